"""A cutting desk for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.studio.render.edit import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty desk whose renders go to a folder of their own."""
    folder = tmp_path / "renders"
    folder.mkdir()
    return Desk(folder)
