"""How the pictures of clips come onto the canvas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from tui.studio.edits.facts import Facts, Needs
from tui.studio.edits.frame import shown_size
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.timeline import Clip, Crop, Framing, Meta, Timeline, Zoom
from tui.studio.edits.tracks import with_clips
from tui.studio.edits.which import ALL, Target, Where, clips_meant, isolated, where

LEAST_LINES, MOST_LINES = 144, 4320
_LONGEST_SIDE: Final = 8192
_LEAST_KEPT: Final = 0.05
_SAME_SHAPE: Final = 0.01

Side = Literal["left", "top", "right", "bottom"]
# Clockwise, so that a quarter turn moves each to the next place.
_SIDES: Final[tuple[Side, ...]] = ("left", "top", "right", "bottom")


@dataclass(frozen=True)
class ResolutionSet(Report):
    """The canvas had one size and has another.

    `source_lines`: the shorter side of the largest picture, where that is less than the canvas'.
    """

    before: tuple[int, int]
    after: tuple[int, int]
    source_lines: int | None


@dataclass(frozen=True)
class Cropped(Report):
    """The sides of the picture, as it is seen, that are cut off; None: it is whole again."""

    crop: Crop | None
    changed: bool
    where: Where


@dataclass(frozen=True)
class BarsCropped(Report):
    """The most that was cut off as black bars, of the pictures as they were uploaded; None: there
    are none in them. `fills`: the pictures were shown whole before, and fill the frame now.
    """

    crop: Crop | None
    fills: bool
    where: Where


@dataclass(frozen=True)
class Rotated(Report):
    """The picture was turned by `degrees` clockwise; `canvas`: its size, where it turned too."""

    degrees: int
    canvas: tuple[int, int] | None
    where: Where


@dataclass(frozen=True)
class Flipped(Report):
    """The picture was mirrored; `mirrored` where it now is so, False where it is as it was."""

    axis: Literal["horizontal", "vertical"]
    mirrored: bool
    where: Where


@dataclass(frozen=True)
class Zoomed(Report):
    """The picture moves from one view to another; None: it stands still."""

    zoom: Zoom | None
    changed: bool
    where: Where


@dataclass(frozen=True)
class SetResolution(Edit):
    """Give the canvas `height` lines as people count them: the shorter side, whatever the shape."""

    height: int

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` on a canvas of the same shape. Raises EditRefused for a size that no
        player takes, and where there is no video yet.
        """
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        before = (timeline.m.width, timeline.m.height)
        factor = Fraction(self.height, min(before))
        width, height = (2 * round(side * factor / 2) for side in before)
        most = min(MOST_LINES, _LONGEST_SIDE * min(before) // max(before))
        if not LEAST_LINES <= self.height <= most:
            raise EditRefused(Reason.RESOLUTION_OUT_OF_RANGE, least=LEAST_LINES, most=most)
        sources = [
            facts.media[clip.media] for clip in timeline.video.sg if clip.media in facts.media
        ]
        lines = max((min(fact.width, fact.height) for fact in sources), default=0)
        meta = timeline.m.model_copy(update={"width": width, "height": height})
        report = ResolutionSet(before, (width, height), lines if lines < self.height else None)
        return Outcome(timeline.model_copy(update={"m": meta}), report)


@dataclass(frozen=True)
class CropPicture(Edit):
    """Cut sides off the picture as it is seen, as shares of its whole width and height.

    It replaces an earlier crop. None: whole again.
    """

    crop: Crop | None
    target: Target = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` cropped. Raises EditRefused where next to nothing would stay."""
        del facts
        crop = self.crop or Crop()
        if min(1 - crop.left - crop.right, 1 - crop.top - crop.bottom) < _LEAST_KEPT:
            raise EditRefused(Reason.CROPPED_AWAY)

        def cropped(clip: Clip) -> Framing:
            framing = clip.framing
            return framing.model_copy(update={"crop": _of_source(crop, framing)})

        after, place = _framed(timeline, self.target, cropped)
        is_crop = crop != Crop()
        return Outcome(after, Cropped(crop if is_crop else None, after != timeline, place))


@dataclass(frozen=True)
class CropBars(Edit):
    """Cut the black bars off that are measured in the pictures of `target`.

    Of all clips: a frame that shows pictures whole, with bars around those of another shape, is
    filled instead. An earlier crop stays.
    """

    target: Target = ALL

    def needs(self, timeline: Timeline, facts: Facts) -> Needs:
        """Return the media whose pictures are measured: those of `target`."""
        del facts
        clips = clips_meant(timeline, self.target)
        return Needs(picture=frozenset(clip.media for clip in clips))

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` without the bars. Raises EditRefused without such a clip."""
        least = Crop()

        def cropped(clip: Clip) -> Framing:
            nonlocal least
            measured = facts.picture.get(clip.media)
            if measured is None:
                raise EditRefused(Reason.UNKNOWN_MEDIUM)
            bars = Crop(**dict(zip(_SIDES, measured.bars, strict=True)))
            least = _both(least, bars)
            crop = _both(clip.framing.crop, bars)
            return clip.framing.model_copy(update={"crop": crop})

        after, place = _framed(timeline, self.target, cropped)
        fills = self.target == ALL and timeline.m.fit == "fit"
        if fills:
            after = after.model_copy(update={"m": after.m.model_copy(update={"fit": "crop"})})
        return Outcome(after, BarsCropped(least if least != Crop() else None, fills, place))


@dataclass(frozen=True)
class RotatePicture(Edit):
    """Turn the picture by `degrees` clockwise (90, 180, 270 or -90), on top of earlier turns.

    Where every picture had the canvas' shape and turns, the canvas turns with them.
    """

    degrees: int
    target: Target = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` turned. Raises EditRefused for other than quarters of a turn."""
        if self.degrees % 90 or self.degrees % 360 == 0:
            raise EditRefused(Reason.NOT_A_QUARTER_TURN)
        degrees = self.degrees % 360

        def turned(clip: Clip) -> Framing:
            framing = clip.framing
            # A mirror comes after the turn, and what is turned behind one mirror turns back.
            one_mirror = framing.mirror_x != framing.mirror_y
            more = -degrees if one_mirror else degrees
            return framing.model_copy(update={"rotate": (framing.rotate + more) % 360})

        after, place = _framed(timeline, self.target, turned)
        if place.whole and degrees != 180 and _all_fill(timeline, facts):
            meta = timeline.m.model_copy(
                update={"width": timeline.m.height, "height": timeline.m.width}
            )
            after = after.model_copy(update={"m": meta})
            return Outcome(after, Rotated(degrees, (meta.width, meta.height), place))
        return Outcome(after, Rotated(degrees, None, place))


@dataclass(frozen=True)
class FlipPicture(Edit):
    """Mirror the picture: left and right, or upside down; once more: back."""

    axis: Literal["horizontal", "vertical"] = "horizontal"
    target: Target = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` mirrored. Raises EditRefused without such a clip."""
        del facts
        name = "mirror_x" if self.axis == "horizontal" else "mirror_y"

        def mirrored(clip: Clip) -> Framing:
            framing = clip.framing
            return framing.model_copy(update={name: not getattr(framing, name)})

        after, place = _framed(timeline, self.target, mirrored)
        _, places = isolated(after, self.target)
        now = any(getattr(after.video.sg[n].framing, name) for n in places)
        return Outcome(after, Flipped(self.axis, now, place))


@dataclass(frozen=True)
class ZoomPicture(Edit):
    """Let the picture zoom or pan slowly over each clip of `target`; None: stand still."""

    zoom: Zoom | None
    target: Target = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the move. Raises EditRefused without such a clip."""
        zoom = None if self.zoom == Zoom() else self.zoom

        def moved(clip: Clip) -> Framing:
            fact = facts.media.get(clip.media)
            kept = zoom and fact and _inside(zoom, shown_size(fact, clip.framing), timeline.m)
            return clip.framing.model_copy(update={"zoom": kept or zoom})

        after, place = _framed(timeline, self.target, moved)
        return Outcome(after, Zoomed(zoom, after != timeline, place))


def _framed(
    timeline: Timeline, target: Target, change: Callable[[Clip], Framing]
) -> tuple[Timeline, Where]:
    """Return `timeline` with `change` made to the clips of `target`, and where they are."""
    split, places = isolated(timeline, target)
    clips = [
        clip.model_copy(update={"framing": change(clip)}) if n in places else clip
        for n, clip in enumerate(split.video.sg)
    ]
    place = where(split, target, places)
    return (with_clips(split, clips) if tuple(clips) != split.video.sg else timeline), place


def _inside(zoom: Zoom, size: tuple[int, int], canvas: Meta) -> Zoom:
    """Return `zoom` with centres whose views lie inside a picture of `size` on `canvas`.

    A view beyond the edge would stand still there until its centre comes inside.
    """
    width, height = size
    shape = canvas.width / canvas.height
    across, down = 1.0, 1.0
    if canvas.fit == "crop":
        across, down = min(1.0, height * shape / width), min(1.0, width / shape / height)

    def kept(centre: float, half: float) -> float:
        return min(max(centre, half), 1 - half)

    first, last = 2 * zoom.from_scale, 2 * zoom.to_scale
    return zoom.model_copy(
        update={
            "from_x": kept(zoom.from_x, across / first),
            "to_x": kept(zoom.to_x, across / last),
            "from_y": kept(zoom.from_y, down / first),
            "to_y": kept(zoom.to_y, down / last),
        }
    )


def _both(one: Crop, other: Crop) -> Crop:
    """Return what is left of a picture by both, side by side."""
    return Crop(**{side: max(getattr(one, side), getattr(other, side)) for side in _SIDES})


def _of_source(seen: Crop, framing: Framing) -> Crop:
    """Return the sides of the source that are those of the turned and mirrored picture."""
    values = {side: getattr(seen, side) for side in _SIDES}
    if framing.mirror_x:
        values["left"], values["right"] = values["right"], values["left"]
    if framing.mirror_y:
        values["top"], values["bottom"] = values["bottom"], values["top"]
    quarters = framing.rotate // 90
    return Crop(
        **{side: values[_SIDES[(n + quarters) % len(_SIDES)]] for n, side in enumerate(_SIDES)}
    )


def _all_fill(timeline: Timeline, facts: Facts) -> bool:
    """Return whether every picture has the canvas' own shape."""
    shape = timeline.m.width / timeline.m.height
    for clip in timeline.video.sg:
        fact = facts.media.get(clip.media)
        if fact is None:
            return False
        width, height = shown_size(fact, clip.framing)
        if abs(width / height / shape - 1) > _SAME_SHAPE:
            return False
    return True
