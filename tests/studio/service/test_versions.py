"""Versions with a name, and going back to before an edit, over the studio's real socket."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.homes import Home
from tests.studio.edits.desk import after, facts, placed, video
from tests.studio.service.test_service import Caller, with_caller
from tests.talk import Talk
from tui.studio.agent.history import (
    HistoryMoved,
    NoSuchVersion,
    NothingAbout,
    VersionRestored,
    VersionSaved,
    VersionsListed,
)
from tui.studio.agent.plan import GoToVersion, ListVersions, Redo, SaveVersion, Undo, UndoMatching
from tui.studio.agent.say_chinese import report as in_chinese
from tui.studio.agent.say_english import report as in_english
from tui.studio.agent.tools import tool_name
from tui.studio.edits.draft import to_draft
from tui.studio.edits.marks import between, first
from tui.studio.edits.outcome import Edit, EditRefused, Reason
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.titles import AddTitle
from tui.studio.service.history import History, HistoryStep
from tui.studio.service.studio import Studio
from tui.studio.store import Store
from tui.wire.draft import Json

KNOWN = facts(video("a", 10))
FILM = placed(KNOWN)


class Desk:
    """A studio with one session, and what is said in it."""

    def __init__(self, folder: Path) -> None:
        self.studio = Studio(folder, None)
        self.session_id = self.studio.store.create_session("task", "en").session_id

    @property
    def timeline(self) -> Timeline:
        return self.studio.timeline(self.session_id)

    def edit(self, said: str, edit: Edit) -> Timeline:
        """Do `edit` as a message of its own."""
        done = after(self.timeline, KNOWN, edit)
        tools = [tool_name(type(edit).__name__)]
        self.studio.store.commit_draft(self.session_id, to_draft(done), said, tools)
        return done

    def do(self, step: HistoryStep, text: str = "go back") -> Any:
        """Do `step` as a message of its own; every report has words in both languages."""
        done = History(self.studio, self.session_id, text).carry_out(step)
        assert in_english(done)
        assert in_chinese(done)
        return done


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "studio")
    store = desk.studio.store
    store.commit_draft(desk.session_id, to_draft(FILM), "add a.mp4", ["place_media"])
    return desk


def test_a_version_comes_back_under_its_name_and_undo_returns_from_it(desk: Desk) -> None:
    rough = desk.edit("cut the first 3 seconds", CutRanges((first(3),)))
    assert desk.do(SaveVersion("Rough Cut")) == VersionSaved("Rough Cut", 7.0, replaced=False)
    later = desk.edit("cut 0:01 to 0:02", CutRanges((between(1, 2),)))
    assert desk.do(GoToVersion("rough cut")) == VersionRestored("Rough Cut", True, 6.0, 7.0)
    assert desk.timeline == rough
    assert desk.do(GoToVersion("rough cut")) == VersionRestored("Rough Cut", False, 7.0, 7.0)
    assert desk.do(Undo()) == HistoryMoved(True, ("go back",), 7.0, 6.0)
    assert desk.timeline == later
    assert desk.do(Redo()).said == ("go back",)
    assert desk.timeline == rough


def test_a_version_outlives_the_history_that_it_came_from(desk: Desk) -> None:
    rough = desk.edit("cut the first 3 seconds", CutRanges((first(3),)))
    desk.do(SaveVersion("rough"))
    desk.do(Undo())
    desk.edit("add a title", AddTitle("A"))
    desk.do(GoToVersion("rough"))
    assert desk.timeline == rough


def test_a_name_is_given_anew_and_all_are_listed(desk: Desk) -> None:
    assert desk.do(ListVersions()) == VersionsListed(())
    desk.do(SaveVersion("one"))
    desk.edit("cut the first 3 seconds", CutRanges((first(3),)))
    desk.do(SaveVersion("二"))
    assert desk.do(ListVersions()) == VersionsListed((("one", 10.0), ("二", 7.0)))
    assert desk.do(SaveVersion("One")) == VersionSaved("One", 7.0, replaced=True)
    assert desk.do(GoToVersion("three")) == NoSuchVersion("three", ("二", "One"))


def test_a_name_cannot_write_on_the_screen(desk: Desk) -> None:
    assert desk.do(SaveVersion("a\x1b[2J\nb")).name == desk.do(ListVersions()).versions[0][0]
    assert "\x1b" not in desk.do(ListVersions()).versions[0][0]


def test_versions_belong_to_their_session_and_outlive_the_studio(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with pytest.raises(EditRefused) as refused:
        desk.do(SaveVersion("nothing yet"))
    assert refused.value.reason is Reason.NO_VIDEO
    desk.studio.store.commit_draft(desk.session_id, to_draft(FILM), "add a.mp4", [])
    desk.do(SaveVersion("rough"))
    other = desk.studio.store.create_session("task", "en").session_id
    assert desk.studio.store.named_versions(other) == []
    desk.studio.store.close()
    (row,) = Store(tmp_path / "studio.db").named_versions(desk.session_id)
    assert (row.name, row.draft) == ("rough", to_draft(FILM))


def test_one_goes_back_to_before_an_edit_by_its_kind_or_by_the_words_for_it(desk: Desk) -> None:
    desk.edit("put “Hi” on it", AddTitle("Hi"))
    desk.edit("cut the first 3 seconds", CutRanges((first(3),)))
    desk.edit("and “Bye”", AddTitle("Bye"))
    assert desk.do(UndoMatching("CutRanges")) == HistoryMoved(
        True, ("and “Bye”", "cut the first 3 seconds"), 7.0, 10.0
    )
    assert desk.do(UndoMatching("AddTitle")).said == ("put “Hi” on it",)
    assert desk.timeline == FILM
    # What was taken back is not there to be taken back again.
    assert desk.do(UndoMatching("AddTitle")) == NothingAbout("add title")
    assert desk.do(UndoMatching("the first 3 SECONDS")) == NothingAbout("the first 3 SECONDS")
    desk.do(Redo(2))
    assert desk.do(UndoMatching("the first 3 SECONDS")).said == ("cut the first 3 seconds",)
    assert desk.do(UndoMatching("  ")) == NothingAbout("")


def test_what_the_message_itself_asks_for_is_not_what_it_goes_back_to(desk: Desk) -> None:
    desk.edit("add a title", AddTitle("Hi"))
    text = "cut the first 3 seconds and undo the title"
    history = History(desk.studio, desk.session_id, text)
    desk.edit(text, CutRanges((first(3),)))
    moved = history.carry_out(UndoMatching("title"))
    assert moved == HistoryMoved(True, (text, "add a title"), 7.0, 10.0)
    assert desk.timeline == FILM


def test_a_database_of_an_earlier_release_opens_with_its_history(tmp_path: Path) -> None:
    file = tmp_path / "studio.db"
    old = sqlite3.connect(file)
    old.executescript(
        """
        create table sessions (
            session_id text primary key, task_id text not null, task_name text not null,
            language text not null, version integer not null, created_at real not null
        ) strict;
        create table versions (
            session_id text not null references sessions, version integer not null,
            draft text not null, said text not null, created_at real not null,
            primary key (session_id, version)
        ) strict;
        insert into sessions values ('1', 't', 'task', 'en', 2, 0);
        insert into versions values ('1', 1, '{"a": 1}', 'add a film', 0);
        insert into versions values ('1', 2, '{"a": 2}', 'trim the pauses', 0);
        """
    )
    old.commit()
    old.close()
    for _ in range(2):  # the second time it is up to date
        store = Store(file)
        assert store.draft("1") == {"a": 2}
        store.close()
    store = Store(file)
    assert store.newest_about("1", "trim_pauses", "pauses", 9) == 2
    assert store.newest_about("1", "trim_pauses", "title", 9) is None
    assert store.move_in_history("1", -1) == ["trim the pauses"]
    store.commit_draft("1", {"a": 3}, "add a title", ["add_title"])
    assert store.newest_about("1", "add_title", "nothing of it", 9) == 2
    assert store.draft("1") == {"a": 3}


def test_versions_and_undo_by_what_is_said(shared_home: Home, talk: Talk) -> None:
    async def work(caller: Caller) -> list[Json]:
        await caller.upload(talk.path)
        drafts = [await caller.draft()]
        await caller.say('add a title "Hi" for 2 seconds')
        drafts.append(await caller.draft())
        assert "“rough”" in (await caller.say("save this as version rough"))[0]
        await caller.say("add lo-fi music at 20%")
        drafts.append(await caller.draft())
        assert "Went back to version “rough”" in (await caller.say("go back to rough"))[0]
        drafts.append(await caller.draft())
        await caller.say("undo")
        drafts.append(await caller.draft())
        assert "Took back 2 edits" in (await caller.say("undo the titles"))[0]
        drafts.append(await caller.draft())
        return drafts

    film, titled, music, rough, undone, bare = with_caller(shared_home, work)
    assert [rough, undone, bare] == [titled, music, film]
