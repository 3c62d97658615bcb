"""A turn in which the studio itself fails is ended with a sentence."""

from __future__ import annotations

import asyncio
import json
from typing import Any, cast

import pytest

from tui.studio.service.aside import Aside
from tui.studio.service.studio import Studio
from tui.studio.service.turn import Turn


class _Broken:
    def one_at_a_time(self, _session_id: str) -> Any:
        raise RuntimeError


@pytest.mark.parametrize(
    ("chinese", "said"), [(False, "The studio failed on this"), (True, "工作室在这里出了故障")]
)
def test_it_is_said_in_the_language_of_the_interface(chinese: bool, said: str) -> None:
    async def scenario() -> list[bytes]:
        told: list[bytes] = []
        studio = cast("Studio", _Broken())
        await Turn(studio, "s", "hi", Aside(chinese=chinese), told.append, asyncio.Event()).run()
        return told

    (event,) = asyncio.run(scenario())
    assert json.loads(event.removeprefix(b"data: "))["error"].startswith(said)
