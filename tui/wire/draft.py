"""A backend's draft, read for showing.

The draft itself stays the JSON that came, so that every member we do not know goes back unchanged
at an export. Published members: `t` tracks, `tt` track type, `sg` segments, `d` duration in
milliseconds, `m` metadata. Whatever else is read here is a guess that may fail without harm.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any, Final

from tui.wire.text import clean_line

Json = dict[str, Any]

VIDEO: Final = 0
AUDIO: Final = 1
TEXT: Final = 7

_LARGEST: Final = 1e12
_FASTEST: Final = 1000.0
_LONGEST_RATE: Final = 24
"""Characters of "30000/1001" at most; more may take long to read."""

_KIND_NAMES = {VIDEO: "Video", AUDIO: "Audio", TEXT: "Text"}


@dataclass(frozen=True)
class SegmentView:
    """One segment, as a person sees it. Times are on the timeline, in milliseconds."""

    key: str
    """The segment's id, or its place where it has none."""
    name: str
    start_ms: float
    duration_ms: float
    volume: float | None = None
    """1.0 is the level of the source; None where the draft says nothing of it."""
    text: str | None = None
    in_ms: float | None = None
    """In point in the source."""
    has_id: bool = True
    """Whether `key` is the draft's own id and stays with the segment when it moves."""
    medium: str | None = None
    """Which medium it is a part of."""
    role: str | None = None
    """Of a text: what it is for, such as `caption`."""
    is_one_line: bool = True
    """Whether `text` is all in one line in the draft, too."""
    speed: float = 1.0
    is_reversed: bool = False
    is_frozen: bool = False
    fade_in_ms: float = 0.0
    fade_out_ms: float = 0.0
    transition: str | None = None
    """How the segment before becomes this one; None for a plain cut."""
    transition_ms: float = 0.0

    @property
    def end_ms(self) -> float:
        """Where it ends on the timeline."""
        return self.start_ms + self.duration_ms


@dataclass(frozen=True)
class TrackView:
    """One track, in the order of the draft."""

    kind: int | None
    name: str
    segments: tuple[SegmentView, ...]
    layer: int = 0
    """Of pictures: above 0 they lie over those of layer 0."""


