"""A text that grows at its end, shown: a line of it that stays is wrapped and styled only once."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Growing(Visual):
    """Lines of content, as one `Content` of them all would show them."""

    def __init__(self) -> None:
        self._lines: list[Content] = []
        self._strips: list[list[Strip]] = []
        self._made_for: object = None

    @property
    def content(self) -> Content:
        """All lines as one."""
        return Content("\n").join(self._lines)

    def become(self, lines: Sequence[Content]) -> int:
        """Show `lines`; return how many of the first ones are as they were."""
        same = 0
        for old, new in zip(self._lines, lines, strict=False):
            if not old.is_same(new):
                break
            same += 1
        self._lines[same:] = lines[same:]
        del self._strips[same:]
        return same

    def forget(self) -> None:
        """Style all lines anew: the colours are others."""
        self._strips.clear()

    def height_of(self, lines: int, rules: RulesMap, width: int) -> int:
        """Return how many rows the first `lines` lines take at `width` cells."""
        return sum(line.get_height(rules, width) for line in self._lines[:lines])

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many rows all lines take at `width` cells."""
        return self.height_of(len(self._lines), rules, width)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the cells of the longest line."""
        return self.content.get_optimal_width(rules, container_width)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Return the rows; where some of it is selected, all are made anew."""
        if options.selection is not None:
            return self.content.render_strips(width, height, style, options)
        if self._made_for != (width, style):
            self._made_for = width, style
            self._strips.clear()
        for number in range(len(self._strips), len(self._lines)):
            rows = self._lines[number].render_strips(width, None, style, options)
            self._strips.append([_placed(row, number) for row in rows])
        return [row for rows in self._strips for row in rows][:height]


def _placed(row: Strip, line: int) -> Strip:
    """Return `row` with the place of its text for the mouse: it knows its column alone."""
    first = next(iter(row), None)
    if first is None or first.style is None:
        return row
    column, _ = first.style.meta.get("offset", (0, 0))
    return row.apply_offsets(column, line)
