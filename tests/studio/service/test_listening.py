"""How far the words have been heard is told in steps, as a text that grows."""

from __future__ import annotations

import asyncio
from typing import Literal

import pytest

from tui.studio.service.listening import Listening


def told_of(shares: list[float], language: Literal["en", "zh"] = "en") -> str:
    async def scenario() -> str:
        told: list[str] = []
        goes_on = Listening(None, language, told.append, asyncio.Event()).hearing.goes_on
        for share in shares:
            assert await asyncio.to_thread(goes_on, share)
        await asyncio.sleep(0)
        return "".join(told)

    return asyncio.run(scenario())


@pytest.mark.parametrize(
    ("shares", "told"),
    [
        ([0, 0, 0.02, 0.11, 0.12, 0.19, 0.2], "Listening to what is said… 11 %… 20 %…"),
        ([0.43, 0.44, 0.5, 1.0], "Listening to what is said… 43 %… 50 %… 100 %…"),
        ([0, 0.05], "Listening to what is said…"),
    ],
)
def test_it_is_told_in_tenths(shares: list[float], told: str) -> None:
    assert told_of(shares) == told


def test_it_is_told_in_the_language_of_the_message() -> None:
    assert told_of([0, 0.5], "zh") == "正在听写…… 50 %…"


def test_it_goes_on_until_the_caller_is_gone() -> None:
    async def scenario() -> bool:
        gone = asyncio.Event()
        gone.set()
        return Listening(None, "en", lambda _: None, gone).hearing.goes_on(0.3)

    assert asyncio.run(scenario()) is False
