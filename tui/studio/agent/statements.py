"""Telling a wish from a question and from a story."""

from __future__ import annotations

from tui.studio.agent.lexicon import compiled, word
from tui.studio.agent.masks import ANY_TOKEN

_BEFORE = r"(?:(?:and|but|so|ok|okay|well|hey|hi|wait|hmm)[\s,]+)*"
_HAVE = r"(?:'ve| have| has| had| just| already| also)*"
_WISHES = r"(?!need|want|wish|hope|like|love|speed|feed|proceed)"
_WERE = r"(?:was|were|is|are|has been|have been|had been|got)(?: (?:already|just|all|now))*"
_WHO = r"(?:i|you|we|they|he|she|it)"
_IS = (
    r"(?:'s|'re|'m| is| are| am| was| were| looks?| sounds?| feels?| seems?| gets?| drags?| comes?)"
)
_VERBS = (
    rf"(?:(?:{word('filler')})\s+)*?(?:make sure|let|with|without|if|when|while|once|unless|only"
    + "".join(f"|{word(name)}" for name in ("cut", "trim", "keep", "add", "change", "shorten"))
    + r")(?![a-z])"
)
_REASON = (
    rf"{_BEFORE}(?:(?:i|you|one|people|nobody|no one|they)(?: really| just)? (?:can(?:'?t| not"
    rf"|not)?|"
    r"could(?:n'?t| not)?) (?:barely |hardly )?(?:see|hear|understand|read|tell|make out)(?![a-z])"
    rf"|(?:there|it|that|this|everything|something|i|we|they|he|she)(?: just| still)?{_IS}"
    rf"(?! (?:should|to be|not needed))(?![a-z])"
    r"|(?:i|we) (?:(?:don'?t|do not|didn'?t) (?:really )?(?:like|love)|hate|dislike)(?![a-z])"
    rf"|(?!{_VERBS})(?:[\w']+ |{ANY_TOKEN} ?){{1,5}}?(?<=[ \ue100-\uf8ff])"
    r"(?:'s|is|are|was|were|looks|sounds|feels|seems|gets|drags|disappears|vanishes|goes|comes"
    r"|appears|has been|have been)"
    r"(?=\s+\S|$))"
)

# 太暗了, 声音有点小, 听不清
_REASON_HAN = (
    r"(?![^。]*(?:别|不要))[^。]*?(?:太|偏|有[点些]|不够|过于|特别|忽|[听看认]不|挡住?|遮住?|盖[住过]|压[住过]|闷闷?|听起来|看起来|听着|看着|显得)[^把给加剪删改调换]{0,8}"
    r"|[^。]*?(?:后悔|弄错|点错|搞错|做错|不满意|不喜欢|嘈杂|歪|反|倒|糊|抖|丑|难看|难听|难受|奇怪|别扭|生硬|突兀|逆光|过曝|刺眼|抢戏|没用|没意思|没(?:拍|录|说|讲|对焦)[^把给加剪删改调换]{0,3})[了的]?"
    # 说错话了, 在咳嗽, 灰蒙蒙的
    r"|[^。]*?(?:不行|不好|用不[上着到]|没用上)[了的]?"
    r"|[^。]*?不(?:一[样致]|统一|均匀|清楚|清晰|够|太|同|齐)[^把给加剪删改调换]{0,5}"
    r"|[^。]*?(?:[说念读讲拍录]错|口误|卡壳|卡住|卡顿|咳嗽|咳|忘词|走神|笑场|穿帮|失误|打喷嚏|老是|总是|一直|经常|全是|都是|都在|结巴|破音|跑题|重复)了?[^把给加剪删改调换]{0,3}"
    r"|[^。]*?(.)\1的"
    # 手机横着拍的, 我要发抖音
    r"|[^。把给]*?(?:拍|录|讲)的"
    r"|(?:我们?|咱们?|这个|这条|是)?(?:要|想|准备|打算|主要)?(?:用来|拿来|是)?(?:发|投|传|给|上|放|做)(?:到|在|去)?(?:播客|网课|课堂|公开课|大屏|电视|抖音|快手|小红书|视频号|朋友圈|b站"
    r"|微博|微信|公众号|知乎|油管|群|客户|老板|领导|老师|同学|朋友|家长|学生|粉丝|大家)[里上]?(?:看|用|发)?的?"
)


def asks(text: str) -> bool:
    """Whether `text` begins as a question does, with no more than an "and" or a "hey" before."""
    return compiled(_BEFORE + word("question")).match(text.strip()) is not None


def begins(text: str, name: str) -> bool:
    """Whether `text` begins with one of the words called `name`, manners aside."""
    return compiled(rf"(?:{word('filler')}[\s,]*)*?{word(name)}").match(text.strip()) is not None


def is_reason(text: str) -> bool:
    """Whether `text` only says how something is, which may be why another wish is made: "it's kinda
    dark", "my voice sounds muffled", "I can't hear him".
    """
    said = text.strip()
    return bool(compiled(_REASON).match(said) or compiled(_REASON_HAN).fullmatch(said))


def states(text: str) -> bool:
    """Whether somebody tells what was done ("I cut the pauses") instead of asking for it."""
    done = "|".join(word(name) for name in ("cut", "trim", "keep", "add", "change"))
    told = r".*[写说]的是|.*意思是"
    active = rf"{_WHO}{_HAVE}\s+(?:{done}|{_WISHES}[a-z]+ed(?![a-z]))"
    passive = (
        rf"(?:the |my |our |all |both )*\S+(?: [a-z]+)?\s+{_WERE} (?:(?!over|under)[a-z]+ed|cut"
        rf"|gone)(?![a-z])"
    )
    return compiled(f"{active}|{passive}|{told}").match(text.strip()) is not None
