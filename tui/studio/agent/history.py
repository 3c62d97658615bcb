"""What a move in the history came to."""

from __future__ import annotations

from dataclasses import dataclass

from tui.studio.edits.outcome import Report


@dataclass(frozen=True)
class HistoryMoved(Report):
    """Messages were taken back or done again; `said`: their words, in that order."""

    back: bool
    said: tuple[str, ...]
    before_s: float
    after_s: float


@dataclass(frozen=True)
class NothingAbout(Report):
    """Nothing in the history is about `what`, so nothing was taken back."""

    what: str


@dataclass(frozen=True)
class VersionSaved(Report):
    """The timeline is kept under `name`; `replaced`: in place of an earlier one."""

    name: str
    length_s: float
    replaced: bool


@dataclass(frozen=True)
class VersionRestored(Report):
    """The timeline is the version `name` again; not `changed` where it was that already."""

    name: str
    changed: bool
    before_s: float
    after_s: float


@dataclass(frozen=True)
class NoSuchVersion(Report):
    """No version is called `name`; `there`: what the versions are called."""

    name: str
    there: tuple[str, ...]


@dataclass(frozen=True)
class VersionsListed(Report):
    """The versions with a name, in the order in which they were kept, and their lengths."""

    versions: tuple[tuple[str, float], ...]
