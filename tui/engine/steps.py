"""What took effect in a session, in its order: the files that came and the messages that edited.

A step knows the timeline before and after it by a fingerprint. So an undo needs no words to be told
by: it leads back to where one has been, in any language and on any backend, and a redo there again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Step:
    """One message or one file."""

    kind: Literal["said", "file"]
    text: str
    """What was said, or the path or the URL."""
    before: str
    after: str
    """Fingerprints; "" where they are not known."""

    @property
    def waits(self) -> bool:
        """Whether it is a file that changed nothing by coming, and so is undone by nothing."""
        return self.kind == "file" and self.before == self.after


def in_effect(steps: Iterable[Step]) -> list[Step]:
    """Return the steps by which the timeline became what it is, without those taken back."""
    steps = list(steps)
    ways: dict[str, tuple[int, ...]] = {}
    way: tuple[int, ...] = ()
    for number, step in enumerate(steps):
        if step.waits:
            continue
        ways.setdefault(step.before, way)
        known = ways.get(step.after) if step.after else None
        way = (*way, number) if known is None else known
        ways[step.after] = way
    return [step for number, step in enumerate(steps) if step.waits or number in way]
