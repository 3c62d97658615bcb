"""A film of two clips with music and a title, as most are that somebody is at work on."""

from __future__ import annotations

from typing import Final

from tests.studio.edits.desk import after, facts, photo, placed, song, video
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Ask, Before, Describe, Help, Plan
from tui.studio.edits.music import AddMusic
from tui.studio.edits.outcome import Edit
from tui.studio.edits.titles import AddTitle

_CLIPS = (video("talk", 40), video("beach", 20))
KNOWN: Final = facts(*_CLIPS, photo("logo", "400x400"), photo("me"), song("song"))
"""Of the media beside the film, logo.jpg and me.jpg can lie over it and song.mp3 under it."""

TRIP: Final = after(placed(facts(*_CLIPS)), KNOWN, AddMusic("music:lo-fi"), AddTitle("My Trip"))
"""1 talk.mp4 0-40 s, 2 beach.mp4 40-60 s; lo-fi music, and the title "My Trip" for 3 s."""

Said = str | tuple[str, ...]
"""A message, or several one after another."""


def plan_of(said: Said) -> Plan:
    """Return the plan of the last message; those before it are about the same film."""
    before, plan = None, Plan()
    for text in (said,) if isinstance(said, str) else said:
        plan = understand(text, TRIP, KNOWN, before)
        asked = {ask for ask, _ in plan.questions}
        only_asked = all(isinstance(step, Describe | Help) for step in plan.steps)
        if not only_asked and not asked & {Ask.CORRECTION, Ask.AMOUNT}:
            edits = any(isinstance(step, Edit) for step in plan.steps)
            before = Before(plan.meant or text, plan, TRIP, edits)
    return plan
