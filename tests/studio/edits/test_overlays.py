"""Pictures over the film: where they lie, when, and what becomes of their clips."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.studio.edits.desk import after, facts, photo, placed, song, video
from tui.studio.agent import say_chinese, say_english
from tui.studio.edits.draft import from_draft, to_draft
from tui.studio.edits.facts import Facts
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.marks import between, first
from tui.studio.edits.outcome import EditRefused
from tui.studio.edits.overlays import (
    AddOverlay,
    ChangeOverlays,
    Corner,
    OverlayAdded,
    RemoveOverlays,
)
from tui.studio.edits.timeline import Clip, Timeline
from tui.studio.edits.tracks import overlays

KNOWN = facts(video(), video("b", 8.0), photo("logo", "400x200"), song())
ALL_THREE = placed(KNOWN)


def over(timeline: Timeline) -> Clip:
    (clip,) = overlays(timeline)
    return clip


def box(clip: Clip, known: Facts, canvas: tuple[int, int]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom in pixels."""
    assert clip.place is not None
    fact = known.media[clip.media]
    width = clip.place.width * canvas[0]
    height = width * fact.height / fact.width
    x, y = clip.place.x * canvas[0], clip.place.y * canvas[1]
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def test_a_watermark_is_the_newest_image_and_is_no_longer_a_clip() -> None:
    done = AddOverlay("watermark").apply(ALL_THREE, KNOWN)
    assert [clip.media for clip in done.timeline.video.sg] == ["talk", "b"]
    clip = over(done.timeline)
    assert (clip.media, clip.at_frame, clip.frames, clip.volume) == ("logo", 0, 840, 1)
    assert clip.place is not None
    assert clip.place.opacity == 0.8
    assert isinstance(done.report, OverlayAdded)
    assert done.report.moved
    assert from_draft(to_draft(done.timeline)) == done.timeline


def test_a_picture_in_picture_is_mute_unless_its_sound_was_asked_for() -> None:
    known = facts(video(), video("b", 8.0), replace(video("c", 8.0), has_sound=False))
    film = placed(known)
    mute = AddOverlay("picture", "b").apply(film, known)
    assert over(mute.timeline).volume == 0
    assert "It is silent" in say_english.report(mute.report)
    assert "没有声音" in say_chinese.report(mute.report)
    heard = AddOverlay("picture", "b", volume=0.5).apply(film, known)
    assert over(heard.timeline).volume == 0.5
    assert "with its sound at 50%" in say_english.report(heard.report)
    assert "声音 50%" in say_chinese.report(heard.report)
    louder = ChangeOverlays(volume=1.0).apply(heard.timeline, known)
    assert over(louder.timeline).volume == 1
    assert over(louder.timeline).place == over(heard.timeline).place
    muted = ChangeOverlays(volume=0.0).apply(louder.timeline, known)
    assert say_english.report(muted.report).endswith(", silent.")
    assert say_chinese.report(muted.report).endswith("，没有声音。")
    silent = AddOverlay("picture", "c").apply(film, known)
    assert "silent" not in say_english.report(silent.report)
    with pytest.raises(EditRefused, match="no sound of its own"):
        ChangeOverlays(volume=1.0).apply(silent.timeline, known)


def test_a_picture_in_picture_is_the_newest_film_and_ends_when_its_source_does() -> None:
    known = facts(video(), video("b", 8.0))
    done = AddOverlay("picture", span=between(3, 15)).apply(placed(known), known)
    assert done.timeline.frames == 600
    clip = over(done.timeline)
    assert (clip.media, clip.at_frame, clip.frames) == ("b", 90, 240)
    assert isinstance(done.report, OverlayAdded)
    assert done.report.ended_s == 11
    assert "It ends there" in say_english.report(done.report)


@pytest.mark.parametrize("shape", ["16:9", "9:16", "1:1"])
@pytest.mark.parametrize("corner", ["top left", "top right", "bottom left", "bottom right"])
def test_a_corner_has_a_margin_of_four_percent(shape: str, corner: Corner) -> None:
    done = after(ALL_THREE, KNOWN, SetFrame(shape), AddOverlay("watermark", corner=corner))
    canvas = done.m.width, done.m.height
    margin = 0.04 * min(canvas)
    left, top, right, bottom = box(over(done), KNOWN, canvas)
    assert right - left == pytest.approx(0.12 * canvas[0])
    assert (top if "top" in corner else canvas[1] - bottom) == pytest.approx(margin)
    assert (left if "left" in corner else canvas[0] - right) == pytest.approx(margin)


