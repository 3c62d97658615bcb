"""A talking video with all that one puts on one: the stage of the Chinese sentences."""

from __future__ import annotations

from typing import Final

from tests.studio.edits.desk import after, facts, photo, placed, video
from tui.studio.edits.facts import MediaFact
from tui.studio.edits.music import AddMusic
from tui.studio.edits.timeline import Title
from tui.studio.edits.tracks import with_captions, with_titles

_CLIPS = (video("talk", 60), video("demo", 30), photo("cover"), video("outro", 10))
KNOWN: Final = facts(
    *_CLIPS,
    photo("logo", "400x400"),
    video("me", 8),
    MediaFact("teal", "teal.cube", "lut", 0.0),
    MediaFact("script", "script.txt", "text", 0.0),
)
"""Beside the film: a logo, a film to lie over it, a LUT and a script."""

_FILM = after(placed(facts(*_CLIPS)), KNOWN, AddMusic("music:lo-fi"))
CHANNEL: Final = with_captions(
    with_titles(
        _FILM,
        (
            Title(id="t1", name="大家好", text="大家好", at_frame=0, frames=90),
            Title(id="t2", name="关注我", text="关注我", at_frame=2700, frames=120),
        ),
    ),
    (
        Title(
            id="t3",
            name="LinkIn",
            text="欢迎来到LinkIn频道",
            at_frame=0,
            frames=60,
            role="caption",
        ),
    ),
)
"""1 talk.mp4 0-60 s, 2 demo.mp4 60-90 s, 3 cover.jpg 90-95 s, 4 outro.mp4 95-105 s; music, two
titles and a caption.
"""
