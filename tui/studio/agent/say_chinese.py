"""The studio's replies in Chinese."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import Final

from tui.studio.agent.history import HistoryMoved
from tui.studio.agent.plan import Ask, Topic
from tui.studio.agent.say_colour import graded_in_chinese
from tui.studio.edits.colour import Graded
from tui.studio.edits.frame import FrameSet
from tui.studio.edits.music import MusicAdded, MusicLevelSet, MusicRemoved
from tui.studio.edits.outcome import EditRefused, Reason, Report, clock
from tui.studio.edits.pauses import PausesTrimmed
from tui.studio.edits.place import Placed
from tui.studio.edits.ranges import RangesCut
from tui.studio.edits.titles import TitleAdded, TitlesRemoved

_REASONS: Final = {
    Reason.NO_VIDEO: "时间线上还没有视频：请先上传一个。",
    Reason.NO_SOUND: "时间线上的片段都没有声音，找不到停顿。",
    Reason.ALL_SILENT: (
        "时间线从头到尾都没有声音，剪掉停顿就什么都不剩了。请说明要剪哪一段，例如“剪掉前3秒”。"
    ),
    Reason.BEYOND_THE_END: "{at} 超出了结尾：时间线长 {length}。请说一个更早的时间。",
    Reason.BACKWARDS: "{start} 不在 {end} 之前：请先说较早的时间。",
    Reason.TOO_SHORT: "{start} 到 {end} 不足一帧：请说长一点的一段。",
    Reason.NOTHING_WOULD_STAY: "这样会把整个视频都剪掉：请说短一点的一段。",
    Reason.NO_TITLE_TEXT: "标题需要文字：请放在引号里。",
    Reason.TITLE_TOO_LONG: "标题最多 {most} 个字：请缩短。",
    Reason.NO_SUCH_TITLE: "时间线上没有这个标题。",
    Reason.NO_MUSIC: "时间线上还没有音乐：请先说“加轻松的音乐”。",
    Reason.NOT_AUDIO: "“{name}”不能用作音乐：请上传音频文件（mp3、wav、m4a、aac）。",
    Reason.NO_FONT: "这台机器上没有字体能画出 {missing}：请安装一个能画的字体，例如 {package}。",
    Reason.NOT_PLACEABLE: "“{name}”是音频：它会等着用作音乐。",
    Reason.NO_SUCH_CLIP: "没有第 {number} 个片段：时间线上一共有 {count} 个。",
    Reason.UNKNOWN_MEDIUM: "这个文件已经不在了：请重新上传。",
    Reason.UNREADABLE_SIZE: "“{name}”没有可显示的画面：请上传别的文件。",
}

_ASK: Final = {
    Ask.WHAT: "要改什么呢？",
    Ask.WHICH_PART: "要剪哪一段？请这样说：“剪掉前3秒”、“剪掉最后5秒”或“剪掉0:10到0:20”。",
    Ask.CUT_OR_KEEP: "这一段是去掉还是留下？请说“剪掉0:10到0:20”或“保留0:10到0:20”，换成你的时间。",
    Ask.HOW_LONG: "是多少秒？请说数字，例如“3秒”。",
    Ask.TITLE_TEXT: "标题写什么？请放在引号里：加标题“城市梦想”。",
    Ask.SHAPE: "要哪种画幅？有方形（1:1）、竖幅（4:5）、竖屏（9:16）、横屏（16:9）和原始比例。",
    Ask.MUSIC: "没有这种音乐。我可以做轻松（lo-fi）、氛围或欢快的音乐，也可以用你上传的音频文件。",
    Ask.OWN_AUDIO: "没有这个音频文件：请先上传（mp3、wav、m4a 或 aac），再说一次。",
    Ask.LEVEL: "具体要多大声？请说目标音量，例如“音乐音量20%”。",
    Ask.COLOUR: (
        "颜色要怎么调？可以说“亮一点”、“对比度+20”、“电影感”或“黑白”。"
        "曝光从 -3 到 +3 档，其他从 -100 到 +100。"
    ),
}

_TOPICS: Final = {
    Topic.CAPTIONS: "字幕",
    Topic.TRANSITIONS: "转场",
    Topic.LUT: "LUT 文件",
    Topic.AUTO_COLOUR: "根据画面自动调色（可以说“调色”）",
    Topic.COLOUR: "这种调色（可以说“亮一点”、“对比度+20”或“电影感”）",
    Topic.SPEED: "变速",
    Topic.SPLIT: "分割片段",
    Topic.ORDER: "移动、复制或倒放片段",
    Topic.FREEZE: "定格",
    Topic.FADES: "淡入淡出",
    Topic.OWN_SOUND: "调整视频原声",
    Topic.CLEAN_SOUND: "清理声音",
    Topic.DUCKING: "自动压低音乐",
    Topic.VOICE_OVER: "配音",
    Topic.FILLER_WORDS: "去掉语气词",
    Topic.LOWER_THIRD: "人名条",
    Topic.TITLE_CHANGE: "修改标题（可以先去掉再加一个）",
    Topic.TITLE_LOOK: "标题样式",
    Topic.ROTATE: "旋转或翻转",
    Topic.ZOOM: "缩放",
    Topic.BLUR: "模糊",
    Topic.WATERMARK: "水印和标志",
    Topic.OVERLAY: "叠加画面",
    Topic.STABILISE: "防抖",
    Topic.INTRO: "制作片头",
    Topic.SLIDESHOW: "幻灯片",
    Topic.VERSIONS: "回到某个版本（可以说“撤销”）",
    Topic.RESOLUTION: "用指令选择分辨率",
}

_SUGGESTIONS: Final = {
    "pauses": "剪掉停顿",
    "title": "加标题“你的标题”，显示3秒",
    "music": "加轻松的音乐，音量25%",
    "louder": "音乐音量15%",
    "colour": "电影感调色",
    "square": "改成方形",
    "undo": "撤销",
}


@singledispatch
def report(done: Report) -> str:
    """Say what an edit did."""
    raise TypeError(f"There are no words for {type(done).__name__}.")


@report.register
def _(done: PausesTrimmed) -> str:
    silent = ""
    if done.silent_clips:
        silent = f"{_names(done.silent_clips)}从头到尾都没有声音，保持原样。"
    if not done.pauses:
        return f"没有 {_s(done.longer_than_s)}以上的停顿，什么都没有剪。{silent}"
    return (
        f"剪掉了 {done.pauses} 处停顿，共 {_s(done.removed_s)}："
        f"{_s(done.before_s)} → {_s(done.after_s)}。"
        f"{silent}{_titles(done.titles_shortened, done.titles_removed)}"
    )


@report.register
def _(done: RangesCut) -> str:
    parts = "、".join(f"{clock(start)}–{clock(end)}" for start, end in done.parts)
    verb = "剪掉了" if done.how == "cut" else "保留了"
    return (
        f"{verb} {parts}，去掉 {_s(done.removed_s)}：{_s(done.before_s)} → {_s(done.after_s)}。"
        f"{_titles(done.titles_shortened, done.titles_removed)}"
    )


@report.register
def _(done: TitleAdded) -> str:
    bounded = "视频没有那么长，标题到结尾为止。" if done.bounded else ""
    over = "它与另一个标题重叠。" if done.over else ""
    times = f"{clock(done.start_s)}–{clock(done.end_s)}"
    return f"加上了标题“{done.text}”，{times}。{bounded}{over}"


@report.register
def _(done: TitlesRemoved) -> str:
    return f"去掉了标题{_names(done.texts)}。"


@report.register
def _(done: MusicAdded) -> str:
    instead = f"，替换了“{done.replaced}”" if done.replaced else ""
    length, level = _s(done.length_s), f"{done.volume:.0%}"
    return f"给整个视频（{length}）加上了音乐“{done.name}”，音量 {level}{instead}。"


@report.register
def _(done: MusicLevelSet) -> str:
    if done.before == done.after:
        return f"音乐音量已经是 {done.after:.0%}。"
    return f"音乐音量从 {done.before:.0%} 调到了 {done.after:.0%}。"


@report.register
def _(done: MusicRemoved) -> str:
    return f"去掉了音乐“{done.name}”。"


@report.register
def _(done: FrameSet) -> str:
    shape = f"{done.shape}，" if done.shape and done.shape != "original" else ""
    fill = "裁剪填满" if done.fill == "crop" else "完整显示，不足处加边"
    verb = "画面设为" if done.changed else "画面已经是"
    return f"{verb} {shape}{done.width}x{done.height}，{fill}。"


@report.register
def _(done: Graded) -> str:
    return graded_in_chinese(done)


@report.register
def _(done: Placed) -> str:
    canvas = f"，{done.width}x{done.height}" if done.first else ""
    return f"“{done.name}”放在了 {clock(done.start_s)}（{_s(done.length_s)}{canvas}）。"


@report.register
def _(done: HistoryMoved) -> str:
    verb = "撤销" if done.back else "重做"
    if not done.said:
        return f"没有可以{verb}的操作。"
    length = _s(done.after_s)
    if _s(done.before_s) != length:
        length = f"{_s(done.before_s)} → {length}"
    edits = f"“{done.said[0]}”" if len(done.said) == 1 else f" {len(done.said)} 步"
    return f"{verb}了{edits}：{length}。"


def refused(error: EditRefused) -> str:
    """Say why an edit was not done."""
    return _REASONS[error.reason].format(**error.values)


def question(ask: Ask, about: str) -> str:
    """Ask for what is missing."""
    return f"“{about}”：{_ASK[ask]}" if about else _ASK[ask]


def not_yet(topics: Sequence[Topic]) -> str:
    """Say what is not possible here."""
    return f"这里还不能做：{'、'.join(_TOPICS[topic] for topic in topics)}，这部分没有做。"


def export() -> str:
    """Say how to get the file."""
    return "导出之后就是成片。"


def heeded(words: Sequence[str]) -> str:
    """Say what was left alone, as asked."""
    return f"按你说的没有动：{_names(words)}。"


def left(words: Sequence[str]) -> str:
    """Say what was not understood."""
    return (
        f"没有听懂{_names(words)}，所以没有做。"
        "我可以剪掉停顿、剪掉或保留时间段、加标题和音乐、调色、改画幅、撤销。"
    )


def manual() -> str:
    """Say what can be said."""
    return (
        "告诉我要改什么，可以一次说几件事：\n"
        "- “剪掉停顿”、“删除超过1秒的停顿”\n"
        "- “剪掉前3秒”、“保留0:10到0:20”\n"
        "- “加标题“城市梦想”，显示3秒”\n"
        "- “加轻松的音乐，音量35%”（或氛围、欢快，或你上传的音频）、“去掉音乐”\n"
        "- “亮一点”、“对比度+20”、“片段2暖一点”、“电影感”、“黑白”、“重置颜色”\n"
        "- “改成竖屏”、“改成方形，不要裁剪”\n"
        "- “撤销”、“重做”"
    )


def nothing() -> str:
    """Answer to no wish at all."""
    return "没有做任何改动。"


def suggestion(key: str) -> str:
    """Return something to say next."""
    return _SUGGESTIONS[key]


def suggestions(sentences: Sequence[str]) -> str:
    """Offer what to say next."""
    return "接下来可以说：" + " · ".join(f"「{sentence}」" for sentence in sentences)


def _s(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} 秒"
    minutes, rest = divmod(round(seconds, 1), 60)
    return f"{minutes:.0f} 分 {rest:.1f} 秒"


def _names(texts: Sequence[str]) -> str:
    return "、".join(f"“{text}”" for text in texts)


def _titles(shortened: Sequence[str], removed: Sequence[str]) -> str:
    said = ""
    if shortened:
        said += f"标题{_names(shortened)}变短了。"
    if removed:
        said += f"标题{_names(removed)}所在的画面被剪掉，标题也去掉了。"
    return said
