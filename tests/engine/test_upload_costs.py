"""What uploads take, in memory and on the disk, and what the studio keeps of its own."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.footage import make_counted
from tests.homes import Home
from tests.uploading import (
    MB,
    at_work,
    in_the_studio,
    incoming,
    swollen,
)
from tui.engine.failure import WorkFailed
from tui.engine.launch import is_running
from tui.engine.workspace import Workspace
from tui.events import Export

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Half a second in little."""
    path = tmp_path_factory.mktemp("clip") / "talk.mp4"
    make_counted(path, frames=15, size=(160, 90))
    return path


# ── how much it takes ─────────────────────────────────────────────────────────────────────────────

SEND = """
import asyncio, resource, sys
from tui.bus import Bus
from tui.engine.workspace import Workspace
from tui.events import Export
from tui.settings import Settings

async def main():
    async with Workspace(Settings(), Bus()) as workspace:
        await workspace.link.connect()
        await workspace.new_session()
        for film in sys.argv[1:]:
            await workspace.add_media(film)
            print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)

asyncio.run(main())
"""


def peak_kb(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line[:5] == "VmHWM")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_an_upload_of_400_mb_takes_no_more_memory_than_a_small_one(home: Home, clip: Path) -> None:
    big = swollen(clip, home.work / "big.mp4", 400 * MB)
    home.nemo("studio", "start")
    before_kb = None
    for films in ([clip], [clip, big]):
        done = subprocess.run(
            [sys.executable, "-c", SEND, *map(str, films)],
            env={**home.env, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        if before_kb is None:
            before_kb = peak_kb(home.studio_pid())
    small_kb, big_kb = map(int, done.stdout.split())
    assert big_kb - small_kb < 20_000
    assert peak_kb(home.studio_pid()) - before_kb < 60_000


def test_a_studio_whose_disk_is_full_says_so_and_keeps_nothing_half(home: Home, clip: Path) -> None:
    path = swollen(clip, home.work / "talk.mp4", 30 * MB)
    serve = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (8_000_000,) * 2);"
    serve += "from tui.__main__ import main; sys.exit(main())"
    studio = subprocess.Popen(
        [sys.executable, "-c", serve, "studio", "serve"],
        env={**home.env, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.DEVNULL,
    )

    async def work(workspace: Workspace) -> None:
        with pytest.raises(WorkFailed) as raised:
            await workspace.add_media(str(path))
        assert str(raised.value) == "The studio's disk is full. Free some space first."
        assert len(await workspace.add_media(str(clip))) == 1

    try:
        while not is_running(home.settings.paths):
            assert studio.poll() is None
        at_work(home.settings, work)
        assert incoming(home) == []
        assert len(list((home.settings.paths.studio / "media").iterdir())) == 1
    finally:
        studio.terminate()
        studio.wait(10)


# ── what the studio keeps ─────────────────────────────────────────────────────────────────────────


def test_results_older_than_seven_days_and_leftovers_go_at_the_studios_start(
    home: Home, clip: Path
) -> None:
    async def export(workspace: Workspace) -> Path:
        if workspace.timeline.is_empty:
            await workspace.add_media(str(clip))
        ticket = await workspace.plan_export(Export("mp4", "low"), home.work)
        return await workspace.jobs.export(ticket)

    async def both(workspace: Workspace) -> None:
        await export(workspace)
        await export(workspace)

    at_work(home.settings, both)
    home.nemo("studio", "stop")
    studio = home.settings.paths.studio
    renders = studio / "renders"
    old, young = sorted(renders.iterdir())
    (renders / "of-a-crash.mp4.part").touch()
    (renders / "of-nobody.mp4").touch()
    with sqlite3.connect(studio / "studio.db") as db:
        week = 7 * 24 * 3600 + 60
        db.execute(
            "update renders set completed_at = completed_at - ? where render_id = ?",
            (week, old.stem),
        )
    db.close()
    home.nemo("studio", "start")
    assert list(renders.iterdir()) == [young]
    known = in_the_studio(home, "select render_id, status, error from renders")
    (said,) = [error for render_id, status, error in known if status == "failed"]
    assert "seven days" in said
