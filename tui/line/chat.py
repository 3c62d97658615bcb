"""`nemo-tui chat`: the conversation line by line, for screen readers and for plain terminals.

Nothing is drawn and nothing is taken back: the cursor never moves but forwards. What happened is
said on the main thread, in a signal's handler, as `readline` waits there for what is typed.
"""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable, Iterator

from tui.bus import Bus
from tui.events import (
    ActionOffered,
    CancelTurn,
    CommandLineTold,
    Event,
    OpenSession,
    Request,
    SessionsListed,
    TellCommandLine,
)
from tui.line import reading, words
from tui.line.signals import on_signals, wake, wake_in
from tui.line.telling import Telling
from tui.line.timeline import tracks
from tui.settings import Settings
from tui.talk.commands import COMMANDS, Ask, Do, understand
from tui.talk.copies import Copies
from tui.talk.history_file import add_to_history
from tui.wire.text import clean

_REPLY_S = 1.0  # a reply that comes so soon is said before one is asked for more
_OPEN_S = 6.0
_STILL_S = 0.3
_PATIENCE_S = 10.0  # a line that is typed is not interrupted, unless one stops typing for so long
_SETTLED_S = 0.6  # what a script asked for is done when nothing has happened for so long


class Chat:
    """One conversation. `put` takes what is said on the bus; all else is on the main thread."""

    def __init__(self, settings: Settings, bus: Bus) -> None:
        """Nothing is read or said before `run`."""
        self._state = settings.paths.state
        self._bus = bus
        self._is_live = sys.stdin.isatty()
        self._telling = Telling()
        self._copies = Copies()
        self._news: deque[Event] = deque()
        self._held: list[str] = []
        self._held_since: tuple[float, str] | None = None
        self._busy = False
        self._asking = False
        self._told_at = time.monotonic()
        self._choices: list[Request] = []
        self._offer: Request | None = None
        self._wants_command_line = False
        self._said_working = False
        self._is_leaving = False
        self._is_interrupted = False
        self._asks_to_leave = False

    # ── what happened ─────────────────────────────────────────────────────────────────────────

    def put(self, said: Event | Request) -> None:
        """Take what is said on the bus, on any thread."""
        if isinstance(said, Event):
            self._news.append(said)
            wake()

    def tell(self, *_signal: object) -> None:
        """Say what there is. A signal may come while this is at work: then that goes on with it."""
        while (self._news or self._held) and not self._busy:
            self._busy = True
            try:
                while self._news:
                    self._held += self._sentences(self._news.popleft())
                if self._may_not_interrupt():
                    return
                said, self._held = self._held, []
                self._say(*said)
            finally:
                self._busy = False

    def _sentences(self, event: Event) -> Iterator[str]:
        self._told_at = time.monotonic()
        self._copies.hear(event)
        match event:
            case SessionsListed(sessions):
                self._choices = [OpenSession(session.session_id) for session in sessions]
            case ActionOffered(_, request):
                self._offer = request
            case CommandLineTold() if not self._wants_command_line:
                return
        yield from self._telling.hear(event)

    def _may_not_interrupt(self) -> bool:
        """Return whether to wait: for more to say, or for the line that is being typed.

        If so, this is asked again soon.
        """
        if not (self._asking and self._is_live and self._held):
            return False
        now, typed = time.monotonic(), reading.typed_so_far()
        since, before = self._held_since or (now, typed)
        if typed != before:
            since = now
        if now - since >= (_PATIENCE_S if typed else _STILL_S):
            self._held_since = None
            return False
        self._held_since = (since, typed)
        wake_in(_STILL_S)
        return True

    def _say(self, *paragraphs: str) -> None:
        """Print; a prompt that stands there is left, and asked anew below."""
        if not paragraphs:
            return
        is_asking = self._asking and self._is_live
        text = "".join(f"{paragraph}\n" for paragraph in paragraphs)
        sys.stdout.write(f"\n{text}" if is_asking else text)
        sys.stdout.flush()
        if is_asking:
            reading.say_again(words.YOU)

    # ── what the user wants ───────────────────────────────────────────────────────────────────

    def run(self) -> int:
        """Talk until the user leaves or a signal ends it; return the exit status."""
        for stream in (sys.stdout, sys.stdin):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        if not self._is_live:
            return self._talk()
        reading.set_up(self._state)
        with reading.own_keys():
            return self._talk()

    def _talk(self) -> int:
        self._say(words.HELLO)
        self._settle(_OPEN_S, until_ready=True)
        if not self._is_live:
            self._finish()
        try:
            while not self._is_leaving:
                try:
                    self._turn()
                except KeyboardInterrupt:
                    if self._asks_to_leave:
                        return 130
                    self._is_interrupted = True
        except EOFError:
            # A terminal that is gone ends its input, too; its signal says so better.
            time.sleep(0.1)
            self._say(words.LEFT)
        return 0

    def _turn(self) -> None:
        """Answer a Ctrl+C, then take a line. Raises KeyboardInterrupt at the next, at any point."""
        if self._is_interrupted:
            self._is_interrupted = False
            self._stop_waiting()
        line = self._next_line()
        if self._asks_to_leave and line.strip().lower() in words.YES:
            self._is_leaving = True
            self._say(words.LEFT)
            return
        self._asks_to_leave = False
        self._take(line)

    def _next_line(self) -> str:
        if not self._is_live:
            line = sys.stdin.readline()
            if not line:
                raise EOFError
            if line.strip():
                self._say(words.YOU_SAID.format(text=clean(line.strip())))
            return line
        self.tell()
        self._asking = True
        try:
            return reading.read_line(words.YOU)
        finally:
            self._asking, self._held_since = False, None
            wake_in(0)
            self.tell()

    def _take(self, typed: str) -> None:
        """Do what a sent line asks for."""
        line = clean(typed).strip()
        if not line:
            return
        if self._is_live:
            add_to_history(self._state, line)
        choices, self._choices = self._choices, []
        offer, self._offer = self._offer, None
        if line.isdecimal() and 0 < int(line) <= len(choices):
            self._ask(choices[int(line) - 1])
        elif offer is not None and line.lower() in words.YES:
            self._ask(offer)
        else:
            self._mean(line)

    def _mean(self, line: str) -> None:
        meaning = understand(line)
        if isinstance(meaning, Ask):
            self._ask(*meaning.requests)
        elif isinstance(meaning, Do):
            self._do(meaning.action)
        else:
            self._say(meaning.sentence)

    def _do(self, action: str) -> None:
        name, _, argument = action.rstrip(")").partition("(")
        if name == "quit":
            self._is_leaving = True
            self._say(words.LEFT)
        elif name == "help":
            rows = [(command.form, command.words) for command in COMMANDS.values()]
            self._say(*(words.COMMAND_ROW.format(form=form, what=what) for form, what in rows))
            self._say(words.HELP_KEYS)
        elif name == "show" and argument == "'tracks'":
            self._say(*tracks(self._telling.timeline))
        elif name == "show":
            self._say(*(list(self._telling.running()) or [words.NO_JOBS]))
        elif name == "copy" and argument == "'run'":
            self._wants_command_line = True
            self._ask(TellCommandLine())
        elif name == "copy":
            what = argument.strip("'")
            text = self._copies.text(what)
            self._say(words.COPY_HERE.format(text=text) if text else self._copies.why_not(what))
        else:
            self._say(words.SCREEN_ONLY)

    def _ask(self, *requests: Request) -> None:
        for request in requests:
            self._bus.publish(request)
        if not self._is_live:
            self._finish()
            return
        self._settle(_REPLY_S)
        if self._telling.is_working and not self._said_working:
            self._say(words.WORKING)
        self._said_working = self._telling.is_working

    def _stop_waiting(self) -> None:
        """Stop waiting for the reply, or ask whether to leave: the next line is the answer."""
        sys.stdout.write("\n")
        if self._telling.is_working:
            self._ask(CancelTurn())
            return
        # Before it is said: who has read the question may answer with Ctrl+C at once.
        self._asks_to_leave = True
        self._say(words.LEAVE)

    def _settle(self, most_s: float, *, until_ready: bool = False) -> None:
        """Wait for what comes soon, so that it is said before the prompt."""
        begun = time.monotonic()
        while (now := time.monotonic()) - begun < most_s:
            done = self._telling.is_ready if until_ready else not self._telling.is_working
            if done and self._told_at > begun and now - self._told_at > _STILL_S:
                return
            time.sleep(0.05)

    def _finish(self) -> None:
        """Wait until all that a script asked for so far is done."""
        begun = time.monotonic()
        while (
            not self._telling.is_idle or time.monotonic() - max(begun, self._told_at) < _SETTLED_S
        ):
            time.sleep(0.1)


def chat(bus: Bus, settings: Settings, on_ready: Callable[[], None]) -> int:
    """Run the line mode and return the exit status; `on_ready` is called once it listens."""
    talk = Chat(settings, bus)
    on_signals(talk.tell)
    bus.attach(talk)
    on_ready()
    return talk.run()
