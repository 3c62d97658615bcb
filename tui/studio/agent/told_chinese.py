"""What a Chinese sentence tells besides its wish, without a comma: 太暗了提亮一点.

A clause that is not understood is parted into what only tells why, and the wish. The wish must be
understood by itself, or of the clips and the time that the rest names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tui.studio.agent.lexicon import compiled, word, words_by_key
from tui.studio.agent.masks import TARGET
from tui.studio.agent.neighbours import adjusts_only, is_bare_cut
from tui.studio.agent.statements import is_reason

_BOUND: Final = (
    r"(?<=[了的着啦呢哦])(?=\S)|\s+(?=\S)|(?=帮我|帮忙|麻烦|能不能|给我|把|请|要不|想|发(?:到"
    r"|在|给)?(?:抖音|快手|小红书|视频号|朋友圈|b站|微博|群|客户)|给.{1,4}看"
    r"|提亮|[调拉][大小高低亮暗]|放大|缩小|加大|压低|降低|换成|改成|去掉|剪掉|删掉|停\s*\ue002)"
)
_LIMITS: Final = r"除|只|仅|如果|要是|假如|万一|当|等|先|之前|以后|的时候|除非|或者|还是"
_THINGS: Final = ("pauses", "captions", "title", "music", "watermark", "transition", "noise")
_MOST: Final = 12


def told_apart(text: str, is_wish: Callable[[str], bool]) -> tuple[str, ...]:
    """Return what `text` tells and its wish, in the order in which they are said; else `text`."""
    places = [match.start() for match in compiled(_BOUND).finditer(text)]
    for place in places[:_MOST][::-1]:
        head, tail = text[:place].strip(), text[place:].strip()
        if not head or not tail:
            continue
        if only_tells(head) and (wish := _wish_of(head, tail, is_wish)):
            return head, wish
        if only_tells(tail) and not compiled(TARGET).search(tail) and is_wish(head):
            return head, tail
        if adjusts_only(tail) and is_wish(head):
            return (head,)
    return (text,)


def only_tells(text: str) -> bool:
    """Whether `text` tells how something is, and sets no condition."""
    bound = compiled(f"{_LIMITS}|{word('undo')}").search(text)
    return bound is None and is_reason(text)


def _wish_of(told: str, text: str, is_wish: Callable[[str], bool]) -> str | None:
    """Return the wish `text`, of the clips or the time that were `told` just before."""
    if is_bare_cut(text):
        begins = r"(?:这|那|个|些|的|\s)*"
        things = [
            match[1]
            for name in _THINGS
            if (match := compiled(f"{begins}({word(name)})").match(told))
        ]
        if len(things) == 1 and is_wish(f"{text}{things[0]}"):
            return f"{text}{things[0]}"
    sliders = "|".join(words_by_key("slider").values())
    names = "|".join(
        [*(word(name) for name in (*_THINGS, "own_sound", "voice_sound", "still")), sliders]
    )
    if not is_wish(text) and (thing := compiled(rf"(?:这|那|个|的|\s)*({names})").match(told)):
        return f"{thing[1]}{text}" if is_wish(f"{thing[1]}{text}") else None
    targets = compiled(TARGET).findall(told)
    if not targets or compiled(TARGET).search(text):
        return text if is_wish(text) else None
    wish = f"{targets[0]}{text}"
    return wish if len(targets) == 1 and is_wish(wish) else None
