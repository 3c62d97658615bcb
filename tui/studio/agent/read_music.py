"""Clauses about the music under the picture."""

from __future__ import annotations

from dataclasses import replace

from tui.studio.agent.lexicon import word, words_by_key
from tui.studio.agent.masks import Kind
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking, binds
from tui.studio.agent.statements import is_reason
from tui.studio.agent.topics import topic_of
from tui.studio.agent.which_piece import Piece, take_nth
from tui.studio.edits.facts import MediaFact
from tui.studio.edits.music import MADE_HERE, AddMusic, RemoveMusic, SetMusicVolume
from tui.studio.edits.pieces import pieces
from tui.studio.edits.tracks import beds

_QUIETER, _LOUDER = 0.7, 1.4
_MUCH = 2.0  # the exponent of "much quieter"; of "a little" its inverse
_LEVEL = f"{Kind.PERCENT.pattern}|{Kind.DECIBEL.pattern}"
_STOPS = r"关[掉闭了]|停掉"
ARTICLE = r"(?<![a-z])(?:the|this|that|my|your|our|is|are|i|you)(?![a-z])"
_HARMLESS = (
    r"(?<![a-z])(?:(?:in|as|for) the background|background|a|some|nice|fitting|good|cool|free"
    r"|royalty[- ]free|under|underneath|behind)"
    r"(?![a-z])|背景"
)

_MOVES = r"(?<![a-z])(?:bring|take|pull|push|dial|knock|crank|kick|nudge|get|put)(?![a-z])"
_SO_LOUD = (
    r"(?<![a-z])(?:(?:at |with )?a )?(?:(?:very|really|nice and|super|so) )*(?:low|quiet|soft|faint"
    r"|loud)(?:ly)?(?: (?:volume|level))?(?![a-z])"
)
_FAINT = 0.15
_FAINTLY = (
    r"(?<![a-z])(?:(?:very|really|nice and|super|so) )*(?:subtle|quiet|soft|faint|discreet"
    r"|unobtrusive|subdued|low[- ]key)(?:ly)?(?![a-z])|小声|轻声|轻轻|低调|不抢戏"
)
_SORT_OF = (
    r"(?<![a-z])(?:something|more|a (?:bit|little)|different|kind|sort|type|style|vibes?|feel|mood"
    r"|else|instead|one|sounding)(?![a-z])"
)


def read_music(clause: Reading) -> Read | None:
    """Read "add lo-fi music at 35%", "turn the music down to 20%" and "remove the music"."""
    said = clause.text
    named = clause.take_all(Kind.MEDIUM)
    several = len(pieces(beds(clause.timeline))) > 1
    nth = take_nth(clause, word("music")) if several else None
    own = bool(named) or clause.take_word("own_audio")
    noun = clause.take_word("music")
    style = take_style(clause)
    is_wish = clause.has_word("add") or clause.has_word("change") or clause.has(_LEVEL)
    is_wish = is_wish or clause.has(r"(?<![a-z])try(?![a-z])")
    if not (noun or own or (style and is_wish)):
        return None
    if named and not noun and not is_audio(clause, named[0]):
        return None
    piece = _piece(clause, named, style, nth)
    there = own and not named and bool(beds(clause.timeline))  # "turn the song down"
    if ((not own or there) and not style) or piece:
        changed = _changed(clause.again())
        if changed is not None:
            return _of(changed, piece)
    adds = clause.take_word("add")
    changes = clause.take_word("change")
    if topic_of(clause.text) is not None:
        return None
    bare = not (adds or changes or own or style) and clause.has(ARTICLE)
    while clause.take(_HARMLESS) or (style and clause.take(_SORT_OF)):
        pass
    is_level = clause.has(_LEVEL)
    volume = take_level(clause)
    if volume is not None:
        clause.take(_SO_LOUD)
    if is_level and volume is None:
        return asking(Ask.LEVEL)
    if clause.has(rf"{word('cut')}|{_STOPS}"):
        if piece and volume is None:
            clause.take_word("cut")
            return None if clause.rest("music") else _of(Read((RemoveMusic(),)), piece)
        return _removed(clause, style, volume)
    faint = take_faint(clause) if (adds or (style and not changes)) and volume is None else None
    if faint is not None:
        volume = faint
        of_the_music = clause.again(said).has(ARTICLE) and not (own or style)
        adds = not (of_the_music and beds(clause.timeline))  # "make the music subtle"
    if rest := clause.rest("at", "volume", "add", "music", "change"):
        if is_reason(said):
            return None
        unknown_kind = (adds or changes) and not binds(rest) and len(rest.split()) <= 2
        return asking(Ask.MUSIC, rest) if unknown_kind else None
    if bare and volume is None:
        return None
    ought = there and clause.again(said).has(
        r"(?<![a-z])(?:should|must|let|has to|needs"
        r" to)(?![a-z])"
    )
    is_level_only = volume is not None and (not own or ought) and not style and (not adds or ought)
    if is_level_only and beds(clause.timeline):
        return Read((SetMusicVolume(volume if volume is not None else 0.0),))
    media = medium_meant(clause, named, own, style)
    if media is None:
        return asking(Ask.OWN_AUDIO, clause.masks.unmask(" ".join(named)))
    return Read((AddMusic(media, volume),))


