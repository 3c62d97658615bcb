"""A stand-in for the cloud, over real sockets: it speaks the protocol's other side.

A test scripts it route by route and reads what it was sent. Run it by hand with
`python -m tests.cloud --port 8123`, then `NEMO_API_URL=http://127.0.0.1:8123 nemo-tui`, and say
"silent", "drop", "stall", "error", "empty" or anything else.
"""

from __future__ import annotations

import argparse
import asyncio
import copy
import json
import re
import tempfile
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.behaviours import (
    HEARTBEAT,
    Behaviour,
    Piece,
    event,
    fails,
    raw,
    refuses,
    replies,
    streams,
    text,
    titles,
)
from tests.server import Got, Server

Draft = dict[str, Any]

ROUTES = {
    "token": r"POST /api/auth/anonymous-token",
    "session": r"POST /api/tasks/me/with-session/nemo_agent",
    "claim": r"POST /api/auth/claim-token",
    "chat": r"POST /run_sse",
    "upload": r"POST /api/upload-video/nemo_agent/me/(?P<session>[^/]+)",
    "credits": r"GET /api/credits/balance/simple",
    "state": r"GET /api/state/nemo_agent/me/(?P<session>[^/]+)/latest",
    "render": r"POST /api/render/proxy/lambda",
    "cancel": r"POST /api/render/proxy/lambda/(?P<render>[^/]+)/cancel",
    "poll": r"GET /api/render/proxy/lambda/(?P<render>[^/]+)",
    "download": r"GET /api/render/proxy/(?P<render>[^/]+)/download",
    "result": r"GET /results/(?P<render>[^/]+)",
}
CLIP = {"filename": "clip.mp4", "file_type": "video", "duration": 10.0, "width": 1080}


@dataclass
class Cloud:
    """One cloud: what it holds, what it was sent, and what it will do next."""

    url: str = ""
    results_url: str = ""
    """Another origin, where results lie."""
    result: bytes = b""
    """The file that every render comes to."""
    render_form: str = "A"
    polls_until_done: int = 1
    expires_at: Any = field(default_factory=lambda: time.time() + 7 * 86_400)
    drafts: dict[str, Draft] = field(default_factory=dict)
    got: list[tuple[str, Got]] = field(default_factory=list)
    script: dict[str, deque[Behaviour]] = field(default_factory=lambda: defaultdict(deque))
    renders: dict[str, int] = field(default_factory=dict)
    tokens: int = 0
    credits: float = 100.0

    def will(self, route: str, *behaviours: Behaviour) -> None:
        """Let the next calls of `route` be answered by `behaviours`, each once."""
        self.script[route].extend(behaviours)

    def sent(self, route: str) -> list[Got]:
        """What came over `route`, in order."""
        return [got for name, got in self.got if name == route]

    def said(self) -> list[str]:
        """The chat messages that came, in order."""
        return [
            json.loads(got.body)["new_message"]["parts"][0]["text"] for got in self.sent("chat")
        ]

    def edit(self, title: str, session: str = "") -> None:
        """Put a title of three seconds on a session's timeline, or on every one's."""
        for session_id in [session] if session else list(self.drafts):
            segment = {"id": f"t-{title}", "d": 3000, "text": title}
            self.drafts[session_id]["t"].append({"tt": 7, "sg": [segment]})

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection's one request."""
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            method, path, _ = head[0].split(" ")
            fields = (line.split(":", 1) for line in head[1:] if ":" in line)
            headers = {name.lower(): value.strip() for name, value in fields}
            got = Got(method, path, headers, await Server._body(reader, headers))
            for route, pattern in ROUTES.items():
                if found := re.fullmatch(pattern, f"{method} {path.split('?')[0]}"):
                    self.got.append((route, got))
                    script = self.script[route]
                    behaviour = script.popleft() if script else NORMAL[route]
                    await behaviour(self, _Matched(**vars(got), names=found.groupdict()), writer)
                    break
            else:
                await fails("no such route", 404, status=404)(self, got, writer)
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@dataclass(frozen=True)
class _Matched(Got):
    names: dict[str, str] = field(default_factory=dict)


@asynccontextmanager
async def cloud_running(port: int = 0) -> AsyncIterator[Cloud]:
    """Run a cloud on the loopback for the length of the block."""
    cloud = Cloud()
    listening = await asyncio.start_server(cloud.handle, "127.0.0.1", port)
    elsewhere = await asyncio.start_server(cloud.handle, "127.0.0.1", 0)
    cloud.url, cloud.results_url = (
        f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        for server in (listening, elsewhere)
    )
    async with listening, elsewhere:
        yield cloud


# ── what it does unless told otherwise ────────────────────────────────────────────────────────


async def _token(cloud: Cloud, got: Got, writer: asyncio.StreamWriter) -> None:
    cloud.tokens += 1
    data = {"token": f"tok-{cloud.tokens}", "user_id": "anon_7", "credits": 100}
    if cloud.expires_at is not None:
        data["expires_at"] = cloud.expires_at
    await replies(data)(cloud, got, writer)


async def _session(cloud: Cloud, got: Got, writer: asyncio.StreamWriter) -> None:
    session_id = str(2**53 + 1 + len(cloud.drafts))
    cloud.drafts[session_id] = {"t": []}
    data = {"session_id": session_id, "task_id": f"task-{len(cloud.drafts)}", "user_id": "anon_7"}
    await replies(data)(cloud, got, writer)


