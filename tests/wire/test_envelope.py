"""Answers are opened whichever form they have."""

from __future__ import annotations

import json

import pytest

from tui.wire.envelope import open_envelope
from tui.wire.errors import BackendError


@pytest.mark.parametrize(
    ("body", "data"),
    [
        ({"code": 0, "data": {"a": 1}}, {"a": 1}),
        ({"success": True, "data": {"a": 1}}, {"a": 1}),
        ({"taskId": "r", "status": "pending"}, {"taskId": "r", "status": "pending"}),
        ({"code": 0}, {}),
    ],
)
def test_data_comes_out_of_each_form(body: object, data: object) -> None:
    assert open_envelope(200, json.dumps(body).encode()) == data


@pytest.mark.parametrize("status", [200, 400, 401, 500])
@pytest.mark.parametrize("member", ["message", "msg", "detail", "error"])
def test_a_code_counts_in_any_status_with_its_words(status: int, member: str) -> None:
    body = json.dumps({"code": 4001, member: "clip.txt is no clip."}).encode()
    with pytest.raises(BackendError, match=r"clip\.txt is no clip\.") as raised:
        open_envelope(status, body)
    assert raised.value.code == 4001


@pytest.mark.parametrize(
    ("status", "body", "code", "words"),
    [
        (200, b'{"success": false, "error": "queue full"}', 200, "queue full"),
        (404, b'{"detail": "Session not found"}', 1002, "no longer knows"),
        (422, b'{"detail": [{"loc": ["body"], "msg": "field required"}]}', 422, "field required"),
        (502, b"<html><body>Bad Gateway</body></html>", 502, "502"),
        (200, b"not json", 200, "not JSON"),
        (429, b"", 429, "slow down"),
    ],
)
def test_every_other_failure_is_a_sentence(status: int, body: bytes, code: int, words: str) -> None:
    with pytest.raises(BackendError, match=words) as raised:
        open_envelope(status, body)
    assert raised.value.code == code
    assert "<" not in str(raised.value)


def test_the_time_to_wait_is_read_from_the_header() -> None:
    with pytest.raises(BackendError) as raised:
        open_envelope(429, b'{"code": 429}', "12")
    assert raised.value.retry_after_s == 12
