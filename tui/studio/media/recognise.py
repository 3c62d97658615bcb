"""What is said in a medium, by a Whisper model of the user's own, in a process of its own.

Nothing is ever downloaded: without the package and a model on this machine there are no words.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

from tui.settings import child_environment
from tui.studio.edits.facts import Cue
from tui.wire.text import clean, clean_line

_NEEDED: Final = ("model.bin", "config.json", "tokenizer.json")
_OFFLINE: Final = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TRANSFORMERS_OFFLINE": "1",
}
_SHORTEST_S: Final = 0.02


class RecogniserFailed(Exception):
    """The recogniser gave up; `str()` says why, for a person."""


class Recogniser:
    """Hears words with the model in a folder; one medium at a time for each caller."""

    def __init__(self, model: Path | None) -> None:
        """`model` is a folder in the form of CTranslate2, None where the user has none."""
        self._model = model
        self._children: set[subprocess.Popen[bytes]] = set()
        self._closed = False

    @property
    def ready(self) -> bool:
        """Whether it can be asked at all."""
        return not lacking(self._model)

    def words_in(self, file: Path) -> tuple[Cue, ...]:
        """Return the words that are said in `file`, one cue each. Blocks, for about as long as
        the medium plays. Raises RecogniserFailed.
        """
        command = [sys.executable, "-m", "tui.studio.media.recognise", str(file), str(self._model)]
        child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,  # held open: the child ends when it closes, as when we die
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=child_environment() | _OFFLINE,
        )
        self._children.add(child)
        if self._closed:
            child.kill()
        try:
            said, complaint = _ended(child)
        finally:
            self._children.discard(child)
        if child.returncode != 0:
            lines = [
                line for line in complaint.decode(errors="replace").split("\n") if line.strip()
            ]
            why = clean_line(lines[-1]) if lines else f"it ended with status {child.returncode}"
            raise RecogniserFailed(why)
        return from_json(said.decode())

    def close(self) -> None:
        """End what is at work; those that wait for it hear that it failed."""
        self._closed = True
        for child in [*self._children]:
            child.kill()


def lacking(model: Path | None) -> str:
    """Return what is missing before words can be recognised, empty when nothing is."""
    if importlib.util.find_spec("faster_whisper") is None:
        return "pip install 'nemo-tui[captions]', and set NEMO_ASR_MODEL to a model's folder."
    if model is None:
        return "Set NEMO_ASR_MODEL to the folder of a Whisper model in the form of CTranslate2."
    absent = [name for name in _NEEDED if not (model / name).is_file()]
    if absent:
        return f"The folder {model} lacks {', '.join(absent)}: set NEMO_ASR_MODEL to another."
    return ""


def as_json(words: tuple[Cue, ...]) -> str:
    """Return `words` as they are kept."""
    return json.dumps([[word.start_s, word.end_s, word.text] for word in words])


def from_json(kept: str) -> tuple[Cue, ...]:
    """Return the words of `as_json`."""
    return tuple(Cue(float(start), float(end), str(text)) for start, end, text in json.loads(kept))


def _ended(child: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """Return what `child` said, with its input held open until it has ended."""
    stdin, stdout, stderr = child.stdin, child.stdout, child.stderr
    assert stdin and stdout and stderr  # noqa: S101, PT018 (pipes were asked for)
    complaints: list[bytes] = []
    reader = threading.Thread(target=lambda: complaints.append(stderr.read()))
    reader.start()
    try:
        said = stdout.read()
        child.wait()
    finally:
        child.kill()
        child.wait()
        reader.join()
        for pipe in (stdin, stdout, stderr):
            pipe.close()
    return said, b"".join(complaints)


def _hear(file: Path, model: Path) -> tuple[Cue, ...]:
    from tui.studio.media.sound import speech_samples

    samples = speech_samples(file)
    from faster_whisper import WhisperModel

    whisper = WhisperModel(
        str(model), device="cpu", compute_type="int8", cpu_threads=os.cpu_count() or 1,
        local_files_only=True,
    )  # fmt: skip
    segments, _ = whisper.transcribe(
        samples,
        word_timestamps=True,
        vad_filter=True,
        condition_on_previous_text=False,  # one error is not carried on to the end
    )
    return tuple(
        Cue(word.start, max(word.end, word.start + _SHORTEST_S), said)
        for segment in segments
        for word in segment.words or ()
        if (said := clean(word.word).strip())
    )


def _die_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


def main() -> None:
    """Write the words of the file named first to the output, by the model named second."""
    threading.Thread(target=_die_with_parent, daemon=True).start()
    try:
        words = _hear(Path(sys.argv[1]), Path(sys.argv[2]))
    except Exception as error:  # noqa: BLE001 (whatever a foreign library gives up with)
        print(clean_line(str(error) or type(error).__name__), file=sys.stderr, flush=True)
        os._exit(1)
    sys.stdout.write(as_json(words))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
