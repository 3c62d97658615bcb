"""Clauses about when music plays: "no music under clip 2", "start the music at 0:10"."""

from __future__ import annotations

from typing import Final

from tui.studio.agent.lexicon import word
from tui.studio.agent.masks import Kind
from tui.studio.agent.named_clips import clips_of
from tui.studio.agent.plan import Ask
from tui.studio.agent.read_music import (
    ARTICLE,
    is_audio,
    medium_meant,
    take_faint,
    take_level,
    take_style,
)
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.agent.statements import is_reason
from tui.studio.agent.targets import take_spans
from tui.studio.edits.marks import END, START, Mark, Span, between
from tui.studio.edits.music_times import PlayMusic, SilenceMusic
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import beds
from tui.studio.edits.which import Target, stretch_of

_STARTS: Final = (
    r"(?<![a-z])(?:start|begin|kick in|come in|set in|drop in)(?:s|ing)?(?![a-z])|开始|[进起]"
)
_ENDS: Final = (
    r"(?<![a-z])(?:stop|end|finish|cease|cut out)(?:s|ping|ing|es)?(?![a-z])|结束|停|为?止"
)
_AT_THAT: Final = r"(?:(?<![a-z])(?:at|from|after|by|until|till|to)(?![a-z])|[从在到])"
_AT: Final = f"{_AT_THAT}?"
_IN: Final = r"(?:(?:in|into (?:the |it)?)(?![a-z])|处|时|的时候)?"
_OVER: Final = (
    r"(?:(?<![a-z])(?:under(?:neath)?|beneath|behind|during|in|on|over|for|with|to|at|through"
    r"|throughout|while|when)(?![a-z]))?"
)
_NONE: Final = (
    r"(?<![a-z])(?:no|without|not any|kill|silence|drop|mute|turn off|switch off)(?![a-z])"
    r"|不要有?|没有|静音|关掉?"
)
_SONG: Final = r"(?<![a-z])(?:songs?|music|tracks?|tunes?)(?![a-z])|歌|曲|乐"
_IN_THE_SONG: Final = (
    rf"(?<![a-z])(?:in|into|of|within) (?:the |its )?(?:{_SONG})"
    rf"|从(?:这?首?)?(?:{_SONG}|音乐)的(?:第|\s)*{Kind.DURATION.pattern}"
)
"""Counts from where the music itself begins, of which nothing is known here."""
_PLAYS: Final = r"(?<![a-z])play(?:s|ing)?(?![a-z])|播放?"
_SAID: Final = (
    r"(?<![a-z])(?:only|just|solely|let|have|has|should|must|shall|needs? to|there"
    r"|is|are|be|under(?:neath)?|during|with|but|where|shown|runs?|background|the|some)(?![a-z])"
    r"|只[在有]?|放|响|下面|底下|期间|那里?|背景"
)


def read_music_times(clause: Reading) -> Read | None:
    """Read "add lo-fi music from 0:10 to 0:30", "no music under clip 2", "stop it at 0:30"."""
    if is_reason(clause.text) or clause.has(_IN_THE_SONG):
        return None
    said = clause.text
    is_song = clause.has(_SONG)  # "the audio" may be that of the clips
    named = clause.take_all(Kind.MEDIUM)
    own = bool(named) or (is_song and clause.take_word("own_audio"))
    noun = clause.take_word("music")
    style = take_style(clause)
    if not (noun or own or style) or not all(is_audio(clause, token) for token in named):
        return None
    volume = take_level(clause)
    when = _when(clause)
    if when is None:
        return None
    during, turns = when
    none = clause.take(rf"{_NONE}|{word('cut')}") is not None
    clause.take(_PLAYS)
    only = clause.has("[只仅]") and not clause.has("[加添配插铺]")  # 音乐只放在前10秒 adds none
    adds = clause.take_word("add") and not only
    faint = take_faint(clause) if adds and volume is None else None
    while clause.take(_SAID):
        pass
    there = bool(beds(clause.timeline))
    of_what_is_there = there and not own and not style and (turns or not adds)
    more = () if of_what_is_there else ("change",)
    says_so = turns or adds or none or style or clause.again(said).has(f"[a-z]|{_PLAYS}|[只仅]")
    if not says_so:
        return None  # 片段2的音乐 names music and wishes nothing of it
    if clause.rest("music", "at", "during", *more, *(("volume",) if volume is not None else ())):
        return None
    of_the_music = faint is not None and clause.again(said).has(ARTICLE)
    if there and not own and not style and (volume is not None or of_the_music):
        return None  # "the music at 20 % from 0:10" is no shorter
    if none:
        return None if turns or style or volume is not None else Read((SilenceMusic(during),))
    if of_what_is_there:
        return Read((PlayMusic(during),)) if faint is None else None
    media = medium_meant(clause, named, own, style)
    if media is None:
        return asking(Ask.OWN_AUDIO, clause.masks.unmask(" ".join(named)))
    return Read((PlayMusic(during, media, faint if volume is None else volume),))


