"""What the studio knows of the pictures of its media: measured once, kept by content."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tui.studio.edits.facts import Needs
from tui.studio.service.library import Library
from tui.studio.store import Store


@pytest.fixture
def held(tmp_path: Path) -> tuple[Library, str]:
    """A library with one grey picture, and the session that has it as the medium "grey"."""
    store = Store(tmp_path / "studio.sqlite")
    library = Library(tmp_path, store)
    picture = library.incoming / "grey.png"
    Image.new("RGB", (64, 64), (128, 128, 128)).save(picture)
    _, row = library.shelve(picture, "grey", "grey.png")
    session = store.create_session("test", "en")
    store.add_media(session.session_id, row)
    return library, session.session_id


def test_a_picture_is_measured_only_when_an_edit_asks(held: tuple[Library, str]) -> None:
    library, session = held
    assert library.facts(session).picture == {}
    measured = library.facts(session, Needs(picture=frozenset({"grey", "gone"}))).picture
    assert list(measured) == ["grey"]
    assert measured["grey"].luma[50] == pytest.approx(0.5, abs=0.01)
    assert measured["grey"].grey == 1


def test_it_is_measured_once(held: tuple[Library, str], tmp_path: Path) -> None:
    library, session = held
    needs = Needs(picture=frozenset({"grey"}))
    first = library.facts(session, needs).picture["grey"]
    next((tmp_path / "media").iterdir()).write_bytes(b"not looked at again")
    again = library.facts(session, needs).picture["grey"]
    assert np.array_equal(first.luma, again.luma)
    assert (first.cast_red, first.cast_blue, first.grey) == (
        again.cast_red, again.cast_blue, again.grey,
    )  # fmt: skip


def test_what_an_earlier_version_kept_is_measured_anew(
    held: tuple[Library, str], tmp_path: Path
) -> None:
    library, session = held
    needs = Needs(picture=frozenset({"grey"}))
    library.facts(session, needs)
    kept = tmp_path / "picture" / "grey.npz"
    with np.load(kept) as arrays:
        np.savez(kept, luma=arrays["luma"], light=arrays["light"])
    assert library.facts(session, needs).picture["grey"].bars == (0, 0, 0, 0)


def test_the_light_of_a_passage_is_measured_once(held: tuple[Library, str], tmp_path: Path) -> None:
    library, session = held
    passage = ("grey", 0.0, 5.0)
    needs = Needs(light=frozenset({passage, ("gone", 0.0, 5.0)}))
    first = library.facts(session, needs).light
    assert list(first) == [passage]
    assert first[passage] == pytest.approx(0.5, abs=0.01)
    next((tmp_path / "media").iterdir()).write_bytes(b"not looked at again")
    assert library.facts(session, needs).light == first
