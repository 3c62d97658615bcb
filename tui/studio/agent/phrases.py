"""Phrases that many replies share: lengths, lists, and what became of titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.studio.agent.say_captions import one_line
from tui.studio.edits.timeline import Role, Title

_ROLES: Final[tuple[tuple[Role, str], ...]] = (("title", "标题"), ("lower third", "人名条"))
"""What lies over the picture, in both languages."""


def english_s(seconds: float) -> str:
    """Return a length, such as 7.0 s or 1 min 2.5 s."""
    if round(seconds, 1) < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds, 1), 60)
    return f"{minutes:.0f} min {rest:.1f} s"


def english_change(before_s: float, after_s: float) -> str:
    """Return a length before and after, or one where both are the same."""
    before, after = english_s(before_s), english_s(after_s)
    return after if before == after else f"{before} → {after}"


def english_and(parts: Sequence[str]) -> str:
    """Return a list: a, b and c."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def english_quoted(one: str, many: str, texts: Sequence[str]) -> str:
    """Return what several things are called, after `one` or `many`."""
    return f"{one if len(texts) == 1 else many} {english_and([f'“{text}”' for text in texts])}"


def english_texts(there: Sequence[Title]) -> str:
    """Return what titles and lower thirds are called: the title “A” and the lower third “Ada”."""
    named = [(role, [one_line(t.text) for t in there if t.role == role]) for role, _ in _ROLES]
    return english_and(
        [english_quoted(f"the {role}", f"the {role}s", texts) for role, texts in named if texts]
    )


def english_titles(shortened: Sequence[Title], removed: Sequence[Title]) -> str:
    """Say which titles lost something with what was cut; empty for none."""
    said = ""
    if shortened:
        verb = "is" if len(shortened) == 1 else "are"
        said += f" T{english_texts(shortened)[1:]} {verb} shorter now."
    if removed:
        said += f" T{english_texts(removed)[1:]} lay over what was cut and went too."
    return said


def chinese_s(seconds: float) -> str:
    """Return a length, such as 7.0 秒 or 1 分 2.5 秒."""
    if round(seconds, 1) < 60:
        return f"{seconds:.1f} 秒"
    minutes, rest = divmod(round(seconds, 1), 60)
    return f"{minutes:.0f} 分 {rest:.1f} 秒"


def chinese_change(before_s: float, after_s: float) -> str:
    """Return a length before and after, or one where both are the same."""
    before, after = chinese_s(before_s), chinese_s(after_s)
    return after if before == after else f"{before} → {after}"


def chinese_names(texts: Sequence[str]) -> str:
    """Return a list of what things are called."""
    # What holds quotes stands in the other ones.
    return "、".join(f"「{text}」" if "“" in text else f"“{text}”" for text in texts)


def chinese_texts(there: Sequence[Title]) -> str:
    """Return what titles and lower thirds are called: 标题“甲”和人名条“乙”."""
    named = [(said, [one_line(t.text) for t in there if t.role == role]) for role, said in _ROLES]
    return "和".join(f"{said}{chinese_names(texts)}" for said, texts in named if texts)


def chinese_titles(shortened: Sequence[Title], removed: Sequence[Title]) -> str:
    """Say which titles lost something with what was cut; empty for none."""
    said = ""
    if shortened:
        said += f"{chinese_texts(shortened)}变短了。"
    if removed:
        kinds = "和".join(said for role, said in _ROLES if any(t.role == role for t in removed))
        said += f"{chinese_texts(removed)}所在的画面被剪掉，{kinds}也去掉了。"
    return said
