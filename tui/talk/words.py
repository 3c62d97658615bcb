"""All words about what one types, for the screen and the line mode; Chinese: `words_chinese`."""

from __future__ import annotations

from typing import Final

COMMANDS: Final = {
    "upload": "add a clip, a picture or sound",
    "export": "render the timeline to a file",
    "status": "what is on the timeline",
    "tracks": "what is on each track, clip by clip",
    "jobs": "what is running, and how far it is",
    "credits": "what the account holds",
    "undo": "take the last edit back",
    "redo": "do it again",
    "new": "begin another session",
    "sessions": "go back to a past session",
    "rename": "give this session another title",
    "fork": "try it another way, in a session of its own",
    "compare": "this timeline beside another version of it",
    "batch": "the same for many files",
    "skill": "work by another skill",
    "share": "a link by which another can take over",
    "copy": "copy the reply, the file's path, a link, a command line",
    "theme": "dark, light, high contrast, or the terminal's colours",
    "help": "the keys and commands",
    "quit": "leave; renders go on",
}
ARGUMENTS: Final = {
    "upload": "PATH|URL",
    "export": "[format] [quality] [720p] [fast]",
    "rename": "TITLE",
    "compare": "[NAME]",
    "batch": "[FILE …]",
    "skill": "NAME",
    "share": "[lan] [minutes] | [stop]",
    "copy": "[reply|file|link|run]",
    "theme": "[dark|light|contrast|ansi]",
}
"""Of commands that take one, in brackets when it may be left out."""
STATES: Final = {
    "waiting": "waiting",
    "uploading": "uploading",
    "rendering": "rendering",
    "downloading": "downloading",
    "done": "done",
    "failed": "failed",
    "cancelled": "cancelled",
}
"""Of jobs."""
UNKNOWN_COMMAND: Final = "There is no {name}; type / to see the commands."
DID_YOU_MEAN: Final = "There is no {name}; did you mean {nearest}?"
RIGHT_FORM: Final = "Write it as {form}."
FOLDER: Final = "folder"
COPY_NONE: Final = {
    "reply": "There is no reply to copy yet.",
    "file": "No file is finished yet.",
    "link": "There is no link yet.",
    "run": "Nothing was uploaded and edited here yet.",
}
