"""Every screen looks as in its picture, at each size, in Chinese and without colour."""

from __future__ import annotations

import difflib
from contextlib import suppress

import pytest

from tests.screen.picturing import SCENES, VARIANTS, Variant, file_of, scenes

WAITED_S = 6.0


@pytest.mark.parametrize("variant", VARIANTS, ids=str)
def test_every_screen_looks_as_in_its_picture(variant: Variant) -> None:
    differences = []
    for name, terminal in scenes(variant):
        file = file_of(name, variant)
        kept = file.read_text(encoding="utf-8")
        with suppress(AssertionError):  # the difference says more
            terminal.wait_until(lambda t=terminal, text=kept: t.text + "\n" == text, WAITED_S)  # type: ignore[misc]
        shown = terminal.text + "\n"
        differences += difflib.unified_diff(
            kept.splitlines(), shown.splitlines(), file.name, "shown now", lineterm=""
        )
    assert not differences, "\n".join(
        [*differences, "", "If this is meant: python -m tests.screen.picturing"]
    )


def test_a_picture_fits_its_screen() -> None:
    for variant in VARIANTS:
        for name in SCENES:
            lines = file_of(name, variant).read_text(encoding="utf-8").splitlines()
            assert len(lines) == variant.rows
