"""Exports of every form over the studio's socket: accepted, named and typed, or refused."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.homes import Home
from tests.studio.service.test_service import Caller, with_caller
from tests.talk import Talk
from tui.client.backend import new_render_id
from tui.studio.rows import SCHEMA
from tui.studio.store import Store
from tui.wire.errors import BackendError


@pytest.mark.parametrize(
    ("form", "kind"),
    [("webm", "video/webm"), ("gif", "image/gif"), ("mp3", "audio/mpeg"), ("png", "image/png")],
)
def test_a_result_has_the_ending_and_the_type_of_its_form(
    shared_home: Home, talk: Talk, form: str, kind: str
) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        await caller.say("keep the first second")
        render_id = new_render_id()
        backend, draft = caller.backend, await caller.draft()
        await backend.submit_render(render_id, caller.session_id, draft, form, "low")
        view = await caller.until_over(render_id)
        assert view.status == "completed", view.error
        assert bool(view.note) == (form == "gif")
        headers = await backend.authorised_headers()
        got = await backend.http.get(backend.download_url(render_id), headers=headers)
        assert got.headers["content-type"] == kind
        assert got.headers["etag"]

    with_caller(shared_home, work)
    assert list((shared_home.settings.paths.studio / "renders").glob(f"*.{form}"))


def test_an_animated_webp_that_was_exported_can_be_uploaded_again(
    shared_home: Home, talk: Talk, tmp_path: Path
) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        await caller.say("keep the first second")
        render_id = new_render_id()
        backend = caller.backend
        await backend.submit_render(
            render_id, caller.session_id, await caller.draft(), "webp", "low"
        )
        assert (await caller.until_over(render_id)).status == "completed"
        headers = await backend.authorised_headers()
        got = await backend.http.get(backend.download_url(render_id), headers=headers)
        loop = tmp_path / "loop.webp"
        loop.write_bytes(got.content)
        await caller.upload(loop)
        (track,) = (await caller.draft())["t"]
        assert [round(one["d"] / 1000, 1) for one in track["sg"]] == [1.0, 1.0]
        # Over a film it begins again, and lasts as long as the film.
        await caller.say("play clip 1 at quarter speed")
        await caller.say("put loop.webp in the top left corner")
        film, over = (await caller.draft())["t"]
        assert [sum(one["d"] for one in track["sg"]) for track in (film, over)] == [4000, 4000]

    with_caller(shared_home, work)
    assert not list((shared_home.settings.paths.studio / "incoming").iterdir())


@pytest.mark.parametrize(
    ("form", "quality", "extras", "words"),
    [
        ("exe", "low", {}, "The studio exports mp4"),
        ("mp4", "best", {}, "low, medium, high"),
        ("mp4", "low", {"resolution": 9000}, "4320"),
    ],
)
def test_an_output_that_cannot_be_made_is_refused_before_it_is_queued(
    shared_home: Home, talk: Talk, form: str, quality: str, extras: dict[str, Any], words: str
) -> None:
    async def work(caller: Caller) -> None:
        await caller.upload(talk.path)
        with pytest.raises(BackendError, match=words):
            await caller.backend.submit_render(
                new_render_id(), caller.session_id, await caller.draft(), form, quality, extras
            )

    with_caller(shared_home, work)


def test_a_database_of_an_earlier_version_opens_and_keeps_its_renders(tmp_path: Path) -> None:
    file = tmp_path / "studio.db"
    old = sqlite3.connect(file)
    old.executescript(SCHEMA.replace(", note text not null default ''", ""))
    old.execute("insert into renders values ('r','s','{}','{}','completed','','f',1,2,3,4)")
    old.commit()
    old.close()
    store = Store(file)
    row = store.render("r")
    assert row is not None
    assert (row.status, row.note) == ("completed", "")
    store.set_render("r", "completed", note="Copied.")
    assert store.render("r") != row
    store.close()
