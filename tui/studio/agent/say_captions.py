"""What happened to captions, in words."""

from __future__ import annotations

from typing import Final

from tui.studio.agent.plan import Language
from tui.studio.edits.captions import (
    CaptionsAdded,
    CaptionsEdited,
    CaptionsRemoved,
    CaptionsShown,
)
from tui.studio.edits.outcome import clock

_SHOWN: Final = 60


def captioned_in_english(done: CaptionsAdded) -> str:
    """Say how many captions there are and where they come from."""
    captions = "1 caption" if done.count == 1 else f"{done.count} captions"
    origin = {
        "file": f" from “{done.name}”",
        "script": f" from the script “{done.name}”" if done.name else " from your script",
        "heard": " from what is said",
    }[done.source]
    instead = f", in place of {done.replaced}" if done.replaced else ""
    said = f"Added {captions}{origin}{instead}, {clock(done.first_s)}–{clock(done.last_s)}."
    if done.several:
        said += f" Their times are those of “{done.film}”."
    if done.cut:
        said += f" {done.cut} of the file lie in parts that were cut."
    if not done.on_speech:
        said += " No speech was heard, so they are spread evenly over the whole film."
    if done.undrawable:
        said += (
            f" No font here can draw {done.undrawable}, so they are a track beside the picture, "
            f"for the player to show. To draw them, install {done.font} and say “burn the "
            "captions in”."
        )
    if done.source == "heard":
        said += ' Correct one with: change the caption "old words" to "new words".'
    return said


def captioned_in_chinese(done: CaptionsAdded) -> str:
    """Say how many captions there are and where they come from."""
    origin = {
        "file": f"按“{done.name}”",
        "script": f"按稿子“{done.name}”" if done.name else "按你的稿子",
        "heard": "按识别出的话",
    }[done.source]
    instead = f"（替换了原来的 {done.replaced} 条）" if done.replaced else ""
    said = f"{origin}加上了 {done.count} 条字幕{instead}，"
    said += f"{clock(done.first_s)}–{clock(done.last_s)}。"
    if done.several:
        said += f"时间以“{done.film}”为准。"
    if done.cut:
        said += f"文件里有 {done.cut} 条在剪掉的部分里。"
    if not done.on_speech:
        said += "没有听到说话声，所以平均分布在整个视频里。"
    if done.undrawable:
        said += (
            f"这台机器上没有能显示 {done.undrawable} 的字体，"
            "所以字幕放在单独的字幕轨上，由播放器显示。"
            f"要画进画面，请安装 {done.font}，再说“把字幕烧录进画面”。"
        )
    if done.source == "heard":
        said += "可以这样改：把字幕“原来的话”改成“新的话”。"
    return said


def listening(language: Language, percent: int, *, begins: bool) -> str:
    """Say how much has been heard so far: what follows on the last time, or `begins` the text."""
    beginning = {"en": "Listening to what is said…", "zh": "正在听写……"}[language] if begins else ""
    # What a stop interrupted begins in the middle.
    return beginning if begins and not percent else f"{beginning} {percent} %…"


def removed_in_english(done: CaptionsRemoved) -> str:
    """Say how many captions are gone."""
    if not done.count:
        return f"No caption lies there, so all {done.left} stay."
    captions = "1 caption" if done.count == 1 else f"{done.count} captions"
    return f"Removed {captions}; {done.left} stay." if done.left else f"Removed {captions}."


def removed_in_chinese(done: CaptionsRemoved) -> str:
    """Say how many captions are gone."""
    if not done.count:
        return f"那里没有字幕，{done.left} 条都保留。"
    stay = f"，还有 {done.left} 条" if done.left else ""
    return f"去掉了 {done.count} 条字幕{stay}。"


def shown_in_english(done: CaptionsShown) -> str:
    """Say where the captions are."""
    where = (
        "drawn into the picture"
        if done.how == "burned"
        else "a track of their own beside the picture, which a player can switch on and off"
    )
    already = "" if done.changed else " already"
    return f"The {done.count} captions are {where}{already}."


def shown_in_chinese(done: CaptionsShown) -> str:
    """Say where the captions are."""
    where = "烧录在画面里的" if done.how == "burned" else "单独的字幕轨，播放器里可以开关"
    return f"{done.count} 条字幕{'现在' if done.changed else '已经'}是{where}。"


def corrected_in_english(done: CaptionsEdited) -> str:
    """Say what captions say now."""
    captions = "1 caption" if done.count == 1 else f"{done.count} captions"
    if not done.new:
        return f"Removed {captions} with “{one_line(done.old)}”."
    return f"Changed “{one_line(done.old)}” to “{one_line(done.new)}” in {captions}."


def corrected_in_chinese(done: CaptionsEdited) -> str:
    """Say what captions say now."""
    if not done.new:
        return f"去掉了 {done.count} 条含“{one_line(done.old)}”的字幕。"
    return f"把 {done.count} 条字幕里的“{one_line(done.old)}”改成了“{one_line(done.new)}”。"


def one_line(text: str) -> str:
    """Return a text as a reply shows it."""
    line = " · ".join(part.strip() for part in text.split("\n") if part.strip())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
