"""Clauses about music that fades and that steps back for a voice."""

from __future__ import annotations

from tui.studio.agent.fades import take_fades
from tui.studio.agent.lexicon import words_by_key
from tui.studio.agent.masks import Kind
from tui.studio.agent.plan import Ask
from tui.studio.agent.read_music import read_music
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.edits.sound import DuckMusic, FadeMusic

_FADE_S = 2.0
_TELLS = (
    r"^\s*(?:the|my|this|that) (?:\w+ )?(?:music|song|track|soundtrack)\s+(?:fades|is fading|faded)"
)
_LOW = r"(?<![a-z])(?:low|soft|quiet|in the background)(?![a-z])"
_DEEPEST_DB = 48.0


def read_mix(clause: Reading) -> Read | None:
    """Read "fade the music out over 3 seconds", "lower the music when I speak"."""
    for reader in (_ducked, _faded):
        read = reader(clause.again())
        if read is not None:
            return read
    return None


def _ducked(clause: Reading) -> Read | None:
    ducks = clause.take_word("duck")
    music = clause.has_word("music")
    speaks = clause.take_word("speaking")
    if not ducks and not (music and speaks):
        return None
    if _names_music(clause) or clause.has(Kind.MEDIUM.pattern):
        return _added(clause, DuckMusic()) if ducks else None
    turned_off = ducks and clause.take_word("turn_off")
    quieter = clause.take_word("quieter")
    while clause.take_word("quieter"):
        pass
    if clause.take(_LOW) is not None:
        quieter = True
        clause.take_word("keep")  # "keep it low"
    decibels = clause.take_all(Kind.DECIBEL)
    while clause.take_word("music"):
        pass
    if clause.has_word("louder") or not (ducks or quieter) or len(decibels) > 1:
        return None
    if clause.rest("sound_manner", "volume", "by", "auto", "much", "little"):
        return None
    if turned_off:
        return Read((DuckMusic(0.0),))
    step_db = abs(clause.masks.number(decibels[0])) if decibels else None
    if step_db is not None and not 0 < step_db <= _DEEPEST_DB:
        return asking(Ask.LEVEL)
    return Read((DuckMusic() if step_db is None else DuckMusic(step_db),))


def _faded(clause: Reading) -> Read | None:
    if not clause.has_word("music") or clause.has(_TELLS):
        return None
    fades = take_fades(clause, _FADE_S)
    if fades is None:
        return None
    if _names_music(clause) or clause.has(f"{Kind.MEDIUM.pattern}|{Kind.PERCENT.pattern}"):
        return None if fades == (None, None) else _added(clause, FadeMusic(*fades))
    removes = clause.take_word("cut")
    while clause.take_word("music"):
        pass
    if clause.rest("sound_manner", "add", "change"):
        return None
    if removes:
        return (
            Read((FadeMusic(*((None if s is None else 0.0) for s in fades)),))
            if any(s is not None for s in fades)
            else Read((FadeMusic(0.0, 0.0),))
        )
    return asking(Ask.FADE) if fades == (None, None) else Read((FadeMusic(*fades),))


def _names_music(clause: Reading) -> bool:
    return any(clause.has(words) for words in words_by_key("style").values())


def _added(clause: Reading, step: DuckMusic | FadeMusic) -> Read | None:
    """Read "add lo-fi music with a fade out": the music, and what it does."""
    read = read_music(clause.again(clause.text.replace(" a ", " ")))
    return None if read is None else Read((*read.steps, step), read.left)
