"""Why an action cannot be done now, in one sentence; empty when it can."""

from __future__ import annotations

from tui.screen import words
from tui.screen.board import Board
from tui.screen.keymap import shown


def why_not(board: Board, action_id: str) -> str:
    """Return why the action of this id in the keymap cannot be done now."""
    match action_id.split("."):
        case ["app", "stop"] if not board.chat.is_writing:
            return words.NOTHING_TO_STOP
        case ["app", "accept"] if board.offer.request is None:
            return words.NOTHING_OFFERED
        case ["chat", "take_back"] if board.queue.newest is None:
            return words.NOTHING_WAITS
        case ["chat", "take_back"] if board.prompt.text.strip():
            return words.PROMPT_HOLDS_TEXT
        case ["chat" | "prompt", "suggestion", number]:
            return board.chat.why_no_suggestion(int(number)) or (
                words.PROMPT_HOLDS_TEXT if board.prompt.text.strip() else ""
            )
        case ["jobs", "cancel"]:
            picked = board.jobs.picked
            return words.NO_JOB if picked is None else words.NO_JOB_TO_CANCEL * picked.is_over
        case ["jobs", "show"] if board.jobs.picked is None:
            return words.NO_JOB
        case ["app", "copy", what]:
            return board.copies.why_not(what)
        case ["chat", "copy"]:
            return board.copies.why_not("reply")
        case ["sessions" | "batch" | "compare" as place, _]:
            return words.OPEN_FIRST.format(key=shown(f"app.{place}"))
        case ["jobs", "copy"]:
            return board.copies.why_not("file")
    return ""
