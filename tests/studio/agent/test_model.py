"""The language model behind the grammar, on a real HTTP server of the test's own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from fractions import Fraction
from typing import Any

import pytest

from tests.server import Answer, Server, raw, serving
from tui.studio.agent.endpoint import Endpoint
from tui.studio.agent.fallback import completed
from tui.studio.agent.grammar import understand
from tui.studio.agent.model import ModelFailed, Proposal, propose
from tui.studio.agent.plan import Plan
from tui.studio.agent.tools import CallWrong, edit_of, edits, tools
from tui.studio.edits.facts import Facts, MediaFact
from tui.studio.edits.marks import Mark, Span
from tui.studio.edits.motion import SetSpeed
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.place import PlaceMedia
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.titles import AddTitle

TALK = MediaFact("talk", "talk.mp4", "video", 10.0, 1280, 720, Fraction(25), has_sound=True)
FACTS = Facts({"talk": TALK})
TIMELINE = PlaceMedia("talk").apply(Timeline(), FACTS).timeline
ROUTE = "POST /v1/chat/completions"


def says(content: str | None = None, **calls: Any) -> Answer:
    """Answer as chat completions do; each call by its tool's name, with its arguments."""
    called = [
        {
            "id": f"call{n}",
            "type": "function",
            "function": {
                "name": name,
                "arguments": given if isinstance(given, str) else json.dumps(given),
            },
        }
        for n, (name, given) in enumerate(calls.items())
    ]
    message = {"role": "assistant", "content": content, "tool_calls": called or None}
    return raw(json.dumps({"choices": [{"message": message}]}).encode())


def with_model(work: Callable[[Server, Endpoint], Awaitable[Any]], *answers: Answer) -> Any:
    async def served() -> Any:
        async with serving({ROUTE: list(answers)}) as server:
            return await work(server, Endpoint(f"{server.url}/v1/", "small", "k3y"))

    return asyncio.run(served())


def proposed(text: str, *answers: Answer) -> tuple[Proposal, list[dict[str, Any]]]:
    async def work(server: Server, endpoint: Endpoint) -> Any:
        proposal = await propose(endpoint, text, text, TIMELINE, FACTS)
        assert all(got.headers["authorization"] == "Bearer k3y" for got in server.got)
        return proposal, [got.json() for got in server.got]

    result: tuple[Proposal, list[dict[str, Any]]] = with_model(work, *answers)
    return result


def failing(*answers: Answer) -> str:
    with pytest.raises(ModelFailed) as failure:
        proposed("jazz it up", *answers)
    return str(failure.value)


def test_the_model_gets_the_words_the_timeline_and_the_edits_and_its_calls_become_edits() -> None:
    proposal, (asked,) = proposed("jazz it up", says(set_speed={"factor": 1.25}, trim_pauses={}))
    assert proposal.edits == (SetSpeed(factor=1.25), TrimPauses())
    assert asked["model"] == "small"
    system, user = asked["messages"]
    assert user == {"role": "user", "content": "jazz it up"}
    assert "clip 1: 0:00-0:10 “talk.mp4”" in system["content"]
    assert "id “talk”: “talk.mp4”, video, 0:10" in system["content"]
    assert {tool["function"]["name"] for tool in asked["tools"]} == set(edits())


def test_every_edit_is_a_tool_with_words_and_a_schema_of_its_parameters() -> None:
    assert {"trim_pauses", "cut_ranges", "set_speed", "add_captions", "make_intro"} <= set(edits())
    for tool in tools():
        function = tool["function"]
        assert function["description"]
        assert function["parameters"]["type"] == "object"
        assert "text" not in function["name"] or function["parameters"]["properties"]


