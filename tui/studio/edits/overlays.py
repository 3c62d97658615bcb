"""Pictures over the film: picture in picture, logos."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from tui.studio.edits.facts import Facts, MediaFact
from tui.studio.edits.frame import canvas_of
from tui.studio.edits.marks import END, START, Span
from tui.studio.edits.outcome import Edit, EditRefused, Outcome, Reason, Report
from tui.studio.edits.pieces import chosen_pieces
from tui.studio.edits.place import length_frames
from tui.studio.edits.ripple import ripple
from tui.studio.edits.sound import LOUDEST
from tui.studio.edits.timeline import Clip, Place, Timeline
from tui.studio.edits.tracks import fresh_ids, overlays, with_overlays
from tui.studio.edits.which import ALL, frames_on

Corner = Literal["top left", "top right", "bottom left", "bottom right", "centre"]
Kind = Literal["picture", "watermark"]

MARGIN: Final = 0.04
"""Between an overlay and the edges of the canvas, as a share of its shorter side."""

_THROUGHOUT: Final = Span(START, END)
_LEAST_WIDTH: Final = 0.02


@dataclass(frozen=True)
class _Usual:
    corner: Corner
    width: float
    opacity: float


# A logo stays out of the way of captions, and lets the picture shine through.
_USUAL: Final[Mapping[Kind, _Usual]] = {
    "picture": _Usual("bottom right", 0.3, 1.0),
    "watermark": _Usual("top right", 0.12, 0.8),
}


def usual_width(kind: Kind) -> float:
    """Return how wide a picture of `kind` is where nothing is said, as a share of the canvas."""
    return _USUAL[kind].width


@dataclass(frozen=True)
class Laid:
    """How an overlay lies: `width` as a share of the canvas, times in seconds.

    `volume`: how loud its own sound is, None where it has none.
    """

    name: str
    corner: Corner
    width: float
    opacity: float
    start_s: float
    end_s: float
    volume: float | None = None


@dataclass(frozen=True)
class OverlayAdded(Report):
    """A picture lies over the film.

    `moved`: it was in the film itself before. `ended_s`: its source ends there, before the time
    that was asked for.
    """

    kind: Kind
    laid: Laid
    moved: bool
    ended_s: float | None


@dataclass(frozen=True)
class OverlaysChanged(Report):
    """How everything over the film lies now."""

    laid: tuple[Laid, ...]
    changed: bool


@dataclass(frozen=True)
class OverlaysRemoved(Report):
    """The names of what lay over the film."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class AddOverlay(Edit):
    """Lay a medium over the film, during `span` (None: throughout), said of `on_clip` (a number
    from 1, or LAST; ALL: the film).

    `media` None: the newest image (a watermark), or the newest video or image (a picture in
    picture). A medium that lies on the picture track goes from there. `width`: share of the
    canvas; None: the usual one of the kind. A film ends when its source does, but a GIF begins
    again. Its own sound is heard at `volume`: by default not at all.
    """

    kind: Literal["picture", "watermark"]
    media: str | None = None
    corner: Corner | None = None
    width: float | None = None
    opacity: float | None = None
    span: Span | None = None
    volume: float = 0.0
    on_clip: int = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with the overlay. Raises EditRefused where there is nothing to lay, or
        nothing to lay it over.
        """
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        fact = self._medium(facts)
        below, moved = _taken_off(timeline, fact, facts)
        start, end = frames_on(below, self.on_clip, self.span or _THROUGHOUT)
        until = _end(fact, start, end, below)
        usual = _USUAL[self.kind]
        place = _placed(
            self.corner or usual.corner, self.width or usual.width,
            usual.opacity if self.opacity is None else self.opacity, fact, below,
        )  # fmt: skip
        clip = Clip(
            id=next(fresh_ids(below, "o")), name=fact.name, media=fact.id,
            at_frame=start, frames=until - start, place=place,
            volume=_level(self.volume) if fact.has_sound else 1.0,
        )  # fmt: skip
        # Said again, it is there once, as it was said last.
        others = [
            over
            for over in overlays(below)
            if over.media != fact.id or over.end_frame <= start or over.at_frame >= until
        ]
        after = with_overlays(below, (*others, clip))
        ended_s = after.seconds(until) if until < end else None
        return Outcome(after, OverlayAdded(self.kind, _laid(clip, after, fact), moved, ended_s))

    def _medium(self, facts: Facts) -> MediaFact:
        if self.media is not None:
            named = facts.media.get(self.media)
            if named is None:
                raise EditRefused(Reason.UNKNOWN_MEDIUM)
            if named.kind not in ("video", "image") or min(named.width, named.height) <= 0:
                raise EditRefused(Reason.UNREADABLE_SIZE, name=named.name)
            return named
        kinds = ("image",) if self.kind == "watermark" else ("video", "image")
        newest = next((f for f in reversed(list(facts.media.values())) if f.kind in kinds), None)
        if newest is None:
            is_watermark = self.kind == "watermark"
            raise EditRefused(Reason.NO_IMAGE_TO_LAY if is_watermark else Reason.NO_PICTURE_TO_LAY)
        return newest


@dataclass(frozen=True)
class ChangeOverlays(Edit):
    """Move or resize what lies over the film, or let its own sound be heard at `volume`; None
    leaves it, `scale` multiplies the width. `span` is said of `on_clip` (a number from 1, or
    LAST; ALL: the film).

    Only what shows `media`, or only the `number`-th in time (from 1, or LAST), where that is given.
    """

    corner: Corner | None = None
    width: float | None = None
    scale: float | None = None
    opacity: float | None = None
    span: Span | None = None
    media: str | None = None
    number: int | None = None
    volume: float | None = None
    on_clip: int = ALL

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return `timeline` with them so. Raises EditRefused where nothing lies over the film."""
        before = overlays(timeline)
        if not before:
            raise EditRefused(Reason.NO_OVERLAY)
        meant = chosen_pieces(before, self.media, self.number, Reason.NO_SUCH_OVERLAY)
        if self.volume is not None:
            named = meant[0].name
            meant = tuple(clip for clip in meant if _has_sound(clip, facts))
            if not meant:
                raise EditRefused(Reason.NO_SOUND_OF, name=named)
        changed = {clip.id: self._changed(clip, timeline, facts) for clip in meant}
        after = with_overlays(timeline, [changed.get(clip.id, clip) for clip in before])
        laid = tuple(_laid(clip, after, facts.media[clip.media]) for clip in changed.values())
        return Outcome(after, OverlaysChanged(laid, tuple(changed.values()) != meant))

    def _changed(self, clip: Clip, timeline: Timeline, facts: Facts) -> Clip:
        fact = facts.media.get(clip.media)
        if fact is None:
            raise EditRefused(Reason.UNKNOWN_MEDIUM)
        place = clip.place or Place()
        start, end = clip.at_frame, clip.end_frame
        if self.span is not None:
            start, end = frames_on(timeline, self.on_clip, self.span)
            end = _end(fact, start, end, timeline, clip.in_frame)
        lies = _placed(
            self.corner or _corner(place),
            (self.width or place.width) * (self.scale or 1),
            place.opacity if self.opacity is None else self.opacity,
            fact,
            timeline,
        )
        change = {"at_frame": start, "frames": end - start, "place": lies}
        if self.volume is not None:
            change["volume"] = _level(self.volume)
        return clip.model_copy(update=change)


