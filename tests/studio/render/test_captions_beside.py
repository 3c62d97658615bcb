"""Captions that are a stream of their own, read back from the file."""

from __future__ import annotations

from fractions import Fraction
from html import unescape
from pathlib import Path

import av
import pytest

from tests.conftest import Footage
from tests.measure import numbers
from tests.studio.render.edit import Desk
from tests.studio.render.test_formats import exported
from tests.studio.render.test_texts import changed, text
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import with_captions
from tui.studio.render.output import Output

RATE = Fraction(30000, 1001)
SAID = [("Two\nlines", 27, 58), ("Ça va? <b>&amp; {\\an8}", 85, 8), ("End", 100, 400)]
CUTS = [("a", 0, 60), ("a", 90, 60)]


@pytest.fixture
def film(desk: Desk, footage: Footage) -> Timeline:
    desk.add("a", footage.ntsc.path)
    bare = desk.timeline(CUTS, rate=RATE)
    bare = bare.model_copy(update={"m": bare.m.model_copy(update={"captions": "track"})})
    return with_captions(bare, [text(*said) for said in SAID])


def cues(path: Path) -> list[tuple[int, int, str]]:
    """Return start and end in milliseconds and the words of each cue of the stream."""
    found = []
    with av.open(str(path)) as container:
        (stream,) = container.streams.subtitles
        for packet in container.demux(stream):
            is_mp4 = stream.codec_context.name == "mov_text"
            said = bytes(packet)[2 if is_mp4 else 0 :].decode()
            if packet.pts is not None and said:
                times = (packet.pts, packet.pts + (packet.duration or 0))
                start, end = (round(1000 * t * packet.time_base) for t in times)
                found.append((start, end, said))
    return found


def wanted(frames: int = 120) -> list[tuple[int, int, str]]:
    return [
        (round(1000 * at / RATE), round(1000 * min(at + count, frames) / RATE), said)
        for said, at, count in SAID
    ]


@pytest.mark.parametrize(
    ("form", "codec"),
    [("mp4", "mov_text"), ("mov", "mov_text"), ("mkv", "subrip"), ("webm", "webvtt")],
)
def test_a_track_of_captions_is_a_stream_with_every_word_and_millisecond(
    desk: Desk, film: Timeline, form: str, codec: str
) -> None:
    path, done = exported(desk, film, Output(format=form))
    with av.open(str(path)) as container:
        (stream,) = container.streams.subtitles
        assert stream.codec_context.codec.canonical_name == codec
        assert len(container.streams.video) == len(container.streams.audio) == 1
    read = cues(path)
    if form == "webm":
        read = [(start, end, unescape(said)) for start, end, said in read]
    if form in ("mp4", "mov"):  # look-alikes, as FFmpeg would take these for styles
        said = {ord("{"): "｛", ord("}"): "｝", ord("\\"): "＼"}
        assert read == [(start, end, words.translate(said)) for start, end, words in wanted()]
    else:
        assert read == wanted()
    assert numbers(path) == [*range(60), *range(90, 150)]  # and nothing is drawn
    assert done.note == ""
    assert list(desk.folder.iterdir()) == [path]


def test_they_are_there_in_a_film_that_is_rendered_in_sections(
    desk: Desk, film: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("_MOST_INPUTS", "_MOST_PADS", "_MOST_PIECES", "_MOST_HEARD"):
        monkeypatch.setattr(f"tui.studio.render.sections.{name}", 1)
    path, _ = exported(desk, film, Output(format="mkv"))
    assert cues(path) == wanted()
    assert numbers(path) == [*range(60), *range(90, 150)]


@pytest.mark.parametrize("form", ["avi", "gif"])
def test_a_container_that_holds_none_gets_them_drawn_and_it_is_said(
    desk: Desk, film: Timeline, form: str
) -> None:
    bare, _ = exported(desk, with_captions(film, ()), Output(format=form))
    bare = bare.rename(desk.folder / "bare")
    path, done = exported(desk, film, Output(format=form))
    if form == "avi":
        assert changed(bare, path) == [*range(27, 93), *range(100, 120)]
    else:
        assert changed(bare, path)
    assert f"{form.upper()} has no captions beside the picture, so they are drawn." in done.note


def test_burned_captions_make_no_stream(desk: Desk, film: Timeline) -> None:
    burned = film.model_copy(update={"m": film.m.model_copy(update={"captions": "burned"})})
    path, _ = exported(desk, burned, Output())
    with av.open(str(path)) as container:
        assert not container.streams.subtitles


def test_the_sound_alone_goes_without_them(desk: Desk, film: Timeline) -> None:
    path, done = exported(desk, film, Output(format="m4a"))
    with av.open(str(path)) as container:
        assert [stream.type for stream in container.streams] == ["audio"]
    assert done.note == ""
