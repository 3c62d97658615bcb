"""Where a stream really ends. What a header says of it may be missing, rounded or untrue."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import av
from av.container import InputContainer
from av.stream import Stream

_TAIL_S = 10
_UNINDEXED = {"mp3", "aac"}


@dataclass(frozen=True)
class Extent:
    """The end of a stream, in seconds from the start of its file, and how it was counted."""

    end_s: Fraction
    packets: int
    """Packets read to find it."""
    whole: bool
    """Whether these are all packets of the stream."""


def find_extent(container: InputContainer, stream: Stream) -> Extent:
    """Return where `stream` ends, by reading packets from its tail, or all where needed.

    Reads packets without decoding them; the container is left at its end.
    """
    origin_s = Fraction(container.start_time or 0, av.time_base)
    announced_s = Fraction(container.duration or 0, av.time_base)
    if container.duration and announced_s > 2 * _TAIL_S and container.format.name not in _UNINDEXED:
        container.seek(container.duration - _TAIL_S * av.time_base + (container.start_time or 0))
        tail = _read(container, stream, origin_s, whole=False)
        if tail.packets:
            return tail
    container.seek(container.start_time or 0)
    return _read(container, stream, origin_s, whole=True)


def _read(container: InputContainer, stream: Stream, origin_s: Fraction, *, whole: bool) -> Extent:
    end_s, packets, last_s, step_s = Fraction(0), 0, Fraction(0), Fraction(0)
    time_base = stream.time_base or Fraction(1, av.time_base)
    try:
        for packet in container.demux(stream):
            if packet.pts is None or packet.is_corrupt:
                continue
            packets += 1
            at_s = packet.pts * time_base - origin_s
            if at_s > last_s:
                last_s, step_s = at_s, at_s - last_s
            end_s = max(end_s, at_s + (packet.duration or 0) * time_base)
    except av.FFmpegError:
        pass  # a damaged end: what came before it counts
    # A container that gives no duration to packets: the last picture stands as long as the one
    # before it.
    return Extent(end_s if end_s > last_s else last_s + step_s, packets, whole)
