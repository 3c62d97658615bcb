"""The streams of a film copied packet by packet, whole or in parts, without encoding.

A part can begin at a key frame only, and may have to end a few pictures late, where the last one
wanted is built on later ones. By how much is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple

import av
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.video.stream import VideoStream

from tui.studio.media.safety import open_media
from tui.studio.render.copying import CannotCopy, Stretch

_PICTURES: Final[Mapping[str, frozenset[str]]] = {
    "mp4": frozenset({"h264", "hevc", "av1", "vp9", "mpeg4"}),
    "mov": frozenset({"h264", "hevc", "mpeg4", "prores", "mjpeg"}),
    "mkv": frozenset({"h264", "hevc", "av1", "vp8", "vp9", "mpeg4", "prores", "mjpeg"}),
    "webm": frozenset({"vp8", "vp9", "av1"}),
}
_SOUNDS: Final[Mapping[str, frozenset[str]]] = {
    "mp4": frozenset({"aac", "mp3", "opus", "ac3"}),
    "mov": frozenset({"aac", "mp3", "ac3", "pcm_s16le"}),
    "mkv": frozenset({"aac", "mp3", "opus", "vorbis", "ac3", "flac", "pcm_s16le"}),
    "webm": frozenset({"opus", "vorbis"}),
}
_MUXERS: Final = {"mp4": "mp4", "mov": "mov", "mkv": "matroska", "webm": "webm"}
# How far around a cut the packets of the two streams lie apart in a file, at most.
_SLACK_S: Final = 2
_SAME_S: Final = 1e-6


@dataclass(frozen=True)
class Copied:
    """What was copied: how long it is, and how much more it holds than was asked for."""

    duration_s: float
    pictures: int
    early_s: float
    """In all, by how much stretches begin before they should."""
    late_s: float
    """In all, by how much they end after they should."""


def copy(source: Path, target: Path, parts: tuple[Stretch, ...], form: str) -> Copied:
    """Copy `parts` of the film `source` into the file `target`, a container of the kind `form`.

    Blocks. Raises CannotCopy, OSError.
    """
    try:
        with open_media(source) as film:
            picture = next((s for s in film.streams.video), None)
            sound = next((s for s in film.streams.audio), None)
            if picture is None:
                raise CannotCopy("there is no picture")
            _fits(picture, _PICTURES, form)
            if sound is not None:
                _fits(sound, _SOUNDS, form)
            options = {} if form in {"mkv", "webm"} else {"movflags": "+faststart"}
            with av.open(
                f"file:{target.absolute()}", "w", format=_MUXERS[form], options=options
            ) as made:
                return _Copy(film, made, picture, sound).all(parts)
    except av.FFmpegError:
        raise CannotCopy("its streams do not fit into that container as they are") from None


def _fits(
    stream: VideoStream | AudioStream, known: Mapping[str, frozenset[str]], form: str
) -> None:
    codec = stream.codec_context.codec.canonical_name
    if codec not in known[form]:
        raise CannotCopy(f"{codec} does not go into {form.upper()}")


class _Unit(NamedTuple):
    """A packet, its stream's number, when it is shown and decoded in ticks of the stream, and when
    it is shown, decoded and over in seconds from the start of the film.

    There are a hundred of them to a second, so they are as light as can be: no fractions.
    """

    packet: Packet[Any]
    stream: int
    pts: int
    dts: int
    at_s: float
    decoded_s: float
    end_s: float


@dataclass(frozen=True)
class _Bounds:
    """Which packets of the picture belong to a stretch, and when it ends, in seconds."""

    first: _Unit
    last_decoded_s: float | None = None
    end_s: float | None = None


@dataclass
class _Copy:
    """One copy under way."""

    film: InputContainer
    made: OutputContainer
    picture: VideoStream
    sound: AudioStream | None
    at_s: float = 0.0
    """How long the copy is so far."""
    pictures: int = 0
    _into: dict[int, Any] = field(default_factory=dict)
    _last_ticks: int | None = None
    _sound_end_s: float = -1.0

    def all(self, parts: tuple[Stretch, ...]) -> Copied:
        """Copy one part after another."""
        for stream in self._streams:
            self._into[stream.index] = self.made.add_stream_from_template(stream)
        early_s = late_s = 0.0
        for part in parts:
            bounds = self._bounds(part)
            self._one(part, bounds)
            if part.start_s:
                early_s += max(0.0, part.start_s - bounds.first.at_s)
            if part.end_s is not None and bounds.end_s is not None:
                late_s += max(0.0, bounds.end_s - part.end_s)
        return Copied(self.at_s, self.pictures, early_s, late_s)

    @cached_property
    def _streams(self) -> list[VideoStream | AudioStream]:
        return [self.picture, *([self.sound] if self.sound else [])]

    @cached_property
    def _frame_s(self) -> float:
        return float(1 / (self.picture.average_rate or 30))

    @cached_property
    def _zero_s(self) -> float:
        """The time that a player calls 0."""
        return (self.film.start_time or 0) / av.time_base

    def _bounds(self, part: Stretch) -> _Bounds:
        # Times in files are rounded, so a picture counts from half of its length before it.
        start_s, first = part.start_s + self._frame_s / 2, None
        for unit in self._from(part.start_s, self.picture):
            if first is not None and unit.decoded_s > start_s:
                break
            if unit.packet.is_keyframe and (first is None or unit.at_s <= start_s):
                first = unit
        if first is None:
            raise CannotCopy("there is no key frame to begin at")
        if part.end_s is None:
            return _Bounds(first)
        end_s, shown = part.end_s - self._frame_s / 2, []
        for unit in self._from(part.end_s, self.picture):
            if unit.decoded_s >= end_s:
                break
            shown.append((unit.at_s, unit.decoded_s))
        while shown and shown[-1][0] >= end_s:
            shown.pop()  # no picture that is wanted is built on these
        if not shown:
            raise CannotCopy("a part is too short")
        # The last picture may stand longer than others, and sound goes on meanwhile.
        over_s = max(at_s for at_s, _ in shown) + self._frame_s
        return _Bounds(first, shown[-1][1], max(over_s, float(part.end_s)))

    def _one(self, part: Stretch, bounds: _Bounds) -> None:
        origin_s = bounds.first.at_s if part.start_s else 0.0
        end_s, offset_s = bounds.end_s, self.at_s - origin_s
        # What lies before 0 is what a decoder needs to settle, and stays there.
        late = {
            stream.index: round((offset_s - max(0.0, self._zero_s)) / float(stream.time_base or 1))
            for stream in self._streams
        }
        for unit in self._from(part.start_s, *self._streams):
            if end_s is not None and unit.decoded_s > end_s + _SLACK_S:
                break
            if unit.stream != self.picture.index:
                # The one over the beginning stays: there somebody begins to speak.
                begun = not part.start_s or unit.end_s > origin_s + _SAME_S
                if begun and (end_s is None or unit.end_s <= end_s + _SAME_S):
                    self._write_sound(unit, offset_s, late[unit.stream])
            elif _belongs(unit, bounds):
                self._write_picture(unit, offset_s, late[unit.stream])
        if end_s is not None:
            self.at_s = max(self.at_s, end_s + offset_s)

    def _write_picture(self, unit: _Unit, offset_s: float, late_ticks: int) -> None:
        at_ticks, ticks = unit.pts + late_ticks, unit.dts + late_ticks
        if self._last_ticks is not None:
            ticks = max(ticks, self._last_ticks + 1)
        if ticks > at_ticks:
            raise CannotCopy("its pictures do not join there")
        self._last_ticks = ticks
        self.pictures += 1
        self.at_s = max(self.at_s, unit.at_s + offset_s + self._frame_s)
        self._mux(unit, at_ticks, ticks)

    def _write_sound(self, unit: _Unit, offset_s: float, late_ticks: int) -> None:
        at_s, end_s = unit.at_s + offset_s, unit.end_s + offset_s
        if at_s < self._sound_end_s - (end_s - at_s) / 2:
            return  # more than half of it would lie over the stretch before
        self._sound_end_s = end_s
        self._mux(unit, unit.pts + late_ticks, unit.dts + late_ticks)

    def _mux(self, unit: _Unit, at_ticks: int, ticks: int) -> None:
        unit.packet.pts, unit.packet.dts = at_ticks, ticks
        unit.packet.stream = self._into[unit.stream]
        self.made.mux_one(unit.packet)

    def _from(self, at_s: Fraction, *streams: VideoStream | AudioStream) -> Iterator[_Unit]:
        """Yield the packets of `streams` from a key frame well before `at_s` on."""
        zero_s, before_s = self._zero_s, float(at_s) - _SLACK_S
        if before_s > 0:
            self.film.seek(int((before_s + zero_s) * av.time_base))
        else:
            # The other stream is read from where the one that is looked for begins, and sound of
            # the same start has before it what its decoder settles on.
            first = min(reversed(self._streams), key=_begins_s)
            early = round(_SLACK_S / (first.time_base or 1))
            self.film.seek((first.start_time or 0) - early, stream=first)
        ticks_s = {stream.index: float(stream.time_base or 0) for stream in streams}
        for packet, dts in _decoded(self.film.demux(*streams), self._frame_s):
            pts = packet.pts
            if pts is None:
                raise CannotCopy("it does not say when its pictures are shown")
            stream = packet.stream.index
            tick_s = ticks_s[stream]
            shown_s = pts * tick_s - zero_s
            over_s = shown_s + (packet.duration or 0) * tick_s
            yield _Unit(packet, stream, pts, dts, shown_s, dts * tick_s - zero_s, over_s)


def _begins_s(stream: VideoStream | AudioStream) -> float:
    return float((stream.start_time or 0) * (stream.time_base or 0))


def _decoded(packets: Iterable[Packet[Any]], frame_s: float) -> Iterator[tuple[Packet[Any], int]]:
    """Yield `packets` and when each is decoded, in ticks of its stream.

    Matroska does not say it, and of pictures that are shown out of order FFmpeg cannot tell it for
    the first ones, a key frame among them. They come one by one before the first that has a time.
    """
    waiting: list[Packet[Any]] = []
    for packet in packets:
        if not packet.size:
            continue  # the end of a stream
        if packet.dts is None:
            waiting.append(packet)
            continue
        if waiting and waiting[0].stream.index == packet.stream.index:
            frame = max(1, int(frame_s / float(packet.time_base)))
            for number, one in enumerate(waiting):
                yield one, packet.dts - frame * (len(waiting) - number)
            waiting = []
        yield packet, packet.dts
    if waiting:
        raise CannotCopy("it does not say when its pictures are decoded")


def _belongs(unit: _Unit, bounds: _Bounds) -> bool:
    # What is decoded after the key frame and shown before it needs pictures that are left out.
    begun = unit.decoded_s >= bounds.first.decoded_s and unit.at_s >= bounds.first.at_s
    return begun and (bounds.last_decoded_s is None or unit.decoded_s <= bounds.last_decoded_s)
