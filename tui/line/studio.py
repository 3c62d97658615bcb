"""`nemo-tui studio start|stop|status|serve`."""

from __future__ import annotations

import asyncio
import json
import sys
from argparse import Namespace
from typing import Any

from tui.engine.launch import StudioMissing, ensure_studio, is_running
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
            asr_model=settings.asr_model,
            idle_s=settings.studio_idle_s,
        )
    except AlreadyServed as refusal:
        return _fail(str(refusal))
    except OSError as error:
        return _fail(f"The studio cannot be served: {error.strerror or error}.")
    return 0


def _start(settings: Settings) -> int:
    try:
        asyncio.run(ensure_studio(settings))
    except StudioMissing as failure:
        return _fail(str(failure))
    print("The studio is running.")
    return 0


def _stop(settings: Settings) -> int:
    if not is_running(settings.paths):
        print("The studio is not running.")
        return 0
    _ask(settings, "POST", "/studio/stop")
    for _ in range(100):
        if not is_running(settings.paths):
            print("The studio has stopped.")
            return 0
        asyncio.run(asyncio.sleep(0.1))
    return _fail("The studio did not stop within ten seconds.")


def _status(settings: Settings) -> int:
    if not is_running(settings.paths):
        print("The studio is not running.")
        return 0
    data = _ask(settings, "GET", "/studio/status")
    render = data.get("render") or {}
    at_work = f"rendering, {100 * render['progress']:.0f}%" if render else "idle"
    print(f"The studio is running ({data.get('version', 'unknown version')}): {at_work}.")
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
