"""The words about what one types in Chinese: the same names as in `words`."""

from __future__ import annotations

from typing import Final

COMMANDS: Final = {
    "upload": "添加视频、图片或声音",
    "export": "把时间线渲染成文件",
    "status": "时间线上有什么",
    "tracks": "每条轨道上有什么，逐个片段",
    "jobs": "正在进行什么，进度如何",
    "credits": "账户里有多少积分",
    "undo": "撤销上一步",
    "redo": "重做",
    "new": "开始新的会话",
    "sessions": "回到以前的会话",
    "rename": "给这个会话换个标题",
    "fork": "在另一个会话里换种做法",
    "compare": "把时间线和另一个版本并排对比",
    "batch": "对很多文件做同样的事",
    "skill": "换一个技能",
    "share": "一个链接，别人可以接着做",
    "copy": "复制回复、文件路径、链接或命令行",
    "theme": "深色、浅色、高对比度，或终端自己的颜色",
    "help": "按键和命令",
    "quit": "离开；渲染会继续",
}
ARGUMENTS: Final = {
    "upload": "路径|网址",
    "export": "[格式] [画质] [720p] [fast]",
    "rename": "标题",
    "compare": "[名称]",
    "batch": "[文件 …]",
    "skill": "名称",
    "share": "[lan] [分钟] | [stop]",
    "copy": "[reply|file|link|run]",
    "theme": "[dark|light|contrast|ansi]",
}
"""Of commands that take one, in brackets when it may be left out."""
STATES: Final = {
    "waiting": "等待中",
    "uploading": "上传中",
    "rendering": "渲染中",
    "downloading": "下载中",
    "done": "完成",
    "failed": "失败",
    "cancelled": "已取消",
}
"""Of jobs."""
UNKNOWN_COMMAND: Final = "没有 {name} 这个命令；输入 / 查看所有命令。"
DID_YOU_MEAN: Final = "没有 {name}；你是不是想用 {nearest}？"
RIGHT_FORM: Final = "应写成 {form}。"
FOLDER: Final = "文件夹"
COPY_NONE: Final = {
    "reply": "还没有可以复制的回复。",
    "file": "还没有完成的文件。",
    "link": "还没有链接。",
    "run": "这里还没有上传和剪辑过什么。",
}
