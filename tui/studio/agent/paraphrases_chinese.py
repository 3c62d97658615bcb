"""Chinese ways of saying a wish that mean the same as a plainer one: 第二段用不着 is 删掉第二段.

Each is a frame around any thing. A clause is put so only where it is not understood as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.studio.agent.lexicon import compiled, has_han, word
from tui.studio.agent.masks import TARGET, Kind

_THING: Final = r"(?P<thing>[^,，;；.。!！?？]{1,40}?)"
_ALL: Final = r"(?:就|都|也|全|全都|全部|其实|真的|已经|先)*"
_NEEDLESS: Final = (
    r"(?:(?:不|别|甭)(?:想|打算|准备)?(?:再)?(?:要|需要|留着?|放|用)|用不[着到上]|不(?:需|必)要?留?|不用留|没必要(?:要|留|放)?"
    r"|(?:可以|能|该|得|应该|要)(?:不要|删|剪|去|拿|砍|扔|撤))(?:着)?(?:了|的|掉)*"
)
_UNWANTED: Final = rf"{_THING}{_ALL}{_NEEDLESS}"
_JUNK: Final = (
    r"(?:黑屏|黑场|白屏|空镜头?|空画面|废话|废镜头?|废片|花絮|空白|没用的|无关的?内容)"
    r"|(?:里面?|这里|那里|这段|那段)?(?:都|全|一直|还|老)*(?:是|在|有|没|我|他|她|说|讲|念|拍|录|太|很)"
    r"[^的,，\ue000-\uf8ff]{1,12}?(?:的)?"
)
"""What a part is like that is to be cut, and why."""
_FRAMES: Final = (
    # 开头两秒黑屏剪掉
    (
        rf"(?P<thing>{TARGET})(?:{_JUNK})(?:都|全|就|就|给我|帮我|把它)*(?P<cut>{word('cut')})(?:了|吧)*",
        r"\g<cut>\g<thing>",
    ),
    # 给第二段加字幕“嗨”: captions are those of what is spoken
    (
        rf"[给在]?(?P<on>{Kind.CLIPS.pattern})[里上]?面?[加打配写放](?:上|一?[个句条行])*字幕[:：\s]*"
        rf"(?P<text>{Kind.QUOTE.pattern})",
        r"在\g<on>底部加标题\g<text>",
    ),
    (r"(?:全部|全都|都|从头)?(?:重新开始|从头再?来|从头开始|推倒重来|重新来过?一?遍?)", "全部撤销"),
    # 让音乐听起来小一点, 想让画面看起来更暖
    (
        rf"(?:使|令|让)?{_THING}(?:变得?|看起来|看上去|听起来|听上去|显得)(?P<how>.+)",
        r"\g<thing>\g<how>",
    ),
    # 换一种转场, 用叠化的
    (rf"{_THING}(?:要|用|想用|选|走)(?P<how>.+?)(?:的)?那?[种款](?:的)?", r"\g<thing>\g<how>"),
)


def unwanted_han(text: str) -> str | None:
    """Return "删掉" and the thing that `text` has no use for; None where it says something else."""
    if _whole(word("undo"), text):
        return "撤销"
    match = _whole(_UNWANTED, text)
    return f"删掉{match['thing']}" if match else None


def plainer_han(text: str) -> Iterator[str]:
    """Return the plainer clauses that `text` may stand for, the likeliest first."""
    if not has_han(text):
        return
    for frame, wish in _FRAMES:
        if match := _whole(frame, text):
            yield match.expand(wish)


def _whole(frame: str, text: str) -> re.Match[str] | None:
    return compiled(rf"(?:{word('filler')}|[\s,])*?{frame}[\s吧呗啊哈呢了.!]*").fullmatch(
        text.strip()
    )
