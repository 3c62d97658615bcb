"""“No music” where there is some: it is to go. Where there is none, it forbids to add any."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import ANY_TOKEN, TARGET
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
    "black_bars": lambda timeline: timeline.video.sg,
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


def wishes_less(text: str, timeline: Timeline) -> bool:
    """Whether `text` wants less of what is on `timeline`, in a way that is not understood: "no
    music while I talk". Nothing is left alone as it asks.
    """
    said = rf"(?:{_NOT}|stop)\s*(?:the\s+)?"
    when = r"\s+(?:while|when(?:ever)?|where(?:ver)?|until|till|unless|in|on|under|during)(?![a-z])"
    silent = rf"(?:no|without)(?: any)? {word('own_sound')}"
    if compiled(silent).search(text) and compiled(TARGET).search(text):
        return True  # "between 0:10 and 0:20 no sound"
    return any(
        there(timeline)
        and compiled(
            rf"(?:{word('filler')}|\s)*?{said}(?:{word(name)}){when}|.*(?:时|时候|地方)(?:就|都)?"
            rf"不要(?:有|放)?(?:{word(name)})"
        ).match(text)
        for name, there in _THINGS.items()
    )


def silence_of(text: str, timeline: Timeline) -> str | None:
    """Return the wish of "no music under clip 2" and "stop the music at 0:30", which say where."""
    if not beds(timeline):
        return None
    filler = rf"(?:{word('filler')}|\s)*?"
    when = rf"(?P<when>[^,;.]*{ANY_TOKEN}.*)"
    if match := compiled(rf"{filler}stop\s+(?:the\s+)?{word('music')}{when}").fullmatch(text):
        return f"end the music{match['when']}"
    never = r"(?:don'?t|do not|never) (?:play|have|put|use)(?: any| the)?"
    shall_not = rf"{word('music')}\s+(?:should|must)(?:n'?t| not) (?:play|be|run)"
    said = rf"{filler}(?:(?:{_NOT}|{never})\s*{word('music')}|{shall_not}){when}"
    match = compiled(said).fullmatch(text)
    return f"remove the music{match['when']}" if match else None
