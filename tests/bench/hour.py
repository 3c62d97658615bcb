"""An hour of film with a thousand cuts: whether it comes out whole, and what it takes.

    .venv/bin/python -m tests.bench.hour [MINUTES] [CUTS] [WIDTHxHEIGHT]

The film counts its frames and clicks three times a second. It is cut by the studio's own edit,
rendered by its own export and decoded again. A tenth of it with a tenth of the cuts is made first:
memory must not grow from that to the whole, but for what a file's index takes. Given are wall and
processor seconds, and in MB the largest process and all processes together. Reads /proc.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import wave
from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from pathlib import Path

import av
import numpy as np

from tests.bench.costs import Cost, Watch, measured
from tests.footage import MARK_EVERY, RATE_HZ, ffmpeg, make_counted, read_number
from tui.studio.edits.facts import Facts
from tui.studio.edits.marks import Mark, Span
from tui.studio.edits.place import PlaceMedia
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.timeline import Timeline
from tui.studio.media.probe import probe
from tui.studio.render.export import export
from tui.studio.render.output import Output

RATE = 30
ROUND_S = 136
"""After so long the counter begins anew; it could count to 4095."""
LOUD = 0.1
INDEX_MB = 100
"""What ten times as many packets may weigh in the indexes that each process has of its files."""
NEAR_S = 0.05
"""A click this near to a cut may be cut short, or heard too late."""


def make_film(folder: Path, minutes: float, size: tuple[int, int]) -> Path:
    """Make the film of one round of the counter, played over and over."""
    one = make_counted(folder / "round.mp4", frames=ROUND_S * RATE, size=size, sound=False).path
    t = np.arange(RATE_HZ // 50) / RATE_HZ
    click = 0.5 * np.sin(2 * np.pi * 2000 * t) * np.exp(-t * 150)
    third = np.zeros(RATE_HZ * MARK_EVERY // RATE)
    third[: len(click)] = click
    with wave.open(str(folder / "clicks.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes((np.tile(third, ROUND_S * 3) * 32767).astype("<i2").tobytes())
    film = folder / "film.mp4"
    ffmpeg(
        "-stream_loop", "-1", "-i", one, "-stream_loop", "-1", "-i", folder / "clicks.wav",
        "-filter_complex", f"[0:v]setpts=N/{RATE}/TB[v];[1:a]asetpts=N[a]",
        "-map", "[v]", "-map", "[a]", "-t", str(round(minutes * 60)), "-r", str(RATE),
        "-c:v", "libx264", "-preset", "ultrafast", "-crf", "23", "-g", "60", "-c:a", "aac", film,
    )  # fmt: skip
    return film


def cut(facts: Facts, minutes: float, cuts: int) -> Timeline:
    """Return the first `minutes` of the film with `cuts` ranges cut out, half of it in all."""
    whole = PlaceMedia("film").apply(Timeline(), facts).timeline
    frames, random_ = round(minutes * 60 * RATE), random.Random(5)
    edges = sorted(random_.sample(range(2, frames // 2 - 2), 2 * cuts))
    gone = [(2 * a, 2 * b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    spans = [Span(Mark(a / RATE), Mark(b / RATE)) for a, b in gone]
    if frames < whole.frames:
        spans.append(Span(Mark(frames / RATE), Mark(share=1.0)))
    return CutRanges(tuple(spans)).apply(whole, facts).timeline


def rendered(timeline: Timeline, facts: Facts, film: Path, target: Path) -> tuple[Cost, float]:
    """Export it; return what that cost, and the memory of all processes together in MB."""

    def work() -> None:
        asyncio.run(export(timeline, facts, {"film": film}, target, Output()))

    with Watch() as watch:
        cost = measured(work)
    return cost, watch.most_mb


def numbers(path: Path) -> Iterator[int]:
    """Yield the numbers that the frames show."""
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            yield read_number(frame.to_ndarray(format="gray"))


def clicks(path: Path) -> Iterator[float]:
    """Yield when the clicks begin, in seconds. Nothing is kept: the sound may be long."""
    last = -RATE_HZ
    with av.open(str(path)) as container:
        for frame in container.decode(audio=0):
            first = round(frame.pts * frame.time_base * RATE_HZ)
            for place in np.flatnonzero(np.abs(frame.to_ndarray()).max(axis=0) > LOUD):
                if first + place - last > RATE_HZ // 10:
                    yield (first + place) / RATE_HZ
                last = first + place


def wanted_clicks(timeline: Timeline) -> Iterator[float]:
    """Yield when a click well within a clip is to be heard, in seconds."""
    for clip in timeline.video.sg:
        first = int(clip.in_frame)
        for mark in range(-(-first // MARK_EVERY) * MARK_EVERY, first + clip.frames, MARK_EVERY):
            if NEAR_S * RATE < mark - first < clip.frames - NEAR_S * RATE:
                yield (clip.at_frame + mark - first) / RATE


def examine(timeline: Timeline, film: Path, target: Path) -> bool:
    """Say what was rendered; return whether all of it is as it must be."""
    wanted = [
        (int(clip.in_frame) + n) % (ROUND_S * RATE)
        for clip in timeline.video.sg
        for n in range(clip.frames)
    ]
    shown = list(numbers(target))
    wrong = sum(a != b for a, b in zip(shown, wanted, strict=False))
    print(f"frames: {len(shown)} of {len(wanted)}, {wrong} of them wrong")
    # When a click is heard depends on the threshold: counted is the shift against the film's own.
    usual_s = [at_s - round(at_s * 3) / 3 for at_s in islice(clicks(film), 300)]
    late_s = float(np.median(usual_s))
    heard = list(clicks(target))
    offsets_s = []
    for at_s in wanted_clicks(timeline):
        place = bisect_left(heard, at_s)
        near = (heard[n] for n in (place - 1, place) if 0 <= n < len(heard))
        offsets_s.append(min((abs(one - late_s - at_s) for one in near), default=1.0))
    worst_ms = 1000 * max(offsets_s)
    print(f"clicks: {len(offsets_s)} well within a clip, the greatest offset {worst_ms:.2f} ms")
    with av.open(str(target)) as container:
        picture, sound = (
            Fraction(stream.duration or 0) * (stream.time_base or 0)
            for stream in (container.streams.video[0], container.streams.audio[0])
        )
    apart_ms = 1000 * float(sound - picture)
    print(f"length: picture {float(picture):.3f} s, sound {apart_ms:+.2f} ms")
    return shown == wanted and worst_ms < 10 and abs(apart_ms) < 1000 / RATE


def main() -> None:
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    cuts = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    width, height = map(int, (sys.argv[3] if len(sys.argv) > 3 else "640x360").split("x"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        film, target = make_film(folder, minutes, (width, height)), folder / "out.mp4"
        print(f"{minutes:g} minutes of {width}x{height} with {cuts} cuts", flush=True)
        facts = Facts({"film": probe(film, film.name, "film")})
        few, many = cut(facts, minutes / 10, cuts // 10), cut(facts, minutes, cuts)
        peaks = []
        for timeline in (few, many):
            cost, together_mb = rendered(timeline, facts, film, target)
            clips, length_s = len(timeline.video.sg), timeline.seconds(timeline.frames)
            print(
                f"{clips:5} clips, {length_s:7.1f} s of it: wall {cost.seconds:.1f} s,"
                f" processor {cost.cpu_s:.1f} s, largest {cost.peak_mb:.0f} MB,"
                f" all together {together_mb:.0f} MB",
                flush=True,
            )
            peaks.append(together_mb)
        more_mb = peaks[1] - peaks[0]
        print(f"memory: {more_mb:+.0f} MB to that of a tenth")
        if not examine(many, film, target) or more_mb > INDEX_MB:
            raise SystemExit("Not as it must be.")


if __name__ == "__main__":
    main()
