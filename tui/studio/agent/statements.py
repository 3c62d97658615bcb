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
_BY_THE_WAY = (
    r"(?: (?:just|really|always|often|kinda|sort of|also|still|sometimes|kind of|totally))*"
)
_SUBJECT = (
    r"(?:he|she|it|someone|somebody|nobody|this|that|(?:the|my|our|this|that) (?:[a-z]+ )?[a-z]+"
    r"|(?:most|many|some|all|a lot of|half)(?: of)?(?: my| the| our)? [a-z]+"
    r"|(?:my |the |our )?(?:viewers|people|students|clients|followers|everyone|everybody"
    r"|listeners))"
)
_WISHED = (
    r"(?:needs|wants|requires|deserves|lacks|has|is|was|starts|begins|ends|stops|finishes"
    r"|plays|moves)"
)
_STORY = (
    r"rambles?|sneezes?|coughs?|stutters?|stumbles?|fumbles?|mumbles?|stammers?|pauses?(?= (?:a"
    r" lot|too|for|way))"
    r"|messe?s? up|mess|screws? up|trips?|laughs?|yawns?|sniffs?|breathes?|burps?|hiccups?|swears?"
    r"|forgets?|hesitates?|talks?|speaks?|says?|shouts?|whispers?|looks?|stares?|walks?|sits?"
    r"|stands?"
    r"|barks?|rings?|beeps?|buzzes|goes|went|came|comes|said|talked|spoke|looked|coughed|sneezed"
    r"|forgot"
    r"|messed up|screwed up|stumbled|stuttered|recorded|shot|filmed|made|uploaded|posted|tried"
    r"|noticed"
    r"|found|think it|hate|dislike|repeat myself|repeats|waste|wastes|teach|work|am|are"
    r"|keeps? [a-z]+ing|drop|dropped|messed|mess up|lost|lose my|got|ran|start(?:ed)? over|teach"
    r"|watch|scroll|listen|use|view|skip|leave|click|follow|prefer|like|get|have|read|expect|live"
)
_VERBS = (
    rf"(?:(?:{word('filler')})\s+)*?(?:make sure|(?:i|we|you)(?:'d)? (?:want|need|like|wish"
    rf"|prefer)|let|with|without|if|when|while|once|unless|only"
    + "".join(f"|{word(name)}" for name in ("cut", "trim", "keep", "add", "change", "shorten"))
    + r")(?![a-z])"
)
_NOUN_LIKE = (
    r"(?:the|this|that|each|every|all|my) (?:[a-z]+ )?(?:cut|crop|edit|title|keep|trim"
    r"|mix)s?(?![a-z])"
)
"""A word that may be a verb, as a noun: "the cut is harsh"."""
_REASON = (
    rf"{_BEFORE}(?:nothing (?:[a-z]+ )?{ANY_TOKEN} (?:matters|is)(?![a-z])|no need (?:for"
    rf"|of)(?![a-z])"
    rf"|(?:can'?t|cannot|can barely) (?:really )?(?:see|hear|understand|read)(?![a-z])"
    rf"|(?:i|we) (?:can )?(?:hear|see|notice|found)(?![a-z])"
    rf"|(?:i|you|one|people|nobody|no one|they)(?: really| just)? (?:can(?:'?t| not"
    rf"|not)?|"
    r"could(?:n'?t| not)?) (?:barely |hardly )?(?:see|hear|understand|read|tell|make out)(?![a-z])"
    rf"|(?:there|it|that|this|everything|something|i|we|they|he|she)(?: just| still)?{_IS}"
    rf"(?! (?:should|to be|not needed))(?![a-z])"
    rf"|{_SUBJECT}{_BY_THE_WAY} (?:don'?t|doesn'?t|didn'?t|isn'?t|aren'?t|wasn'?t|weren'?t|won'?t"
    rf"|can'?t"
    r"|does not|do not|is not|are not) (?:really |quite |actually )?(?!need|want"
    r"|forget)[a-z]+(?![a-z])"
    rf"|{_SUBJECT}{_BY_THE_WAY} (?!{_WISHED})(?:[a-z]{{2,}}(?<!ss)s|{_STORY})(?![a-z'])"
    rf"|(?:i|we|they|you|people|(?:most|many|some|all)(?: of)?(?: my| the| our)? [a-z]+"
    rf"|(?:my |the |our )?(?:viewers|students|clients|followers|listeners)){_BY_THE_WAY}"
    rf" (?:{_STORY})(?![a-z'])"
    rf"|(?:[\w']+ ){{0,2}}{ANY_TOKEN}[\s,]*(?:on |onwards? )?(?:it|i|we|there|nothing|nobody|he"
    rf"|she|they"
    r"|you)(?:'s|'m|'re|\s).*"
    rf"|{_SUBJECT} (?:shouldn'?t|should not|mustn'?t|must not) (?:compete|overpower|distract|clash"
    rf"|drown"
    r"|interfere|get in|fight|take over)(?![a-z])"
    r"|no (?:[a-z]+ ){1,2}(?:needed|necessary|required)(?![a-z])"
    r"|(?:i|we) (?:(?:don'?t|do not|didn'?t) (?:really )?(?:like|love)|hate|dislike)(?![a-z])"
    rf"|(?!(?!{_NOUN_LIKE}){_VERBS})(?:[\w']+ |{ANY_TOKEN} ?){{1,5}}?(?<=[ \ue100-\uf8ff])"
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


def subject_of(text: str) -> str:
    """Return what a statement is about: "the whites" of "the whites are too bright"; or nothing."""
    about = (
        rf"{_BEFORE}(?P<thing>(?!(?:there|it|this|that|i|we"
        rf"|you)(?![a-z]))[^,;.!?]{{2,60}}?){_IS}(?![a-z])"
    )
    match = compiled(about).match(text.strip())
    return match["thing"].strip() if match and is_reason(text) else ""
