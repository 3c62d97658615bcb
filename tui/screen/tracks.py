"""The tracks: every segment with its times, and what the last turn changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static, Tree
from textual.widgets.tree import TreeNode

from tui.engine.nouns import track_name
from tui.events import (
    BackendChanged,
    SegmentView,
    SessionOpened,
    TimelineChanged,
    TimelineView,
    TrackView,
)
from tui.screen import words
from tui.screen.keymap import bindings
from tui.screen.timeline.cursor import Cursor
from tui.screen.timeline.drawing import CHANGED, PICKED
from tui.talk.figures import clock, percent, timecode
from tui.wire.text import clean_line

SHOWN_CHANGES = 3
Data = TrackView | SegmentView


class TrackTree(Tree[Data]):
    """Tracks and their segments; labels change in place, so that the cursor stays."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("panel", "tracks", "edit")
    COMPONENT_CLASSES: ClassVar[set[str]] = {"tracks--changed"}
    ICON_NODE = "▸ "
    ICON_NODE_EXPANDED = "▾ "

    def __init__(self, cursor: Cursor) -> None:
        super().__init__("", id="track-tree")
        self._cursor = cursor
        self._changed: frozenset[str] = frozenset()
        self._segment_nodes: dict[str, TreeNode[Data]] = {}
        self._picked: frozenset[str] = frozenset()
        self.show_root = False
        self.show_guides = False
        self.guide_depth = 2

    def show(self, timeline: TimelineView, changed: frozenset[str]) -> None:
        """Make the tree show `timeline`, touching only what differs."""
        at = self.cursor_node.data if self.cursor_node is not None else None
        nodes = self.root.children
        for surplus in list(nodes[len(timeline.tracks) :]):
            surplus.remove()
        for place, track in enumerate(timeline.tracks):
            label = _track_label(track)
            if place < len(nodes):
                node = nodes[place]
                _relabel(node, label, track)
            else:
                node = self.root.add(label, track, expand=True)
            self._show_segments(node, track, changed)
        self._changed = changed
        self._segment_nodes = {
            node.data.key: node for node in self._lines() if isinstance(node.data, SegmentView)
        }
        if not self.root.is_expanded:  # it builds all lines anew
            self.root.expand()
        if at is None or isinstance(at, SegmentView):
            self.call_after_refresh(self.follow)  # the lines are not laid out yet

    def follow(self) -> None:
        """Show where the cursor of the timeline is, and what is picked."""
        picked = frozenset(self._cursor.picked)
        for key in picked ^ self._picked:
            if key in self._segment_nodes:
                self._segment_nodes[key].refresh()
        self._picked = picked
        segment, at = self._cursor.segment, self.cursor_node
        if segment is not None and segment.key in self._segment_nodes:
            node = self._segment_nodes[segment.key]
            if node is not at and node.parent is not None and node.parent.is_expanded:
                self.move_cursor(node)

    def choose_in(self, cursor: Cursor) -> None:
        """Take the cursor of the timeline to where this one is."""
        at = self.cursor_node
        if at is not None and isinstance(at.data, SegmentView):
            cursor.choose(at.data)
        elif at is not None:
            cursor.choose_track(self.root.children.index(at))

    def find(self, text: str, *, again: bool) -> bool:
        """Move the cursor to the next line that holds `text`."""
        lines = list(self._lines())
        start = self.cursor_line + 1 if again else max(0, self.cursor_line)
        for node in lines[start:] + lines[:start]:
            if text.casefold() in str(node.label).casefold():
                if node.parent is not None:
                    node.parent.expand()
                self.call_after_refresh(self.move_cursor, node)
                return True
        return False

    def render_label(self, node: TreeNode[Data], base_style: Style, style: Style) -> Text:
        """Give the mark of what changed its colour, which only the style sheet knows."""
        label = super().render_label(node, base_style, style)
        if isinstance(node.data, SegmentView) and node.data.key in self._picked:
            label = label[:1] + Text(PICKED, "bold") + label[2:]
        if label.plain.startswith(CHANGED):
            label.stylize(self.get_component_rich_style("tracks--changed", partial=True), 0, 1)
        return label

    def action_down(self) -> None:
        """Move the cursor down."""
        self.action_cursor_down()

    def action_up(self) -> None:
        """Move the cursor up."""
        self.action_cursor_up()

    def action_first(self) -> None:
        """Move the cursor to the first line."""
        self.move_cursor_to_line(0)

    def action_last(self) -> None:
        """Move the cursor to the last line."""
        self.move_cursor_to_line(self.last_line)

    def _lines(self) -> Iterator[TreeNode[Data]]:
        for track in self.root.children:
            yield track
            yield from track.children

    def _show_segments(
        self, node: TreeNode[Data], track: TrackView, changed: frozenset[str]
    ) -> None:
        leaves = list(node.children)
        for surplus in leaves[len(track.segments) :]:
            surplus.remove()
        for leaf, segment in zip(leaves, track.segments, strict=False):
            is_changed = segment.key in changed
            if leaf.data == segment and is_changed == (segment.key in self._changed):
                leaf.data = segment  # of thousands most stay as they are
            else:
                _relabel(leaf, _segment_label(segment, is_changed), segment)
        for segment in track.segments[len(leaves) :]:
            node.add_leaf(_segment_label(segment, segment.key in changed), segment)


