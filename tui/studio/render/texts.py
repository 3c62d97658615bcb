"""Texts over the picture as a few small films, and captions as a text of their own.

All texts of one place make one film with transparency, as large as the largest of them, that has a
picture only where something changes. So a thousand captions are one input and one overlay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Final

import av
import numpy as np
from av.video.frame import VideoFrame
from PIL import Image

from tui.studio.edits.timeline import Timeline, Title
from tui.studio.edits.tracks import captions, texts
from tui.studio.media.fonts import FontUnknown
from tui.studio.media.runs import GlyphsMissing
from tui.studio.media.text import LaidText, lay_text
from tui.studio.render.errors import Unrenderable

_MOST_STRETCHES: Final = 8
# Measured on captions: a third of the time for a quarter more bytes. (Run lengths, as QuickTime's
# animation codec has them, made four times as many bytes of the soft shadow.)
_PACKING: Final = {"compression_level": "1", "pred": "up"}


@dataclass(frozen=True)
class Shown:
    """A text with its place, and when it is there."""

    laid: LaidText
    at_frame: int
    end_frame: int
    fade_in_frames: int
    fade_out_frames: int

    def opacity(self, frame: int) -> float:
        """Return how far it is faded in at `frame`, 0 where it is not there."""
        if not self.at_frame <= frame < self.end_frame:
            return 0.0
        since, until = frame - self.at_frame + 1, self.end_frame - frame
        return min(1.0, since / (self.fade_in_frames + 1), until / (self.fade_out_frames + 1))

    def changes(self) -> Iterator[int]:
        """Yield the frames from which on it looks different."""
        faded_in = min(self.at_frame + self.fade_in_frames, self.end_frame)
        yield from range(self.at_frame, faded_in + 1)
        yield from range(max(faded_in, self.end_frame - self.fade_out_frames), self.end_frame)
        yield self.end_frame


@dataclass(frozen=True)
class Band:
    """Texts of one place: a film of theirs that goes over the picture at `x`, `y` (pixels)."""

    x: int
    y: int
    width: int
    height: int
    shown: tuple[Shown, ...]
    rate: Fraction
    frames: int
    """Of the picture under it."""

    def write(self, file: Path) -> None:
        """Write the film, a QuickTime file. Its first picture is empty and at time 0."""
        with av.open(str(file), "w", format="mov") as container:
            film = container.add_stream("png", rate=self.rate, options=dict(_PACKING))
            film.width, film.height, film.pix_fmt = self.width, self.height, "rgba"
            film.time_base = film.codec_context.time_base = 1 / self.rate
            for at_frame, picture in self._pictures():
                frame = VideoFrame.from_ndarray(np.asarray(picture), "rgba")
                frame.pts, frame.time_base = at_frame, 1 / self.rate
                container.mux(film.encode(frame))
            container.mux(film.encode())

    def stretches(self) -> list[tuple[int, int]]:
        """Return when there is something to show, as a few stretches: first frame and end."""
        ordered = sorted((text.at_frame, text.end_frame) for text in self.shown)
        joined = [ordered[0]]
        for start, end in ordered[1:]:
            if start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        gaps = sorted((b[0] - a[1] for a, b in pairwise(joined)), reverse=True)
        least = gaps[_MOST_STRETCHES - 1] if len(gaps) >= _MOST_STRETCHES else 0
        few = [joined[0]]
        for start, end in joined[1:]:
            if start - few[-1][1] <= least:
                few[-1] = (few[-1][0], end)
            else:
                few.append((start, end))
        return few

    def _pictures(self) -> Iterator[tuple[int, Image.Image]]:
        """Yield each frame from which on the band looks different, with how it looks."""
        blank = Image.new("RGBA", (self.width, self.height))
        if min(text.at_frame for text in self.shown) > 0:
            yield 0, blank
        waiting = sorted(self.shown, key=lambda text: text.at_frame, reverse=True)
        there: list[tuple[Shown, Image.Image]] = []
        changes = {change for text in self.shown for change in text.changes()}
        # A picture beyond the end of the one under it would make the film longer.
        for frame in sorted(change for change in changes if change < self.frames):
            there = [(text, drawn) for text, drawn in there if text.end_frame > frame]
            while waiting and waiting[-1].at_frame <= frame:
                text = waiting.pop()
                there.append((text, text.laid.draw()))
            yield frame, self._composed(blank, there, frame) if there else blank

    def _composed(
        self, blank: Image.Image, there: Iterable[tuple[Shown, Image.Image]], frame: int
    ) -> Image.Image:
        picture = blank.copy()
        for text, drawn in there:
            share = text.opacity(frame)
            faded = drawn if share == 1 else _faded(drawn, share)
            layer = blank.copy()
            layer.paste(faded, (text.laid.x - self.x, text.laid.y - self.y))
            picture = Image.alpha_composite(picture, layer)
        return picture


def bands(timeline: Timeline) -> list[Band]:
    """Return the films of all texts that are drawn into the picture, lowest first.

    Captions that are a track of their own are not among them. Raises Unrenderable.
    """
    burned = timeline.m.captions == "burned"
    by_place: dict[tuple[str, str | None], list[Shown]] = {}
    for title in texts(timeline):
        is_seen = title.at_frame < timeline.frames and title.text.strip()
        if is_seen and (burned or title.role != "caption"):
            key = (title.role, title.style.place)
            by_place.setdefault(key, []).append(_shown(title, timeline))
    return [_band(shown, timeline) for shown in by_place.values()]


def band_chain(under: str, pad: str, band: Band, out: str) -> str:
    """Return the chain that lays the film of `band` at `pad` over `under`."""
    when = "+".join(f"between(n,{first},{end - 1})" for first, end in band.stretches())
    colours = "scale=out_color_matrix=bt709:out_range=tv,format=yuva420p"
    over = f"overlay={band.x}:{band.y}:enable='{when}'"
    return f"[{pad}]{colours}[{out}text];[{under}][{out}text]{over}[{out}]"


def captions_as_srt(timeline: Timeline) -> str:
    """Return the captions as SubRip text, empty where there are none."""
    cues = []
    for number, (start_ms, end_ms, text) in enumerate(_cues(timeline), 1):
        cues.append(f"{number}\n{_clock(start_ms, ',')} --> {_clock(end_ms, ',')}\n{text}\n")
    return "\n".join(cues)


def captions_as_vtt(timeline: Timeline) -> str:
    """Return the captions as WebVTT text (W3C), a header alone where there are none."""
    cues = ["WEBVTT\n"]
    for start_ms, end_ms, text in _cues(timeline):
        safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        cues.append(f"{_clock(start_ms, '.')} --> {_clock(end_ms, '.')}\n{safe}\n")
    return "\n".join(cues)


def _cues(timeline: Timeline) -> Iterator[tuple[int, int, str]]:
    for caption in captions(timeline):
        end = min(caption.end_frame, timeline.frames)
        lines = [line for line in map(str.strip, caption.text.split("\n")) if line]
        if lines and caption.at_frame < end:
            start_ms, end_ms = (round(1000 * f / timeline.fps) for f in (caption.at_frame, end))
            # An arrow would be taken for a line of times.
            yield start_ms, end_ms, "\n".join(lines).replace("-->", "→")


def _clock(ms: int, point: str) -> str:
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{point}{ms:03}"


def _shown(title: Title, timeline: Timeline) -> Shown:
    canvas = (timeline.m.width, timeline.m.height)
    try:
        laid = lay_text(title.text, *canvas, title.role, title.style)
    except (GlyphsMissing, FontUnknown) as lack:
        raise Unrenderable(str(lack)) from None
    end, style = min(title.end_frame, timeline.frames), title.style
    return Shown(laid, title.at_frame, end, style.fade_in_frames, style.fade_out_frames)


def _band(shown: list[Shown], timeline: Timeline) -> Band:
    left, top = (min(getattr(text.laid, side) for text in shown) for side in "xy")
    right = max(text.laid.x + text.laid.width for text in shown)
    bottom = max(text.laid.y + text.laid.height for text in shown)
    size = (right - left, bottom - top)
    return Band(left, top, *size, tuple(shown), timeline.fps, timeline.frames)


def _faded(picture: Image.Image, share: float) -> Image.Image:
    faded = picture.copy()
    faded.putalpha(picture.getchannel("A").point([round(share * level) for level in range(256)]))
    return faded
