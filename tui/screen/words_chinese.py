"""The words of the screen in Chinese: the same names as in `words`."""

from __future__ import annotations

from typing import Final

NAME: Final = "nemo"
TAGLINE: Final = "说出你想要的，就能剪辑视频。"

# ── panels ────────────────────────────────────────────────────────────────────────────────────

CHAT: Final = "对话"
TRACKS: Final = "轨道"
JOBS: Final = "任务"
CONNECTING: Final = "正在连接…"
WAITING: Final = "…"
STILL_WORKING: Final = "⏳ 仍在处理…"
QUEUED: Final = "排队中"
MORE_WAITING: Final = "还有 {count} 条在等待"
OFFER_NO: Final = "不用"
WRITING: Final = "正在回复"
READ: Final = "查看"
REPLY_LOST: Final = "（没有回复）"
SUGGESTIONS_HINT: Final = "直接输入，或按 {keys} 从下面选一句开始。"
SAY_NEXT: Final = "接下来可以说（{keys}）："
OPENING: Final = "正在打开会话…"
NOT_OPENED: Final = "没有连接：读不到时间线。"
LAST_SEEN: Final = "下面是上次看到的样子。"
NO_CLIPS: Final = "还没有素材。\n\n在输入框里输入文件路径，\n或 /upload 路径。"
NO_JOBS: Final = "没有正在进行的任务。"
MORE_CHANGES: Final = "还有 {count} 处"
RUNNING: Final = "{count} 个进行中"

LEFT: Final = "还剩 {time}"
CONNECTIONS: Final = {"connecting": "连接中", "ready": "就绪", "lost": "已断开"}
BACKENDS: Final = {"studio": "本机工作室", "cloud": "云端"}
CREDITS: Final = "{amount} 积分"
FREE: Final = "免费"
UNTITLED: Final = "未命名"

# ── prompt ────────────────────────────────────────────────────────────────────────────────────

PLACEHOLDER_EMPTY: Final = "拖入一段视频，或输入它的路径…"
PLACEHOLDER: Final = "说说要改什么…"
HINT_PROMPT: Final = "{send} 发送 · {newline} 换行 · / 命令 · {help} 帮助"

HINT_PANEL: Final = "{write} 输入 · {help} 按键"
HINT_TURN: Final = "按两次 {leave} 停止等待"
HINT_QUEUE: Final = "{up} 修改排队的消息 · 按两次 {leave} 停止"
HINT_AGAIN: Final = "再按一次 {leave} 停止等待"
PASTED: Final = "[粘贴了 {count} 行]"
PASTED_TOO: Final = "[粘贴了 {count} 行，之{number}]"
RECALL_TITLE: Final = "以前发送的"
RECALL_HINT: Final = "输入其中几个字"
RECALL_KEYS: Final = "Enter 取用 · ↑ 更早的 · Escape 关闭"
RECALL_NONE: Final = "没有发送过这样的消息。"
NO_EDITOR: Final = "没有设置编辑器：请在启动 nemo-tui 之前 export EDITOR=nano（或 VISUAL）。"
EDITOR_FAILED: Final = "无法启动 {editor}：{why}。"
EDITOR_GAVE_UP: Final = "{editor} 退出时状态为 {status}，文字保持原样。"

# ── keys of one's own ─────────────────────────────────────────────────────────────────────────

KEY_ID_UNKNOWN: Final = "[screen.keys] {id}：没有这个动作；帮助里列出了全部。"
KEY_ID_NEAR: Final = "[screen.keys] {id}：没有这个动作；你是不是想用 {nearest}？"
KEY_UNKNOWN: Final = "[screen.keys] {id}：没有 {key} 这个键。"
KEY_IS_TYPED: Final = "[screen.keys] {id}：{key} 是要在输入框里输入的字符。"
KEY_TAKEN: Final = "[screen.keys] {id}：{key} 已用于 {other}（{what}）。"

# ── notices ───────────────────────────────────────────────────────────────────────────────────

