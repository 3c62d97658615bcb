"""All words that the screen says to people, in one place, so that another language can follow."""

from __future__ import annotations

from typing import Final

NAME: Final = "nemo"
TAGLINE: Final = "Edit video by saying what you want."

# ── panels ────────────────────────────────────────────────────────────────────────────────────

CHAT: Final = "Chat"
TRACKS: Final = "Tracks"
JOBS: Final = "Jobs"
CONNECTING: Final = "Connecting…"
WAITING: Final = "…"
STILL_WORKING: Final = "⏳ Still working…"
QUEUED: Final = "waiting"
MORE_WAITING: Final = "{count} more are waiting"
OFFER_KEY: Final = "Ctrl+Y"
OFFER_NO_KEY: Final = "Escape"
OFFER_NO: Final = "no"
WRITING: Final = "writing"
REPLY_LOST: Final = "(no reply)"
SUGGESTIONS_HINT: Final = "Just type. Or Escape, then {first}–{last} to begin with one of these."
NO_CLIPS: Final = "No clips yet.\n\nType a file's path in the prompt,\nor /upload PATH."
NO_JOBS: Final = "Nothing is running."
MORE_CHANGES: Final = "and {count} more"
RUNNING: Final = "{count} running"

STATES: Final = {
    "waiting": "waiting",
    "uploading": "uploading",
    "rendering": "rendering",
    "downloading": "downloading",
    "done": "done",
    "failed": "failed",
    "cancelled": "cancelled",
}
LEFT: Final = "{time} left"
CONNECTIONS: Final = {"connecting": "connecting", "ready": "ready", "lost": "lost"}
BACKENDS: Final = {"studio": "studio", "cloud": "cloud"}
CREDITS: Final = "{amount} credits"
FREE: Final = "free"
UNTITLED: Final = "untitled"

# ── prompt ────────────────────────────────────────────────────────────────────────────────────

PLACEHOLDER_EMPTY: Final = "Drop in a clip, or type its path…"
PLACEHOLDER: Final = "Say what to change…"
HINT_PROMPT: Final = "Enter send · ^J new line · / commands · F1 help"

HINT_PANEL: Final = "i write · ? keys"
HINT_TURN: Final = "Escape twice stops waiting"
HINT_QUEUE: Final = "↑ edit what waits · Escape twice stops"
HINT_AGAIN: Final = "Escape again stops waiting"
FOLDER: Final = "folder"

# ── commands ──────────────────────────────────────────────────────────────────────────────────

COMMANDS: Final = {
    "upload": "add a clip, a picture or sound",
    "export": "render the timeline to a file",
    "status": "what is on the timeline",
    "credits": "what the account holds",
    "undo": "take the last edit back",
    "redo": "do it again",
    "new": "begin another session",
    "sessions": "go back to a past session",
    "skill": "work by another skill",
    "share": "a link by which another can take over",
    "help": "the keys and commands",
    "quit": "leave; renders go on",
}
UNKNOWN_COMMAND: Final = "There is no {name}; type / to see the commands."
DID_YOU_MEAN: Final = "There is no {name}; did you mean {nearest}?"
RIGHT_FORM: Final = "Write it as {form}."

# ── notices ───────────────────────────────────────────────────────────────────────────────────

CRASHED: Final = "nemo-tui stopped because of a fault of its own; your work is saved."
STILL_RUNNING: Final = "A job goes on in the background; start nemo-tui again to see it."
NO_JOB_TO_CANCEL: Final = "This job is over already."
NOTHING_WAITS: Final = "No message is waiting."
PROMPT_HOLDS_TEXT: Final = "Send or clear what stands in the prompt first."
NOTHING_TO_STOP: Final = "Nothing is under way."
TO_QUIT: Final = "Press Ctrl+Q to leave."
NOT_FOUND: Final = "“{text}” is not here."

# ── modal screens ─────────────────────────────────────────────────────────────────────────────

HELP_TITLE: Final = "Keys"
HELP_COMMANDS: Final = "Commands"
HELP_CLOSE: Final = "Escape closes · j k scroll"
SESSIONS_TITLE: Final = "Sessions"
SESSIONS_HINT: Final = "Enter opens · Escape closes"
NO_SESSIONS: Final = "There is no past session yet."
FIND: Final = "Find"
FIND_HINT: Final = "Enter finds the next · Escape closes"
PALETTE_HINT: Final = "What do you want to do?"
PALETTE_THEME: Final = "Theme"

PLACES: Final = {
    "app": "Everywhere",
    "prompt": "In the prompt",
    "panel": "In a panel",
    "chat": "In the chat",
    "tracks": "In the tracks",
    "jobs": "In the jobs",
}

KEYS: Final = {
    "app.help": "keys for where you are",
    "app.chat": "go to the chat",
    "app.tracks": "go to the tracks",
    "app.jobs": "go to the jobs",
    "app.palette": "every action, by name",
    "app.leave": "leave the prompt; twice: stop waiting",
    "app.accept": "do what is offered above the prompt",
    "app.redraw": "draw the screen anew",
    "app.quit": "leave the program",
    "app.theme": "switch between dark and light",
    "app.stop": "stop waiting for the reply",
    "prompt.send": "send, or take the completion",
    "prompt.newline": "new line",
    "prompt.complete": "take the completion",
    "prompt.history": "what waits, then earlier and later messages",
    "panel.write": "back to the prompt",
    "panel.down": "down",
    "panel.up": "up",
    "panel.first": "to the top",
    "panel.last": "to the end",
    "panel.find": "search in this panel",
    "panel.again": "search again",
    "panel.help": "the keys of this panel",
    "chat.suggestion": "begin with a suggestion",
    "chat.take_back": "edit the message that waits last",
    "chat.write": "back to the prompt",
    "tracks.toggle": "fold or unfold a track; more about a segment",
    "jobs.cancel": "cancel the job",
    "jobs.show": "more about the job",
}
