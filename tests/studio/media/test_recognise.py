"""The recogniser: what is missing is said, nothing is downloaded, and it ends when it must."""

from __future__ import annotations

import importlib.util
import os
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from tests.conftest import Footage
from tui.studio.checks import check_all
from tui.studio.edits.facts import Cue
from tui.studio.media import recognise
from tui.studio.media.recognise import Recogniser, RecogniserFailed, as_json, from_json, lacking
from tui.studio.media.sound import speech_samples

INSTALLED = importlib.util.find_spec("faster_whisper") is not None
MODEL = Path(os.environ.get("NEMO_ASR_MODEL", "/nowhere"))


def model_in(folder: Path) -> Path:
    """Make a folder that looks like a model and is none."""
    folder.mkdir()
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (folder / name).write_text("{}")
    return folder


def test_what_is_missing_is_said_step_by_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert "pip install 'nemo-tui[captions]'" in lacking(model_in(tmp_path / "model"))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name)
    assert "Set NEMO_ASR_MODEL" in lacking(None)
    assert "lacks model.bin, config.json, tokenizer.json" in lacking(tmp_path)
    assert lacking(tmp_path / "model") == ""
    assert Recogniser(tmp_path / "model").ready


def test_a_model_that_cannot_be_loaded_is_told_in_one_line(tmp_path: Path) -> None:
    film = tmp_path / "a.wav"
    film.write_bytes(b"RIFF")
    with pytest.raises(RecogniserFailed) as failure:
        Recogniser(model_in(tmp_path / "model")).words_in(film)
    assert str(failure.value)
    assert "\n" not in str(failure.value)
    assert "Traceback" not in str(failure.value)


def test_what_is_at_work_ends_when_it_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The child reads the medium before the model; a pipe that nobody writes to keeps it there.
    pipe = tmp_path / "a.wav"
    os.mkfifo(pipe)
    recogniser = Recogniser(model_in(tmp_path / "model"))
    failed: list[Exception] = []

    def work() -> None:
        try:
            recogniser.words_in(pipe)
        except RecogniserFailed as failure:
            failed.append(failure)

    thread = threading.Thread(target=work)
    thread.start()
    while thread.is_alive() and not recogniser._children:
        time.sleep(0.01)
    begun = time.monotonic()
    recogniser.close()
    thread.join(5)
    assert failed
    assert time.monotonic() - begun < 3
    assert not recogniser._children
    with pytest.raises(RecogniserFailed):
        recogniser.words_in(pipe)


def test_doctor_says_what_captions_can_be_made_of(tmp_path: Path) -> None:
    from tui.paths import find_paths

    checks = {check.name: check for check in check_all(find_paths(tmp_path), None, None)}
    assert checks["captions"].ok
    assert "from a file" in checks["captions"].found
    assert checks["captions"].help
    assert checks["fonts"].ok


def test_the_samples_begin_with_the_file_and_are_at_16_khz(footage: Footage) -> None:
    samples = speech_samples(footage.film.path)
    assert samples.dtype == np.float32
    assert len(samples) == pytest.approx(16_000 * 10, abs=1600)
    loud = np.flatnonzero(np.abs(samples) > 0.1)
    assert loud[0] < 200  # the first beep


def test_words_are_kept_as_they_were() -> None:
    words = (Cue(0.5, 0.75, "Hello"), Cue(1.0, 1.25, "“世界”"))
    assert from_json(as_json(words)) == words


@pytest.mark.skipif(not INSTALLED or lacking(MODEL) != "", reason="no model is here")
def test_speech_becomes_words_with_times(footage: Footage) -> None:
    words = recognise._hear(footage.film.path, MODEL)
    assert all(word.end_s > word.start_s for word in words)
