"""What the program remembers is on the disk when it says so."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tui.engine.kept import from_text
from tui.engine.lease import Leases
from tui.engine.memory import KnownSession, Memory
from tui.events import Job, Message, SegmentView, TimelineView, TrackView

FILM = TimelineView(
    (
        TrackView(0, "Video", (SegmentView("v", "采访.mp4", 0, 1500, 1.0, in_ms=200),)),
        TrackView(7, "Title", (SegmentView("t", "Hi", 0, 1000, text="Hi\n“you”"),), layer=1),
    ),
    "A film",
    1280,
    720,
    30.0,
    "abc",
)


def remembered(folder: Path, base_url: str = "http://studio.local") -> Memory:
    return Memory(folder / "state" / "nemo.db", base_url)


def test_sessions_transcript_and_jobs_survive_a_restart(tmp_path: Path) -> None:
    memory = remembered(tmp_path)
    memory.add_session(KnownSession("9007199254740993", "t", "me", "New session"))
    memory.add_message("9007199254740993", Message("user", "trim the pauses"))
    memory.rename("9007199254740993", "talk.mp4")
    memory.describe("9007199254740993", FILM, "Timeline")
    job = Job("render_1", "export", "talk.mp4", "rendering", created_at=1.0)
    memory.save_job(job, "9007199254740993", {"render_id": "render_1"})

    again = remembered(tmp_path)
    assert again.last_session() == KnownSession("9007199254740993", "t", "me", "talk.mp4")
    assert again.transcript("9007199254740993") == (Message("user", "trim the pauses"),)
    (known,) = again.jobs()
    assert known.job == job
    assert known.spec == {"render_id": "render_1"}
    (listed,) = again.sessions()
    assert (listed.title, listed.length_s, listed.tracks) == ("talk.mp4", 1.5, 2)
    assert listed.last == (Message("user", "trim the pauses"),)
    assert again.timeline("9007199254740993") == FILM
    assert again.timeline("unknown") == TimelineView()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"tracks": [{"nothing": 1}]}', '{"tracks": 5}'])
def test_a_timeline_that_another_version_kept_is_an_empty_one(text: str) -> None:
    assert from_text(text) == TimelineView()


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


def test_a_fork_has_all_that_was_said_and_knows_its_kin(tmp_path: Path) -> None:
    memory = remembered(tmp_path)
    first, second, third, other = (KnownSession(n, "t", "me", n) for n in ("1", "2", "3", "4"))
    memory.add_session(first)
    memory.add_session(other)
    memory.add_message("1", Message("user", "trim the pauses"))
    memory.fork("1", second)
    memory.fork("2", third)
    memory.add_message("1", Message("user", "make it square"))
    assert memory.transcript("3") == (Message("user", "trim the pauses"),)
    assert memory.kin("1") == [second, third]
    assert memory.kin("3") == [first, second]
    assert memory.kin("4") == []


def test_sessions_made_beside_are_not_the_last_one_until_they_are_opened(tmp_path: Path) -> None:
    memory = remembered(tmp_path)
    mine, beside = KnownSession("1", "t", "me", "mine"), KnownSession("2", "t", "me", "beside")
    memory.add_session(mine)
    memory.add_session(beside, beside=True)
    assert memory.last_session() == mine
    memory.was_opened("2")
    assert memory.last_session() == beside


def test_a_memory_of_an_earlier_version_is_still_read(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    old = sqlite3.connect(tmp_path / "state" / "nemo.db")
    old.execute(
        "create table sessions (session_id text primary key, base_url text not null, "
        "task_id text not null, user_id text not null, title text not null, "
        "summary text not null, created_at real not null, changed_at real not null) strict"
    )
    old.execute(
        "insert into sessions values ('1', 'http://studio.local', 't', 'me', 'x', '', 1, 1)"
    )
    old.commit()
    old.close()
    assert remembered(tmp_path).last_session() == KnownSession("1", "t", "me", "x")
