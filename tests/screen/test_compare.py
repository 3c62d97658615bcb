"""Two timelines side by side, or one under the other, and the way from difference to difference."""

from __future__ import annotations

from dataclasses import replace

from tests.screen.driving import SMALL, TINY, WIDE, Stage, play
from tests.screen.test_app import HOSTILE, UNSAFE
from tui.events import Compare, Compared, ComparedRow, SegmentView, Version

OLD = SegmentView("v1", "talk.mp4", 0, 12_000)
NEW = SegmentView("v1", "talk.mp4", 0, 8_500)
FILM = SegmentView("v2", "film.mp4", 12_000, 3_000)
TITLE = SegmentView("t", "Hi", 0, 2_000, text="Hi")
COMPARED = Compared(
    "before the last message",
    "as it is now",
    (
        ComparedRow("Video", FILM, FILM),
        ComparedRow("Video", OLD, NEW, "trimmed, 12 s → 8.5 s"),
        ComparedRow("Title", None, TITLE, "added"),
    ),
    ("Video talk.mp4: trimmed, 12 s → 8.5 s", 'Title added: "Hi", 0–2 s'),
    "",
    (Version("", "before the last message"), Version("session:2", "talk.mp4 · 2")),
)


async def compared(stage: Stage) -> None:
    await stage.press("f8")
    await stage.until(lambda: stage.requests == [Compare()])
    await stage.publish(COMPARED)
    await stage.shows("as it is now")


def line_with(stage: Stage, text: str) -> str:
    return next(line for line in stage.text().splitlines() if text in line)


def test_where_there_is_room_the_two_stand_side_by_side() -> None:
    async def scene(stage: Stage) -> None:
        await compared(stage)
        line = line_with(stage, "0:08.5")
        assert "◆" in line
        assert "0:12.0" in line
        assert "◆" not in line_with(stage, "film.mp4")
        assert line_with(stage, "“Hi”").index("“Hi”") > line.index("0:08.5")

    for size in (WIDE, SMALL):
        play(scene, size)


def test_in_a_narrow_terminal_the_newer_one_stands_under_the_older() -> None:
    async def scene(stage: Stage) -> None:
        await compared(stage)
        lines = stage.text().splitlines()
        older = next(n for n, line in enumerate(lines) if "− 0:00.0–0:12.0" in line)
        assert "+ 0:00.0–0:08.5" in lines[older + 1]

    play(scene, TINY)


def test_a_key_goes_from_difference_to_difference() -> None:
    async def scene(stage: Stage) -> None:
        await compared(stage)
        await stage.shows("trimmed, 12 s → 8.5 s")
        await stage.press("n")
        await stage.shows("◆ added")
        await stage.press("n")
        await stage.shows("trimmed, 12 s → 8.5 s")
        await stage.press("N")
        await stage.shows("◆ added")
        await stage.press("v")
        await stage.until(lambda: stage.requests[-1] == Compare("session:2"))

    play(scene, SMALL)


def test_what_changed_in_no_row_is_said_all_the_same() -> None:
    async def scene(stage: Stage) -> None:
        await compared(stage)
        rows = (ComparedRow("Video", FILM, FILM),)
        await stage.publish(replace(COMPARED, rows=rows, changes=("Canvas is now 1080×1920",)))
        await stage.shows("◆ Canvas is now 1080×1920")
        await stage.press("n")
        await stage.settle()
        assert "Both show the same" not in stage.text()

    play(scene, SMALL)


def test_nothing_hostile_gets_through() -> None:
    segment = SegmentView(HOSTILE, HOSTILE, 0, 1000, text=HOSTILE)
    row = ComparedRow(HOSTILE, segment, replace(segment, text=None), HOSTILE)

    async def scene(stage: Stage) -> None:
        await stage.publish(Compared(HOSTILE, HOSTILE, (row,), (HOSTILE,)))
        await stage.shows("Compare")
        assert not UNSAFE.search(stage.text())
        assert "[@click=app.quit]" in stage.text()

    for size in (WIDE, TINY):
        play(scene, size)
