"""Titles and captions in a film, found by decoding it."""

from __future__ import annotations

import time
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from tests import measure
from tests.conftest import Footage
from tests.studio.render.edit import Desk
from tui.studio.edits.text_style import StyleChange
from tui.studio.edits.timeline import Role, TextPlace, TextStyle, Timeline, Title
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.tracks import with_captions, with_titles
from tui.studio.render.graph import plan
from tui.studio.render.texts import bands, captions_as_srt, captions_as_vtt

RATE = Fraction(30)


def text(
    said: str, at: int, frames: int, role: Role = "caption", id_: str = "", **style: object
) -> Title:
    return Title(
        id=id_ or f"x{at}", name=said[:20], text=said, at_frame=at, frames=frames, role=role,
        style=TextStyle.model_validate(style),
    )  # fmt: skip


def changed(bare: Path, other: Path, above: int = 60) -> list[int]:
    """Return the frames of two films that differ clearly somewhere."""
    import av

    with av.open(str(bare)) as one, av.open(str(other)) as two:
        pairs = zip(one.decode(video=0), two.decode(video=0), strict=True)
        return [
            number
            for number, (a, b) in enumerate(pairs)
            if np.abs(a.to_ndarray(format="gray").astype(int) - b.to_ndarray(format="gray")).max()
            > above
        ]


@pytest.mark.parametrize("rate", [Fraction(30), Fraction(24000, 1001), Fraction(50)])
def test_each_caption_is_on_exactly_its_frames(
    desk: Desk, footage: Footage, rate: Fraction
) -> None:
    desk.add("a", footage.film.path)
    bare = desk.timeline([("a", 0, 60)], rate=rate)
    spoken = [text("One", 3, 7), text("Two", 10, 1), text("Three", 11, 9), text("Four", 40, 20)]
    made = desk.render(with_captions(bare, spoken), "captions.mp4")
    shown = [*range(3, 20), *range(40, 60)]
    assert changed(desk.render(bare, "bare.mp4"), made) == shown


