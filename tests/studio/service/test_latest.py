"""The last message of a session, as the studio's store keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.studio.agent.sentences_channel_one import FIRST_ROUND
from tests.studio.agent.sentences_held_out import HELD_OUT, HELD_OUT_LATER
from tests.studio.agent.sentences_part_one import PART_ONE
from tests.studio.agent.sentences_part_two import BARE, RICH, TRAPS
from tests.studio.edits.desk import facts, placed, video
from tui.studio.agent.plan import Ask, Describe, Plan, Question, Redo
from tui.studio.edits.clips import DeleteClips
from tui.studio.edits.draft import to_draft
from tui.studio.edits.timeline import Timeline
from tui.studio.service.latest import Latest
from tui.studio.store import Store

FILM = to_draft(placed(facts(video("a", 10))))
SHORTER = to_draft(placed(facts(video("a", 5))))
DELETED = Plan((DeleteClips((2,)),))


class Desk:
    """A store with one session, and its last message."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder / "studio.db")
        self.session_id = self.store.create_session("task", "en").session_id
        self.store.commit_draft(self.session_id, FILM, "add a.mp4", ["place_media"])

    @property
    def latest(self) -> Latest:
        return Latest(self.store)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_all_that_can_be_said_is_kept_as_it_was_understood(desk: Desk) -> None:
    tables = (PART_ONE, HELD_OUT, HELD_OUT_LATER, FIRST_ROUND)
    steps = [step for table in tables for does in table.values() for step in does.steps]
    steps += [step for table in (BARE, RICH, TRAPS) for _, meant in table for step in meant]
    assert len({type(step) for step in steps}) > 40
    desk.latest.keep(desk.session_id, "all of it", Plan(tuple(steps)), changed=False)
    before = desk.latest.before(desk.session_id)
    assert before is not None
    assert (before.text, before.plan.steps) == ("all of it", tuple(steps))


def test_a_message_that_changed_the_film_is_kept_with_the_film_as_it_was_before(desk: Desk) -> None:
    store, session_id = desk.store, desk.session_id
    store.commit_draft(session_id, SHORTER, "delete clip 2", ["delete_clips"])
    desk.latest.keep(session_id, "delete clip 2", DELETED, changed=True)
    before = desk.latest.before(session_id)
    assert before is not None
    assert before.changed
    assert to_draft(before.timeline) == FILM


def test_a_question_about_what_is_there_leaves_the_message_before_it_the_last(desk: Desk) -> None:
    desk.latest.keep(desk.session_id, "delete clip 2", DELETED, changed=False)
    desk.latest.keep(desk.session_id, "how long is it?", Plan((Describe(),)), changed=False)
    before = desk.latest.before(desk.session_id)
    assert before is not None
    assert before.text == "delete clip 2"


def test_it_counts_while_the_version_that_it_left_is_shown(desk: Desk) -> None:
    store, session_id = desk.store, desk.session_id
    store.commit_draft(session_id, SHORTER, "delete clip 2", ["delete_clips"])
    desk.latest.keep(session_id, "delete clip 2", DELETED, changed=True)
    store.move_in_history(session_id, -1)
    assert desk.latest.before(session_id) is None
    store.move_in_history(session_id, 1)
    assert desk.latest.before(session_id) is not None
    store.move_in_history(session_id, -1)
    store.commit_draft(session_id, SHORTER, "another way to the same", [])
    assert desk.latest.before(session_id) is None


def test_a_question_about_the_last_message_is_not_the_last_message(desk: Desk) -> None:
    desk.latest.keep(desk.session_id, "delete clip 2", DELETED, changed=False)
    for plan in (Plan((Question(Ask.CORRECTION),)), Plan(left=("blah",))):
        desk.latest.keep(desk.session_id, "no", plan, changed=False)
    before = desk.latest.before(desk.session_id)
    assert before is not None
    assert before.text == "delete clip 2"


def test_a_message_without_an_edit_replaces_the_one_before_it(desk: Desk) -> None:
    desk.latest.keep(desk.session_id, "delete clip 2", DELETED, changed=False)
    desk.latest.keep(desk.session_id, "redo", Plan((Redo(),)), changed=False)
    before = desk.latest.before(desk.session_id)
    assert before is not None
    assert before.plan.steps == (Redo(),)


def test_what_an_earlier_program_kept_and_nobody_can_read_is_none(desk: Desk) -> None:
    desk.latest.keep(desk.session_id, "delete clip 2", DELETED, changed=False)
    for steps in ('[["NoSuchEdit", {}]]', '[["DeleteClips", {"clip": 2}]]', "[1]", "{"):
        desk.store._db.execute("update last_said set steps = ?", (steps,))
        assert desk.latest.before(desk.session_id) is None


def test_before_the_first_version_the_film_is_empty(desk: Desk) -> None:
    session_id = desk.store.create_session("another", "en").session_id
    desk.latest.keep(session_id, "add a title", Plan((Question(Ask.TITLE_TEXT),)), changed=False)
    before = desk.latest.before(session_id)
    assert before is not None
    assert before.timeline == Timeline()
