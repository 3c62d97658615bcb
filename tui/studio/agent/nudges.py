"""What "more", "a bit less" and "much more" come to, said right after a step."""

from __future__ import annotations

from dataclasses import replace

from tui.studio.agent.plan import Step
from tui.studio.edits.colour import AdjustGrade
from tui.studio.edits.motion import SetSpeed
from tui.studio.edits.music import SetMusicVolume
from tui.studio.edits.overlays import ChangeOverlays
from tui.studio.edits.sound import SetClipVolume
from tui.studio.edits.text_style import StyleTexts

_DIGITS = 4


def nudged(step: Step, share: float) -> Step | None:
    """Return the step that goes on from `step` by `share` of it, back where that is negative.

    None where the step has no size of its own that one could add to.
    """
    match step:
        case AdjustGrade() if all(change.relative for change in step.changes):
            changes = (replace(c, value=_part(c.value, share)) for c in step.changes)
            return replace(step, changes=tuple(changes))
        case SetMusicVolume(factor=float(factor)):
            return replace(step, factor=_power(factor, share))
        case SetClipVolume(gain_db=float(gain_db)):
            return replace(step, gain_db=_part(gain_db, share))
        case SetSpeed(relative=True, to_s=None):
            return replace(step, factor=_power(step.factor, share))
        case ChangeOverlays(scale=float(scale)) if step == ChangeOverlays(scale=scale):
            return replace(step, scale=_power(scale, share))
        case StyleTexts() if step.change.scale and step.change == type(step.change)(
            scale=step.change.scale
        ):
            return replace(
                step, change=replace(step.change, scale=_power(step.change.scale, share))
            )
    return None


def rises(step: Step) -> bool | None:
    """Return whether `step` makes something more or larger; None where it does neither."""
    match step:
        case AdjustGrade(changes=(change,)) if change.relative:
            return change.value > 0
        case SetMusicVolume(factor=float(size)) | ChangeOverlays(scale=float(size)):
            return size > 1
        case SetClipVolume(gain_db=float(gain_db)):
            return gain_db > 0
        case StyleTexts() if step.change.scale:
            return step.change.scale > 1
    return None


def _part(value: float, share: float) -> float:
    part = value * share
    return round(part) or (1 if part > 0 else -1) if abs(value) > 3 else round(part, _DIGITS)


def _power(factor: float, share: float) -> float:
    return round(float(factor**share), _DIGITS)