def test_an_overlay_never_leaves_the_canvas() -> None:
    tall = facts(video(), photo("tall", "300x2000"))
    wide = AddOverlay("picture", "tall", width=0.9)
    done = after(placed(tall), tall, wide)
    left, top, right, bottom = box(over(done), tall, (1920, 1080))
    assert min(left, top, 1920 - right, 1080 - bottom) == pytest.approx(0.04 * 1080)
    full = after(ALL_THREE, KNOWN, AddOverlay("picture", "b", "centre", width=1))
    assert box(over(full), KNOWN, (1920, 1080)) == pytest.approx((0, 0, 1920, 1080))


def test_the_only_picture_of_a_film_cannot_lie_over_it() -> None:
    known = facts(video())
    with pytest.raises(EditRefused, match="all that the film shows"):
        AddOverlay("picture").apply(placed(known), known)
    with pytest.raises(EditRefused, match="no image for that"):
        AddOverlay("watermark").apply(placed(known), known)
    with pytest.raises(EditRefused, match="has no picture"):
        AddOverlay("picture", "song").apply(ALL_THREE, KNOWN)
    with pytest.raises(EditRefused, match="no video"):
        AddOverlay("watermark").apply(Timeline(), KNOWN)


def test_a_logo_that_came_first_gives_the_canvas_back() -> None:
    known = facts(photo("logo", "400x200"), video())
    film = placed(known)
    assert (film.m.width, film.m.height) == (400, 200)
    done = after(film, known, AddOverlay("watermark"))
    assert (done.m.width, done.m.height) == (1920, 1080)
    chosen = after(film, known, SetFrame("9:16"), AddOverlay("watermark"))
    assert (chosen.m.width, chosen.m.height) == (1080, 1920)


def test_said_again_it_is_there_once_and_elsewhere_it_is_there_twice() -> None:
    once = after(ALL_THREE, KNOWN, AddOverlay("watermark", span=first(4)))
    again = after(once, KNOWN, AddOverlay("watermark", corner="bottom left", span=between(2, 6)))
    assert (over(again).at_frame, over(again).end_frame) == (60, 180)
    twice = after(once, KNOWN, AddOverlay("watermark", span=between(10, 12)))
    assert [clip.at_frame for clip in overlays(twice)] == [0, 300]


def test_overlays_are_moved_and_resized_in_their_corner() -> None:
    done = after(ALL_THREE, KNOWN, AddOverlay("watermark", width=0.2))
    larger = over(after(done, KNOWN, ChangeOverlays(scale=1.5)))
    assert larger.place is not None
    assert larger.place.width == pytest.approx(0.3)
    left, top, right, _ = box(larger, KNOWN, (1920, 1080))
    assert (top, 1920 - right) == pytest.approx((43.2, 43.2))
    moved = over(after(done, KNOWN, ChangeOverlays("bottom left", opacity=0.5, span=first(3))))
    left, _, _, bottom = box(moved, KNOWN, (1920, 1080))
    assert (left, 1080 - bottom) == pytest.approx((43.2, 43.2))
    assert moved.place is not None
    assert (moved.place.opacity, moved.frames) == (0.5, 90)


def test_removing_leaves_the_bare_film() -> None:
    done = after(ALL_THREE, KNOWN, AddOverlay("watermark"))
    bare = RemoveOverlays().apply(done, KNOWN)
    assert overlays(bare.timeline) == ()
    assert say_english.report(bare.report) == "Removed the overlay “logo.jpg”."
    for edit in (RemoveOverlays(), ChangeOverlays(scale=2)):
        with pytest.raises(EditRefused, match="Nothing lies over the film"):
            edit.apply(bare.timeline, KNOWN)


def test_a_film_of_another_rate_is_counted_in_the_frames_of_this_one() -> None:
    known = facts(video(fps=Fraction(25)), video("b", 4.0, Fraction(60)))
    clip = over(after(placed(known), known, AddOverlay("picture")))
    assert clip.frames == 100


def test_the_words_say_where_how_wide_and_when() -> None:
    report = AddOverlay("watermark", opacity=1, span=first(4)).apply(ALL_THREE, KNOWN).report
    assert say_english.report(report) == (
        "Laid “logo.jpg” at the top right, 12% wide, 0:00–0:04 as a watermark. "
        "It is no longer a clip of the film itself."
    )
    assert say_chinese.report(report) == (
        "加上了水印：“logo.jpg”在右上角，宽 12%，0:00–0:04。它不再作为片段出现在视频里。"
    )
    nameless = replace(report, moved=False)
    assert "no longer" not in say_english.report(nameless)
