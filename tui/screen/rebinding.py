"""Keys of the user's own choice: `[screen.keys]` in `config.toml`, by the ids of the keymap."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Final

from textual.keys import KEY_NAME_REPLACEMENTS, Keys, _character_to_key, key_to_character

from tui.screen import words
from tui.screen.keymap import ACTIVE, CHOSEN, Key, every_key, no_key, readable
from tui.wire.text import clean_line

_MODIFIERS: Final = frozenset({"alt", "ctrl", "hyper", "meta", "shift", "super"})
_NAMED: Final = frozenset(key.value for key in Keys if not key.value.startswith("<"))
_SIGNS: Final = frozenset(KEY_NAME_REPLACEMENTS.values())


def choose(wanted: Mapping[str, str]) -> tuple[str, ...]:
    """Make `wanted`, keys by id, the keys of this run.

    What cannot be is left as it was; there is a sentence for each.
    """
    known = {key.id: key for key in every_key()}
    CHOSEN.clear()
    problems: list[str] = []
    for key_id, keys in wanted.items():
        problem = _unknown(key_id, known) or _impossible(known[key_id], keys)
        if problem:
            problems.append(problem)
        else:
            CHOSEN[key_id] = keys
    while clash := _clash():
        mine, other, key = clash
        del CHOSEN[mine.id]
        said = words.KEY_TAKEN.format(
            id=mine.id, key=readable(key), other=other.id, what=other.words
        )
        problems.append(said)
    return tuple(problems)


def textual_keymap() -> dict[str, str]:
    """Return what was chosen, for Textual."""
    return {key_id: keys or no_key(key_id) for key_id, keys in CHOSEN.items()}


def _unknown(key_id: str, known: Mapping[str, Key]) -> str:
    if key_id in known:
        return ""
    shown = clean_line(key_id, 60)
    near = difflib.get_close_matches(key_id, known, n=1)
    if near:
        return words.KEY_ID_NEAR.format(id=shown, nearest=near[0])
    return words.KEY_ID_UNKNOWN.format(id=shown)


def _impossible(key: Key, keys: str) -> str:
    for one in _keys(keys):
        if not _is_key(one):
            return words.KEY_UNKNOWN.format(id=key.id, key=clean_line(one, 40))
        if key.place in {"app", "prompt"} and _is_typed(one):
            return words.KEY_IS_TYPED.format(id=key.id, key=readable(one))
    return ""


def _clash() -> tuple[Key, Key, str] | None:
    """Return a key whose choice takes what another has where both work, and that key's name."""
    keys = {key.id: key for key in every_key()}
    for mine in (keys[key_id] for key_id in reversed(CHOSEN)):  # the first gets it
        for other in keys.values():
            if other.id != mine.id and _work_together(mine.place, other.place):
                shared = set(_keys(mine.now)) & set(_keys(other.now))
                if shared:
                    return mine, other, min(shared)
    return None


def _work_together(one: str, other: str) -> bool:
    return one == other or any({one, other} <= places for places in ACTIVE)


def _keys(keys: str) -> list[str]:
    named = (key.strip() for key in keys.split(","))
    return [_character_to_key(key) if len(key) == 1 else key.lower() for key in named if key]


def _is_key(key: str) -> bool:
    *modifiers, base = key.split("+")
    return _MODIFIERS.issuperset(modifiers) and (base in _NAMED or _is_typed(base))


def _is_typed(key: str) -> bool:
    character = key if len(key) == 1 else key_to_character(key)
    return key in _SIGNS or (character is not None and character.isprintable())
