"""A text in the user's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from tui.screen import words
from tui.settings import child_environment
from tui.wire.text import clean, clean_line


class EditorFailed(Exception):
    """Says in one sentence why the text could not be edited."""


def editor() -> list[str]:
    """Return the user's editor as a command. Raises EditorFailed."""
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        command = shlex.split(chosen)
    except ValueError:
        command = []
    if not command:
        raise EditorFailed(words.NO_EDITOR)
    return command


def edited(command: list[str], text: str, is_ending: Callable[[], bool]) -> str:
    """Return `text` as it was left in the editor. It has the terminal, which must be free.

    When `is_ending` it is told to end too. Raises EditorFailed.
    """
    try:
        handle, name = tempfile.mkstemp(prefix="nemo-", suffix=".md")  # 0600
    except OSError as error:
        raise EditorFailed(_failed(command, error)) from error
    path = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        process = subprocess.Popen([*command, name], env=child_environment())
        while process.poll() is None:
            try:
                process.wait(0.2)
            except subprocess.TimeoutExpired:
                if is_ending():
                    process.terminate()
        if process.returncode:
            said = words.EDITOR_GAVE_UP.format(editor=_shown(command), status=process.returncode)
            raise EditorFailed(said)
        return clean(path.read_text(encoding="utf-8", errors="replace")).rstrip("\n")
    except OSError as error:
        raise EditorFailed(_failed(command, error)) from error
    finally:
        path.unlink(missing_ok=True)


def _failed(command: list[str], error: OSError) -> str:
    why = error.strerror or str(error)
    return words.EDITOR_FAILED.format(editor=_shown(command), why=why)


def _shown(command: list[str]) -> str:
    return clean_line(Path(command[0]).name, 40)
