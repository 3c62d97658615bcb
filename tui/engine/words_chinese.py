"""The sentences of the engine in Chinese: the same names as in `words`."""

from __future__ import annotations

from pathlib import Path

from tui.engine.timeline import seconds, summary
from tui.events import CreditsChanged, TimelineView
from tui.wire.text import clean_line

NEW_SESSION = "新会话"
HERE_ALREADY = "{name} 已经在这里了。"
DID_NOT_WORK = "没有成功：{trouble}"
NO_VIDEO = "下载到的不是所要的视频。请再导出一次。"
NOT_REMOVED = "无法删除 {name}：{why}。"
NO_STUDIO = "无法启动工作室：{why}。"
STUDIO_DID_NOT_START = "工作室没有启动：{said}"
SAID_NOTHING = "它什么也没说"
REPLY_TOO_LONG = "回复超过了 {clock}。"
LINE_DEAD = "线路没有反应：{clock} 内什么也没有收到。"
BACKEND_SILENT = "后端 {clock} 没有说话。"
RECORDS_FAILED = "程序自己的记录无法写入（{error}）。磁盘满了吗？"
ENGINE_FAILED = "程序的引擎出了故障。请退出后重新启动；日志里有更多信息。"
UNDO = "撤销"
REDO = "重做"
HIDDEN_CHANGE = "时间线有改动，但本程序无法显示"
ONLY_BUTTONS = "回复只提到了按钮；它的意思已在这里执行或提议。"
AGAIN = "再说一遍"
EXPORT = "导出视频"
WHICH_FILE = "哪个文件？输入 /upload 和它的路径或网址。"
ARRIVED = "已添加 {files}。"
FROM_HDR = "HDR 按 SDR 显示"
DEINTERLACED = "已去隔行"
HINT_AUDIO = "说“加为背景音乐”，就能在画面下听到它。"
HINT_TEXT = "说“加字幕”来显示它，或用文稿“制作片头”。"
HINT_LUT = "说“应用 LUT”，影片就有它的颜色。"
NO_FILE = "没有文件 {path}。请检查路径。"
UNREADABLE_FILE = "无法读取 {name}：{why}。"
NOT_A_FILE = "{name} 不是文件。请给出这些格式之一：{supported}。"
CLOUD_TAKES_NOT = (
    "云端不接受 {name} 这种类型；本机工作室接受（--backend local）。请用 {supported}。"
)
NOT_SUPPORTED = "不支持 {name} 这种类型。请用 {supported}。"
EMPTY_FILE = "{name} 是空的：没有可剪辑的内容。"
TOO_LARGE = "{name} 大于 500 MB。请先压缩或剪短。"
NOTHING_TO_EXPORT = "时间线上还没有内容。请先上传一段素材。"
NO_DOWNLOADS = "没有存放成品的文件夹 {folder}（NEMO_DOWNLOADS）。请新建它，或选择别的。"
RENDER_LOST = "后端丢失了这次渲染。请再导出一次。"
RENDER_CANCELLED = "渲染已取消。"
RENDER_FAILED = "渲染失败。请再试一次导出。"
NO_NEWS = "{silence}没有 {name} 的消息。它仍可能完成：会一直查看，直到你取消。"
MINUTES = "{count} 分钟"
SECONDS = "{count} 秒"
NO_SESSION_YET = "还没有会话：后端没有连接。"
REPLY_LOST = "回复丢失了，但修改已完成："
REPLY_CUT = "回复在这里中断了，但修改已完成："
NOTHING_CHANGED = "时间线没有变化，所以失败了。再说一遍可以重试。"
NOT_READABLE = "时间线也读不出来，所以不知道是否完成了。/status 会再看一次。"
SILENT_UNCHANGED = "后端没有回复就结束了，时间线也没有变化。请换种说法，或再说一遍。"
SILENT_UNREADABLE = "后端没有回复就结束了，现在也读不到时间线。/status 会再看一次。"
NO_REASON = "没有说明原因。"
NOTHING_SENT = "什么也没有发送。"
STOPPED = "不再等待这次回复。如果后端仍然完成了修改，/status 会显示。"
SESSION_LOST = "后端不再保留那个会话，所以这是新的会话。素材需要重新上传。"
NOT_CONNECTED = "没有连接：已停止。下一个请求会再试。"
SENT_ALREADY = "那条消息已经发送了。"
UNKNOWN_FAULT = "失败了，原因不明；日志里有更多信息。"
NOT_FOLLOWED = "那条指令没有执行，所以什么也没有导出。"
FORK_STUDIO_ONLY = "只有本机工作室能另开会话（--backend local），云端不能。"
NOTHING_TO_COMPARE = "还没有可以对比的：请先说要改什么。"
BEFORE_LAST = "上一条消息之前"
AS_IT_IS = "现在的样子"
ONLY_NOW = "新增"
ONLY_BEFORE = "已移除"
BATCH_NO_FILES = "没有可以开始的文件：请先加入批处理。"
BATCH_NO_MATCH = "没有名为 {source} 的媒体文件。"
BATCH_ENDED = "批处理结束：{done} 个完成，{failed} 个失败或取消。"
BATCH_PARTLY = "其中 {count} 个没有全部做完，批处理里有说明。"
BATCH_CUT_OFF = "程序在处理“{message}”时结束了，时间线没有变化。"
SHARE_LOCAL = "这个会话在本机上。/export 会生成可以交给别人的文件。"
SHARE_ENDED = "链接已关闭。"
SHARE_NONE = "没有打开的链接。"
PICTURES_STUDIO_ONLY = "只有本机工作室能给出画面，云端不能。"
NO_PICTURE = "工作室没有给出可以显示的画面。"


