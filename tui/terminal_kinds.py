"""What the terminal is known to be, by its environment, and what it understands therefore.

Nothing is asked of the terminal, and nothing is sent to one that is not known to understand it.
"""

from __future__ import annotations

import base64
import fcntl
import os
import struct
import subprocess
import termios
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

BELL: Final = "\a"
ST: Final = "\x1b\\"

Notifying = Literal["osc9", "osc99", "osc777", "bell"]
PictureWish = Literal["auto", "kitty", "sixel", "blocks", "off"]
PictureWay = Literal["kitty", "sixel", "blocks", "off"]

_OSC_9: Final = frozenset({"iTerm.app", "WezTerm", "ghostty", "rio", "WarpTerminal"})
_OSC_777: Final = frozenset({"foot", "rxvt"})
_PROGRESS: Final = frozenset({"ghostty", "WezTerm", "iTerm.app", "Windows Terminal", "ConEmu"})
_COPIES: Final = frozenset(
    {"kitty", "WezTerm", "ghostty", "foot", "alacritty", "rio", "Windows Terminal", "vscode"}
)
# With Unicode placeholders, which others that draw Kitty's graphics lack.
_KITTY: Final = frozenset({"kitty", "ghostty"})
_KITTY_TERMS: Final = frozenset({"xterm-kitty", "xterm-ghostty"})
_SIXEL: Final = frozenset({"foot", "WezTerm", "iTerm.app", "Windows Terminal"})
_SIXEL_TERMS: Final = ("mlterm", "contour", "yaft")
_SCREEN_CHUNK: Final = 256  # GNU screen takes no longer string than 768 bytes


