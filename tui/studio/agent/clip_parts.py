"""Parts of clips as stretches of the film: "the first 4 seconds of clip 1", 第二段的最后3秒.

And where they start and end as times: "when clip 2 starts", 第二段结束的时候.
"""

from __future__ import annotations

import re
from typing import Final

from tui.studio.agent.lexicon import compiled
from tui.studio.agent.masks import Kind, Masks
from tui.studio.agent.named_clips import clips_of
from tui.studio.edits.marks import Mark, Span
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.which import LAST

_EDGE = Kind.EDGE.pattern
_CLIPS = Kind.CLIPS.pattern
_EACH = r"(?P<each>(?:each|every|all|both)(?: of)?(?: the| my)? (?:clips?|shots?|scenes?)(?![a-z]))"
_EACH_HAN = r"(?P<each>(?:每一?[个段]|所有|全部)(?:视频|片段|镜头)?)"
_OF = r"(?:of|from|off(?: of)?|in|on|at)"
_PART: Final = (
    rf"(?P<edge>{_EDGE})\s+{_OF}\s+(?:(?P<clips>{_CLIPS})|{_EACH})",
    rf"(?P<clips>{_CLIPS})\s*(?:'s\s+|的|里面?的?|中的?|这段)\s*(?P<edge>{_EDGE})",
    rf"(?P<clips>{_CLIPS})(?P<edge>{_EDGE})",
    rf"{_EACH_HAN}的?(?P<edge>{_EDGE})",
)
_KEPT = (
    rf"(?<![a-z])(?:trim|cut|shorten|reduce)\s+(?P<clips>{_CLIPS})\s+(?:down\s+)?to\s+"
    rf"(?:(?:just|only|its|the)\s+)*(?P<edge>{_EDGE})"
)
"""Of "trim clip 1 to its first 5 seconds"."""
_KEPT_HAN = (
    rf"(?P<clips>{_CLIPS})\s*(?P<keeps>[只仅就]?保留|[只仅就](?:留下?|要))\s*(?P<edge>{_EDGE})"
)
"""第一段只保留前20秒"""

_ONCE = (
    r"(?<![a-z])(?:at the (?:moment|point) (?:when|where)|right (?:when|as)|when|once|as soon as)"
)
_STARTS = r"(?:starts?|begins?|comes? (?:in|on|up)|kicks? in)"
_ENDS = r"(?:ends?|finish(?:es)?|is over|stops?)"
_WHILE: Final = (
    rf"(?<![a-z])(?:while|when|as)\s+(?P<clips>{_CLIPS})\s+(?:is (?:playing|running|on|shown)|plays"
    r"|runs)(?![a-z])"
)
_MOMENTS: Final = (
    rf"{_ONCE}\s+(?P<clips>{_CLIPS})\s+(?:(?P<starts>{_STARTS})|{_ENDS})(?![a-z])",
    rf"(?<=at )the (?:very )?(?P<starts>start|beginning) of (?P<clips>{_CLIPS})",
    rf"(?<=从)(?P<clips>{_CLIPS})(?P<starts>(?=开始|起))",
    rf"(?P<starts>(?P<after>{Kind.DURATION.pattern}) into) (?P<clips>{_CLIPS})(?![a-z])",
    rf"(?P<starts>(?P<after>{Kind.DURATION.pattern}) after) (?P<clips>{_CLIPS}) {_STARTS}(?![a-z])",
    rf"(?P<clips>{_CLIPS})(?:刚|一)?(?:(?P<starts>开始)|结束)(?:播放?)?(?:的?时候?|处|那一?刻)",
)


def mark_moments(text: str, masks: Masks, timeline: Timeline) -> str:
    """Return `text`, whose clips are tokens already, with the times where one starts or ends."""
    count = len(timeline.video.sg)

    def moment(match: re.Match[str]) -> str:
        numbers = [count if n == LAST else n for n in clips_of(match["clips"], masks)]
        if len(numbers) != 1 or not 0 < numbers[0] <= count:
            return match[0]
        clip = timeline.video.sg[numbers[0] - 1]
        frame = clip.at_frame if match["starts"] is not None else clip.end_frame
        after_s = masks.number(after) if (after := match.groupdict().get("after")) else 0.0
        return masks.hide(Kind.CLOCK, timeline.seconds(frame) + after_s, match[0])

    text = compiled(_WHILE).sub(r"during \g<clips>", text)
    for pattern in _MOMENTS:
        text = compiled(pattern).sub(moment, text)
    return text


def mark_parts(text: str, masks: Masks, timeline: Timeline) -> str:
    """Return `text`, whose clips and stretches are tokens already, with those of clips as one
    stretch each, where the clip is there and longer than that.
    """

    def part(match: re.Match[str]) -> str:
        there = timeline.video.sg
        numbers = list(range(1, len(there) + 1))
        if match.groupdict().get("clips"):
            numbers = [len(there) if n == LAST else n for n in clips_of(match["clips"], masks)]
        value = masks.value(match["edge"])
        if not isinstance(value, Span) or not all(0 < n <= len(there) for n in numbers):
            return match[0]
        spans = [_within(value, there[n - 1], timeline) for n in numbers]
        if any(span is None for span in spans) or not spans:
            return match[0]
        return " ".join(masks.hide(Kind.EDGE, span, match[0]) for span in spans)

    text = compiled(_KEPT).sub(r"keep \g<edge> of \g<clips>", text)
    text = compiled(_KEPT_HAN).sub(r"\g<keeps>\g<clips>\g<edge>", text)
    for pattern in _PART:
        text = compiled(pattern).sub(part, text)
    return text


def rest_of(token: str, masks: Masks, timeline: Timeline) -> Span | None:
    """Return what is left of the clip that `token` is a part of; None where it is of the film."""
    span, clip = masks.value(token), _clip_of(masks.value(token), timeline)
    of_clip = compiled(rf"{_CLIPS}|{_EACH}|{_EACH_HAN}".replace("?P<each>", "?:"))
    if not isinstance(span, Span) or clip is None or not of_clip.search(masks.said(token)):
        return None
    start, end = timeline.seconds(clip.at_frame), timeline.seconds(clip.end_frame)
    if span.start.seconds > start:
        return Span(Mark(start), span.start)
    return Span(span.end, Mark(end))


def _clip_of(span: object, timeline: Timeline) -> Clip | None:
    if not isinstance(span, Span) or span.start.share or span.end.share:
        return None
    middle = (span.start.frame(timeline) + span.end.frame(timeline)) / 2
    return next((c for c in timeline.video.sg if c.at_frame <= middle < c.end_frame), None)


def _within(edge: Span, clip: Clip, timeline: Timeline) -> Span | None:
    """Return `edge`, said of the film, as said of `clip`; None where the clip is not longer."""
    start = _frame(edge.start, clip, timeline)
    end = _frame(edge.end, clip, timeline)
    if not clip.at_frame <= start < end <= clip.end_frame or end - start == clip.frames:
        return None
    return Span(Mark(timeline.seconds(start)), Mark(timeline.seconds(end)))


def _frame(mark: Mark, clip: Clip, timeline: Timeline) -> int:
    within = Mark(mark.seconds).frame(timeline)
    return clip.at_frame + within + round(mark.share * clip.frames)