def _piece(clause: Reading, named: list[str], style: str | None, nth: int | None) -> Piece | None:
    """Return which of several pieces of music is named; None where none is, or all are."""
    there = beds(clause.timeline)
    if len(pieces(there)) < 2:
        return None
    media = clause.masks.text(named[0]) if named else MADE_HERE + style if style else None
    if media is not None:
        return Piece(media=media) if any(bed.media == media for bed in there) else None
    return None if nth is None else Piece(number=nth)


def _of(read: Read, piece: Piece | None) -> Read:
    """Return what was read, of one piece of music only."""
    if piece is None:
        return read
    return Read(
        tuple(
            replace(step, media=piece.media, number=piece.number)
            if isinstance(step, SetMusicVolume | RemoveMusic)
            else step
            for step in read.steps
        ),
        read.left,
    )


def is_audio(clause: Reading, token: str) -> bool:
    """Whether a file that is named is audio, or one that is not here: then it may be."""
    fact = clause.facts.media.get(clause.masks.text(token))
    return fact is None or fact.kind == "audio"


def _changed(clause: Reading) -> Read | None:
    """The level of the music that is there; None where it is about other music."""
    if clause.has_word("mute") and not clause.has_word("add"):
        clause.take_word("mute")
        return None if clause.rest("music") else Read((SetMusicVolume(0.0),))
    if clause.take_word("half_level"):
        return (
            None
            if clause.rest("volume", "music", "change", "quieter")
            else Read((SetMusicVolume(factor=0.5),))
        )
    if clause.has_word("add") and not clause.has(
        r"(?<![a-z])(?:set|make|put|let|have)(?![a-z])|设"
    ):
        return None
    is_set = clause.take(rf"{word('change')}|{_MOVES}|(?<![a-z])set(?![a-z])|设") is not None
    is_by = clause.take_word("by")
    goal = clause.has(rf"{word('down_to')}\s*(?:{_LEVEL})|{word('at')}\s*(?:{_LEVEL})")
    quieter = clause.take_word("quieter")
    louder = not quieter and clause.take_word("louder")
    volume = take_level(clause)
    much, little = clause.take_word("much"), clause.take_word("little")
    for name in ("quieter", "louder"):
        clause.take_word(name)
    if not (quieter or louder or (is_set and volume is not None)):
        return None
    if clause.rest("volume", "at", "change", "music"):
        return None
    if volume is not None:
        # "20 % quieter" may be less of what there is, or 20 points.
        is_step = is_by or ((quieter or louder) and not goal)
        return asking(Ask.LEVEL) if is_step else Read((SetMusicVolume(volume),))
    factor = _QUIETER if quieter else _LOUDER
    power = _MUCH if much else 1 / _MUCH if little else 1.0
    return Read((SetMusicVolume(factor=round(factor**power, 3)),))


def _removed(clause: Reading, style: str | None, volume: float | None) -> Read | None:
    clause.take(rf"{word('cut')}|{_STOPS}")
    if volume is not None or clause.rest() or (style and not _is_there(clause, style)):
        return None
    return Read((RemoveMusic(),))


def _is_there(clause: Reading, style: str) -> bool:
    return any(bed.media == MADE_HERE + style for bed in beds(clause.timeline))


def take_style(clause: Reading) -> str | None:
    """Take the kind of music that the studio makes out of `clause`."""
    for style, words in words_by_key("style").items():
        if clause.take(words):
            while clause.take(rf"(?:(?:and|,)\s*)?{words}"):  # "calm and relaxing"
                pass
            return style
    return None


def take_faint(clause: Reading) -> float | None:
    """Take "subtle" and the like out of `clause`, and return the level, 0 to 1, that it means."""
    return None if clause.take(_FAINTLY) is None else _FAINT


def take_level(clause: Reading) -> float | None:
    """Take a level, 0 to 1, out of `clause`; None for none, or for one above the full level."""
    to = r"(?:of|at|to|with|[调设降]?[到为成至])?"
    before = rf"(?:{word('at')}|{to})\s*(?:{word('volume')})?\s*{to}"
    percent = clause.take_number(before, Kind.PERCENT)
    if percent is not None:
        return percent if percent <= 1 else None
    level_db = clause.take_number(before, Kind.DECIBEL)
    return None if level_db is None or level_db > 0 else round(10 ** (level_db / 20), 4)


def medium_meant(clause: Reading, named: list[str], own: bool, style: str | None) -> str | None:
    """Return the id of the music that is meant; None where that has not been uploaded."""
    audio: list[MediaFact] = [f for f in clause.facts.media.values() if f.kind == "audio"]
    if named:
        wanted = clause.masks.text(named[0])
        return wanted if len(named) == 1 and any(fact.id == wanted for fact in audio) else None
    if style and not own:
        return MADE_HERE + style
    if audio:
        return audio[-1].id
    return None if own else MADE_HERE + "lo-fi"
