"""Sentences of the engine that screen and command line share."""

from __future__ import annotations

from pathlib import Path

from tui.engine.timeline import seconds, summary
from tui.events import CreditsChanged, TimelineView
from tui.wire.text import clean_line

NEW_SESSION = "New session"
HERE_ALREADY = "{name} is here already."
DID_NOT_WORK = "That did not work: {trouble}"
NO_VIDEO = "What came down is not the video that was asked for. Export again."
NOT_REMOVED = "{name} cannot be removed: {why}."
NO_STUDIO = "The studio cannot be started: {why}."
STUDIO_DID_NOT_START = "The studio did not start: {said}"
SAID_NOTHING = "it said nothing"
REPLY_TOO_LONG = "The reply took longer than {clock}."
LINE_DEAD = "The line is dead: nothing came for {clock}."
BACKEND_SILENT = "The backend said nothing for {clock}."
RECORDS_FAILED = "The program's own records cannot be written ({error}). Is the disk full?"
ENGINE_FAILED = "The program's engine failed. Quit and start again; the log says more."
UNDO = "undo"
REDO = "redo"
HIDDEN_CHANGE = "The timeline changed in a way that this program cannot show"
ONLY_BUTTONS = "The reply spoke only of buttons; what it meant is done or offered here."
AGAIN = "Say it again"
EXPORT = "Export the video"
WHICH_FILE = "Which file? Type /upload and its path, or a URL."
ARRIVED = "Added {files}."
FROM_HDR = "HDR shown as SDR"
DEINTERLACED = "deinterlaced"
HINT_AUDIO = " Say “add it as background music” to hear it under the picture."
HINT_TEXT = " Say “add captions” to show them, or “make an intro” of a script."
HINT_LUT = " Say “apply the LUT” to give the film its colours."
NO_FILE = "There is no file {path}. Check its path."
UNREADABLE_FILE = "{name} cannot be read: {why}."
NOT_A_FILE = "{name} is not a file. Name one of {supported}."
CLOUD_TAKES_NOT = (
    "{name} is of a type that the cloud does not take; the studio on this machine does "
    "(--backend local). Use {supported}."
)
NOT_SUPPORTED = "{name} is of a type that is not supported. Use {supported}."
EMPTY_FILE = "{name} is empty: there is nothing to edit in it."
TOO_LARGE = "{name} is larger than 500 MB. Compress or trim it first."
NOTHING_TO_EXPORT = "There is nothing on the timeline yet. Upload a clip first."
NO_DOWNLOADS = (
    "There is no folder {folder} for finished files (NEMO_DOWNLOADS). Make it, or choose another."
)
RENDER_LOST = "The backend lost this render. Export again."
RENDER_CANCELLED = "The render was cancelled."
RENDER_FAILED = "The render failed. Try the export again."
NO_NEWS = (
    "No news of {name} for {silence}. It may still come: this goes on looking until you cancel it."
)
MINUTES = "{count} minutes"
SECONDS = "{count} seconds"
NO_SESSION_YET = "There is no session yet: the backend is not connected."
REPLY_LOST = "The reply was lost, but the edit is there:"
REPLY_CUT = "The reply broke off here, but the edit is there:"
NOTHING_CHANGED = "Nothing on the timeline changed, so it failed. Say it again to try once more."
NOT_READABLE = (
    "The timeline could not be read either, so nobody knows whether it was done. "
    "/status looks again."
)
SILENT_UNCHANGED = (
    "The backend ended the turn without a word, and nothing on the timeline changed. "
    "Say it in other words, or once more."
)
SILENT_UNREADABLE = (
    "The backend ended the turn without a word, and the timeline cannot be read now. "
    "/status looks again."
)
NO_REASON = "it gave no reason."
NOTHING_SENT = "Nothing was sent."
STOPPED = (
    "Stopped waiting for this reply. If the backend makes the edit all the same, /status shows it."
)
SESSION_LOST = (
    "The backend no longer holds that session, so this is a new one. Media must be uploaded again."
)
NOT_CONNECTED = "Not connected: that was stopped. The next request tries again."
SENT_ALREADY = "That message has been sent already."
UNKNOWN_FAULT = "That failed for a reason unknown to the program; its log says more."
NOT_FOLLOWED = "That instruction was not carried out, so nothing was exported."
FORK_STUDIO_ONLY = "Only the studio can fork a session (--backend local), not the cloud."
NOTHING_TO_COMPARE = "There is nothing to compare with yet: say what to change first."
BEFORE_LAST = "before the last message"
AS_IT_IS = "as it is now"
ONLY_NOW = "added"
ONLY_BEFORE = "removed"
BATCH_NO_FILES = "Nothing to start: add files to the batch first."
BATCH_NO_MATCH = "No media file is called {source}."
BATCH_ENDED = "The batch is done: {done} finished, {failed} failed or cancelled."
BATCH_PARTLY = " In {count} of them not all was done: the batch says what."
BATCH_CUT_OFF = (
    "The program ended while “{message}” was under way, and nothing on the timeline changed."
)
SHARE_LOCAL = "This session lives on this machine. /export gives a file to hand on."
SHARE_ENDED = "The link is closed."
SHARE_NONE = "No link is open."
PICTURES_STUDIO_ONLY = "Pictures come from the studio only, not from the cloud."
NO_PICTURE = "The studio gave no picture that can be shown."


