"""Killed at any moment of its work, the program goes on at its next start: one render, one file."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.footage import make_counted
from tests.homes import Home, new_home
from tests.measure import numbers
from tests.throttle import Line, slow_line
from tui.bus import Bus
from tui.engine.launch import is_running
from tui.engine.lease import Leases
from tui.engine.workspace import Workspace

FRAMES = 90
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three seconds in little, with a box of nothing behind it that takes its time to send."""
    path = tmp_path_factory.mktemp("kills") / "film.mp4"
    make_counted(path, frames=FRAMES, size=(160, 90))
    spare = 3_000_000
    with path.open("ab") as file:
        file.write(spare.to_bytes(4, "big") + b"free" + bytes(spare - 8))
    return path


def rows(file: Path, sql: str) -> list[tuple[Any, ...]]:
    """What a database says that another process writes."""
    try:
        db = sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=5)
    except sqlite3.OperationalError:
        return []
    try:
        return db.execute(sql).fetchall()
    except sqlite3.OperationalError:  # it is not there yet, or being made
        return []
    finally:
        db.close()


@dataclass
class Job:
    """One film on its way through a home, and the process that is at work on it."""

    home: Home
    film: Path
    line: Line
    kills: int = 0
    hit: list[str] = field(default_factory=list)
    process: subprocess.Popen[str] | None = None

    def start(self) -> subprocess.Popen[str]:
        if not is_running(self.home.settings.paths):
            started = self.home.nemo("studio", "start")
            assert started.returncode == 0, started.stderr
        env = {
            **self.home.env,
            "NEMO_API_URL": self.line.url,
            "NEMO_POLL_S": "0.05",
            "NEMO_DOWNLOADS": str(self.home.work),
            "PYTHONPATH": str(ROOT),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.headless", str(self.film)],
            cwd=self.home.work,
            env=env,
            text=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        return self.process

    def kill(self, moment: str) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.communicate()
        self.kills += 1
        self.hit.append(moment)

    def kill_studio(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.home.studio_pid(), signal.SIGKILL)
        while is_running(self.home.settings.paths):
            pass

    def finish(self) -> None:
        """Let it run to its end, and see that all is as if nothing had ever happened."""
        process = self.start()
        _, said = process.communicate(timeout=90)
        assert process.returncode == 0, said
        assert "Traceback" not in said
        (made,) = self.home.work.iterdir()
        assert numbers(made) == list(range(FRAMES))
        studio = self.home.settings.paths.studio
        assert rows(studio / "studio.db", "select status from renders") == [("completed",)]
        assert len(rows(studio / "studio.db", "select * from session_media")) == 1
        assert not list((studio / "incoming").iterdir())
        assert len(list((studio / "media").iterdir())) == 1
        assert not list((studio / "renders").glob("*.part"))
        (export,) = self.jobs("export")
        assert export == ("done", str(made))
        locks = self.home.settings.paths.state / "jobs"
        Leases(locks).sweep(())  # as the next start does, where a dying process still held one
        assert not list(locks.glob("*.lock"))

    def jobs(self, kind: str) -> list[tuple[Any, ...]]:
        """State and detail of all jobs of a kind."""
        database = self.home.settings.paths.database
        sql = "select kind, state, detail from jobs order by created_at desc"
        return [(state, detail) for of, state, detail in rows(database, sql) if of == kind]

    def state(self, kind: str) -> str:
        return next((state for state, _ in self.jobs(kind)), "")

    def spec(self, member: str) -> Any:
        sql = "select spec from jobs where kind = 'export'"
        specs = [json.loads(text) for (text,) in rows(self.home.settings.paths.database, sql)]
        return specs[0][member] if specs else None

    def render(self) -> str:
        studio = self.home.settings.paths.studio / "studio.db"
        return next((status for (status,) in rows(studio, "select status from renders")), "")

    def part_bytes(self) -> int:
        return sum(file.stat().st_size for file in self.home.work.glob("*.part"))

    def incoming_bytes(self) -> int:
        incoming = self.home.settings.paths.studio / "incoming"
        sizes = []
        for file in incoming.iterdir():
            with contextlib.suppress(FileNotFoundError):
                sizes.append(file.stat().st_size)
        return sum(sizes)

    def results(self) -> list[Path]:
        return list(self.home.work.glob("*.mp4"))


# What can be seen from outside of where the work is, in its order.
MOMENTS: dict[str, Callable[[Job], bool]] = {
    "a session is there": lambda job: bool(
        rows(job.home.settings.paths.database, "select 1 from sessions")
    ),
    "the upload is written down": lambda job: job.state("upload") != "",
    "the upload begins": lambda job: job.incoming_bytes() > 0,
    "half of the upload is there": lambda job: job.incoming_bytes() > 1_500_000,
    "the studio holds the film": lambda job: bool(
        rows(job.home.settings.paths.studio / "studio.db", "select 1 from session_media")
    ),
    "the upload is done": lambda job: job.state("upload") == "done",
    "the export is written down": lambda job: job.state("export") != "",
    "the render is about to be asked for": lambda job: job.spec("sent") is True,
    "the studio has the render": lambda job: job.render() != "",
    "the render is noted": lambda job: job.spec("submitted") is True,
    "it renders": lambda job: job.render() == "processing",
    "it is rendered": lambda job: job.render() == "completed",
    "the download begins": lambda job: job.state("export") == "downloading",
    "a proof for a resume is noted": lambda job: job.spec("etag") is not None,
    "bytes came down": lambda job: job.part_bytes() > 0,
    "more bytes came down": lambda job: job.part_bytes() > 12_000,
    "all is there but its name": lambda job: job.spec("mark") is not None,
    "the file has its name": lambda job: bool(job.results()),
}


@contextlib.contextmanager
def a_job(film: Path) -> Iterator[Job]:
    with new_home() as home:
        started = home.nemo("studio", "start")
        assert started.returncode == 0, started.stderr
        with slow_line(home.settings.paths.socket) as line:
            line.up, line.down = 6_000_000, 60_000
            job = Job(home, film, line)
            try:
                yield job
            finally:
                if job.process is not None and job.process.poll() is None:
                    job.process.kill()
                    job.process.communicate()


def kill_at(job: Job, moment: str) -> bool:
    """Kill the program at `moment`; return whether it came before the end of the work."""
    process, there = job.start(), MOMENTS[moment]
    while process.poll() is None:
        if there(job):
            job.kill(moment)
            return True
    process.communicate()
    return False


def test_killed_once_in_each_part_of_its_work_it_goes_on(film: Path) -> None:
    with a_job(film) as job:
        for moment in (
            "half of the upload is there",
            "the studio has the render",
            "bytes came down",
            "all is there but its name",
        ):
            assert kill_at(job, moment), moment
        job.finish()


def test_a_second_program_leaves_a_job_alone_until_the_first_is_dead(film: Path) -> None:
    with a_job(film) as job:
        process, there = job.start(), MOMENTS["bytes came down"]
        while not there(job):
            assert process.poll() is None
        settings = job.home.settings.model_copy(update={"api_url": job.line.url})

        async def found() -> list[str]:
            async with Workspace(settings, Bus()) as workspace:
                return [ticket.job.kind for ticket in workspace.jobs.unfinished()]

        assert asyncio.run(found()) == []
        job.kill("bytes came down")
        assert asyncio.run(found()) == ["export"]
        job.finish()


@pytest.mark.slow
def test_killed_at_every_moment_of_its_work_it_goes_on(film: Path) -> None:
    with a_job(film) as job:
        for moment in MOMENTS:
            kill_at(job, moment)
        job.finish()
        assert job.kills >= 14, job.hit


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_killed_at_random_it_goes_on(film: Path, seed: int) -> None:
    random_, kills = random.Random(seed), 0
    while kills < 13:
        with a_job(film) as job:
            job.line.down = 30_000
            while kills < 13:
                process, after_s = job.start(), random_.uniform(0.3, 1.3)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.communicate(timeout=after_s)
                    break  # it was done before
                job.kill(f"{after_s:.2f} s")
                kills += 1
            job.finish()


@pytest.mark.slow
def test_a_killed_studio_is_found_again_and_nothing_is_done_twice(film: Path) -> None:
    moments = ("half of the upload is there", "it renders", "bytes came down")
    with a_job(film) as job:
        for moment in moments:
            process = job.start()
            while process.poll() is None and not MOMENTS[moment](job):
                pass
            job.kill_studio()
            job.kill(moment)
        job.finish()
