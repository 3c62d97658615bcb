"""What `nemo-tui run` does when a part of what was said cannot be done."""

from __future__ import annotations

import json

import pytest

from tests.homes import Home
from tests.talk import Talk

SRT = "1\n00:00:01,000 --> 00:00:02,500\n{said}\n"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("add captions", "There are no words for captions."),
        ("keep the first second and frobnicate the wibble", "did not understand “frobnicate"),
        ("split it", "At which time"),
    ],
)
def test_what_is_not_done_is_said_apart_beside_the_file(
    home: Home, talk: Talk, said: str, why: str
) -> None:
    done = home.nemo("run", talk.path, "-m", said, "-o", "out.mp4", "--json")
    assert done.returncode == 0
    (complaint,) = (line for line in done.stderr.splitlines() if line.startswith("nemo-tui: "))
    assert why in complaint
    reply, _, file = (json.loads(line) for line in done.stdout.splitlines())
    assert why in reply["undone"][0]
    assert file["path"] == str(home.work / "out.mp4")
    assert home.left_behind() == ["out.mp4"]


@pytest.mark.parametrize("said", ["add captions from talk.srt", "用talk.srt加字幕"])
def test_captions_that_a_sentence_names_are_taken_from_the_folder(
    home: Home, talk: Talk, said: str
) -> None:
    (home.work / "talk.srt").write_text(SRT.format(said="Hello there"))
    done = home.nemo("run", talk.path, "-m", said, "-o", "out.vtt")
    assert done.returncode == 0, done.stderr
    assert "Added talk.srt" in done.stderr
    assert "Hello there" in (home.work / "out.vtt").read_text()


def test_captions_that_no_font_can_draw_go_beside_the_picture(home: Home, talk: Talk) -> None:
    (home.work / "old.srt").write_text(SRT.format(said="\U00012000\U00012001"), "utf-8")
    done = home.nemo("run", talk.path, "old.srt", "-m", "add captions", "-o", "out.srt")
    assert done.returncode == 0, done.stderr
    assert "so they are a track beside the picture" in done.stdout
    assert "\U00012000\U00012001" in (home.work / "out.srt").read_text("utf-8")
    burnt = home.nemo(
        "run", talk.path, "old.srt", "-m", "add captions", "-m", "burn the captions in"
    )
    assert burnt.returncode == 0
    assert "No font here can draw" in burnt.stderr
