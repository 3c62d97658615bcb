"""A timeline as the draft on the wire, and back.

The draft repeats the times in milliseconds (`start`, `d`, `in_ms`) for clients; they are derived
and never read back.
"""

from __future__ import annotations

from collections.abc import Set
from fractions import Fraction
from typing import Any, Final

from pydantic import ValidationError

from tui.studio.edits.timeline import Clip, Meta, Part, Timeline, Title
from tui.wire.draft import Json

_ALWAYS: Final = frozenset(
    "title width height fps fit id name media text at_frame frames in_frame volume".split()
)


class DraftUnreadable(ValueError):
    """A draft that this studio cannot render; the message is one sentence for the user."""


def to_draft(timeline: Timeline) -> Json:
    """Return `timeline` as the wire's JSON, with the derived milliseconds."""
    draft: dict[str, Any] = timeline.model_dump(mode="json")
    _prune(draft["m"], Meta, _ALWAYS)
    for track in draft["t"]:
        if track.get("layer") == 0:
            del track["layer"]
        for segment in track["sg"]:
            _prune(segment, Title if "text" in segment else Clip, _ALWAYS)
            segment["start"] = _ms(timeline, segment["at_frame"])
            segment["d"] = _ms(timeline, segment["at_frame"] + segment["frames"]) - segment["start"]
            if "in_frame" in segment:
                segment["in_ms"] = _ms(timeline, segment["in_frame"])
    draft["d"] = _ms(timeline, timeline.frames)
    return draft


def _prune(part: dict[str, Any], kind: type[Part], always: Set[str]) -> None:
    """Leave out what is as usual: a draft says what was done, and a thousand clips stay small."""
    for name, field in kind.model_fields.items():
        if name in part and name not in always:
            usual = field.default
            if isinstance(usual, Part):
                usual = usual.model_dump(mode="json")
            elif isinstance(usual, Fraction):
                usual = str(usual)
            if part[name] == usual:
                del part[name]


def from_draft(draft: object) -> Timeline:
    """Return the timeline that `draft` describes. Raises DraftUnreadable."""
    try:
        return Timeline.model_validate(draft)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the draft"
        raise DraftUnreadable(f"The timeline cannot be read at {where}: {first['msg']}.") from None


def _ms(timeline: Timeline, frame: int) -> int:
    return round(Fraction(frame) * 1000 / timeline.fps)
