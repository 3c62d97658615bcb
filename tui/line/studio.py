"""`nemo-tui studio start|stop|status|serve`."""

from __future__ import annotations

import asyncio
import json
import sys
from argparse import Namespace
from typing import Any

from tui.engine.launch import StudioMissing, ensure_studio, is_running
from tui.line import words
from tui.settings import STUDIO_API, Settings


def studio(settings: Settings, typed: Namespace) -> int:
    """Do what was typed and return the exit status."""
    match typed.action:
        case "share":
            from tui.line.share import share

            return share(settings, typed)
        case "serve":
            return _serve(settings)
        case "start":
            return _start(settings)
        case "stop":
            return _stop(settings)
        case _:
            return _status(settings)


def _serve(settings: Settings) -> int:
    from tui.studio.service.serve import AlreadyServed, serve

    try:
        serve(
            settings.paths,
            ffmpeg=settings.ffmpeg,
            idle_s=settings.studio_idle_s,
        )
    except AlreadyServed:
        return _fail(words.STUDIO_SERVED)
    except OSError as error:
        return _fail(words.STUDIO_UNSERVED.format(why=error.strerror or error))
    return 0


def _start(settings: Settings) -> int:
    try:
        asyncio.run(ensure_studio(settings))
    except StudioMissing as failure:
        return _fail(str(failure))
    print(words.STUDIO_RUNS)
    return 0


def _stop(settings: Settings) -> int:
    if not is_running(settings.paths):
        print(words.STUDIO_RUNS_NOT)
        return 0
    _ask(settings, "POST", "/studio/stop")
    for _ in range(100):
        if not is_running(settings.paths):
            print(words.STUDIO_STOPPED)
            return 0
        asyncio.run(asyncio.sleep(0.1))
    return _fail(words.STUDIO_STOPS_NOT)


def _status(settings: Settings) -> int:
    if not is_running(settings.paths):
        print(words.STUDIO_RUNS_NOT)
        return 0
    data = _ask(settings, "GET", "/studio/status")
    render = data.get("render") or {}
    percent = f"{100 * render['progress']:.0f}" if render else ""
    work = words.STUDIO_RENDERS.format(percent=percent) if render else words.STUDIO_IDLE
    print(words.STUDIO_STATUS.format(version=data.get("version", "?"), work=work))
    return 0


def _ask(settings: Settings, method: str, route: str) -> dict[str, Any]:
    import http.client
    import socket

    class UnixConnection(http.client.HTTPConnection):
        def connect(self) -> None:
            self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            self.sock.settimeout(10)
            self.sock.connect(str(settings.paths.socket))

    connection = UnixConnection(STUDIO_API.removeprefix("http://"))
    try:
        connection.request(method, route)
        answer = json.loads(connection.getresponse().read())
    except (OSError, http.client.HTTPException, ValueError):
        return {}
    finally:
        connection.close()
    data = answer.get("data") if isinstance(answer, dict) else None
    return data if isinstance(data, dict) else {}


def _fail(sentence: str) -> int:
    print(f"nemo-tui: {sentence}", file=sys.stderr)
    return 1
