"""Timelines for the tests of the renderer, in few words."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from tests.footage import RATE_HZ, Counted
from tui.studio.edits.facts import Facts, MediaFact
from tui.studio.edits.timeline import (
    AudioTrack,
    Clip,
    Meta,
    TextTrack,
    Timeline,
    Title,
    VideoTrack,
)
from tui.studio.media.probe import probe
from tui.studio.render.executor import Rendered, render
from tui.studio.render.output import Output

Cut = tuple[str, int, int]
"""A medium, its in point and the frames that are shown."""


@dataclass
class Desk:
    """Media by name, and a way to render cuts of them."""

    folder: Path
    media: dict[str, MediaFact] = field(default_factory=dict)
    sources: dict[str, Path] = field(default_factory=dict)

    def add(self, name: str, path: Path) -> MediaFact:
        """Probe `path` and know it as `name` from now on."""
        self.media[name] = probe(path, path.name, name)
        self.sources[name] = path
        return self.media[name]

    def timeline(
        self,
        cuts: Iterable[Cut],
        *,
        rate: Fraction = Fraction(30),
        size: tuple[int, int] = (320, 180),
        fit: str = "crop",
        titles: Iterable[tuple[str, int, int]] = (),
        music: tuple[str, float] | None = None,
        volumes: dict[int, float] | None = None,
    ) -> Timeline:
        """Return a timeline of `cuts`; a title is its text, its first frame and its length."""
        clips, at = [], 0
        for number, (media, first, frames) in enumerate(cuts):
            clips.append(
                Clip(
                    id=f"c{number}", name=media, media=media, at_frame=at, frames=frames,
                    in_frame=first, volume=(volumes or {}).get(number, 1.0),
                )
            )  # fmt: skip
            at += frames
        drawn = [
            Title(id=f"t{n}", name="title", text=text, at_frame=first, frames=frames)
            for n, (text, first, frames) in enumerate(titles)
        ]
        songs = []
        if music:
            songs.append(
                Clip(id="m", name="song", media=music[0], at_frame=0, frames=at, volume=music[1])
            )
        return Timeline(
            m=Meta(width=size[0], height=size[1], fps=rate, fit=fit),
            t=(
                VideoTrack(sg=tuple(clips)),
                TextTrack(sg=tuple(drawn)),
                AudioTrack(sg=tuple(songs)),
            ),
        )

    def render(
        self, timeline: Timeline, name: str = "out.mp4", output: Output | None = None
    ) -> Path:
        """Render `timeline` and return the file."""
        self.rendered: Rendered = asyncio.run(
            render(
                timeline, self.facts, self.sources, self.folder / name, output=output or Output()
            )
        )
        return self.folder / name

    @property
    def facts(self) -> Facts:
        """What is known of the media."""
        return Facts(self.media)


def frame_on_show(film: Counted, frame: int, rate: Fraction) -> int:
    """Return the number of the picture that stands at `frame` of the grid of `rate`.

    The latest one whose time is nearest to this frame's or an earlier one's.
    """
    places = [int(at_s * rate + Fraction(1, 2)) for at_s in film.times_s]
    return max(number for number, place in enumerate(places) if place <= frame)


def expected(films: dict[str, Counted], cuts: Iterable[Cut], rate: Fraction) -> list[int]:
    """Return the numbers that the frames of a render of `cuts` must show."""
    return [
        frame_on_show(films[media], frame, rate)
        for media, first, frames in cuts
        for frame in range(first, first + frames)
    ]


def expected_beeps(
    films: dict[str, Counted], cuts: Iterable[Cut], rate: Fraction, marks: int
) -> list[float]:
    """Return when the beeps of a render of `cuts` must begin: those well within a cut."""
    heard, at = [], 0
    for media, first, frames in cuts:
        begin_s, end_s = first / rate, (first + frames) / rate
        margin_s = Fraction(1200, RATE_HZ)
        heard += [
            float(mark_s - begin_s + at / rate)
            for mark_s in films[media].times_s[::marks]
            if begin_s + margin_s < mark_s < end_s - margin_s
        ]
        at += frames
    return heard
