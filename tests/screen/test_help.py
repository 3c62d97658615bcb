"""Help lists the keys that work where one is, and no others."""

from __future__ import annotations

import pytest

from tests.screen.driving import Stage, play


@pytest.mark.parametrize(
    ("opened", "title"), [("f7", "In the list of sessions"), ("f6", "In the batch")]
)
def test_help_over_a_panel_of_its_own_names_no_key_that_does_nothing_there(
    opened: str, title: str
) -> None:
    async def scene(stage: Stage) -> None:
        await stage.press(opened)
        await stage.press("f1")
        await stage.shows(title)
        assert "Everywhere" not in stage.text()
        assert "/upload" not in stage.text()

    play(scene)


def test_help_over_a_panel_beside_others_names_what_works_everywhere_too() -> None:
    async def scene(stage: Stage) -> None:
        await stage.press("f4", "f1")
        await stage.shows("In the jobs")
        await stage.shows("In a panel")
        await stage.shows("Everywhere")

    play(scene)