@dataclass(frozen=True)
class RemoveOverlays(Edit):
    """Remove what lies over the film: what shows `media`, the `number`-th in time (from 1, or
    LAST), or everything.
    """

    media: str | None = None
    number: int | None = None

    def apply(self, timeline: Timeline, facts: Facts) -> Outcome:
        """Return the film without it. Raises EditRefused where nothing such lies over it."""
        del facts
        there = overlays(timeline)
        if not there:
            raise EditRefused(Reason.NO_OVERLAY)
        going = chosen_pieces(there, self.media, self.number, Reason.NO_SUCH_OVERLAY)
        names = tuple(dict.fromkeys(clip.name for clip in going))
        stay = [clip for clip in there if clip not in going]
        return Outcome(with_overlays(timeline, stay), OverlaysRemoved(names))


def _taken_off(timeline: Timeline, fact: MediaFact, facts: Facts) -> tuple[Timeline, bool]:
    """Return `timeline` without `fact` on its picture track, and whether it was there."""
    clips = timeline.video.sg
    going = [clip for clip in clips if clip.media == fact.id]
    if not going:
        return timeline, False
    if len(going) == len(clips):
        raise EditRefused(Reason.ONLY_PICTURE, name=fact.name)
    gave_canvas = clips[0].media == fact.id and _canvas(timeline) == canvas_of(fact)
    after = ripple(timeline, [(clip.at_frame, clip.end_frame) for clip in going], facts).timeline
    first = facts.media.get(after.video.sg[0].media)
    if gave_canvas and first is not None:
        # A logo that was uploaded before the film gave it its own shape.
        width, height = canvas_of(first)
        meta = after.m.model_copy(update={"width": width, "height": height})
        after = after.model_copy(update={"m": meta})
    return after, True


def _end(fact: MediaFact, start: int, end: int, timeline: Timeline, in_frame: int = 0) -> int:
    """Return the frame before `end` at which the source of an overlay from `start` ends."""
    if fact.endless:
        return end
    left = length_frames(fact, timeline.fps) - in_frame
    return max(start + 1, min(end, start + left))


def _placed(
    corner: Corner, width: float, opacity: float, fact: MediaFact, timeline: Timeline
) -> Place:
    """Return the place in `corner`, no larger than fits there with its margins."""
    canvas_width, canvas_height = _canvas(timeline)
    shape = fact.height / fact.width * canvas_width / canvas_height
    margin = MARGIN * min(canvas_width, canvas_height)
    across, down = margin / canvas_width, margin / canvas_height
    if corner == "centre":
        across = down = 0.0
    width = min(max(width, _LEAST_WIDTH), 1 - 2 * across, (1 - 2 * down) / shape)
    height = width * shape
    x = {"left": across + width / 2, "right": 1 - across - width / 2}
    y = {"top": down + height / 2, "bottom": 1 - down - height / 2}
    upper, _, side = corner.partition(" ")
    return Place(
        x=x.get(side, 0.5), y=y.get(upper, 0.5), width=width, opacity=min(max(opacity, 0.0), 1.0)
    )


def _corner(place: Place) -> Corner:
    if abs(place.x - 0.5) < 1e-6 and abs(place.y - 0.5) < 1e-6:
        return "centre"
    if place.y < 0.5:
        return "top left" if place.x < 0.5 else "top right"
    return "bottom left" if place.x < 0.5 else "bottom right"


def _has_sound(clip: Clip, facts: Facts) -> bool:
    fact = facts.media.get(clip.media)
    return fact is not None and fact.has_sound


def _level(volume: float) -> float:
    return min(LOUDEST, max(0.0, volume))


def _laid(clip: Clip, timeline: Timeline, fact: MediaFact) -> Laid:
    place = clip.place or Place()
    return Laid(
        clip.name, _corner(place), place.width, place.opacity,
        timeline.seconds(clip.at_frame), timeline.seconds(clip.end_frame),
        clip.volume if fact.has_sound else None,
    )  # fmt: skip


def _canvas(timeline: Timeline) -> tuple[int, int]:
    return timeline.m.width, timeline.m.height
