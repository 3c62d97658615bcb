"""Sentences about sound, texts, captions, colour files and films that are made."""

from __future__ import annotations

import pytest

from tests.studio.agent import sentences_part_two as said_of
from tests.studio.agent.sentences_part_two import FULL, KNOWN, TWO, Said
from tui.studio.agent.grammar import understand
from tui.studio.edits.outcome import Edit
from tui.studio.edits.timeline import Timeline

WANTED = 0.95
ALL_SAID = [
    *((said, TWO) for said in (*said_of.BARE, *said_of.LATER)),
    *((said, FULL) for said in (*said_of.RICH, *said_of.LATER_RICH, *said_of.TRAPS)),
    *((said, FULL) for said in (*said_of.MISSING, *said_of.LATER_MISSING)),
]


def difference(said: Said, timeline: Timeline) -> tuple[bool, bool]:
    """Whether a sentence came out wholly right, and whether it did what was not said."""
    words, meant = said
    plan = understand(words, timeline, KNOWN)
    does_else = any(isinstance(step, Edit) and step not in meant for step in plan.steps)
    # What is carried out wholly leaves no words, and what does nothing says so or asks.
    said_so = bool(plan.left or plan.heeded or plan.not_yet or plan.steps)
    is_whole = not plan.left and not plan.not_yet if any_edit(meant) else said_so
    return plan.steps == meant and is_whole, does_else


def any_edit(steps: tuple[object, ...]) -> bool:
    return any(isinstance(step, Edit) for step in steps)


def test_there_are_enough_of_them() -> None:
    nothing = [words for (words, meant), _ in ALL_SAID if not any_edit(meant)]
    assert len(ALL_SAID) - len(nothing) >= 300
    assert len(nothing) >= 80


def test_nearly_all_come_out_right_and_none_does_something_else() -> None:
    results = [(said[0], difference(said, timeline)) for said, timeline in ALL_SAID]
    wrong = [words for words, (_, does_else) in results if does_else]
    missed = [words for words, (is_right, _) in results if not is_right]
    share = 1 - len(missed) / len(results)
    print(f"{share:.1%} of {len(results)} sentences are right; not: {missed}")
    assert wrong == []
    assert share >= WANTED, missed


@pytest.mark.parametrize(
    "said", ["create " * 900, "script: " + "“" * 5000, "fade in and out " * 300]
)
def test_long_nonsense_is_read_quickly(said: str) -> None:
    understand(said, FULL, KNOWN)
