"""Long pastes, folded: in the text a short label stands for each, and it is sent whole."""

from __future__ import annotations

import re
from typing import Any, Final

from textual import events

from tui.screen import words
from tui.screen.edited import EditedText
from tui.wire.text import clean

MOST_LINES: Final = 10
"""What is longer is folded."""


class FoldedText(EditedText):
    """A text in which long pastes are folded; each label is deleted as one."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._pasted: dict[str, str] = {}

    @property
    def whole(self) -> str:
        """The text with what was pasted in the place of its labels."""
        if not self._pasted:
            return self.text
        labels = re.compile("|".join(map(re.escape, self._pasted)))
        return labels.sub(lambda label: self._pasted[label[0]], self.text)

    def forget_folds(self) -> None:
        """Begin another text: a label that is typed stands for nothing."""
        self._pasted.clear()

    def unfold(self) -> bool:
        """Put what was pasted into the place of its label before the cursor, if there is one."""
        label = self._label_before()
        return self._replace(-len(label), self._pasted.get(label, ""))

    async def _on_paste(self, event: events.Paste) -> None:
        """Clean and fold what is pasted; the text area itself inserts it."""
        event.text = self._folded(clean(event.text))

    def action_delete_left(self) -> None:
        """Delete a character, or a label."""
        if not self._replace(-len(self._label_before()), ""):
            super().action_delete_left()

    def action_delete_right(self) -> None:
        """Delete a character, or a label."""
        if not self._replace(len(self._label_behind()), ""):
            super().action_delete_right()

    def _folded(self, text: str) -> str:
        count = len(text.splitlines())
        if count <= MOST_LINES:
            return text
        label = words.PASTED.format(count=count)
        if self._pasted.get(label, text) != text:
            label = words.PASTED_TOO.format(count=count, number=len(self._pasted) + 1)
        self._pasted[label] = text
        return label

    def _label_before(self) -> str:
        row, column = self.cursor_location
        before = self.document.get_line(row)[:column]
        return next((label for label in self._pasted if before.endswith(label)), "")

    def _label_behind(self) -> str:
        row, column = self.cursor_location
        behind = self.document.get_line(row)[column:]
        return next((label for label in self._pasted if behind.startswith(label)), "")

    def _replace(self, columns: int, text: str) -> bool:
        """Replace so many columns from the cursor on; return False where none, or some picked."""
        if columns == 0 or not self.selection.is_empty:
            return False
        row, column = self.cursor_location
        start, end = sorted(((row, column), (row, column + columns)))
        self.replace(text, start, end, maintain_selection_offset=False)
        return True
