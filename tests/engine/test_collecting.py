"""A finished render comes down whole, whatever line and server do, and gets one name."""

from __future__ import annotations

import asyncio
import resource
from pathlib import Path

import pytest

from tests.exporting import (
    ACCEPTED,
    DONE,
    FILM,
    HANGS_UP,
    LOOK,
    RESULT,
    ROUTE,
    SUBMIT,
    Desk,
    at_a_desk,
    exported,
    film,
    left_in_the_middle,
    refused,
    render,
    rest,
)
from tests.server import Answer, Got, raw, serving
from tui.engine.delivery import mark_of
from tui.engine.failure import WorkFailed

# ── fetching ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "broken",
    [
        raw(status="403 Forbidden"),
        raw(status="404 Not Found"),
        raw(status="500 Internal Server Error"),
        HANGS_UP,
        raw(b"<html>Sign in to this network</html>", headers="Content-Length: 36\r\n"),
        raw(FILM[:-10]),  # cut, and nobody said how long it is
        raw(status="302 Found", headers="Location: /result.mp4\r\n"),
        raw(status="302 Found", headers="Location: file:///etc/passwd\r\n"),
    ],
    ids="403 404 500 cut page short circle file".split(),
)
def test_where_the_results_url_fails_the_download_route_has_the_file(
    tmp_path: Path, broken: Answer
) -> None:
    answers = {SUBMIT: [ACCEPTED], LOOK: [DONE], RESULT: [broken], ROUTE: [film()]}
    desk = exported(tmp_path, answers)
    assert desk.count("/download") == 1


@pytest.mark.parametrize("url", ["http://[::1", "gopher://x/y", "http://127.0.0.1:1/x"])
def test_an_address_that_is_none_or_leads_nowhere_does_no_harm(tmp_path: Path, url: str) -> None:
    done = render("completed", outputUrl=url)
    exported(tmp_path, {SUBMIT: [ACCEPTED], LOOK: [done], ROUTE: [film()]})


def test_a_download_that_is_cut_again_and_again_goes_on_where_it_was(tmp_path: Path) -> None:
    pieces = [film(FILM[:100])]
    for start in range(100, 600, 100):
        said = f"Content-Range: bytes {start}-{len(FILM) - 1}/{len(FILM)}\r\n"
        pieces.append(
            raw(
                FILM[start : start + 100],
                status="206 Partial Content",
                headers=f"{said}Content-Length: {len(FILM) - start}\r\n",
            )
        )
    answers = {SUBMIT: [ACCEPTED], LOOK: [DONE], RESULT: [*pieces, rest(600)]}
    desk = exported(tmp_path, answers)
    asked = [g.headers.get("range") for g in desk.server.got if g.path == "/result.mp4"]
    assert asked == [None, *(f"bytes={n}-" for n in range(100, 700, 100))]


@pytest.mark.parametrize(
    ("have", "etag", "answer"),
    [
        (FILM[:5000], '"v1"', rest(5000)),
        (b"old" * 500, '"v0"', film()),
        (FILM[:5000], None, film()),
        (
            FILM,
            '"v1"',
            raw(
                status="416 Range Not Satisfiable",
                headers=f"Content-Range: bytes */{len(FILM)}\r\n",
            ),
        ),
    ],
    ids=["the same file", "another file", "no proof", "all of it was there"],
)
def test_a_download_that_a_kill_cut_off_is_resumed_only_with_a_proof(
    tmp_path: Path, have: bytes, etag: str | None, answer: Answer
) -> None:
    async def work(desk: Desk) -> None:
        final = await desk.exporter.run(left_in_the_middle(desk, have, etag))
        assert final.read_bytes() == FILM
        assert list(desk.folder.iterdir()) == [final]
        (asked,) = [got for got in desk.server.got if got.path == "/result.mp4"]
        assert asked.headers.get("if-range") == etag

    at_a_desk(tmp_path, {LOOK: [DONE], RESULT: [answer]}, work)


@pytest.mark.parametrize(
    "wrong",
    [
        raw(status="416 Range Not Satisfiable", headers="Content-Range: bytes */17\r\n"),
        rest(3),
        rest(5000, tag='"v2"'),
    ],
    ids=["another size", "another place", "another proof"],
)
def test_a_resume_that_does_not_fit_starts_again_and_never_joins_two_files(
    tmp_path: Path, wrong: Answer
) -> None:
    async def work(desk: Desk) -> None:
        final = await desk.exporter.run(left_in_the_middle(desk, b"x" * 5000, '"v1"'))
        assert final.read_bytes() == FILM

    at_a_desk(tmp_path, {LOOK: [DONE], RESULT: [wrong, film()], ROUTE: [film()]}, work)


def test_old_bytes_are_gone_before_a_new_proof_is_noted(tmp_path: Path) -> None:
    """Else a kill between the two would put the new file's end behind the old one's beginning."""

    async def work(desk: Desk) -> None:
        ticket = left_in_the_middle(desk, b"old" * 500, '"v0"')
        part, sizes = Path(ticket.spec["part"]), []
        save = ticket.save

        def watched() -> None:
            if ticket.spec["etag"] == '"v1"' and not sizes:
                sizes.append(part.stat().st_size)
            save()

        ticket.save = watched  # type: ignore[method-assign]
        await desk.exporter.run(ticket)
        assert sizes == [0]

    at_a_desk(tmp_path, {LOOK: [DONE], RESULT: [film()]}, work)


