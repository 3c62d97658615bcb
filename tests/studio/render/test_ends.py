"""How a render ends when it does not end well: with a sentence, soon, and without a trace."""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path

import pytest

from tests.conftest import Footage
from tests.studio.render.edit import Desk
from tui.studio.render.errors import RenderFailed
from tui.studio.render.executor import render
from tui.studio.render.ffmpeg import find_ffmpeg, run


def ffmpeg_children() -> set[int]:
    """Return the ids of living FFmpeg processes that this process started."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, rest = stat.read_text().rsplit(")", 1)
        except OSError:
            continue
        if "ffmpeg" in name and int(rest.split()[1]) == os.getpid():
            found.add(int(stat.parent.name))
    return found


def long_timeline(desk: Desk, footage: Footage):
    desk.add("a", footage.long.path)
    return desk.timeline([("a", 0, 1190)], size=(1920, 1080))


def test_progress_counts_to_the_last_frame(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.long.path)
    told: list[tuple[int, int, float]] = []
    asyncio.run(
        render(
            desk.timeline([("a", 0, 400)], size=(640, 360)), desk.facts, desk.sources,
            desk.folder / "out.mp4", on_progress=lambda *now: told.append(now),
        )
    )  # fmt: skip
    frames = [frame for frame, _, _ in told]
    assert frames == sorted(frames)
    assert frames[-1] == 400
    assert {total for _, total, _ in told} == {400}
    assert told[-1][2] > 0


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("after_s", [0.0, 0.05, 0.8])
def test_a_cancelled_render_is_gone(desk: Desk, footage: Footage, after_s: float) -> None:
    timeline = long_timeline(desk, footage)

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


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ties a child to its parent")
def test_ffmpeg_does_not_outlive_a_killed_studio(desk: Desk, footage: Footage) -> None:
    code = (
        "import asyncio, sys; from fractions import Fraction; from pathlib import Path;"
        "from tui.studio.render.ffmpeg import find_ffmpeg, run;"
        "asyncio.run(run(find_ffmpeg(None), ['-f', 'lavfi', '-re', '-i', 'testsrc=d=60', '-f',"
        "'null', '-'], total_frames=1500, rate=Fraction(25),"
        "on_progress=lambda *_: print('going', flush=True)))"
    )
    studio = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert studio.stdout is not None
    assert studio.stdout.readline() == b"going\n"
    children = Path(f"/proc/{studio.pid}/task/{studio.pid}/children").read_text().split()
    assert children
    studio.send_signal(signal.SIGKILL)
    studio.wait()
    studio.stdout.close()
    deadline_s = time.monotonic() + 10
    while time.monotonic() < deadline_s and any(Path(f"/proc/{pid}").exists() for pid in children):
        time.sleep(0.02)
    assert not any(is_running(pid) for pid in children)


def test_a_file_that_is_no_program_is_named_as_such(tmp_path: Path) -> None:
    fake = tmp_path / "ffmpeg"
    fake.write_bytes(b"no program\n")
    fake.chmod(0o755)
    with pytest.raises(RenderFailed, match=r"^FFmpeg cannot be started: Exec format error\.$"):
        asyncio.run(run(find_ffmpeg(fake), [], total_frames=25, rate=Fraction(25)))


def is_running(pid: str) -> bool:
    """Return whether a process lives; one that only waits to be reaped does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_a_full_disk_is_named(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    arguments = ["-f", "lavfi", "-i", "testsrc=d=1", "-f", "mp4", "-y", str(full)]
    with pytest.raises(RenderFailed, match="disk is full"):
        asyncio.run(run(find_ffmpeg(None), arguments, total_frames=25, rate=Fraction(25)))


def test_a_file_that_may_not_grow_fails_with_a_sentence_and_leaves_nothing(
    desk: Desk, footage: Footage
) -> None:
    desk.add("a", footage.film.path)
    timeline = desk.timeline([("a", 0, 290)])
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
        with pytest.raises(RenderFailed, match="larger than"):
            desk.render(timeline)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert list(desk.folder.iterdir()) == []


def test_too_little_space_is_said_before_anything_starts(
    desk: Desk, footage: Footage, monkeypatch: pytest.MonkeyPatch
) -> None:
    timeline = long_timeline(desk, footage)
    usage = type("Usage", (), {"free": 1_000_000})
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
    with pytest.raises(RenderFailed, match="1 MB are free"):
        desk.render(timeline)


def test_a_failure_keeps_the_file_that_was_there_before(desk: Desk, footage: Footage) -> None:
    (desk.folder / "out.mp4").write_bytes(b"the first export")
    broken = desk.folder / "broken.mp4"
    data = bytearray(footage.film.path.read_bytes())
    desk.media["a"] = desk.add("ok", footage.film.path)
    broken.write_bytes(data[:2000])
    desk.sources["a"] = broken
    with pytest.raises(RenderFailed):
        desk.render(desk.timeline([("a", 0, 30)]))
    assert (desk.folder / "out.mp4").read_bytes() == b"the first export"
    assert sorted(path.name for path in desk.folder.iterdir()) == ["broken.mp4", "out.mp4"]


def test_a_source_that_became_a_list_of_files_is_not_followed(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    trap = desk.folder / "clip.mp4"
    trap.write_text(f"ffconcat version 1.0\nfile {footage.film.path}\n")
    desk.sources["a"] = trap
    with pytest.raises(RenderFailed):
        desk.render(desk.timeline([("a", 0, 30)]))


def test_an_ffmpeg_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RenderFailed, match="NEMO_FFMPEG"):
        find_ffmpeg(tmp_path / "ffmpeg")


def test_the_users_own_ffmpeg_is_run(desk: Desk, footage: Footage) -> None:
    own = desk.folder / "my ffmpeg"
    own.write_text("#!/bin/sh\necho 'this one is mine' >&2\nexit 3\n")
    own.chmod(0o755)
    desk.add("a", footage.film.path)
    with pytest.raises(RenderFailed, match="this one is mine"):
        asyncio.run(
            render(
                desk.timeline([("a", 0, 9)]), desk.facts, desk.sources, desk.folder / "o.mp4",
                ffmpeg=own,
            )
        )  # fmt: skip


@pytest.mark.parametrize("name", ["-y.mp4", "a'b;[0:v]%d:c.mp4", "concat:x|y.mp4", "ünï\n.mp4"])
def test_a_source_may_have_any_name(desk: Desk, footage: Footage, name: str) -> None:
    odd = desk.folder / name
    odd.write_bytes(footage.film.path.read_bytes())
    desk.add("a", odd)
    assert desk.render(desk.timeline([("a", 0, 6)])).exists()
