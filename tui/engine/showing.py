"""What is shown of a session when it is opened: what memory has of it, and no backend is asked.

Light to import: the last session is on the screen before all that talks to a backend is loaded.
"""

from __future__ import annotations

from tui.bus import Bus
from tui.engine import words
from tui.engine.failure import as_work_failed
from tui.engine.memory import KnownSession, Memory
from tui.engine.opening import Opening
from tui.engine.suggestions import shown_transcript
from tui.events import SessionOpened, TimelineView
from tui.settings import Settings
from tui.skills.loader import Skill, load_skill


def opened(memory: Memory, known: KnownSession | None, skill: Skill) -> SessionOpened:
    """Return how to show the session `known`; None: the beginning of a new one."""
    transcript, following = shown_transcript(memory.transcript(known.session_id) if known else ())
    is_at_work = any(message.who == "assistant" for message in transcript)
    return SessionOpened(
        known.session_id if known else "",
        known.title if known else words.NEW_SESSION,
        transcript,
        skill.greeting,
        following if is_at_work else skill.suggestions,
        memory.timeline(known.session_id) if known else TimelineView(),
    )


def show_at_start(settings: Settings, bus: Bus, opening: Opening) -> KnownSession | None:
    """Show the session to go on with and return it; None where a new one begins.

    Raises WorkFailed for an unknown skill.
    """
    if opening.new or opening.files:
        return None
    with as_work_failed():
        skill = load_skill(settings.skill, settings.paths.config / "skills", settings.language)
    memory = Memory(settings.paths.database, settings.base_url)
    try:
        wanted = memory.session(opening.session_id) if opening.session_id else None
        known = wanted or memory.last_session()
        bus.publish(opened(memory, known, skill))
    finally:
        memory.close()
    return known
