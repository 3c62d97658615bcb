"""Clauses about the own sound of clips: its level, silence, and fades."""

from __future__ import annotations

import math
from dataclasses import replace

from tui.studio.agent.fades import take_fades
from tui.studio.agent.lexicon import word
from tui.studio.agent.masks import Kind
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.targets import take_targets
from tui.studio.edits.sound import FadeClips, SetClipVolume
from tui.studio.edits.tracks import beds
from tui.studio.edits.transitions import SetFades
from tui.studio.edits.which import ALL

_STEP_DB, _LITTLE_DB, _MUCH_DB, _TWICE_DB = 3.0, 1.5, 6.0, 6.0
_FADE_S = 1.0
_LOUDEST = 8.0
_UNNAMED = r"(?<![a-z])(?:louder|quieter|less loud|mute)(?![a-z])|大声|小声"
"""Words that speak of sound without naming it."""

_OWN = r"(?<![a-z])(?:original|own|camera|recorded)(?![a-z])|原声|原来的|原始"
_MANNER = ("sound_manner", "volume", "all_clips", "own_sound")


def read_sound(clause: Reading) -> Read | None:
    """Read "make the sound louder", "mute clip 2", "fade the sound of clip 1 out"."""
    if clause.has_word("music") or clause.has(f"{Kind.QUOTE.pattern}|{Kind.MEDIUM.pattern}"):
        return None
    for reader in (_faded, _muted, _moved):
        read = reader(clause.again())
        if read is not None:
            return read
    return None


def _faded(clause: Reading) -> Read | None:
    is_own = clause.has(_OWN)
    if not _take_noun(clause):
        return None
    fades = take_fades(clause, _FADE_S)
    targets = take_targets(clause)
    removes = clause.take_word("turn_off")
    if fades is None or targets is None or clause.rest(*_MANNER, "add", "change"):
        return None
    if removes:
        fades = (0.0, 0.0)
    if fades == (None, None):
        return asking(Ask.FADE)
    if targets == (ALL,) and not is_own:
        return Read((SetFades(*fades, picture=False),))
    return Read(tuple(FadeClips(target, *fades) for target in targets))


def _muted(clause: Reading) -> Read | None:
    unmutes = clause.take_word("unmute")
    mutes = not unmutes and clause.take_word("mute")
    targets = take_targets(clause)
    speech = clause.has_word("voice_sound")
    named = _take_noun(clause)
    if mutes and clause.has_word("cut"):
        return None  # 去掉静音 speaks of pauses
    removes = (
        not (mutes or unmutes or speech)
        and named
        and (clause.take_word("cut") or clause.take_word("turn_off"))
    )
    if targets is None or not (mutes or unmutes or removes) or clause.rest(*_MANNER):
        return None
    return Read(tuple(SetClipVolume(target, 1.0 if unmutes else 0.0) for target in targets))


def _moved(clause: Reading) -> Read | None:
    is_unnamed = clause.has(_UNNAMED) or (
        clause.has(Kind.DECIBEL.pattern) and clause.has(Kind.CLIPS.pattern)
    )
    targets = take_targets(clause)
    named = _take_noun(clause)
    if targets is None or not (named or clause.has_word("volume") or is_unnamed):
        return None
    change = _take_change(clause)
    if change is None or clause.rest(*_MANNER, "change"):
        return None
    if not named and targets == (ALL,) and beds(clause.timeline):
        return asking(Ask.WHICH_SOUND)
    if isinstance(change, Ask):
        return asking(change)
    return Read(tuple(replace(change, target=target) for target in targets))


def _take_noun(clause: Reading) -> bool:
    named = False
    while clause.take_word("own_sound"):
        named = True
    return named


def _take_change(clause: Reading) -> SetClipVolume | Ask | None:
    """Take how far the level goes out of `clause`; None where nothing of it is said."""
    half = clause.take_word("half_level")
    twice = not half and clause.take(rf"{word('twice')}(?:\s*(?:as )?loud)?") is not None
    if half or twice:
        while clause.take_word("louder") or clause.take_word("quieter"):
            pass
        clause.take(r"(?<![a-z])by(?![a-z])")
        return SetClipVolume(gain_db=-_TWICE_DB if half else _TWICE_DB)
    goal = clause.has(rf"{word('down_to')}\s*[{Kind.PERCENT}{Kind.DECIBEL}]")
    clause.take(r"(?<![a-z])by(?![a-z])")
    much = clause.take_word("much")
    quieter = clause.take_word("quieter")
    louder = not quieter and clause.take_word("louder")
    while clause.take_word("louder" if louder else "quieter"):
        pass
    little = clause.take_word("slightly")
    for pattern in (word("much"), r"(?<![a-z])(?:to|at|of|by)(?![a-z])|[为至成]"):
        clause.take(pattern)
    percents, decibels = clause.take_all(Kind.PERCENT), clause.take_all(Kind.DECIBEL)
    if len(percents) + len(decibels) > 1:
        return Ask.LEVEL
    way = -1 if quieter else 1 if louder else 0
    if percents:
        return _by_share(clause.masks.number(percents[0]), 0 if goal else way)
    if decibels:
        level_db = clause.masks.number(decibels[0])
        if goal:
            return _set(round(10 ** (level_db / 20), 4))
        return SetClipVolume(gain_db=way * abs(level_db) if way else level_db)
    size_db = _MUCH_DB if much else _LITTLE_DB if little else _STEP_DB
    return SetClipVolume(gain_db=way * size_db) if way else None


def _by_share(share: float, way: int) -> SetClipVolume | Ask:
    """Return "20% louder" as a gain, and "to 20%" as a level."""
    if not way:
        return _set(share)
    after = 1 + way * share
    return SetClipVolume(gain_db=round(20 * math.log10(after), 2)) if after > 0 else Ask.LEVEL


def _set(level: float) -> SetClipVolume | Ask:
    return SetClipVolume(level=level) if 0 <= level <= _LOUDEST else Ask.LEVEL
