"""The tables of the studio's database, and the rows that it hands out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.wire.draft import Json

SCHEMA = """
create table if not exists tokens (
    token text primary key, client_id text not null, user_id text not null, expires_at real not null
) strict;
create table if not exists sessions (
    session_id text primary key, task_id text not null, task_name text not null,
    language text not null, version integer not null, created_at real not null
) strict;
create table if not exists versions (
    session_id text not null references sessions, version integer not null,
    draft text not null, said text not null, created_at real not null,
    tools text not null default '',
    primary key (session_id, version)
) strict;
create table if not exists named (
    session_id text not null references sessions, key text not null, name text not null,
    draft text not null, created_at real not null,
    primary key (session_id, key)
) strict;
create table if not exists last_said (
    session_id text primary key references sessions, version integer not null,
    said text not null, steps text not null, changed integer not null
) strict;
create table if not exists media (
    media_id text primary key, file text not null, size integer not null, facts text not null
) strict;
create table if not exists session_media (
    session_id text not null references sessions, media_id text not null references media,
    name text not null, added_at real not null,
    primary key (session_id, media_id)
) strict;
create table if not exists renders (
    render_id text primary key, session_id text not null, draft text not null,
    output text not null, status text not null, error text not null,
    file text not null, duration_s real not null, size integer not null,
    created_at real not null, completed_at real not null, note text not null default ''
) strict;
create table if not exists claims (
    claim_token text primary key, session_id text not null, expires_at real not null
) strict;
"""

ADDED = (
    ("renders", "note", "text not null default ''"),
    ("versions", "tools", "text not null default ''"),
)
"""Tables, columns and their kinds that a database of an earlier version lacks."""

RenderStatus = Literal["pending", "processing", "completed", "failed", "cancelled"]


@dataclass(frozen=True)
class SessionRow:
    """A session; `version` points at its draft in the history, 0 is the empty one."""

    session_id: str
    task_id: str
    task_name: str
    language: str
    version: int


@dataclass(frozen=True)
class NamedRow:
    """A version of a session's draft that was given a name."""

    name: str
    draft: Json


@dataclass(frozen=True)
class SaidRow:
    """The last message of a session: its words, and the steps that it came to, as JSON.

    `changed`: the version that the session shows is its work.
    """

    said: str
    steps: str
    changed: bool


@dataclass(frozen=True)
class MediaRow:
    """A medium as one session knows it. `file` is relative to the studio's folder."""

    media_id: str
    file: str
    size: int
    facts: Json
    name: str


@dataclass(frozen=True)
class RenderRow:
    """A render. `file` is relative to the studio's folder and empty until it is completed."""

    render_id: str
    session_id: str
    draft: Json
    output: Json
    status: RenderStatus
    error: str
    file: str
    duration_s: float
    size: int
    created_at: float
    completed_at: float
    note: str = ""
    """What else the user should know of a completed render."""
