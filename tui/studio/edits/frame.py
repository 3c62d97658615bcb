"""The shape of the picture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, Literal

from tui.studio.edits.facts import Facts, MediaFact
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.timeline import Framing, Timeline

Shape = Literal["1:1", "4:5", "9:16", "16:9", "original"]
Fill = Literal["crop", "fit", "blur"]

SIZES: Final[dict[Shape, tuple[int, int]]] = {
    "1:1": (1080, 1080),
    "4:5": (1080, 1350),
    "9:16": (1080, 1920),
    "16:9": (1920, 1080),
}


@dataclass(frozen=True)
class FrameSet(Report):
    """The canvas has this size; `fill` says what happens to pictures of another shape."""

    shape: Shape | None
    width: int
    height: int
    fill: Fill
    changed: bool


@dataclass(frozen=True)
class SetFrame(Edit):
    """Give the canvas a shape. None as `shape` keeps the size and changes only `fill`."""

    shape: Shape | None
    fill: Fill = "crop"

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` on the new canvas. Raises EditRefused where there is no video yet."""
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        if self.shape is None:
            width, height = timeline.m.width, timeline.m.height
        elif self.shape == "original":
            first = timeline.video.sg[0]
            fact = facts.media.get(first.media)
            if fact is None:
                raise EditRefused(Reason.UNKNOWN_MEDIUM)
            width, height = shown_size(fact, first.framing)
            width, height = canvas_of(replace(fact, width=width, height=height))
        else:
            width, height = SIZES[self.shape]
        meta = timeline.m.model_copy(update={"width": width, "height": height, "fit": self.fill})
        changed = meta != timeline.m
        report = FrameSet(self.shape, width, height, self.fill, changed)
        return Outcome(timeline.model_copy(update={"m": meta}), report)


def canvas_of(fact: MediaFact) -> tuple[int, int]:
    """Return the canvas for a medium as displayed: even, within 1920x1080 or 1080x1920.

    Raises EditRefused for a medium without a picture.
    """
    if fact.width <= 0 or fact.height <= 0:
        raise EditRefused(Reason.UNREADABLE_SIZE, name=fact.name)
    most = (1920, 1080) if fact.width >= fact.height else (1080, 1920)
    scale = min(Fraction(1), Fraction(most[0], fact.width), Fraction(most[1], fact.height))
    return _even(fact.width * scale), _even(fact.height * scale)


def shown_size(fact: MediaFact, framing: Framing) -> tuple[int, int]:
    """Return width and height of a medium's picture after it is cropped and turned, in pixels."""
    crop = framing.crop
    width = max(1, round(fact.width * (1 - crop.left - crop.right)))
    height = max(1, round(fact.height * (1 - crop.top - crop.bottom)))
    return (height, width) if framing.rotate in (90, 270) else (width, height)


def _even(side: Fraction) -> int:
    return max(16, 2 * round(side / 2))
