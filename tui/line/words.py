"""All words that the commands without a screen say to people; Chinese is in `words_chinese`."""

from __future__ import annotations

from typing import Final

# ── chat ──────────────────────────────────────────────────────────────────────────────────────

HELLO: Final = (
    "nemo-tui, line by line. Type a file's path or what to change, and Enter. "
    "/help lists the commands; Ctrl+D leaves."
)
YOU: Final = "You: "
YOU_SAID: Final = "You: {text}"
NEMO_SAID: Final = "Nemo: {text}"
NOTE: Final = "Note: {text}"
ERROR: Final = "Error: {text}"
CONNECTION: Final = {
    "connecting": "Connecting to the {backend}.",
    "ready": "Connected to the {backend}.",
    "lost": "No connection to the {backend}.",
}
BACKENDS: Final = {"studio": "studio on this machine", "cloud": "cloud"}
SESSION: Final = "Session: {title}."
UNTITLED: Final = "untitled"
EARLIER: Final = "{count} earlier messages are not repeated. The last ones were:"
COULD_SAY: Final = "You could say: {suggestions}."
OR: Final = "; "
OFFERED: Final = "Offered: {label}. Type yes to do it."
YES: Final = frozenset({"y", "yes", "ok", "okay", "sure"})
WORKING: Final = "Nemo is working. You can type on; what you send waits its turn."
WAITS: Final = "It waits, number {place} in the queue: {text}"
NOW: Final = "Now: {text}"
SEGMENT: Final = "Track {track}, {thing} {number} of {count}, {name}, from {start} to {end}"
THINGS: Final = {"clip": "clip", "sound": "sound", "text": "text", "segment": "segment"}
MORE_CHANGED: Final = "And {count} more; /tracks says all of them."
NO_TRACKS: Final = "The timeline is empty."
JOB: Final = {"upload": "Upload {name}", "export": "Render {name}"}
JOB_STATE: Final = "{job}: {state}."
JOB_PERCENT: Final = "{job}: {state}, {percent} percent."
JOB_LEFT: Final = "{job}: {state}, {percent} percent, about {time} left."
JOB_STATES: Final = {
    "waiting": "waiting",
    "uploading": "uploading",
    "rendering": "rendering",
    "downloading": "fetching the file",
    "done": "done",
    "failed": "failed",
    "cancelled": "cancelled",
}
NO_JOBS: Final = "Nothing is running."
BATCH: Final = "Batch: {files} files, {instructions} instructions."
BATCH_ITEM: Final = "Batch, {name}: {state}."
BATCH_STATES: Final = {
    "new": "not started",
    "waiting": "waiting",
    "uploading": "uploading",
    "editing": "editing",
    "rendering": "rendering",
    "downloading": "fetching the file",
    "done": "done",
    "failed": "failed",
    "cancelled": "cancelled",
}
NO_SESSIONS: Final = "There is no past session yet."
SESSION_ROW: Final = "Session {number}: {title}. {when}. {summary}"
CHOOSE_SESSION: Final = "Type a number to open one, or anything else to go on."
COMPARED: Final = "From {was} to {now}:"
COPY_HERE: Final = "To copy: {text}"
SCREEN_ONLY: Final = "That works on the screen only: start nemo-tui without chat."
LEAVE: Final = "Leave? Type yes, or press Ctrl+C again. Anything else goes on."
LEFT: Final = "Goodbye. A render that is under way goes on."
COMMAND_ROW: Final = "{form}: {what}."
HELP_KEYS: Final = (
    "Tab completes commands and files. Up and Down bring earlier messages. "
    "Ctrl+C stops waiting for a reply. Ctrl+D leaves."
)

# ── the program ───────────────────────────────────────────────────────────────────────────────

NOT_A_TERMINAL: Final = "This is no terminal. Use `nemo-tui run` in scripts."
NOT_RECORDED: Final = "The recording cannot be written: {why}."
FOLDER_UNUSABLE: Final = (
    "The folder {folder} cannot be used: {why}. Set NEMO_HOME to a folder of yours."
)
FOLDER_OF_ANOTHER: Final = (
    "The folder {folder} belongs to another user. Set NEMO_HOME to a folder of yours."
)
FOLDER_GONE: Final = "The folder you are in is gone. Change to another one."
FILE_REFUSED: Final = "{file} cannot be used: {why}."
REFUSED: Final = "That cannot be done here: {why}."
UNREADABLE: Final = "The configuration cannot be read: {why}"
SETTING_WRONG: Final = "The setting {name} is wrong: {why}."
SETTING_REASONS: Final = {
    "literal_error": "it can be {expected}",
    "float_parsing": "it must be a number",
    "float_type": "it must be a number",
    "bool_parsing": "it must be true or false",
    "bool_type": "it must be true or false",
    "string_type": "it must be a text in quotes",
    "string_too_long": "it can have up to {max_length} characters",
    "path_type": "it must be a path in quotes",
    "dict_type": "it must be a table",
    "model_type": "it must be a table",
    "greater_than": "it must be more than {gt:g}",
    "greater_than_equal": "it must be {ge:g} or more",
    "extra_forbidden": "there is no such setting",
}
"""By the kind of error."""

# ── run, jobs, sessions ───────────────────────────────────────────────────────────────────────

