"""The words about what changed on a timeline in Chinese: the same names as in `change_words`."""

from __future__ import annotations

from typing import Final

VIDEO: Final = "视频"
AUDIO: Final = "音频"
TEXT: Final = "文字"
TEXTS: Final = {"caption": "字幕", "lower third": "人名条"}
PICTURE: Final = "图片"
LOGO: Final = "标志"
OVERLAY: Final = "叠加画面"
TRACK: Final = "轨道"
TRACK_NAMES: Final = {
    "Video": "视频",
    "BGM": "配乐",
    "Title": "标题",
    "Overlay": "叠加",
    "Captions": "字幕",
    "Audio": "声音",
    "Text": "文字",
    "Track": "轨道",
}
COMMA: Final = "，"
QUOTED: Final = "“{text}”"
SPAN: Final = "{start}–{end} 秒"

ADDED: Final = "新增{noun}：{name}，{span}"
REMOVED: Final = "移除{noun}：{name}，{span}"
CHANGED: Final = "{noun} {name}：{what}"
READS: Final = "{noun} {was} 改为 {now}"
IS: Final = "{noun} {was} 换成 {now}"
LATER: Final = "{noun}：{count} 个片段后移 {time} 秒"
EARLIER: Final = "{noun}：{count} 个片段前移 {time} 秒"
MANY: Final = "{noun}：{count} 个片段里有 {changes} 处改动"
MANY_ADDED: Final = "新增{noun}：{count} 个片段，{length} 秒"
MANY_REMOVED: Final = "移除{noun}：{count} 个片段，{length} 秒"
MANY_NOW: Final = "{noun}：{count} → {new_count} 个片段，{length} 秒 → {new_length} 秒"
ORDER: Final = "片段的次序变了"
MORE: Final = "还有 {count} 处改动"

CANVAS: Final = "画布现在是 {width}×{height}"
CANVAS_GONE: Final = "画布尺寸没有了"
TRACK_ADDED: Final = "新增轨道：{name}，空的"
TRACK_REMOVED: Final = "移除轨道：{name}"
TRACK_RENAMED: Final = "轨道 {was} 现在叫 {now}"
TRACK_ORDER: Final = "轨道现在的次序：{names}"

TO_TRACK: Final = "移到轨道 {name}"
NOW_AT: Final = "现在在 {span}"
NEW_TEXT: Final = "新的文字"
REPLACED: Final = "已替换"
VOLUME: Final = "音量 {was} → {now}"
LEVEL_UNKNOWN: Final = "未知"
TRIMMED: Final = "剪短，{was} 秒 → {now} 秒"
LONGER: Final = "变长，{was} 秒 → {now} 秒"
MOVED: Final = "从 {was} 秒移到 {now} 秒"
PLAYS_FROM: Final = "从素材的 {time} 秒开始播放"
EMPTY_TIMELINE: Final = "时间线是空的。"
MUSIC: Final = "配乐"
MANY_SEGMENTS: Final = "{name}，{count} 段 ({start}-{end}s)"
AND_MORE: Final = "{name} 和另外 {count} 个"
EMPTY: Final = "空"


def tracks_in_words(count: int, contents: str) -> str:
    """Return the one-line summary of a timeline with so many tracks."""
    return f"时间线（{count} 条轨道）：{contents}"