@dataclass(frozen=True)
class TimelineView:
    """A whole draft for showing."""

    tracks: tuple[TrackView, ...] = ()
    title: str = ""
    width: int | None = None
    height: int | None = None
    fps: float | None = None
    """Pictures a second, where the draft says so."""
    fingerprint: str = field(default="", compare=False)
    """Tells the JSON that this was read from, shown or not, from any other; "" where unknown."""

    @cached_property
    def duration_ms(self) -> float:
        """End of the last segment."""
        return max((s.end_ms for t in self.tracks for s in t.segments), default=0.0)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that could be exported."""
        return not any(track.segments for track in self.tracks)


def read_draft(draft: object) -> TimelineView:
    """Return what `draft` shows. Never raises: a member of an unexpected type counts as absent."""
    if not isinstance(draft, Mapping):
        return TimelineView()
    meta = _mapping(draft.get("m"))
    fps = _rate(meta.get("fps"))
    tracks = tuple(_read_track(track, n, fps) for n, track in enumerate(_items(draft.get("t"))))
    width, height = _number(meta.get("width")), _number(meta.get("height"))
    return TimelineView(
        tracks,
        clean_line(_string(meta.get("title")) or ""),
        None if width is None else int(width),
        None if height is None else int(height),
        fps,
        fingerprint(draft),
    )


def fingerprint(draft: object) -> str:
    """Return what is equal for two drafts exactly when their JSON says the same.

    The order of an object's members says nothing, nor whether a number is written 2 or 2.0.
    """
    try:
        written = json.dumps(_canonical(draft), sort_keys=True)
    except (TypeError, ValueError, RecursionError):  # no JSON: nobody can tell
        return ""
    return hashlib.sha256(written.encode()).hexdigest()


def differs(before: object, after: object) -> bool:
    """Return whether two drafts differ in anything at all, shown or not."""
    return fingerprint(before) != fingerprint(after)


def can_export(draft: object) -> bool:
    """Return whether at least one track has a segment, the published condition of an export."""
    return isinstance(draft, Mapping) and any(
        len(_items(track.get("sg"))) > 0 for track in _items(draft.get("t"))
    )


def _read_track(track: Mapping[str, Any], place: int, fps: float | None) -> TrackView:
    kind = _number(track.get("tt"))
    kind = None if kind is None or kind != int(kind) else int(kind)
    name = _string(track.get("name")) or _string(_mapping(track.get("m")).get("title"))
    segments: list[SegmentView] = []
    after_ms = 0.0
    for n, raw in enumerate(_items(track.get("sg"))):
        segment = _read_segment(raw, f"{place}.{n}", after_ms, fps)
        segments.append(segment)
        after_ms = segment.end_ms
    default = "Track" if kind is None else _KIND_NAMES.get(kind, f"Track of type {kind}")
    layer = int(_number(track.get("layer")) or 0)
    return TrackView(kind, clean_line(name or default, 60), tuple(segments), layer)


def _read_segment(
    segment: Mapping[str, Any], place: str, after_ms: float, fps: float | None
) -> SegmentView:
    meta = _mapping(segment.get("m"))
    text = _first(_string, segment, meta, ("text", "content"))
    name = _first(_string, segment, meta, ("name", "title", "filename")) or text or "segment"
    start = _first(_number, segment, meta, ("start", "start_ms"))
    volume = _first(_number, segment, meta, ("volume",))
    in_ms = _first(_number, segment, meta, ("in_ms",))
    return SegmentView(
        key=_string(segment.get("id")) or place,
        name=clean_line(name, 120),
        start_ms=after_ms if start is None else max(0.0, start),
        duration_ms=max(0.0, _number(segment.get("d")) or 0.0),
        volume=volume,
        text=None if text is None else clean_line(text, 500),
        in_ms=in_ms,
        has_id=_string(segment.get("id")) is not None,
        medium=_string(segment.get("media")),
        role=_string(segment.get("role")),
        is_one_line=text is None or "\n" not in text.strip(),
        speed=_rate(segment.get("speed")) or 1.0,
        is_reversed=segment.get("reverse") is True,
        is_frozen=segment.get("freeze") is True,
        fade_in_ms=_frames_ms(segment.get("fade_in_frames"), fps),
        fade_out_ms=_frames_ms(segment.get("fade_out_frames"), fps),
        transition=_transition(segment),
        transition_ms=_frames_ms(_mapping(segment.get("transition")).get("frames"), fps),
    )


def _rate(value: object) -> float | None:
    """Return a number above 0, which may also be written as a fraction: "30000/1001"."""
    if isinstance(value, str):
        try:
            value = float(Fraction(value[:_LONGEST_RATE]))
        except (ValueError, ZeroDivisionError, OverflowError):
            return None
    number = _number(value)
    return number if number is not None and 1 / _FASTEST <= number <= _FASTEST else None


def _frames_ms(frames: object, fps: float | None) -> float:
    number = _number(frames)
    return 0.0 if number is None or not fps else max(0.0, number) * 1000 / fps


def _transition(segment: Mapping[str, Any]) -> str | None:
    held = segment.get("transition")
    if not isinstance(held, Mapping):
        return None
    return clean_line(_string(held.get("kind")) or "transition", 40)


def _first(
    read: Any, segment: Mapping[str, Any], meta: Mapping[str, Any], names: Iterable[str]
) -> Any:
    for name in names:
        for place in (segment, meta):
            value = read(place.get(name))
            if value is not None:
                return value
    return None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _items(value: object) -> Sequence[Mapping[str, Any]]:
    return [v for v in value if isinstance(v, Mapping)] if isinstance(value, list) else []


def _string(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    # Beyond that a sum or a percentage would leave the range of what can be rounded and shown.
    return number if math.isfinite(number) and abs(number) <= _LARGEST else None


def _canonical(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _canonical(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_canonical(member) for member in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
