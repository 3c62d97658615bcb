"""What "it" and "them" mean right after a message: the thing that the message was about."""

from __future__ import annotations

from collections.abc import Sequence

from tui.studio.agent.plan import Step
from tui.studio.edits.captions import AddCaptions, EditCaption, ShowCaptions
from tui.studio.edits.facts import Facts
from tui.studio.edits.music import AddMusic, SetMusicVolume
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays
from tui.studio.edits.sound import DuckMusic, FadeMusic
from tui.studio.edits.text_style import EditTitle, StyleTexts
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.which import ALL, LAST

IT = r"(?<![a-z])(?:it|them|that one|this one|that|this)(?![a-z])"


def thing_of(steps: Sequence[Step], facts: Facts) -> str | None:
    """Return the words for the one thing that `steps` were about; None for several, or for all."""
    things = {_thing(step, facts) for step in steps}
    return things.pop() if len(things) == 1 else None


def last_thing_of(steps: Sequence[Step], facts: Facts) -> str | None:
    """Return the words for the thing that the last of `steps` was about, if it was one."""
    return _thing(steps[-1], facts) if steps else None


def _thing(step: Step, facts: Facts) -> str | None:
    match step:
        case AddTitle():
            return _quoted(step.role, step.text)
        case StyleTexts(role="caption") | AddCaptions() | ShowCaptions() | EditCaption():
            return "the captions"
        case EditTitle(text=str(text)):
            return _quoted("title", step.new_text or text)
        case StyleTexts(text=str(text)):
            return _quoted(step.role or "title", text)
        case StyleTexts(number=None) | EditTitle(number=None):
            return "the title"
        case AddMusic() | FadeMusic() | DuckMusic() | SetMusicVolume(media=None, number=None):
            return "the music"
        case AddOverlay() | ChangeOverlays():
            fact = facts.media.get(step.media or "")
            return "the logo" if fact is None else fact.name
    target = getattr(step, "target", getattr(step, "clip", ALL))
    if not isinstance(target, int) or target == ALL:
        return None
    return "the last clip" if target == LAST else f"clip {target}"


def _quoted(role: str, text: str) -> str | None:
    first = text.partition("\n")[0]
    return f'the {role} "{first}"' if first == text and '"' not in text else None
