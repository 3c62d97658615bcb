"""`nemo-tui run` and the form of its result: by option, by the file's name, by what is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image

from tests.homes import Home
from tests.measure import numbers, picture
from tests.talk import Talk

KEEP = "keep the first second"


def test_the_name_of_the_result_says_its_form(home: Home, talk: Talk) -> None:
    done = home.nemo("run", talk.path, "-m", KEEP, "-o", "out.gif")
    assert done.returncode == 0, done.stderr
    with Image.open(home.work / "out.gif") as loop:
        assert loop.n_frames == 15
    assert "15 pictures a second, without sound" in done.stderr
    assert home.left_behind() == ["out.gif"]


@pytest.mark.parametrize(
    ("said", "options", "ending"),
    [
        (f"{KEEP} and export it as a low quality webm", (), ".webm"),
        ("download the audio as mp3", (), ".mp3"),
        (f"{KEEP}, then export as gif", ("--format", "mkv"), ".mkv"),
        ("保留前1秒，然后导出成mov", (), ".mov"),
    ],
)
def test_what_is_said_counts_where_nothing_was_typed(
    home: Home, talk: Talk, said: str, options: tuple[str, ...], ending: str
) -> None:
    done = home.nemo("run", talk.path, "-m", said, *options)
    assert done.returncode == 0, done.stderr
    (made,) = home.left_behind()
    assert made.endswith(ending)
    with av.open(str(home.work / made)) as container:
        assert container.streams.audio
        assert bool(container.streams.video) == (ending != ".mp3")


def test_a_resolution_and_a_still_of_a_moment(home: Home, talk: Talk) -> None:
    done = home.nemo("run", talk.path, "-m", KEEP, "--resolution", "90p", "-o", "small.mp4")
    assert done.returncode == 0, done.stderr
    assert picture(home.work / "small.mp4", 0).shape == (90, 160, 3)
    done = home.nemo("run", talk.path, "-m", "export a still at 0:02 as png", "-o", "still.png")
    assert done.returncode == 0, done.stderr
    assert numbers(home.work / "still.png") == [60]


def test_a_fast_export_says_how_exact_it_is(home: Home, talk: Talk) -> None:
    done = home.nemo("run", talk.path, "--fast", "-o", "out.mkv", "--json")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["note"] == "Copied without encoding, exact to the frame."
    assert numbers(home.work / "out.mkv") == list(range(330))


def test_the_seed_sentence_edits_exports_and_tells_a_link(home: Home, talk: Talk) -> None:
    seed = "trim the pauses, add transitions, and export a shareable link"
    done = home.nemo("run", talk.path, "-m", seed, "--json")
    assert done.returncode == 0, done.stderr
    reply, _, file = (json.loads(line) for line in done.stdout.splitlines())
    assert "3 pauses" in reply["text"]
    assert "export" not in reply["text"].lower()
    made = Path(file["path"])
    assert file["link"] == made.as_uri()
    assert made.as_uri() in done.stderr
    assert len(numbers(made)) < 330


@pytest.mark.parametrize(
    ("option", "value"),
    [("--resolution", "5000"), ("--resolution", "big"), ("--quality", "best")],
)
def test_what_is_no_form_is_wrong_use(home: Home, talk: Any, option: str, value: str) -> None:
    done = home.nemo("run", talk.path, option, value)
    assert done.returncode == 2
    assert option in done.stderr


def test_a_format_that_the_studio_does_not_make_is_said(home: Home, talk: Talk) -> None:
    done = home.nemo("run", talk.path, "-m", KEEP, "--format", "exe")
    assert done.returncode == 1
    assert "The studio exports mp4, mov" in done.stderr
    assert home.left_behind() == []
