"""A text area in which keys cost little and take effect in the order in which they are typed."""

from __future__ import annotations

from typing import Final

from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea

EDITS: Final = {
    "backspace": "delete_left",
    "delete": "delete_right",
    "left": "cursor_left",
    "right": "cursor_right",
    "home": "cursor_line_start",
    "end": "cursor_line_end",
}
"""Keys that change nothing but the text and the cursor in it."""


class EditedText(TextArea):
    """A text area as one writes in it."""

    _coloured: object = None

    def edit_for(self, key: str) -> str | None:
        """Return the action of a key that only edits; None if it means something else here."""
        action = EDITS.get(key)
        if action is None:
            return None
        meanings = [
            binding
            for _, bindings in self.screen._binding_chain
            for binding in bindings.key_to_bindings.get(key, ())
        ]
        is_ours = bool(meanings) and meanings[0].action == action
        return action if is_ours and not any(m.priority for m in meanings) else None

    async def _on_key(self, event: events.Key) -> None:
        """Edit at once: by the app's bindings a key would overtake what is written before it."""
        action = self.edit_for(event.key)
        if action is not None:
            event.stop()
            event.prevent_default()
            await self.run_action(action)

    def _on_text_area_changed(self, changed: TextArea.Changed) -> None:
        """Let nobody above hear of it: each key would go through all of them."""
        changed.stop()

    def _on_text_area_selection_changed(self, changed: TextArea.SelectionChanged) -> None:
        """Let nobody above hear of that either."""
        changed.stop()

    def notify_style_update(self) -> None:
        """Look the colours up anew."""
        self._coloured = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines. Textual looks all colours up each time, which is a third of a key's cost."""
        if self._coloured is self._theme:
            return super(TextArea, self).render_lines(crop)
        self._coloured = self._theme
        return super().render_lines(crop)
