"""What is said in a medium, by a Whisper model of the user's own, in a process of its own.

Nothing is ever downloaded: without the package and a model on this machine there are no words.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO, Final

from tui.settings import child_environment
from tui.studio.edits.facts import Cue
from tui.studio.edits.outcome import EditRefused, Reason
from tui.studio.media.heard import keep_piece, read_heard
from tui.studio.media.recognising import NO_MEMORY, UNLOADABLE
from tui.wire.text import clean_line

_NEEDED: Final = ("config.json", "tokenizer.json")
_VOCABULARIES: Final = ("vocabulary.json", "vocabulary.txt")
_OFFLINE: Final = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TRANSFORMERS_OFFLINE": "1",
}
_LOOK_S: Final = 0.25

_Process = subprocess.Popen[bytes]


@dataclass(frozen=True)
class Hearing:
    """How one turn hears: by the `model` in a folder, None where the user has none.

    `goes_on` is told several times a second which share (0 to 1) of a medium has been heard, and
    answers whether the words are still wanted.
    """

    model: Path | None = None
    goes_on: Callable[[float], bool] = lambda _: True

    def part(self, number: int, count: int) -> Hearing:
        """Return how medium `number` (from 0) of `count` is heard."""
        return replace(self, goes_on=lambda share: self.goes_on((number + share) / count))


class Recogniser:
    """Hears words, one medium at a time: each takes all of the machine."""

    def __init__(self) -> None:
        self._at_work = threading.Lock()
        self._closed = False

    def words_in(
        self, file: Path, length_s: float, kept: Path, hearing: Hearing
    ) -> tuple[Cue, ...]:
        """Return the words that are said in the medium `file` of `length_s`, one cue each, with
        the space before it.

        What `kept`, below whose stem the words of each model have a file, holds already is not
        heard again. Blocks, for about as long as the medium plays. Raises EditRefused.
        """
        if (lack := lacking(hearing.model)) is not None:
            raise lack
        assert hearing.model is not None  # noqa: S101 (else it would be lacking)
        kept = kept.with_name(f"{kept.name}-{_mark(hearing.model)}.jsonl")
        with self._alone(hearing):
            heard = read_heard(kept)
            if heard.until_s is not None:
                self._listen(file, length_s, heard.until_s, kept, hearing)
                heard = read_heard(kept)
        return heard.words

    def close(self) -> None:
        """End what is at work; those that wait for it hear that it was stopped."""
        self._closed = True

    @contextmanager
    def _alone(self, hearing: Hearing) -> Iterator[None]:
        while not self._at_work.acquire(timeout=_LOOK_S):
            self._check(hearing, 0.0)
        try:
            yield
        finally:
            self._at_work.release()

    def _check(self, hearing: Hearing, share: float) -> None:
        if not hearing.goes_on(share) or self._closed:
            raise EditRefused(Reason.LISTENING_STOPPED)

    def _listen(
        self, file: Path, length_s: float, from_s: float, kept: Path, hearing: Hearing
    ) -> None:
        at_s = from_s
        self._check(hearing, at_s / max(length_s, at_s, 1.0))
        with _child(str(file), str(hearing.model), str(from_s)) as (child, lines, complaints):
            while True:
                self._check(hearing, min(1.0, at_s / max(length_s, 1.0)))
                try:
                    line = lines.get(timeout=_LOOK_S)
                except Empty:
                    continue
                if not line.endswith(b"\n"):  # the end, maybe in the middle of a line
                    break
                told = json.loads(line)
                if isinstance(told, list):
                    keep_piece(kept, line.decode().strip())
                    at_s = at_s if told[0] is None else told[0]
                else:
                    at_s = told
            child.wait()
        if child.returncode != 0:
            raise _failure(child.returncode, b"".join(complaints), hearing.model)


def lacking(model: Path | None) -> EditRefused | None:
    """Return what is missing before words can be recognised with `model`, None when nothing is."""
    if importlib.util.find_spec("faster_whisper") is None:
        return EditRefused(Reason.NO_RECOGNISER)
    if model is None:
        return EditRefused(Reason.NO_MODEL)
    if not model.is_dir():
        return EditRefused(Reason.NO_MODEL_FOLDER, folder=str(model))
    if not _is_whisper(model / "model.bin"):
        return EditRefused(Reason.NO_WHISPER, folder=str(model))
    absent = [name for name in _NEEDED if not (model / name).is_file()]
    if not any((model / name).is_file() for name in _VOCABULARIES):
        absent.append(_VOCABULARIES[0])
    if absent:
        return EditRefused(Reason.MODEL_LACKS, folder=str(model), files=", ".join(absent))
    return None


def _is_whisper(file: Path) -> bool:
    """Whether it begins as CTranslate2 writes a model: a version, then the name of its kind, as
    its length with a zero at the end, and so (ctranslate2.specs.model_spec.ModelSpec).
    """
    name = b"WhisperSpec\0"
    try:
        with file.open("rb") as model:
            return model.read(6 + len(name))[4:] == struct.pack("<H", len(name)) + name
    except OSError:
        return False


def _mark(model: Path) -> str:
    """Return what tells a model from another one, or from what its folder held before."""
    file = (model / "model.bin").resolve()
    facts = file.stat()
    told = f"{file}\n{facts.st_size}\n{facts.st_mtime_ns}"
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:12]


def _failure(status: int, complaint: bytes, model: Path | None) -> EditRefused:
    lines = [line for line in complaint.decode(errors="replace").split("\n") if line.strip()]
    why = clean_line(lines[-1], 200).rstrip(".") if lines else f"status {status}"
    # The system ends what takes the last of its memory.
    if status in (NO_MEMORY, -signal.SIGKILL):
        return EditRefused(Reason.NO_MEMORY_TO_HEAR, folder=str(model))
    if status == UNLOADABLE:
        return EditRefused(Reason.MODEL_BROKEN, folder=str(model), why=why)
    if status < 0:
        why = f"the recogniser crashed ({signal.Signals(-status).name})"
    return EditRefused(Reason.NOT_RECOGNISED, why=why)


@contextmanager
def _child(*arguments: str) -> Iterator[tuple[_Process, SimpleQueue[bytes], list[bytes]]]:
    """Yield the child that hears, the lines that it says (the last one empty), and its complaints,
    which are all there afterwards.
    """
    child = subprocess.Popen(
        # Without -P it would load what lies in the folder that we are in, such as a numpy.py.
        [sys.executable, "-P", "-m", "tui.studio.media.recognising", *arguments],
        stdin=subprocess.PIPE,  # held open: the child ends when it closes, as when we die
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=child_environment() | _OFFLINE,
    )
    assert child.stdout and child.stderr  # noqa: S101, PT018 (pipes were asked for)
    lines: SimpleQueue[bytes] = SimpleQueue()
    complaints: list[bytes] = []
    readers = [
        threading.Thread(target=_read, args=(child.stdout, lines.put)),
        threading.Thread(target=_read, args=(child.stderr, complaints.append)),
    ]
    for reader in readers:
        reader.start()
    try:
        yield child, lines, complaints
    finally:
        child.kill()
        child.wait()
        for reader in readers:
            reader.join()
        child.communicate()


def _read(pipe: IO[bytes], tell: Callable[[bytes], None]) -> None:
    for line in pipe:
        tell(line)
    tell(b"")
