"""What the things on a timeline are called: a video, a picture, a logo, an overlay, a caption."""

from __future__ import annotations

import re
from typing import Final

from tui.engine import change_words as words
from tui.wire.draft import AUDIO, TEXT, VIDEO, SegmentView, TrackView
from tui.wire.kinds import kind_of_name
from tui.wire.text import clean_line

# Parts of a name go apart at what is no letter: `logo.png`, `our_logo2.png`, but not `logon.png`.
_LOGO: Final = re.compile(r"(?<![^\W\d_])logo(?![^\W\d_])|标志|徽标|商标", re.IGNORECASE)


def noun(track: TrackView | None, *segments: SegmentView) -> str:
    """Return what `segments` of `track` are called; where they differ, what the track holds."""
    if track is None:
        return words.TRACK
    found = {_noun(track, segment) for segment in segments}
    return found.pop() if len(found) == 1 else kind(track)


def track_name(name: str) -> str:
    """Return the name of a track as it is shown: one that the studio gave, in our language."""
    name = clean_line(name)
    return words.TRACK_NAMES.get(name, name)


def kind(track: TrackView) -> str:
    """Return what a track holds."""
    match track.kind:
        case None:
            return track_name(track.name)
        case kind if kind == VIDEO:
            return words.OVERLAY if track.layer > 0 else words.VIDEO
        case kind if kind == AUDIO:
            return words.AUDIO
        case kind if kind == TEXT:
            return words.TEXT
    return track_name(track.name)


def _noun(track: TrackView, segment: SegmentView) -> str:
    if track.kind == TEXT:
        return words.TEXTS.get(segment.role or "", words.TEXT)
    if track.kind == VIDEO and kind_of_name(segment.name) == "image":
        is_logo = track.layer > 0 and _LOGO.search(segment.name)
        return words.LOGO if is_logo else words.PICTURE
    return kind(track)
