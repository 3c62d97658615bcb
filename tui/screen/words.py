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
OFFER_NO: Final = "no"
WRITING: Final = "writing"
READ: Final = "read"
REPLY_LOST: Final = "(no reply)"
SUGGESTIONS_HINT: Final = "Just type. Or {keys} to begin with one of these."
SAY_NEXT: Final = "Say next, by {keys}:"
OPENING: Final = "Opening the session…"
NOT_OPENED: Final = "Not connected: the timeline could not be read."
LAST_SEEN: Final = "This is how it was last seen."
NO_CLIPS: Final = "No clips yet.\n\nType a file's path in the prompt,\nor /upload PATH."
NO_JOBS: Final = "Nothing is running."
MORE_CHANGES: Final = "and {count} more"
RUNNING: Final = "{count} running"

LEFT: Final = "{time} left"
CONNECTIONS: Final = {"connecting": "connecting", "ready": "ready", "lost": "lost"}
BACKENDS: Final = {"studio": "studio", "cloud": "cloud"}
CREDITS: Final = "{amount} credits"
FREE: Final = "free"
UNTITLED: Final = "untitled"

# ── prompt ────────────────────────────────────────────────────────────────────────────────────

PLACEHOLDER_EMPTY: Final = "Drop in a clip, or type its path…"
PLACEHOLDER: Final = "Say what to change…"
HINT_PROMPT: Final = "{send} send · {newline} new line · / commands · {help} help"

HINT_PANEL: Final = "{write} write · {help} keys"
HINT_TURN: Final = "{leave} twice stops waiting"
HINT_QUEUE: Final = "{up} edit what waits · {leave} twice stops"
HINT_AGAIN: Final = "{leave} again stops waiting"
PASTED: Final = "[pasted {count} lines]"
PASTED_TOO: Final = "[pasted {count} lines, {number}]"
RECALL_TITLE: Final = "Sent before"
RECALL_HINT: Final = "Some words of it"
RECALL_KEYS: Final = "Enter takes it · ↑ older · Escape closes"
RECALL_NONE: Final = "Nothing like that was sent."
NO_EDITOR: Final = "No editor is set: export EDITOR=nano (or VISUAL) before you start nemo-tui."
EDITOR_FAILED: Final = "{editor} could not be started: {why}."
EDITOR_GAVE_UP: Final = "{editor} ended with status {status}, so the text stays as it was."

# ── keys of one's own ─────────────────────────────────────────────────────────────────────────

KEY_ID_UNKNOWN: Final = "[screen.keys] {id}: there is no such action; the help names them all."
KEY_ID_NEAR: Final = "[screen.keys] {id}: there is no such action; did you mean {nearest}?"
KEY_UNKNOWN: Final = "[screen.keys] {id}: there is no key {key}."
KEY_IS_TYPED: Final = "[screen.keys] {id}: {key} is a character that one types in the prompt."
KEY_TAKEN: Final = "[screen.keys] {id}: {key} is taken by {other} ({what})."

# ── notices ───────────────────────────────────────────────────────────────────────────────────

CRASHED: Final = "nemo-tui stopped because of a fault of its own; your work is saved."
STILL_RUNNING: Final = "A job goes on in the background; start nemo-tui again to see it."
NO_JOB_TO_CANCEL: Final = "This job is over already."
NOTHING_WAITS: Final = "No message is waiting."
PROMPT_HOLDS_TEXT: Final = "Send or clear what stands in the prompt first."
COPIED: Final = "Copied: {text}"
COPY_MAYBE: Final = "Copied, if this terminal takes it (OSC 52); the text is in {file} too."
COPY_MAYBE_ONLY: Final = "Copied, if this terminal takes it (OSC 52)."
COPY_FILE: Final = "This terminal takes no copy, or none so long; the text is in {file}."
COPY_FAILED: Final = "It could not be copied: neither the terminal nor the disk takes it."
JOB_OVER: Final = "{name}: {state}"
NOTHING_OFFERED: Final = "Nothing is offered just now."
NOTHING_SOUGHT: Final = "Search for something first."
NO_JOB: Final = "There is no job."
NO_SUGGESTION: Final = "There is no such suggestion just now."
NOTHING_TO_STOP: Final = "Nothing is under way."
TO_QUIT: Final = "Press {key} to leave."
NOT_FOUND: Final = "“{text}” is not here."

# ── editing by keys ───────────────────────────────────────────────────────────────────────────

