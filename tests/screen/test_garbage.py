"""The garbage collector is left out until all is loaded, and works from then on."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tui.events import BackendChanged
from tui.screen.garbage import Settling


@pytest.fixture
def _left_out() -> Iterator[None]:
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("_left_out")
@pytest.mark.parametrize("connection", ["ready", "lost"])
def test_it_works_again_once_the_backend_was_found_or_was_not(connection: str) -> None:
    settling = Settling()
    settling.put(BackendChanged("studio", "connecting", "in-video"))
    assert not gc.isenabled()
    settling.put(BackendChanged("studio", connection, "in-video"))  # type: ignore[arg-type]
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
