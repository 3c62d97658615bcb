"""HTTP: one client for the API, and a bare one for results on other hosts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import httpx

from tui import __version__
from tui.client import words
from tui.wire.errors import ConnectionBroke, Unreachable

# A turn is silent for minutes and says so itself; every other call answers within this.
_TIMEOUT = httpx.Timeout(connect=20, read=60, write=60, pool=None)
TURN_TIMEOUT = httpx.Timeout(connect=20, read=None, write=60, pool=None)


def api_client(base_url: str, socket: Path | None, language: str = "en") -> httpx.AsyncClient:
    """Return a client for the API at `base_url`, over the Unix `socket` when it is given.

    `language` is an ISO code: the one in which refusals are to be explained.
    """
    transport = httpx.AsyncHTTPTransport(uds=str(socket)) if socket else None
    return httpx.AsyncClient(
        base_url=base_url,
        transport=transport,
        timeout=_TIMEOUT,
        follow_redirects=False,
        headers={"User-Agent": f"nemo-tui/{__version__}", "Accept-Language": quote(language)},
    )


def bare_client() -> httpx.AsyncClient:
    """Return a client that knows no token, for files on other hosts."""
    return httpx.AsyncClient(
        timeout=_TIMEOUT,
        follow_redirects=True,
        headers={"User-Agent": f"nemo-tui/{__version__}"},
    )


def origin(url: httpx.URL) -> tuple[str, str, int | None]:
    """Return scheme, host and port of `url`, to tell hosts apart."""
    port = url.port or {"http": 80, "https": 443}.get(url.scheme)
    return url.scheme, url.host, port


@contextmanager
def broken_line() -> Iterator[None]:
    """Turn httpx's errors into ConnectionBroke, with a sentence."""
    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise Unreachable(words.UNREACHABLE) from error
    except (httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
        raise Unreachable(words.NO_ADDRESS) from error
    except httpx.TimeoutException as error:
        raise ConnectionBroke(words.NO_ANSWER) from error
    except (httpx.HTTPError, httpx.StreamError) as error:
        raise ConnectionBroke(words.LINE_BROKE) from error