CRASHED: Final = "nemo-tui 因自身故障停止了；你的工作已保存。"
STILL_RUNNING: Final = "有任务在后台继续；再次启动 nemo-tui 就能看到。"
NO_JOB_TO_CANCEL: Final = "这个任务已经结束了。"
NOTHING_WAITS: Final = "没有排队的消息。"
PROMPT_HOLDS_TEXT: Final = "请先发送或清空输入框里的文字。"
COPIED: Final = "已复制：{text}"
COPY_MAYBE: Final = "已复制，如果终端接受的话（OSC 52）；文字也在 {file} 里。"
COPY_MAYBE_ONLY: Final = "已复制，如果终端接受的话（OSC 52）。"
COPY_FILE: Final = "这个终端不接受复制，或文字太长；文字在 {file} 里。"
COPY_FAILED: Final = "无法复制：终端和磁盘都不接受。"
JOB_OVER: Final = "{name}：{state}"
NOTHING_OFFERED: Final = "现在没有可执行的提议。"
NOTHING_SOUGHT: Final = "请先搜索。"
NO_JOB: Final = "没有任务。"
NO_SUGGESTION: Final = "现在没有这条建议。"
NOTHING_TO_STOP: Final = "没有正在进行的操作。"
TO_QUIT: Final = "按 {key} 离开。"
NOT_FOUND: Final = "这里没有“{text}”。"

# ── editing by keys ───────────────────────────────────────────────────────────────────────────

TIMELINE: Final = "时间线"
EDIT_NOTHING_CHOSEN: Final = "还没有选中片段：移到一个片段上，或用空格键选择。"
EDIT_DROPPED: Final = "等待执行的按键已放弃。"
EDIT_NOT_ALL: Final = "不能删掉全部片段：至少要留下一个。"
EDIT_ONLY_ALL: Final = {
    "overlay": "叠加的画面只能一起处理：请全部选中。",
    "music": "音乐只能整体处理：请选中它的每一段。",
}
EDIT_NOT_THIS: Final = "这条轨道上的内容只能用文字来修改。"
EDIT_NOTHING_TO_SPLIT: Final = "播放头下没有片段，或片段在这里开始或结束。"
EDIT_NOTHING_TO_TRIM: Final = "请先把播放头放到所选内容的中间。"
EDIT_ONE_AT_A_TIME: Final = "一次只能对一个这样做。"
EDIT_ONLY_CLIPS: Final = "只能对片段这样做。"
EDIT_ONLY_CLIPS_AND_TITLES: Final = "只能对片段和标题这样做。"
EDIT_ONLY_TEXTS: Final = "请选择一个标题或一条字幕来修改文字。"
EDIT_NO_SOUND: Final = "只有片段和音乐有音量。"
EDIT_IS_FIRST: Final = "它已经是第一个了。"
EDIT_IS_LAST: Final = "它已经是最后一个了。"
EDIT_LOUDEST: Final = "按键只能调到这么大；更大请在输入框里说。"
EDIT_SILENT: Final = "它已经静音了。"
EDIT_TEXT: Final = "新的文字"
EDIT_TEXT_HINT: Final = "Enter 修改 · Escape 不改"
PICKED: Final = "已选 {count} 个"
RANGING: Final = "正在选择"
CLIP_NUMBER: Final = "片段 {number}/{count}"

# ── pictures ──────────────────────────────────────────────────────────────────────────────────

PICTURE: Final = "{time} 处的画面"
SHEET: Final = "影片一览"
COMPARED: Final = "上次修改前后，{time} 处"
BEFORE: Final = "之前"
AFTER: Final = "之后"
PICTURE_HINT: Final = "← → 移动 · Escape 关闭"
PICTURES_CLOSE: Final = "Escape 关闭"
PICTURE_COMING: Final = "正在生成画面…"
PICTURES_STUDIO_ONLY: Final = "只有本机工作室能给出画面，云端不能。"
PICTURES_NOT_HERE: Final = "这条线路太慢，看不了画面；/export jpg 可以生成一张图。"
PICTURES_OFF: Final = "画面已关闭：由 [screen] pictures 或 NO_COLOR 决定。"
PICTURES_NO_FILM: Final = "还没有可以看的影片。"

# ── modal screens ─────────────────────────────────────────────────────────────────────────────

