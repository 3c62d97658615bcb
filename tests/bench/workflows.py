"""How long whole workflows take beside the FFmpeg commands that somebody would write for them.

    .venv/bin/python -m tests.bench.workflows [SECONDS] [ROUNDS] [NAME …]

Both make the same of the same 1080p film, in turn. The studio's figure has all in it that a user
waits for: drawing, checking, syncing. Memory is that of the largest process. Where `auto-editor`
is on the PATH, it trims the pauses too.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

import imageio_ffmpeg
from PIL import Image

from tests.bench.render import make_film
from tui.studio.edits.clips import SplitAt
from tui.studio.edits.colour import AdjustGrade, Change
from tui.studio.edits.facts import Facts
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.make import MakeIntro
from tui.studio.edits.marks import Mark, first
from tui.studio.edits.music import MADE_HERE, AddMusic
from tui.studio.edits.outcome import Edit
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.place import PlaceMedia
from tui.studio.edits.timeline import Timeline, Title
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.tracks import captions, titles, with_captions
from tui.studio.edits.transitions import AddTransitions
from tui.studio.media.music import compose
from tui.studio.media.probe import probe
from tui.studio.media.sound import map_sound
from tui.studio.media.text import lay_text
from tui.studio.render.export import export
from tui.studio.render.output import Output, encoding
from tui.studio.render.queue import music_in
from tui.studio.render.texts import captions_as_srt

FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()
SONG = "music:lo-fi"
SCRIPT = "Hello, I am Ada. I build engines that calculate. Let us talk about yours."


@dataclass
class Bench:
    """The media of a run, and where its files go."""

    folder: Path
    seconds: int
    facts: Facts = field(default_factory=Facts)
    sources: dict[str, Path] = field(default_factory=dict)

    def make(self) -> None:
        """Draw and compose everything."""
        film = make_film(self.folder, self.seconds)
        compose("lo-fi", self.folder / "song.wav")
        Image.effect_mandelbrot((1600, 1200), (-2, -1.2, 1, 1.2), 90).save(self.folder / "me.png")
        self.sources = {"film": film, SONG: self.folder / "song.wav", "me": self.folder / "me.png"}
        media = {name: probe(path, path.name, name) for name, path in self.sources.items()}
        self.facts = Facts(media, {"film": map_sound(film)})

    def edited(self, *edits: Edit, placed: bool = True) -> Timeline:
        """Return the timeline that `edits` make of the film."""
        timeline = Timeline()
        for edit in (*([PlaceMedia("film")] if placed else []), *edits):
            timeline = edit.apply(timeline, self.facts).timeline
        for piece in music_in(timeline):
            if piece not in self.sources:
                self.sources[piece] = self.folder / f"{len(self.sources)}.wav"
                compose(piece.removeprefix(MADE_HERE), self.sources[piece])
                fact = probe(self.sources[piece], piece, piece)
                self.facts = replace(self.facts, media={**self.facts.media, piece: fact})
        return timeline


@dataclass(frozen=True)
class Workflow:
    """A timeline, what comes out of it, and the command for the same by hand."""

    name: str
    timeline: Timeline
    by_hand: Sequence[str]
    output: Output = field(default_factory=Output)


def given(bench: Bench, *more: str) -> list[str]:
    return [FFMPEG, "-v", "error", "-y", "-i", str(bench.sources["film"]), *more]


def coded(bench: Bench, timeline: Timeline, output: Output = Output()) -> list[str]:  # noqa: B008
    """The encoder's options are ours: it is the rest that is compared."""
    how = encoding(output, timeline)
    return [*how.arguments, str(bench.folder / f"hand.{output.format}")]


def kept(timeline: Timeline) -> str:
    """The chains that cut the clips out of input 0 and join them, as [v] and [a]."""
    rate, pads, chains = float(timeline.fps), "", []
    for n, clip in enumerate(timeline.video.sg):
        span = f"start={clip.in_frame / rate}:end={clip.out_frame / rate}"
        chains.append(f"[0:v]trim={span},setpts=PTS-STARTPTS[v{n}]")
        chains.append(f"[0:a]atrim={span},asetpts=PTS-STARTPTS[a{n}]")
        pads += f"[v{n}][a{n}]"
    return ";".join([*chains, f"{pads}concat=n={len(timeline.video.sg)}:v=1:a=1[v][a]"])