class Tracks(Vertical):
    """The tree, and below it what the last turn changed, in words."""

    def __init__(self, cursor: Cursor) -> None:
        super().__init__(id="tracks")
        self.border_title = words.TRACKS
        self.listing = TrackTree(cursor)
        self.summary = ""
        self.is_opening = False
        """Whether what is shown is what was last seen, and the backend's own is still to come."""

    def compose(self) -> ComposeResult:
        """Lay the tree over the changes."""
        yield Static(words.NO_CLIPS, markup=False, classes="empty")
        yield self.listing
        yield Static(markup=False, id="changes")

    def on_mount(self) -> None:
        """Begin with an empty timeline."""
        self.show(TimelineChanged(TimelineView()))

    def begin(self, event: SessionOpened) -> None:
        """Say that a session is being opened, whose timeline is shown as it was last seen.

        A new one has nothing that could be read.
        """
        if event.session_id:
            self.is_opening = True
            self._say(words.OPENING)

    def show_backend(self, event: BackendChanged) -> None:
        """Say so where the backend is lost before the timeline was read."""
        if self.is_opening and event.connection != "ready":
            self._say(words.NOT_OPENED if event.connection == "lost" else words.OPENING)

    def _say(self, text: str) -> None:
        self.query_one(".empty", Static).update(Content(text))
        if self.is_opening and not self.has_class("-empty"):
            self._below([Content(f"{text} {words.LAST_SEEN}").stylize("$quiet")])

    def show(self, event: TimelineChanged) -> None:
        """Draw the timeline."""
        timeline = event.timeline
        if self.is_opening:
            self.is_opening = False
            self._say(words.NO_CLIPS)
        self.set_class(not timeline.tracks, "-empty")
        self.listing.show(timeline, event.changed_keys)
        shown = [clean_line(change) for change in event.changes[:SHOWN_CHANGES]]
        if surplus := len(event.changes) - len(shown):
            shown.append(words.MORE_CHANGES.format(count=surplus))
        self._below([Content(f"{CHANGED} ").stylize("$primary") + Content(line) for line in shown])
        self.summary = "" if timeline.is_empty else clock(timeline.duration_ms / 1000)
        canvas = f"{timeline.width}×{timeline.height}" if timeline.width and timeline.height else ""
        self.border_title = _title(words.TRACKS, self.summary, canvas)

    def _below(self, lines: list[Content]) -> None:
        """Show `lines` below the tree, if there are any."""
        changes = self.query_one("#changes", Static)
        changes.update(Content("\n").join(lines))
        changes.display = bool(lines)


def _title(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _relabel(node: TreeNode[Data], label: Text, data: Data) -> None:
    node.data = data
    # The spans say whether the label is marked as changed.
    if node.label != label or not isinstance(node.label, Text) or node.label.spans != label.spans:
        node.set_label(label)


def _track_label(track: TrackView) -> Text:
    return Text.assemble(
        (track_name(track.name) or words.UNTITLED, "bold"), (f"  {len(track.segments)}", "dim")
    )


def _segment_label(segment: SegmentView, changed: bool) -> Text:
    span = f"{timecode(segment.start_ms)}–{timecode(segment.end_ms)}"
    name = clean_line(segment.name)
    if segment.text is not None:
        name = f"“{clean_line(segment.text)}”"
    label = Text(no_wrap=True)
    label.append(f"{CHANGED} " if changed else "  ", "bold")
    label.append(f"{span:<15} ", "" if changed else "dim")
    label.append(name, "bold" if changed else "")
    if segment.volume is not None and segment.text is None:
        label.append(f"  {percent(segment.volume)}", "dim")
    return label
