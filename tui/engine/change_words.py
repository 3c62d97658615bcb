"""All words about what changed on a timeline; Chinese is in `change_words_chinese`."""

from __future__ import annotations

from typing import Final

VIDEO: Final = "Video"
AUDIO: Final = "Audio"
TEXT: Final = "Title"
TEXTS: Final = {"caption": "Caption", "lower third": "Lower third"}
"""Texts by what they are for."""
PICTURE: Final = "Picture"
LOGO: Final = "Logo"
OVERLAY: Final = "Overlay"
TRACK: Final = "Track"
TRACK_NAMES: Final = {
    "Video": "Video",
    "BGM": "BGM",
    "Title": "Title",
    "Overlay": "Overlay",
    "Captions": "Captions",
    "Audio": "Audio",
    "Text": "Text",
    "Track": "Track",
}
"""Names that the studio gives to tracks, as they are shown."""
COMMA: Final = ", "
QUOTED: Final = '"{text}"'
SPAN: Final = "{start}–{end} s"

ADDED: Final = "{noun} added: {name}, {span}"
REMOVED: Final = "{noun} removed: {name}, {span}"
CHANGED: Final = "{noun} {name}: {what}"
READS: Final = "{noun} {was} now reads {now}"
IS: Final = "{noun} {was} now is {now}"
LATER: Final = "{noun}: {count} clips moved {time} s later"
EARLIER: Final = "{noun}: {count} clips moved {time} s earlier"
MANY: Final = "{noun}: {changes} changes in {count} clips"
MANY_ADDED: Final = "{noun} added: {count} clips, {length} s"
MANY_REMOVED: Final = "{noun} removed: {count} clips, {length} s"
MANY_NOW: Final = "{noun}: {count} → {new_count} clips, {length} s → {new_length} s"
ORDER: Final = "The order of the clips changed"
MORE: Final = "and {count} more changes"

CANVAS: Final = "Canvas is now {width}×{height}"
CANVAS_GONE: Final = "Canvas size is gone"
TRACK_ADDED: Final = "Track added: {name}, empty"
TRACK_REMOVED: Final = "Track removed: {name}"
TRACK_RENAMED: Final = "Track {was} is now called {now}"
TRACK_ORDER: Final = "Tracks are now in this order: {names}"

TO_TRACK: Final = "moved to track {name}"
NOW_AT: Final = "now {span}"
NEW_TEXT: Final = "new text"
REPLACED: Final = "replaced"
VOLUME: Final = "volume {was} → {now}"
LEVEL_UNKNOWN: Final = "unknown"
TRIMMED: Final = "trimmed, {was} s → {now} s"
LONGER: Final = "longer, {was} s → {now} s"
MOVED: Final = "moved from {was} s to {now} s"
PLAYS_FROM: Final = "plays from {time} s of its source"
EMPTY_TIMELINE: Final = "The timeline is empty."
MUSIC: Final = "BGM"
MANY_SEGMENTS: Final = "{name} in {count} segments ({start}-{end}s)"
AND_MORE: Final = "{name} and {count} more"
EMPTY: Final = "empty"


def tracks_in_words(count: int, contents: str) -> str:
    """Return the one-line summary of a timeline with so many tracks."""
    return f"Timeline ({count} track{'s' * (count != 1)}): {contents}"
