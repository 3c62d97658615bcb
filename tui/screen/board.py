"""All panels, laid out; hands each event to the panel that draws it."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widget import Widget

from tui.events import (
    ActionOffered,
    BackendChanged,
    CreditsChanged,
    Event,
    JobChanged,
    MessageSaid,
    QueueChanged,
    Queued,
    SessionOpened,
    SessionRenamed,
    SoundHeard,
    TextGrew,
    TimelineChanged,
    TurnEnded,
    TurnStarted,
    TurnWaiting,
)
from tui.screen import words
from tui.screen.chat import Chat
from tui.screen.jobs import Jobs
from tui.screen.keymap import shown, shown_short
from tui.screen.prompt import Composer, Prompt
from tui.screen.statusline import StatusLine
from tui.screen.tabs import PANELS, Panel, PanelTabs
from tui.screen.timeline.cursor import Cursor
from tui.screen.timeline.film import Film
from tui.screen.tracks import Tracks
from tui.screen.unseen import MARK, Unseen
from tui.screen.waiting import Offer, Queue, TurnStatus
from tui.talk.copies import Copies


class Board(Container):
    """The whole screen. The style sheet says what of it is shown at which width."""

    def __init__(self) -> None:
        super().__init__(id="board")
        self.chat = Chat()
        self.cursor = Cursor()
        self.tracks = Tracks(self.cursor)
        self.film = Film(self.cursor)
        self.jobs = Jobs()
        self.turn_status = TurnStatus()
        self.unseen = Unseen()
        self.queue = Queue()
        self.offer = Offer()
        self.composer = Composer()
        self.tabs = PanelTabs()
        self.status = StatusLine()
        self.copies = Copies()
        self.panel: Panel = "chat"
        """The panel that was used last; where there is room for one, the one that is shown."""

    def compose(self) -> ComposeResult:
        """Lay out everything."""
        yield self.tabs
        yield self.film
        with Container(id="body"):
            with Vertical(id="side"):
                yield self.tracks
                yield self.jobs
            with Vertical(id="main"):
                yield self.chat
                yield self.unseen
                yield self.turn_status
                yield self.queue
                yield self.offer
                yield self.composer
        yield self.status

    def on_mount(self) -> None:
        """Begin with the chat."""
        self.go_to("chat")

    @property
    def prompt(self) -> Prompt:
        """Where one writes."""
        return self.composer.prompt

    @property
    def takes_keys(self) -> dict[Panel, Widget]:
        """What takes the keys in each panel."""
        return {
            "chat": self.chat,
            "tracks": self.tracks.listing,
            "jobs": self.jobs,
            "film": self.film,
        }

    def on_chat_seen(self) -> None:
        """Nothing in the chat is new any more."""
        self.unseen.show("")
        self._tell_tab()

    def go_to(self, panel: Panel) -> None:
        """Show `panel`, where only one can be shown."""
        self.panel = panel
        if panel == "film":
            self.add_class("-film")
        for name in PANELS:
            self.set_class(name == panel, f"on-{name}")
        self.tabs.choose(panel)

    def close_film(self) -> None:
        """Hide the timeline view."""
        self.remove_class("-film")

    def follow(self) -> None:
        """Show in every panel where the cursor of the timeline is."""
        self.film.follow()
        self.tracks.listing.follow()

    def went_to(self, widget: Widget) -> None:
        """Follow the focus, which is on `widget` now."""
        for name, taker in self.takes_keys.items():
            if taker is widget:
                self.go_to(name)

    def find(self, text: str, *, again: bool) -> bool:
        """Search in the panel; return whether something was found."""
        search: dict[Panel, Callable[..., bool]] = {
            "chat": self.chat.find,
            "tracks": self.tracks.listing.find,
            "jobs": self.jobs.find,
            "film": self.film.find,
        }
        return search[self.panel](text, again=again)

    def show(self, event: Event) -> None:
        """Draw `event`, if it is one for a panel."""
        self.copies.hear(event)
        match event:
            case TextGrew():
                self.chat.grow(event)
                self.turn_status.show("")
            case JobChanged(job=job):
                self.jobs.show(job)
                self.tabs.show("jobs", self.jobs.summary)
            case TimelineChanged():
                self.cursor.show(event.timeline)
                self.tracks.show(event)
                self.film.show(event)
                self.tabs.show("tracks", self.tracks.summary)
                empty = event.timeline.is_empty
                self.prompt.placeholder = words.PLACEHOLDER_EMPTY if empty else words.PLACEHOLDER
            case SoundHeard():
                self.film.hear(event)
            case MessageSaid(message=message):
                self.chat.say(message)
                if message.who != "user":
                    self._tell_unseen(message.text)
                else:
                    self.offer.take_back()  # it was about what was said before
                    self.prompt.was_sent(message.text)
            case QueueChanged(waiting=waiting):
                self.queue.show(waiting)
                self._tell_prompt()
            case ActionOffered(label=label, request=request):
                self.offer.show(label, request)
            case TurnStarted():
                self.chat.begin_turn(event)
            case TurnWaiting():
                if self.chat.waits_for(event.turn_id):
                    self.turn_status.show(event.text or words.STILL_WORKING)
            case TurnEnded():
                self.chat.end_turn(event)
                self._tell_unseen(event.text)
            case SessionOpened():
                self._open(event)
            case SessionRenamed(title=title):
                self.status.show_session(title)
            case BackendChanged():
                self.status.show_backend(event)
                self.tracks.show_backend(event)
            case CreditsChanged():
                self.status.show_credits(event)
        if isinstance(event, TurnStarted | TurnEnded | SessionOpened):
            self.turn_status.show("")
            self._tell_tab()

    def show_pressed(self, pressed: tuple[str | Queued, ...]) -> None:
        """Draw what keys do that were pressed and wait, and the messages behind them."""
        self.queue.show_pressed(pressed)
        self._tell_prompt()
        self.show_hint(armed=False)

    def _tell_unseen(self, answer: str) -> None:
        """Tell of an answer that came while the chat is behind another panel."""
        if answer and not self.chat.display:
            self.unseen.show(answer)
            self._tell_tab()

    def _tell_tab(self) -> None:
        """Say on the chat's tab that a reply is being written, or that something is new in it."""
        new = MARK if self.unseen.display else ""
        self.tabs.show("chat", words.WRITING if self.chat.is_writing else new)

    def _tell_prompt(self) -> None:
        self.prompt.has_waiting = self.queue.newest is not None

    def _open(self, event: SessionOpened) -> None:
        self.offer.take_back()
        self.unseen.show("")
        if event.session_id:  # what was on the timeline is of another session
            self.show(TimelineChanged(event.kept))
        self.tracks.begin(event)
        self.chat.open(event)
        self.prompt.remember(m.text for m in event.transcript if m.who == "user")
        self.status.show_session(event.title)

    def show_hint(self, *, armed: bool) -> None:
        """Say below the prompt what keys do now; `armed`: one more Escape stops the turn."""
        writing = self.chat.is_writing
        if armed:
            hint = words.HINT_AGAIN.format(leave=shown("app.leave"))
        elif self.queue.newest is not None:
            hint = words.HINT_QUEUE.format(up=shown("prompt.history.up"), leave=shown("app.leave"))
        elif writing:
            hint = words.HINT_TURN.format(leave=shown("app.leave"))
        elif self.prompt.has_focus:
            send, newline, help_ = map(shown_short, ("prompt.send", "prompt.newline", "app.help"))
            hint = words.HINT_PROMPT.format(send=send, newline=newline, help=help_)
        else:
            hint = words.HINT_PANEL.format(write=shown("panel.write"), help=shown("panel.help"))
        self.composer.show_hint(hint, writing=writing)
