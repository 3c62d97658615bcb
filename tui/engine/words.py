"""Sentences of the engine that screen and command line share."""

from __future__ import annotations

from tui.events import CreditsChanged


def credits_in_words(credits: CreditsChanged) -> str:
    """Return the balance as a sentence."""
    if credits.unlimited:
        return "The studio works on your own machine and counts no credits."
    available, frozen, total = (
        f"{n:g}" for n in (credits.available, credits.frozen, credits.total)
    )
    return f"{available} credits available, {frozen} reserved for work under way, {total} in all."
