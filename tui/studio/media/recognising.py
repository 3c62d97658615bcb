"""The process that hears words: `python -m tui.studio.media.recognising FILE MODEL FROM_S`.

It says lines of JSON: a number is the moment that it has come to, in seconds; a list is a piece
of `heard.py`. The last piece goes up to null. It works in constant memory, a piece at a time.
"""

from __future__ import annotations

import os
import sys
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

from tui.studio.edits.facts import Cue
from tui.studio.media.heard import piece_line
from tui.wire.text import clean, clean_line

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

UNLOADABLE: Final = 2
NO_MEMORY: Final = 3
"""Statuses with which it ends: the model is none that can be loaded; there is too little memory."""

PIECE_S: Final = 300
_PARTED_IN_S: Final = 30  # a piece ends in the quietest moment of its last so many seconds
_MOMENT_S: Final = 0.3
_SHORTEST_S: Final = 0.02
_OUT_OF_MEMORY: Final = ("bad_alloc", "allocate", "out of memory")

_Samples = npt.NDArray[np.float32]


def pieces(blocks: Iterable[_Samples], from_s: float, rate_hz: int) -> Iterator[_Samples]:
    """Yield the sound of `blocks` after `from_s`, in pieces of about five minutes that end where
    it is quiet.
    """
    left_out, most = round(from_s * rate_hz), PIECE_S * rate_hz
    held: list[_Samples] = []
    length = 0
    for block in blocks:
        kept = block[left_out:]
        left_out = max(0, left_out - len(block))
        held.append(kept)
        length += len(kept)
        if length >= most:
            sound = np.concatenate(held)
            at = _quietest(sound, rate_hz)
            yield sound[:at]
            held, length = [sound[at:]], length - at
    if length:
        yield np.concatenate(held)


def _quietest(sound: _Samples, rate_hz: int) -> int:
    moment = round(_MOMENT_S * rate_hz)
    first = len(sound) - len(sound) // moment * moment
    power = np.square(sound[first:]).reshape(-1, moment).mean(axis=1)
    last = power[-round(_PARTED_IN_S / _MOMENT_S) :]
    number = len(power) - len(last) + int(last.argmin())
    return first + number * moment + moment // 2


def _loaded(folder: Path) -> WhisperModel:
    from faster_whisper import WhisperModel
    from faster_whisper.feature_extractor import FeatureExtractor

    whisper = WhisperModel(
        str(folder), device="cpu", compute_type="int8", cpu_threads=os.cpu_count() or 1,
        local_files_only=True,
    )  # fmt: skip
    # Without preprocessor_config.json it would take any model for one of 80 bands of sound.
    if whisper.model.n_mels != len(whisper.feature_extractor.mel_filters):
        whisper.feature_extractor = FeatureExtractor(feature_size=whisper.model.n_mels)
    return whisper


def _hear(whisper: WhisperModel, file: Path, from_s: float) -> None:
    """Say every piece of `file` after `from_s`, and how far it has come meanwhile."""
    from tui.studio.media.sound import VOICE_RATE_HZ, speech_samples

    language = None
    for sound in pieces(speech_samples(file), from_s, VOICE_RATE_HZ):
        segments, about = whisper.transcribe(
            sound,
            language=language,
            word_timestamps=True,
            vad_filter=True,
            condition_on_previous_text=False,  # one error is not carried on to the end
        )
        words: list[Cue] = []
        for segment in segments:
            words += _words(segment, from_s)
            _say(str(round(from_s + segment.end, 2)))
        if words:
            language = about.language
        from_s += len(sound) / VOICE_RATE_HZ
        _say(piece_line(from_s, words))
    _say(piece_line(None, ()))


def _words(segment: Any, from_s: float) -> Iterator[Cue]:
    """Yield the words of a segment; the first one is apart from what was said before."""
    is_first = True
    for word in segment.words or ():
        said = " ".join(clean(word.word).split())
        if not said:
            continue
        apart = word.word[:1].isspace() or (is_first and not _is_wide(said[0]))
        start_s = from_s + float(word.start)
        end_s = max(from_s + float(word.end), start_s + _SHORTEST_S)
        yield Cue(round(start_s, 3), round(end_s, 3), f" {said}" if apart else said)
        is_first = False


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _say(line: str) -> None:
    print(line, flush=True)


def _end(status: int, error: Exception) -> None:
    why = str(error) or type(error).__name__
    if isinstance(error, MemoryError) or any(sign in why for sign in _OUT_OF_MEMORY):
        status = NO_MEMORY
    print(clean_line(why), file=sys.stderr, flush=True)
    os._exit(status)


def _die_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


def main() -> None:
    """Say the words of the file named first, by the model named second, after the moment named
    third.
    """
    threading.Thread(target=_die_with_parent, daemon=True).start()
    file, folder, from_s = sys.argv[1:]
    try:
        whisper = _loaded(Path(folder))
    except Exception as error:  # noqa: BLE001 (whatever a foreign library gives up with)
        _end(UNLOADABLE, error)
    try:
        _hear(whisper, Path(file), float(from_s))
    except Exception as error:  # noqa: BLE001 (likewise)
        _end(1, error)
    os._exit(0)


if __name__ == "__main__":
    main()
