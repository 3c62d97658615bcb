"""An export on a scripted server: one program at work, and what a killed one left behind."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.server import Answer, Server, raw, replies, serving
from tui.bus import Bus
from tui.client.backend import Attribution, Backend
from tui.engine.board import Ticket
from tui.engine.exports import Exporter, plan_export
from tui.engine.failure import WorkFailed
from tui.engine.lease import Leases
from tui.engine.memory import KnownSession, Memory
from tui.events import Export
from tui.settings import Settings

TOKEN = "POST /api/auth/anonymous-token"
SUBMIT = "POST /api/render/proxy/lambda"
LOOK = "GET /api/render/proxy/lambda/*"
CANCEL = "POST /api/render/proxy/lambda/*/cancel"
ROUTE = "GET /api/render/proxy/*/download"
RESULT = "GET /result.mp4"
FILM = (
    b"\0\0\0\x10ftypisom\0\0\0\0"
    + b"\0\0\0\x08moov"
    + (40_008).to_bytes(4, "big")
    + b"mdat"
    + bytes(range(250)) * 160
)
DRAFT = {"t": [{"tt": 0, "sg": [{"name": "talk.mp4", "d": 3000}]}], "d": 3000}
SESSION = KnownSession("7", "t", "me", "talk.mp4")


def film(body: bytes = FILM, *, tag: str = '"v1"', length: int | None = None) -> Answer:
    size = len(FILM) if length is None else length
    return raw(body, headers=f"Content-Length: {size}\r\nETag: {tag}\r\n")


def rest(start: int, *, tag: str = '"v1"') -> Answer:
    said = f"Content-Range: bytes {start}-{len(FILM) - 1}/{len(FILM)}\r\nETag: {tag}\r\n"
    return raw(
        FILM[start:],
        status="206 Partial Content",
        headers=f"{said}Content-Length: {len(FILM) - start}\r\n",
    )


def render(status: str, **more: Any) -> Answer:
    """Form B of a render's state."""
    return replies_raw({"success": True, "data": {"id": "r", "status": status, **more}})


def replies_raw(body: object, status: str = "200 OK") -> Answer:
    return raw(
        json.dumps(body).encode(), status=status, headers="Content-Type: application/json\r\n"
    )


ACCEPTED = render("pending", progress=0)
DONE = render("completed", outputUrl="/result.mp4")
UNKNOWN = replies("no such render", code=404, status="404 Not Found")
GATEWAY = raw(b"<html>502</html>", status="502 Bad Gateway", headers="Content-Type: text/html\r\n")
HANGS_UP = raw(status="200 OK", headers="Content-Length: 5\r\n")


class Answers(dict[str, list[Answer]]):
    """Answers by route, in which `*` stands for whatever id the client chose."""

    def __getitem__(self, asked: str) -> list[Answer]:
        parts = asked.split("/")
        parts = ["*" if part.startswith("render_") else part for part in parts]
        return super().__getitem__("/".join(parts))


@dataclass
class Desk:
    """One program at work on an export."""

    server: Server
    exporter: Exporter
    memory: Memory
    leases: Leases
    folder: Path
    said: list[str] = field(default_factory=list)
    bus: Bus = field(default_factory=Bus)

    def plan(self, name: str = "out.mp4") -> Ticket:
        return plan_export(
            self.bus,
            self.memory,
            self.leases,
            SESSION,
            DRAFT,
            Export("mp4", "low"),
            self.folder / name,
        )

    def as_left(self) -> Ticket:
        """The export as a killed program left it on the disk."""
        (known,) = self.memory.jobs()
        return Ticket(Bus(), self.memory, known.job, known.session_id, known.spec)

    @property
    def renders(self) -> list[str]:
        """The ids that were asked for, in order."""
        return [str(got.json()["id"]) for got in self.server.got if got.path.endswith("/lambda")]  # type: ignore[index]

    def count(self, path: str) -> int:
        return len([got for got in self.server.got if path in got.path])


def at_a_desk(
    tmp_path: Path,
    answers: dict[str, list[Answer]],
    work: Callable[[Desk], Awaitable[Any]],
    *,
    no_news_s: float = 600,
    also: dict[str, list[Answer]] | None = None,
) -> Any:
    async def scenario() -> Any:
        folder = tmp_path / "work"
        folder.mkdir(parents=True)
        valid = {"token": "secret", "user_id": "anon", "expires_at": time.time() + 9e5}
        every = Answers({TOKEN: [replies(valid)], **answers})
        async with serving(every) as server:
            settings = Settings(api_url=server.url, home=tmp_path / "home", retry_s=0.01)
            async with Backend(settings, Attribution("s", "1", "p")) as backend:
                memory = Memory(settings.paths.database, server.url)
                memory.add_session(SESSION)
                said: list[str] = []
                exporter = Exporter(
                    backend, 0.01, nothing, lambda text, _session: said.append(text), no_news_s
                )
                desk = Desk(server, exporter, memory, Leases(tmp_path / "jobs"), folder, said)
                try:
                    return await work(desk)
                finally:
                    memory.close()

    return asyncio.run(scenario())


async def nothing() -> None:
    """A backend that need not be started."""


def exported(tmp_path: Path, answers: dict[str, list[Answer]], **more: Any) -> Desk:
    """Export to the end, and see that one whole file came of it and nothing else."""

    async def work(desk: Desk) -> Desk:
        final = await desk.exporter.run(desk.plan())
        assert final.read_bytes() == FILM
        assert list(desk.folder.iterdir()) == [final]
        assert desk.memory.jobs()[0].job.state == "done"
        return desk

    return at_a_desk(tmp_path, answers, work, **more)  # type: ignore[no-any-return]


def refused(tmp_path: Path, answers: dict[str, list[Answer]], words: str) -> Desk:
    """Export in vain: one sentence is said and nothing is left."""

    async def work(desk: Desk) -> Desk:
        with pytest.raises(WorkFailed, match=words) as raised:
            await desk.exporter.run(desk.plan())
        assert list(desk.folder.iterdir()) == []
        (known,) = desk.memory.jobs()
        assert (known.job.state, known.job.detail) == ("failed", str(raised.value))
        return desk

    return at_a_desk(tmp_path, answers, work)  # type: ignore[no-any-return]


def left_in_the_middle(desk: Desk, have: bytes, etag: str | None) -> Ticket:
    ticket = desk.plan()
    Path(ticket.spec["part"]).write_bytes(have)
    source = f"{desk.server.url}/result.mp4"
    ticket.spec |= {"sent": True, "submitted": True, "etag": etag, "source": source}
    ticket.save()
    return desk.as_left()
