"""What the user may say next, in Chinese: questions, the manual, and suggestions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.studio.agent.phrases import chinese_names
from tui.studio.agent.plan import Ask, Courtesy

_ASK: Final = {
    Ask.WHAT: "要改什么呢？",
    Ask.WHICH_PART: "要剪哪一段？请这样说：“剪掉前3秒”、“剪掉最后5秒”或“剪掉0:10到0:20”。",
    Ask.CUT_OR_KEEP: "这一段是去掉还是留下？请说“剪掉0:10到0:20”或“保留0:10到0:20”，换成你的时间。",
    Ask.HOW_LONG: "几秒？请说个数字，例如“3秒”。",
    Ask.TITLE_TEXT: "标题写什么？请放在引号里：加标题“城市梦想”。",
    Ask.SHAPE: "要哪种画幅？有方形（1:1）、竖幅（4:5）、竖屏（9:16）、横屏（16:9）和原始比例。",
    Ask.MUSIC: "没有这种音乐。我可以做轻松（lo-fi）、氛围或欢快的音乐，也可以用你上传的音频文件。",
    Ask.OWN_AUDIO: "没有这个音频文件：请先上传（mp3、wav、m4a 或 aac），再说一次。",
    Ask.LEVEL: "具体要多大声？请说目标音量，例如“音乐音量20%”。",
    Ask.WHICH_OVERLAY: "哪一个叠加画面？可以说“logo”“画中画”、文件名，或“第二个叠加画面”。",
    Ask.OVERLAY_GAP: "叠加画面中间不能断开：请先说“logo显示到0:05”，再说“0:10之后加logo”。",
    Ask.WHICH_STAYS: "以哪一段为准？可以说“第二段声音和第一段一样大”或“第二段的颜色和第一段一样”。",
    Ask.WHICH_CLIP: "哪一段？请说编号，例如“第二段”或“最后一段”。",
    Ask.WHICH_CUT: "在哪两段之间？要相邻的两段，例如“第一段和第二段之间加叠化”。",
    Ask.WHERE: "在什么时间？可以说“在0:10处分割”或“在0:10定格3秒”。",
    Ask.WHERE_TO: (
        "移到哪里？可以说“把第三段移到开头”、“把第一段放到第三段后面”或“顺序改成3、1、2”。"
    ),
    Ask.SPEED: "多快？可以说“2倍速”、“半速”、“快20%”或“让视频变成30秒长”。",
    Ask.ANGLE: "可以旋转90、180或270度：要哪一个？",
    Ask.RESOLUTION: "要多高的分辨率？可以说“1080p”、“720p”或“4K”。",
    Ask.OVERLAY: "多大，或者多透明？可以说“水印宽25%”、“水印不透明度50%”或“水印小一点”。",
    Ask.OWN_PICTURE: "没有这张图片：请先上传，再说一次。",
    Ask.CORRECTION: "不清楚要改哪一点。请先说“撤销”，再说想怎么做。",
    Ask.AMOUNT: "要加多少，或者减多少？请说个数字，或者说明要改什么。",
    Ask.COLOUR: (
        "颜色要怎么调？可以说“亮一点”、“对比度+20”、“电影感”或“黑白”。"
        "曝光从 -3 到 +3 档，其他从 -100 到 +100。"
    ),
    Ask.WHICH_SOUND: "是哪个声音？请说“原声大一点”或“音乐大声一点”。",
    Ask.LOUDNESS: "整体要多响？请用 LUFS 说，-40 到 -5：“响度标准化到-14 LUFS”。",
    Ask.FADE: "是淡入还是淡出？请这样说：“音乐淡出3秒”。",
    Ask.NAME: "显示谁的名字？请这样说：加人名条：张三，首席技术官。",
    Ask.FONT: "用哪种字体？请这样说：“字体用Noto Sans”。",
    Ask.TITLE_CHANGE: "标题要改什么？请这样说：把标题改成“你好”、“标题调大”或“把标题移到顶部”。",
    Ask.SCRIPT: "是哪个脚本？请贴在冒号后面：“用我的脚本加字幕：……”，或者上传文本文件。",
    Ask.CAPTION_FILE: "没有这个文件：请先上传（srt、vtt、ass、txt），再说一次。",
    Ask.LUT: "没有这个 LUT：请先上传 .cube 文件，再说一次。",
    Ask.MAKE: (
        "要做什么？请说“用我的脚本和照片做一个片头”或“用照片做幻灯片”，或者上传素材再说要改什么。"
    ),
}

_SUGGESTIONS: Final = {
    "intro": "用我的脚本和照片做一个片头",
    "slideshow": "用照片做幻灯片",
    "pauses": "剪掉停顿",
    "captions": "加字幕",
    "title": "加标题“你的标题”，显示3秒",
    "music": "加轻松的音乐，音量25%",
    "duck": "我说话的时候把音乐调小",
    "fade": "音乐在结尾淡出3秒",
    "transitions": "在片段之间加叠化转场",
    "colour": "电影感调色",
    "square": "改成方形",
    "loudness": "响度标准化到-14 LUFS",
    "undo": "撤销",
}

_POLITE: Final = {
    Courtesy.THANKS: "不客气。",
    Courtesy.DELIGHT: "那就好。",
    Courtesy.FAREWELL: "再见！/quit 会关闭程序，你的工作都保留着。",
}


def question(ask: Ask, about: str) -> str:
    """Ask for what is missing."""
    if ask is Ask.DID_YOU_MEAN:
        return f"你是想说「{about.splitlines()[0]}」吗？"
    return f"“{about}”：{_ASK[ask]}" if about else _ASK[ask]


def left(words: Sequence[str], meant: str) -> str:
    """Say what was not understood, and ask for the first line of what may be `meant`."""
    said = f"没听懂{chinese_names(words)}，这部分没有做。"
    if meant:
        return f"{said}{question(Ask.DID_YOU_MEAN, meant)}"
    return (
        f"{said}我可以剪辑、排序、变速，加标题、字幕、音乐和转场，"
        "清理声音，调色，改画幅，撤销。说“帮助”看看怎么说。"
    )


def manual() -> str:
    """Say what can be said."""
    return (
        "告诉我要改什么，可以一次说几件事：\n"
        "- 剪辑：「剪掉停顿」、「删除超过1秒的停顿」、「剪掉前3秒」、「保留0:10到0:20」\n"
        "- 片段：「在0:12分割」、「删除片段2」、「把片段3移到开头」、"
        "「前10秒快放2倍」、「倒放片段1」\n"
        "- 转场：「在片段之间加叠化转场」、「结尾淡出2秒」\n"
        "- 文字：「加标题“城市梦想”，显示3秒」、「加人名条：张三，首席技术官」、"
        "「标题调大，黄色」\n"
        "- 字幕：「加字幕」、「用我的脚本加字幕：……」、"
        "「字幕大一点，放在顶部」、「把字幕烧进画面」\n"
        "- 音乐：「加轻松的音乐，音量35%」（或氛围、欢快，或你上传的音频）、"
        "「我说话的时候把音乐调小」、"
        "「音乐淡出3秒」、「去掉音乐」\n"
        "- 声音：「人声大一点」、「片段2静音」、「去掉背景噪音」、「响度标准化到-14 LUFS」\n"
        "- 调色：「亮一点」、「对比度+20」、「片段2暖一点」、「电影感」、「黑白」、「自动调色」、"
        "「套用我的LUT」、「重置颜色」\n"
        "- 画面：「改成竖屏」、「改成方形，不要裁剪」、"
        "「慢慢放大」、「片段1旋转90度」、「右上角加我的标志」\n"
        "- 文字和照片：「用我的脚本和照片做一个片头」、「用照片做幻灯片，每张3秒」\n"
        "- 历史：「撤销」、「重做」、「保存为版本初剪」、「回到初剪」\n"
        "- 文件：输入路径就能添加，说导出就得到成片"
    )


def polite(courtesy: Courtesy, *, has_media: bool) -> str:
    """Answer to what is only polite; `has_media`: whether there is something to edit."""
    if courtesy is Courtesy.GREETING and not has_media:
        return (
            "你好！先添加一段视频、一张图片或一首歌：输入它的路径，或 /upload 加路径。"
            "然后告诉我要怎么剪。"
        )
    if courtesy is Courtesy.GREETING:
        return "你好！说说要改什么，或说“帮助”看看都能怎么说。"
    return _POLITE[courtesy]


def suggestion(key: str) -> str:
    """Return something to say next."""
    return _SUGGESTIONS[key]


def suggestions(sentences: Sequence[str]) -> str:
    """Offer what to say next."""
    return "接下来可以说：" + " · ".join(f"「{sentence}」" for sentence in sentences)