PROGRESS: Final = {
    "waiting": "waiting",
    "uploading": "uploading",
    "rendering": "rendering",
    "downloading": "fetching",
    "done": "done",
    "failed": "failed",
    "cancelled": "cancelled",
}
TIME_LEFT: Final = "{time} left"
NO_JOBS_YET: Final = "No jobs yet."
KINDS: Final = {"upload": "upload", "export": "export"}
NO_SESSIONS_YET: Final = "No sessions yet."
NO_SUCH_SESSION: Final = "There is no session {id}. `nemo-tui sessions` lists them."
MANY_SESSIONS: Final = "More than one session begins with {id}. `nemo-tui sessions` lists them."

# ── studio ────────────────────────────────────────────────────────────────────────────────────

STUDIO_RUNS: Final = "The studio is running."
STUDIO_RUNS_NOT: Final = "The studio is not running."
STUDIO_STOPPED: Final = "The studio has stopped."
STUDIO_STOPS_NOT: Final = "The studio did not stop within ten seconds."
STUDIO_UNSERVED: Final = "The studio cannot be served: {why}."
STUDIO_SERVED: Final = "A studio is running already."
STUDIO_STATUS: Final = "The studio is running ({version}): {work}."
STUDIO_IDLE: Final = "idle"
STUDIO_RENDERS: Final = "rendering, {percent}%"
NO_FILE: Final = "There is no file {name}, and no finished export of that id."

# ── web ───────────────────────────────────────────────────────────────────────────────────────

WEB_OPEN: Final = "Open this in a browser on this machine: {url}"
WEB_KEEP: Final = "Whoever has the link has the app: keep it to yourself. Ctrl+C ends it."
WEB_PATHS: Final = "Files cannot be dropped there; type paths of this machine."
WEB_ENDS: Final = "It ends after {minutes} minutes; renders go on."
WEB_MISSING: Final = "The web needs an extra: pip install 'nemo-tui[web]'"
WEB_PORT: Final = "Port {port} cannot be used: {why}."

# ── doctor ────────────────────────────────────────────────────────────────────────────────────

FINDINGS: Final = {
    "nemo-tui": "nemo-tui",
    "FFmpeg": "FFmpeg",
    "media reader": "media reader",
    "voice detection": "voice detection",
    "captions": "captions",
    "fonts": "fonts",
    "disk": "disk",
    "studio": "studio",
    "backend": "backend",
    "terminal": "terminal",
    "colours": "colours",
    "text": "text",
    "multiplexer": "multiplexer",
    "SSH": "SSH",
    "cursor report": "cursor report",
    "round trip": "round trip",
    "whole frames": "whole frames",
    "copies": "copies",
    "notifications": "notifications",
    "mouse": "mouse",
    "graphics": "graphics",
}
RUNNING: Final = "running"
RUNNING_NOT: Final = "not running; it starts when needed"
CLOUD: Final = "the cloud at {url}"

# ── doctor: the terminal ──────────────────────────────────────────────────────────────────────

NO_TERMINAL: Final = "none here: `run`, `chat`, `jobs` and `sessions` need none"
DUMB: Final = "The app needs a terminal that can move its cursor; `nemo-tui chat` needs none."
TOO_SMALL: Final = "Make it at least {columns}x{rows}."
COLOURS: Final = {
    "24bit": "24 bits",
    "256": "256",
    "16": "16",
    "none": "none, as NO_COLOR wants",
}
COLOURS_HELP: Final = "If yours shows more: export COLORTERM=truecolor."
UTF8: Final = "UTF-8"
NOT_UTF8: Final = "{locale}, not UTF-8"
NOT_UTF8_HELP: Final = "Set a UTF-8 locale, such as export LANG=C.UTF-8."
INSIDE: Final = {
    "": "the terminal itself",
    "tmux": "inside tmux",
    "screen": "inside GNU screen",
}
INSIDE_HELP: Final = {
    "": "",
    "tmux": "For copies and notifications: set -g set-clipboard on; set -g allow-passthrough on.",
    "screen": "It hands on little; tmux 3.5 or newer does better.",
}
SSH: Final = "a remote line"
SSH_HELP: Final = "`ssh -C` makes the screen's bytes far fewer."
YES_ANSWERED: Final = "yes"
NO_ANSWER: Final = "no answer"
SYNC_NO: Final = "no"
SYNC_HELP: Final = "Frames may tear, nothing else; tmux knows it from 3.5 on."
CURSOR_HELP: Final = "The app cannot measure this line, so it writes at a slow pace."
ROUND_TRIP: Final = "{ms} ms"
SLOW_HELP: Final = "That is slow: `ssh -C` helps, and so does mosh."
COPY_SURE: Final = "yes, by OSC 52"
COPY_LIKELY: Final = "perhaps, by OSC 52"
COPY_HELP: Final = "What is copied stands in a file too; the app says which."
NOTIFY_KNOWN: Final = "yes, as {how} in {name}"
NOTIFY_BELL: Final = "by the bell only"
MOUSE: Final = "yes, unless [screen] mouse = false"
MOUSE_NO: Final = "no"
GRAPHICS: Final = {
    "kitty": "Kitty's, by its name",
    "sixel": "sixels, by its name",
    "": "none known",
}
PICTURES: Final = {
    "kitty": "by Kitty's graphics; over a slow line in half blocks",
    "sixel": "as sixels; over a slow line in half blocks",
    "blocks": "in half blocks",
    "off": "off, by [screen] pictures or by NO_COLOR",
}
PICTURES_NO_PIXELS: Final = "For sixels the terminal must tell how many pixels a cell has."
NOT_DONE: Final = "Not done: {why}"