HELP_TITLE: Final = "按键"
HELP_COMMANDS: Final = "命令"
HELP_CLOSE: Final = "Escape 关闭 · j k 滚动"
SESSIONS_TITLE: Final = "会话"
SESSIONS_HINT: Final = "Enter 打开 · ^F 换种做法 · F2 改名 · Escape"
SESSIONS_FIND: Final = "输入以查找会话…"
SESSIONS_RENAME: Final = "新标题"
SESSIONS_RENAMING: Final = "Enter 改名 · Escape 不改"
SESSIONS_TRACKS: Final = "轨道：{count} · {length}"
SESSIONS_EMPTY: Final = "时间线上还没有内容。"
SESSIONS_FILES: Final = "✓{count}"
OPEN_FIRST: Final = "请先打开它：{key}。"
BATCH_TITLE: Final = "批处理"
BATCH_HINT: Final = "Enter 添加 · 空行：开始 · Escape：列表，再按 ? 看按键"
BATCH_ADD: Final = "添加文件（clips/*.mp4）或一条指令…"
BATCH_EMPTY: Final = "还没有文件。在下面输入路径、通配符或文件夹。"
BATCH_NO_INSTRUCTIONS: Final = "还没有指令：每个文件只做渲染。"
BATCH_DONE: Final = "完成 {done}/{count}"
BATCH_AT_WORK: Final = "{count} 个进行中"
BATCH_FAILED: Final = "{count} 个失败"
BATCH_PARTLY: Final = "{count} 处没做"
BATCH_NOTHING_NEW: Final = "没有新文件：请先添加，或让某个文件重新开始。"
BATCH_NOT_AT_WORK: Final = "这里没有正在进行的操作。"
BATCH_NOT_OVER: Final = "只有已结束的文件才能重新开始。"
CANCEL_AGAIN: Final = "再按一次 {key} 取消：{name}。"
BATCH_ALL: Final = "所有文件"
BATCH_STOP_FIRST: Final = "它正在处理：请先取消。"
BATCH_NO_SESSION: Final = "它还没有会话。"
BATCH_STATES: Final = {
    "new": "新",
    "waiting": "等待中",
    "uploading": "上传中",
    "editing": "剪辑中",
    "rendering": "渲染中",
    "downloading": "下载中",
    "done": "完成",
    "failed": "失败",
    "cancelled": "已取消",
}
COMPARE_TITLE: Final = "对比"
COMPARE_HINT: Final = "n 下一处不同 · v 换版本 · Escape"
COMPARE_PLACE: Final = "{place}/{count}"
COMPARE_COUNT: Final = "{count} 行不同。"
COMPARE_SAME: Final = "两边相同。"
COMPARE_NO_OTHER: Final = "没有别的版本可以对比。"
COMPARE_EMPTY: Final = "两边都是空的。"
NO_SESSIONS: Final = "还没有以前的会话。"
FIND: Final = "查找"
FIND_HINT: Final = "Enter 找下一个 · Escape 关闭"
JUMP_HINT: Final = "按字母跳到那里 · 其他键关闭"
PALETTE_HINT: Final = "你想做什么？"
PALETTE_TITLE: Final = "动作"
PALETTE_KEYS: Final = "Enter 执行 · Escape 关闭"
PALETTE_NONE: Final = "没有这个名字的动作。"

PLACES: Final = {
    "app": "任何地方",
    "prompt": "在输入框里",
    "panel": "在面板里",
    "chat": "在对话里",
    "tracks": "在轨道里",
    "film": "在时间线里",
    "edit": "对时间线上所选的内容",
    "jobs": "在任务里",
    "sessions": "在会话列表里",
    "batch": "在批处理里",
    "compare": "在对比里",
}

