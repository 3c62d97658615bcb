"""All words of the command line's help and of what it refuses; Chinese: `help_words_chinese`."""

from __future__ import annotations

from typing import Final

DESCRIPTION: Final = (
    "Edit video by chat, in the terminal. Without a command it opens the last session."
)
FOR_ALL: Final = "options for all commands"
COMMANDS: Final = {
    "open": "open a new session with these media",
    "chat": "talk line by line, for screen readers and plain terminals",
    "run": "edit and export without a screen",
    "jobs": "list uploads, renders and downloads, running and past",
    "sessions": "list past sessions, or rename one",
    "studio": "manage the embedded backend",
    "web": "serve the app to a browser on this machine",
    "doctor": "say what this machine can do, what is missing, how to get it",
}
OPTIONS: Final = {
    "backend": (
        "where to edit: auto is the cloud when NEMO_TOKEN or NEMO_API_URL is set, else local"
    ),
    "skill": "the skill to work by, or its file",
    "session": "the session to go on with",
    "record": "write every request and event into FILE, one JSON object per line",
    "version": "show the version and exit",
    "json": "print one JSON object per line",
    "chat files": "media for a new session",
    "run files": "media to upload, paths or URLs",
    "message": "an instruction; several are followed in turn",
    "output": "the finished file, or a folder for it; with --each a pattern like '{stem}-edit.mp4'",
    "format": "of the result: %s (as OUT ends, else mp4)",
    "quality": "of the result (high)",
    "resolution": "shorter side of the result's picture in pixels, such as 720",
    "fast": "copy what need not be encoded, where that is possible",
    "each": "each file a session and a result of its own",
    "rename": "rename ID TITLE",
    "rename id": "of the session, or its beginning",
    "rename title": "its new title",
    "action": "serve runs it in the foreground; share hands one file out over HTTP for a while",
    "share file": "with share: the file, or the id of an export",
    "lan": "with share: for your network, not this machine alone",
    "share minutes": "with share: how long (60)",
    "stop": "with share: end the link that there is",
    "port": "on loopback (8080)",
    "web minutes": "how long (until Ctrl+C)",
}

# ── what is refused ───────────────────────────────────────────────────────────────────────────

RUN_NEEDS_FILE: Final = "name a FILE to edit, or a --session to go on with"
EACH_NEEDS_FILES: Final = "--each needs files"
EACH_NEEDS_STEM: Final = "with --each, OUT needs {stem} in it, so that each file gets its own name"
WEB_MINUTES: Final = "it lasts 1 to {most} minutes"
WEB_PORT: Final = "a port is a number from 1 to 65535"
RENAME_NEEDS: Final = "rename needs an ID and a TITLE"
SHARE_NEEDS: Final = "name a FILE to share, or --stop"
SHARE_ONLY: Final = "FILE, --lan and --stop go with share"
SHARE_MINUTES: Final = "a link lasts 1 to {most} minutes"
RESOLUTION: Final = "{typed} is no resolution; it is a number of lines from {fewest} to {most}"

ARGPARSE: Final = {
    said: said
    for said in (
        "usage: ",
        "positional arguments",
        "options",
        "show this help message and exit",
        "%(prog)s: error: %(message)s\n",
        "argument %(argument_name)s: %(message)s",
        "the following arguments are required: %s",
        "unrecognized arguments: %s",
        "invalid choice: %(value)r (choose from %(choices)s)",
        "invalid %(type)s value: %(value)r",
        "expected one argument",
    )
}
"""What the parser of the standard library says by itself."""
