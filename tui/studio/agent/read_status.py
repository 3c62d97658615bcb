"""Questions about what is on the timeline: how long it is, which clips there are, how loud."""

from __future__ import annotations

from typing import Final

from tui.studio.agent.lexicon import compiled
from tui.studio.agent.masks import TARGET
from tui.studio.agent.plan import Describe
from tui.studio.agent.reading import Read, Reading

_ASKS: Final = (
    r"what(?:'s| is| are)?|which|how (?:long|many|loud|fast|big|large)|is|are|do (?:i|we) have"
    r"|(?:what|which)? ?did (?:i|we|you)|what have (?:i|we|you)"
    r"|status|summary|overview|recap|summari[sz]e|describe|list"
)
_MANNERS: Final = r"(?:(?:please|so|and|ok|okay|hey|can|could|you|tell me|show me|remind me) )*"
_OF_THE_FILM: Final = (
    r"is|are|was|there|does|do|has|have|we|i|it|they|this|that|the|my|our|all|any|whole|entire"
    r"|current|currently|now|so far|right|at|moment|on|in|of|up to|until|already|yet|please|me|you"
    r"|change[sd]?|made|edit|edits|edited|done|got|left|run|last|play|playing|shown|muted|reversed"
    r"|video|film|movie|cut|reel|project|timeline|result|thing|clips?|shots?|segments?|tracks?"
    r"|length|duration|runtime|running time|long|size|resolution|format|shape|aspect ratio"
    r"|frame rate|fps|titles?|lower thirds?|texts?|captions?|subtitles?|music|song|sound|audio"
    r"|volume|level|levels|overlays?|logos?|watermarks?|transitions?|state|status"
)
_ENGLISH: Final = (
    rf"{_MANNERS}(?:{_ASKS})(?: ?(?:{_OF_THE_FILM}|{TARGET})(?![a-z]))+(?:'s)?"
    r"|status|summary|overview|recap|where are we|what(?:'s next| next| should i do(?: next)?)"
    rf"|{_MANNERS}(?:how (?:long|loud)|what|which)(?: (?:{_OF_THE_FILM}|{TARGET})(?![a-z]))+"
)
_CHINESE_ASKS: Final = (
    "什么|哪些|哪几|几|多少|多长|多久|多大|状态|情况|列出|列一下|怎么?样|告诉我|下一步"
)
_CHINESE: Final = (
    r"(?:请问|请|问一下|帮我|接下来|该|看看|看一下|列出来?|列一下|现在|目前|当前|到现在|一共|总共|总|整个"
    r"|视频|片子|影片|成片|时间线|时间轴|轨道|[里上中的都还有没是了吗呢啊啦呀用加做改剪过这个我咱们]"
    rf"|片段|[段个条首种]|素材|镜头|标题|字幕|音乐|配乐|声音|音量|时长|长度|长|分辨率|尺寸|比例|格式|画幅"
    rf"|帧率|修改|剪辑|水印|转场|进度|{_CHINESE_ASKS}|{TARGET}|\s)+"
)

_IS_THERE: Final = (
    r"(?:请问|现在|目前|视频|片子|影片|成片|时间线|[里上中我])*(?:有.*[吗么嘛]|有没有.*|有无.*)"
)
"""有音乐吗 adds none."""


def read_status(clause: Reading) -> Read | None:
    """Read "how long is it now?", "what's on the timeline?", 现在多长."""
    text = clause.text.strip(" ,.?!，。？！").lower()
    asks = compiled(_ENGLISH).fullmatch(text) or (
        compiled(_CHINESE).fullmatch(text)
        and compiled(rf".*(?:{_CHINESE_ASKS}).*|{_IS_THERE}").fullmatch(text)
    )
    return Read((Describe(),)) if asks else None
