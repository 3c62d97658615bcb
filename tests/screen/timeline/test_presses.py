"""Keys pressed faster than they are answered: what was pressed is what happens."""

from __future__ import annotations

import pytest

from tests.screen.driving import SMALL, TINY, WIDE, Stage, play
from tests.screen.timeline.cutting_room import FACTS, film, view
from tui.events import (
    BackendChanged,
    CancelTurn,
    Export,
    Message,
    MessageDone,
    MessageSaid,
    Redo,
    Request,
    SendMessage,
    SessionOpened,
    TimelineChanged,
    TurnEnded,
    TurnStarted,
    Undo,
)
from tui.screen import words
from tui.studio.agent.grammar import understand
from tui.studio.edits.outcome import Edit
from tui.studio.edits.timeline import Timeline

READY = BackendChanged("studio", "ready", "trim-pauses")


class Studio:
    """Does what keys say, one message at a time, when it is told to."""

    def __init__(self, stage: Stage, clips: int = 6) -> None:
        self.stage = stage
        self.films = [film(clips)]
        self.done = 0

    async def show(self) -> None:
        await self.stage.publish(READY, TimelineChanged(view(self.film)))

    @property
    def film(self) -> Timeline:
        return self.films[-1]

    @property
    def asked(self) -> list[Request]:
        return [r for r in self.stage.requests if isinstance(r, SendMessage | Undo | Redo)]

    @property
    def said(self) -> list[str]:
        return [r.text if isinstance(r, SendMessage) else "undo" for r in self.asked]

    async def answer(self) -> None:
        """Do the next message that was said."""
        said = self.said[self.done]
        self.done += 1
        if said == "undo":
            self.films.pop()
        else:
            after = self.film
            for step in understand(said, after, FACTS).steps:
                assert isinstance(step, Edit)
                after = step.apply(after, FACTS).timeline
            self.films.append(after)
        await self.stage.publish(
            MessageSaid(Message("user", said)),
            TurnStarted(self.done),
            TimelineChanged(view(self.film)),
            TurnEnded(self.done, "Done."),
            MessageDone(),
        )

    async def answer_all(self) -> None:
        while self.done < len(self.asked):
            await self.answer()


def volumes(studio: Studio) -> list[float]:
    return [round(clip.volume, 2) for clip in studio.film.video.sg]


def test_the_volume_key_pressed_three_times_makes_three_steps() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", "0", "0", "0")
        assert studio.said == ["set the volume of clip 1 to 110%"]
        await stage.shows("louder ×2")
        await studio.answer_all()
        assert studio.said[1:] == ["set the volume of clip 1 to 130%"]
        assert "louder ×2" not in stage.text()
        await stage.press("0", "0", "9", "9")  # what was said is said; the rest adds up
        await studio.answer_all()
        assert volumes(studio)[0] == 1.3
        assert len(studio.said) == 4

    play(scene, WIDE)


def test_both_of_two_picked_clips_get_every_step() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", "space", "l", "space", "9", "9", "9")
        await studio.answer_all()
        assert volumes(studio)[:3] == [0.7, 0.7, 1.0]

    play(scene, WIDE)


def test_a_clip_goes_as_many_places_as_the_key_was_pressed() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", *["greater_than_sign"] * 4)
        await stage.shows("move later ×3")
        await studio.answer_all()
        assert studio.said == ["move clip 1 after clip 2", "move clip 2 after clip 5"]
        assert [clip.id for clip in studio.film.video.sg].index("c0") == 4
        await stage.press(*["less_than_sign"] * 9)  # further than it can
        await studio.answer_all()
        assert [clip.id for clip in studio.film.video.sg].index("c0") == 0

    play(scene, WIDE)


def test_x_twice_deletes_two_clips_and_undo_twice_brings_both_back() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", "l", "x", "x")
        assert studio.said == ["delete clip 2"]
        await stage.shows("delete")
        await studio.answer_all()
        assert [clip.id for clip in studio.film.video.sg] == ["c0", "c3", "c4", "c5"]
        await stage.press("u", "u")
        assert studio.said[2:] == ["undo", "undo"]
        await studio.answer_all()
        assert len(studio.film.video.sg) == 6

    play(scene, WIDE)


def test_undo_keeps_its_place_among_keys_that_wait() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", "l", "x", "x", "u", "9")
        await studio.answer_all()
        assert studio.said == [
            "delete clip 2",
            "delete clip 2",
            "undo",
            "set the volume of clip 3 to 90%",
        ]
        assert [clip.id for clip in studio.film.video.sg] == ["c0", "c2", "c3", "c4", "c5"]

    play(scene, WIDE)


