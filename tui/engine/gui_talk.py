"""A backend's reply without the screen that it takes for granted.

The cloud's agent answers as if there were a window: "I've trimmed the pauses. Click the Export
button." What it says about the video stays word for word, what it says about the window goes and
becomes an action. It works while the text still grows: what is shown once never disappears.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tui.engine import gui_sentence
from tui.engine.gui_heads import is_about_the_video
from tui.engine.gui_kinds import (
    Action,
    OfferExport,
    OfferMessage,
    OfferUpload,
    ShowCredits,
    ShowTracks,
)
from tui.engine.gui_split import clauses, sentence_end

__all__ = [
    "Action",
    "OfferExport",
    "OfferMessage",
    "OfferUpload",
    "ShowCredits",
    "ShowTracks",
    "Translated",
    "Translator",
    "translate",
]

_BLANK: Final = re.compile(r"\s*")
_MARKER: Final = re.compile(
    r"(?:>[ \t]?)*(?:(?P<item>(?:[-*+•]|\d{1,3}[.)、])[ \t]+)|(?P<heading>#{1,6}[ \t]+))?"
    r"(?:\[[ xX]\][ \t]+)?"
)
_MAYBE_MARKER: Final = re.compile(r"[\s\d>#*+•.)、\[\]xX`~|-]*\Z")
_FENCE: Final = re.compile(r"```|~~~")


@dataclass(frozen=True)
class Translated:
    """A whole reply without talk about a screen, and what came out of that talk."""

    text: str
    actions: tuple[Action, ...] = ()


class Translator:
    """One growing reply. Sentences that are finished are never looked at again."""

    def __init__(self) -> None:
        """Begin with nothing said."""
        self._text = ""
        self._begin()

    def grow(self, text_so_far: str) -> str:
        """Return what can be shown of `text_so_far`; it only grows as long as that does."""
        if not text_so_far.startswith(self._text):
            self._begin()  # a final text may replace what the partials said
        self._text = text_so_far
        return self._read(whole=False)

    def finish(self, text: str) -> Translated:
        """Return the whole reply `text` without talk about a screen, and the actions."""
        if not text.startswith(self._text):
            self._begin()
        self._text = text
        shown = self._read(whole=True)
        result = Translated(shown, tuple(dict.fromkeys(self._actions)))
        self._begin()
        return result

    def _begin(self) -> None:
        self._text = ""
        self._at = 0
        self._shown = ""
        self._gap = ""
        self._lead = ""
        self._cut = False
        self._dropped = False
        self._fence = ""
        self._item = False
        self._marker = ""
        self._actions: list[Action] = []

    def _read(self, whole: bool) -> str:
        """Take all that is certain; return what is shown, with the certain part of the rest."""
        text = self._text
        while True:
            start = _BLANK.match(text, self._at).end()  # type: ignore[union-attr]
            blank = text[self._at : start]
            if start == len(text):
                return self._at_the_end(blank) if whole else self._shown
            fresh_line = self._at == 0 or "\n" in blank or text[self._at - 1] == "\n"
            if fresh_line:
                if not whole and _MAYBE_MARKER.match(text, start):
                    return self._shown
                if self._fence or _FENCE.match(text, start) or text[start] == "|":
                    if not self._take_verbatim(blank, start, whole):
                        return self._shown
                    continue
                self._dropped_line_begins(blank)
            elif self._at == len(text):
                return self._shown
            marker = _MARKER.match(text, start) if fresh_line else None
            body = marker.end() if marker else start
            end = sentence_end(text, body, whole)
            if end is None:
                return self._shown + self._growing(blank, start, body, marker)
            self._take(blank, start, body, end, marker)

    def _dropped_line_begins(self, blank: str) -> None:
        if "\n\n" in blank.replace(" ", ""):
            self._dropped = False

    def _take_verbatim(self, blank: str, start: int, whole: bool) -> bool:
        """Take one line of code or of a table as it is; return whether it was there in full."""
        end = self._text.find("\n", start)
        if end < 0:
            if not whole:
                return False
            end = len(self._text)
        line = self._text[start:end]
        if fence := _FENCE.match(line):
            if not self._fence:
                self._fence = fence[0]
            elif self._fence == fence[0]:
                self._fence = ""
        self._keep(blank, line, is_item=False)
        self._at = end
        return True

    def _take(
        self, blank: str, start: int, body: int, end: int, marker: re.Match[str] | None
    ) -> None:
        sentence = self._text[body:end]
        said = gui_sentence.whole(sentence, self._dropped)
        self._actions += said.actions
        opening = self._text[start:body]
        if said.text:
            if marker and self._is_lead(sentence, end, marker):
                self._hold_lead(self._widest(blank) + opening + said.text)
            else:
                is_item = bool(marker and marker["item"])
                self._keep(blank, (self._marker or opening) + said.text, is_item)
            self._marker = ""
        else:
            self._gap = self._widest(blank)
            # The next sentence of the line takes over the mark of its list.
            self._marker = self._marker or opening
            self._cut = True
        self._dropped = said.screen and not said.text
        self._at = end
        if end == len(self._text) or self._text[end] == "\n":
            self._marker = ""

    def _growing(self, blank: str, start: int, body: int, marker: re.Match[str] | None) -> str:
        if marker and marker["heading"]:
            return ""
        shown = gui_sentence.beginning(self._text[body:], self._dropped)
        if not shown:
            return ""
        is_item = bool(marker and marker["item"])
        lead = self._lead if not self._cut or is_item else ""
        return lead + self._widest(blank) + (self._marker or self._text[start:body]) + shown

    def _is_lead(self, sentence: str, end: int, marker: re.Match[str]) -> bool:
        """Return whether a line only leads to the lines below: a heading, "To export:"."""
        if end < len(self._text) and self._text[end] != "\n":
            return False
        if marker["heading"]:
            return True
        stem = sentence.rstrip(" *_")
        if not stem.endswith((":", "：")) or is_about_the_video(sentence, complete=True):
            return False
        # Of more than one clause some may be on show already.
        return len(clauses(stem[:-1], whole=True)) == 1

    def _hold_lead(self, line: str) -> None:
        self._lead = line if self._cut else self._lead + line
        self._cut = False
        self._gap = ""

    def _keep(self, blank: str, text: str, is_item: bool) -> None:
        gap = self._widest(blank)
        if not self._cut or is_item:
            self._shown += self._lead
        self._shown += gap + text
        self._lead = self._gap = ""
        self._cut = False

    def _widest(self, blank: str) -> str:
        """Return the blank to show where something between two blanks is gone."""
        if not self._gap and not self._shown and not self._lead and self._cut:
            return ""
        return self._gap if self._gap.count("\n") > blank.count("\n") else blank

    def _at_the_end(self, blank: str) -> str:
        lead = "" if self._cut else self._lead
        return self._shown + lead + ("" if self._cut else blank)


def translate(text: str) -> Translated:
    """Return a whole reply without talk about a screen, and what is to be done instead."""
    return Translator().finish(text)
