"""`nemo-tui doctor`: what this machine and this terminal can do, what is missing, how to get it."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import asdict

from tui import __version__
from tui.engine.launch import is_running
from tui.line import words
from tui.line.columns import padded
from tui.line.report import json_line
from tui.line.terminal import Finding, look
from tui.paths import at_home
from tui.settings import Settings
from tui.studio.checks import Check, check_all
from tui.wire.text import clean_line


def doctor(settings: Settings, *, as_json: bool) -> int:
    """Print one line a finding and return 1 when something needed is missing."""
    missing = False
    for check in _look(settings):
        missing |= not check.ok
        if as_json:
            print(json_line({"type": "check", **asdict(check)}), flush=True)
            continue
        name = padded(words.FINDINGS[check.name], 16)
        print(f"{'ok' if check.ok else '!!'}  {name} {clean_line(check.found, 1000)}", flush=True)
        if check.help:
            print(f"    {'':<16} → {clean_line(check.help, 1000)}", flush=True)
    return 1 if missing else 0


def _look(settings: Settings) -> Iterator[Check | Finding]:
    yield Check("nemo-tui", True, f"{__version__}, Python {platform.python_version()}")
    model = settings.asr_model and at_home(settings.asr_model)
    yield from check_all(settings.paths, settings.ffmpeg, model)
    running = is_running(settings.paths)
    yield Check("studio", True, words.RUNNING if running else words.RUNNING_NOT)
    if settings.on_cloud:
        yield Check("backend", True, words.CLOUD.format(url=settings.base_url))
    yield from look(settings.screen.pictures)
