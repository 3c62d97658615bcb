"""The sentences of the timeline's keys in English; Chinese: `sayings_chinese`.

Not what the program says, but what it says for the user: the backend has to understand it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

THEN: Final = ", then "
TITLE: Final = "title {number}"
TITLE_NAMED: Final = 'the title "{text}"'
CAPTION_NAMED: Final = "the caption {text}"
MUSIC_VOLUME: Final = "the music volume"
CLIP_VOLUME: Final = "the volume of {clips}"
QUOTED: Final = '"{text}"'
SPAN: Final = "{start} to {end}"

DELETE: Final = "delete {clips}"
REMOVE: Final = "remove {title}"
REMOVE_CAPTIONS: Final = "remove the captions from {span}"
REMOVE_OVERLAYS: Final = "remove the overlays"
REMOVE_MUSIC: Final = "remove the music"
SPLIT: Final = "split at {at}"
CUT: Final = "cut {span}"
SHOW: Final = "show {title} from {span}"
MOVE_BEFORE: Final = "move {clip} before {other}"
MOVE_AFTER: Final = "move {clip} after {other}"
SET_VOLUME: Final = "set {what} to {goal}%"
DUPLICATE: Final = "duplicate {clip}"
CHANGE: Final = "change {which} to {text}"


def clips(numbers: Sequence[int]) -> str:
    """Return "clip 2", or "clips 2, 3 and 5"."""
    *but_last, last = numbers
    if not but_last:
        return f"clip {last}"
    return f"clips {', '.join(map(str, but_last))} and {last}"
