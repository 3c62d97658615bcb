"""What a person reads about a refusal in Chinese: the same names as in `words`."""

from __future__ import annotations

from typing import Final

STOP: Final = "。"
NO_FREE_ACCESS: Final = (
    "现在拿不到免费令牌：这台电脑或它的网络已经领到上限。请{later}再试，或设置 NEMO_TOKEN。"
)
THE_WEB: Final = "网页"
FREE_ACCESS_REFUSED: Final = "后端不接受它自己发的免费令牌。请稍后再试。"
ACCESS_REFUSED: Final = "后端不接受这个令牌。请设置新的 NEMO_TOKEN，或取消设置来领取免费的。"
SESSION_UNKNOWN: Final = "后端已不认识这个会话。用 /new 开始新的会话；素材需要重新上传。"
NO_CREDITS_REGISTER: Final = "积分用完了。在 {link} 注册来获得更多，然后再说一遍。"
NO_CREDITS: Final = "积分用完了。请在 {web} 的账户里充值，然后再说一遍。"
TYPE_NOT_SUPPORTED: Final = "不支持这种文件类型"
USE: Final = "{said}请用 {supported}。"
TOO_LARGE: Final = "文件大于 500 MB"
COMPRESS: Final = "{said}请压缩或剪短，再重新上传。"
REGISTER: Final = "请在 {link} 注册"
UPGRADE: Final = "请在 {web} 升级套餐"
EXPORT_BLOCKED: Final = "免费套餐不能导出。{how}来解锁；积分不起作用。"
NOT_JSON: Final = "回答不是 JSON。"
SLOW_DOWN: Final = "后端请求过于频繁。请{later}再试。"
INCOMPLETE: Final = "后端认为请求不完整而拒绝"
REFUSED: Final = "后端拒绝了：{said}。"
OUT_OF_ORDER: Final = "后端出故障了（{code}）。请过几分钟再试。"
FAILED: Final = "后端失败了（代码 {code}）。"
IN_HALF_A_MINUTE: Final = "半分钟后"
IN_MINUTES: Final = "{n} 分钟后"
IN_HOURS: Final = "{n} 小时后"
IN_DAYS: Final = "{n} 天后"
SUPPORTED: Final = "MP4、MOV、AVI、WebM、MKV、JPG、PNG、GIF、WebP、MP3、WAV、M4A 或 AAC"
SUPPORTED_BY_STUDIO: Final = (
    "MP4、MOV、AVI、WebM、MKV、JPG、PNG、GIF、WebP、MP3、WAV、M4A、AAC、SRT、VTT、ASS、TXT 或 CUBE"
)
