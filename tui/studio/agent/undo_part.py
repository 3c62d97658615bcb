"""Taking back one of several things that the last message did: "undo the fade"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.studio.agent.plan import Before, Plan, Question, Step, Undo, UndoMatching
from tui.studio.agent.reading import Reading
from tui.studio.edits.outcome import Edit

_OF: Final = {
    "AddMusic": {"SetMusicVolume", "DuckMusic", "FadeMusic"},
    "AddTitle": {"StyleTexts", "EditTitle"},
    "AddCaptions": {"StyleTexts", "ShowCaptions", "EditCaption"},
    "AddOverlay": {"ChangeOverlays"},
    "AddTransitions": {"RemoveTransitions"},
}
"""Names of edits that change what another one adds, and go with it."""


def without_part(plan: Plan, before: Before | None, said: Reading) -> Plan:
    """Return `plan` so that "undo the fade" takes back the message before and does the rest of it
    again, where that one did more than the fade.

    "Go back to before the fade" stays what it says, and so does all about earlier messages.
    """
    first = plan.steps[0] if plan.steps else None
    if before is None or not before.changed or not isinstance(first, UndoMatching):
        return plan
    if said.has_word("before_that") or said.has_word("go_to"):
        return plan
    done: list[Step] = [step for step in before.plan.steps if not isinstance(step, Question)]
    gone = {first.what} | _OF.get(first.what, set())
    others = [step for step in done if type(step).__name__ not in gone]
    found = any(type(step).__name__ == first.what for step in done)
    if not found or not others or not all(isinstance(step, Edit) for step in done):
        return plan
    return replace(plan, steps=(Undo(), *others, *plan.steps[1:]))
