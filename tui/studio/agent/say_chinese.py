"""The studio's replies in Chinese."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import Final

from tui.studio.agent.advise_chinese import (
    left,
    manual,
    polite,
    question,
    suggestion,
    suggestions,
)
from tui.studio.agent.phrases import chinese_names, chinese_s, chinese_texts, chinese_titles
from tui.studio.agent.plan import Topic
from tui.studio.agent.say_colour import graded_in_chinese
from tui.studio.agent.say_cuts import Cuts
from tui.studio.agent.say_cuts_chinese import cuts_in_chinese
from tui.studio.agent.say_history import HistoryDone, history_in_chinese
from tui.studio.agent.say_make import intro_in_chinese, slideshow_in_chinese
from tui.studio.agent.say_picture import Pictures, picture_in_chinese
from tui.studio.agent.say_sound import Sounds, sound_in_chinese
from tui.studio.agent.say_text import Texts, texts_in_chinese
from tui.studio.agent.say_timeline import timeline_in_chinese
from tui.studio.edits.colour import Graded
from tui.studio.edits.make import IntroMade, SlideshowMade
from tui.studio.edits.music import MusicAdded, MusicLevelSet, MusicRemoved
from tui.studio.edits.music_times import MusicPlays, MusicSilent
from tui.studio.edits.outcome import EditRefused, Reason, Report, clock
from tui.studio.edits.pauses import PausesTrimmed
from tui.studio.edits.place import Placed
from tui.studio.edits.ranges import RangesCut
from tui.studio.edits.timeline import Timeline
from tui.studio.edits.titles import TitlesRemoved

__all__ = [
    "answer",
    "heeded",
    "left",
    "manual",
    "model_failed",
    "not_yet",
    "nothing",
    "polite",
    "question",
    "refused",
    "report",
    "suggestion",
    "suggestions",
    "timeline",
]

_REASONS: Final = {
    Reason.NO_VIDEO: "时间线上还没有视频，请先上传。",
    Reason.NO_SOUND: "时间线上的片段都没有声音，找不到停顿。",
    Reason.ALL_SILENT: (
        "时间线从头到尾都没有声音，剪掉停顿就什么都不剩了。请说明要剪哪一段，例如“剪掉前3秒”。"
    ),
    Reason.NO_SPEECH: (
        "没有听到有人说话，没法知道从哪里开始、到哪里结束。请用时间说明要剪掉的部分，比如“剪掉前3秒”。"
    ),
    Reason.SPEAKS_THERE: "那里已经有人在说话，没有可剪的。",
    Reason.BEYOND_THE_END: "{at} 超出了结尾：时间线长 {length}。请说一个更早的时间。",
    Reason.BEYOND_THE_CLIP: "第 {number} 个片段长 {length}。请说一个在它之内的时间。",
    Reason.BACKWARDS: "{start} 在 {end} 后面：请把较早的时间说在前面。",
    Reason.TOO_SHORT: "{start} 到 {end} 不足一帧：请把范围说大一点。",
    Reason.NOTHING_WOULD_STAY: "这样会把整个视频都剪掉：请把范围说小一点。",
    Reason.NO_TITLE_TEXT: "标题要有文字：请写在引号里。",
    Reason.TITLE_TOO_LONG: "标题最多 {most} 个字：请缩短。",
    Reason.NO_SUCH_FONT: "这台机器上没有字体“{name}”：请用 {some} 或其他已安装的字体。",
    Reason.NO_SUCH_TITLE: "时间线上没有这个标题。",
    Reason.WHICH_TITLE: "有 {count} 个标题：请用文字或序号说明是哪一个。",
    Reason.NO_SUCH_COLOUR: "不认识“{name}”这种颜色：可以说“黄色”，或者 #ffcc00 这样的色值。",
    Reason.NO_CAPTIONS: "还没有字幕：请先说“加字幕”。",
    Reason.NO_SUCH_CAPTION: "没有哪条字幕里有“{text}”：请用字幕里现有的文字。",
    Reason.NO_WORDS: (
        "还没有字幕的内容。请上传 SRT、VTT、ASS 或 TXT 文件，"
        "或者说“用我的稿子加字幕：”再写上内容，"
        "或者让程序自动识别语音：pip install 'nemo-tui[captions]'，"
        "并把 NEMO_ASR_MODEL 设为 Whisper 模型的文件夹。"
    ),
    Reason.NO_RECOGNISER: (
        "还不能识别语音：请先 pip install 'nemo-tui[captions]'，"
        "并把 NEMO_ASR_MODEL 设为 Whisper 模型的文件夹。"
    ),
    Reason.NO_MODEL: (
        "要识别语音，请把 NEMO_ASR_MODEL 设为 CTranslate2 格式的 Whisper 模型的文件夹，"
        "例如 faster-whisper-small。"
    ),
    Reason.NO_MODEL_FOLDER: (
        "没有文件夹 {folder}：请把 NEMO_ASR_MODEL 设为 Whisper 模型的文件夹。"
    ),
    Reason.MODEL_LACKS: "{folder} 里的模型不完整，缺少 {files}：请重新下载模型。",
    Reason.NO_WHISPER: (
        "{folder} 里没有 CTranslate2 格式的 Whisper 模型（model.bin）："
        "请把 NEMO_ASR_MODEL 设为另一个文件夹，例如 faster-whisper-small 的。"
    ),
    Reason.MODEL_BROKEN: "{folder} 里的模型无法载入（{why}）：请重新下载模型。",
    Reason.NO_MEMORY_TO_HEAR: (
        "内存不够，无法用 {folder} 里的模型识别语音：请把 NEMO_ASR_MODEL 设为小一点的模型。"
    ),
    Reason.NOT_RECOGNISED: "语音识别失败：{why}。",
    Reason.LISTENING_STOPPED: "语音识别中断了，已识别的部分会保留：再说一遍就接着识别。",
    Reason.NOTHING_SAID: "没有识别出任何话：请上传字幕或稿子。",
    Reason.NOT_A_TEXT: "“{name}”里没有字幕：请上传 SRT、VTT、ASS 或 TXT 文件。",
    Reason.CAPTIONS_ELSEWHERE: (
        "“{name}”里的话都不在“{film}”剩下的部分里：字幕的时间以上传时的那个文件为准。"
    ),
    Reason.SCRIPT_TOO_FAST: (
        "稿子有 {letters} 个字，而说话只有 {length}，来不及读：请用短一点的稿子。"
    ),
    Reason.NO_MUSIC: "时间线上还没有音乐：请先说“加轻松的音乐”。",
    Reason.NO_MUSIC_THERE: "那里没有音乐，所以没法调大或调小。",
    Reason.NOT_HEARD: "视频的那一部分没有声音：请指定有声音的片段。",
    Reason.NOT_AUDIO: "“{name}”不能用作音乐：请上传音频文件（mp3、wav、m4a、aac）。",
    Reason.NO_FONT: "这台机器上没有能显示 {missing}（{script}）的字体：请安装，例如 {package}。",
    Reason.NOT_PLACEABLE: "“{name}”是音频：已经留着，可以用作音乐。",
    Reason.NO_SUCH_CLIP: "没有第 {number} 个片段：时间线上一共有 {count} 个。",
    Reason.NOT_EACH_CLIP: "请把 {count} 个片段都列出来，每个一次，例如“片段顺序改成2、1”。",
    Reason.TIMES_OUT_OF_RANGE: "一段可以重复 1 到 {most} 次。",
    Reason.LENGTH_TOO_SHORT: "这还不到一帧：请说长一点的时间。",
    Reason.STILL_TOO_LONG: "画面最多可以静止 {most}：请说短一点的时间。",
    Reason.NO_CUTS: (
        "只有一个片段，没有可以加转场的地方：请先分割它、剪掉其中一段，或者再上传一个。"
    ),
    Reason.NO_SUCH_CUT: "没有第 {number} 个剪辑点：时间线上一共有 {count} 个。",
    Reason.NO_ROOM_FOR_TRANSITION: "那里的片段太短，放不下转场。",
    Reason.UNKNOWN_MEDIUM: "这个文件已经不在了：请重新上传。",
    Reason.NO_PHOTO: "还没有照片：请上传一张（JPG、PNG、WebP），再说一遍。",
    Reason.NO_SCRIPT: "还没有文案：请写在消息里“文案：”的后面，或者上传一个 .txt 文件。",
    Reason.SCRIPT_TOO_LONG: "文案读下来超过 {most} 分钟：请缩短。",
    Reason.RESOLUTION_OUT_OF_RANGE: "分辨率可以是 {least}p 到 {most}p：请说一个，例如720p。",
    Reason.CROPPED_AWAY: "这样会把整个画面都裁掉：请至少留下二十分之一。",
    Reason.NOT_A_QUARTER_TURN: "画面可以旋转90、180或270度：请说其中一个。",
    Reason.NO_SUCH_OVERLAY: "视频上没有这个叠加画面，现在有{names}。",
    Reason.NO_SUCH_MUSIC: "时间线上没有这段音乐，现在有{names}。",
    Reason.NO_SOUND_OF: "“{name}”本身没有声音。",
    Reason.NO_OVERLAY: "视频上还没有叠加画面：可以说“加水印”或“画中画”。",
    Reason.NO_IMAGE_TO_LAY: "还没有可用的图片：请先上传一张（PNG、JPG、WebP），再说一次。",
    Reason.NO_PICTURE_TO_LAY: "没有可以叠加的画面：请再上传一个视频或一张图片。",
    Reason.ONLY_PICTURE: "视频里只有“{name}”：请再上传一个视频，让它叠在上面。",
    Reason.NO_LUT: "还没有 LUT：请先上传 .cube 文件，再说一次。",
    Reason.NOT_A_LUT: "“{name}”不是 LUT：请上传 .cube 文件。",
    Reason.UNREADABLE_SIZE: "“{name}”没有可显示的画面：请上传别的文件。",
}

_STYLES: Final = {"Lo-fi": "轻松", "Ambient": "氛围", "Upbeat": "欢快"}
_TOPICS: Final = {
    Topic.COLOUR: "这种调色（可以说“亮一点”、“对比度+20”或“电影感”）",
    Topic.TRANSLATION: "翻译",
    Topic.SOUND_EFFECTS: "音效、混响和均衡器",
    Topic.VOICE_OVER: "配音",
    Topic.FILLER_WORDS: "去掉语气词",
    Topic.BLUR: "模糊",
    Topic.OVERLAY: "分屏、绿幕和贴纸",
    Topic.STABILISE: "防抖",
    Topic.FRAME_RATE: "选择帧率或码率",
}


@singledispatch
def report(done: Report) -> str:
    """Say what an edit did."""
    raise TypeError(f"There are no words for {type(done).__name__}.")


@report.register
def _(done: PausesTrimmed) -> str:
    silent = ""
    if done.silent_clips:
        silent = f"{chinese_names(done.silent_clips)}从头到尾都没有声音，保持原样。"
    if not done.pauses:
        return f"没有 {chinese_s(done.longer_than_s)}以上的停顿，什么都没有剪。{silent}"
    return (
        f"剪掉了 {done.pauses} 处停顿，共 {chinese_s(done.removed_s)}："
        f"{chinese_s(done.before_s)} → {chinese_s(done.after_s)}。"
        f"{silent}{chinese_titles(done.titles_shortened, done.titles_removed)}"
    )


@report.register
def _(done: RangesCut) -> str:
    parts = "、".join(f"{clock(start)}–{clock(end)}" for start, end in done.parts)
    verb = "剪掉了" if done.how == "cut" else "保留了"
    return (
        f"{verb} {parts}，去掉 {chinese_s(done.removed_s)}："
        f"{chinese_s(done.before_s)} → {chinese_s(done.after_s)}。"
        f"{chinese_titles(done.titles_shortened, done.titles_removed)}"
    )


@report.register
def _(done: Texts) -> str:
    return texts_in_chinese(done)


@report.register
def _(done: TitlesRemoved) -> str:
    return f"去掉了{chinese_texts(done.titles)}。"


def _music(name: str) -> str:
    """Return what music is called; what is made here has a Chinese word beside its name."""
    return f"{_STYLES[name]}（{name}）" if name in _STYLES else name


@report.register
def _(done: MusicAdded) -> str:
    instead = f"，替换了“{_music(done.replaced)}”" if done.replaced else ""
    length, level = chinese_s(done.length_s), f"{done.volume:.0%}"
    return f"给整个视频（{length}）加上了音乐“{_music(done.name)}”，音量 {level}{instead}。"


@report.register
def _(done: MusicPlays) -> str:
    when, level = f"{clock(done.start_s)}–{clock(done.end_s)}", f"音量 {done.volume:.0%}"
    if done.added:
        return f"在 {when} 加上了音乐“{_music(done.name)}”，{level}。"
    return f"音乐“{_music(done.name)}”现在只在 {when} 播放，{level}。"


@report.register
def _(done: MusicSilent) -> str:
    when = f"{clock(done.start_s)}–{clock(done.end_s)}"
    return f"{when} {'本来就没有' if done.was_so else '不再有'}音乐。"


@report.register
def _(done: MusicLevelSet) -> str:
    when = f"{clock(done.during[0])}–{clock(done.during[1])} 的" if done.during else ""
    if done.before == done.after:
        return f"{when}音乐音量已经是 {done.after:.0%}。"
    music = f"{when}音乐“{_music(done.name)}”" if done.name else f"{when}音乐"
    return f"{music}音量从 {done.before:.0%} 调到了 {done.after:.0%}。"


@report.register
def _(done: MusicRemoved) -> str:
    left = f"还有{chinese_names([_music(name) for name in done.left])}。" if done.left else ""
    return f"去掉了音乐“{_music(done.name)}”。{left}"


@report.register
def _(done: Pictures) -> str:
    return picture_in_chinese(done)


@report.register
def _(done: Sounds) -> str:
    return sound_in_chinese(done)


@report.register
def _(done: Graded) -> str:
    return graded_in_chinese(done)


@report.register
def _(done: IntroMade) -> str:
    return intro_in_chinese(done)


@report.register
def _(done: SlideshowMade) -> str:
    return slideshow_in_chinese(done)


@report.register
def _(done: Placed) -> str:
    canvas = f"，{done.width}x{done.height}" if done.first else ""
    return f"“{done.name}”放在了 {clock(done.start_s)}（{chinese_s(done.length_s)}{canvas}）。"


@report.register
def _(done: Cuts) -> str:
    return cuts_in_chinese(done)


@report.register
def _(done: HistoryDone) -> str:
    return history_in_chinese(done)


_SCRIPTS: Final = {
    "Chinese, Japanese or Korean": "中日韩文字",
    "Arabic": "阿拉伯文",
    "Devanagari": "天城文",
    "Hebrew": "希伯来文",
    "Thai": "泰文",
    "an emoji": "表情符号",
    "a symbol": "符号",
}


def refused(error: EditRefused) -> str:
    """Say why an edit was not done."""
    values = error.values
    if error.reason is Reason.NO_FONT:
        values = {**values, "script": _SCRIPTS.get(str(values["script"]), values["script"])}
    return _REASONS[error.reason].format(**values)


def not_yet(topics: Sequence[Topic]) -> str:
    """Say what is not possible here."""
    return f"目前还做不了：{'、'.join(_TOPICS[topic] for topic in topics)}，这部分没有做。"


def answer(topic: Topic) -> str:
    """Say how to do in the program what `topic`, one of ANSWERED, is about."""
    if topic is Topic.PREVIEW:
        return "在时间线里按 `p` 可以看那里的画面，/export 会导出成片。"
    return "/export 会导出成片。"


def heeded(words: Sequence[str]) -> str:
    """Say what was left alone, as asked."""
    return f"已照你说的办：{chinese_names(words)}。"


def model_failed(why: str) -> str:
    """Say that the language model gave no answer."""
    return f"语言模型没能给出结果（{why}）。请检查 NEMO_LLM_URL、_MODEL 和 _KEY。"


def timeline(timeline: Timeline) -> str:
    """Say what is on `timeline`."""
    return timeline_in_chinese(timeline)


def nothing() -> str:
    """Answer to no wish at all."""
    return "好的，一切保持不变。"
