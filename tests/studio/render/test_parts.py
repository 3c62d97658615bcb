"""Films too much for one graph: rendered in sections, they are the same film."""

from __future__ import annotations

import asyncio
import os
import random
import sys
import threading
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from tests import measure
from tests.conftest import Footage
from tests.footage import MARK_EVERY, make_counted
from tests.studio.render.edit import Desk, expected
from tests.studio.render.test_ends import ffmpeg_children
from tests.studio.render.test_transitions import all_kinds, into
from tests.studio.render.track import clip, track
from tui.studio.render.errors import RenderFailed
from tui.studio.render.executor import render
from tui.studio.render.ffmpeg import find_ffmpeg
from tui.studio.render.graph import plan
from tui.studio.render.output import Output

LIMITS = ("_MOST_INPUTS", "_MOST_PADS", "_MOST_PIECES", "_MOST_HEARD")


@pytest.fixture
def in_sections(monkeypatch: pytest.MonkeyPatch):
    """Lets every process bear next to nothing."""

    def limit() -> None:
        for name in LIMITS:
            monkeypatch.setattr(f"tui.studio.render.sections.{name}", 1)

    return limit


def decoded(path: Path) -> tuple[np.ndarray, np.ndarray]:
    with av.open(str(path)) as container:
        frames = np.array([frame.to_ndarray() for frame in container.decode(video=0)])
    return frames, measure.sound(path)


def test_a_film_rendered_in_sections_is_the_same_to_the_last_bit(
    desk: Desk, footage: Footage, in_sections
) -> None:
    timeline = all_kinds(desk, footage)
    whole = decoded(desk.render(timeline, "whole.mp4"))
    in_sections()
    feeds = plan(timeline, desk.facts, desk.sources, desk.folder).feeds
    assert [len(feed.commands) for feed in feeds] >= [8, 8]
    picture, sound = decoded(desk.render(timeline, "fed.mp4"))
    assert np.array_equal(picture, whole[0])
    assert np.abs(sound - whole[1]).max() < 0.001


def test_cuts_of_a_talk_in_sections_join_without_a_seam(
    desk: Desk, footage: Footage, in_sections
) -> None:
    desk.add("a", footage.ntsc.path)
    rate = Fraction(30000, 1001)
    cuts = [("a", 3 + 14 * n, 9 + n % 3) for n in range(20)]
    whole = decoded(desk.render(desk.timeline(cuts, rate=rate), "whole.mp4"))
    in_sections()
    made = desk.render(desk.timeline(cuts, rate=rate), "fed.mp4")
    assert measure.numbers(made) == expected({"a": footage.ntsc}, cuts, rate)
    picture, sound = decoded(made)
    assert np.array_equal(picture, whole[0])
    assert sound.shape == whole[1].shape
    assert np.abs(sound - whole[1]).max() < 0.001


def test_progress_counts_over_all_sections(desk: Desk, footage: Footage, in_sections) -> None:
    in_sections()
    desk.add("a", footage.film.path)
    told: list[tuple[int, int]] = []
    cuts = [("a", 250 - 12 * n, 10) for n in range(20)]
    asyncio.run(
        render(
            desk.timeline(cuts), desk.facts, desk.sources, desk.folder / "out.mp4",
            on_progress=lambda frame, total, speed: told.append((frame, total)),
        )
    )  # fmt: skip
    frames = [frame for frame, _ in told]
    assert frames == sorted(frames)
    assert {total for _, total in told} == {200}
    assert len(set(frames)) > 3
    assert frames[-1] == 200


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("after_s", [0.05, 0.4, 1.2])
def test_a_render_in_sections_is_gone_when_cancelled(
    desk: Desk, footage: Footage, in_sections, after_s: float
) -> None:
    in_sections()
    desk.add("a", footage.long.path)
    cuts = [("a", 1100 - 20 * n, 18) for n in range(50)]
    timeline = desk.timeline(cuts, size=(1280, 720))

    async def cancelled() -> None:
        task = asyncio.create_task(
            render(timeline, desk.facts, desk.sources, desk.folder / "out.mp4")
        )
        await asyncio.sleep(after_s)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancelled())
    assert list(desk.folder.iterdir()) == []
    assert not ffmpeg_children()


