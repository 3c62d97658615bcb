"""The recogniser: real words from real sound by a model of the test's own, whole or not at all."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from tests.conftest import Footage
from tests.footage import ffmpeg
from tests.whisper import WORD_S, make_whisper
from tui.paths import find_paths
from tui.studio.checks import Check, check_all
from tui.studio.edits.facts import Cue
from tui.studio.edits.outcome import EditRefused, Reason
from tui.studio.media.heard import Heard, keep_piece, piece_line, read_heard
from tui.studio.media.recognise import Hearing, Recogniser, lacking
from tui.studio.media.recognising import NO_MEMORY, PIECE_S, pieces
from tui.studio.media.sound import speech_samples

INSTALLED = importlib.util.find_spec("faster_whisper") is not None
needs_the_extra = pytest.mark.skipif(
    not INSTALLED, reason="faster-whisper is not here: pip install 'nemo-tui[captions]'"
)
SAID = (" So", " this", " is", " what", " I", " say", ".", " And", " more", ",", " too", ".")


def as_if_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name)


def hear(
    file: Path, model: Path, kept: Path, goes_on: Callable[[float], bool] = lambda _: True
) -> tuple[Cue, ...]:
    return Recogniser().words_in(file, 11.0, kept, Hearing(model, goes_on))


def why_not(file: Path, model: Path, kept: Path) -> EditRefused:
    with pytest.raises(EditRefused) as refusal:
        hear(file, model, kept)
    said = str(refusal.value)
    assert said.endswith(".")
    assert "\n" not in said
    assert "Traceback" not in said
    return refusal.value


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_whisper(tmp_path_factory.mktemp("whisper") / "model", SAID)


# What is missing


def test_what_is_missing_is_said_step_by_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert "pip install 'nemo-tui[captions]'" in str(lacking(tmp_path))
    as_if_installed(monkeypatch)
    assert "set NEMO_ASR_MODEL" in str(lacking(None))
    assert "There is no folder" in str(lacking(tmp_path / "nowhere"))
    assert "holds no Whisper model" in str(lacking(tmp_path))
    # What a checkout without large files has in place of them.
    (tmp_path / "model.bin").write_text("version https://git-lfs.github.com/spec/v1\n")
    assert "holds no Whisper model" in str(lacking(tmp_path))
    (tmp_path / "model.bin").write_bytes(b"\6\0\0\0\x0c\0WhisperSpec\0")
    lack = str(lacking(tmp_path))
    assert "lacks config.json, tokenizer.json, vocabulary.json" in lack
    for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
        (tmp_path / name).write_text("{}")
    assert lacking(tmp_path) is None


def captions_check(model: Path | None, home: Path) -> Check:
    checks = {check.name: check for check in check_all(find_paths(home), None, model)}
    return checks["captions"]


def test_doctor_says_what_captions_can_be_made_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Who names no model may do well without one.
    without = captions_check(None, tmp_path)
    assert without.ok
    assert "from a file" in without.found
    assert "NEMO_ASR_MODEL" in without.help
    as_if_installed(monkeypatch)
    wrong = captions_check(tmp_path / "nowhere", tmp_path)
    assert not wrong.ok
    assert f"There is no folder {tmp_path / 'nowhere'}" in wrong.help


@needs_the_extra
def test_doctor_finds_a_model(model: Path, tmp_path: Path) -> None:
    assert captions_check(model, tmp_path) == Check(
        "captions", True, f"from a file, a script, or heard with {model}"
    )


# What is heard


@needs_the_extra
def test_speech_becomes_words_with_times(model: Path, footage: Footage, tmp_path: Path) -> None:
    spoken = footage.speech()
    words = hear(spoken.path, model, tmp_path / "kept")
    assert "".join(word.text for word in words) == "".join(SAID)
    assert words[5].text == " say."
    assert abs(words[0].start_s - spoken.speech[0][0]) < 0.5
    assert all(word.start_s < word.end_s for word in words)
    assert all(one.end_s <= two.start_s + 1e-6 for one, two in pairwise(words))
    # Only speech is heard: the words of the model's window are laid around the pauses.
    first_end_s = spoken.speech[0][1]
    after = [word for word in words if word.start_s > first_end_s + 0.1]
    assert all(word.end_s <= spoken.duration_s + 0.1 for word in words)
    heard_s = len(SAID) * WORD_S
    assert bool(after) == (heard_s > first_end_s - spoken.speech[0][0] + 0.5)


@needs_the_extra
@pytest.mark.parametrize(
    ("language", "said", "text"),
    [
        ("zh", ("我", "用", "i", "Phone", "拍", "。"), "我用iPhone拍。"),
        ("de", (" Grü", "ße", " aus", " Köln", "!"), " Grüße aus Köln!"),
        ("th", ("ส", "วั", "ส", "ดี"), " สวัสดี"),
    ],
)
def test_a_language_is_heard_as_it_is_written(
    language: str, said: tuple[str, ...], text: str, footage: Footage, tmp_path: Path
) -> None:
    model = make_whisper(tmp_path / "model", said, language)
    words = hear(footage.speech().path, model, tmp_path / "kept")
    assert "".join(word.text for word in words) == text
    assert len(words) > 1


@needs_the_extra
def test_nothing_is_loaded_from_the_folder_that_one_is_in(
    model: Path, footage: Footage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "numpy.py").write_text("raise SystemExit('not ours')")
    monkeypatch.chdir(tmp_path)
    assert hear(footage.speech().path, model, tmp_path / "kept")


@needs_the_extra
def test_a_large_model_needs_no_word_on_its_bands(footage: Footage, tmp_path: Path) -> None:
    model = make_whisper(tmp_path / "model", SAID, mels=128)
    (model / "preprocessor_config.json").unlink(missing_ok=True)
    assert hear(footage.speech().path, model, tmp_path / "kept")


@needs_the_extra
def test_silence_and_a_film_without_sound_say_nothing(
    model: Path, footage: Footage, tmp_path: Path
) -> None:
    ffmpeg("-f", "lavfi", "-i", "anullsrc=r=44100", "-t", "3", tmp_path / "silent.wav")
    assert hear(tmp_path / "silent.wav", model, tmp_path / "one") == ()
    assert hear(footage.silent.path, model, tmp_path / "two") == ()
    many = make_whisper(tmp_path / "many", SAID, "en")
    assert hear(tmp_path / "silent.wav", many, tmp_path / "three") == ()


# Once heard


@needs_the_extra
def test_nothing_is_heard_twice_but_by_another_model(
    model: Path, footage: Footage, tmp_path: Path
) -> None:
    spoken, kept = footage.speech().path, tmp_path / "kept"
    shares: list[float] = []

    def goes_on(share: float) -> bool:
        shares.append(share)
        return True

    first = hear(spoken, model, kept, goes_on)
    assert shares[0] == 0
    assert shares[-1] > 0.8
    assert shares == sorted(shares)
    shares.clear()
    assert hear(spoken, model, kept, goes_on) == first
    assert not shares
    other = make_whisper(tmp_path / "model", (" Other",))
    assert [word.text for word in hear(spoken, other, kept)] == [" Other"]


@needs_the_extra
def test_what_is_stopped_in_the_middle_goes_on_from_there(
    model: Path, footage: Footage, tmp_path: Path
) -> None:
    long, length_s = tmp_path / "long.wav", 1.5 * PIECE_S
    ffmpeg("-stream_loop", "-1", "-i", footage.speech().path, "-t", f"{length_s}", long)
    recogniser, kept = Recogniser(), tmp_path / "kept"
    with pytest.raises(EditRefused) as refusal:
        recogniser.words_in(long, length_s, kept, Hearing(model, lambda share: share < 0.7))
    assert refusal.value.reason is Reason.LISTENING_STOPPED
    assert not children()
    [file] = tmp_path.glob("kept-*.jsonl")
    before = read_heard(file)
    assert before.until_s == pytest.approx(PIECE_S, abs=31)
    assert before.words
    shares: list[float] = []
    words = recogniser.words_in(
        long, length_s, kept, Hearing(model, lambda share: shares.append(share) is None)
    )
    assert shares[0] == pytest.approx(before.until_s / length_s)
    assert words[: len(before.words)] == before.words
    assert all(one.end_s <= two.start_s + 0.02 for one, two in pairwise(words))
    assert words[-1].end_s > PIECE_S + 100
    assert all(word.end_s <= length_s + 0.1 for word in words)


@needs_the_extra
def test_what_is_at_work_ends_when_the_studio_does(model: Path, tmp_path: Path) -> None:
    recogniser, stuck = Recogniser(), tmp_path / "a.wav"
    os.mkfifo(stuck)  # nobody writes to it, so whoever reads it waits
    refused: list[Reason] = []

    def work() -> None:
        try:
            recogniser.words_in(stuck, 10.0, tmp_path / "kept", Hearing(model))
        except EditRefused as refusal:
            refused.append(refusal.reason)

    threads = [threading.Thread(target=work) for _ in range(2)]  # one waits for the other
    for thread in threads:
        thread.start()
    recogniser.close()
    for thread in threads:
        thread.join(60)
    assert refused == [Reason.LISTENING_STOPPED] * 2
    assert not children()


def children() -> list[int]:
    """The children of this process that hear."""
    command = ["ps", "-A", "-ww", "-o", "pid=,ppid=,args="]  # not cut off at $COLUMNS
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = [line.split(maxsplit=2) for line in listed.splitlines()]
    ours = str(os.getpid())
    return [int(pid) for pid, parent, args in rows if parent == ours and "recognising" in args]


# What goes wrong


@needs_the_extra
def test_half_a_model_is_told_in_one_sentence(
    model: Path, footage: Footage, tmp_path: Path
) -> None:
    half = shutil.copytree(model, tmp_path / "half")
    whole = (half / "model.bin").read_bytes()
    (half / "model.bin").write_bytes(whole[: len(whole) // 2])
    refusal = why_not(footage.speech().path, half, tmp_path / "kept")
    assert refusal.reason is Reason.MODEL_BROKEN
    assert "fetch the model again" in str(refusal)
    (half / "model.bin").write_bytes(whole)
    (half / "tokenizer.json").write_text("{}")
    refusal = why_not(footage.speech().path, half, tmp_path / "kept")
    assert refusal.reason is Reason.MODEL_BROKEN


@needs_the_extra
def test_a_medium_that_cannot_be_read_is_told_in_one_sentence(model: Path, tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"RIFF")
    refusal = why_not(tmp_path / "a.wav", model, tmp_path / "kept")
    assert refusal.reason is Reason.NOT_RECOGNISED


@needs_the_extra
def test_a_model_that_is_too_large_for_the_memory_is_called_so(
    footage: Footage, tmp_path: Path
) -> None:
    large = make_whisper(tmp_path / "model", SAID, ballast_mb=400)
    hearing = (sys.executable, "-m", "tui.studio.media.recognising")
    with_little = ("sh", "-c", 'ulimit -d 300000; exec "$@"', "sh", *hearing)
    open_end, held = os.pipe()  # it ends when its input does
    done = subprocess.run(
        [*with_little, footage.speech().path, large, "0"],
        stdin=open_end, capture_output=True, check=False,
    )  # fmt: skip
    os.close(open_end)
    os.close(held)
    assert done.returncode == NO_MEMORY, done.stderr


@needs_the_extra
def test_a_recogniser_that_the_system_ends_is_told_of(model: Path, tmp_path: Path) -> None:
    for number, (by, reason) in enumerate(
        [(signal.SIGKILL, Reason.NO_MEMORY_TO_HEAR), (signal.SIGSEGV, Reason.NOT_RECOGNISED)]
    ):
        stuck = tmp_path / f"{number}.wav"
        os.mkfifo(stuck)

        def end(_: float, by: signal.Signals = by) -> bool:
            for process in children():
                os.kill(process, by)
            return True

        with pytest.raises(EditRefused) as refusal:
            hear(stuck, model, tmp_path / "kept", end)
        assert refusal.value.reason is reason
        assert by is signal.SIGKILL or "crashed (SIGSEGV)" in str(refusal.value)


# Its parts


def test_the_samples_begin_with_the_file_and_are_at_16_khz(footage: Footage) -> None:
    samples = np.concatenate([*speech_samples(footage.film.path)])
    assert samples.dtype == np.float32
    assert len(samples) == pytest.approx(16_000 * 10, abs=1600)
    loud = np.flatnonzero(np.abs(samples) > 0.1)
    assert loud[0] < 200  # the first beep


def test_a_long_sound_is_parted_where_it_is_quiet() -> None:
    rate_hz = 100
    sound = np.ones(round(2.5 * PIECE_S) * rate_hz, np.float32)
    quiet_s = PIECE_S - 12
    sound[quiet_s * rate_hz : (quiet_s + 1) * rate_hz] = 0
    blocks = [sound[at : at + 70] for at in range(0, len(sound), 70)]
    made = [*pieces(blocks, 0.0, rate_hz)]
    assert np.array_equal(np.concatenate(made), sound)
    assert quiet_s < len(made[0]) / rate_hz < quiet_s + 1
    assert max(map(len, made)) <= (PIECE_S + 1) * rate_hz
    later = np.concatenate([*pieces(blocks, 100.5, rate_hz)])
    assert np.array_equal(later, sound[10050:])


def test_words_are_kept_as_they_were_and_damage_is_thrown_away(tmp_path: Path) -> None:
    kept = tmp_path / "words.jsonl"
    assert read_heard(kept) == Heard()
    words = (Cue(0.5, 0.75, " Hello"), Cue(1.0, 1.25, "“世界”"))
    keep_piece(kept, piece_line(2.0, words))
    assert read_heard(kept) == Heard(words, 2.0)
    keep_piece(kept, piece_line(None, words[:1]))
    assert read_heard(kept) == Heard((*words, words[0]), None)
    kept.write_text("[2.0, [[0.5")
    assert read_heard(kept) == Heard()
    assert not kept.exists()
