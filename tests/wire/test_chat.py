"""What an event of a turn means, in every form in which one was seen."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.captures import capture_body
from tui.engine.reply import Reply
from tui.wire.chat import (
    Failed,
    Heartbeat,
    Text,
    Thought,
    ToolAnswered,
    ToolCalled,
    read_event,
)
from tui.wire.sse import SseTap


def events_of(name: str) -> list[object]:
    """What a recorded stream says, decoded without the client."""
    stream = SseTap().feed(capture_body(name)).decode()
    data = ["\n".join(x[6:] for x in e.split("\n")) for e in stream.split("\n\n") if e]
    return [said for each in data for said in read_event(each)]


def reply_of(name: str) -> str:
    reply = Reply()
    for said in events_of(name):
        if isinstance(said, Text):
            reply.add(said)
    return reply.text


@pytest.mark.parametrize(
    "name", ["adk-2.13-text_stream", "adk-1.4-text_stream", "adk-2.13-text_nostream"]
)
def test_the_final_text_replaces_the_partials_that_built_it_up(name: str) -> None:
    assert reply_of(name) == "Sure — cutting the pauses and adding captions. 🎬done"


@pytest.mark.parametrize("name", ["adk-2.13-mixed_thought_stream", "adk-1.4-mixed_thought_stream"])
def test_texts_before_and_after_a_tool_are_two_paragraphs_without_the_thoughts(name: str) -> None:
    assert reply_of(name) == "Trimming…\n\nDone: trimmed 3 pauses."


def test_a_call_seen_twice_has_one_id() -> None:
    calls = [e for e in events_of("adk-2.13-llmagent_title_true") if isinstance(e, ToolCalled)]
    assert len(calls) == 2
    assert {call.call_id for call in calls} == {calls[0].call_id}
    assert calls[0].name == "edit_multitrack"
    assert calls[0].args["text"] == "Urban Dreams"


def test_a_silent_edit_is_no_failure() -> None:
    said = events_of("adk-2.13-llmagent_silent_title_true")
    assert not [e for e in said if isinstance(e, Failed)]
    assert [e for e in said if isinstance(e, ToolAnswered)]
    assert reply_of("adk-2.13-llmagent_silent_title_true") == "Adding a title…"
    assert reply_of("adk-2.13-tools_only_stream") == ""
    assert events_of("adk-2.13-nothing") == []


@pytest.mark.parametrize("name", ["adk-2.13-raise_midstream", "adk-1.4-raise_midstream"])
def test_an_exception_in_the_middle_fails_with_its_words(name: str) -> None:
    failed = events_of(name)[-1]
    assert isinstance(failed, Failed)
    assert "exploded" in failed.said
    assert "\n" not in failed.said


def test_an_error_code_in_an_event_fails_with_its_message() -> None:
    assert events_of("adk-2.13-error_event")[-1] == Failed('quota "exceeded" for model')


@pytest.mark.parametrize(
    ("data", "event", "said"),
    [
        ("", "message", Heartbeat()),
        ("anything", "heartbeat", Heartbeat()),
        ('{"type": "heartbeat"}', "message", Heartbeat()),
        ('{"type": "text", "content": "Hi"}', "message", Text("Hi", partial=True)),
        (
            '{"type": "tool_call", "name": "cut", "args": {"a": 1}}',
            "message",
            ToolCalled("", "cut", {"a": 1}),
        ),
        ('{"type": "tool_result", "name": "cut"}', "message", ToolAnswered("", "cut")),
        ('{"code": 2001, "message": "no credits"}', "message", Failed("no credits", 2001)),
        ('{"content": {"parts": [{"text": "x", "thought": true}]}}', "message", Thought("x")),
    ],
)
def test_the_other_forms_of_an_event(data: str, event: str, said: object) -> None:
    assert read_event(data, event) == [said]


def test_control_characters_of_a_reply_do_not_get_past_the_wire() -> None:
    event = {"content": {"parts": [{"text": "a\x1b]52;c;eA==\x07b\u202ec"}]}}
    assert read_event(json.dumps(event)) == [Text("a]52;c;eA==bc")]


_keys = st.sampled_from(
    ["content", "parts", "text", "partial", "error", "code", "type", "functionCall", "name", "args"]
)
json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(_keys | st.text(), inner),
    max_leaves=12,
)


@given(st.dictionaries(_keys, json_values) | json_values)
def test_no_json_makes_reading_fail(value: object) -> None:
    read_event(json.dumps(value))
