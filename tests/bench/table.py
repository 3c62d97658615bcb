"""Figures beside their goals, printed as they are found and at the end as a table for README."""

from __future__ import annotations

from dataclasses import dataclass, field

OURS = "nemo-tui"


@dataclass
class Row:
    """One figure of several programs."""

    goal: str = ""
    is_met: bool | None = None
    figures: dict[str, str] = field(default_factory=dict)


@dataclass
class Table:
    """Rows in the order in which they were found first."""

    rows: dict[str, Row] = field(default_factory=dict)

    def say(
        self, what: str, figure: str, good: bool | None = None, goal: str = "", *, by: str = OURS
    ) -> None:
        """Note a figure `by` a program; `good`: whether it meets its goal, where it has one."""
        row = self.rows.setdefault(what, Row())
        row.figures[by] = figure
        if good is not None:
            row.goal, row.is_met = goal, good
        verdict = "" if good is None else f"{goal:>24}  {'yes' if good else 'NO'}"
        print(f"  {what:<34} {by:<14} {figure:>18} {verdict}", flush=True)

    @property
    def missed(self) -> list[str]:
        """What does not meet its goal."""
        return [what for what, row in self.rows.items() if row.is_met is False]

    def markdown(self) -> str:
        """Return all as a table; a program that has no figure has a dash."""
        programs = list(dict.fromkeys(by for row in self.rows.values() for by in row.figures))
        programs.sort(key=lambda by: by != OURS)
        lines = [
            ["figure", "goal", *programs, "met"],
            ["---"] * (3 + len(programs)),
            *(
                [
                    what,
                    row.goal or "–",
                    *(row.figures.get(by, "–") for by in programs),
                    {None: "–", True: "yes", False: "no"}[row.is_met],
                ]
                for what, row in self.rows.items()
            ),
        ]
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)
