"""Which clips a clause is about: some by their numbers, a stretch of time, or all."""

from __future__ import annotations

from tui.studio.agent.lexicon import compiled
from tui.studio.agent.masks import Kind
from tui.studio.agent.reading import Reading
from tui.studio.edits.marks import END, START, Mark, Span, between
from tui.studio.edits.which import ALL, LAST, Target

_OF = r"(?:(?<![a-z])(?:in|on|of|for|from|to|off|over|during|within|between|at|onto)\s+)?"
_THE = r"(?:(?<![a-z])(?:the|my)\s+)?"
_STRETCH = (
    rf"(?<![a-z])up to\s+{_THE}{Kind.CLIPS.pattern}"
    rf"|(?<![a-z])from\s+{_THE}{Kind.CLIPS.pattern}\s+on(?:wards?)?(?![a-z]|\s+the)"
    rf"|(?<![a-z])(?:than|like|as)\s+{_THE}{Kind.CLIPS.pattern}|比{Kind.CLIPS.pattern}"
)
"""Says more than the clip that it names, or only compares with it."""
_WHILE = (
    r"(?<![a-z])(?:only |just )?"
    rf"(?:during|throughout|(?:for|over) the (?:whole|entire) (?:of )?)\s*{_THE}"
    rf"(?P<clips>{Kind.CLIPS.pattern})"
    rf"|[只仅]?在?(?P<clips_han>{Kind.CLIPS.pattern})(?:期间|全程|播放时|的时候|一直)"
)
"""Says that something is shown as long as a clip."""
_SPANS = (Kind.EDGE, Kind.RANGE, Kind.AFTER, Kind.BEFORE)
_A_SPAN = "|".join(kind.pattern for kind in _SPANS)


def take_targets(clause: Reading) -> tuple[Target, ...] | None:
    """Take the clips or the time that `clause` is about out of it.

    (ALL,) where nothing is said, None where two things are said that do not go together.
    """
    if clause.has(_STRETCH):
        return None
    clips = [
        number
        for token in _take_all(clause, Kind.CLIPS.pattern)
        for number in _clips(clause, token)
    ]
    spans = [_span(clause, token) for token in _take_all(clause, _A_SPAN)]
    if (clips and spans) or len(spans) > 1:
        return None
    return tuple(spans or dict.fromkeys(clips) or (ALL,))


def take_target(clause: Reading) -> Target | None:
    """Take the one clip or time that `clause` is about; None also where there are several."""
    targets = take_targets(clause)
    return targets[0] if targets is not None and len(targets) == 1 else None


def take_spans(clause: Reading) -> list[Span]:
    """Take the stretches of time out of `clause`, in the order in which they are said."""
    return [_span(clause, token) for token in _take_all(clause, _A_SPAN)]


def take_clip_span(clause: Reading) -> Span | None:
    """Take "during clip 2" out of `clause`, and return when that is; None where it is not said, or
    of clips that are not there or not side by side.
    """
    match = compiled(_WHILE).search(clause.text)
    clips = clause.timeline.video.sg
    numbers = _clips(clause, match["clips"] or match["clips_han"]) if match else ()
    places = sorted(len(clips) if n == LAST else n for n in numbers)
    if not places or not 0 < places[0] <= places[-1] <= len(clips):
        return None
    if places != list(range(places[0], places[-1] + 1)):
        return None
    clause.take(_WHILE)
    seconds = clause.timeline.seconds
    return between(seconds(clips[places[0] - 1].at_frame), seconds(clips[places[-1] - 1].end_frame))


def _take_all(clause: Reading, pattern: str) -> list[str]:
    found: list[str] = []
    while match := clause.take(rf"{_OF}{_THE}({pattern})(?:'s?(?![a-z]))?"):
        found.append(match[1])
    return found


def _clips(clause: Reading, token: str) -> tuple[int, ...]:
    value = clause.masks.value(token)
    return value if isinstance(value, tuple) else ()


def _span(clause: Reading, token: str) -> Span:
    value = clause.masks.value(token)
    if isinstance(value, Mark):
        return Span(value, END) if token[0] == Kind.AFTER else Span(START, value)
    return value if isinstance(value, Span) else Span(START, END)
