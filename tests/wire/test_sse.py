"""The tap hands the decoder clean events, however the bytes look and wherever they are cut."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.captures import capture_body, capture_names
from tui.wire.sse import SseTap


def tapped(*chunks: bytes, max_event_bytes: int = 1024 * 1024) -> tuple[bytes, bool]:
    tap = SseTap(max_event_bytes)
    return b"".join(tap.feed(chunk) for chunk in chunks), tap.truncated


def test_a_bom_in_front_of_the_first_event_is_dropped() -> None:
    assert tapped(b"\xef\xbb\xbfdata: x\n\n") == (b"data: x\n\n", False)


def test_comments_ids_and_retries_are_seen_and_taken_out() -> None:
    assert tapped(b": ping\n\nid: 7\nretry: 5\ndata: x\n\n: ping\n\n\n") == (b"data: x\n\n", False)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_every_line_end_of_the_standard_ends_a_line(end: bytes) -> None:
    out, truncated = tapped(b"data: a" + end + b"data: b" + end + end + b"data: c" + end + end)
    assert out == b"data: a\ndata: b\n\ndata: c\n\n"
    assert not truncated


def test_a_crlf_cut_between_two_reads_ends_one_line() -> None:
    assert tapped(b"data: a\r", b"\ndata: b\r", b"\n\r", b"\n")[0] == b"data: a\ndata: b\n\n"


def test_unicode_line_separators_stay_inside_the_data() -> None:
    text = "data: a\u2028b\u2029c\x85d\n\n".encode()
    assert tapped(text) == (text, False)


@pytest.mark.parametrize("rest", [b"data: half", b"data: whole line\n", b"event: x\n"])
def test_a_stream_that_ends_inside_an_event_is_truncated(rest: bytes) -> None:
    out, truncated = tapped(b"data: x\n\n" + rest)
    assert out == b"data: x\n\n"
    assert truncated


def test_an_event_over_the_cap_becomes_an_oversize_event_and_the_next_one_is_whole() -> None:
    huge = b"data: " + b"x" * 500 + b"\n" + b"data: y\n\n"
    out, truncated = tapped(huge[:50], huge[50:], b"data: z\n\n", max_event_bytes=100)
    assert out == b"event: oversize\ndata:\n\ndata: z\n\n"
    assert not truncated


def test_an_event_over_the_cap_takes_no_memory() -> None:
    tap = SseTap(1000)
    for _ in range(2000):
        assert tap.feed(b"x" * 10_000) == b""
    assert len(tap._line) + len(tap._event) < 2000
    assert tap.truncated


@pytest.mark.parametrize("name", capture_names())
def test_where_the_bytes_are_cut_makes_no_difference(name: str) -> None:
    body = capture_body(name)
    whole = tapped(body)
    assert whole == tapped(*(body[i : i + 1] for i in range(len(body))))
    assert not whole[1]


@given(st.lists(st.text(), max_size=5), st.sampled_from(["\n", "\r\n", "\r"]), st.data())
def test_json_in_events_comes_through_unchanged(
    values: list[str], end: str, data: st.DataObject
) -> None:
    stream = "".join(f"data: {json.dumps(v)}{end}{end}" for v in values).encode()
    at = data.draw(st.integers(0, len(stream)))
    out, truncated = tapped(stream[:at], stream[at:])
    assert [json.loads(e[6:]) for e in out.decode().split("\n\n") if e] == values
    assert not truncated
