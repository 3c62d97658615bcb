"""The sentences of the timeline's keys in Chinese: the same names as in `sayings`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

THEN: Final = "，然后"
TITLE: Final = "标题 {number}"
TITLE_NAMED: Final = "标题“{text}”"
CAPTION_NAMED: Final = "字幕{text}"
MUSIC_VOLUME: Final = "音乐音量"
CLIP_VOLUME: Final = "{clips}的音量"
QUOTED: Final = "“{text}”"
SPAN: Final = "{start} 到 {end}"

DELETE: Final = "删除{clips}"
REMOVE: Final = "删除{title}"
REMOVE_CAPTIONS: Final = "删除 {span} 的字幕"
REMOVE_OVERLAYS: Final = "删除所有叠加画面"
REMOVE_MUSIC: Final = "删除音乐"
SPLIT: Final = "在 {at} 处分割"
CUT: Final = "剪掉 {span}"
SHOW: Final = "让{title} 在 {span} 显示"
MOVE_BEFORE: Final = "把{clip}移到{other}前面"
MOVE_AFTER: Final = "把{clip}移到{other}后面"
SET_VOLUME: Final = "把{what}设为 {goal}%"
DUPLICATE: Final = "复制{clip}"
CHANGE: Final = "把{which} 改成{text}"


def clips(numbers: Sequence[int]) -> str:
    """Return "第 2 段", or "第 2、3 和 5 段"."""
    *but_last, last = numbers
    if not but_last:
        return f"第 {last} 段"
    return f"第 {'、'.join(map(str, but_last))} 和 {last} 段"
