"""`nemo-tui run`: upload, each instruction in turn, export, download, without a screen."""

from __future__ import annotations

import asyncio
import contextlib
import re
import signal
from argparse import Namespace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tui.bus import Bus
from tui.dropped import is_url
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.order import Followed, Form, Order, Witness, check, edited, exported
from tui.engine.suggestions import without_suggestions
from tui.engine.timeline import summary
from tui.engine.words import file_link_in_words
from tui.engine.workspace import Workspace
from tui.events import BackendChanged, Event, Message, MessageSaid, TurnWaiting
from tui.line import words
from tui.line.report import Report, standard_report
from tui.paths import at_home
from tui.settings import Settings
from tui.wire.output import FORMATS
from tui.wire.text import clean_line

_CLOCK = re.compile(r"\d+:\d\d")
_COUNTDOWN_STEP_S = 2.0


def run(settings: Settings, typed: Namespace, bus: Bus) -> int:
    """Do what was typed, tell of it on `bus`, and return the exit status."""
    report = standard_report(as_json=typed.json)
    session_id: str | None = getattr(typed, "session", None)
    return asyncio.run(_run(settings, orders(typed), report, bus, session_id))


def orders(typed: Namespace) -> list[Order]:
    """Return the work that was typed: one order, or with `--each` one for each file."""
    form = Form(typed.format or _ending(typed.output), typed.quality, typed.resolution, typed.fast)
    groups = [(file,) for file in typed.files] if typed.each else [tuple(typed.files)]
    return [
        Order(files, tuple(typed.messages), _target(typed.output, files), form) for files in groups
    ]


def _ending(output: str | None) -> str | None:
    """Return the format that the name of the result says."""
    suffix = Path(output or "").suffix.lower().removeprefix(".")
    suffix = "jpg" if suffix == "jpeg" else suffix
    return suffix if suffix in FORMATS else None


def _target(output: str | None, files: tuple[str, ...]) -> Path | None:
    if output is None:
        return None
    first = files[0] if files else ""
    stem = Path(unquote(urlsplit(first).path) if is_url(first) else first).stem
    return at_home(output.replace("{stem}", stem))


async def _run(
    settings: Settings, work: list[Order], report: Report, bus: Bus, session_id: str | None
) -> int:
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(Runner(settings, report, bus, session_id).run(work))
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


class Runner(Witness):
    """Carries orders out, one after another, on one bus."""

    def __init__(
        self, settings: Settings, report: Report, bus: Bus, session_id: str | None
    ) -> None:
        """Tell `report` what is said on `bus`. Call it on the loop that does the work.

        `session_id`: the session to work in, None for new ones.
        """
        self._settings = settings
        self._session_id = session_id
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
        await check(order, on_cloud=self._settings.on_cloud)
        async with Workspace(self._settings, self._bus) as workspace:
            await workspace.link.connect()
            if self._session_id is None:
                await workspace.new_session()
            else:
                await workspace.open(self._session_id)
            wanted = await edited(workspace, order, self)
            line = summary(workspace.timeline)
            duration_ms = workspace.timeline.duration_ms
            await self._say(line, type="timeline", summary=line, duration_ms=duration_ms)
            ticket = await workspace.plan_export(wanted, order.target)
            path = await exported(workspace, ticket)
            note = str(ticket.spec.get("note") or "")
            if note:
                self._bus.publish(MessageSaid(Message("notice", note)))
            shared = await self._shared(workspace, path if wanted.share else None)
            shared |= {"note": note} if note else {}
            await self._say(str(path), type="file", path=str(path), **shared)

    async def replied(self, message: str, followed: Followed) -> None:
        """Print what was replied, and on stderr what was not done.

        What could be said next is for JSON alone: nobody can say it here.
        """
        told = {"undone": followed.undone} if followed.undone else {}
        shown, _ = without_suggestions(followed.text)
        await self._say(
            shown, type="reply", message=message, text=followed.text, ok=followed.ok, **told
        )
        for sentence in followed.undone:
            self._report.complain(words.NOT_DONE.format(why=clean_line(sentence, 500)))

    async def _shared(self, workspace: Workspace, file: Path | None) -> dict[str, str]:
        """Tell how to share the session, where there is a way, or the `file` to be shared."""
        with contextlib.suppress(WorkFailed):
            if (shared := await workspace.share()) is not None:
                self._bus.publish(MessageSaid(Message("notice", shared)))
                return {"share": shared.rsplit(" ", 1)[-1]}
        if file is not None:
            said = file_link_in_words(str(file), f"nemo-tui studio share --lan {file.name}")
            self._bus.publish(MessageSaid(Message("notice", said)))
            return {"link": file.as_uri()}
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
