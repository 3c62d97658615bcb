"""What the grammar left of an instruction, given to the language model that the user named."""

from __future__ import annotations

from dataclasses import replace

from tui.studio.agent.endpoint import Endpoint
from tui.studio.agent.plan import Plan
from tui.studio.edits.facts import Facts
from tui.studio.edits.timeline import Timeline


async def completed(
    plan: Plan, text: str, timeline: Timeline, facts: Facts, endpoint: Endpoint
) -> Plan:
    """Return `plan` with what the model makes of the words that were not understood in `text`.

    What was understood stays as it is and is not asked about. Never raises: without an answer the
    words stay left, and the reason goes with them.
    """
    if not plan.left:
        return plan
    from tui.studio.agent.model import ModelFailed, propose  # brings httpx along

    understood = plan.steps or plan.heeded or plan.not_yet
    words = ", ".join(plan.left) if understood else text
    try:
        proposal = await propose(endpoint, words, text, timeline, facts)
    except ModelFailed as failure:
        return replace(plan, model_failed=str(failure))
    if not proposal.edits and not proposal.said:
        return plan
    return replace(plan, steps=(*plan.steps, *proposal.edits), left=(), model_said=proposal.said)