def test_the_token_goes_to_our_own_origin_and_nowhere_else(tmp_path: Path) -> None:
    async def elsewhere() -> None:
        async with serving({RESULT: [film()]}) as other:
            away = raw(status="302 Found", headers=f"Location: {other.url}/result.mp4\r\n")
            done = render("completed", outputUrl=f"{other.url}/result.mp4")
            for n, answers in enumerate(({LOOK: [done]}, {LOOK: [DONE], RESULT: [away]})):
                more = {SUBMIT: [ACCEPTED], **answers}
                await asyncio.to_thread(exported, tmp_path / str(n), more)
            assert len(other.got) == 2
            for got in other.got:
                assert not {"authorization", "x-skill-source"} & got.headers.keys()
                assert b"secret" not in got.body

    asyncio.run(elsewhere())


def test_a_proof_of_one_address_counts_for_no_other(tmp_path: Path) -> None:
    """Two hosts may well call two different films by one tag."""
    cut = raw(b"x" * 5000, headers=f'Content-Length: {len(FILM)}\r\nETag: "v1"\r\n')
    gone = raw(status="403 Forbidden")
    answers = {SUBMIT: [ACCEPTED], LOOK: [DONE], RESULT: [cut, gone], ROUTE: [film()]}
    desk = exported(tmp_path, answers)
    (asked,) = [got for got in desk.server.got if got.path.endswith("/download")]
    assert "range" not in asked.headers


def test_a_disk_that_is_full_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    """A limit on the size of files meets the same end."""
    head, size = FILM[:24], 900_000
    body = head + (size - 24).to_bytes(4, "big") + b"mdat" + bytes(size - 32)
    big = raw(body, headers=f"Content-Length: {size}\r\n")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    try:
        refused(tmp_path, {SUBMIT: [ACCEPTED], LOOK: [DONE], RESULT: [big]}, "cannot be saved|full")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_what_no_route_hands_out_is_said_after_a_few_tries(tmp_path: Path) -> None:
    gone = raw(status="404 Not Found")
    answers = {SUBMIT: [ACCEPTED], LOOK: [DONE], RESULT: [gone], ROUTE: [gone]}
    desk = refused(tmp_path, answers, "does not hand out the file")
    assert desk.count("/download") == 3
    page = raw(b"<html>" * 9, headers="Content-Length: 54\r\n")
    refused(tmp_path / "2", {**answers, RESULT: [page], ROUTE: [page]}, "not the video")


# ── naming ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("killed", ["before the link", "with both links", "with its name"])
def test_killed_while_it_gets_its_name_it_has_one_file(tmp_path: Path, killed: str) -> None:
    async def work(desk: Desk) -> None:
        taken = desk.folder / "out.mp4"
        taken.write_text("the user's own")
        ticket = left_in_the_middle(desk, FILM, '"v1"')
        part, named = Path(ticket.spec["part"]), desk.folder / "out-2.mp4"
        ticket.spec["mark"] = mark_of(part)
        ticket.save()
        if killed != "before the link":
            named.hardlink_to(part)
        if killed == "with its name":
            part.unlink()  # noqa: ASYNC240 (a moment)
        assert await desk.exporter.run(desk.as_left()) == named
        assert named.read_bytes() == FILM
        assert taken.read_text() == "the user's own"
        assert sorted(desk.folder.iterdir()) == [named, taken]
        assert desk.server.got == []  # it needs nobody for that

    at_a_desk(tmp_path, {}, work)


def test_a_folder_that_vanished_meanwhile_is_said(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        ticket = desk.plan()
        desk.folder.rename(tmp_path / "elsewhere")
        with pytest.raises(WorkFailed, match="does not exist"):
            await desk.exporter.run(ticket)
        assert desk.memory.jobs()[0].job.state == "failed"

    at_a_desk(tmp_path, {SUBMIT: [ACCEPTED], LOOK: [DONE], RESULT: [film()]}, work)


def test_a_name_that_is_no_valid_text_can_be_exported_to(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        final = await desk.exporter.run(desk.plan("odd-\udcff.mp4"))
        assert final.read_bytes() == FILM

    at_a_desk(tmp_path, {SUBMIT: [ACCEPTED], LOOK: [DONE], RESULT: [film()]}, work)


def test_one_address_in_two_ways_of_writing_is_resumed_not_begun_again(tmp_path: Path) -> None:
    """A studio gives the path of the very route that is the last resort."""

    async def here(got: Got, writer: asyncio.StreamWriter) -> None:
        render_id = got.path.rpartition("/")[2]
        url = f"/api/render/proxy/{render_id}/download"
        await render("completed", outputUrl=url)(got, writer)

    async def cut(_got: Got, writer: asyncio.StreamWriter) -> None:
        writer.transport.abort()

    routes = [film(FILM[:5000]), cut, rest(5000)]
    desk = exported(tmp_path, {SUBMIT: [ACCEPTED], LOOK: [here], ROUTE: routes})
    asked = [g.headers.get("range") for g in desk.server.got if g.path.endswith("/download")]
    assert asked == [None, "bytes=5000-", "bytes=5000-"]
