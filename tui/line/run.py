"""`nemo-tui run`: upload, each instruction in turn, export, download, without a screen."""

from __future__ import annotations

import asyncio
import contextlib
import re
import signal
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tui.bus import Bus
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.router import AskCredits, AskExport, AskStatus, AskUpload, is_url, route
from tui.engine.timeline import summary
from tui.engine.uploads import check_source
from tui.engine.words import credits_in_words, status_in_words
from tui.engine.workspace import Workspace
from tui.events import BackendChanged, Event, Message, MessageSaid, TurnWaiting
from tui.line.report import Report, standard_report
from tui.settings import Settings

_CLOCK = re.compile(r"\d+:\d\d")
_COUNTDOWN_STEP_S = 2.0


@dataclass(frozen=True)
class Order:
    """One session's work: media in, instructions, one file out."""

    files: tuple[str, ...]
    messages: tuple[str, ...]
    target: Path
    format: str
    quality: str
    session_id: str | None = None


def run(settings: Settings, typed: Namespace, bus: Bus) -> int:
    """Do what was typed, tell of it on `bus`, and return the exit status."""
    report = standard_report(as_json=typed.json)
    return asyncio.run(_run(settings, orders(settings, typed), report, bus))


def orders(settings: Settings, typed: Namespace) -> list[Order]:
    """Return the work that was typed: one order, or with `--each` one for each file."""
    session_id = getattr(typed, "session", None)
    groups = [(file,) for file in typed.files] if typed.each else [tuple(typed.files)]
    return [
        Order(
            files,
            tuple(typed.messages),
            _target(settings, typed.output, files),
            typed.format,
            typed.quality,
            session_id,
        )
        for files in groups
    ]


def _target(settings: Settings, output: str | None, files: tuple[str, ...]) -> Path:
    if output is None:
        return settings.downloads
    first = files[0] if files else ""
    stem = Path(unquote(urlsplit(first).path) if is_url(first) else first).stem
    return Path(output.replace("{stem}", stem)).expanduser()


async def _run(settings: Settings, work: list[Order], report: Report, bus: Bus) -> int:
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(Runner(settings, report, bus).run(work))
    caught: list[signal.Signals] = []

    def stop(number: signal.Signals) -> None:
        caught.append(number)
        task.cancel()

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, stop, number)
    try:
        return await task
    except asyncio.CancelledError:
        report.finish()
        return 128 + caught[0] if caught else 130


def _counts_down(before: BackendChanged | TurnWaiting | None, now: Event) -> bool:
    """Return whether `now` says what `before` said, with another time: one line is enough."""
    if isinstance(before, BackendChanged) and isinstance(now, BackendChanged):
        return _CLOCK.sub("", before.detail) == _CLOCK.sub("", now.detail)
    if isinstance(before, TurnWaiting) and isinstance(now, TurnWaiting):
        near = now.elapsed_s - before.elapsed_s < _COUNTDOWN_STEP_S
        return near and _CLOCK.sub("", before.text) == _CLOCK.sub("", now.text)
    return False


class Runner:
    """Carries orders out, one after another, on one bus."""

    def __init__(self, settings: Settings, report: Report, bus: Bus) -> None:
        """Tell `report` what is said on `bus`. Call it on the loop that does the work."""
        self._settings = settings
        self._report = report
        self._bus = bus
        self._heard = self._bus.subscribe(Event)

    async def run(self, work: list[Order]) -> int:
        """Do all of `work` and return the exit status; one that fails does not stop the others."""
        telling = asyncio.create_task(self._tell())
        failed = False
        try:
            for order in work:
                try:
                    with as_work_failed():
                        await self._one(order)
                except WorkFailed as failure:
                    failed = True
                    await self._settle()
                    self._report.fail(str(failure))
        finally:
            await self._settle()
            telling.cancel()
            self._report.finish()
        return 1 if failed else 0

    async def _one(self, order: Order) -> None:
        for file in order.files:
            # Before the first byte is sent: the last file of five may be the misspelt one.
            await asyncio.to_thread(check_source, file)
        async with Workspace(self._settings, self._bus) as workspace:
            await workspace.link.connect()
            if order.session_id is None:
                await workspace.new_session()
            else:
                await workspace.open(order.session_id)
            for file in order.files:
                await workspace.add_media(file)
            for message in order.messages:
                await self._follow(workspace, message)
            line = summary(workspace.timeline)
            duration_ms = workspace.timeline.duration_ms
            await self._say(line, type="timeline", summary=line, duration_ms=duration_ms)
            ticket = await workspace.plan_export(order.format, order.quality, order.target)
            try:
                path = await workspace.jobs.export(ticket)
            except asyncio.CancelledError:
                # Whoever interrupts this command wants no file any more.
                with contextlib.suppress(WorkFailed):
                    await workspace.jobs.abandon(ticket)
                raise
            shared = await self._shared(workspace)
            await self._say(str(path), type="file", path=str(path), **shared)

    async def _follow(self, workspace: Workspace, message: str) -> None:
        workspace.user_said(message)
        match route(message):
            case AskExport():
                return  # this command ends with an export anyway
            case AskUpload(sources) if sources:
                for source in sources:
                    await workspace.add_media(source)
                return
            case AskStatus():
                await workspace.refresh_timeline()
                text, ok = status_in_words(workspace.timeline), True
            case AskCredits():
                text, ok = credits_in_words(await workspace.link.refresh_credits()), True
            case _:
                result = await workspace.chat(message)
                text, ok = result.text, result.ok
        await self._say(text, type="reply", message=message, text=text, ok=ok)
        if not ok:
            raise WorkFailed("That instruction was not carried out, so nothing was exported.")

    async def _shared(self, workspace: Workspace) -> dict[str, str]:
        """Tell how to share the session, where there is a way."""
        with contextlib.suppress(WorkFailed):
            if (shared := await workspace.share()) is not None:
                self._bus.publish(MessageSaid(Message("notice", shared)))
                return {"share": shared.rsplit(" ", 1)[-1]}
        return {}

    async def _say(self, words: str, **data: object) -> None:
        await self._settle()
        self._report.say(words, **data)

    async def _tell(self) -> None:
        before: TurnWaiting | BackendChanged | None = None
        async for event in self._heard:
            if isinstance(event, BackendChanged) and event.detail:
                if not _counts_down(before, event):
                    self._report.hear(TurnWaiting(0, 0, event.detail))
                before = event
            elif isinstance(event, TurnWaiting):
                if not _counts_down(before, event):
                    self._report.hear(event)
                before = event
            elif isinstance(event, Event):
                self._report.hear(event)

    async def _settle(self) -> None:
        """Let what was told be printed before what comes of it."""
        while not self._heard.is_empty:  # noqa: ASYNC110 (a turn of the loop is all it takes)
            await asyncio.sleep(0)
