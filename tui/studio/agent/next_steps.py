"""What fits after what was done: things to say next, the most fitting first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from tui.studio.agent.history import HistoryMoved
from tui.studio.edits.facts import Facts
from tui.studio.edits.music import MusicAdded
from tui.studio.edits.outcome import EditRefused, Report
from tui.studio.edits.pauses import PausesTrimmed
from tui.studio.edits.ranges import RangesCut
from tui.studio.edits.timeline import NEUTRAL, Timeline
from tui.studio.edits.tracks import beds, captions, titles

_MOST: Final = 3

_FOLLOWS: Final[dict[type[Report], tuple[str, ...]]] = {
    PausesTrimmed: ("captions", "transitions"),
    RangesCut: ("transitions",),
    MusicAdded: ("duck", "fade"),
}
"""What is done next to what was just done."""


@dataclass(frozen=True)
class _Now:
    """The film as it is."""

    timeline: Timeline
    facts: Facts
    done: frozenset[type]

    def kinds(self) -> list[str]:
        """What sorts of media its clips are."""
        media = self.facts.media
        return [media[c.media].kind for c in self.timeline.video.sg if c.media in media]

    def sounds(self) -> bool:
        """Whether a clip has a sound that is to be heard."""
        media = self.facts.media
        clips = [clip for clip in self.timeline.video.sg if clip.media in media]
        return any(media[clip.media].has_sound and clip.volume for clip in clips)

    def uploaded(self, kind: str) -> int:
        """How many media of `kind` were uploaded."""
        return sum(fact.kind == kind for fact in self.facts.media.values())

    def is_cut(self) -> bool:
        """Whether somebody has cut it already."""
        media = [clip.media for clip in self.timeline.video.sg]
        return len(set(media)) < len(media) or PausesTrimmed in self.done


_FITS: Final[dict[str, Callable[[_Now], bool]]] = {
    "intro": lambda now: (
        not titles(now.timeline) and min(now.uploaded("image"), now.uploaded("text")) > 0
    ),
    "slideshow": lambda now: (
        len(now.kinds()) > 1
        and set(now.kinds()) == {"image"}
        and not any(clip.framing.zoom for clip in now.timeline.video.sg)
    ),
    "pauses": lambda now: now.sounds() and not now.is_cut(),
    "captions": lambda now: (
        now.sounds() and not captions(now.timeline) and now.uploaded("text") > 0
    ),
    "title": lambda now: not titles(now.timeline),
    "music": lambda now: not beds(now.timeline),
    "duck": lambda now: now.sounds() and any(not bed.duck_db for bed in beds(now.timeline)),
    "fade": lambda now: any(not bed.fade_out_frames for bed in beds(now.timeline)),
    "transitions": lambda now: (
        len(now.timeline.video.sg) > 1
        and not any(clip.transition for clip in now.timeline.video.sg[1:])
    ),
    "colour": lambda now: all(clip.grade == NEUTRAL for clip in now.timeline.video.sg),
    "square": lambda now: now.timeline.m.width > now.timeline.m.height,
    "loudness": lambda now: now.sounds() and now.timeline.m.loudness_lufs is None,
    "undo": lambda now: HistoryMoved not in now.done and bool(now.done),
}
"""When each is possible and not done yet; in the order in which a film is usually made."""


def next_steps(
    results: Sequence[Report | EditRefused], timeline: Timeline, facts: Facts
) -> list[str]:
    """Return the keys of up to three suggestions for `timeline`, after `results`."""
    if not timeline.video.sg:
        return []
    done = frozenset(type(result) for result in results if isinstance(result, Report))
    now = _Now(timeline, facts, done)
    at_once = [key for kind, keys in _FOLLOWS.items() if kind in done for key in keys]
    keys = dict.fromkeys([*at_once, *_FITS])
    return [key for key in keys if _FITS[key](now)][:_MOST]