@dataclass(frozen=True)
class TerminalKind:
    """A terminal, as its environment tells."""

    environment: Mapping[str, str]
    tmux_passes: bool = False
    """Whether the tmux between hands on what is wrapped for the terminal."""
    tmux_copies: bool = False
    """Whether it takes what a program copies."""
    tmux_terminal: str = ""
    """The `TERM` of the terminal that it is shown in now."""

    @cached_property
    def multiplexer(self) -> Literal["", "tmux", "screen"]:
        """What stands between the program and the terminal."""
        if self.environment.get("TMUX"):
            return "tmux"
        term = self.environment.get("TERM", "")
        return "screen" if self.environment.get("STY") or term.startswith("screen") else ""

    @cached_property
    def name(self) -> str:
        """The terminal's name where it is known, else empty."""
        env = self.environment
        program, term = env.get("TERM_PROGRAM", ""), env.get("TERM", "")
        if env.get("KITTY_WINDOW_ID") or term == "xterm-kitty":
            return "kitty"
        if env.get("WT_SESSION"):
            return "Windows Terminal"
        if env.get("ConEmuPID"):
            return "ConEmu"
        if env.get("GHOSTTY_RESOURCES_DIR") or term == "xterm-ghostty":
            return "ghostty"
        if program in {"iTerm.app", "WezTerm", "WarpTerminal", "rio", "vscode", "Apple_Terminal"}:
            return program
        for begin in ("foot", "rxvt", "alacritty"):
            if term.startswith(begin):
                return begin
        return ""

    @cached_property
    def notifying(self) -> Notifying:
        """How it takes a notification; one that is not known only rings."""
        if self.name == "kitty":
            return "osc99"
        if self.name in _OSC_9:
            return "osc9"
        return "osc777" if self.name in _OSC_777 else "bell"

    @cached_property
    def shows_progress(self) -> bool:
        """Whether it shows progress in its tab or in the task bar (OSC 9;4)."""
        return self.name in _PROGRESS

    @cached_property
    def has_title(self) -> bool:
        """Whether it has a title to set; the console of Linux and `dumb` have none."""
        return self.environment.get("TERM", "") not in {"", "dumb", "linux"}

    @cached_property
    def surely_copies(self) -> bool:
        """Whether what is copied gets into a clipboard for certain."""
        if self.multiplexer:
            return self.tmux_copies or (self.tmux_passes and self.name in _COPIES)
        return self.name in _COPIES

    @cached_property
    def graphics(self) -> Literal["kitty", "sixel", ""]:
        """How it draws pictures, as far as its name tells."""
        if self.multiplexer == "tmux":
            # The environment is that of another terminal, if the session was left and come back to.
            known = self.tmux_passes and self.tmux_terminal in _KITTY_TERMS
            return "kitty" if known else ""
        if self.multiplexer:
            return ""
        if self.name in _KITTY:
            return "kitty"
        term = self.environment.get("TERM", "")
        return "sixel" if self.name in _SIXEL or term.startswith(_SIXEL_TERMS) else ""

    def pictures(self, wish: PictureWish, *, has_pixels: bool) -> PictureWay:
        """Return how pictures are shown by `wish`; `has_pixels`: the size of a cell is known."""
        if wish == "off" or self.environment.get("NO_COLOR"):
            return "off"
        way = self.graphics if wish == "auto" else wish
        if way == "kitty" and self.wrapped(BELL):
            return "kitty"
        # A multiplexer between does not know which cells are a picture.
        return "sixel" if way == "sixel" and has_pixels and not self.multiplexer else "blocks"

    def wrapped(self, sequence: str) -> str:
        """Return `sequence`, meant for the terminal itself; empty where it does not get there."""
        if not self.multiplexer:
            return sequence
        doubled = sequence.replace("\x1b", "\x1b\x1b")
        return f"\x1bPtmux;{doubled}{ST}" if self.tmux_passes else ""

    def clipboard(self, text: str) -> str:
        """Return what puts `text` into the clipboard (OSC 52); empty where nothing takes it."""
        encoded = base64.b64encode(text.encode()).decode()
        sequence = f"\x1b]52;c;{encoded}{BELL}"
        if self.multiplexer == "screen":
            parts = range(0, len(sequence), _SCREEN_CHUNK)
            return "".join(f"\x1bP{sequence[n : n + _SCREEN_CHUNK]}{ST}" for n in parts)
        if self.multiplexer == "tmux" and self.tmux_copies:
            return sequence
        return "" if self.name == "Apple_Terminal" else self.wrapped(sequence)

    def notification(self, text: str) -> str:
        """Return what notifies of `text`, clean and one line."""
        said = text.replace(";", ",")
        sequence = {
            "osc9": f"\x1b]9;{text}{ST}",
            "osc99": f"\x1b]99;i=nemo:d=0;nemo{ST}\x1b]99;i=nemo:d=1:p=body;{text}{ST}",
            "osc777": f"\x1b]777;notify;nemo;{said}{ST}",
            "bell": "",
        }[self.notifying]
        return self.wrapped(sequence) or BELL

    def progress(self, fraction: float | None) -> str:
        """Return what shows `fraction` of the work as done; None: there is no work."""
        if not self.shows_progress:
            return ""
        state = "0;0" if fraction is None else f"1;{round(100 * fraction)}"
        return self.wrapped(f"\x1b]9;4;{state}{ST}")

    def title(self, text: str) -> str:
        """Return what sets the window's title to `text`, clean and one line."""
        return f"\x1b]2;{text}{ST}" if self.has_title else ""

    @property
    def keep_title(self) -> str:
        """Return what has the terminal remember the title that it has."""
        return "\x1b[22;2t" if self.has_title else ""

    @property
    def restore_title(self) -> str:
        """Return what brings that title back."""
        return "\x1b]2;\x1b\\\x1b[23;2t" if self.has_title else ""


def this_terminal() -> TerminalKind:
    """Return the terminal that the program runs in. Asks tmux, if it is there: it may block."""
    here = TerminalKind(dict(os.environ))
    if here.multiplexer != "tmux":
        return here
    return TerminalKind(
        here.environment,
        tmux_passes=_tmux_option("-Apv", "allow-passthrough") in {"on", "all"},
        tmux_copies=_tmux_option("-sv", "set-clipboard") == "on",
        tmux_terminal=_tmux("display", "-p", "#{client_termname}"),
    )


def cell_pixels(descriptor: int) -> tuple[int, int] | None:
    """Return width and height of a cell of a terminal, None where it does not tell.

    As the kernel knows it from the terminal, or from the SSH client (TIOCGWINSZ, ioctl_tty(2)).
    """
    try:
        told = fcntl.ioctl(descriptor, termios.TIOCGWINSZ, bytes(8))
    except OSError:
        return None
    rows, columns, width, height = struct.unpack("HHHH", told)
    if not (rows and columns and width >= columns and height >= rows):
        return None
    return width // columns, height // rows


def _tmux_option(scope: str, name: str) -> str:
    return _tmux("show", scope, name)


def _tmux(*command: str) -> str:
    try:
        asked = subprocess.run(
            ["tmux", *command],
            capture_output=True,
            text=True,
            timeout=1,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return asked.stdout.strip()
