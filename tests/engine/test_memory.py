"""What the program remembers is on the disk when it says so."""

from __future__ import annotations

from pathlib import Path

from tui.engine.lease import Leases
from tui.engine.memory import KnownSession, Memory
from tui.events import Job, Message


def remembered(folder: Path, base_url: str = "http://studio.local") -> Memory:
    return Memory(folder / "state" / "nemo.db", base_url)


def test_sessions_transcript_and_jobs_survive_a_restart(tmp_path: Path) -> None:
    memory = remembered(tmp_path)
    memory.add_session(KnownSession("9007199254740993", "t", "me", "New session"))
    memory.add_message("9007199254740993", Message("user", "trim the pauses"))
    memory.describe("9007199254740993", title="talk.mp4", summary="Timeline")
    job = Job("render_1", "export", "talk.mp4", "rendering", created_at=1.0)
    memory.save_job(job, "9007199254740993", {"render_id": "render_1"})

    again = remembered(tmp_path)
    assert again.last_session() == KnownSession("9007199254740993", "t", "me", "talk.mp4")
    assert again.transcript("9007199254740993") == (Message("user", "trim the pauses"),)
    (known,) = again.jobs()
    assert known.job == job
    assert known.spec == {"render_id": "render_1"}
    assert [s.title for s in again.sessions()] == ["talk.mp4"]


def test_sessions_of_another_backend_are_not_mixed_in(tmp_path: Path) -> None:
    memory = remembered(tmp_path)
    memory.add_session(KnownSession("1", "t", "me", "here"))
    assert remembered(tmp_path, "https://cloud.example").last_session() is None


def test_nobody_else_can_read_the_memory(tmp_path: Path) -> None:
    remembered(tmp_path)
    assert (tmp_path / "state").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "state" / "nemo.db").stat().st_mode & 0o777 == 0o600


def test_unfinished_jobs_are_listed_however_many_came_after_them(tmp_path: Path) -> None:
    memory = remembered(tmp_path)
    memory.add_session(KnownSession("1", "t", "me", "x"))
    memory.save_job(Job("old", "export", "a", "rendering", created_at=1.0), "1", {})
    for n in range(60):
        memory.save_job(Job(f"j{n}", "upload", "a", "done", created_at=2.0 + n), "1", {})
    assert memory.jobs(newest=10)[0].job.job_id == "old"


def test_one_of_two_programs_gets_a_job(tmp_path: Path) -> None:
    mine, theirs = Leases(tmp_path), Leases(tmp_path)
    assert mine.take("job")
    assert not theirs.take("job")
    mine.give_back("job")
    assert theirs.take("job")
