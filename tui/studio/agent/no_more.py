"""“No music” where there is some: it is to go. Where there is none, it forbids to add any."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from tui.studio.agent.lexicon import compiled, word
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.tracks import beds, captions, overlays, titles

_NOT = (
    r"(?:no|(?:(?:i|we)\s+)?(?:really\s+)?(?:don'?t|dont|do not) (?:want|need|like))"
    r"(?:\s+(?:any|more|the|this|that))*|(?:我|我们)?不(?:想)?要(?:有|再有)?(?:任何)?"
)
_THINGS: Final[Mapping[str, Callable[[Timeline], object]]] = {
    "music": beds,
    "captions": captions,
    "title": titles,
    "watermark": overlays,
}


def wish_of(text: str, timeline: Timeline) -> str | None:
    """Return the wish of a clause that wants none of what is on `timeline`."""
    before = rf"(?:{word('filler')}|\s)*?"
    after = rf"(?:{word('filler')}|\s|了|at all|any ?more)*"
    for name, there in _THINGS.items():
        said = compiled(rf"{before}(?:{_NOT})\s*(?:{word(name)}){after}")
        if there(timeline) and said.fullmatch(text):
            removed = compiled(word(name)).findall(text)[-1]
            return f"remove the {removed}"
    return None