def test_times_can_be_said_from_the_start_and_from_the_end() -> None:
    span = {"start": {"seconds": -2, "share": 1}, "end": {"share": 1}}
    edit = edit_of("add_title", json.dumps({"text": "Bye", "span": span}))
    assert edit == AddTitle("Bye", Span(Mark(-2, 1), Mark(0, 1)))


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("format_disk", "{}"),
        ("set_speed", '{"factr": 2}'),
        ("set_speed", '{"factor": "fast"}'),
        ("set_speed", '{"factor": 1e999}'),
        ("set_speed", '{"factor": NaN}'),
        ("set_speed", '{"factor": 99999999999}'),
        ("set_speed", '{"target": {"start": {"second": 1}, "end": {}}}'),
        ("set_speed", "[" * 100_000),
        ("set_speed", "{"),
        ("set_speed", '"fast"'),
        ("add_title", json.dumps({"text": "x" * 30_000})),
        ("add_title", '{"text": "x", "style": {"colour": 5}}'),
    ],
)
def test_a_call_that_is_no_edit_is_told_apart(name: str, arguments: str) -> None:
    with pytest.raises(CallWrong) as wrong:
        edit_of(name, arguments)
    assert len(str(wrong.value)) < 210


def test_a_wrong_call_is_sent_back_once_with_what_is_wrong() -> None:
    proposal, (_, again) = proposed(
        "jazz it up", says(set_speed={"factr": 2}), says(set_speed={"factor": 2})
    )
    assert proposal.edits == (SetSpeed(factor=2),)
    assert again["messages"][-1]["tool_call_id"] == "call0"
    assert "factr" in again["messages"][-1]["content"]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (says(set_speed={"factr": 2}), "wrongly twice"),
        (raw(b"nope", status="401 Unauthorized"), "the status 401"),
        (raw(b"<html>"), "no known form"),
        (raw(b'{"choices": []}'), "no known form"),
        (raw(b'{"choices": [{"message": "hi"}]}'), "no known form"),
        (raw(b"[" * 100_000), "no known form"),
        (raw(*[b"x" * 500_000] * 5), "too long"),
        (raw(b"", status="302 Found", headers="Location: http://127.0.0.1:1/\r\n"), "status 302"),
    ],
)
def test_without_an_answer_the_reason_is_said(answer: Answer, reason: str) -> None:
    assert reason in failing(answer)


def test_a_server_that_is_not_there_is_said() -> None:
    endpoint = Endpoint("http://127.0.0.1:9/v1", "small")
    with pytest.raises(ModelFailed, match="cannot be reached"):
        asyncio.run(propose(endpoint, "hi", "hi", TIMELINE, FACTS))


def of(text: str, *answers: Answer) -> tuple[Plan, list[Any]]:
    async def work(server: Server, endpoint: Endpoint) -> Any:
        plan = understand(text, TIMELINE, FACTS)
        plan = await completed(plan, text, TIMELINE, FACTS, endpoint)
        return plan, [got.json() for got in server.got]

    result: tuple[Plan, list[Any]] = with_model(work, *answers)
    return result


def test_what_the_grammar_understands_is_never_asked() -> None:
    plan, asked = of("trim the pauses", says("never"))
    assert plan.steps == (TrimPauses(),)
    assert asked == []


def test_only_the_part_that_was_left_is_asked_and_the_rest_is_done_as_understood() -> None:
    plan, (asked,) = of("trim the pauses. Frobnicate the wobble.", says(set_speed={"factor": 1.5}))
    assert plan.steps == (TrimPauses(), SetSpeed(factor=1.5))
    assert plan.left == ()
    assert asked["messages"][-1]["content"].endswith(
        "but for: Frobnicate the wobble\nDo only that."
    )


def test_an_answer_in_words_is_given_without_control_characters() -> None:
    plan, _ = of("Frobnicate the wobble.", says("There is \x1b[31mno wobble\x07."))
    assert plan.left == ()
    assert plan.steps == ()
    assert plan.model_said.endswith("no wobble.")
    assert "\x1b" not in plan.model_said


def test_without_an_answer_the_words_stay_left() -> None:
    plan, _ = of("Frobnicate the wobble.", raw(b"", status="500 Oops"))
    assert plan.left
    assert "500" in plan.model_failed
