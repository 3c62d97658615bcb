"""A terminal for tests: runs a program in a pty, shows its screen, types, and answers queries."""

from __future__ import annotations

import errno
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

import pyte

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
}

# The child takes the pty as its controlling terminal, so that closing it hangs the child up.
# A launcher does it rather than `preexec_fn`, which is not safe beside threads. Ctrl+C means what
# it does in a terminal, also where the tests themselves run in the background and ignore it.
_LAUNCH = (
    "import fcntl, os, signal, sys, termios;"
    "signal.signal(signal.SIGINT, signal.SIG_DFL);"
    "fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    "os.execvp(sys.argv[1], sys.argv[1:])"
)
# What the terminal answers; and strings, for commands (APC) or devices (DCS), such as pictures.
_QUERY = re.compile(
    rb"\x1b\[(?:(?P<da>0?c)|(?P<at>6n)|\?(?P<mode>\d+)\$p)|(?P<string>\x1b[P_].*?\x1b\\)", re.DOTALL
)
_NOT_FOR_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?\d+\$p")
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[P_](?:[^\x1b]|\x1b(?!\\))*)?$")


class Terminal:
    """A program in a terminal of `columns` x `rows`; use it in a `with`. A cell has `cell` pixels.

    Nothing is read but while a method waits: a test that does not call any stalls the terminal.
    """

    def __init__(
        self,
        command: Sequence[str],
        columns: int = 80,
        rows: int = 24,
        *,
        env: Mapping[str, str] | None = None,
        cwd: str | os.PathLike[str] | None = None,
        cell: tuple[int, int] = (0, 0),
    ) -> None:
        self._cell = cell
        self.screen = pyte.Screen(columns, rows)
        self.raw = b""
        """Every byte that the program wrote."""
        self.came_at_s = 0.0
        """When the last of them came, on the performance counter."""
        self._stream = pyte.ByteStream(self.screen)
        self._pending = b""
        self._master: int | None
        self._master, slave = os.openpty()
        self._set_size(slave, columns, rows)
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("TEXTUAL", "NO_COLOR", "TMUX", "LINES", "COLUMNS"))
        }
        try:
            self.process = subprocess.Popen(
                [sys.executable, "-c", _LAUNCH, *command],
                stdin=slave,
                stdout=slave,
                stderr=slave,
                cwd=cwd,
                env={
                    **inherited,
                    "TERM": "xterm-256color",
                    "COLORTERM": "truecolor",
                    **(env or {}),
                },
                start_new_session=True,
            )
        finally:
            os.close(slave)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(10)

    @property
    def finished(self) -> bytes:
        """What the program wrote, but for a sequence at the end of which some is still to come."""
        return self.raw.removesuffix(self._pending)

    @property
    def text(self) -> str:
        """The screen as lines."""
        # Not pyte's `display`, which fails on half of a wide character that was drawn over.
        rows, columns = range(self.screen.lines), range(self.screen.columns)
        lines = ("".join(self.screen.buffer[y][x].data for x in columns) for y in rows)
        return "\n".join(line.rstrip() for line in lines)

    def send(self, text: str | bytes) -> None:
        """Type `text` as it is."""
        assert self._master is not None
        os.write(self._master, text.encode() if isinstance(text, str) else text)

    def press(self, *keys: str) -> None:
        """Press named keys, or single characters."""
        for key in keys:
            self.send(KEYS.get(key, key))

    def paste(self, text: str) -> None:
        """Paste `text`, in brackets."""
        self.send(f"\x1b[200~{text}\x1b[201~")

    def resize(self, columns: int, rows: int) -> None:
        """Change the size; the kernel tells the program."""
        assert self._master is not None
        self.screen.resize(rows, columns)
        self._set_size(self._master, columns, rows)

    def read_for(self, seconds: float) -> bytes:
        """Read for a while, whatever comes, and return what did."""
        before = len(self.raw)
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and self._read(left):
            pass
        return self.raw[before:]

    def wait_until(self, true: Callable[[], bool], timeout: float = 20.0) -> None:
        """Read until `true()`; fail with the screen when it does not come true."""
        until = time.monotonic() + timeout
        while not true():
            left = until - time.monotonic()
            if left <= 0 or not (self._read(left) or true()):
                raise AssertionError(f"It did not come; the screen shows:\n{self.text}")

    def wait_for(self, text: str, timeout: float = 20.0) -> None:
        """Read until the screen shows `text`."""
        self.wait_until(lambda: text in self.text, timeout)

    def wait_gone(self, text: str, timeout: float = 20.0) -> None:
        """Read until the screen does not show `text` any more."""
        self.wait_until(lambda: text not in self.text, timeout)

    def settle(self, quiet: float = 0.5, timeout: float = 20.0) -> None:
        """Read until nothing has come for `quiet` seconds."""
        until = time.monotonic() + timeout
        while self.read_for(quiet):
            if time.monotonic() > until:
                raise AssertionError("It never got quiet.")

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        self.process.send_signal(number)

    def wait_exit(self, timeout: float = 20.0) -> int:
        """Read until the program has ended; return its status, negative for a signal."""
        until = time.monotonic() + timeout
        while self.process.poll() is None:
            if time.monotonic() > until:
                raise AssertionError(f"It did not end; the screen shows:\n{self.text}")
            if not self._read(0.05):
                time.sleep(0.01)
        while self._read(0):
            pass
        return self.process.returncode

    def close(self) -> None:
        """Close the terminal, as when a window is shut or a line drops."""
        if self._master is not None:
            os.close(self._master)
            self._master = None

    def _read(self, timeout: float) -> bool:
        """Read once; return False at the end of the program's output."""
        if self._master is None:
            return False
        ready, _, _ = select.select([self._master], [], [], min(timeout, 0.1))
        if not ready:
            return timeout > 0
        try:
            data = os.read(self._master, 65536)
        except OSError as error:
            if error.errno != errno.EIO:  # Linux says so when the other side is closed
                raise
            return False
        self._take_in(data, time.perf_counter())
        return bool(data)

    def _take_in(self, data: bytes, came_at_s: float) -> None:
        self.raw += data
        self.came_at_s = came_at_s
        self._feed(self._pending + data)

    def _feed(self, data: bytes) -> None:
        unfinished = _UNFINISHED.search(data)
        cut = unfinished.start() if unfinished else len(data)
        data, self._pending = data[:cut], data[cut:]
        at = 0
        for query in _QUERY.finditer(data):
            self._show(data[at : query.start()])
            if query["string"]:
                self.take(query["string"])
            else:
                self._answer(query)
            at = query.end()
        self._show(data[at:])

    def take(self, string: bytes) -> None:
        """Take a string that is not text; this terminal does nothing with any."""

    def _show(self, data: bytes) -> None:
        self._stream.feed(_NOT_FOR_PYTE.sub(b"", data))

    def _answer(self, query: re.Match[bytes]) -> None:
        if query["da"]:
            self.send("\x1b[?62;22c")
        elif query["at"]:
            self.send(f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R")
        else:
            # 2026, whole frames, is known and off; nothing else is known.
            known = 2 if query["mode"] == b"2026" else 0
            self.send(b"\x1b[?%s;%d$y" % (query["mode"], known))

    def _set_size(self, descriptor: int, columns: int, rows: int) -> None:
        width, height = self._cell
        size = struct.pack("HHHH", rows, columns, columns * width, rows * height)
        fcntl.ioctl(descriptor, termios.TIOCSWINSZ, size)
