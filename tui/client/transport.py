"""HTTP: one client for the API, and a bare one for results on other hosts."""

from __future__ import annotations

from pathlib import Path

import httpx

from tui import __version__

# Reads have no time-out of their own here: a turn is silent for minutes, and each call that must
# not be says so.
_TIMEOUT = httpx.Timeout(connect=20, read=60, write=60, pool=None)


def api_client(base_url: str, socket: Path | None) -> httpx.AsyncClient:
    """Return a client for the API at `base_url`, over the Unix `socket` when it is given."""
    transport = httpx.AsyncHTTPTransport(uds=str(socket)) if socket else None
    return httpx.AsyncClient(
        base_url=base_url,
        transport=transport,
        timeout=_TIMEOUT,
        follow_redirects=False,
        headers={"User-Agent": f"nemo-tui/{__version__}"},
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
