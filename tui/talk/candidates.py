"""What could complete a line: slash commands, or the names in a folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from tui.dropped import is_media
from tui.paths import at_home
from tui.talk import words
from tui.talk.commands import COMMANDS, SLASHES
from tui.talk.fuzzy import best
from tui.wire.text import clean_line

MOST_ENTRIES: Final = 5000  # of a folder, looked at
MOST_SHOWN: Final = 200


@dataclass(frozen=True)
class Candidate:
    """One way to go on."""

    insert: str
    """Replaces the text from the beginning of what is completed to the cursor."""
    shown: str
    words: str = ""
    goes_on: bool = False
    """After it there is more to complete or to type; it cannot be sent as it is."""
    sends: bool = False
    """It is a whole line: taking it with Enter sends it."""


@dataclass(frozen=True)
class WantedCommand:
    """The name of a slash command is being typed."""

    start: int
    typed: str


@dataclass(frozen=True)
class WantedPath:
    """A path is being typed: alone, after `/upload ` or after `@`, or as a word among others."""

    start: int
    typed: str
    mention: bool
    word: bool = False
    """Whether blanks end it, so that those in it are escaped."""

    @property
    def folder(self) -> str:
        """The folder that the typed path is in, as typed; empty for the current one."""
        return self.typed[: self.typed.rfind("/") + 1]

    @property
    def prefix(self) -> str:
        """The typed part of the name."""
        return self.typed[self.typed.rfind("/") + 1 :]


@dataclass(frozen=True)
class Entry:
    """A file or folder that can be chosen."""

    name: str
    is_folder: bool


Wanted = WantedCommand | WantedPath


def wanted(before: str, first_line: bool) -> Wanted | None:
    """Return what is being typed at the end of `before`, the line up to the cursor."""
    if first_line and re.fullmatch(rf"[{SLASHES}]\w*", before):
        return WantedCommand(0, before)
    if first_line and (upload := re.match(rf"[{SLASHES}]upload\s+", before)):
        return WantedPath(upload.end(), before[upload.end() :], mention=False)
    if first_line and re.match(r"/[^/\s]+/|~/|\.{1,2}/", before):
        return WantedPath(0, before, mention=False)
    return _mention(before)


def wanted_word(before: str, *, asked: bool = False) -> WantedPath | None:
    """Return the path that the last word of `before` is; where it is `asked` for, any word is."""
    if mention := _mention(before):
        return mention
    word = re.search(r"(?<!\S)(?:[^\s\\\"']|\\.)+$", before)
    if word is None or "://" in word[0] or not (asked or re.match(r"~|.*/", word[0])):
        return None
    return WantedPath(word.start(), re.sub(r"\\(.)", r"\1", word[0]), mention=False, word=True)


def _mention(before: str) -> WantedPath | None:
    mention = re.search(r'(?:^|(?<=\s))@(?:"([^"]*)|([^\s"]*))$', before)
    if mention is None:
        return None
    return WantedPath(mention.start(), mention[1] or mention[2] or "", mention=True)


def commands(want: WantedCommand) -> list[Candidate]:
    """Return the slash commands that fit what is typed, the best first."""
    return [
        Candidate(
            f"/{command.name}{' ' if command.needs_argument else ''}",
            command.form,
            command.words,
            goes_on=command.needs_argument,
            sends=not command.argument,
        )
        for command in best(want.typed[1:], COMMANDS.values(), lambda command: command.name)
    ]


def paths(want: WantedPath, entries: Iterable[Entry]) -> list[Candidate]:
    """Return the entries of the folder that fit what is typed, the best first."""
    hidden = want.prefix.startswith(".")
    seen = (entry for entry in entries if hidden or not entry.name.startswith("."))
    found = best(want.prefix, seen, lambda entry: entry.name)
    return [_path_candidate(want, entry) for entry in found[:MOST_SHOWN]]


def _path_candidate(want: WantedPath, entry: Entry) -> Candidate:
    path = want.folder + entry.name + ("/" if entry.is_folder else "")
    insert = path
    if want.mention:
        quoted = re.search(r"\s", path) is not None
        insert = f'@"{path}' if quoted else f"@{path}"
        if not entry.is_folder:
            insert += '" ' if quoted else " "
    if want.word:
        insert = re.sub(r"([\s\\\"'])", r"\\\1", path) + " " * (not entry.is_folder)
    shown = entry.name + ("/" if entry.is_folder else "")
    return Candidate(insert, shown, words.FOLDER if entry.is_folder else "", entry.is_folder)


def list_folder(folder: str) -> tuple[Entry, ...]:
    """Return the folders and media files in `folder`; none when it cannot be read. Blocks."""
    entries: list[Entry] = []
    try:
        with os.scandir(at_home(folder or ".")) as listing:
            for count, found in enumerate(listing):
                if count >= MOST_ENTRIES:
                    break
                # A name that cannot be typed and shown as it is cannot be completed either.
                if clean_line(found.name) != found.name or "\\" in found.name or '"' in found.name:
                    continue
                if found.is_dir():
                    entries.append(Entry(found.name, True))
                elif is_media(found.name):
                    entries.append(Entry(found.name, False))
    except OSError:
        return ()
    return tuple(sorted(entries, key=lambda entry: (entry.is_folder, entry.name.casefold())))
