"""The chat: the transcript, the reply as it comes, and the beginning of a session."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from tui.events import Message, SessionOpened, TextGrew, TurnEnded, TurnStarted
from tui.screen import words
from tui.screen.keymap import bindings, shown
from tui.screen.message import LiveReply, MessageView, lines_of
from tui.wire.text import clean, clean_line

FRAME_S = 0.125  # a reply is redrawn at most eight times a second
KEPT_LINES = 1500
MOST_SUGGESTED = 3
PRUNED_AT_LINES = 2000  # a distance between the two, so that not every message prunes


class Chat(VerticalScroll, can_focus=True):
    """What was said, newest at the bottom."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("panel", "chat")

    def __init__(self) -> None:
        super().__init__(id="chat")
        self.border_title = words.CHAT
        self.suggestions: tuple[str, ...] = ()
        """What can be said by a number: as the greeting has it, or the last reply."""
        self._live: LiveReply | None = None
        self._unshown: str | None = None
        self._frame: Timer | None = None

    def on_mount(self) -> None:
        """Show that something is coming."""
        self._begin(words.CONNECTING)

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
            self._drop_live()
            self.remove_children()
            self.suggestions = ()
            if session.transcript:
                self.remove_class("-beginning")
                self.mount_all(self._tail(session.transcript))
                self._suggest(session.suggestions)
                self.anchor()
            else:
                self._begin(session.greeting, session.suggestions)

    def say(self, message: Message) -> None:
        """Add a whole message."""
        self._add(MessageView(message))

    def begin_turn(self, turn: TurnStarted) -> None:
        """Show that a reply is awaited."""
        self._drop_live()
        self._live = LiveReply(turn.turn_id)
        self._add(self._live)

    def grow(self, grown: TextGrew) -> None:
        """Show more of the reply, soon."""
        if self._live is None or self._live.turn_id != grown.turn_id:
            return
        self._unshown = grown.text
        if self._frame is None:
            self._draw_live()
            self._frame = self.set_timer(FRAME_S, self._next_frame)

    def waits_for(self, turn_id: int) -> bool:
        """Return whether the reply of this turn is under way."""
        return self._live is not None and self._live.turn_id == turn_id

    def end_turn(self, ended: TurnEnded) -> None:
        """Put the final text in the place of the one that grew."""
        live = self._live
        if live is None or live.turn_id != ended.turn_id:
            if ended.text:
                self.say(Message("assistant", ended.text))
                self._suggest(ended.suggestions)
            return
        self._live = self._unshown = None
        if ended.text or live.plain:
            live.finish(ended.text or live.plain, ended.ok)
        else:
            live.remove()
        self._suggest(ended.suggestions)
        self.call_after_refresh(self._prune)

    def find(self, text: str, *, again: bool) -> bool:
        """Scroll to the next message that holds `text`, from the newest to the oldest."""
        messages = [m for m in self.children if isinstance(m, MessageView | LiveReply)]
        found = [m for m in messages if text.casefold() in m.plain.casefold()]
        if not found:
            return False
        above = [m for m in found if m.virtual_region.y < self.scroll_y] if again else found
        self.scroll_to_widget((above or found)[-1], animate=False, top=True)
        return True

    def action_down(self) -> None:
        """Scroll down a line."""
        self.scroll_down(animate=False, immediate=True)

    def action_up(self) -> None:
        """Scroll up a line."""
        self.scroll_up(animate=False, immediate=True)

    def action_first(self) -> None:
        """Go to the oldest message."""
        self.scroll_home(animate=False, immediate=True)

    def action_last(self) -> None:
        """Go to the newest message and stay there."""
        if not self.has_class("-beginning"):
            self.anchor()

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

    def _suggest(self, suggestions: tuple[str, ...]) -> None:
        """Offer what the last reply suggests to say next."""
        self.suggestions = tuple(clean_line(text, 200) for text in suggestions[:MOST_SUGGESTED])
        if self.suggestions:
            hint = words.SAY_NEXT.format(keys=self._suggestion_keys())
            lines = [Content(hint).stylize("$quiet"), *self._numbered()]
            self.mount(Static(Content("\n").join(lines), markup=False, classes="next"))

    def _numbered(self) -> list[Content]:
        return [
            Content(f"{number}  ").stylize("bold $primary") + Content(text)
            for number, text in enumerate(self.suggestions, 1)
        ]

    def _suggestion_keys(self) -> str:
        last = min(len(self.suggestions), MOST_SUGGESTED)
        first_key, last_key = (shown(f"prompt.suggestion.{n}") for n in (1, last))
        return first_key if last == 1 else f"{first_key}–{last_key.rpartition('+')[2]}"

    def _add(self, widget: Static) -> None:
        self.suggestions = ()
        self.query(".next").remove()
        with self.app.batch_update():
            if self.has_class("-beginning"):
                self.remove_class("-beginning")
                self.query(".beginning").remove()
                self.anchor()
            self.mount(widget)
        self.call_after_refresh(self._prune)

    def _tail(self, transcript: tuple[Message, ...]) -> list[MessageView]:
        width = max(20, self.size.width)
        lines, views = 0, list[MessageView]()
        for message in reversed(transcript):
            lines += lines_of(message.text, width)
            if views and lines > KEPT_LINES:
                break
            views.append(MessageView(message))
        return views[::-1]

    def _prune(self) -> None:
        """Forget the oldest messages, unless somebody is reading them."""
        if self.virtual_size.height <= PRUNED_AT_LINES or not self.is_vertical_scroll_end:
            return
        surplus = self.virtual_size.height - KEPT_LINES
        gone = []
        for child in self.children[:-1]:
            surplus -= child.outer_size.height + 1
            if surplus < 0:
                break
            gone.append(child)
        self.remove_children(gone)

    def _next_frame(self) -> None:
        self._frame = None
        if self._unshown is not None:
            self._draw_live()
            self._frame = self.set_timer(FRAME_S, self._next_frame)

    def _draw_live(self) -> None:
        if self._live is not None and self._unshown is not None:
            self._live.grow(self._unshown)
        self._unshown = None

    def _drop_live(self) -> None:
        """Let go of a reply whose end was never said; what it showed stays."""
        if self._live is not None:
            if self._live.plain:
                self._live.finish(self._live.plain, ok=False)
            else:
                self._live.remove()
        self._live = self._unshown = None
