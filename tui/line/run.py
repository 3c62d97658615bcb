"""`nemo-tui run`: upload, each instruction in turn, export, download, without a screen."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tui.bus import Bus
from tui.engine.failure import WorkFailed
from tui.engine.router import AskCredits, AskExport, AskStatus, AskUpload, is_url, route
from tui.engine.timeline import summary
from tui.engine.uploads import check_source
from tui.engine.words import credits_in_words
from tui.engine.workspace import Workspace
from tui.events import Event
from tui.line.report import Report, standard_report
from tui.settings import Settings


@dataclass(frozen=True)
class Order:
    """One session's work: media in, instructions, one file out."""

    files: tuple[str, ...]
    messages: tuple[str, ...]
    target: Path
    format: str
    quality: str
    session_id: str | None = None


def run(settings: Settings, typed: Namespace) -> int:
    """Do what was typed and return the exit status."""
    report = standard_report(as_json=typed.json)
    return asyncio.run(_run(settings, orders(settings, typed), report))


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


async def _run(settings: Settings, work: list[Order], report: Report) -> int:
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(Runner(settings, report).run(work))
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


class Runner:
    """Carries orders out, one after another, on one bus."""

    def __init__(self, settings: Settings, report: Report) -> None:
        """Tell `report` of everything. Call it on the loop that does the work."""
        self._settings = settings
        self._report = report
        self._bus = Bus()
        self._heard = self._bus.subscribe(Event)

    async def run(self, work: list[Order]) -> int:
        """Do all of `work` and return the exit status; one that fails does not stop the others."""
        telling = asyncio.create_task(self._tell())
        failed = False
        try:
            for order in work:
                try:
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
            await workspace.connect()
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
            ticket = await workspace.begin_export(order.format, order.quality, order.target)
            try:
                path = await workspace.finish_export(ticket)
            except asyncio.CancelledError:
                # Whoever interrupts this command wants no file any more.
                with contextlib.suppress(WorkFailed):
                    await workspace.abandon_export(ticket)
                raise
            await self._say(str(path), type="file", path=str(path))

    async def _follow(self, workspace: Workspace, message: str) -> None:
        workspace.user_said(message)
        match route(message):
            case AskExport():
                return  # this command ends with an export anyway
            case AskUpload(source) if source:
                await workspace.add_media(source)
                return
            case AskStatus():
                await workspace.refresh_timeline()
                text, ok = workspace.status(), True
            case AskCredits():
                text, ok = credits_in_words(await workspace.refresh_credits()), True
            case _:
                result = await workspace.chat(message)
                text, ok = result.text, result.ok
        await self._say(text, type="reply", message=message, text=text, ok=ok)
        if not ok:
            raise WorkFailed("That instruction was not carried out, so nothing was exported.")

    async def _say(self, words: str, **data: object) -> None:
        await self._settle()
        self._report.say(words, **data)

    async def _tell(self) -> None:
        async for event in self._heard:
            if isinstance(event, Event):
                self._report.hear(event)

    async def _settle(self) -> None:
        """Let what was told be printed before what comes of it."""
        while not self._heard.is_empty:  # noqa: ASYNC110 (a turn of the loop is all it takes)
            await asyncio.sleep(0)