def test_a_section_that_fails_ends_the_render_with_a_sentence_and_leaves_nothing(
    desk: Desk, footage: Footage, in_sections
) -> None:
    in_sections()
    desk.add("a", footage.film.path)
    desk.add("b", footage.film.path)
    broken = desk.folder.parent / "broken.mp4"
    broken.write_bytes(footage.film.path.read_bytes()[:3000])
    desk.sources["b"] = broken
    with pytest.raises(RenderFailed):
        desk.render(desk.timeline([("a", 100, 40), ("b", 0, 40), ("a", 20, 40)]))
    assert list(desk.folder.iterdir()) == []
    assert not ffmpeg_children()


def test_a_disk_that_fills_up_ends_all_sections(
    desk: Desk, footage: Footage, in_sections, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_sections()
    desk.add("a", footage.film.path)
    full = desk.folder / "ffmpeg"
    # The whole goes to a device that is always full, its sections to their pipes.
    full.write_text(
        "#!/bin/sh\n"
        f'case "$*" in *out.mp4.part) exec "{find()}" "$@" -f mp4 -y /dev/full;;\n'
        f'*) exec "{find()}" "$@";; esac\n'
    )
    full.chmod(0o755)
    timeline = desk.timeline([("a", 200 - 20 * n, 18) for n in range(8)])
    with pytest.raises(RenderFailed, match="disk is full"):
        asyncio.run(
            render(timeline, desk.facts, desk.sources, desk.folder / "out.mp4", ffmpeg=full)
        )
    assert [path.name for path in desk.folder.iterdir()] == ["ffmpeg"]
    assert not ffmpeg_children()


def find() -> Path:
    from tui.studio.render.ffmpeg import find_ffmpeg

    return find_ffmpeg(None)


class Watch:
    """How much memory the FFmpeg processes of this one take, all together, in MB."""

    def __enter__(self) -> Watch:
        self.most_mb = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(0.05):
            pages = 0
            for child in ffmpeg_children():
                try:
                    pages += int(Path(f"/proc/{child}/statm").read_text().split()[1])
                except (OSError, IndexError):
                    continue
            self.most_mb = max(self.most_mb, pages * os.sysconf("SC_PAGESIZE") / 1e6)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("speed", [Fraction(1), Fraction(9, 10)])
@pytest.mark.parametrize(("kind", "again"), [("crossfade", 0), (None, 12)])
def test_a_clip_after_one_that_shows_the_same_pictures_is_not_kept_in_memory(
    desk: Desk, kind: str | None, again: int, speed: Fraction
) -> None:
    """A transition shows pictures twice, and so does a cut back to what was just seen."""
    film = make_counted(desk.folder / "film.mp4", frames=1100, size=(640, 360), sound=False)
    desk.add("a", film.path)
    blend = into(kind, 20) if kind else None

    def most_mb(frames: int) -> float:
        clips = [
            clip("a", 20, 60, speed=speed),
            clip("a", 20 + round(60 * speed) - again, frames, speed=speed, transition=blend),
            clip("a", 1000, 30),
        ]
        with Watch() as watch:
            desk.render(track(*clips, size=(640, 360)))
        return watch.most_mb

    # 800 such pictures weigh 280 MB.
    assert most_mb(900) < most_mb(100) + 90


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_thousand_cuts_are_exact_and_take_no_more_memory_than_a_hundred(desk: Desk) -> None:
    film = make_counted(desk.folder / "talk.mp4", frames=4000, size=(160, 90))
    desk.add("a", film.path)
    random_ = random.Random(11)

    def cuts(count: int) -> list[tuple[str, int, int]]:
        # A talk without its pauses, and now and then something from elsewhere.
        found, at = [], 0
        for number in range(count):
            if number % 10 == 9:
                found.append(("a", random_.randrange(3990), 3))
                continue
            found.append(("a", at, random_.choice((2, 3, 4))))
            at = (at + random_.choice((4, 5, 30))) % 3900
        return found

    with Watch() as few:
        desk.render(desk.timeline(cuts(100), size=(160, 90)))
    many = cuts(1000)
    with Watch() as watch:
        made = desk.render(desk.timeline(many, size=(160, 90)))
    # At 30 a second a picture's number is its frame.
    assert measure.numbers(made) == [n for _, at, length in many for n in range(at, at + length)]
    assert measure.frame_times(made)[-1] == Fraction(sum(cut[2] for cut in many) - 1, 30)
    heard = np.array(measure.beeps(measure.sound(made)))
    begins = np.cumsum([0, *(length for _, _, length in many)])
    wanted = [
        (begin + mark - at) / 30
        for begin, (_, at, length) in zip(begins[:-1], many, strict=True)
        for mark in range(at + 1, at + length - 1)
        if mark % MARK_EVERY == 0
    ]
    assert len(wanted) > 50
    assert max(np.abs(heard - at_s).min() for at_s in wanted) < 0.003
    assert watch.most_mb < few.most_mb * 1.25


@pytest.mark.slow
def test_a_transition_at_each_of_hundreds_of_cuts(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.long.path)
    fade = into("crossfade", 4)
    clips = [clip("a", 10 + 4 * n, 8, transition=fade if n else None) for n in range(280)]
    shown = measure.numbers(desk.render(track(*clips, size=(96, 64))))
    assert len(shown) == 8 * 280
    for number in range(280):
        first = 10 + 4 * number
        body = shown[8 * number + 2 : 8 * number + 6]
        assert body == list(range(first + 2, first + 6))


def test_loudness_is_measured_over_all_sections(desk: Desk, footage: Footage, in_sections) -> None:
    desk.add("a", footage.film.path)
    clips = [clip("a", 250 - 25 * n, 24) for n in range(8)]
    timeline = track(*clips, loudness_lufs=-20.0)
    whole = measure.sound(desk.render(timeline, "whole.mp4"))
    in_sections()
    assert np.abs(measure.sound(desk.render(timeline, "fed.mp4")) - whole).max() < 0.003


def test_a_section_that_is_over_before_anybody_reads_it_is_not_lost(
    desk: Desk, footage: Footage, in_sections, tmp_path: Path
) -> None:
    late = tmp_path / "late-ffmpeg"
    late.write_text(
        "#!/bin/sh\nfor last; do :; done\n"
        f'case "$last" in *.raw) ;; *) sleep 1 ;; esac\nexec {find_ffmpeg(None)} "$@"\n'
    )
    late.chmod(0o755)
    in_sections()
    desk.add("a", footage.film.path)
    timeline = track(*(clip("a", 250 - 25 * n, 3) for n in range(3)))
    target = desk.folder / "out.mp3"
    facts, sources = desk.facts, desk.sources
    asyncio.run(render(timeline, facts, sources, target, ffmpeg=late, output=Output(format="mp3")))
    assert measure.sound(target).shape[-1] >= 9 * 48_000 // 30


@pytest.mark.parametrize("form", ["png", "mp3"])
def test_a_still_and_a_sound_need_only_what_they_show(
    desk: Desk, footage: Footage, in_sections, form: str
) -> None:
    in_sections()
    desk.add("a", footage.film.path)
    timeline = track(*(clip("a", 250 - 25 * n, 24) for n in range(8)))
    target = desk.folder / f"out.{form}"
    asyncio.run(
        render(timeline, desk.facts, desk.sources, target, output=Output(format=form, at_s=1.0))
    )
    assert target.stat().st_size > 1000
    assert list(desk.folder.iterdir()) == [target]
    assert not ffmpeg_children()
