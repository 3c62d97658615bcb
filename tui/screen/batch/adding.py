"""The line of the batch panel: files or an instruction, with the prompt's completion of paths."""

from __future__ import annotations

from typing import Final

from textual.widgets import Input

from tui.screen import words
from tui.screen.completion import Completion
from tui.talk.candidates import Candidate, wanted_word
from tui.wire.text import clean_line

_LONGEST: Final = 2000


class AddLine(Input):
    """One line; its popup is `completion`, laid out by the panel."""

    def __init__(self) -> None:
        super().__init__(placeholder=words.BATCH_ADD, compact=True, select_on_focus=False)
        self.cursor_blink = False
        self.completion = Completion()
        self._filled: str | None = None

    def fill(self, text: str) -> None:
        """Put `text` in, the cursor at its end."""
        self._filled = self.value = clean_line(text, _LONGEST)
        self.cursor_position = len(self.value)

    def on_input_changed(self) -> None:
        """Offer paths for what was typed, not for what was filled in."""
        if self._filled == self.value:
            self.completion.close()
        else:
            self.completion.seek(wanted_word(self._before))
        self._filled = None

    async def action_submit(self) -> None:
        """Take the highlighted path, or add the line."""
        chosen = self.completion.chosen
        if chosen is not None and not self.completion.is_whole(self._before):
            self._take(chosen)
        else:
            self.completion.close()
            await super().action_submit()

    def complete(self) -> bool:
        """Take the highlighted path, or show what the last word could be; return whether it is one.

        Here a word need not look like a path.
        """
        if (chosen := self.completion.chosen) is not None:
            self._take(chosen)
            return True
        self.completion.seek(wanted_word(self._before, asked=True))
        return self.completion.want is not None

    @property
    def _before(self) -> str:
        return self.value[: self.cursor_position]

    def _take(self, chosen: Candidate) -> None:
        if self.completion.want is not None:
            self.replace(chosen.insert, self.completion.want.start, self.cursor_position)
