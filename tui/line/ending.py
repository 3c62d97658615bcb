"""How a command ends where its streams or its folders fail: with one sentence at most."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from tui.paths import FolderUnusable


def ended(work: Callable[[], int]) -> int:
    """Do `work` and return its exit status, or the one for what the system refused it."""
    _open_streams()
    try:
        try:
            return work()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:  # who read what is printed is gone, as `head` is after ten lines
        _print_nowhere(sys.stdout, sys.stderr)
        return 128 + signal.SIGPIPE
    except OSError as error:
        _print_nowhere(sys.stdout)  # what is left may be what could not be written
        print(f"nemo-tui: {_in_words(error)}", file=sys.stderr)
        return 1


def _open_streams() -> None:
    """Open what was closed before the start, or a file of ours would get its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 (until the end)
            setattr(sys, name, nowhere)


def _print_nowhere(*streams: object) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream.fileno())  # type: ignore[attr-defined]


def _in_words(error: OSError) -> str:
    from tui.line import words
    from tui.wire.text import clean_line

    if isinstance(error, FolderUnusable):
        said = words.FOLDER_UNUSABLE if error.why else words.FOLDER_OF_ANOTHER
        return said.format(folder=clean_line(str(error.folder), 500), why=error.why)
    try:
        Path.cwd()
    except FileNotFoundError:
        return words.FOLDER_GONE
    why = error.strerror or str(error)
    if error.filename is None:
        return words.REFUSED.format(why=clean_line(why, 500))
    return words.FILE_REFUSED.format(file=clean_line(str(error.filename), 500), why=why)
