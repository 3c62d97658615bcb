"""The colours: a calm slate with one warm accent, dark and light.

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
