"""Where one can go by a letter: the prompt, the panels, and the rows in them that are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual.geometry import Offset
from textual.widget import Widget

from tui.screen.board import Board
from tui.screen.job_row import JobRow
from tui.screen.jump import Place
from tui.screen.tabs import Panel, PanelTab


def places(board: Board, show: Callable[[Panel], None]) -> Iterator[Place]:
    """Yield what can be gone to on `board` now; `show` goes to a panel."""
    yield Place(board.prompt.region.offset, board.prompt.focus)
    for tab in board.tabs.query(PanelTab):
        if _is_seen(tab):
            yield Place(tab.region.offset, partial(show, tab.panel))
    tabs_are_seen = _is_seen(board.tabs)
    for panel, taker in board.takes_keys.items():
        if _is_seen(taker) and not tabs_are_seen:
            frame = board.tracks if panel == "tracks" else taker
            yield Place(frame.region.offset + Offset(1, 0), partial(show, panel))
    yield from _rows_of_tracks(board, show)
    yield from _rows_of_jobs(board, show)


def _rows_of_tracks(board: Board, show: Callable[[Panel], None]) -> Iterator[Place]:
    tree = board.tracks.listing
    if not _is_seen(tree):
        return

    def go(line: int) -> None:
        show("tracks")
        tree.move_cursor_to_line(line)

    top = round(tree.scroll_y)
    for row in range(min(tree.size.height, tree.last_line + 1 - top)):
        yield Place(tree.region.offset + Offset(0, row), partial(go, top + row))


def _rows_of_jobs(board: Board, show: Callable[[Panel], None]) -> Iterator[Place]:
    def go(job_id: str) -> None:
        show("jobs")
        board.jobs.pick(job_id)

    for row in board.jobs.query(JobRow):
        if _is_seen(row) and board.jobs.region.contains_point(row.region.offset):
            yield Place(row.region.offset, partial(go, row.job.job_id))


def _is_seen(widget: Widget) -> bool:
    return widget.is_on_screen and widget.region.area > 0
