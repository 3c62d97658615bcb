"""Why a render did not come about, in Chinese.

A failed render is kept with its English sentence, and may be asked for in either language later.
What stands in braces is taken over as it is.
"""

from __future__ import annotations

from typing import Final

from tui.studio.service.translation import Translation

_AGAIN: Final = "请腾出空间后再导出一次。"

SENTENCES: Final[dict[str, str]] = {
    "There is no FFmpeg at {path} (NEMO_FFMPEG).": "{path} 处没有 FFmpeg（NEMO_FFMPEG）。",
    "There is no FFmpeg here: install one and set NEMO_FFMPEG.": (
        "这里没有 FFmpeg：请安装一个，并设置 NEMO_FFMPEG。"
    ),
    "FFmpeg cannot be started: {why}.": "无法启动 FFmpeg：{why}。",
    "FFmpeg gave up: {why}": "FFmpeg 放弃了：{why}",
    "FFmpeg gave up with status {status}.": "FFmpeg 放弃了，状态为 {status}。",
    "FFmpeg was ended by signal {signal}.": "FFmpeg 被信号 {signal} 终止了。",
    "The file would become larger than this disk or account allows.": (
        "文件会超过这个磁盘或账户允许的大小。"
    ),
    "The disk is full: free some space and export again.": f"磁盘已满：{_AGAIN}",
    "Your disk quota is used up: free some space and export again.": f"磁盘配额已用完：{_AGAIN}",
    "The disk is full: this export needs at least {needed} MB and {free} MB are free.": (
        "磁盘已满：这次导出至少需要 {needed} MB，只剩 {free} MB。"
    ),
    "The folder of the export cannot be written to.": "无法写入导出所在的文件夹。",
    "The export cannot be written: {why}.": "无法写入导出：{why}。",
    "This FFmpeg lacks an encoder that is needed: libx264 or aac.": (
        "这个 FFmpeg 缺少需要的编码器：libx264 或 aac。"
    ),
    "There is not enough memory for this export.": "内存不够完成这次导出。",
    "One of the media is damaged and cannot be read to its end.": (
        "有一个素材已损坏，无法读到结尾。"
    ),
    "The file of {name} is not there any more.": "{name} 的文件已经不在了。",
    "The sound of a medium cannot be read.": "有一个素材的声音无法读取。",
    "There is nothing to export yet: the picture track is empty.": (
        "还没有可导出的内容：画面轨道是空的。"
    ),
    "There is no sound on the timeline to export.": "时间线上没有可导出的声音。",
    "There are no captions on the timeline to export: add captions first.": (
        "时间线上没有可导出的字幕：请先加字幕。"
    ),
    "{name} has no picture, so it cannot be on the picture track.": (
        "{name} 没有画面，不能放在画面轨道上。"
    ),
    "{name} has no sound, so it cannot be music.": "{name} 没有声音，不能作为音乐。",
    "The clip {name} does not follow the one before it.": "片段 {name} 没有接在前一个之后。",
    "A clip begins at {from_s} s of {name}, which is {length} s long.": (
        "有一个片段从 {name} 的第 {from_s} 秒开始，而它只有 {length} 秒。"
    ),
    "The loop runs for {shown} s and not for {length} s.": (
        "循环播放了 {shown} 秒，应该是 {length} 秒。"
    ),
    "The export came out without a picture or without sound.": "导出的文件没有画面或没有声音。",
    "The export came out without its captions.": "导出的文件没有字幕。",
    "The export came out as no readable file.": "导出的文件无法读取。",
    "The export has {pictures} pictures where {planned} were planned: a medium may be damaged.": (
        "导出的文件有 {pictures} 帧画面，应该是 {planned} 帧：可能有素材已损坏。"
    ),
    "The export has {there} s of sound where {planned} s were planned: a medium may be damaged.": (
        "导出的文件有 {there} 秒声音，应该是 {planned} 秒：可能有素材已损坏。"
    ),
    "The copy came out as no readable film.": "复制出的影片无法读取。",
    "The copy has {pictures} pictures and not {planned}.": (
        "复制出的影片有 {pictures} 帧画面，应该是 {planned} 帧。"
    ),
    "The studio exports {formats} only.": "工作室只能导出 {formats}。",
    "The quality is one of {qualities}.": "画质只能是 {qualities} 之一。",
    "The resolution is 16 to 4320 lines.": "分辨率是 16 到 4320 行。",
    "The moment of a still is a time from 0 on.": "静帧的时刻从 0 开始。",
    "The export's {name} is wrong.": "导出的 {name} 不对。",
    "The render was cancelled.": "渲染已取消。",
    "The render failed for a reason unknown to the studio; its log says more.": (
        "渲染失败，工作室不知道原因；它的日志里有更多信息。"
    ),
    "The studio keeps a result for seven days. Export it again.": (
        "工作室只把成品保留七天。请再导出一次。"
    ),
}


_TRANSLATION: Final = Translation(SENTENCES)


def in_chinese(sentence: str) -> str:
    """Return why a render failed in Chinese, or as it is where no sentence here is like it."""
    return _TRANSLATION.of(sentence)
