"""How time lies on cells: which stretch of the film is shown, and where the ruler has its marks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from tui.talk.figures import clock, timecode

_STEPS_MS: Final = (
    100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000,
    600_000, 900_000, 1_800_000, 3_600_000, 7_200_000, 18_000_000, 36_000_000,
)  # fmt: skip
_APART: Final = 10
"""Cells between two marks at least."""
_CLOSEST_MS: Final = 10.0


@dataclass(frozen=True)
class Scale:
    """`width` cells from `start_ms` on, each `cell_ms` long."""

    width: int
    start_ms: float = 0.0
    cell_ms: float = 100.0

    @property
    def end_ms(self) -> float:
        """Where the last cell ends."""
        return self.start_ms + self.width * self.cell_ms

    def column(self, ms: float) -> int:
        """Return the edge of a cell that is nearest to `ms`."""
        return round((ms - self.start_ms) / self.cell_ms)

    def cell(self, ms: float) -> int:
        """Return the cell that `ms` lies in."""
        return int((ms - self.start_ms) // self.cell_ms)

    def time(self, column: float) -> float:
        """Return when a cell begins."""
        return self.start_ms + column * self.cell_ms

    def fitted(self, length_ms: float) -> Scale:
        """Return the scale that shows the whole film."""
        return Scale(self.width, 0.0, max(_CLOSEST_MS, length_ms / max(1, self.width - 1)))

    def zoomed(self, factor: float, at_ms: float, length_ms: float) -> Scale:
        """Return the scale that is closer by `factor`; what is at `at_ms` stays where it is."""
        widest = self.fitted(length_ms).cell_ms
        cell_ms = min(max(self.cell_ms / factor, _CLOSEST_MS), widest)
        column = (at_ms - self.start_ms) / self.cell_ms
        return replace(self, cell_ms=cell_ms).begun(at_ms - column * cell_ms, length_ms)

    def begun(self, start_ms: float, length_ms: float) -> Scale:
        """Return the scale that begins at `start_ms`, as far as there is something to see."""
        last = length_ms - (self.width - 1) * self.cell_ms
        return replace(self, start_ms=max(0.0, min(start_ms, last)))

    def showing(self, ms: float, length_ms: float) -> Scale:
        """Return the scale that shows `ms`, moved no further than it has to be."""
        if self.start_ms <= ms < self.end_ms:
            return self
        return self.begun(ms - self.width * self.cell_ms / 4, length_ms)

    def marks(self) -> list[tuple[int, str]]:
        """Return the cells of the ruler's marks, and the time at each."""
        step = next((s for s in _STEPS_MS if s / self.cell_ms >= _APART), _STEPS_MS[-1])
        first = -(-int(self.start_ms) // step)
        last = int(self.end_ms // step)
        write = timecode if step < 1_000 else lambda ms: clock(ms / 1_000)
        return [(self.column(n * step), write(n * step)) for n in range(first, last + 1)]
