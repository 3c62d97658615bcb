"""The chat: the transcript, the reply as it comes, and the beginning of a session."""

from __future__ import annotations

import math
import time
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message as Said
from textual.timer import Timer
from textual.widgets import Static

from tui.events import Message, SessionOpened, TextGrew, TurnEnded, TurnStarted
from tui.screen import words
from tui.screen.keyboard import OrderlyApp
from tui.screen.keymap import bindings, shown
from tui.screen.message import LiveReply
from tui.screen.reading import Reading
from tui.wire.text import clean, clean_line

FRAME_S = 0.125  # a reply is redrawn at most eight times a second
TYPING_FRAME_S = 0.4  # a key that comes during a redraw waits for it: while one types, fewer
TYPES_FOR_S = 1.0  # after a key
MOST_SUGGESTED = 3


class Chat(Reading, can_focus=True):
    """What was said, newest at the bottom."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("panel", "chat")

    class Seen(Said):
        """The chat came to the front."""

    def __init__(self) -> None:
        super().__init__(id="chat")
        self.border_title = words.CHAT
        self.suggestions: tuple[str, ...] = ()
        """What can be said by a number: as the greeting has it, or the last reply."""
        self._live: LiveReply | None = None
        self._live_at = 0
        self._unshown: str | None = None
        self._frame: Timer | None = None
        self._found: int | None = None

    def on_mount(self) -> None:
        """Show that something is coming."""
        self._begin(words.CONNECTING)

    def on_show(self) -> None:
        """Tell that what is here can be read."""
        self.post_message(self.Seen())

    @property
    def is_writing(self) -> bool:
        """Whether a reply is under way."""
        return self._live is not None

    @property
    def suggests_next(self) -> bool:
        """Whether the suggestions are about what was said, not a first sentence to be changed."""
        return not self.has_class("-beginning")

    def why_no_suggestion(self, number: int) -> str:
        """Return why the suggestion of this number cannot be taken; empty when it can."""
        return "" if number <= len(self.suggestions) else words.NO_SUGGESTION

    def open(self, session: SessionOpened) -> None:
        """Show another session."""
        with self.app.batch_update():
            self._live = self._unshown = self._found = None
            self.suggestions = _offered(session.suggestions if session.transcript else ())
            self.set_class(not session.transcript, "-beginning")
            self.read(session.transcript)
            if not session.transcript:
                self._begin(session.greeting, session.suggestions)

    def say(self, message: Message) -> None:
        """Add a whole message. What can be said next stays so below a notice."""
        with self.app.batch_update():
            still = self.suggestions if message.who == "notice" else ()
            self._go_on()
            self.add(message)
            if still:
                self._suggest(still)

    def begin_turn(self, turn: TurnStarted) -> None:
        """Show that a reply is awaited."""
        self._drop_live()
        self._live_at = len(self.said.messages)
        self._live = LiveReply(turn.turn_id)
        self.say(Message("assistant", ""))

    def view(self, at: int) -> Static:
        """Return a widget for the message at `at`; the reply that is being written is one too."""
        if self._live is None or at != self._live_at:
            return super().view(at)
        if self._live.is_attached:  # and being removed: a widget is shown once
            self._live = LiveReply(self._live.turn_id, self._live.plain)
        return self._live

    def grow(self, grown: TextGrew) -> None:
        """Show more of the reply, soon."""
        if self._live is None or self._live.turn_id != grown.turn_id:
            return
        self._unshown = grown.text
        if self._frame is None:
            self._draw_live()
            self._frame = self.set_timer(self._frame_s, self._next_frame)

    def waits_for(self, turn_id: int) -> bool:
        """Return whether the reply of this turn is under way."""
        return self._live is not None and self._live.turn_id == turn_id

    def end_turn(self, ended: TurnEnded) -> None:
        """Put the final text in the place of the one that grew."""
        if self._live is None or self._live.turn_id != ended.turn_id:
            if ended.text:
                self.say(Message("assistant", ended.text))
                self._suggest(ended.suggestions)
            return
        self._finish(ended.text or self._live.plain, ok=ended.ok)
        self._suggest(ended.suggestions)

    def find(self, text: str, *, again: bool) -> bool:
        """Go to the next message that holds `text`, from the newest to the oldest."""
        found = self.said.find(text, self._found if again else None)
        if found is not None:
            self._found = found
            self.read_from(found)
        return found is not None

    def action_down(self) -> None:
        """Scroll down a line."""
        self.scroll_down(animate=False, immediate=True)

    def action_up(self) -> None:
        """Scroll up a line."""
        self.scroll_up(animate=False, immediate=True)

    def action_first(self) -> None:
        """Go to the oldest message."""
        if self.said.start:
            self.read_from(0)
        else:
            self.scroll_home(animate=False, immediate=True)

    def action_last(self) -> None:
        """Go to the newest message and stay there."""
        if not self.has_class("-beginning"):
            self.read_end()

    def end_is_shown(self, is_shown: bool) -> None:
        """Show what the last reply suggests below it, and nowhere else."""
        self.query(".next").remove()
        if is_shown and self.suggestions and self.suggests_next:
            hint = words.SAY_NEXT.format(keys=self._suggestion_keys())
            lines = [Content(hint).stylize("$quiet"), *self._numbered()]
            self.mount(Static(Content("\n").join(lines), markup=False, classes="next"))

    def _begin(self, greeting: str, suggestions: tuple[str, ...] = ()) -> None:
        self.add_class("-beginning")
        self.anchor(False)
        lines = [
            Content(words.NAME).stylize("bold $primary"),
            Content(words.TAGLINE).stylize("$quiet"),
        ]
        if greeting:
            lines += [Content(), Content(clean(greeting))]
        self.suggestions = tuple(clean_line(text, 500) for text in suggestions[:9])
        if self.suggestions:
            hint = words.SUGGESTIONS_HINT.format(keys=self._suggestion_keys())
            lines += [Content(), *self._numbered(), Content(), Content(hint).stylize("$quiet")]
        self.mount(Static(Content("\n").join(lines), markup=False, classes="beginning"))

    def _numbered(self) -> list[Content]:
        return [
            Content(f"{number}  ").stylize("bold $primary") + Content(text)
            for number, text in enumerate(self.suggestions, 1)
        ]

    def _suggestion_keys(self) -> str:
        last = min(len(self.suggestions), MOST_SUGGESTED)
        first_key, last_key = (shown(f"prompt.suggestion.{n}") for n in (1, last))
        return first_key if last == 1 else f"{first_key}–{last_key.rpartition('+')[2]}"

    def _suggest(self, suggestions: tuple[str, ...]) -> None:
        """Offer what to say next."""
        self.suggestions = _offered(suggestions)
        self.end_is_shown(self.said.is_at_end)

    def _go_on(self) -> None:
        """Take back what can be said next, and the beginning."""
        self.suggestions = ()
        self.query(".next").remove()
        if self.has_class("-beginning"):
            self.remove_class("-beginning")
            self.query(".beginning").remove()
            self.anchor()

    @property
    def _frame_s(self) -> float:
        app = self.app
        typed_at_s = app.typed_at_s if isinstance(app, OrderlyApp) else -math.inf
        return TYPING_FRAME_S if time.monotonic() - typed_at_s < TYPES_FOR_S else FRAME_S

    def _next_frame(self) -> None:
        self._frame = None
        if self._unshown is not None:
            self._draw_live()
            self._frame = self.set_timer(self._frame_s, self._next_frame)

    def _draw_live(self) -> None:
        if self._live is not None and self._unshown is not None:
            self._live.grow(self._unshown)
            self.said.messages[self._live_at] = Message("assistant", self._unshown)
        self._unshown = None

    def _drop_live(self) -> None:
        """Let go of a reply whose end was never said; what it showed stays."""
        if self._live is not None:
            self._finish(self._live.plain, ok=False)

    def _finish(self, text: str, *, ok: bool) -> None:
        """End the reply that is being written; without a text it is gone."""
        live, self._live, self._unshown = self._live, None, None
        if text and live is not None:
            self.said.messages[self._live_at] = Message("assistant", text)
            live.finish(text, ok)
            self.call_after_refresh(self._prune)
        else:
            self.take_back(self._live_at)


def _offered(suggestions: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(clean_line(text, 200) for text in suggestions[:MOST_SUGGESTED])
