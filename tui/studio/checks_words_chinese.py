"""The words of the checks in Chinese: the same names as in `checks_words`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.studio.edits.outcome import EditRefused

INSTALL_AGAIN: Final = "请重新安装 nemo-tui。"
FFMPEG: Final = "{version}（{whose}）"
FFMPEG_LACKS: Final = "{version}（{whose}）缺少 {missing}"
FFMPEG_HELP: Final = "取消 NEMO_FFMPEG 就会使用自带的。"
YOURS: Final = "你的"
CARRIED: Final = "自带"
NO_VOICE: Final = "只能按音量找停顿，有噪声时不可靠"
CAPTIONS: Final = "来自文件、文稿，或用 {model} 听写"
CAPTIONS_UNHEARD: Final = "来自文件或文稿；不能识别语音"
FONTS: Final = "FiraGO 和 Noto Sans：拉丁、希腊、西里尔、阿拉伯、希伯来、泰、天城文"
FONTS_OF_MACHINE: Final = "{fonts}；这台机器的 {count} 个字体家族"
CJK_HELP: Final = "要显示中文、日文和韩文：pip install 'nemo-tui[cjk]'。"
EMOJI_HELP: Final = "要显示表情符号，请安装 fonts-noto-color-emoji 软件包。"
DISK: Final = "{folder} 还有 {room} GB 可用"
DISK_FULL: Final = "请腾出一些空间。"
DISK_CLOSED: Final = "{folder} 不能写入"
DISK_HELP: Final = "请把 NEMO_HOME 设为一个文件夹。"


def lacking(lack: EditRefused) -> str:
    """Return why no speech is recognised."""
    from tui.studio.agent.say_chinese import refused

    return refused(lack)
