"""Where one types in line mode: `readline`, with what was sent before and with completion."""

from __future__ import annotations

import contextlib
import readline
import sys
import termios
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tui.talk import candidates
from tui.talk.history_file import MOST, read_history


def set_up(state: Path) -> None:
    """Bring earlier messages and completion; leave out all that is only to be seen."""
    for text in read_history(state)[-MOST:]:
        if "\n" not in text:
            readline.add_history(text)
    readline.set_auto_history(True)
    readline.set_completer_delims("")
    readline.set_completer(_complete)
    for setting in (
        "tab: complete",
        "set enable-bracketed-paste off",
        "set colored-stats off",
        "set blink-matching-paren off",
        "set page-completions off",
        "set enable-meta-key off",
        "set show-all-if-ambiguous on",
        "set bell-style none",
    ):
        readline.parse_and_bind(setting)


@contextmanager
def own_keys() -> Iterator[None]:
    """Have what is typed, at any time, wait for the next `read_line`; at the end, as it was."""
    before = termios.tcgetattr(sys.stdin)
    try:
        _take_lines_apart(echo=False)
        yield
    finally:
        with contextlib.suppress(termios.error):  # the terminal may be gone
            termios.tcsetattr(sys.stdin, termios.TCSANOW, before)


def read_line(prompt: str) -> str:
    """Return a line. Raises EOFError at Ctrl+D."""
    try:
        _take_lines_apart(echo=True)  # `readline` echoes only where the terminal would
        return input(prompt)
    except termios.error as gone:
        raise EOFError from gone
    except SystemError as muddled:
        # Of two signals at once, one's handler was run with what the other's raised still set.
        if muddled.__cause__ is None:
            raise
        raise muddled.__cause__ from None
    finally:
        with contextlib.suppress(termios.error):
            _take_lines_apart(echo=False)


def _take_lines_apart(*, echo: bool) -> None:
    # By the line, the kernel would keep a Ctrl+D for itself that is typed between two prompts.
    mode = termios.tcgetattr(sys.stdin)
    mode[3] &= ~(termios.ICANON | termios.ECHO)
    if echo:
        mode[3] |= termios.ECHO
    termios.tcsetattr(sys.stdin, termios.TCSANOW, mode)


def typed_so_far() -> str:
    """Return the line under way."""
    return readline.get_line_buffer()


def say_again(prompt: str) -> None:
    """Put prompt and line under way on a line of their own."""
    sys.stdout.write(prompt + typed_so_far())
    sys.stdout.flush()


def _complete(_text: str, number: int) -> str | None:
    before = readline.get_line_buffer()[: readline.get_endidx()]
    found = _ways_on(before)
    return found[number] if number < len(found) else None


def _ways_on(before: str) -> Sequence[str]:
    match want := candidates.wanted(before, first_line=True):
        case candidates.WantedCommand(start):
            found = [c.insert for c in candidates.commands(want)]
        case candidates.WantedPath(start):
            entries = candidates.list_folder(want.folder)
            found = [c.insert for c in candidates.paths(want, entries)]
        case _:
            return ()
    return sorted(before[:start] + insert for insert in found)