def mapped(graph: str, picture: str = "[v]", sound: str = "[a]") -> list[str]:
    return ["-filter_complex", graph, "-map", picture, "-map", sound]


def pauses(bench: Bench) -> Workflow:
    cut = bench.edited(TrimPauses())
    return Workflow("pauses", cut, [*given(bench), *mapped(kept(cut)), *coded(bench, cut)])


def captioned(bench: Bench) -> Workflow:
    cut = bench.edited(TrimPauses(), SetFrame("1:1", "crop"))
    said = [
        Title(id=f"k{n}", name="c", text=f"This is caption {n}", at_frame=at, frames=75,
              role="caption")
        for n, at in enumerate(range(0, cut.frames - 80, 90))
    ]  # fmt: skip
    timeline = with_captions(cut, said)
    assert captions(timeline)
    file = bench.folder / "captions.srt"
    file.write_text(captions_as_srt(timeline))
    graph = f"{kept(cut)};[v]scale=-2:1080,crop=1080:1080,subtitles={file}[out]"
    hand = [*given(bench), *mapped(graph, "[out]"), *coded(bench, cut)]
    return Workflow("pauses, captions, square", timeline, hand)


def blended(bench: Bench) -> Workflow:
    count = max(2, bench.seconds // 12)
    marks = tuple(Mark(bench.seconds * n / count) for n in range(1, count))
    timeline = bench.edited(SplitAt(marks), AddTransitions(seconds=1))
    length = bench.seconds / count
    graph = []
    for n in range(count):
        # A blend needs what lies beyond the cut on either side.
        start, end = max(0.0, n * length - 0.5), min(float(bench.seconds), (n + 1) * length + 0.5)
        span = f"start={start}:end={end}"
        graph.append(f"[0:v]trim={span},setpts=PTS-STARTPTS,settb=1/30,fps=30[v{n}]")
        graph.append(f"[0:a]atrim={span},asetpts=PTS-STARTPTS[a{n}]")
    picture, sound = "v0", "a0"
    for n in range(1, count):
        offset = n * length - 0.5
        graph.append(f"[{picture}][v{n}]xfade=fade:duration=1:offset={offset}[x{n}]")
        graph.append(f"[{sound}][a{n}]acrossfade=d=1:c1=qsin:c2=qsin[y{n}]")
        picture, sound = f"x{n}", f"y{n}"
    joined = mapped(";".join(graph), f"[{picture}]", f"[{sound}]")
    return Workflow("transitions", timeline, [*given(bench), *joined, *coded(bench, timeline)])


def titled(bench: Bench) -> Workflow:
    timeline = bench.edited(
        AddMusic(SONG, 0.35), AddTitle("Urban Dreams", first(3)), AddTitle("The End", first(6))
    )
    graph, over = [], "0:v"
    pictures: list[str] = []
    for n, title in enumerate(titles(timeline)):
        laid = lay_text(title.text, 1920, 1080)
        laid.draw().save(bench.folder / f"title{n}.png")
        pictures += ["-i", str(bench.folder / f"title{n}.png")]
        ends = title.end_frame / float(timeline.fps)
        shown = f"overlay={laid.x}:{laid.y}:enable='lt(t,{ends})'"
        graph.append(f"[{over}][{n + 2}:v]{shown}[t{n}]")
        over = f"t{n}"
    graph.append(f"[1:a]volume=0.35,atrim=0:{bench.seconds}[m]")
    graph.append("[0:a][m]amix=normalize=0:duration=first,alimiter[a]")
    inputs = ["-stream_loop", "-1", "-i", str(bench.sources[SONG]), *pictures]
    joined = mapped(";".join(graph), f"[{over}]")
    hand = [*given(bench, *inputs), *joined, *coded(bench, timeline)]
    return Workflow("music, titles", timeline, hand)


def graded(bench: Bench) -> Workflow:
    changes = (Change("exposure_stops", 0.3), Change("contrast", 20), Change("saturation", 15))
    timeline = bench.edited(AdjustGrade(changes=changes))
    graph = "[0:v]eq=brightness=0.08:contrast=1.2:saturation=1.15[v]"
    hand = [*given(bench), *mapped(graph, sound="0:a"), *coded(bench, timeline)]
    return Workflow("grade", timeline, hand)


def introduced(bench: Bench) -> Workflow:
    timeline = bench.edited(MakeIntro(SCRIPT, "me", "Ada", "CTO"), placed=False)
    length = timeline.seconds(timeline.frames)
    title = lay_text(SCRIPT.split(".", maxsplit=1)[0], timeline.m.width, timeline.m.height)
    title.draw().save(bench.folder / "words.png")
    size = f"{timeline.m.width}x{timeline.m.height}"
    graph = (
        f"[0:v]scale=3840:-2,zoompan=z='1+0.1*on/{timeline.frames}':d={timeline.frames}"
        f":x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':s={size}:fps={timeline.fps}[z];"
        f"[z][2:v]overlay={title.x}:{title.y}[v];[1:a]atrim=0:{length}[a]"
    )
    inputs = [FFMPEG, "-v", "error", "-y", "-i", str(bench.sources["me"])]
    inputs += ["-stream_loop", "-1", "-i", str(bench.sources[SONG])]
    inputs += ["-i", str(bench.folder / "words.png")]
    return Workflow("intro", timeline, [*inputs, *mapped(graph), *coded(bench, timeline)])


def turned_into(form: str, *, fast: bool = False) -> Callable[[Bench], Workflow]:
    def made(bench: Bench) -> Workflow:
        output = Output(format=form, fast=fast)
        timeline = bench.edited()
        hand = coded(bench, timeline, output)
        if fast:
            hand = ["-c", "copy", hand[-1]]
        return Workflow(f"to {form}{' fast' * fast}", timeline, [*given(bench), *hand], output)

    return made


WORKFLOWS: dict[str, Callable[[Bench], Workflow]] = {
    "pauses": pauses,
    "captions": captioned,
    "transitions": blended,
    "titles": titled,
    "grade": graded,
    "intro": introduced,
    "webm": turned_into("webm"),
    "fast": turned_into("mkv", fast=True),
}


@dataclass(frozen=True)
class Cost:
    seconds: float
    peak_mb: float
    """Of the largest process, without what this one weighs."""


def measured(work: Callable[[], None]) -> Cost:
    """Do `work` in a process of its own."""
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 (the parent must hear of it)
            print(repr(error), file=sys.stderr)
            os._exit(1)
        os._exit(0)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit("A run failed.")
    return Cost(time.perf_counter() - began, usage.ru_maxrss / 1024)


def compare(bench: Bench, flow: Workflow, rounds: int) -> None:
    target = bench.folder / f"studio.{flow.output.format}"

    def studio() -> None:
        asyncio.run(export(flow.timeline, bench.facts, bench.sources, target, flow.output))

    def by_hand() -> None:
        subprocess.run(flow.by_hand, check=True)

    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(measured(studio))
        theirs.append(measured(by_hand))
    ratio = median(a.seconds / b.seconds for a, b in zip(ours, theirs, strict=True))
    a, b = (median(c.seconds for c in costs) for costs in (ours, theirs))
    peaks = [max(c.peak_mb for c in costs) for costs in (ours, theirs)]
    print(
        f"{flow.name:26} {a:8.2f} {b:8.2f} {ratio:6.2f} {peaks[0]:8.0f} {peaks[1]:8.0f}", flush=True
    )


def auto_editor(bench: Bench, rounds: int) -> None:
    """Trim the pauses by the tool that people use for it, where it runs."""
    found = shutil.which("auto-editor")
    if found is None:
        print("auto-editor: not on the PATH, so not compared")
        return
    command = [found, str(bench.sources["film"]), "--no-open", "-o", str(bench.folder / "ae.mp4")]
    command += ["--ffmpeg-location", FFMPEG]
    costs = []
    for _ in range(rounds):
        began = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"auto-editor: does not run here: {done.stderr.strip()[-200:]}")
            return
        costs.append(time.perf_counter() - began)
    print(f"{'auto-editor':26} {median(costs):8.2f}")


def main() -> None:
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    names = sys.argv[3:] or list(WORKFLOWS)
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), seconds)
        bench.make()
        print(f"{seconds} s of 1080p, median of {rounds}; seconds and MB")
        print(f"{'workflow':26} {'studio':>8} {'by hand':>8} {'ratio':>6} {'MB':>8} {'MB':>8}")
        for one in names:
            compare(bench, WORKFLOWS[one](bench), rounds)
        if "pauses" in names:
            auto_editor(bench, rounds)


if __name__ == "__main__":
    main()
