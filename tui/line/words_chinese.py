"""The words of the commands without a screen in Chinese: the same names as in `words`."""

from __future__ import annotations

from typing import Final

# ── chat ──────────────────────────────────────────────────────────────────────────────────────

HELLO: Final = (
    "nemo-tui 逐行模式。输入文件路径或要改的内容，按 Enter。/help 列出命令；Ctrl+D 离开。"
)
YOU: Final = "你："
YOU_SAID: Final = "你：{text}"
NEMO_SAID: Final = "Nemo：{text}"
NOTE: Final = "提示：{text}"
ERROR: Final = "错误：{text}"
CONNECTION: Final = {
    "connecting": "正在连接{backend}。",
    "ready": "已连接{backend}。",
    "lost": "与{backend}断开了连接。",
}
BACKENDS: Final = {"studio": "本机工作室", "cloud": "云端"}
SESSION: Final = "会话：{title}。"
UNTITLED: Final = "未命名"
EARLIER: Final = "更早的 {count} 条消息不再列出。最后几条是："
COULD_SAY: Final = "你可以说：{suggestions}。"
OR: Final = "；"
OFFERED: Final = "提议：{label}。输入“好”就执行。"
YES: Final = frozenset({"y", "yes", "ok", "好", "好的", "是", "是的", "行"})
WORKING: Final = "Nemo 正在处理。你可以继续输入；发送的内容会排队。"
WAITS: Final = "排在第 {place} 位：{text}"
NOW: Final = "现在处理：{text}"
SEGMENT: Final = "轨道 {track}，{thing} {number}/{count}，{name}，从 {start} 到 {end}"
THINGS: Final = {"clip": "片段", "sound": "声音", "text": "文字", "segment": "段落"}
MORE_CHANGED: Final = "还有 {count} 处；/tracks 会全部念出来。"
NO_TRACKS: Final = "时间线是空的。"
JOB: Final = {"upload": "上传 {name}", "export": "渲染 {name}"}
JOB_STATE: Final = "{job}：{state}。"
JOB_PERCENT: Final = "{job}：{state}，百分之 {percent}。"
JOB_LEFT: Final = "{job}：{state}，百分之 {percent}，大约还剩 {time}。"
JOB_STATES: Final = {
    "waiting": "等待中",
    "uploading": "上传中",
    "rendering": "渲染中",
    "downloading": "正在取回文件",
    "done": "完成",
    "failed": "失败",
    "cancelled": "已取消",
}
NO_JOBS: Final = "没有正在进行的任务。"
BATCH: Final = "批处理：{files} 个文件，{instructions} 条指令。"
BATCH_ITEM: Final = "批处理，{name}：{state}。"
BATCH_STATES: Final = {
    "new": "未开始",
    "waiting": "等待中",
    "uploading": "上传中",
    "editing": "剪辑中",
    "rendering": "渲染中",
    "downloading": "正在取回文件",
    "done": "完成",
    "failed": "失败",
    "cancelled": "已取消",
}
NO_SESSIONS: Final = "还没有以前的会话。"
SESSION_ROW: Final = "会话 {number}：{title}。{when}。{summary}"
CHOOSE_SESSION: Final = "输入编号打开，或输入别的继续。"
COMPARED: Final = "从{was}到{now}："
COPY_HERE: Final = "可复制：{text}"
SCREEN_ONLY: Final = "这只能在屏幕界面里用：启动 nemo-tui 时不加 chat。"
LEAVE: Final = "要离开吗？输入“好”或再按 Ctrl+C。输入别的就继续。"
LEFT: Final = "再见。正在进行的渲染会继续。"
COMMAND_ROW: Final = "{form}：{what}。"
HELP_KEYS: Final = "Tab 补全命令和文件。上下键取回以前的消息。Ctrl+C 停止等待回复。Ctrl+D 离开。"

# ── the program ───────────────────────────────────────────────────────────────────────────────

NOT_A_TERMINAL: Final = "这里不是终端。在脚本里请用 `nemo-tui run`。"
NOT_RECORDED: Final = "无法写入记录：{why}。"
FOLDER_UNUSABLE: Final = "无法使用文件夹 {folder}：{why}。请把 NEMO_HOME 设为你自己的文件夹。"
FOLDER_OF_ANOTHER: Final = "文件夹 {folder} 属于另一个用户。请把 NEMO_HOME 设为你自己的文件夹。"
FOLDER_GONE: Final = "当前所在的文件夹已不存在。请换到另一个文件夹。"
FILE_REFUSED: Final = "无法使用 {file}：{why}。"
REFUSED: Final = "这里无法完成：{why}。"
UNREADABLE: Final = "无法读取配置：{why}"
SETTING_WRONG: Final = "设置 {name} 有误：{why}。"
SETTING_REASONS: Final = {
    "literal_error": "可以是 {expected}",
    "float_parsing": "应当是数字",
    "float_type": "应当是数字",
    "bool_parsing": "应当是 true 或 false",
    "bool_type": "应当是 true 或 false",
    "string_type": "应当是带引号的文字",
    "string_too_long": "最多 {max_length} 个字符",
    "path_type": "应当是带引号的路径",
    "dict_type": "应当是一个表",
    "model_type": "应当是一个表",
    "greater_than": "应当大于 {gt:g}",
    "greater_than_equal": "应当不小于 {ge:g}",
    "extra_forbidden": "没有这个设置",
}

# ── run, jobs, sessions ───────────────────────────────────────────────────────────────────────

