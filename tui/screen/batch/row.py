"""One file of the batch as one line: what it is, and how far it is or how it ended."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final
from urllib.parse import unquote, urlsplit

from rich.cells import cell_len
from textual.content import Content

from tui.events import BatchItem
from tui.screen import words
from tui.talk.figures import clock, percent
from tui.wire.text import clean_line

MARKS: Final = {
    "new": ("+", "$quiet"),
    "waiting": ("◌", "$quiet"),
    "uploading": ("↑", "$primary"),
    "editing": ("✎", "$primary"),
    "rendering": ("▶", "$primary"),
    "downloading": ("↓", "$primary"),
    "done": ("✓", "$success"),
    "failed": ("✗", "$error"),
    "cancelled": ("–", "$quiet"),
}
_BAR: Final = 16
_LONGEST_NAME: Final = 32


def row(item: BatchItem, width: int) -> Content:
    """Return `item` in exactly one line of `width` cells."""
    mark, colour = MARKS[item.state]
    name_width = min(_LONGEST_NAME, max(8, width // 3))
    name = Content(name_of(item.source)).truncate(name_width, ellipsis=True, pad=True)
    rest = max(4, width - name_width - 4)
    return Content.assemble((f"{mark} ", colour), name, "  ", _progress(item, rest))


def name_of(source: str) -> str:
    """Return the name of the file at a path or URL."""
    path = unquote(urlsplit(source).path) if "://" in source else source
    return clean_line(PurePath(path).name) or clean_line(source)


def _progress(item: BatchItem, width: int) -> Content:
    state = words.BATCH_STATES[item.state]
    if item.fraction is None:
        text = f"{state}  {clean_line(item.detail, 500)}" if item.detail else state
        if item.state == "done":
            text = clean_line(item.detail, 500)
            if item.undone:
                partly = words.BATCH_PARTLY.format(count=len(item.undone))
                both = Content.assemble((f"{partly}  ", "$warning"), (text, "$quiet"))
                return both.truncate(width, ellipsis=True)
        return Content(text).truncate(width, ellipsis=True).stylize("$quiet")
    figures = [f"{percent(item.fraction):>5}"]
    if item.left_s is not None:
        figures.append(words.LEFT.format(time=clock(item.left_s)))
    after = "  ".join(figures)
    length = min(_BAR, width - cell_len(state) - cell_len(after) - 3)
    full = round(min(max(item.fraction, 0.0), 1.0) * max(0, length))
    bar = Content.assemble(("━" * full, "$primary"), ("╌" * (length - full), "$faint"), " ")
    line = Content.assemble((f"{state} ", "$quiet"), bar if length >= 4 else "", (after, "$quiet"))
    return line.truncate(width, ellipsis=True)
