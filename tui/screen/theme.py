"""The colours: a calm slate with one warm accent, dark and light; high contrast; the terminal's.

Nothing is said by colour alone; each coloured thing has a character or a word too.
"""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="nemo-dark",
    dark=True,
    primary="#f0946c",
    secondary="#6cb6c9",
    accent="#f0946c",
    success="#93bf7f",
    warning="#e3b866",
    error="#e2757a",
    foreground="#d3d8df",
    background="#11151a",
    surface="#181d24",
    panel="#20262f",
    variables={
        "line": "#343d49",
        "quiet": "#8994a3",
        "faint": "#5d6876",
        "picked": "#2b3440",
        "input-cursor-background": "#f0946c",
        "input-cursor-foreground": "#11151a",
        "block-cursor-text-style": "none",
        "scrollbar": "#343d49",
        "scrollbar-hover": "#465261",
        "scrollbar-active": "#f0946c",
        "scrollbar-background": "#11151a",
        "scrollbar-background-hover": "#11151a",
        "scrollbar-background-active": "#11151a",
    },
)

LIGHT: Final = Theme(
    name="nemo-light",
    dark=False,
    primary="#b4501f",
    secondary="#1f7083",
    accent="#b4501f",
    success="#3d7a2a",
    warning="#8a6100",
    error="#b3313a",
    foreground="#262c34",
    background="#faf9f7",
    surface="#f0eeea",
    panel="#e6e3dd",
    variables={
        "line": "#cfcbc3",
        "quiet": "#646c77",
        "faint": "#949aa3",
        "picked": "#dfdbd3",
        "input-cursor-background": "#b4501f",
        "input-cursor-foreground": "#faf9f7",
        "block-cursor-text-style": "none",
        "scrollbar": "#cfcbc3",
        "scrollbar-hover": "#b9b4aa",
        "scrollbar-active": "#b4501f",
        "scrollbar-background": "#faf9f7",
        "scrollbar-background-hover": "#faf9f7",
        "scrollbar-background-active": "#faf9f7",
    },
)

CONTRAST: Final = Theme(
    name="nemo-contrast",
    dark=True,
    primary="#ffb000",
    secondary="#5ad7ff",
    accent="#ffb000",
    success="#6bff6b",
    warning="#ffe14d",
    error="#ff8080",
    foreground="#ffffff",
    background="#000000",
    surface="#0f0f0f",
    panel="#1c1c1c",
    variables={
        "line": "#a0a0a0",
        "quiet": "#e0e0e0",
        "faint": "#c0c0c0",
        "picked": "#003f8a",
        "input-cursor-background": "#ffb000",
        "input-cursor-foreground": "#000000",
        "block-cursor-text-style": "none",
        "scrollbar": "#a0a0a0",
        "scrollbar-hover": "#ffffff",
        "scrollbar-active": "#ffb000",
        "scrollbar-background": "#000000",
        "scrollbar-background-hover": "#000000",
        "scrollbar-background-active": "#000000",
    },
)

ANSI: Final = Theme(
    name="nemo-ansi",
    ansi=True,
    primary="ansi_magenta",
    secondary="ansi_cyan",
    accent="ansi_magenta",
    success="ansi_green",
    warning="ansi_yellow",
    error="ansi_red",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "line": "ansi_bright_black",
        "quiet": "ansi_default",
        "faint": "ansi_bright_black",
        "picked": "ansi_default",  # shown by reversing it: plain.tcss
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border-blurred": "ansi_bright_black",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "screen-selection-background": "ansi_cyan",
        "screen-selection-foreground": "ansi_black",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_cyan",
        "input-selection-foreground": "ansi_black",
        "block-cursor-text-style": "none",
        "scrollbar": "ansi_bright_black",
        "scrollbar-hover": "ansi_default",
        "scrollbar-active": "ansi_magenta",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
    },
)

THEMES: Final = {"dark": DARK, "light": LIGHT, "contrast": CONTRAST, "ansi": ANSI}


def following(theme: str) -> str:
    """Return the name, in `THEMES`, of the one after that which Textual knows as `theme`."""
    names = list(THEMES)
    now = next((n for n, name in enumerate(names) if THEMES[name].name == theme), -1)
    return names[(now + 1) % len(names)]
