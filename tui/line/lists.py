"""`nemo-tui jobs` and `nemo-tui sessions`: what memory holds, without a connection."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from tui.engine.failure import WorkFailed
from tui.engine.memory import Memory
from tui.line import words
from tui.line.columns import padded
from tui.line.report import json_line
from tui.settings import Settings
from tui.talk.states import state_name
from tui.wire.text import clean_line


def jobs(settings: Settings, *, as_json: bool) -> int:
    """Print uploads and exports, oldest first."""
    with_memory = _memory(settings)
    found = [known.job for known in with_memory.jobs()]
    with_memory.close()
    if as_json:
        return _print_json({"type": "job", **asdict(job)} for job in found)
    if not found:
        print(words.NO_JOBS_YET)
    for job in found:
        what = f"{clean_line(job.name)}  {clean_line(job.detail, 1000)}"
        kind, state = padded(words.KINDS[job.kind], 6), padded(state_name(job.state), 11)
        print(f"{_when(job.created_at)}  {kind}  {state}  {what}")
    return 0


def sessions(settings: Settings, *, as_json: bool) -> int:
    """Print past sessions, newest first."""
    memory = _memory(settings)
    found = memory.sessions()
    memory.close()
    if as_json:
        return _print_json({"type": "session", **asdict(session)} for session in found)
    if not found:
        print(words.NO_SESSIONS_YET)
    for session in found:
        name, title = clean_line(session.session_id), clean_line(session.title)
        print(f"{name}  {_when(session.changed_at)}  {title}")
        print(f"    {clean_line(session.summary, 1000)}")
    return 0


def rename_session(settings: Settings, session_id: str, title: str) -> int:
    """Give the session another title whose id is, or begins with, `session_id`."""
    memory = _memory(settings)
    try:
        memory.rename(_only_one(memory, session_id), clean_line(title, 60))
    except WorkFailed as failure:
        print(f"nemo-tui: {failure}", file=sys.stderr)
        return 1
    finally:
        memory.close()
    return 0


def _only_one(memory: Memory, session_id: str) -> str:
    found = [s.session_id for s in memory.sessions() if s.session_id.startswith(session_id)]
    if len(found) != 1:
        said = words.MANY_SESSIONS if found else words.NO_SUCH_SESSION
        raise WorkFailed(said.format(id=clean_line(session_id)))
    return found[0]


def _memory(settings: Settings) -> Memory:
    return Memory(settings.paths.database, settings.base_url)


def _print_json(rows: Iterable[dict[str, Any]]) -> int:
    for row in rows:
        print(json_line(row))
    return 0


def _when(at: float) -> str:
    return f"{datetime.fromtimestamp(at).astimezone():%Y-%m-%d %H:%M}"