@pytest.mark.parametrize(
    "keys",
    [
        ("l", "x", "x", "u", "9"),
        ("l", "l", "y", "y", "x", "0", "0", "greater_than_sign", "x"),
        ("right", "s", "x", "9", "u", "u", "s"),
        ("less_than_sign", "greater_than_sign", "greater_than_sign", "9", "9", "0", "x", "x"),
        ("l", "space", "l", "space", "x", "x", "0", "0", "u", "y"),
    ],
)
def test_pressed_fast_keys_do_what_they_do_pressed_slowly(keys: tuple[str, ...]) -> None:
    films: list[Timeline] = []

    async def slowly(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5")
        for key in keys:
            await stage.press(key)
            await studio.answer_all()
        films.append(studio.film)

    async def fast(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", *keys)
        await studio.answer_all()
        films.append(studio.film)

    play(slowly, WIDE)
    play(fast, WIDE)
    assert view(films[0]) == view(films[1])


def test_a_message_sent_behind_keys_that_wait_is_said_after_them() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", "x", "x", "i", *"undo it", "enter", "escape", "f5", "9")
        assert studio.said == ["delete clip 1"]
        await stage.shows("undo it")  # where it waits: between the keys
        await studio.answer()
        assert studio.said == ["delete clip 1", "delete clip 1"]
        await studio.answer()
        assert studio.said[2:] == ["undo it"]

    play(scene, WIDE)


def test_an_export_asked_for_behind_keys_that_wait_is_one_of_what_they_made() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", "x", "x", "i", *"/export gif", "enter")
        assert Export("gif") not in stage.requests
        await studio.answer_all()
        assert studio.said == ["delete clip 1", "delete clip 1"]
        asked = [r for r in stage.requests if isinstance(r, SendMessage | Export)]
        assert asked[-1] == Export("gif")

    play(scene, WIDE)


def test_a_message_behind_keys_can_be_taken_back_and_is_kept_where_they_are_forgotten() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", "x", "x", "i", *"warmer", "enter", "up")
        assert stage.app.board.prompt.text == "warmer"
        await stage.press("enter", "escape")
        await stage.press("f5", "f5", "escape")
        await stage.shows(words.EDIT_DROPPED[:40])
        assert studio.said == ["delete clip 1", "warmer"]

    play(scene, WIDE)


def test_a_key_pressed_while_the_session_is_opened_is_for_the_film_that_comes() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await stage.publish(READY, SessionOpened("s1", "Talk", kept=view(film(3))))
        await stage.press("f5", "l", "x")
        assert studio.said == []
        await stage.shows("delete")
        (step,) = understand("delete clip 1", film(), FACTS).steps  # by another program meanwhile
        assert isinstance(step, Edit)
        studio.films = [step.apply(film(), FACTS).timeline]
        await studio.show()
        assert studio.said == ["delete clip 1"]

    play(scene, WIDE)


def test_a_piece_is_cut_out_as_fast_as_one_can_press() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", "right", "s", "right", "right", "s", "left", "x")
        await studio.answer_all()
        first, second, *_ = studio.film.video.sg
        assert (first.frames, second.in_frame, second.frames) == (30, 90, 60)

    play(scene, WIDE)


def test_a_key_stays_with_its_picture_while_the_film_before_it_changes() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        # The first clip goes; then clip c2 is cut a second after its start, and its end goes.
        await stage.press("f5", "x", "l", "l", "right", "s", "right", "right_square_bracket")
        await studio.answer_all()
        assert studio.said[1:] == ["split at 0:06", "cut 0:07 to 0:10"]
        found = [(clip.in_frame, clip.frames) for clip in studio.film.video.sg[1:3]]
        assert found == [(600, 30), (630, 30)]

    play(scene, WIDE)


def test_both_ends_of_a_clip_are_cut_off_in_one_go() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press(
            "f5", "right", "left_square_bracket", "right", "right", "right_square_bracket"
        )
        await studio.answer_all()
        clip = studio.film.video.sg[0]
        assert (clip.in_frame, clip.frames) == (30, 60)

    play(scene, WIDE)


def test_a_key_that_can_do_nothing_any_more_says_why_and_the_next_is_done() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage, clips=2)
        await studio.show()
        await stage.press("f5", "x", "x", "9")
        await studio.answer_all()
        assert studio.said == ["delete clip 1", "set the volume of clip 1 to 90%"]
        await stage.shows(words.EDIT_NOT_ALL[:40])

    play(scene, WIDE)


def test_escape_forgets_the_keys_that_wait() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", "x", "x", "s", "escape")
        await stage.shows(words.EDIT_DROPPED[:40])
        await studio.answer_all()
        assert studio.said == ["delete clip 1"]

    play(scene, WIDE)


@pytest.mark.parametrize(
    "end",
    [
        TurnEnded(1, "That did not work.", ok=False),
        BackendChanged("studio", "lost", "trim-pauses", "The studio is gone."),
    ],
)
def test_keys_that_wait_are_forgotten_where_the_one_before_failed(
    end: TurnEnded | BackendChanged,
) -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", "x", "x")
        await stage.publish(end, MessageDone())
        assert studio.said == ["delete clip 1"]
        await stage.shows(words.EDIT_DROPPED[:40])
        await stage.press("x")  # and all is as before
        assert studio.said == ["delete clip 1"] * 2

    play(scene, WIDE)


def test_who_stops_waiting_for_a_reply_stops_the_keys_behind_it() -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", "x", "x")
        await stage.publish(MessageSaid(Message("user", "delete clip 1")), TurnStarted(1))
        await stage.pilot.pause()
        await stage.app.run_action("stop")
        await stage.settle()
        assert stage.requests[-1] == CancelTurn()
        await stage.publish(TurnEnded(1, "Stopped.", ok=False), MessageDone())
        assert studio.said == ["delete clip 1"]

    play(scene, WIDE)


@pytest.mark.parametrize("size", [SMALL, TINY])
def test_what_waits_is_shown_in_the_smallest_terminal(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        studio = Studio(stage)
        await studio.show()
        await stage.press("f5", "x", "0", "0", "s", "x", "y", "y", "x", "f2")
        await stage.shows("louder ×2")
        await stage.shows("more are waiting")

    play(scene, size)
