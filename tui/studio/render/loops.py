"""GIF and animated WebP, made of a small film."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tui.studio.media.safety import input_arguments, open_media
from tui.studio.render.errors import RenderFailed
from tui.studio.render.output import Output

_WEBP_QUALITY: Final = {"low": 45, "medium": 65, "high": 80}
# A delay is whole hundredths of a second in a GIF and whole thousandths in a WebP.
_ROUNDING_S: Final = 0.05


def loop_arguments(film: Path, output: Output) -> list[str]:
    """Return the arguments that make the loop of `film`, but for its name.

    A GIF's colours are chosen from the whole film before its first picture is drawn; the film is
    read twice for that, so that it is never held in memory.
    """
    given = input_arguments(film)
    if output.format == "webp":
        quality = str(_WEBP_QUALITY[output.quality])
        coder = ("-c:v", "libwebp_anim", "-compression_level", "2", "-quality", quality)
        return [*given, *coder, "-loop", "0", "-f", "webp"]
    graph = "[0:v]palettegen=stats_mode=diff[p];[1:v][p]paletteuse=dither=sierra2_4a"
    drawn = f"{graph}:diff_mode=rectangle[out]"
    return [*given, *given, "-filter_complex", drawn, "-map", "[out]", "-loop", "0", "-f", "gif"]


def check_loop(path: Path, output: Output, length_s: float) -> None:
    """Raise RenderFailed unless the loop at `path` runs for `length_s` seconds."""
    shown_s = _webp_s(path) if output.format == "webp" else _gif_s(path)
    if shown_s is None:
        return
    if abs(shown_s - length_s) > _ROUNDING_S + 0.01 * length_s:
        raise RenderFailed(f"The loop runs for {shown_s:.2f} s and not for {length_s:.2f} s.")


def _gif_s(path: Path) -> float:
    with open_media(path) as container:
        stream = container.streams.video[0]
        ends = [
            (packet.pts + (packet.duration or 0)) * stream.time_base
            for packet in container.demux(stream)
            if packet.pts is not None and stream.time_base
        ]
    return float(max(ends, default=0))


def _webp_s(path: Path) -> float | None:
    """Return the sum of the frames' durations (WebP Container Specification, chunk ANMF).

    None: a single picture, which is what libwebp makes of a film whose pictures are all alike.
    """
    durations_ms = list(_durations_ms(path))
    return sum(durations_ms) / 1000 if durations_ms else None


def _durations_ms(path: Path) -> Iterator[int]:
    size = path.stat().st_size
    with path.open("rb") as file:
        at = 12  # behind "RIFF", the size and "WEBP"
        while at + 8 <= size:
            file.seek(at)
            kind, length = struct.unpack("<4sI", file.read(8))
            if kind == b"ANMF":
                yield int.from_bytes(file.read(16)[12:15], "little")
            at += 8 + length + length % 2
