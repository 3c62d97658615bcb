"""What a message asks for, done: one of the requests that need no conversation, or a turn."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from tui.engine import words
from tui.engine.failure import WorkFailed
from tui.engine.gui_kinds import (
    Action,
    OfferExport,
    OfferMessage,
    OfferUpload,
    ShowCredits,
    ShowTracks,
)
from tui.engine.named_files import bring_first, bring_named
from tui.engine.router import (
    AskChat,
    AskCredits,
    AskExport,
    AskStatus,
    AskUpload,
    route,
    split_export,
)
from tui.engine.workspace import Workspace
from tui.events import ActionOffered, Export, Request, SendMessage


class Saying:
    """Does messages, and offers what costs time instead of doing it."""

    def __init__(self, workspace: Workspace, export: Callable[[Export], Awaitable[None]]) -> None:
        """`export` begins an export, which goes on beside the conversation."""
        self._workspace = workspace
        self._export = export
        self._has_offered = False

    async def say(self, text: str) -> None:
        """Do what `text` asks for. Raises WorkFailed."""
        self._workspace.user_said(text)
        await self._do(text)

    async def _do(self, text: str) -> None:
        workspace = self._workspace
        match route(text):
            case AskExport() as asked:
                await self._export(asked)
            case AskCredits():
                await self.tell_credits()
            case AskStatus():
                await self.tell_status()
            case AskUpload(()):
                workspace.notice(words.WHICH_FILE)
            case AskUpload(wishes=(_, *_)) as asked:
                wish = await bring_first(workspace, asked, text)
                if wish == text:
                    await self._chat(text)
                elif wish:
                    await self._do(wish)
            case AskUpload(sources):
                for source in sources:
                    await workspace.add_media(source)
            case AskChat(said):
                await self._chat(said)

    async def tell_status(self) -> None:
        """Read the timeline again and say what is on it. Raises WorkFailed."""
        await self._workspace.refresh_timeline()
        self._workspace.notice(words.status_in_words(self._workspace.timeline))

    async def tell_credits(self) -> None:
        """Read the credits again and say them. Raises WorkFailed."""
        credits = await self._workspace.link.refresh_credits()
        self._workspace.notice(words.credits_in_words(credits))

    def offer(self, label: str, request: Request | None) -> None:
        """Offer `request`, or take the last offer back."""
        if request is not None or self._has_offered:
            self._has_offered = request is not None
            self._workspace.bus.publish(ActionOffered(label, request))

    async def _chat(self, text: str) -> None:
        edit, asked = split_export(text)
        await bring_named(self._workspace, edit)
        try:
            result = await self._workspace.chat(edit)
        except WorkFailed as failure:  # the turn's own end has said it
            if failure.lost_connection:
                self._workspace.link.lost(str(failure))
                self.offer(words.AGAIN, SendMessage(text))
            return
        if result.again:
            self.offer(words.AGAIN, SendMessage(text))
            return
        for action in result.actions:
            await self._act(action)
        if asked is not None and not result.timeline.is_empty:
            await self._export(asked)
        elif OfferExport() in result.actions:
            self.offer(words.EXPORT, Export())

    async def _act(self, action: Action) -> None:
        """Do what the backend told the user to do on a screen, unless it costs time."""
        match action:
            case ShowTracks():
                self._workspace.notice(words.status_in_words(self._workspace.timeline))
            case ShowCredits():
                await self.tell_credits()
            case OfferUpload():
                self._workspace.notice(words.WHICH_FILE)
            case OfferMessage(text):
                self.offer(text, SendMessage(text))
