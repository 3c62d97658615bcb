"""Clauses that ask for a film that is made of words and photos."""

from __future__ import annotations

from typing import cast

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import Kind
from tui.studio.agent.plan import Ask
from tui.studio.agent.reading import Read, Reading, asking
from tui.studio.edits.make import MakeIntro, MakeSlideshow

_SHORTEST_S, _LONGEST_S = 0.2, 120.0
_EACH = (
    r"(?<![a-z])(?:each|per|every|apiece|a piece|long|for|with|show(?:ing|n)?|at)(?![a-z])"
    r"|每张?|一[张页]|各|展示|显示|停留?|播放?"
)
_OF_WHAT = (
    r"(?<![a-z])(?:films?|movies?|videos?|clips?|footage|text)(?![a-z])|视频|影片|片子|文字|素材"
)

_IN_THE_INTRO = rf"(?:(?<![a-z])(?:in|for|during|under|over|on) the |[在从])\s*{word('intro')}"
"""That says where another wish is to be done."""


def read_make(clause: Reading) -> Read | None:
    """Read "make an intro from my script and headshot", "a slideshow, 3 seconds each"."""
    for reader in (_intro, _slideshow, _unnamed):
        read = reader(clause.again())
        if read is not None:
            return read
    return None


def _intro(clause: Reading) -> Read | None:
    files = [clause.masks.text(token) for token in clause.take_all(Kind.MEDIUM)]
    files += _shown(clause)
    scripts, names = clause.take_all(Kind.SCRIPT), clause.take_all(Kind.NAME)
    if clause.has(_IN_THE_INTRO) or not clause.take_word("intro"):
        return None
    music = not clause.take_word("no_music")
    quotes = clause.take_all(Kind.QUOTE) if clause.has_word("script") else []
    makes = clause.take_word("make")
    sources = clause.take_word("script") or clause.has_word("photo")
    while clause.take_word("photo"):
        pass
    if not (makes or sources or scripts or names) or clause.has_word("cut"):
        return None
    if clause.rest("make", "make_manner", "intro", "script") or len(scripts) + len(quotes) > 1:
        return None
    photos = [file for file in files if _kind(clause, file) == "image"]
    others = [file for file in files if _kind(clause, file) not in ("image", "text")]
    if others or len(photos) > 1 or len(names) > 1:
        return None
    name, _, role = (clause.masks.text(names[0]) if names else "").partition("\n")
    script = clause.masks.text((scripts + quotes)[0]) if scripts or quotes else ""
    return Read((MakeIntro(script, photos[0] if photos else None, name, role, music),))


def _shown(clause: Reading) -> list[str]:
    """Take the clips out: a photo is one since it was uploaded, "my headshot photo"."""
    clips = clause.timeline.video.sg
    named = [cast(tuple[int, ...], clause.masks.value(t)) for t in clause.take_all(Kind.CLIPS)]
    numbers = [number for tokens in named for number in tokens if abs(number) <= len(clips)]
    return [clips[number - 1 if number > 0 else number].media for number in numbers]


def _kind(clause: Reading, medium: str) -> str:
    fact = clause.facts.media.get(medium)
    return "" if fact is None else fact.kind


def _slideshow(clause: Reading) -> Read | None:
    if not clause.take_word("slideshow"):
        return None
    music = not clause.take_word("no_music")
    seconds = clause.take_number(rf"(?:{_EACH}\s*)*", Kind.DURATION)
    while clause.take(_EACH):
        pass
    while clause.take_word("photo"):
        pass
    if clause.has_word("cut") or clause.rest("make", "make_manner", "change", "add"):
        return None
    if seconds is None:
        return Read((MakeSlideshow(music=music),))
    if not _SHORTEST_S <= seconds <= _LONGEST_S:
        return asking(Ask.HOW_LONG)
    return Read((MakeSlideshow(seconds, music=music),))


def _unnamed(clause: Reading) -> Read | None:
    """Ask what "make a video from my text" shall be."""
    new = (
        r"(?<![a-z])(?:create|generate|produce|build|make\s+(?:me\s+)?an?(?=\s))(?![a-z])"
        r"|制作|生成|创建|做一个"
    )
    if not clause.take(new) or not clause.take(_OF_WHAT):
        return None
    while clause.take(_OF_WHAT):
        pass
    if clause.rest("make_manner", "photo") or compiled(word("shape_noun")).search(clause.text):
        return None
    return asking(Ask.MAKE)