TIMELINE: Final = "Timeline"
EDIT_NOTHING_CHOSEN: Final = "Nothing is chosen here: go to a clip, or pick some with Space."
EDIT_DROPPED: Final = "The keys that waited are forgotten."
EDIT_NOT_ALL: Final = "These are all clips; one at least has to stay."
EDIT_ONLY_ALL: Final = {
    "overlay": "Pictures over the film go all together: pick every one of them.",
    "music": "The music goes as a whole: pick every piece of it.",
}
EDIT_NOT_THIS: Final = "What lies on this track can be changed in words only."
EDIT_NOTHING_TO_SPLIT: Final = "There is no clip under the playhead, or it begins or ends here."
EDIT_NOTHING_TO_TRIM: Final = "Put the playhead inside of what is chosen first."
EDIT_ONE_AT_A_TIME: Final = "This works on one at a time."
EDIT_ONLY_CLIPS: Final = "This works on clips only."
EDIT_ONLY_CLIPS_AND_TITLES: Final = "This works on clips and titles only."
EDIT_ONLY_TEXTS: Final = "Choose one title or caption to change what it says."
EDIT_NO_SOUND: Final = "Only clips and music have a volume."
EDIT_IS_FIRST: Final = "It is the first already."
EDIT_IS_LAST: Final = "It is the last already."
EDIT_LOUDEST: Final = "It is as loud as keys can make it; say more in the prompt."
EDIT_SILENT: Final = "It is silent already."
EDIT_TEXT: Final = "New text"
EDIT_TEXT_HINT: Final = "Enter changes it · Escape leaves it"
PICKED: Final = "{count} picked"
RANGING: Final = "picking"
CLIP_NUMBER: Final = "clip {number} of {count}"

# ── pictures ──────────────────────────────────────────────────────────────────────────────────

PICTURE: Final = "The picture at {time}"
SHEET: Final = "The film at a glance"
COMPARED: Final = "Before and after the last change, at {time}"
BEFORE: Final = "before"
AFTER: Final = "after"
PICTURE_HINT: Final = "← → move · Escape closes"
PICTURES_CLOSE: Final = "Escape closes"
PICTURE_COMING: Final = "The picture is on its way…"
PICTURES_STUDIO_ONLY: Final = "Pictures come from the studio only, not from the cloud."
PICTURES_NOT_HERE: Final = "This line is too slow for pictures; /export jpg makes one to look at."
PICTURES_OFF: Final = "Pictures are switched off, by [screen] pictures or by NO_COLOR."
PICTURES_NO_FILM: Final = "There is no film to look at yet."

# ── modal screens ─────────────────────────────────────────────────────────────────────────────

HELP_TITLE: Final = "Keys"
HELP_COMMANDS: Final = "Commands"
HELP_CLOSE: Final = "Escape closes · j k scroll"
SESSIONS_TITLE: Final = "Sessions"
SESSIONS_HINT: Final = "Enter opens · ^F another way · F2 rename · Escape"
SESSIONS_FIND: Final = "Type to find a session…"
SESSIONS_RENAME: Final = "New title"
SESSIONS_RENAMING: Final = "Enter renames · Escape leaves it"
SESSIONS_TRACKS: Final = "Tracks: {count} · {length}"
SESSIONS_EMPTY: Final = "Nothing on the timeline yet."
SESSIONS_FILES: Final = "✓{count}"
OPEN_FIRST: Final = "Open it first: {key}."
BATCH_TITLE: Final = "Batch"
BATCH_HINT: Final = "Enter adds · empty: starts · Escape: list, then ? for keys"
BATCH_ADD: Final = "Add files (clips/*.mp4) or an instruction…"
BATCH_EMPTY: Final = "No files yet. Type paths, patterns or folders below."
BATCH_NO_INSTRUCTIONS: Final = "No instructions yet: each file is only rendered."
BATCH_DONE: Final = "{done} of {count} done"
BATCH_AT_WORK: Final = "{count} at work"
BATCH_FAILED: Final = "{count} failed"
BATCH_PARTLY: Final = "{count} not done"
BATCH_NOTHING_NEW: Final = "No file is new: add some, or begin one anew."
BATCH_NOT_AT_WORK: Final = "Nothing is under way here."
BATCH_NOT_OVER: Final = "Only a file that is over can begin anew."
CANCEL_AGAIN: Final = "{key} again cancels {name}."
BATCH_ALL: Final = "all files"
BATCH_STOP_FIRST: Final = "It is at work: cancel it first."
BATCH_NO_SESSION: Final = "It has no session yet."
BATCH_STATES: Final = {
    "new": "new",
    "waiting": "waiting",
    "uploading": "uploading",
    "editing": "editing",
    "rendering": "rendering",
    "downloading": "downloading",
    "done": "done",
    "failed": "failed",
    "cancelled": "cancelled",
}
COMPARE_TITLE: Final = "Compare"
COMPARE_HINT: Final = "n next difference · v other version · Escape"
COMPARE_PLACE: Final = "{place} of {count}"
COMPARE_COUNT: Final = "{count} rows differ."
COMPARE_SAME: Final = "Both show the same."
COMPARE_NO_OTHER: Final = "There is no other version to compare with."
COMPARE_EMPTY: Final = "Both are empty."
NO_SESSIONS: Final = "There is no past session yet."
FIND: Final = "Find"
FIND_HINT: Final = "Enter finds the next · Escape closes"
JUMP_HINT: Final = "A letter goes there · any other key closes"
PALETTE_HINT: Final = "What do you want to do?"
PALETTE_TITLE: Final = "Actions"
PALETTE_KEYS: Final = "Enter does it · Escape closes"
PALETTE_NONE: Final = "Nothing here is called so."