PROGRESS: Final = {
    "waiting": "等待",
    "uploading": "上传",
    "rendering": "渲染",
    "downloading": "取回",
    "done": "完成",
    "failed": "失败",
    "cancelled": "已取消",
}
TIME_LEFT: Final = "还剩 {time}"
NO_JOBS_YET: Final = "还没有任务。"
KINDS: Final = {"upload": "上传", "export": "导出"}
NO_SESSIONS_YET: Final = "还没有会话。"
NO_SUCH_SESSION: Final = "没有会话 {id}。`nemo-tui sessions` 会列出全部。"
MANY_SESSIONS: Final = "不止一个会话以 {id} 开头。`nemo-tui sessions` 会列出全部。"

# ── studio ────────────────────────────────────────────────────────────────────────────────────

STUDIO_RUNS: Final = "工作室正在运行。"
STUDIO_RUNS_NOT: Final = "工作室没有运行。"
STUDIO_STOPPED: Final = "工作室已停止。"
STUDIO_STOPS_NOT: Final = "工作室在十秒内没有停止。"
STUDIO_UNSERVED: Final = "无法提供工作室：{why}。"
STUDIO_SERVED: Final = "已有一个工作室在运行。"
STUDIO_STATUS: Final = "工作室正在运行（{version}）：{work}。"
STUDIO_IDLE: Final = "空闲"
STUDIO_RENDERS: Final = "正在渲染，{percent}%"
NO_FILE: Final = "没有文件 {name}，也没有这个编号的已完成导出。"

# ── web ───────────────────────────────────────────────────────────────────────────────────────

WEB_OPEN: Final = "在这台机器的浏览器里打开：{url}"
WEB_KEEP: Final = "有这个链接的人就能使用这个程序：请勿外传。Ctrl+C 结束。"
WEB_PATHS: Final = "那里不能拖放文件；请输入这台机器上的路径。"
WEB_ENDS: Final = "{minutes} 分钟后结束；渲染会继续。"
WEB_MISSING: Final = "网页界面需要额外安装：pip install 'nemo-tui[web]'"
WEB_PORT: Final = "无法使用端口 {port}：{why}。"

# ── doctor ────────────────────────────────────────────────────────────────────────────────────

FINDINGS: Final = {
    "nemo-tui": "nemo-tui",
    "FFmpeg": "FFmpeg",
    "media reader": "媒体读取",
    "voice detection": "人声检测",
    "captions": "字幕",
    "fonts": "字体",
    "disk": "磁盘",
    "studio": "工作室",
    "backend": "后端",
    "terminal": "终端",
    "colours": "颜色",
    "text": "文字",
    "multiplexer": "多路复用",
    "SSH": "SSH",
    "cursor report": "光标位置",
    "round trip": "往返时间",
    "whole frames": "整帧刷新",
    "copies": "复制",
    "notifications": "通知",
    "mouse": "鼠标",
    "graphics": "图形",
}
RUNNING: Final = "正在运行"
RUNNING_NOT: Final = "没有运行；需要时会启动"
CLOUD: Final = "云端 {url}"

# ── doctor: the terminal ──────────────────────────────────────────────────────────────────────

NO_TERMINAL: Final = "这里没有终端：`run`、`chat`、`jobs` 和 `sessions` 不需要"
DUMB: Final = "屏幕界面需要能移动光标的终端；`nemo-tui chat` 不需要。"
TOO_SMALL: Final = "请至少放大到 {columns}x{rows}。"
COLOURS: Final = {
    "24bit": "24 位",
    "256": "256 色",
    "16": "16 色",
    "none": "无，按 NO_COLOR 的要求",
}
COLOURS_HELP: Final = "如果你的终端能显示更多：export COLORTERM=truecolor。"
UTF8: Final = "UTF-8"
NOT_UTF8: Final = "{locale}，不是 UTF-8"
NOT_UTF8_HELP: Final = "请设置 UTF-8 的语言环境，例如 export LANG=C.UTF-8。"
INSIDE: Final = {"": "终端本身", "tmux": "在 tmux 里", "screen": "在 GNU screen 里"}
INSIDE_HELP: Final = {
    "": "",
    "tmux": "要能复制和通知：set -g set-clipboard on; set -g allow-passthrough on。",
    "screen": "它转发的功能很少；建议用 tmux 3.5 或更新的版本。",
}
SSH: Final = "远程线路"
SSH_HELP: Final = "`ssh -C` 能大大减少屏幕的字节数。"
YES_ANSWERED: Final = "是"
NO_ANSWER: Final = "没有应答"
SYNC_NO: Final = "否"
SYNC_HELP: Final = "画面可能撕裂，没有别的影响；tmux 从 3.5 起支持。"
CURSOR_HELP: Final = "程序无法测量这条线路，所以写得慢。"
ROUND_TRIP: Final = "{ms} 毫秒"
SLOW_HELP: Final = "比较慢：用 `ssh -C` 或 mosh 会好一些。"
COPY_SURE: Final = "可以，通过 OSC 52"
COPY_LIKELY: Final = "也许可以，通过 OSC 52"
COPY_HELP: Final = "复制的内容也会存在文件里；程序会说是哪个。"
NOTIFY_KNOWN: Final = "可以，{name} 的 {how}"
NOTIFY_BELL: Final = "只有铃声"
MOUSE: Final = "可以，除非 [screen] mouse = false"
MOUSE_NO: Final = "不可以"
GRAPHICS: Final = {
    "kitty": "Kitty 的，按名称判断",
    "sixel": "sixel，按名称判断",
    "": "没有已知支持的",
}
PICTURES: Final = {
    "kitty": "用 Kitty 图形；线路慢时用半格字符",
    "sixel": "用 sixel；线路慢时用半格字符",
    "blocks": "用半格字符",
    "off": "已关闭：由 [screen] pictures 或 NO_COLOR 决定",
}
PICTURES_NO_PIXELS: Final = "要用 sixel，终端须告知一格有多少像素。"
NOT_DONE: Final = "没有做：{why}"
