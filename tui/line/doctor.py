"""`nemo-tui doctor`: what this machine and this terminal can do, what is missing, how to get it."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict

from tui import __version__
from tui.engine.launch import is_running
from tui.line.report import json_line
from tui.settings import Settings
from tui.studio.checks import Check, check_all
from tui.wire.text import clean_line

_NARROWEST, _LOWEST = 60, 20


def doctor(settings: Settings, *, as_json: bool) -> int:
    """Print one line a finding and return 1 when something needed is missing."""
    missing = False
    for check in _look(settings):
        missing |= not check.ok
        if as_json:
            print(json_line({"type": "check", **asdict(check)}), flush=True)
            continue
        print(
            f"{'ok' if check.ok else '!!'}  {check.name:<16} {clean_line(check.found, 1000)}",
            flush=True,
        )
        if check.help:
            print(f"    {'':<16} → {clean_line(check.help, 1000)}", flush=True)
    return 1 if missing else 0


def _look(settings: Settings) -> Iterator[Check]:
    yield Check("nemo-tui", True, f"{__version__}, Python {platform.python_version()}")
    yield from check_all(settings.paths, settings.ffmpeg, settings.asr_model)
    running = is_running(settings.paths)
    yield Check("studio", True, "running" if running else "not running; it starts when needed")
    if settings.on_cloud:
        yield Check("backend", True, f"the cloud at {settings.base_url}")
    yield _terminal()
    if os.environ.get("SSH_CONNECTION"):
        yield Check(
            "SSH", True, "this is a remote line", "`ssh -C` makes the screen's bytes far fewer."
        )


def _terminal() -> Check:
    if not sys.stdout.isatty():
        return Check("terminal", True, "none here: `run`, `jobs` and `sessions` need none")
    columns, rows = shutil.get_terminal_size()
    colours = "24-bit colour" if os.environ.get("COLORTERM") in {"truecolor", "24bit"} else ""
    kind = os.environ.get("TERM", "unknown")
    found = ", ".join(part for part in (kind, f"{columns}x{rows}", colours) if part)
    if kind == "dumb":
        return Check("terminal", False, found, "The app needs a terminal that can move its cursor.")
    if columns < _NARROWEST or rows < _LOWEST:
        return Check("terminal", False, found, f"Make it at least {_NARROWEST}x{_LOWEST}.")
    return Check("terminal", True, found)
