"""A file is what its content says, or it is refused with one clear sentence."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.conftest import Footage
from tests.footage import ffmpeg, make_spoken
from tui.studio.media.probe import probe
from tui.studio.media.refusal import MediaRefused
from tui.studio.media.safety import input_arguments, open_media


def test_a_film_is_measured(footage: Footage) -> None:
    fact = probe(footage.ntsc.path, "My film.mp4", "m1")
    assert (fact.id, fact.name, fact.kind) == ("m1", "My film.mp4", "video")
    assert (fact.width, fact.height) == (320, 180)
    assert fact.fps == Fraction(30000, 1001)
    assert fact.duration_s == pytest.approx(300 * 1001 / 30000, abs=0.001)
    assert fact.has_sound


def test_a_film_that_must_be_turned_has_the_size_that_is_seen(footage: Footage) -> None:
    fact = probe(footage.turned.path, "turned.mp4", "m")
    assert (fact.width, fact.height) == (180, 320)


def test_a_film_with_long_pixels_has_the_width_that_is_seen(
    footage: Footage, tmp_path: Path
) -> None:
    path = tmp_path / "dv.mkv"
    ffmpeg("-i", footage.silent.path, "-vf", "setsar=4/3", path)
    assert probe(path, "dv.mkv", "m").width == round(320 * 4 / 3)


def test_a_varying_rate_has_its_true_length(footage: Footage) -> None:
    fact = probe(footage.uneven.path, "uneven.mp4", "m")
    assert fact.duration_s == pytest.approx(float(footage.uneven.end_s), abs=0.02)


def test_a_webm_of_a_recorder_that_wrote_no_length_is_measured(
    footage: Footage, tmp_path: Path
) -> None:
    path = tmp_path / "live.webm"
    ffmpeg("-i", footage.webm.path, "-c", "copy", "-live", "1", "-f", "webm", path)
    with open_media(path) as container:
        assert not container.duration or container.duration < 0
    fact = probe(path, "live.webm", "m")
    assert fact.duration_s == pytest.approx(6, abs=0.05)
    assert fact.fps == 25
    assert (fact.width, fact.height, fact.has_sound) == (400, 224, True)


def test_a_film_without_sound_says_so(footage: Footage) -> None:
    assert not probe(footage.silent.path, "silent.mp4", "m").has_sound


def test_a_song_with_a_cover_is_sound(footage: Footage, tmp_path: Path) -> None:
    cover, song = tmp_path / "cover.jpg", tmp_path / "song.mp3"
    Image.new("RGB", (64, 64), "red").save(cover)
    spoken = make_spoken(tmp_path / "a.wav", duration_s=3, pauses=())
    ffmpeg(
        "-i", spoken.path, "-i", cover, "-map", "0", "-map", "1", "-c:v", "copy",
        "-disposition:v", "attached_pic", song,
    )  # fmt: skip
    fact = probe(song, "song.mp3", "m")
    assert (fact.kind, fact.width, fact.has_sound) == ("audio", 0, True)
    assert fact.duration_s == pytest.approx(3, abs=0.06)


@pytest.mark.parametrize("name", ["photo.png", "photo.jpg", "photo.webp", "photo.gif"])
def test_a_picture_is_a_picture(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (300, 200), "teal").save(tmp_path / name)
    fact = probe(tmp_path / name, name, "m")
    assert (fact.kind, fact.width, fact.height, fact.duration_s) == ("image", 300, 200, 0)


def test_a_picture_that_moves_is_a_film(tmp_path: Path) -> None:
    frames = [Image.fromarray(np.full((64, 64, 3), 40 * n, np.uint8)) for n in range(5)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:], duration=200)
    fact = probe(tmp_path / "a.gif", "a.gif", "m")
    assert fact.kind == "video"
    assert fact.duration_s == pytest.approx(1, abs=0.21)
    assert fact.fps == 5


def test_the_content_counts_and_not_the_ending(footage: Footage, tmp_path: Path) -> None:
    for wrong in ("film.jpg", "film.mp3", "film %d.png", "film"):
        (tmp_path / wrong).write_bytes(footage.silent.path.read_bytes())
        assert probe(tmp_path / wrong, wrong, "m").kind == "video"
    Image.new("RGB", (64, 64)).save(tmp_path / "a.png")
    (tmp_path / "a.png").rename(tmp_path / "b.mp4")
    assert probe(tmp_path / "b.mp4", "b.mp4", "m").kind == "image"


@pytest.mark.parametrize(
    ("content", "sentence", "code"),
    [
        (b"", "is empty", 422),
        (b"Dear diary, today nothing happened.\n" * 50, "cannot be read as media", 4001),
        (bytes(range(256)) * 40, "cannot be read as media", 4001),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "x.mp4 is damaged", 422),
        (b"\0\0\0\x18ftypisom" + bytes(900), "x.mp4 is damaged", 422),
    ],
)
def test_what_is_no_media_is_refused_and_what_is_damaged_is_called_so(
    tmp_path: Path, content: bytes, sentence: str, code: int
) -> None:
    path = tmp_path / "x.mp4"
    path.write_bytes(content)
    with pytest.raises(MediaRefused, match=sentence) as refused:
        probe(path, "x.mp4", "m")
    assert refused.value.code == code
    assert str(refused.value).count(".") <= 3


@pytest.mark.parametrize("faststart", [False, True])
def test_a_film_that_is_cut_off_is_refused(
    footage: Footage, tmp_path: Path, faststart: bool
) -> None:
    whole, part = tmp_path / "whole.mp4", tmp_path / "part.mp4"
    flags = "+faststart" if faststart else "0"
    ffmpeg("-i", footage.film.path, "-c", "copy", "-movflags", flags, whole)
    data = whole.read_bytes()
    part.write_bytes(data[: len(data) // 2])
    with pytest.raises(MediaRefused):
        probe(part, "part.mp4", "m")


def secret(footage: Footage, folder: Path) -> Path:
    path = folder / "secret.mp4"
    path.write_bytes(footage.silent.path.read_bytes())
    return path


@pytest.mark.parametrize("ending", ["mp4", "webm", "jpg", "m3u8", "mp3"])
@pytest.mark.parametrize("kind", ["ffconcat", "hls", "sdp", "dash"])
def test_a_text_that_names_other_files_is_refused_and_opens_nothing(
    footage: Footage, tmp_path: Path, ending: str, kind: str
) -> None:
    hidden = secret(footage, tmp_path)
    text = {
        "ffconcat": f"ffconcat version 1.0\nfile {hidden.name}\n",
        "hls": f"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:3,\n{hidden}\n#EXT-X-ENDLIST\n",
        "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 5000 RTP/AVP 96\n",
        "dash": f'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011">'
        f"<BaseURL>{hidden}</BaseURL></MPD>",
    }[kind]
    trap = tmp_path / f"clip.{ending}"
    trap.write_text(text)
    before_ns = hidden.stat().st_atime_ns
    with pytest.raises(MediaRefused):
        probe(trap, "clip.mp4", "m")
    with pytest.raises(AssertionError):  # the helper reports what FFmpeg says
        ffmpeg(*input_arguments(trap), "-f", "null", "-")
    assert hidden.stat().st_atime_ns == before_ns


def test_a_name_with_control_characters_is_shown_clean(tmp_path: Path) -> None:
    path = tmp_path / "x.mp4"
    path.write_bytes(b"")
    with pytest.raises(MediaRefused) as refused:
        probe(path, "\x1b]0;x\x07clip\u202e.mp4", "m")
    assert "\x1b" not in str(refused.value)
    assert "\u202e" not in str(refused.value)
