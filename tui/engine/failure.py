"""What went wrong, in one sentence: the only error that leaves the engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tui.wire.errors import SESSION_NOT_FOUND, BackendError, ConnectionBroke


class WorkFailed(Exception):
    """The work failed; `str()` is one sentence for the user."""

    @property
    def lost_connection(self) -> bool:
        """Whether it failed because the backend could not be reached, or the line broke."""
        return isinstance(self.__cause__, ConnectionBroke)

    @property
    def lost_session(self) -> bool:
        """Whether it failed because the backend no longer holds the session."""
        cause = self.__cause__
        return isinstance(cause, BackendError) and cause.code == SESSION_NOT_FOUND


@contextmanager
def as_work_failed() -> Iterator[None]:
    """Turn the errors that the layers below promise into WorkFailed."""
    try:
        yield
    except Exception as error:
        # Loaded where one is raised, if not before: HTTP takes long to load.
        from tui.client.download import CannotSave
        from tui.engine.launch import StudioMissing
        from tui.skills.loader import SkillUnknown

        promised = (BackendError, ConnectionBroke, CannotSave, StudioMissing, SkillUnknown)
        if not isinstance(error, promised):
            raise
        raise WorkFailed(str(error)) from error
