"""What became of clips, their speed and the cuts between them, in Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tui.studio.agent.phrases import chinese_change, chinese_s, chinese_titles
from tui.studio.agent.say_cuts import FEW, Cuts, factor_of, pairs_in
from tui.studio.edits.clips import ClipsDeleted, ClipsOrdered, ClipsSplit, Duplicated
from tui.studio.edits.motion import Frozen, LengthSet, Reversed, SpeedSet
from tui.studio.edits.outcome import clock
from tui.studio.edits.timeline import TransitionKind
from tui.studio.edits.transitions import FadesSet, TransitionsAdded, TransitionsRemoved
from tui.studio.edits.which import Where

_KINDS: Final[Mapping[TransitionKind, str]] = {
    "crossfade": "叠化",
    "dip to black": "黑场过渡",
    "dip to white": "白场过渡",
    "wipe left": "向左擦除",
    "wipe right": "向右擦除",
    "slide left": "向左推移",
    "slide right": "向右推移",
}


def cuts_in_chinese(done: Cuts) -> str:
    """Say what was done, with its numbers."""
    match done:
        case ClipsSplit():
            return _split(done)
        case ClipsDeleted():
            which = "、".join(f"第 {n} 个片段（“{name}”）" for n, name in pairs_in(done))
            gone = chinese_titles(done.titles_shortened, done.titles_removed)
            return f"删除了{which}：{chinese_change(done.before_s, done.after_s)}。{gone}"
        case ClipsOrdered():
            return _ordered(done)
        case Duplicated():
            length = chinese_change(done.before_s, done.after_s)
            return f"{_where(done.what)}又重复了 {done.times} 次：{length}。"
        case SpeedSet():
            return _sped(done)
        case Reversed():
            how = "恢复正放" if done.forwards else "改为倒放"
            went = f"上面的 {done.captions_removed} 条字幕去掉了。" if done.captions_removed else ""
            return f"{_where(done.what)}{how}。{went}"
        case Frozen():
            length = chinese_change(done.before_s, done.after_s)
            return f"画面在 {clock(done.at_s)} 定格 {chinese_s(done.length_s)}：{length}。"
        case LengthSet():
            return _lengthened(done)
        case TransitionsAdded():
            return _joined(done)
        case TransitionsRemoved():
            if not done.cuts:
                return "那里没有转场，本来就是硬切。"
            which = f"第 {done.cut} 个剪辑点" if done.cut else f"{done.cuts} 个剪辑点"
            return f"{which}恢复为硬切。"
        case FadesSet():
            return _faded(done)


def _where(what: Where) -> str:
    if what.clip:
        return f"第 {what.clip} 个片段（“{what.name}”）"
    return "整个视频" if what.whole else f"{clock(what.start_s)}–{clock(what.end_s)}"


def _split(done: ClipsSplit) -> str:
    there = "、".join(clock(at) for at in done.there_s)
    if not done.at_s:
        return f"{there} 本来就是剪辑点。"
    also = f"{there} 本来就是剪辑点。" if there else ""
    short = ""
    if done.transitions_shortened:
        short = f"{done.transitions_shortened} 个转场变短了，因为旁边的片段短了。"
    times = "、".join(clock(at) for at in done.at_s)
    return f"在 {times} 分割，现在有 {done.clips} 个片段。{also}{short}"


def _ordered(done: ClipsOrdered) -> str:
    if not done.changed:
        return "片段本来就是这个顺序。"
    names = f"：{'、'.join(done.names)}" if len(done.names) <= FEW else ""
    shorter = chinese_titles(done.titles_shortened, ())
    if done.moved is None:
        return f"调整了片段顺序{names}。{shorter}"
    first, second = done.moved
    if done.swapped:
        return f"第 {first} 个和第 {second} 个片段对调了{names}。{shorter}"
    return f"第 {first} 个片段移到了第 {second} 位{names}。{shorter}"


def _sped(done: SpeedSet) -> str:
    where, now = _where(done.what), factor_of(done.after).replace(" to ", " 到 ")
    now, before = now.replace("x", " 倍"), factor_of(done.before).replace("x", " 倍")
    end = "速度已经到极限了。" if done.limited else ""
    if not done.changed:
        return f"{where}本来就是 {now}速。{end}"
    length = "" if done.what.whole else f"{chinese_change(*done.part_s)}，全片 "
    return (
        f"{where}从 {before.replace(' to ', ' 到 ')}速改为 {now}速："
        f"{length}{chinese_change(*done.film_s)}。{end}{chinese_titles(done.titles_shortened, ())}"
    )


def _lengthened(done: LengthSet) -> str:
    which = f"第 {done.clip} 个片段（“{done.name}”）" if done.clip else f"{done.clips} 个片段各"
    more = "素材只有这么长。" if done.limited else ""
    already = "" if done.changed else "本来就"
    gone = chinese_titles(done.titles_shortened, done.titles_removed)
    return (
        f"{which}{already}持续 {chinese_s(done.length_s)}："
        f"{chinese_change(done.before_s, done.after_s)}。{more}{gone}"
    )


def _joined(done: TransitionsAdded) -> str:
    where = f"第 {done.cut} 个剪辑点" if done.cut else f" {done.cuts} 个剪辑点"
    short = ""
    if done.shortest_s < done.wanted_s:
        short = f"片段较短的地方会更短，最短 {chinese_s(done.shortest_s)}。"
    left = f"有 {done.left} 处放不下。" if done.left else ""
    return f"给{where}加上了 {chinese_s(done.wanted_s)}的{_KINDS[done.kind]}。{short}{left}"


def _faded(done: FadesSet) -> str:
    of = "画面和声音" if done.picture and done.sound else "画面" if done.picture else "声音"
    ends = {"开头淡入": done.in_s, "结尾淡出": done.out_s}
    said = [
        f"{end} {chinese_s(seconds)}" if seconds else f"没有{end}"
        for end, seconds in ends.items()
        if seconds is not None
    ]
    if not said:
        return "淡入淡出没有变化。"
    already = "" if done.changed else "本来就"
    most = "淡入淡出最长是全片的一半。" if done.limited else ""
    return f"{of}{already}{'，'.join(said)}。{most}"
