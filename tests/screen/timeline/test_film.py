"""The timeline view: what it shows, how one moves in it, and what its keys say."""

from __future__ import annotations

import math
import time

import pytest

from tests.screen.driving import SMALL, TINY, WIDE, Stage, play
from tests.screen.samples import timeline
from tests.screen.timeline.cutting_room import film, view
from tui.events import (
    BackendChanged,
    HearMedia,
    MessageDone,
    PictureMade,
    PicturesFailed,
    SegmentView,
    SendMessage,
    ShowPictures,
    SoundHeard,
    TimelineChanged,
    TimelineView,
    TrackView,
    TurnEnded,
    Undo,
)
from tui.screen import words
from tui.screen.timeline.pictures import Pictures

READY = BackendChanged("studio", "ready", "trim-pauses")
SHOWN = TimelineChanged(view(film()), ("Clip 3 is new",), frozenset({"c2"}))


def lines(stage: Stage) -> list[str]:
    return stage.text().splitlines()


def said(stage: Stage) -> list[str]:
    return [r.text for r in stage.requests if isinstance(r, SendMessage)]


@pytest.mark.parametrize("size", [WIDE, SMALL, TINY])
def test_every_track_lies_to_scale_under_a_ruler(size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(READY, SHOWN)
        await stage.press("f5")
        text = stage.text()
        for part in ("▼ 0:00.0", "0:10", "0:20", "one two"[:3], "30 %", "2×", "⋈", "◆"):
            assert part in text
        assert "clip 1 of 6" in text
        film_lane = next(line for line in lines(stage) if "2×" in line)
        assert film_lane.count("▏") + film_lane.count("⋈") >= 4
        await stage.press("f5")
        assert "▼ 0:00.0" not in stage.text()

    play(scene, size)


def test_the_sound_is_asked_for_once_and_drawn_under_the_clips() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(READY, SHOWN)
        assert not [r for r in stage.requests if isinstance(r, HearMedia)]  # nobody looks
        await stage.press("f5", "l", "h")
        assert [r for r in stage.requests if isinstance(r, HearMedia)] == [HearMedia(("m1", "m3"))]
        loud = bytes(int(255 * (n % 200 < 100)) for n in range(1200))
        await stage.publish(SoundHeard("m1", 50.0, loud))
        drawn = next(line for line in lines(stage) if "█" in line)
        assert drawn.count("█") > 20
        assert drawn.strip("│ ").count(" ") > 5

    play(scene, WIDE)


def test_the_tree_and_the_view_show_one_cursor() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(READY, SHOWN)
        cursor, tree = stage.app.board.cursor, stage.app.board.tracks.listing
        await stage.press("f5", "l", "l", "right")
        assert cursor.playhead_ms == 11_000
        node = tree.cursor_node
        assert node is not None
        assert isinstance(node.data, SegmentView)
        assert node.data.key == "c2"
        await stage.press("f3", "j")
        assert cursor.segment is not None
        assert cursor.segment.key == "c3"
        assert cursor.playhead_ms == 15_000
        await stage.press("comma")  # a frame back, so into the clip before
        assert cursor.segment.key == "c2"
        assert cursor.playhead_ms == pytest.approx(15_000 - 1000 / 30)
        await stage.press("f5", "k", "k", "k", "k")
        assert "Title" in next(line for line in lines(stage) if "▸" in line)

    play(scene, WIDE)


def test_keys_say_in_the_chat_what_they_do() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(READY, SHOWN)
        await stage.press("f5", "l", "l", "right", "s")
        assert said(stage) == ["split at 0:11"]
        await stage.publish(TurnEnded(1, "Split."), MessageDone())
        await stage.press("space", "l", "l", "space", "x")
        assert said(stage)[1:] == ["delete clips 3 and 5"]
        assert not stage.app.board.cursor.picked
        await stage.publish(TurnEnded(2, "Deleted."), MessageDone())
        await stage.press("g", "v", "l", "l", "x")
        assert said(stage)[2:] == ["delete clips 1, 2 and 3"]
        await stage.publish(TurnEnded(3, "Deleted."), MessageDone())
        await stage.press("u")
        assert stage.requests[-1] == Undo()

    play(scene, WIDE)


def test_in_the_tree_they_say_the_same() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(READY, SHOWN)
        await stage.press("f3", "x")
        assert said(stage) == ["delete clip 1"]
        await stage.publish(TurnEnded(1, "Deleted."), MessageDone())
        await stage.press("k", "x")  # on the track
        assert said(stage) == ["delete clip 1"]
        await stage.shows(words.EDIT_NOTHING_CHOSEN[:40])

    play(scene, SMALL)


def test_a_title_is_rewritten_in_a_small_input() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(READY, SHOWN)
        await stage.press("f5", "k", "k", "k", "k", "e")
        await stage.shows(words.EDIT_TEXT)
        await stage.press("end", "!", "enter")
        assert said(stage) == ['change the title "Hi" to "Hi!"']

    play(scene, SMALL)


def test_escape_lets_go_first_and_leaves_then() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(READY, SHOWN)
        await stage.press("f5", "space")
        assert stage.app.board.cursor.picked
        await stage.press("escape")
        assert not stage.app.board.cursor.picked
        await stage.press("i", "escape")
        assert stage.app.board.film.has_focus

    play(scene, WIDE)


def test_zoom_keeps_the_playhead_and_fit_shows_all() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(READY, SHOWN)
        await stage.press("f5", "shift+right", "plus", "plus", "plus")
        text = stage.text()
        assert "▼ 0:10.0" in text
        assert "0:29" not in text
        assert "╷0:09" in text
        await stage.press("f")
        assert "╷0:25" in stage.text()

    play(scene, WIDE)


def test_a_picture_of_the_film_appears_and_follows_the_playhead() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(READY, SHOWN)
        await stage.press("f5", "p")
        wish = stage.requests[-1]
        assert isinstance(wish, ShowPictures)
        assert wish.at_ms == (0.0,)
        red = bytes((250, 10, 10)) * (64 * 36)
        await stage.publish(PictureMade(wish.wish - 1, 0, 64, 36, red))
        assert "▀" not in stage.text()  # of an older wish
        await stage.publish(PictureMade(wish.wish, 0, 64, 36, red))
        assert stage.text().count("▀") == 64 * 18
        await stage.press("right")
        newer = stage.requests[-1]
        assert isinstance(newer, ShowPictures)
        assert newer.at_ms == (1000.0,)
        await stage.publish(PicturesFailed(newer.wish, "The disk is full."))
        await stage.press("escape")
        assert stage.requests[-1] == ShowPictures(0)
        assert "0:01.0" in stage.text()

    play(scene, WIDE)


def test_from_pictures_one_goes_to_the_others_by_their_keys_and_closes_them_by_their_own() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(READY, SHOWN)
        await stage.press("f5", "p", "P")
        wish = stage.requests[-1]
        assert isinstance(wish, ShowPictures)
        assert len(wish.at_ms) == 16
        await stage.press("b")
        wish = stage.requests[-1]
        assert isinstance(wish, ShowPictures)
        assert wish.compares
        await stage.press("b")
        assert stage.requests[-1] == ShowPictures(0)
        assert not isinstance(stage.app.screen, Pictures)

    play(scene, WIDE)


def test_pictures_that_cannot_be_say_why() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(READY)
        await stage.press("f3", "p")
        await stage.shows(words.PICTURES_NO_FILM[:40])
        await stage.publish(BackendChanged("cloud", "ready", "x"), SHOWN)
        await stage.press("p")
        await stage.shows(words.PICTURES_STUDIO_ONLY[:40])
        assert not [r for r in stage.requests if isinstance(r, ShowPictures)]

    play(scene, WIDE)


def long_film(changed: int | None = None) -> TimelineView:
    """Return a film of 5,000 clips; the length of one may be another."""
    clips = tuple(
        SegmentView(f"v{n}", "talk.mp4", n * 1000.0, 900.0 if n == changed else 1000.0, 1.0)
        for n in range(5000)
    )
    return TimelineView((TrackView(0, "Video", clips),), "Film", 1920, 1080, 30.0)


def test_5000_clips_move_as_smoothly_as_five() -> None:
    async def scene(stage: Stage) -> None:
        board = stage.app.board
        await stage.publish(READY, TimelineChanged(long_film()))
        await stage.press("f5")
        took = []
        for n in range(5):
            after = TimelineChanged(long_film(2500 + n), (), frozenset({f"v{2500 + n}"}))
            began = time.thread_time()
            board.cursor.show(after.timeline)
            board.film.show(after)
            for y in range(board.film.size.height):
                board.film.render_line(y)
            took.append(time.thread_time() - began)
        assert sorted(took)[2] < 0.05
        await stage.press("G", "plus", "plus", "h")
        assert "clip 4999 of 5000" in stage.text() or "clip 5000 of 5000" in stage.text()
        began = time.thread_time()
        for _ in range(100):
            board.cursor.step(-1)
            board.film.follow()
            for y in range(board.film.size.height):
                board.film.render_line(y)
        assert (time.thread_time() - began) / 100 < 0.02

    play(scene, WIDE)


def test_a_hostile_draft_is_drawn_without_harm() -> None:
    async def scene(stage: Stage) -> None:
        odd = tuple(
            SegmentView("same", "a\x1b[31m[@click=app.quit]x[/]", start, length, 1e9, None)
            for start, length in ((0, 1e12), (5, 0.0), (5, math.pi), (-3, 1e11), (1e11, 1))
        )
        text = (SegmentView("", "t", 0, 1e3, text="\u202e]52;c;\x07 [/]"),)
        tracks = (TrackView(0, "[b]\x07", odd), TrackView(7, "", text), TrackView(None, "x", ()))
        await stage.publish(READY, TimelineChanged(TimelineView(tracks, fps=1e-3)))
        await stage.press("f5", "l", "l", "plus", "right", "v", "j", "k", "h", "f", "G", "x", "s")
        await stage.publish(TimelineChanged(timeline(0)), TimelineChanged(TimelineView()))
        await stage.press("l", "j", "right", "s", "p", "plus", "minus", "pagedown")
        assert "\x1b" not in stage.text()

    play(scene, TINY)
