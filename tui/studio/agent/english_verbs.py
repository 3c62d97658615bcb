"""The forms of English verbs, so that "removing" and "removed" are known where "remove" is."""

from __future__ import annotations

from functools import cache
from typing import Final

_REGULAR: Final = (
    "add adjust apply arrange balance blend blur boost brighten bump "
    "burn calm caption centre center change chop clean clip cool colour color compress convert"
    " copy correct "
    "crank crop crossfade darken delete denoise desaturate dial dim dip discard display dissolve "
    "divide double drag drop duck duplicate edit even enhance enlarge erase exchange extend extract"
    " fade "
    "fill filter fix flip format grade halve improve increase insert join kill level lift loop"
    " lower mask "
    "merge mirror mix move mute narrow normalise normalize nudge open pan pause place play "
    "polish pull pump push raise recolour reduce reformat remove rename render reorder repeat"
    " replace "
    "reposition resize restore retime reverse revert rotate saturate save scale sharpen shift "
    "shorten shrink silence skip slice slide slow smooth snip soften sort speed splice stabilise "
    "start stitch stop stretch strip subtitle swap switch tighten tone transition trim triple turn "
    "unmute update use warm wipe zoom"
).split()  # fmt: skip
_IRREGULAR: Final = {
    "bring": ("brought", "bringing"), "break": ("broken", "breaking"), "cut": ("cut", "cutting"),
    "do": ("done", "doing"), "freeze": ("frozen", "freezing"), "get": ("gotten", "getting"),
    "give": ("given", "giving"), "hide": ("hidden", "hiding"),
    "hold": ("held", "holding"), "keep": ("kept", "keeping"), "overlay": ("overlaid", "overlaying"),
    "lose": ("lost", "losing"), "make": ("made", "making"), "put": ("put", "putting"),
    "redo": ("redone", "redoing"), "set": ("set", "setting"), "show": ("shown", "showing"),
    "shrink": ("shrunk", "shrinking"), "slide": ("slid", "sliding"), "speed": ("sped", "speeding"),
    "split": ("split", "splitting"), "take": ("taken", "taking"), "throw": ("thrown", "throwing"),
    "undo": ("undone", "undoing"), "write": ("written", "writing"), "burn": ("burnt", "burning"),
}  # fmt: skip
_DOUBLED: Final = frozenset(
    "blur chop clip crop dim dip drag drop flip format pan reformat skip snip stop strip swap "
    "trim".split()
)
"""Verbs whose last letter is written twice before an ending: "trimmed", "cropping"."""

PARTICLE: Final = r"(?:up|down|out|off|away|back|in(?=\s*$|\s+(?:over|by|with)(?![a-z])))"


@cache
def participles() -> dict[str, str]:
    """Return the base of each past participle: "removed" is of "remove"."""
    return {past: base for base, (past, _) in _forms()}


@cache
def gerunds() -> dict[str, str]:
    """Return the base of each form in -ing: "removing" is of "remove"."""
    return {ing: base for base, (_, ing) in _forms()}


@cache
def one_of(forms: frozenset[str]) -> str:
    """Return a pattern for one of `forms`, as whole words."""
    return rf"(?<![a-z'])(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?![a-z'])"


@cache
def participle() -> str:
    """Return a pattern for any past participle that is known."""
    return one_of(frozenset(participles()))


@cache
def gerund() -> str:
    """Return a pattern for any form in -ing that is known."""
    return one_of(frozenset(gerunds()))


@cache
def imperative() -> str:
    """Return a pattern for any verb that is known, as a wish begins with it."""
    return one_of(frozenset({*_REGULAR, *_IRREGULAR}))


def _forms() -> list[tuple[str, tuple[str, str]]]:
    regular = [(verb, (_past(verb), _stem(verb) + "ing")) for verb in _REGULAR]
    return [*regular, *_IRREGULAR.items()]


def _stem(verb: str) -> str:
    """Return the verb as it stands before -ing: "trimm", "mov", "copy"."""
    if verb in _DOUBLED:
        return verb + verb[-1]
    return verb[:-1] if verb.endswith("e") else verb


def _past(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"
