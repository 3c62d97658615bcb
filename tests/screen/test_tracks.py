"""The tracks panel."""

from __future__ import annotations

from tests.screen.driving import SMALL, WIDE, Stage, play
from tests.screen.samples import opened, timeline
from tui.events import BackendChanged, SegmentView, SessionOpened, TimelineChanged, TimelineView
from tui.screen import words


def test_times_levels_titles_and_what_changed() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(
            opened(),
            TimelineChanged(timeline(2, "Urban"), ("Title added",), frozenset({"t"})),
        )
        text = stage.text()
        assert "Tracks · 0:06 · 1080×1920" in text
        assert "0:03.0–0:06.0" in text
        assert "35 %" in text
        assert "◆ 0:00.0–0:03.0   “Urban”" in text
        assert "◆ Title added" in text
        assert text.count("◆") == 2

    play(scene, WIDE)


def test_labels_change_in_place_and_the_cursor_stays_on_its_segment() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(TimelineChanged(timeline(3)))
        listing = stage.app.board.tracks.listing
        first = listing.root.children[0]
        await stage.press("f3", "j", "j")
        node = listing.cursor_node
        assert node is not None
        assert isinstance(node.data, SegmentView)
        key = node.data.key
        shorter = timeline(3)
        video = shorter.tracks[0]
        fewer = TimelineView((type(video)(0, "Video", video.segments[1:]), *shorter.tracks[1:]))
        await stage.publish(TimelineChanged(fewer, (), frozenset({"v1"})))
        assert listing.root.children[0] is first
        await stage.until(
            lambda: (
                listing.cursor_node is not None
                and isinstance(listing.cursor_node.data, SegmentView)
                and listing.cursor_node.data.key == key
            )
        )
        await stage.publish(TimelineChanged(TimelineView()))
        await stage.shows("No clips yet.")

    play(scene, SMALL)


KNOWN = SessionOpened("s1", "Talk", kept=timeline(1))


def test_a_session_that_is_being_opened_says_so_and_what_it_held() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(BackendChanged("studio", "connecting", "x"), KNOWN)
        assert words.OPENING in stage.text()
        assert "0:00.0–0:03.0" in stage.text()  # the timeline as it was last seen
        assert words.LAST_SEEN[:20] in stage.text()
        assert "No clips yet." not in stage.text()
        await stage.publish(TimelineChanged(timeline(2)))
        assert words.OPENING not in stage.text()
        assert "0:03.0–0:06.0" in stage.text()
        await stage.publish(KNOWN)  # another, while the film of the one before is shown
        assert words.OPENING in stage.text()
        assert "0:03.0–0:06.0" not in stage.text()
        await stage.publish(TimelineChanged(TimelineView()))
        assert "No clips yet." in stage.text()
        assert "0:00.0–0:03.0" not in stage.text()

    play(scene, WIDE)


def test_a_session_that_could_not_be_opened_says_so_and_a_new_one_has_no_clips() -> None:
    async def scene(stage: Stage) -> None:
        await stage.publish(SessionOpened("", "New session"))
        assert "No clips yet." in stage.text()
        await stage.publish(KNOWN, BackendChanged("studio", "lost", "x", "The studio is gone."))
        assert "Not connected" in stage.text()
        assert "0:00.0–0:03.0" in stage.text()
        await stage.publish(BackendChanged("studio", "connecting", "x"))
        assert words.OPENING in stage.text()
        await stage.publish(TimelineChanged(timeline(1)))
        assert words.OPENING not in stage.text()

    play(scene, WIDE)