def credits_in_words(credits: CreditsChanged) -> str:
    """Return the balance as a sentence."""
    if credits.unlimited:
        return "The studio works on your own machine and counts no credits."
    available, frozen, total = (
        f"{n:g}" for n in (credits.available, credits.frozen, credits.total)
    )
    return f"{available} credits available, {frozen} reserved for work under way, {total} in all."


def no_session(session_id: str) -> str:
    """Return that there is no session of that name."""
    return f"There is no session {clean_line(session_id)} here. See /sessions."


def from_track(name: str) -> str:
    """Return that a segment was on another track."""
    return f"moved here from {name}"


def no_version(name: str) -> str:
    """Return that there is no version of that name."""
    return f"There is no version “{clean_line(name)}” to compare with. /compare shows which are."


def forked(title: str) -> str:
    """Return what a forked session begins with."""
    return f"This goes on from “{title}”, which stays as it is. /compare sets both side by side."


def status_in_words(view: TimelineView) -> str:
    """Return what is on the timeline."""
    if view.is_empty:
        return "The timeline is empty. Upload a clip to begin."
    canvas = f", {view.width}×{view.height}" if view.width and view.height else ""
    return f"{summary(view)}\n\n{seconds(view.duration_ms)} s in all{canvas}."


def share_in_words(link: str, lasts_s: float | None) -> str:
    """Return the link by which somebody can take the session over, as a sentence."""
    until = f" within {_span(lasts_s)}" if lasts_s and lasts_s > 0 else ""
    return f"Whoever opens this link{until} can take the session over: {link}"


def exported_in_words(path: str, note: str) -> str:
    """Return that a file is finished, with what else there is to know of it."""
    return f"Exported to {path}" + (f"\n{note}" if note else "")


def file_link_in_words(path: str, share_by: str) -> str:
    """Return the link to a file on this machine; `share_by` is what to say to give it to others."""
    return f"{Path(path).as_uri()}\nThat link is for this machine. {share_by} gives it to others."


def served_in_words(url: str, minutes: int, end_by: str, *, lan: bool) -> str:
    """Return the link by which the studio hands out a file; `end_by` is what to say to end it."""
    who = "Whoever in your network has it" if lan else "Whoever is on this machine"
    lasts = "an hour" if minutes == 60 else _span(60 * minutes)
    return f"{who} can open this link for {lasts}: {url}\n{end_by} ends it."


def slow_down(clock: str) -> str:
    """Return what a rate limit's countdown reads."""
    return f"The backend asks to slow down: trying again in {clock}."


def looking(trouble: str, clock: str, look: int, looks: int) -> str:
    """Return what the countdown to the next look at the timeline reads."""
    return f"{trouble} Looking at the timeline in {clock} ({look} of {looks})…"


def _span(seconds: float) -> str:
    for unit, size in (("days", 86_400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} seconds"
