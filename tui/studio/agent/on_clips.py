"""Clips that something is laid on: "a title on clip 2", "a logo during clip 2", 给第二段加标题.

Times that are said besides are those of the clip: "on clip 2 for the first 3 seconds".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tui.studio.agent.lexicon import compiled
from tui.studio.agent.masks import TARGET, Kind
from tui.studio.agent.named_clips import clips_of
from tui.studio.agent.reading import Reading
from tui.studio.edits.marks import Span
from tui.studio.edits.outcome import EditRefused
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.which import ALL, stretch_of

_CLIPS: Final = Kind.CLIPS.pattern
_WHOLE: Final = (
    r"(?<![a-z])(?:only |just )?(?:during|throughout|(?:for|over) the (?:whole|entire)(?: of)?)"
    rf"(?: (?:the|my))?\s*{_CLIPS}"
    rf"|[只仅]?在?{_CLIPS}(?:期间|全程|播放时|的时候|一直)"
)
"""Says that something is shown as long as a clip."""
_ON: Final = (
    r"(?:(?<![a-z])(?:only |just )?(?:on(?: top of)?|onto|over|across|to|in(?:side)?|for|of|at"
    r"|during|throughout|(?:for|over) the (?:whole|entire)(?: of)?) (?:(?:the|my) )?"
    r"|[只仅就]?[给在往对为]|(?<=[放移挪贴加打写])[到在])?"
)
_THERE: Final = (
    r"(?:期间|全程|播放时|的时候|一直|的?画面?(?:里面?|上面?|当中)(?![加来打放写])|里面?|上面?(?!加)|上(?=加)"
    r"|'s(?![a-z])|的)?"
)
_EACH: Final = (
    r"(?<![a-z])(?:on(?:to)?|over|to|for|in) (?:each|every|all|both)(?: of)?(?: the| my)?"
    r"(?: single)? (?:clips?|shots?|scenes?)(?![a-z])"
    r"|[给在往为]?(?:每一?段|(?:每一?个|所有的?|全部的?)(?:片段|镜头))(?:里面?|上面?|都)*"
)
_ELSEWHERE: Final = (
    r"(?<![a-z])(?:from|between|before|after|until|till?|by|behind|past|except(?: for| on| in)?"
    r"|not(?: on| in)?|beside|without|up to|than|like|as|into|but|against)\s+(?:(?:the|my) )?"
    rf"{_CLIPS}"
    rf"|[比从除]了?{_CLIPS}|(?<![放移挪贴加打写])到{_CLIPS}|{_CLIPS}(?:之?[前后]|以[前后外]|开始|结束|起|之间|除外)"
)
"""Names a clip that nothing lies on, or more than that clip."""


@dataclass(frozen=True)
class Shown:
    """When something is shown: `span`, said of the clip `on` (ALL: of the film)."""

    span: Span
    on: int = ALL


def take_clips_on(clause: Reading) -> tuple[int, ...]:
    """Take the clips that something is to lie on out of `clause`, and return their numbers; none
    where it says no such thing.
    """
    if clause.has(_ELSEWHERE):
        return ()
    found: list[int] = []
    while match := clause.take(rf"{_ON}\s*({_CLIPS}){_THERE}"):
        found += clips_of(match[1], clause.masks)
    if not found and clause.take(_EACH):
        found = [*range(1, len(clause.timeline.video.sg) + 1)]
    return tuple(dict.fromkeys(found))


def is_every_clip(on: Sequence[int], timeline: Timeline) -> bool:
    """Whether `on` are all clips of several, so that it is said of the film."""
    return len(on) > 1 and len(on) == len(timeline.video.sg)


def lasts_as_long(clause: Reading) -> bool:
    """Whether it is "during clip 2": as long as the clip is shown."""
    return clause.has(_WHOLE)


def says_on_clips(clause: Reading) -> bool:
    """Whether `clause` names clips that something is to lie on."""
    return bool(take_clips_on(clause.again()))


def counts_in_film(clause: Reading) -> bool:
    """Whether a time of `clause` is one of the film, as 0:45 is, and not of a clip, as 第3秒."""
    times = compiled(f"{TARGET}|{Kind.CLOCK.pattern}").findall(clause.text)
    return any(compiled(r"\d:\d").search(clause.masks.unmask(time)) for time in times)


def is_within(span: Span, clip: int, timeline: Timeline) -> bool:
    """Whether `span`, said of the film, lies within `clip`."""
    try:
        first, end = stretch_of(timeline, clip)
        start, until = span.frames(timeline)
    except EditRefused:
        return False
    return first <= start and until <= end
