"""What happened to titles, in words, and the way to those for captions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tui.studio.agent.say_captions import (
    captioned_in_chinese,
    captioned_in_english,
    corrected_in_chinese,
    corrected_in_english,
    one_line,
    removed_in_chinese,
    removed_in_english,
    shown_in_chinese,
    shown_in_english,
)
from tui.studio.agent.say_looks import looks_in_chinese, looks_in_english
from tui.studio.edits.captions import (
    CaptionsAdded,
    CaptionsEdited,
    CaptionsRemoved,
    CaptionsShown,
)
from tui.studio.edits.outcome import clock
from tui.studio.edits.text_style import TextsStyled, TitleEdited
from tui.studio.edits.timeline import Role
from tui.studio.edits.titles import TitleAdded

_ROLES: Final[Mapping[Role | None, tuple[str, str]]] = {
    "title": ("title", "titles"),
    "lower third": ("lower third", "lower thirds"),
    "caption": ("caption", "captions"),
    None: ("text", "texts"),
}
_ROLES_ZH: Final[Mapping[Role | None, str]] = {
    "title": "标题",
    "lower third": "人名条",
    "caption": "字幕",
    None: "文字",
}


def added_in_english(done: TitleAdded) -> str:
    """Say which title was added, when it is shown, and what was asked of its looks."""
    bounded = " It ends with the video, which is shorter than that." if done.bounded else ""
    over = " It overlaps another title." if done.over else ""
    when = f"{clock(done.start_s)}–{clock(done.end_s)}"
    how = ", ".join([when, *looks_in_english(done.change, done.style)])
    return f"Added the {_ROLES[done.role][0]} “{one_line(done.text)}”, {how}.{bounded}{over}"


def added_in_chinese(done: TitleAdded) -> str:
    """Say which title was added, when it is shown, and what was asked of its looks."""
    bounded = f"视频没有那么长，{_ROLES_ZH[done.role]}到结尾为止。" if done.bounded else ""
    over = "它与另一个标题重叠。" if done.over else ""
    when = f"{clock(done.start_s)}–{clock(done.end_s)}"
    how = "，".join([when, *looks_in_chinese(done.change, done.style)])
    return f"加上了{_ROLES_ZH[done.role]}“{one_line(done.text)}”，{how}。{bounded}{over}"


def edited_in_english(done: TitleEdited) -> str:
    """Say what a title says now and when."""
    bounded = " It ends with the video, which is shorter than that." if done.bounded else ""
    when = f"{clock(done.start_s)}–{clock(done.end_s)}"
    before, after = one_line(done.before), one_line(done.after)
    if before != after:
        moved = f", {when}" if done.moved else ""
        return f"The {_ROLES[done.role][0]} “{before}” says “{after}” now{moved}.{bounded}"
    if not done.moved:
        return f"The {_ROLES[done.role][0]} “{before}” is like that already."
    return f"The {_ROLES[done.role][0]} “{before}” is shown {when} now.{bounded}"


def edited_in_chinese(done: TitleEdited) -> str:
    """Say what a title says now and when."""
    bounded = f"视频没有那么长，{_ROLES_ZH[done.role]}到结尾为止。" if done.bounded else ""
    when = f"{clock(done.start_s)}–{clock(done.end_s)}"
    before, after = one_line(done.before), one_line(done.after)
    if before != after:
        moved = f"，{when}" if done.moved else ""
        return f"{_ROLES_ZH[done.role]}“{before}”改成了“{after}”{moved}。{bounded}"
    if not done.moved:
        return f"{_ROLES_ZH[done.role]}“{before}”已经是这样了。"
    return f"{_ROLES_ZH[done.role]}“{before}”现在显示在 {when}。{bounded}"


def styled_in_english(done: TextsStyled) -> str:
    """Say how texts look now."""
    one, many = _ROLES[done.role]
    who = f"the {one} “{one_line(done.text)}”" if done.text else f"{done.count} {many}"
    looks = ", ".join(looks_in_english(done.change, done.style))
    if not done.changed:
        return f"Nothing changed: {who} {_is(done)} {looks} already."
    limited = " That is as far as the size can go." if done.limited else ""
    return f"{who[0].upper()}{who[1:]} {_is(done)} {looks} now.{limited}"


def styled_in_chinese(done: TextsStyled) -> str:
    """Say how texts look now."""
    kind = _ROLES_ZH[done.role]
    who = f"{kind}“{one_line(done.text)}”" if done.text else f"{done.count} 条{kind}"
    looks = "，".join(looks_in_chinese(done.change, done.style))
    if not done.changed:
        return f"没有变化，{who}已经是：{looks}。"
    return f"{who}现在是：{looks}。{'字号已经到极限了。' if done.limited else ''}"


def _is(done: TextsStyled) -> str:
    return "is" if done.count == 1 else "are"


Texts = (
    TitleAdded
    | TitleEdited
    | TextsStyled
    | CaptionsAdded
    | CaptionsRemoved
    | CaptionsShown
    | CaptionsEdited
)


def texts_in_english(done: Texts) -> str:
    """Say what happened to titles or captions."""
    match done:
        case TitleAdded():
            return added_in_english(done)
        case TitleEdited():
            return edited_in_english(done)
        case TextsStyled():
            return styled_in_english(done)
        case CaptionsAdded():
            return captioned_in_english(done)
        case CaptionsRemoved():
            return removed_in_english(done)
        case CaptionsShown():
            return shown_in_english(done)
        case CaptionsEdited():
            return corrected_in_english(done)


def texts_in_chinese(done: Texts) -> str:
    """Say what happened to titles or captions."""
    match done:
        case TitleAdded():
            return added_in_chinese(done)
        case TitleEdited():
            return edited_in_chinese(done)
        case TextsStyled():
            return styled_in_chinese(done)
        case CaptionsAdded():
            return captioned_in_chinese(done)
        case CaptionsRemoved():
            return removed_in_chinese(done)
        case CaptionsShown():
            return shown_in_chinese(done)
        case CaptionsEdited():
            return corrected_in_chinese(done)
