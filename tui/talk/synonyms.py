"""Other names for what may stand in a slash command, in English and Chinese."""

from __future__ import annotations

from typing import Final

NAMES: Final = {
    "add": "upload", "open": "upload", "上传": "upload", "添加": "upload", "打开": "upload",
    "render": "export", "save": "export", "导出": "export", "渲染": "export", "保存": "export",
    "timeline": "status", "状态": "status", "时间线": "status",
    "track": "tracks", "轨道": "tracks", "job": "jobs", "任务": "jobs",
    "credit": "credits", "balance": "credits", "积分": "credits", "余额": "credits",
    "撤销": "undo", "撤回": "undo", "重做": "redo",
    "新建": "new", "新会话": "new",
    "session": "sessions", "history": "sessions", "会话": "sessions", "历史": "sessions",
    "title": "rename", "重命名": "rename", "改名": "rename",
    "对比": "compare", "比较": "compare", "diff": "compare",
    "批处理": "batch", "批量": "batch",
    "skills": "skill", "技能": "skill",
    "link": "share", "分享": "share",
    "复制": "copy", "拷贝": "copy",
    "themes": "theme", "主题": "theme",
    "h": "help", "commands": "help", "帮助": "help",
    "q": "quit", "exit": "quit", "bye": "quit", "退出": "quit",
}  # fmt: skip
"""Of commands."""
COPIED: Final = {
    "message": "reply", "answer": "reply", "text": "reply", "chat": "reply", "回复": "reply",
    "消息": "reply", "回答": "reply",
    "path": "file", "video": "file", "export": "file", "文件": "file", "路径": "file",
    "视频": "file",
    "url": "link", "链接": "link", "网址": "link",
    "command": "run", "cli": "run", "命令": "run", "命令行": "run",
}  # fmt: skip
"""Of what can be copied."""
THEMES: Final = {
    "black": "dark", "night": "dark", "深色": "dark", "暗色": "dark", "黑色": "dark",
    "white": "light", "day": "light", "浅色": "light", "亮色": "light", "白色": "light",
    "high": "contrast", "高对比度": "contrast", "高对比": "contrast",
    "terminal": "ansi", "16": "ansi", "终端": "ansi",
}  # fmt: skip
"""Of themes."""
STOP: Final = frozenset("stop off end close none 停止 关闭 结束".split())
"""Ends a link."""
LAN: Final = frozenset("lan network wifi wi-fi 局域网".split())
"""Whom a link is for."""
EMPTY: Final = frozenset(
    "a an the my this that it me to of for last please now line session sessions list mode theme "
    "colours colors 一下 吧".split()
)
"""Says nothing more where it stands behind a command."""
