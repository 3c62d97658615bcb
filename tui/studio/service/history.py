"""Steps in the history of a session: undo, redo, and versions with a name."""

from __future__ import annotations

from typing import Final

from tui.studio.agent.history import (
    HistoryMoved,
    NoSuchVersion,
    NothingAbout,
    VersionRestored,
    VersionSaved,
    VersionsListed,
)
from tui.studio.agent.plan import GoToVersion, ListVersions, Redo, SaveVersion, Undo, UndoMatching
from tui.studio.agent.tools import tool_name
from tui.studio.edits.draft import from_draft, to_draft
from tui.studio.edits.outcome import EditRefused, Reason, Report
from tui.studio.edits.timeline import Timeline
from tui.studio.service.studio import Studio
from tui.wire.text import clean_line

HistoryStep = Undo | Redo | UndoMatching | SaveVersion | GoToVersion | ListVersions

# As far as any history goes.
_ALL: Final = 10**6
# Characters of a message that stand for it when it is taken back, and of a name.
_SHOWN, _NAME = 80, 60


class History:
    """The history of one session, during one message: `text` asks for what is done in it."""

    def __init__(self, studio: Studio, session_id: str, text: str) -> None:
        """Remember where the history stands before the message."""
        self._studio = studio
        self._store = studio.store
        self._session_id = session_id
        self._text = text
        self._began_at = studio.session_of(session_id).version

    def carry_out(self, step: HistoryStep) -> Report:
        """Do `step` on what is saved. Raises EditRefused, and then nothing is done."""
        match step:
            case Undo() | Redo():
                wanted = _ALL if step.steps is None else step.steps
                return self._moved(-wanted if isinstance(step, Undo) else wanted)
            case UndoMatching():
                return self._before(step.what)
            case SaveVersion():
                return self._named(clean_line(step.name, _NAME))
            case GoToVersion():
                return self._gone_to(clean_line(step.name, _NAME))
            case ListVersions():
                return VersionsListed(
                    tuple((name, _length_s(version)) for name, version in self._versions())
                )

    def _moved(self, steps: int) -> HistoryMoved:
        before_s = _length_s(self._timeline)
        said = self._store.move_in_history(self._session_id, steps)
        words = tuple(clean_line(one, _SHOWN) for one in said)
        return HistoryMoved(steps < 0, words, before_s, _length_s(self._timeline))

    def _before(self, what: str) -> Report:
        # What this very message asks for is not what it wants to go back to.
        words = what.strip()
        found = words and self._store.newest_about(
            self._session_id, tool_name(words), words, self._began_at
        )
        if not found:
            named = tool_name(words).replace("_", " ") if words.isalpha() else words
            return NothingAbout(clean_line(named, _SHOWN))
        return self._moved(found - 1 - self._studio.session_of(self._session_id).version)

    def _named(self, name: str) -> VersionSaved:
        timeline = self._timeline
        if timeline.frames == 0:
            raise EditRefused(Reason.NO_VIDEO)
        replaced = self._store.name_version(self._session_id, name, to_draft(timeline))
        return VersionSaved(name, _length_s(timeline), replaced)

    def _gone_to(self, name: str) -> Report:
        versions = self._versions()
        found = [(n, version) for n, version in versions if n.casefold() == name.casefold()]
        if not found:
            return NoSuchVersion(name, tuple(n for n, _ in versions))
        (called, version) = found[0]
        before = self._timeline
        if version != before:
            self._store.commit_draft(
                self._session_id, to_draft(version), self._text, [tool_name("GoToVersion")]
            )
        return VersionRestored(called, version != before, _length_s(before), _length_s(version))

    def _versions(self) -> list[tuple[str, Timeline]]:
        rows = self._store.named_versions(self._session_id)
        return [(row.name, from_draft(row.draft)) for row in rows]

    @property
    def _timeline(self) -> Timeline:
        return self._studio.timeline(self._session_id)


def _length_s(timeline: Timeline) -> float:
    return timeline.seconds(timeline.frames)
