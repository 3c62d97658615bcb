"""What went wrong, in one sentence: the only error that leaves the engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tui.client.download import CannotSave
from tui.engine.launch import StudioMissing
from tui.skills.loader import SkillUnknown
from tui.wire.errors import BackendError, ConnectionBroke


class WorkFailed(Exception):
    """The work failed; `str()` is one sentence for the user."""


@contextmanager
def as_work_failed() -> Iterator[None]:
    """Turn the errors that the layers below promise into WorkFailed."""
    try:
        yield
    except (BackendError, ConnectionBroke, CannotSave, StudioMissing, SkillUnknown) as error:
        raise WorkFailed(str(error)) from error
