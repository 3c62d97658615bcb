"""Sentences of the engine that screen and command line share."""

from __future__ import annotations

from tui.engine.timeline import seconds, summary
from tui.events import CreditsChanged, TimelineView
from tui.wire.text import clean_line

HIDDEN_CHANGE = "The timeline changed in a way that this program cannot show"
ONLY_BUTTONS = "The reply spoke only of buttons; what it meant is done or offered here."
AGAIN = "Say it again"
EXPORT = "Export the video"
WHICH_FILE = "Which file? Type /upload and its path, or a URL."
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
SHARE_LOCAL = "This session lives on this machine. /export gives a file to hand on."


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