PLACES: Final = {
    "app": "Everywhere",
    "prompt": "In the prompt",
    "panel": "In a panel",
    "chat": "In the chat",
    "tracks": "In the tracks",
    "film": "In the timeline",
    "edit": "On what is chosen there",
    "jobs": "In the jobs",
    "sessions": "In the list of sessions",
    "batch": "In the batch",
    "compare": "In a comparison",
}

KEYS: Final = {
    "app.help": "keys for where you are",
    "app.chat": "go to the chat",
    "app.tracks": "go to the tracks",
    "app.jobs": "go to the jobs",
    "app.film": "show or hide the timeline",
    "app.batch": "the same for many files",
    "app.sessions": "go to another session",
    "app.compare": "this timeline beside another version of it",
    "app.fork": "try it another way, in a session of its own",
    "app.palette": "every action, by name",
    "app.leave": "leave the prompt; twice: stop waiting",
    "app.accept": "do what is offered above the prompt",
    "app.redraw": "draw the screen anew",
    "app.quit": "leave the program",
    "app.theme": "the next theme",
    "app.stop": "stop waiting for the reply",
    "app.jump": "go anywhere by a letter",
    "app.copy.reply": "copy the last reply, or the picked message",
    "app.copy.file": "copy the path of the finished file",
    "app.copy.link": "copy the last link",
    "app.copy.run": "copy a command line that does the same",
    "prompt.send": "send, or take the completion",
    "prompt.newline": "new line",
    "prompt.complete": "take the completion; unfold what was pasted",
    "prompt.history": "what waits, then earlier and later messages",
    "prompt.search": "search in earlier messages",
    "prompt.editor": "write in your editor ($VISUAL, $EDITOR)",
    "prompt.suggestion": "say what the reply suggests",
    "panel.write": "back to the prompt",
    "panel.down": "down",
    "panel.up": "up",
    "panel.first": "to the top",
    "panel.last": "to the end",
    "panel.find": "search in this panel",
    "panel.again": "search again",
    "panel.help": "the keys of this panel",
    "chat.suggestion": "say what is suggested",
    "chat.copy": "copy the last reply",
    "jobs.copy": "copy the path of the finished file",
    "chat.take_back": "edit the message that waits last",
    "chat.write": "back to the prompt",
    "tracks.toggle": "fold or unfold a track; more about a segment",
    "film.left": "to the clip before",
    "film.right": "to the next clip",
    "film.zoom_in": "closer",
    "film.zoom_out": "further away",
    "film.fit": "show the whole film",
    "film.page": "a screen earlier or later",
    "edit.back": "playhead a second back",
    "edit.forth": "playhead a second on",
    "edit.back_far": "playhead ten seconds back",
    "edit.forth_far": "playhead ten seconds on",
    "edit.frame_back": "playhead a frame back",
    "edit.frame_forth": "playhead a frame on",
    "film.go_to": "playhead to the start of the segment",
    "edit.pick": "pick or let go",
    "edit.range": "pick all that is passed, or stop",
    "edit.clear": "pick nothing",
    "edit.delete": "delete",
    "edit.split": "split at the playhead",
    "edit.trim_start": "cut off what is before the playhead",
    "edit.trim_end": "cut off what is after the playhead",
    "edit.earlier": "move earlier",
    "edit.later": "move later",
    "edit.louder": "louder",
    "edit.quieter": "quieter",
    "edit.text": "change the text",
    "edit.duplicate": "show it twice",
    "edit.undo": "take the last edit back",
    "edit.redo": "do it again",
    "edit.picture": "the picture under the playhead",
    "edit.sheet": "pictures of the whole film",
    "edit.compare": "the picture before and after the last change",
    "jobs.cancel": "twice: cancel the job",
    "sessions.fork": "try it another way, in a session of its own",
    "sessions.rename": "rename",
    "sessions.help": "these keys",
    "batch.leave": "leave the line; then: leave the batch",
    "batch.complete": "complete a path",
    "batch.choose": "to another completion",
    "batch.write": "back to the line",
    "batch.start": "start the files that are new",
    "batch.cancel": "twice: cancel this file",
    "batch.cancel_all": "twice: cancel all",
    "batch.retry": "begin it anew, with the instructions of now",
    "batch.remove": "take it out of the batch",
    "batch.remove_over": "take out all that are over",
    "batch.forget": "change the last instruction",
    "batch.down": "down",
    "batch.up": "up",
    "batch.first": "to the top",
    "batch.last": "to the end",
    "batch.help": "these keys",
    "batch.close": "leave the batch; its work goes on",
    "compare.next": "next difference",
    "compare.before": "difference before",
    "compare.version": "compare with the next version",
    "compare.version_back": "compare with the version before",
    "compare.down": "down",
    "compare.up": "up",
    "compare.first": "to the top",
    "compare.last": "to the end",
    "compare.help": "these keys",
    "compare.close": "close",
    "jobs.show": "more about the job",
}
