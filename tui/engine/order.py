"""An order: files in, instructions in turn, one file out; given by command line and batch."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field, replace
from pathlib import Path

from tui.engine import words
from tui.engine.board import Ticket
from tui.engine.failure import WorkFailed
from tui.engine.named_files import bring_first, bring_named
from tui.engine.router import AskCredits, AskStatus, AskUpload, route, split_export
from tui.engine.uploads import check_source
from tui.engine.workspace import Workspace
from tui.events import Export


@dataclass(frozen=True)
class Form:
    """What was said of the result's form; None is what was not said."""

    format: str | None = None
    quality: str | None = None
    resolution: int | None = None
    fast: bool = False

    def over(self, said: Export) -> Export:
        """Return what is wanted: what was typed, over what a message `said`."""
        return replace(
            said,
            format=self.format or said.format,
            quality=self.quality or said.quality,
            resolution=self.resolution or said.resolution,
            fast=self.fast or said.fast,
        )


@dataclass(frozen=True)
class Order:
    """One session's work: media in, instructions, one file out."""

    files: tuple[str, ...]
    messages: tuple[str, ...]
    target: Path | None = None
    """A file, or a folder for it; None: the folder for finished files."""
    form: Form = field(default_factory=Form)


@dataclass(frozen=True)
class Followed:
    """What came of one instruction."""

    text: str = ""
    """The reply; empty where there is nothing to say."""
    ok: bool = True
    undone: tuple[str, ...] = ()
    """What the backend says it did not do, where it tells that apart; the rest is done."""


class Witness:
    """Is told how an order goes on. This one takes no note of it."""

    async def begins(self, step: int, message: str) -> None:
        """The instruction that is step number `step` is about to be sent."""

    async def replied(self, message: str, followed: Followed) -> None:
        """An instruction was followed, or was not."""

    async def reached(self, step: int) -> None:
        """So many steps are done: a file each, then an instruction each."""


async def check(order: Order, *, on_cloud: bool) -> None:
    """Raise WorkFailed before the first byte is sent: the last file of five may be misspelt."""
    for file in order.files:
        await asyncio.to_thread(check_source, file, on_cloud=on_cloud)


async def edited(workspace: Workspace, order: Order, witness: Witness, done: int = 0) -> Export:
    """Do an order's steps in the open session, but for the first `done`; return what to export.

    Raises WorkFailed.
    """
    for step, file in enumerate(order.files, 1):
        if step > done:
            await workspace.add_media(file)
            await witness.reached(step)
    wanted = Export()
    for step, message in enumerate(order.messages, len(order.files) + 1):
        if step > done:
            await witness.begins(step, message)
            followed = await _follow(workspace, message)
            if followed.text:
                await witness.replied(message, followed)
            if not followed.ok:
                raise WorkFailed(words.NOT_FOLLOWED)
            await witness.reached(step)
        wanted = split_export(message)[1] or wanted
    return order.form.over(wanted)


async def exported(workspace: Workspace, ticket: Ticket) -> Path:
    """Carry an order's export out. Whoever cancels it, and does not leave, wants no file any more.

    Raises WorkFailed.
    """
    try:
        return await workspace.jobs.export(ticket)
    except asyncio.CancelledError:
        if not workspace.jobs.leaving:
            with contextlib.suppress(WorkFailed):
                await workspace.jobs.abandon(ticket)
        raise


async def _follow(workspace: Workspace, message: str) -> Followed:
    """Do what `message` asks for, but for the export in it: an order ends with one."""
    workspace.user_said(message)
    return await _done(workspace, message)


async def _done(workspace: Workspace, message: str) -> Followed:
    edit, asked = split_export(message)
    match route(edit):
        case _ if asked is not None and not edit:
            return Followed()
        case AskUpload(wishes=(_, *_)) as upload:
            wish = await bring_first(workspace, upload, edit)
            if wish == edit:
                return await _chatted(workspace, edit)
            return await _done(workspace, wish) if wish else Followed()
        case AskUpload(sources) if sources:
            for source in sources:
                await workspace.add_media(source)
            return Followed()
        case AskStatus():
            await workspace.refresh_timeline()
            return Followed(words.status_in_words(workspace.timeline))
        case AskCredits():
            return Followed(words.credits_in_words(await workspace.link.refresh_credits()))
        case _:
            return await _chatted(workspace, edit)


async def _chatted(workspace: Workspace, edit: str) -> Followed:
    await bring_named(workspace, edit)
    result = await workspace.chat(edit)
    return Followed(result.text, result.ok, result.undone)
