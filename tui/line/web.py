"""`nemo-tui web`: the app in a browser on this machine, behind a link that only its owner has.

Everything lies under the link's secret, the WebSocket too. Who names another host (as a page does
that points its own name at this machine) or comes from another page is refused.
"""

from __future__ import annotations

import asyncio
import re
import secrets
import shlex
import signal
import sys
from argparse import Namespace
from collections.abc import Awaitable, Callable
from hmac import compare_digest
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from tui.line import words
from tui.settings import Settings

if TYPE_CHECKING:
    from aiohttp import web as aio

_LOOPBACK: Final = "127.0.0.1"
_END_S: Final = 1.0
# The page's own font of another host would tell that host of us; without it the browser's is used.
_FOREIGN_FONT: Final = re.compile(r'<link[^>]*href="https://fonts\.googleapis\.com[^>]*>')
_HEADERS: Final = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; script-src 'self' 'unsafe-inline'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self' {socket}; frame-ancestors 'none'; base-uri 'none'",
}

_BACKGROUNDS: Final = {"light": "#faf9f7", "contrast": "#000000"}
_BACKGROUND: Final = "#11151a"
# The page's script leaves the keyboard to whoever clicks into the page first. And what the cells
# of the terminal leave at its edges has the colour of the app.
_HEAD: Final = """<link rel="icon" href="data:,">
<style>html, body, .shade {{ background: {background} !important; margin: 0; overflow: hidden }}
.intro {{ background: none !important }} .intro svg {{ display: none }}</style>
<script>
addEventListener("load", () => {{
  const keys = () => document.querySelector(".xterm-helper-textarea");
  new MutationObserver((_changes, watch) => {{
    if (!document.body.classList.contains("-first-byte")) return;
    watch.disconnect();
    keys().blur();  // from here on the app hears of it
    keys().focus();
  }}).observe(document.body, {{ attributeFilter: ["class"] }});
  addEventListener("focus", () => keys()?.focus());
}});
</script>
</head>"""

Handler = Callable[["aio.Request"], Awaitable["aio.StreamResponse"]]


def web(settings: Settings, typed: Namespace) -> int:
    """Serve until Ctrl+C or until the minutes are over, and return the exit status."""
    try:
        import textual_serve.server  # noqa: F401 (whether it is there is the question)
    except ImportError:
        print(f"nemo-tui: {words.WEB_MISSING}", file=sys.stderr)
        return 1
    try:
        return asyncio.run(_serve(typed, _BACKGROUNDS.get(settings.screen.theme, _BACKGROUND)))
    except OSError as error:
        why = error.strerror or str(error)
        said = words.WEB_PORT.format(port=typed.port, why=why)
        print(f"nemo-tui: {said}", file=sys.stderr)
        return 1


async def _serve(typed: Namespace, background: str) -> int:
    from aiohttp import web as aio

    token = secrets.token_urlsafe(24)
    app = await guarded(token, typed.port, _command(typed), background)
    runner = aio.AppRunner(app, access_log=None)
    ended = _ended(typed.minutes)  # before the link is printed: who has it may end this at once
    await runner.setup()
    try:
        await aio.TCPSite(runner, _LOOPBACK, typed.port, shutdown_timeout=_END_S).start()
        print(words.WEB_OPEN.format(url=f"http://{_LOOPBACK}:{typed.port}/{token}/"))
        print(words.WEB_KEEP)
        print(words.WEB_PATHS)
        if typed.minutes:
            print(words.WEB_ENDS.format(minutes=typed.minutes))
        sys.stdout.flush()
        return await ended
    finally:
        await runner.cleanup()


def _ended(minutes: int | None) -> asyncio.Future[int]:
    """Return what has the exit status once a signal came, or the minutes are over."""
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[int] = loop.create_future()

    def end(status: int) -> None:
        if not ended.done():
            ended.set_result(status)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, end, 128 + number)
    if minutes:
        loop.call_later(60 * minutes, end, 0)
    return ended


def _command(typed: Namespace) -> str:
    options = [
        part
        for name in ("backend", "skill", "session")
        if hasattr(typed, name)
        for part in (f"--{name}", getattr(typed, name))
    ]
    return shlex.join([sys.executable, "-m", "tui", *options])


async def guarded(token: str, port: int, command: str, background: str) -> aio.Application:
    """Return what serves `command` under `token`, and answers 403 to everything else."""
    from aiohttp import web as aio
    from textual_serve.server import Server

    host = f"{_LOOPBACK}:{port}"
    hosts = {host, f"localhost:{port}"}
    headers = {name: value.format(socket=f"ws://{host}") for name, value in _HEADERS.items()}

    @aio.middleware
    async def guard(request: aio.Request, handler: Handler) -> aio.StreamResponse:
        given = request.path.split("/")[1].encode()
        origin = request.headers.get("Origin")
        if (
            not compare_digest(given, token.encode())
            or request.host not in hosts
            or (origin is not None and urlsplit(origin).netloc not in hosts)
        ):
            return aio.Response(status=403, text="403\n")
        answer = await handler(request)
        if isinstance(answer, aio.Response) and answer.content_type == "text/html":
            page = _FOREIGN_FONT.sub("", answer.text or "")
            answer.text = page.replace("</head>", _HEAD.format(background=background), 1)
        return answer

    async def hide(_request: aio.Request, response: aio.StreamResponse) -> None:
        response.headers.update(headers)

    server = Server(command, _LOOPBACK, port, title="nemo-tui")
    server.on_startup = _quietly  # type: ignore[assignment, method-assign]
    app = aio.Application(middlewares=[guard])
    app.on_response_prepare.append(hide)
    app.add_subapp(f"/{token}/", await server._make_app())
    return app


async def _quietly(_app: aio.Application) -> None:
    """Print nothing at the start: the link is printed by us."""
