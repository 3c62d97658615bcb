"""The popup above the prompt, with ways to go on from what is typed."""

from __future__ import annotations

import threading
from typing import Final

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message as Said
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.talk.candidates import (
    Candidate,
    Entry,
    Wanted,
    WantedCommand,
    commands,
    list_folder,
    paths,
    wanted,
)

WIDEST_FORM: Final = 26
"""Cells for what is inserted, where words about it follow."""


class FolderListed(Said):
    """A thread has read a folder."""

    def __init__(self, folder: str, entries: tuple[Entry, ...]) -> None:
        super().__init__()
        self.folder = folder
        self.entries = entries


class Completion(OptionList, can_focus=False):
    """Candidates for what stands before the cursor; the prompt keeps the focus."""

    def __init__(self) -> None:
        super().__init__(id="completion", markup=False, compact=True)
        self.want: Wanted | None = None
        self._candidates: list[Candidate] = []
        self._folder: str | None = None
        self._entries: tuple[Entry, ...] | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is something to choose."""
        return bool(self._candidates)

    @property
    def chosen(self) -> Candidate | None:
        """The highlighted candidate."""
        at = self.highlighted
        return self._candidates[at] if at is not None and at < len(self._candidates) else None

    def suggest(self, before: str, first_line: bool) -> None:
        """Offer what could follow `before`, the line up to the cursor."""
        self.seek(wanted(before, first_line))

    def seek(self, want: Wanted | None) -> None:
        """Offer what could be wanted."""
        self.want = want
        if self.want is None:
            self.close()
        elif isinstance(self.want, WantedCommand):
            self._offer(commands(self.want))
        else:
            if self.want.folder != self._folder:
                self._read(self.want.folder)
            self._offer(paths(self.want, self._entries or ()))

    def is_whole(self, before: str) -> bool:
        """Return whether what is typed is one of the candidates and needs nothing more."""
        if self.want is None:
            return False
        typed = before[self.want.start :]
        return any(c.insert.rstrip() == typed and not c.goes_on for c in self._candidates)

    def move(self, by: int) -> None:
        """Highlight another candidate."""
        at = self.highlighted if self.highlighted is not None else -by
        self.highlighted = (at + by) % len(self._candidates)

    def close(self) -> None:
        """Offer nothing, and read the folder afresh the next time."""
        self.want = None
        self._folder = self._entries = None
        self._offer([])

    def on_folder_listed(self, listed: FolderListed) -> None:
        """Offer what a thread has found, unless something else is typed by now."""
        if listed.folder == self._folder and not isinstance(self.want, WantedCommand | None):
            self._entries = listed.entries
            self._offer(paths(self.want, listed.entries))

    def _read(self, folder: str) -> None:
        self._folder, self._entries = folder, None
        # A thread of our own, a daemon: a folder on a dead disk must not keep the program alive.
        threading.Thread(
            target=lambda: self.post_message(FolderListed(folder, list_folder(folder))),
            name="list-folder",
            daemon=True,
        ).start()

    def _offer(self, candidates: list[Candidate]) -> None:
        if candidates == self._candidates:
            return
        self._candidates = candidates
        if candidates:
            widest = max(cell_len(candidate.shown) for candidate in candidates)
            column = min(widest, WIDEST_FORM) if isinstance(self.want, WantedCommand) else widest
            self.set_options(Option(_line(c, column)) for c in candidates)
            self.highlighted = 0
        self.display = bool(candidates)


def _line(candidate: Candidate, column: int) -> Content:
    shown = Content(candidate.shown).truncate(column, ellipsis=True, pad=True)
    return Content.assemble(shown, "   ", (candidate.words, "$quiet"))
