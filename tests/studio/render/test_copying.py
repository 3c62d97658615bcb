"""An export without encoding: the packets themselves are compared."""

from __future__ import annotations

import asyncio
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import pytest

from tests.footage import ffmpeg
from tests.measure import beeps, durations, frame_times, numbers, sound
from tests.studio.render.edit import Cut, Desk
from tui.studio.edits.timeline import Grade, Timeline
from tui.studio.edits.tracks import with_clips
from tui.studio.render.checking import Rendered
from tui.studio.render.export import export
from tui.studio.render.output import Output

FAST = Output(fast=True)


def packets(path: Path, kind: str) -> list[bytes]:
    with av.open(str(path)) as container:
        stream = getattr(container.streams, kind)[0]
        return [bytes(packet) for packet in container.demux(stream) if packet.size]


def exported(desk: Desk, timeline: Timeline, output: Output = FAST) -> tuple[Path, Rendered]:
    target = desk.folder / f"fast.{output.format}"
    return target, asyncio.run(export(timeline, desk.facts, desk.sources, target, output))


@pytest.mark.parametrize("form", ["mkv", "mov", "mp4"])
def test_another_container_holds_the_same_packets(desk: Desk, footage: Any, form: str) -> None:
    desk.add("film", footage.film.path)
    timeline = desk.timeline([("film", 0, 100), ("film", 100, 200)])  # split, and nothing cut out
    path, done = exported(desk, timeline, Output(format=form, fast=True))
    for kind in ("video", "audio"):
        assert packets(path, kind) == packets(footage.film.path, kind)
    assert numbers(path) == list(range(300))
    # Matroska knows no time before 0, where this sound begins: picture and sound come later both.
    late_s = float(frame_times(path)[0])
    assert 0 <= late_s < 0.03
    heard = [at_s - late_s for at_s in beeps(sound(path))]
    assert heard == pytest.approx([n / 3 for n in range(30)], abs=0.002)
    assert done.note == "Copied without encoding, exact to the frame."
    assert list(desk.folder.iterdir()) == [path]


@pytest.mark.parametrize("form", ["mkv", "mp4"])
def test_a_matroska_film_is_copied_from_its_first_picture_on(
    desk: Desk, footage: Any, form: str
) -> None:
    source = desk.folder.parent / "source.mkv"
    ffmpeg("-i", footage.film.path, "-c", "copy", source)
    desk.add("film", source)
    path, done = exported(desk, desk.timeline([("film", 0, 300)]), Output(format=form, fast=True))
    assert numbers(path) == list(range(300))
    assert packets(path, "video") == packets(source, "video")
    late_s = float(frame_times(path)[0])
    heard = [at_s - late_s for at_s in beeps(sound(path))]
    assert heard == pytest.approx([n / 3 for n in range(30)], abs=0.002)
    assert "exact to the frame" in done.note
    path, done = exported(
        desk,
        desk.timeline([("film", 250, 50), ("film", 60, 60)]),
        Output(format=form, fast=True),
    )
    assert numbers(path) == [*range(240, 300), *range(60, 120)]
    assert "begins 0.33 s earlier" in done.note


def test_sound_before_the_first_picture_is_copied_too(desk: Desk, footage: Any) -> None:
    late, source = ("-itsoffset", "1.5"), desk.folder.parent / "late.mp4"
    both = ("-i", footage.film.path, "-map", "0:v", "-map", "1:a", "-c", "copy")
    ffmpeg(*late, "-i", footage.film.path, *both, source)
    desk.add("film", source)
    path, _ = exported(desk, desk.timeline([("film", 0, 345)]))
    assert float(frame_times(path)[0]) == pytest.approx(1.5, abs=0.001)
    assert beeps(sound(path)) == pytest.approx([n / 3 for n in range(30)], abs=0.002)


def test_a_picture_that_stands_long_stands_as_long_in_a_copy(desk: Desk, footage: Any) -> None:
    source = desk.folder.parent / "screen.mp4"
    held = ("-vf", "select='not(between(n,31,120))'", "-fps_mode", "vfr", "-bf", "0", "-g", "30")
    ffmpeg("-i", footage.film.path, *held, "-preset", "ultrafast", "-c:a", "copy", source)
    desk.add("film", source)
    path, done = exported(desk, desk.timeline([("film", 0, 100), ("film", 210, 90)]))
    assert done.duration_s == pytest.approx(190 / 30, abs=0.1)
    second = numbers(path).index(211)
    assert float(frame_times(path)[second]) == pytest.approx(101 / 30, abs=0.05)
    heard = beeps(sound(path))
    expected = [n / 3 for n in range(10)]
    assert heard[: len(expected)] == pytest.approx(expected, abs=0.002)