def test_a_title_fades_in_and_out_evenly(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    bare = desk.timeline([("a", 5, 1)] * 40)
    style = {"fade_in_frames": 9, "fade_out_frames": 4, "background": "#ffffff"}
    faded = with_titles(bare, [text("I", 5, 25, "title", **style)])
    made = desk.render(faded, "faded.mp4")
    band = bands(faded)[0]
    row, column = band.y + 4, band.x + band.width // 2
    plain = measure.picture(desk.render(bare, "bare.mp4"), 20)[row, column].mean()
    import av

    with av.open(str(made)) as film:
        seen = [f.to_ndarray(format="rgb24")[row, column].mean() for f in film.decode(video=0)]
    full = seen[18]
    shares = [(level - plain) / (full - plain) for level in seen]
    assert shares[:5] == pytest.approx([0] * 5, abs=0.05)
    assert shares[5:15] == pytest.approx([n / 10 for n in range(1, 11)], abs=0.07)
    assert shares[15:26] == pytest.approx([1] * 11, abs=0.05)
    assert shares[26:30] == pytest.approx([0.8, 0.6, 0.4, 0.2], abs=0.07)
    assert shares[30:] == pytest.approx([0] * 10, abs=0.05)


def test_texts_of_several_places_overlap_and_each_keeps_its_time(
    desk: Desk, footage: Footage
) -> None:
    desk.add("a", footage.film.path)
    bare = desk.timeline([("a", 0, 40)])
    both = with_captions(
        with_titles(bare, [text("Top", 0, 20, "title", place="top", size=0.5)]),
        [text("Below", 10, 20)],
    )
    made, plain = desk.render(both, "both.mp4"), desk.render(bare, "bare.mp4")
    for number, (above, below) in {5: (1, 0), 15: (1, 1), 25: (0, 1), 35: (0, 0)}.items():
        difference = np.abs(
            measure.picture(made, number).astype(int) - measure.picture(plain, number)
        )
        assert (difference[:60].max() > 100, difference[-60:].max() > 100) == (above, below)


def test_a_colour_is_the_one_that_was_asked_for(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    bare = desk.timeline([("a", 0, 6)], size=(640, 360))
    for colour in ("#ff0000", "#00c000", "#ffcc00"):
        style = {"background": colour, "colour": colour, "size": 2.0}
        titled = with_titles(bare, [text("H", 0, 6, "title", **style)])
        wanted = [int(colour[n : n + 2], 16) for n in (1, 3, 5)]
        off = np.abs(measure.picture(desk.render(titled), 3).astype(int) - wanted).max(axis=2)
        assert (off < 12).sum() > 300  # the letter


@pytest.mark.parametrize(
    "said",
    [
        "It's 100%",
        "a':enable=1,movie=/etc/passwd[x];[x]",
        "%{pts}\\n{{}}",
        "{\\p1}m 0 0",
        "[a];[b]",
    ],
)
def test_a_text_is_only_ever_drawn(desk: Desk, footage: Footage, said: str) -> None:
    desk.add("a", footage.film.path)
    timeline = with_captions(desk.timeline([("a", 0, 5)]), [text(said, 0, 5)])
    command = plan(timeline, desk.facts, desk.sources, desk.folder)
    assert not any(said in argument for argument in command.arguments)
    assert not any(said.encode() in content for content in command.files.values())
    assert desk.render(timeline).stat().st_size


def many(desk: Desk, frames: int, count: int) -> Timeline:
    bare = desk.timeline([("a", 0, frames)])
    every = frames // count
    return with_captions(
        bare, [text(f"Number {n}", n * every, max(1, every - 1), id_=f"c{n}") for n in range(count)]
    )


def test_five_hundred_captions_are_one_input_and_nearly_free(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    cuts = [("a", 0, 250)] * 8
    bare = desk.timeline(cuts)
    spoken = [text(f"Number {n}", n * 4, 3, id_=f"c{n}") for n in range(500)]
    timeline = with_captions(bare, spoken)
    command = plan(timeline, desk.facts, desk.sources, desk.folder)
    assert len(command.bands) == 1
    assert max(map(len, command.arguments)) < 100_000
    took = {}
    for name, one in (("bare", bare), ("spoken", timeline)):
        begun = time.process_time(), time.monotonic()
        made = desk.render(one, f"{name}.mp4")
        took[name] = time.monotonic() - begun[1]
    assert len(measure.frame_times(made)) == 2000
    print(
        f"500 captions over 2000 frames: {took['bare']:.1f} s without, {took['spoken']:.1f} s with"
    )


def test_captions_that_are_a_track_are_not_in_the_picture(desk: Desk, footage: Footage) -> None:
    desk.add("a", footage.film.path)
    bare = desk.timeline([("a", 0, 20)])
    beside = with_captions(bare, [text("Hi", 3, 7)])
    beside = beside.model_copy(update={"m": beside.m.model_copy(update={"captions": "track"})})
    assert bands(beside) == []
    assert captions_as_srt(beside) == "1\n00:00:00,100 --> 00:00:00,333\nHi\n"


def test_captions_as_text_can_be_read_back(tmp_path: Path) -> None:
    from tui.studio.edits.timeline import Clip, VideoTrack
    from tui.studio.media.subtitles import read_text

    clip = Clip(id="v", name="a", media="a", at_frame=0, frames=30 * 4000)
    film = Timeline(t=(VideoTrack(sg=(clip,)),))
    said = ["Two\nlines", "<b>&amp; “quotes”", "a --> b", "你好"]
    starts = [0, 45, 30 * 3661 + 1, 30 * 3999]
    spoken = with_captions(film, [text(t, at, 30) for t, at in zip(said, starts, strict=True)])
    for name, written in (("a.srt", captions_as_srt(spoken)), ("a.vtt", captions_as_vtt(spoken))):
        (tmp_path / name).write_text(written, encoding="utf-8")
        cues = read_text(tmp_path / name, name).cues
        assert [round(cue.start_s * 30) for cue in cues] == starts
        assert cues[0].text == "Two\nlines"
        assert cues[3].text == "你好"
    assert "01:01:01,033 --> 01:01:02,033" in captions_as_srt(spoken)
    assert "&lt;b&gt;&amp;amp;" in captions_as_vtt(spoken)


@pytest.mark.parametrize("place", ["top right", "bottom left"])
def test_what_an_edit_adds_is_what_is_drawn(desk: Desk, footage: Footage, place: TextPlace) -> None:
    desk.add("a", footage.film.path)
    bare = desk.timeline([("a", 0, 60)])
    edit = AddTitle("Ada\nCTO", role="lower third", style=StyleChange(place=place))
    made = desk.render(edit.apply(bare, desk.facts).timeline, "third.mp4")
    plain = desk.render(bare, "bare.mp4")
    difference = np.abs(measure.picture(made, 30).astype(int) - measure.picture(plain, 30))
    rows, columns = np.nonzero(difference.max(axis=2) > 40)
    assert (rows.mean() < 90) == ("top" in place)
    assert (columns.mean() < 160) == ("left" in place)
