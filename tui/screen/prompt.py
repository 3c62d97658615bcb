"""The prompt: where one writes. Enter sends, Ctrl+J begins a new line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message as Said

from tui.screen import words
from tui.screen.completion import Completion
from tui.screen.folding import FoldedText
from tui.screen.history import History
from tui.screen.keymap import bindings
from tui.talk.candidates import Candidate
from tui.wire.text import clean

MOST_LINES: Final = 6


class Prompt(FoldedText):
    """A text of a few lines, with a history and completion."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("prompt")

    class Sent(Said):
        """Enter was pressed on a text that is not empty."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class WaitingWanted(Said):
        """Up was pressed in an empty prompt while a message waits."""

    class RecallWanted(Said):
        """Something that was sent before is looked for."""

    class EditorWanted(Said):
        """The text is to be written in an editor."""

    def __init__(self, completion: Completion) -> None:
        super().__init__(
            id="prompt",
            soft_wrap=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=words.PLACEHOLDER_EMPTY,
        )
        self.cursor_blink = False
        self.completion = completion
        self._history = History()
        self._recalled: str | None = None
        self._taken_back: str | None = None
        self.has_waiting = False
        """Whether a sent message still waits, so that Up takes it back."""

    def fill(self, text: str) -> None:
        """Put `text` in, the cursor at its end."""
        self._recalled = text
        self.text = text
        self.move_cursor(self.document.end)

    def take_back(self, text: str) -> None:
        """Put a message that was sent, but is not out yet, in again."""
        self._history.forget_last(text)
        self._taken_back = text
        self.fill(text)

    def was_sent(self, text: str) -> None:
        """Let go of a message that went out before it could be taken back, unless it is changed."""
        if text == self._taken_back == self.text:
            self._history.add(text)
            self.fill("")
        self._taken_back = None

    def remember(self, texts: Iterable[str]) -> None:
        """Take what was sent before in this session as the history."""
        self._history = History(texts)

    def close_completion(self) -> bool:
        """Close the popup; return whether it was open."""
        was_open = self.completion.is_open
        self.completion.close()
        return was_open

    @property
    def sent_before(self) -> tuple[str, ...]:
        """What was sent in this session, oldest first."""
        return self._history.texts

    def action_search_history(self) -> None:
        """Search in what was sent before."""
        self.close_completion()
        self.post_message(self.RecallWanted())

    def action_editor(self) -> None:
        """Write in an editor."""
        self.close_completion()
        self.post_message(self.EditorWanted())

    def action_send(self) -> None:
        """Take the highlighted completion, or send."""
        completion = self.completion
        chosen = completion.chosen if completion.is_open else None
        if chosen is not None and not completion.is_whole(self._before()):
            self._take(chosen)
            if not chosen.sends:
                return
        text = clean(self.whole).strip()
        if not text:
            return
        self.forget_folds()
        self._history.add(text)
        self._taken_back = None
        completion.close()
        self.fill("")
        self.post_message(self.Sent(text))

    def action_newline(self) -> None:
        """Begin a new line."""
        self.replace("\n", *self.selection, maintain_selection_offset=False)

    def action_complete(self) -> None:
        """Take the highlighted completion, or unfold a paste, or show what there is.

        Where there is nothing, go to the next panel.
        """
        chosen = self.completion.chosen if self.completion.is_open else None
        if chosen is not None:
            self._take(chosen)
            return
        if self.unfold():
            return
        self._suggest()
        if self.completion.want is None:
            self.screen.focus_next()

    def action_cursor_up(self, select: bool = False) -> None:
        """Go up: in the popup, in the text, or at its upper edge to an earlier message."""
        if self.completion.is_open:
            self.completion.move(-1)
        elif self.has_waiting and not self.text and not select:
            self.post_message(self.WaitingWanted())
        elif not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self._recall(self._history.earlier(self.text))
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Go down: in the popup, in the text, or at its lower edge to a later message."""
        if self.completion.is_open:
            self.completion.move(1)
        elif not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self._recall(self._history.later())
        else:
            super().action_cursor_down(select)

    def on_resize(self) -> None:
        """Lines may have been wrapped anew."""
        self._fit()

    def on_text_area_changed(self) -> None:
        """Offer completions for what was typed, not for what was recalled."""
        self._fit()
        if self._recalled == self.text:
            self.completion.close()
        else:
            self._suggest()
        self._recalled = None

    def _fit(self) -> None:
        """Be as high as the text. The style sheet's `auto` would repaint everything at each key."""
        height = min(max(self.wrapped_document.height, 1), MOST_LINES)
        if self.styles.height is None or self.styles.height.value != height:
            self.styles.height = height

    def _suggest(self) -> None:
        self.completion.suggest(self._before(), first_line=self.cursor_location[0] == 0)

    def _before(self) -> str:
        row, column = self.cursor_location
        return self.document.get_line(row)[:column]

    def _take(self, chosen: Candidate) -> None:
        want = self.completion.want
        if want is None:
            return
        row, column = self.cursor_location
        self.replace(
            chosen.insert, (row, want.start), (row, column), maintain_selection_offset=False
        )

    def _recall(self, text: str | None) -> None:
        if text is not None:
            self.fill(text)


class Composer(Vertical):
    """The prompt in its frame, with its popup above."""

    def __init__(self) -> None:
        super().__init__(id="composer")
        self.completion = Completion()
        self.prompt = Prompt(self.completion)
        # The frame is not the prompt's own border: each key repaints a whole text area.
        self._frame = Vertical(self.prompt, id="frame")
        self._hint = ""

    def compose(self) -> ComposeResult:
        """Lay the popup over the prompt."""
        yield self.completion
        yield self._frame

    def show_hint(self, hint: str, *, writing: bool) -> None:
        """Say in the frame what keys do now."""
        self._frame.set_class(writing, "-turn")
        if hint != self._hint:
            self._hint = self._frame.border_subtitle = hint
