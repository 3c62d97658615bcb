"""How long a render takes beside the FFmpeg command that somebody would write by hand for it.

    .venv/bin/python -m tests.bench.render [SECONDS] [ROUNDS]

Both make the same edit of the same 1080p film in turn: pauses cut, a title, music at 35 %, square.
The studio's figure has all in it that a user waits for: drawing, checking, syncing.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import imageio_ffmpeg

from tests.footage import ffmpeg, make_spoken
from tui.studio.edits.facts import Facts
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.marks import first
from tui.studio.edits.music import AddMusic
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.place import PlaceMedia
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.titles import AddTitle
from tui.studio.media.music import compose
from tui.studio.media.probe import probe
from tui.studio.media.sound import map_sound
from tui.studio.media.text import lay_text
from tui.studio.render.executor import render

TITLE = "Urban Dreams"


def make_film(folder: Path, seconds: int) -> Path:
    """A moving 1080p picture with somebody talking, a pause in every four seconds."""
    pauses = tuple((t + 2.5, t + 3.7) for t in range(0, seconds - 4, 4))
    voice = make_spoken(folder / "voice.wav", pauses=pauses, duration_s=seconds)
    film = folder / "film.mp4"
    picture = ("-f", "lavfi", "-i", f"testsrc2=size=1920x1080:rate=30:duration={seconds}")
    coded = ("-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-c:a", "aac")
    ffmpeg(*picture, "-i", voice.path, *coded, "-shortest", film)
    return film


def edited(film: Path, music: Path) -> tuple[Timeline, Facts]:
    facts = Facts(
        {
            "film": probe(film, film.name, "film"),
            "music:lo-fi": probe(music, "Lo-fi", "music:lo-fi"),
        },
        {"film": map_sound(film)},
    )
    timeline = Timeline()
    for edit in (
        PlaceMedia("film"),
        TrimPauses(),
        AddTitle(TITLE, first(3)),
        AddMusic("music:lo-fi", 0.35),
        SetFrame("1:1", "crop"),
    ):
        timeline = edit.apply(timeline, facts).timeline
    return timeline, facts


def by_hand(timeline: Timeline, film: Path, music: Path, folder: Path) -> list[str]:
    """The command of somebody who knows FFmpeg: trims, concat, overlay, mix, in one graph."""
    title = lay_text(TITLE, 1080, 1080)
    title.draw().save(folder / "title.png")
    clips, rate = timeline.video.sg, float(timeline.fps)
    graph, pads = [], ""
    for n, clip in enumerate(clips):
        start, end = clip.in_frame / rate, clip.out_frame / rate
        graph.append(f"[0:v]trim={start}:{end},setpts=PTS-STARTPTS[v{n}]")
        graph.append(f"[0:a]atrim={start}:{end},asetpts=PTS-STARTPTS[a{n}]")
        pads += f"[v{n}][a{n}]"
    graph += [
        f"{pads}concat=n={len(clips)}:v=1:a=1[v][a]",
        "[v]scale=-2:1080,crop=1080:1080[s]",
        f"[s][1:v]overlay={title.x}:{title.y}:enable='lt(t,3)'[out]",
        f"[2:a]volume=0.35,atrim=0:{timeline.frames / rate}[m]",
        "[a][m]amix=normalize=0:duration=first,alimiter[sound]",
    ]
    return [
        imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", str(film),
        "-i", str(folder / "title.png"), "-stream_loop", "-1", "-i", str(music),
        "-filter_complex", ";".join(graph), "-map", "[out]", "-map", "[sound]",
        "-c:v", "libx264", "-preset", "veryfast", "-crf", "19", "-pix_fmt", "yuv420p",
        "-c:a", "aac", "-b:a", "192k", "-movflags", "+faststart", str(folder / "hand.mp4"),
    ]  # fmt: skip


def main() -> None:
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        film, music = make_film(folder, seconds), folder / "music.wav"
        compose("lo-fi", music)
        timeline, facts = edited(film, music)
        sources = {"film": film, "music:lo-fi": music}
        command = by_hand(timeline, film, music, folder)
        print(f"{seconds} s of 1080p, {len(timeline.video.sg)} clips of it kept")
        ratios = []
        for _ in range(rounds):
            began = time.perf_counter()
            asyncio.run(render(timeline, facts, sources, folder / "studio.mp4"))
            studio_s = time.perf_counter() - began
            began = time.perf_counter()
            subprocess.run(command, check=True)
            hand_s = time.perf_counter() - began
            ratios.append(studio_s / hand_s)
            print(f"studio {studio_s:6.2f} s   by hand {hand_s:6.2f} s   {ratios[-1]:.2f}")
        print(f"median ratio {median(ratios):.2f}")


if __name__ == "__main__":
    main()
