"""Two timelines side by side: the open one, and one before it, kept under a name, or of a fork."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from tui.engine import change_words, words
from tui.engine.difference import difference, what_differs
from tui.engine.failure import WorkFailed, as_work_failed
from tui.engine.matching import Placed, match
from tui.engine.workspace import Workspace
from tui.events import Compared, ComparedRow, Version
from tui.wire.draft import SegmentView, TimelineView, read_draft

_NAME: Final = "name:"
_SESSION: Final = "session:"


async def compare(workspace: Workspace, against: str) -> Compared:
    """Return the open timeline beside the one that `against` names. Raises WorkFailed."""
    now = await workspace.refresh_timeline()
    before, named = await _history(workspace)
    labels = {"": words.BEFORE_LAST} if before is not None else {}
    labels |= {_NAME + name: f"“{name}”" for name in named}
    kin = workspace.memory.kin(workspace.session.session_id)
    labels |= {_SESSION + known.session_id: known.title for known in kin}
    chosen = _chosen(against, labels)
    if chosen.startswith(_SESSION):
        with as_work_failed():
            state = await workspace.link.backend.state(chosen.removeprefix(_SESSION))
        was = read_draft(state.draft)
    else:
        was = named[chosen.removeprefix(_NAME)] if chosen else before or TimelineView()
    return Compared(
        labels[chosen],
        words.AS_IT_IS,
        rows_of(was, now),
        difference(was, now).changes,
        chosen,
        tuple(Version(version_id, label) for version_id, label in labels.items()),
    )


def _chosen(against: str, labels: dict[str, str]) -> str:
    """Return which of `labels` is meant: by its id, or as a person says its name."""
    if against in labels:
        return against
    if not labels:
        raise WorkFailed(words.NOTHING_TO_COMPARE)
    if not against:  # nothing was said yet: a version with a name or a fork is what one means
        return next(iter(labels))
    named = against.strip("“”\"' ").casefold()
    for version_id, label in labels.items():
        if named in {label.strip("“”").casefold(), version_id.partition(":")[2]}:
            return version_id
    raise WorkFailed(words.no_version(against))


def rows_of(was: TimelineView, now: TimelineView) -> tuple[ComparedRow, ...]:
    """Return both timelines row by row: the newer one's tracks, each in the order of time.

    What is on the older side only stands behind what it stood behind there.
    """
    found = match(was, now)
    new_of = dict(found.tracks)
    old_of = {new: old for old, new in found.tracks}
    older = {id(new.segment): old for old, new in found.segments}
    gone = defaultdict[int, list[SegmentView]](list)
    for placed in found.removed:
        gone[placed.track].append(placed.segment)
    rows: list[ComparedRow] = []
    for number, track in enumerate(now.tracks):
        lost = gone.pop(old_of.get(number, -1), [])
        for segment in sorted(track.segments, key=lambda segment: segment.start_ms):
            old = older.get(id(segment))
            stays = old is not None and new_of.get(old.track) == number
            while lost and stays and old is not None and _before(lost[0], old.segment):
                rows.append(ComparedRow(track.name, lost.pop(0), None, words.ONLY_BEFORE))
            rows.append(_row(was, track.name, old, segment, stays=stays))
        rows += (ComparedRow(track.name, one, None, words.ONLY_BEFORE) for one in lost)
    for number, lost in sorted(gone.items()):
        name = was.tracks[number].name
        rows += (ComparedRow(name, one, None, words.ONLY_BEFORE) for one in lost)
    return tuple(rows)


def _row(
    was: TimelineView, track: str, old: Placed | None, segment: SegmentView, *, stays: bool
) -> ComparedRow:
    if old is None:
        return ComparedRow(track, None, segment, words.ONLY_NOW)
    said = what_differs(old.segment, segment)
    if not stays:
        said.insert(0, words.from_track(was.tracks[old.track].name))
    return ComparedRow(track, old.segment, segment, change_words.COMMA.join(said))


def _before(one: SegmentView, other: SegmentView) -> bool:
    return one.start_ms < other.start_ms


async def _history(workspace: Workspace) -> tuple[TimelineView | None, dict[str, TimelineView]]:
    """Return the timeline before the last message, None where nobody knows it, and those with a
    name; the cloud knows neither, but what was said since the start is known here.
    """
    if workspace.settings.on_cloud:
        return workspace.before, {}
    with as_work_failed():
        answer = await workspace.link.backend.versions(workspace.session.session_id)
    before = workspace.before
    if before is None and answer.before is not None:
        before = read_draft(answer.before)
    return before, {kept.name: read_draft(kept.draft) for kept in answer.named}
