"""Skill files: Markdown with a YAML frontmatter, ours or the user's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any, Final

import yaml

from tui.language import primary
from tui.paths import at_home
from tui.skills import words
from tui.wire.text import clean, clean_line

_LANGUAGE: Final = re.compile(r"^## ([a-z]{2,3})$", re.MULTILINE)
_BROKEN_HAN: Final = re.compile(
    r"(?<=[\u2e80-\uffef]) (?=[\u2e80-\uffef])|(?<=[\u3000-\u303f\uff00-\uff20]) "
)
"""The end of a line within Chinese text, where no blank belongs."""

DEFAULTS: Final[Mapping[str, tuple[str, ...]]] = {
    "frame": ("1:1", "4:5", "9:16", "16:9", "original"),
    "captions": ("burned", "track"),
    "grade": (
        "balanced", "cinematic", "vintage", "vivid", "matte", "bright", "moody", "soft", "noir",
        "sepia",
    ),
}  # fmt: skip
"""What a skill's frontmatter may say under `defaults`."""


@dataclass(frozen=True)
class Skill:
    """A way of working: how it greets, what it suggests, how calls are attributed."""

    name: str
    version: str
    description: str = ""
    greeting: str = ""
    suggestions: tuple[str, ...] = ()
    platform: str = "unknown"
    """`clawhub`, `cursor` or `unknown`, by where the file is installed."""
    defaults: Mapping[str, str] = field(default_factory=dict)
    """What vague words mean: `frame` ("format it"), `captions` and `grade` ("grade it")."""


class SkillUnknown(Exception):
    """There is no such skill; `str()` is one sentence."""


def skill_names() -> list[str]:
    """Return the names of the skills that come with the program."""
    folder = resources.files("tui.skills")
    return sorted(f.name.removesuffix(".md") for f in folder.iterdir() if f.name.endswith(".md"))


def load_skill(name: str, folder: Path, language: str = "en") -> Skill:
    """Return the skill called `name`: ours, one in the user's `folder`, or the file at a path.

    It greets in `language` (an ISO code) where its file has a part for that. Raises SkillUnknown
    when there is none or it cannot be read.
    """
    if name in skill_names():
        text = resources.files("tui.skills").joinpath(f"{name}.md").read_text(encoding="utf-8")
        return _parse(text, name, "unknown", language)
    path = at_home(name)
    file = path if path.suffix == ".md" else folder / f"{name}.md"
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        known = ", ".join(skill_names())
        raise SkillUnknown(words.UNKNOWN.format(name=clean_line(name), known=known)) from None
    return _parse(text, file.stem, _platform(file), language)


def _parse(text: str, name: str, platform: str, language: str) -> Skill:
    head, body = _frontmatter(text, name)
    greeting, suggestions = [], []
    for line in _in_language(clean(body), language).splitlines():
        if line.startswith("- "):
            suggestions.append(_unquoted(line[2:].strip()))
        elif line.strip() and not line.startswith("#") and not suggestions:
            greeting.append(line.strip())
    return Skill(
        name=clean_line(str(head.get("name") or name), 64),
        version=clean_line(str(head.get("version") or "0"), 32),
        description=clean_line(str(head.get("description") or "")),
        greeting=_BROKEN_HAN.sub("", " ".join(greeting)),
        suggestions=tuple(suggestions),
        platform=platform,
        defaults=_defaults(head.get("defaults"), name),
    )


def _in_language(body: str, language: str) -> str:
    """Return the part of `body` below the heading `## zh` or the like, else what is above all."""
    first, *parts = _LANGUAGE.split(body)
    return dict(zip(parts[::2], parts[1::2], strict=True)).get(primary(language), first)


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 1 and (text[0], text[-1]) in {('"', '"'), ("“", "”")} else text


def _defaults(given: object, name: str) -> dict[str, str]:
    if given is None:
        return {}
    allowed = ", ".join(DEFAULTS)
    if not isinstance(given, dict) or not set(given) <= set(DEFAULTS):
        raise SkillUnknown(words.DEFAULTS.format(name=name, allowed=allowed))
    for key, value in given.items():
        if value not in DEFAULTS[key]:
            one_of = ", ".join(DEFAULTS[key])
            raise SkillUnknown(words.DEFAULT.format(key=key, name=name, one_of=one_of))
    return {str(key): str(value) for key, value in given.items()}


def _frontmatter(text: str, name: str) -> tuple[dict[str, Any], str]:
    parts = text.split("---\n", 2)
    if len(parts) < 3 or parts[0].strip():
        return {}, text
    try:
        head = yaml.safe_load(parts[1])
    except yaml.YAMLError:
        raise SkillUnknown(words.NOT_YAML.format(name=name)) from None
    return (head if isinstance(head, dict) else {}), parts[2]


def _platform(file: Path) -> str:
    path, home = file.absolute(), Path.home()
    if path.is_relative_to(home / ".clawhub"):
        return "clawhub"
    return "cursor" if path.is_relative_to(home / ".cursor" / "skills") else "unknown"
