"""What is wrong with a file, in Chinese."""

from __future__ import annotations

from typing import Final

from tui.studio.media.refusal import Unfit

_AGAIN: Final = "请重新导出为 .cube 文件。"

SENTENCES: Final[dict[Unfit, str]] = {
    Unfit.EMPTY: "{name} 是空的：里面没有可剪辑的内容。",
    Unfit.NO_WORDS: "{name} 是空的：里面没有文字。",
    Unfit.NO_MEDIA: "{name} 无法作为媒体读取；只支持 {supported}。",
    Unfit.NO_STREAM: "{name} 既没有画面，也没有声音。",
    Unfit.NO_PICTURE: "{name} 里没有可以解码的画面。",
    Unfit.NO_SOUND: "{name} 里没有可以解码的声音。",
    Unfit.TOO_WIDE: "{name} 的尺寸是 {width}x{height}，大到无法剪辑。",
    Unfit.TOO_LONG: "{name} 太长，无法剪辑。",
    Unfit.CUT_OFF: "{name} 不完整：{announced} 秒里只有 {there} 秒。",
    Unfit.DAMAGED: "{name} 已损坏，无法读取。",
    Unfit.NO_CAPTIONS: "{name} 里没有可以读取的字幕。",
    Unfit.LONG_TEXT: "{name} 大于 {limit}，作为文本太大了。",
    Unfit.WRONG_TYPE: "不支持 {name} 这种类型。请用 {supported}。",
    Unfit.TOO_LARGE: "{name} 大于 500 MB。请先压缩或剪短。",
    Unfit.UPLOAD_TOO_LARGE: "文件大于 500 MB。请先压缩或剪短。",
    Unfit.NO_FILE: "这次上传里没有文件。",
    Unfit.BROKE_OFF: "上传中断了，或者不是 multipart 表单。",
    Unfit.NO_ADDRESS: "只能获取 http 和 https 地址。",
    Unfit.NOT_FETCHED: "无法获取 {name}：{why}。",
    Unfit.DISK_FULL: "工作室的磁盘已满。请先腾出空间。",
    Unfit.LUT_LARGE: "这个 LUT 大于 {limit}。" + _AGAIN,
    Unfit.LUT_WORD: "这个 LUT 里的“{word}”无法理解。" + _AGAIN,
    Unfit.LUT_NO_SIZE: "这个 LUT 的表格之前必须有 LUT_1D_SIZE 或 LUT_3D_SIZE 之一。" + _AGAIN,
    Unfit.LUT_SIZE: "这个 LUT 的 {word} 必须在 2 到 {most} 之间。" + _AGAIN,
    Unfit.LUT_DOMAIN: "这个 LUT 的取值范围，终点不大于起点。" + _AGAIN,
    Unfit.LUT_COUNT: "这个 LUT 有 {count} 种颜色，应该是 {right} 种。" + _AGAIN,
    Unfit.LUT_LINE: "这个 LUT 里有一行不是三个数字。" + _AGAIN,
    Unfit.LUT_NUMBER: "这个 LUT 里有一个数字不是颜色。" + _AGAIN,
}
