"""The sentences of the client in Chinese: the same names as in `words`."""

from __future__ import annotations

from typing import Final

UNREACHABLE: Final = "连不上后端。请检查网络。"
NO_ADDRESS: Final = "后端的地址不是地址。请检查 NEMO_API_URL。"
NO_ANSWER: Final = "后端没有回应。"
LINE_BROKE: Final = "与后端的连接断了。"
REPLY_LINE_LOST: Final = "回复中断了：连接丢失。"
REPLY_BROKE: Final = "回复中途断了。"
ROUND_IN_CIRCLES: Final = "服务器让下载来回兜圈子。"
DOWNLOAD_BROKE: Final = "下载中断了。"
WRONG_PLACE: Final = "服务器从错误的位置继续下载。"
NOT_HANDED_OUT: Final = "服务器不给这个文件（{status}）。"
DISK_FULL: Final = "磁盘已满：请在 {folder} 腾出空间，再导出一次。"
NOT_WRITABLE: Final = "无法写入 {folder}。请选择别的文件夹（NEMO_DOWNLOADS）。"
NO_FOLDER: Final = "文件夹 {folder} 不存在。请新建它，或选择别的。"
NOT_SAVED: Final = "无法把文件保存到 {folder}：{why}。"
FILE_CHANGED: Final = "{name} 在上传时被改动了。请重新上传。"
