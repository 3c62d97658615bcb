"""The words of the command line's help in Chinese: the same names as in `help_words`."""

from __future__ import annotations

from typing import Final

DESCRIPTION: Final = "在终端里用对话剪辑视频。不带命令时打开上一个会话。"
FOR_ALL: Final = "所有命令通用的选项"
COMMANDS: Final = {
    "open": "用这些素材打开新的会话",
    "chat": "逐行对话，适合读屏软件和简单终端",
    "run": "不开界面，直接剪辑并导出",
    "jobs": "列出上传、渲染和下载，进行中的和以前的",
    "sessions": "列出以前的会话，或给一个改名",
    "studio": "管理内置的本机工作室",
    "web": "在这台机器的浏览器里使用",
    "doctor": "说明这台机器能做什么，缺什么，怎样得到",
}
OPTIONS: Final = {
    "backend": "在哪里剪辑：设置了 NEMO_TOKEN 或 NEMO_API_URL 时 auto 是云端，否则是本机",
    "skill": "使用的技能，或它的文件",
    "session": "要继续的会话",
    "record": "把每个请求和事件写入 FILE，每行一个 JSON 对象",
    "version": "显示版本号",
    "json": "每行输出一个 JSON 对象",
    "chat files": "新会话的素材",
    "run files": "要上传的素材，路径或网址",
    "message": "一条指令；多条会依次执行",
    "output": "完成的文件，或存放它的文件夹；与 --each 一起用时是 '{stem}-edit.mp4' 这样的样式",
    "format": "结果的格式：%s（按 OUT 的结尾，否则 mp4）",
    "quality": "结果的质量（high）",
    "resolution": "结果画面短边的像素，例如 720",
    "fast": "不必重新编码的部分直接复制，只要可行",
    "each": "每个文件各有自己的会话和结果",
    "rename": "rename ID TITLE：改名",
    "rename id": "会话的编号，或编号的开头",
    "rename title": "新标题",
    "action": "serve 在前台运行；share 通过 HTTP 把一个文件提供一段时间",
    "share file": "用于 share：文件，或一次导出的编号",
    "lan": "用于 share：给你的网络，而不只是这台机器",
    "share minutes": "用于 share：多少分钟（60）",
    "stop": "用于 share：结束现有的链接",
    "port": "本机端口（8080）",
    "web minutes": "多少分钟（直到 Ctrl+C）",
}

# ── what is refused ───────────────────────────────────────────────────────────────────────────

RUN_NEEDS_FILE: Final = "请给出要剪辑的 FILE，或用 --session 指定要继续的会话"
EACH_NEEDS_FILES: Final = "--each 需要文件"
EACH_NEEDS_STEM: Final = "与 --each 一起用时，OUT 里要有 {stem}，这样每个文件才有自己的名字"
WEB_MINUTES: Final = "时长是 1 到 {most} 分钟"
WEB_PORT: Final = "端口是 1 到 65535 的数字"
RENAME_NEEDS: Final = "rename 需要 ID 和 TITLE"
SHARE_NEEDS: Final = "请给出要分享的 FILE，或 --stop"
SHARE_ONLY: Final = "FILE、--lan 和 --stop 只用于 share"
SHARE_MINUTES: Final = "链接的时长是 1 到 {most} 分钟"
RESOLUTION: Final = "{typed} 不是分辨率；应是 {fewest} 到 {most} 的行数"

ARGPARSE: Final = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示这份帮助",
    "%(prog)s: error: %(message)s\n": "%(prog)s：错误：%(message)s\n",
    "argument %(argument_name)s: %(message)s": "参数 %(argument_name)s：%(message)s",
    "the following arguments are required: %s": "缺少参数：%s",
    "unrecognized arguments: %s": "不认识的参数：%s",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "不能选 %(value)r（可选：%(choices)s）"
    ),
    "invalid %(type)s value: %(value)r": "无效的值：%(value)r",
    "expected one argument": "需要一个值",
}