def _when(clause: Reading) -> tuple[Target, bool] | None:
    """Take out when the music plays, and whether that is said by where it starts or ends."""
    starts = clause.take(_STARTS) is not None
    ends = not starts and clause.take(_ENDS) is not None
    spans = take_stretches(clause)
    if len(spans) > 1:
        return None
    if spans and not (starts or ends):
        return spans[0], False
    there = _AT if starts or ends else _AT_THAT
    at = _edge(spans[0], ends, clause.timeline) if spans else _moment(clause, there)
    if at is None:
        return None
    first, last = _playing(clause)
    return (Span(first, at) if ends else Span(at, last)), starts or ends


def take_stretches(clause: Reading) -> list[Target]:
    """Take the times, and the clip or the stretch before or after one, out of `clause`."""
    return [*take_spans(clause), *_clips(clause)]


def _edge(target: Target, ends: bool, timeline: Timeline) -> Mark:
    """Return where in `target` music starts, or ends: with clip 1, at clip 2, after 0:30."""
    if not isinstance(target, Span):
        start, end = stretch_of(timeline, target)
        target = between(timeline.seconds(start), timeline.seconds(end))
    return target.end if ends and target.start == START else target.start


def _moment(clause: Reading, before: str) -> Mark | None:
    for kind in (Kind.CLOCK, Kind.DURATION):
        at_s = clause.take_number(before, kind, _IN)
        if at_s is not None:
            return Mark(at_s)
    return None


def _playing(clause: Reading) -> tuple[Mark, Mark]:
    """Return from when to when the music that is there plays."""
    timeline, there = clause.timeline, beds(clause.timeline)
    if not there:
        return START, END
    start = min(bed.at_frame for bed in there)
    end = max(bed.end_frame for bed in there)
    ends = END if end >= timeline.frames else Mark(timeline.seconds(end))
    return Mark(timeline.seconds(start)), ends


def _clips(clause: Reading) -> list[Target]:
    """Take the clip, or the stretch before or after one, out of `clause`."""
    match = clause.take(
        rf"(?:(?P<after>(?<![a-z])(?:after|past)(?![a-z]))|(?P<before>(?<![a-z])(?:before"
        rf"|until|till|up to)(?![a-z]))|{_OVER})\s*(?:the )?(?P<clips>{Kind.CLIPS.pattern})"
        r"(?P<on>\s+(?:on|onwards?)(?![a-z]))?"
    )
    numbers = clips_of(match["clips"], clause.masks) if match else ()
    if match is None or len(numbers) != 1 or not 1 <= numbers[0] <= len(clause.timeline.video.sg):
        return []
    if not (match["after"] or match["before"] or match["on"]):
        return [*numbers]
    start, end = stretch_of(clause.timeline, numbers[0])
    if match["before"]:
        return [Span(START, Mark(clause.timeline.seconds(start)))]
    return [Span(Mark(clause.timeline.seconds(end if match["after"] else start)), END)]
