"""The batch: many files, each with the same instructions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.events.kinds import Event, Request


@dataclass(frozen=True)
class BatchRequest(Request):
    """Something that a person wants of the batch."""


@dataclass(frozen=True)
class ShowBatch(BatchRequest):
    """Say what is in the batch."""


@dataclass(frozen=True)
class AddToBatch(BatchRequest):
    """Add files (paths, patterns, folders, URLs) and instructions that each of them gets."""

    sources: tuple[str, ...] = ()
    instructions: tuple[str, ...] = ()


@dataclass(frozen=True)
class DropFromBatch(BatchRequest):
    """Take files out of the batch, or the instruction at a place; what is at work stays."""

    item_ids: tuple[str, ...] = ()
    instruction: int | None = None


@dataclass(frozen=True)
class StartBatch(BatchRequest):
    """Carry the instructions out on every file that is new."""


@dataclass(frozen=True)
class CancelBatch(BatchRequest):
    """Stop the work on these files; on all, where none is named."""

    item_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class RetryBatch(BatchRequest):
    """Begin these files anew, with the instructions as they are now."""

    item_ids: tuple[str, ...]


BatchState = Literal[
    "new", "waiting", "uploading", "editing", "rendering", "downloading",
    "done", "failed", "cancelled",
]  # fmt: skip


@dataclass(frozen=True)
class BatchItem:
    """One file of the batch, at one moment."""

    item_id: str
    source: str
    """As it was named: a path or a URL."""
    state: BatchState
    fraction: float | None = None
    left_s: float | None = None
    detail: str = ""
    """The instruction under way, the finished file's path, or why it failed."""
    session_id: str = ""
    """Its own session, once it has one."""
    undone: tuple[str, ...] = ()
    """What of the instructions was not done, in sentences."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more happens to it by itself."""
        return self.state in {"done", "failed", "cancelled"}

    @property
    def is_at_work(self) -> bool:
        """Whether it was started and is not over."""
        return not self.is_over and self.state != "new"


@dataclass(frozen=True)
class BatchChanged(Event):
    """The whole batch, after files or instructions were added, taken out or started."""

    instructions: tuple[str, ...]
    items: tuple[BatchItem, ...]

    @property
    def coalesce_key(self) -> object | None:
        """The newest list is the list."""
        return BatchChanged


@dataclass(frozen=True)
class BatchItemChanged(Event):
    """One file of the batch went on."""

    item: BatchItem

    @property
    def coalesce_key(self) -> object | None:
        """The newest state of a file is enough."""
        return BatchItemChanged, self.item.item_id