KEYS: Final = {
    "app.help": "当前位置的按键",
    "app.chat": "到对话",
    "app.tracks": "到轨道",
    "app.jobs": "到任务",
    "app.film": "显示或隐藏时间线",
    "app.batch": "对很多文件做同样的事",
    "app.sessions": "到另一个会话",
    "app.compare": "把时间线和另一个版本并排对比",
    "app.fork": "在另一个会话里换种做法",
    "app.palette": "按名字找任何动作",
    "app.leave": "离开输入框；按两次：停止等待",
    "app.accept": "执行输入框上方的提议",
    "app.redraw": "重画屏幕",
    "app.quit": "离开程序",
    "app.theme": "下一个主题",
    "app.stop": "停止等待回复",
    "app.jump": "按一个字母跳到任何地方",
    "app.copy.reply": "复制上一条回复，或选中的消息",
    "app.copy.file": "复制完成文件的路径",
    "app.copy.link": "复制最近的链接",
    "app.copy.run": "复制效果相同的命令行",
    "prompt.send": "发送，或采用补全",
    "prompt.newline": "换行",
    "prompt.complete": "采用补全；展开粘贴的内容",
    "prompt.history": "排队的消息，然后是更早和更晚的消息",
    "prompt.search": "在以前的消息里搜索",
    "prompt.editor": "用你的编辑器写（$VISUAL、$EDITOR）",
    "prompt.suggestion": "采用回复里的建议",
    "panel.write": "回到输入框",
    "panel.down": "向下",
    "panel.up": "向上",
    "panel.first": "到顶部",
    "panel.last": "到底部",
    "panel.find": "在这个面板里搜索",
    "panel.again": "继续搜索",
    "panel.help": "这个面板的按键",
    "chat.suggestion": "采用这条建议",
    "chat.copy": "复制上一条回复",
    "jobs.copy": "复制完成文件的路径",
    "chat.take_back": "修改最后一条排队的消息",
    "chat.write": "回到输入框",
    "tracks.toggle": "折叠或展开轨道；片段的更多信息",
    "film.left": "到前一个片段",
    "film.right": "到后一个片段",
    "film.zoom_in": "放大",
    "film.zoom_out": "缩小",
    "film.fit": "显示整部影片",
    "film.page": "向前或向后一屏",
    "edit.back": "播放头后退一秒",
    "edit.forth": "播放头前进一秒",
    "edit.back_far": "播放头后退十秒",
    "edit.forth_far": "播放头前进十秒",
    "edit.frame_back": "播放头后退一帧",
    "edit.frame_forth": "播放头前进一帧",
    "film.go_to": "播放头到片段开头",
    "edit.pick": "选中或取消选中",
    "edit.range": "选中经过的一切，或停止",
    "edit.clear": "全部取消选中",
    "edit.delete": "删除",
    "edit.split": "在播放头处分割",
    "edit.trim_start": "剪掉播放头之前的部分",
    "edit.trim_end": "剪掉播放头之后的部分",
    "edit.earlier": "前移",
    "edit.later": "后移",
    "edit.louder": "调大音量",
    "edit.quieter": "调小音量",
    "edit.text": "修改文字",
    "edit.duplicate": "复制一份",
    "edit.undo": "撤销上一步",
    "edit.redo": "重做",
    "edit.picture": "播放头处的画面",
    "edit.sheet": "整部影片的画面",
    "edit.compare": "上次修改前后的画面",
    "jobs.cancel": "按两次：取消任务",
    "sessions.fork": "在另一个会话里换种做法",
    "sessions.rename": "改名",
    "sessions.help": "这些按键",
    "batch.leave": "离开输入行；再按：离开批处理",
    "batch.complete": "补全路径",
    "batch.choose": "换一个补全",
    "batch.write": "回到输入行",
    "batch.start": "开始处理新文件",
    "batch.cancel": "按两次：取消这个文件",
    "batch.cancel_all": "按两次：全部取消",
    "batch.retry": "按现在的指令重新开始",
    "batch.remove": "从批处理中移除",
    "batch.remove_over": "移除所有已结束的",
    "batch.forget": "修改最后一条指令",
    "batch.down": "向下",
    "batch.up": "向上",
    "batch.first": "到顶部",
    "batch.last": "到底部",
    "batch.help": "这些按键",
    "batch.close": "离开批处理；工作会继续",
    "compare.next": "下一处不同",
    "compare.before": "上一处不同",
    "compare.version": "与下一个版本对比",
    "compare.version_back": "与上一个版本对比",
    "compare.down": "向下",
    "compare.up": "向上",
    "compare.first": "到顶部",
    "compare.last": "到底部",
    "compare.help": "这些按键",
    "compare.close": "关闭",
    "jobs.show": "任务的更多信息",
}