def credits_in_words(credits: CreditsChanged) -> str:
    """Return the balance as a sentence."""
    if credits.unlimited:
        return "工作室在你自己的机器上运行，不计积分。"
    available, frozen, total = (
        f"{n:g}" for n in (credits.available, credits.frozen, credits.total)
    )
    return f"可用 {available} 积分，进行中的工作预留 {frozen}，共 {total}。"


def no_session(session_id: str) -> str:
    """Return that there is no session of that name."""
    return f"这里没有会话 {clean_line(session_id)}。请看 /sessions。"


def from_track(name: str) -> str:
    """Return that a segment was on another track."""
    return f"从 {name} 移到这里"


def no_version(name: str) -> str:
    """Return that there is no version of that name."""
    return f"没有版本“{clean_line(name)}”可以对比。/compare 会列出有哪些。"


def forked(title: str) -> str:
    """Return what a forked session begins with."""
    return f"这里接着“{title}”继续，原会话保持不变。/compare 把两者并排对比。"


def status_in_words(view: TimelineView) -> str:
    """Return what is on the timeline."""
    if view.is_empty:
        return "时间线是空的。先上传一段素材吧。"
    canvas = f"，{view.width}×{view.height}" if view.width and view.height else ""
    return f"{summary(view)}\n\n共 {seconds(view.duration_ms)} 秒{canvas}。"


def share_in_words(link: str, lasts_s: float | None) -> str:
    """Return the link by which somebody can take the session over, as a sentence."""
    until = f"在 {_span(lasts_s)}内" if lasts_s and lasts_s > 0 else ""
    return f"打开这个链接的人{until}可以接手会话：{link}"


def exported_in_words(path: str, note: str) -> str:
    """Return that a file is finished, with what else there is to know of it."""
    return f"已导出到 {path}" + (f"\n{note}" if note else "")


def file_link_in_words(path: str, share_by: str) -> str:
    """Return the link to a file on this machine; `share_by` is what to say to give it to others."""
    return f"{Path(path).as_uri()}\n这个链接只在本机有效。{share_by} 可以交给别人。"


def served_in_words(url: str, minutes: int, end_by: str, *, lan: bool) -> str:
    """Return the link by which the studio hands out a file; `end_by` is what to say to end it."""
    who = "你的网络里有这个链接的人" if lan else "这台机器上的人"
    return f"{who}在 {_span(60 * minutes)}内可以打开：{url}\n{end_by} 会结束它。"


def slow_down(clock: str) -> str:
    """Return what a rate limit's countdown reads."""
    return f"后端请求过于频繁：{clock} 后再试。"


def looking(trouble: str, clock: str, look: int, looks: int) -> str:
    """Return what the countdown to the next look at the timeline reads."""
    return f"{trouble} {clock} 后查看时间线（{look}/{looks}）…"


def _span(seconds: float) -> str:
    for unit, size in (("天", 86_400), ("小时", 3600), ("分钟", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} 秒"