def test_an_upright_film_stays_upright(desk: Desk, footage: Any) -> None:
    desk.add("film", footage.turned.path)
    timeline = desk.timeline([("film", 0, 60)], size=(180, 320))
    path, _ = exported(desk, timeline, Output(format="mkv", fast=True))
    with av.open(str(path)) as container:
        assert next(container.decode(video=0)).rotation % 360 == 270


def test_cuts_on_key_frames_are_exact(desk: Desk, footage: Any) -> None:
    desk.add("film", footage.film.path)  # a key frame every 60 frames
    path, done = exported(desk, desk.timeline([("film", 240, 60), ("film", 60, 60)]))
    assert numbers(path) == [*range(240, 300), *range(60, 120)]
    assert "exact to the frame" in done.note
    picture_s, sound_s = durations(path)
    assert picture_s == pytest.approx(4, abs=0.001)
    assert sound_s == pytest.approx(4, abs=0.05)
    # Sound is copied in blocks of 21 ms; those well within a part lie where they should.
    expected = [n / 3 for n in range(12) if n % 6]
    heard = [at_s for at_s in beeps(sound(path)) if at_s % 2 > 0.1]
    assert heard == pytest.approx(expected, abs=0.002)


@pytest.mark.parametrize(
    ("cut", "shown"),
    [(("film", 150, 90), (120, 240)), (("film", 60, 100), (60, 160)), (("film", 0, 60), (0, 60))],
)
def test_other_cuts_begin_at_the_key_frame_before_and_say_by_how_much(
    desk: Desk, footage: Any, cut: Cut, shown: tuple[int, int]
) -> None:
    desk.add("film", footage.film.path)
    path, done = exported(desk, desk.timeline([cut]))
    seen = numbers(path)
    assert seen[0] == shown[0]
    assert seen == list(range(seen[0], seen[0] + len(seen)))  # whole, none of them damaged
    early, late = cut[1] - seen[0], seen[-1] + 1 - (cut[1] + cut[2])
    assert 0 <= late <= 2  # as far as pictures are built on later ones
    for frames, words in (
        (early, f"begins {early / 30:.2f} s earlier"),
        (late, f"{late / 30:.2f}"),
    ):
        assert (words in done.note) == bool(frames)


def changed(timeline: Timeline, **change: Any) -> Timeline:
    return with_clips(timeline, [c.model_copy(update=change) for c in timeline.video.sg])


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("grade", "picture or the sound of a clip was changed"),
        ("speed", "picture or the sound of a clip was changed"),
        ("volume", "picture or the sound of a clip was changed"),
        ("title", "titles, music or pictures over it"),
        ("frame", "another size than the clip"),
        ("fade", "film as a whole was changed"),
        ("two media", "more than one medium"),
        ("resolution", "another resolution"),
        ("webm", "h264 does not go into WEBM"),
        ("gif", "GIF has to be encoded"),
    ],
)
def test_what_cannot_be_copied_is_encoded_and_the_reason_is_told(
    desk: Desk, footage: Any, what: str, why: str
) -> None:
    desk.add("film", footage.film.path)
    desk.add("other", footage.silent.path)
    timeline, output = desk.timeline([("film", 0, 30)]), FAST
    match what:
        case "grade":
            timeline = changed(timeline, grade=Grade(contrast=20))
        case "speed":
            timeline = changed(timeline, speed=Fraction(2))
        case "volume":
            timeline = changed(timeline, volume=0.5)
        case "title":
            timeline = desk.timeline([("film", 0, 30)], titles=[("Hi", 0, 5)])
        case "frame":
            timeline = desk.timeline([("film", 0, 30)], size=(180, 180))
        case "fade":
            meta = timeline.m.model_copy(update={"fade_in_frames": 5})
            timeline = timeline.model_copy(update={"m": meta})
        case "two media":
            timeline = desk.timeline([("film", 0, 20), ("other", 0, 10)])
        case "resolution":
            output = Output(fast=True, resolution=90)
        case "webm" | "gif":
            output = Output(format=what, fast=True)
    path, done = exported(desk, timeline, output)
    assert why in done.note
    assert path.stat().st_size == done.size_bytes
    assert list(desk.folder.iterdir()) == [path]


def test_webm_is_copied_from_webm(desk: Desk, footage: Any) -> None:
    desk.add("film", footage.webm.path)
    timeline = desk.timeline([("film", 0, 150)], rate=Fraction(25), size=(400, 224))
    path, _ = exported(desk, timeline, Output(format="webm", fast=True))
    assert packets(path, "video") == packets(footage.webm.path, "video")
    assert numbers(path) == list(range(150))
