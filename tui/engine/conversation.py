"""One turn of the conversation: say it once, show the reply as it grows, end it for certain."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from tui.bus import Bus
from tui.client.backend import Backend
from tui.engine import words
from tui.engine.gui_kinds import Action
from tui.engine.gui_talk import Translated, Translator, translate
from tui.engine.listening import Listener
from tui.engine.recovery import Recovery, seen_change
from tui.engine.reply import Reply, is_hiccup
from tui.engine.timeline import Difference
from tui.events import TextGrew, TimelineView, TurnStarted
from tui.settings import Settings
from tui.wire.chat import Failed, Text
from tui.wire.errors import BackendError, ConnectionBroke, Unreachable, sentence


@dataclass(frozen=True)
class TurnResult:
    """How a turn ended; `timeline` is the one after it."""

    text: str
    ok: bool
    timeline: TimelineView
    changed: Difference
    actions: tuple[Action, ...] = ()
    """What the backend told the user to do on a screen that is not there."""
    again: bool = False
    """Whether nothing was done, so that the same message may be said once more."""
    undone: tuple[str, ...] = ()
    """What the backend says it did not do, where it tells that apart."""


class Conversation:
    """Turns on one backend, told on the bus."""

    def __init__(
        self,
        backend: Backend,
        bus: Bus,
        settings: Settings,
        reconnect: Callable[[], Awaitable[None]],
    ) -> None:
        """`settings` gives the times; `reconnect` brings a lost backend back."""
        self._backend = backend
        self._bus = bus
        self._settings = settings
        self._recovery = Recovery(backend, settings.retry_s, reconnect)
        self._reply = Reply()

    @property
    def said_so_far(self) -> str:
        """What the turn under way, or the last one, has said, as if that were all of it."""
        return translate(self._reply.text).text

    async def turn(
        self, turn_id: int, session_id: str, text: str, before: TimelineView
    ) -> TurnResult:
        """Send `text` once and return how the turn ended.

        Raises BackendError when the backend refused it, and Unreachable when it could not be sent:
        nothing was done then.
        """
        self._reply = reply = Reply()
        translator = Translator()
        listener = Listener(self._backend, self._bus, self._settings, turn_id)
        trouble, undone = "", list[str]()
        self._bus.publish(TurnStarted(turn_id))
        try:
            async for event in listener.events(session_id, text):
                if isinstance(event, Text):
                    reply.add(event)
                    undone.extend(event.undone)
                    self._bus.publish(TextGrew(turn_id, translator.grow(reply.text)))
                elif isinstance(event, Failed) and not (reply.text and is_hiccup(event.said)):
                    trouble = self._explained(event)
        except Unreachable:
            raise
        except (ConnectionBroke, BackendError) as error:
            # A gateway that fails may have handed the message on before.
            if isinstance(error, BackendError) and not 500 <= error.code < 600:
                raise
            return await self._recovered(listener, session_id, before, str(error))
        translated = translator.finish(reply.text)
        after = await self._recovery.look(session_id)
        result = replace(self._ended(translated, trouble, before, after), undone=tuple(undone))
        if result.text:
            return result
        nothing = words.ONLY_BUTTONS if translated.actions else words.SILENT_UNCHANGED
        return replace(result, text=nothing)

    @staticmethod
    def _ended(
        reply: Translated, trouble: str, before: TimelineView, after: TimelineView | None
    ) -> TurnResult:
        answered = bool(reply.text or reply.actions) and not trouble
        if after is None:
            blind = "" if answered else words.SILENT_UNREADABLE
            said = _joined(reply.text, _broke(trouble), blind)
            return TurnResult(said, answered, before, Difference(), reply.actions)
        changed = seen_change(before, after)
        said = _joined(
            reply.text,
            _broke(trouble),
            "" if reply.text and not trouble else _changes(changed),
        )
        ok = bool(changed.changes) or answered
        return TurnResult(said, ok, after, changed, reply.actions, again=not ok)

    async def _recovered(
        self, listener: Listener, session_id: str, before: TimelineView, trouble: str
    ) -> TurnResult:
        found = await self._recovery.find(session_id, before, trouble, listener.tell)
        so_far = self.said_so_far
        if found.changed.changes:
            head = words.REPLY_CUT if so_far else words.REPLY_LOST
            said = _joined(so_far, f"{head}\n{_changes(found.changed)}")
            return TurnResult(said, True, found.timeline, found.changed)
        end = words.NOTHING_CHANGED if found.readable else words.NOT_READABLE
        said = _joined(so_far, f"{trouble} {end}")
        return TurnResult(said, False, before, Difference(), again=found.readable)

    def _explained(self, failed: Failed) -> str:
        if failed.code is None:
            return failed.said or words.NO_REASON
        return sentence(failed.code, failed.said, self._backend.account)


def _broke(trouble: str) -> str:
    return words.DID_NOT_WORK.format(trouble=trouble) if trouble else ""


def _changes(changed: Difference) -> str:
    """Return what a silent turn did."""
    return "\n".join(f"- {change}" for change in changed.changes)


def _joined(*paragraphs: str) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
