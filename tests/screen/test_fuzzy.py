"""What fits what was typed, and what fits best."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.talk.fuzzy import best, match, match_all


def test_a_beginning_is_better_than_words_and_those_are_better_than_the_rest() -> None:
    names = ["my-talk.mp4", "stalk.mp4", "tall-link.mp4", "talk.mp4", "other.mp4"]
    assert best("talk", names, str) == ["talk.mp4", "my-talk.mp4", "stalk.mp4", "tall-link.mp4"]


def test_nothing_typed_keeps_all_in_their_order() -> None:
    assert best("", ["b", "a"], str) == ["b", "a"]


@pytest.mark.parametrize(
    ("query", "text", "fits"),
    [
        ("tle", "take the last edit back", True),
        ("edit last", "take the last edit back", True),
        ("tkdt", "take the last edit back", False),
        ("edit zoo", "take the last edit back", False),
        ("撤销", "把上一步撤销", True),
    ],
)
def test_sentences_are_found_by_their_words(query: str, text: str, fits: bool) -> None:
    assert (match_all(query, text) is not None) is fits


@given(st.text("ab-_ é", max_size=8), st.text("ab-_ é", max_size=30))
def test_what_is_meant_is_what_was_typed(query: str, text: str) -> None:
    found = match(query, text)
    letters = iter(text)
    assert (found is not None) == all(letter in letters for letter in query)
    if found is not None:
        assert "".join(text[place] for place in found.at) == query
        assert list(found.at) == sorted(set(found.at))