async def _claim(cloud: Cloud, got: Got, writer: asyncio.StreamWriter) -> None:
    await replies({"claim_token": "clm_1/2", "expires_in": 604_800})(cloud, got, writer)


async def _credits(cloud: Cloud, got: Got, writer: asyncio.StreamWriter) -> None:
    data = {"available": cloud.credits, "frozen": 0, "total": cloud.credits}
    await replies(data)(cloud, got, writer)


async def _state(cloud: Cloud, got: Got, writer: asyncio.StreamWriter) -> None:
    assert isinstance(got, _Matched)
    draft = cloud.drafts.get(got.names["session"])
    if draft is None:
        await refuses(1002, "session not found", status=404)(cloud, got, writer)
    else:
        await replies({"state": {"draft": draft}})(cloud, got, writer)


async def _upload(cloud: Cloud, got: Got, writer: asyncio.StreamWriter) -> None:
    assert isinstance(got, _Matched)
    draft = cloud.drafts.get(got.names["session"])
    if draft is None:
        await refuses(1002)(cloud, got, writer)
        return
    number = sum(len(track["sg"]) for track in draft["t"])
    draft["t"].append({"tt": 0, "sg": [{"id": f"v{number}", "d": 10_000, "name": "clip.mp4"}]})
    await replies({"files": [CLIP], "session_state_applied": True})(cloud, got, writer)


async def _chat(cloud: Cloud, got: Got, writer: asyncio.StreamWriter) -> None:
    cloud.credits -= 5
    said = json.loads(got.body)["new_message"]["parts"][0]["text"]
    title = titles(said[:30])
    done = text(f"Done: {said}. Click the Export button to save it.")
    plans = {
        "silent": streams(1.0, title, event({"errorCode": "MODEL_RETURNED_NO_CONTENT"})),
        "drop": streams(text("I am at ", partial=True), 2.0, titles("late"), cut=True),
        "lose": streams(text("I am at ", partial=True), 2.0, cut=True),
        "stall": streams(text("Let me see", partial=True), *([HEARTBEAT, 5.0] * 200)),
        "error": streams(text("First this."), event({"error": "the model is out"})),
        "empty": streams(),
        "slow": streams(*([HEARTBEAT, 1.0] * 20), title, done),
    }
    growing = [text(word + " ", partial=True) for word in f"Done: {said}.".split()]
    spoken: list[Piece] = [piece for word in growing for piece in (word, 0.05)]
    plan = plans.get(said.split()[0].lower() if said.split() else "")
    await (plan or streams(*spoken, title, done))(cloud, got, writer)


async def _render(cloud: Cloud, got: Got, writer: asyncio.StreamWriter) -> None:
    render_id = json.loads(got.body)["id"]
    if render_id in cloud.renders:
        await raw(b'{"success": false, "error": "duplicate id"}')(cloud, got, writer)
        return
    cloud.renders[render_id] = 0
    data = {"id": render_id, "status": "pending", "progress": 0}
    await raw(json.dumps({"success": True, "data": data}).encode())(cloud, got, writer)


async def _poll(cloud: Cloud, got: Got, writer: asyncio.StreamWriter) -> None:
    assert isinstance(got, _Matched)
    render_id = got.names["render"]
    if render_id not in cloud.renders:
        await fails("render not found", 404, status=404)(cloud, got, writer)
        return
    cloud.renders[render_id] += 1
    done = cloud.renders[render_id] > cloud.polls_until_done
    status, progress = ("completed", 100) if done else ("processing", 50)
    url = f"{cloud.results_url}/results/{render_id}" if done else None
    form_a = {"taskId": render_id, "output": {"url": url}}
    form_b = {"id": render_id, "outputUrl": url}
    data = (form_a if cloud.render_form == "A" else form_b) | {
        "status": status,
        "progress": progress,
    }
    body = (
        {"code": 0, "data": data} if cloud.render_form == "A" else {"success": True, "data": data}
    )
    await raw(json.dumps(body).encode())(cloud, got, writer)


async def _cancel(cloud: Cloud, got: Got, writer: asyncio.StreamWriter) -> None:
    await replies({})(cloud, got, writer)


async def _file(cloud: Cloud, got: Got, writer: asyncio.StreamWriter) -> None:
    await raw(cloud.result, kind="video/mp4", more='ETag: "one"\r\n')(cloud, got, writer)


NORMAL: dict[str, Behaviour] = {
    "token": _token,
    "session": _session,
    "claim": _claim,
    "chat": _chat,
    "upload": _upload,
    "credits": _credits,
    "state": _state,
    "render": _render,
    "poll": _poll,
    "cancel": _cancel,
    "download": _file,
    "result": _file,
}


async def _serve(port: int) -> None:
    from tests.footage import make_counted

    with tempfile.TemporaryDirectory() as folder:
        film = make_counted(Path(folder) / "film.mp4", frames=90)
        async with cloud_running(port) as cloud:
            cloud.result = film.path.read_bytes()
            print(f"The stand-in is at {cloud.url}, its results at {cloud.results_url}", flush=True)
            shown = 0
            while True:
                await asyncio.sleep(0.2)
                for route, got in copy.copy(cloud.got[shown:]):
                    print(f"{route:8} {got.method} {got.path}", flush=True)
                shown = len(cloud.got)


if __name__ == "__main__":
    typed = argparse.ArgumentParser()
    typed.add_argument("--port", type=int, default=8123)
    asyncio.run(_serve(typed.parse_args().port))
