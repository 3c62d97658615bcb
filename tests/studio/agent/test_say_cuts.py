"""What the replies say about cuts, speed and transitions, in both languages."""

from __future__ import annotations

import pytest

from tests.studio.edits.desk import after, facts, photo, placed, video
from tui.studio.agent.say_chinese import report as in_chinese
from tui.studio.agent.say_english import report as in_english
from tui.studio.edits.clips import DeleteClips, Duplicate, MoveClip, OrderClips, SplitAt, SwapClips
from tui.studio.edits.marks import Mark, between
from tui.studio.edits.motion import Freeze, Reverse, SetLength, SetSpeed
from tui.studio.edits.outcome import Edit
from tui.studio.edits.titles import AddTitle
from tui.studio.edits.transitions import AddTransitions, RemoveTransitions, SetFades

KNOWN = facts(video("Talk", 20), photo("C"), video("b", 10))
FILM = after(placed(KNOWN), KNOWN, AddTitle("Hi", between(21, 23)))

SAID: list[tuple[Edit, str, str]] = [
    (
        SplitAt((Mark(10), Mark(20))),
        "Split at 0:10: 4 clips now. At 0:20 there was one before.",
        "在 0:10 分割，现在有 4 个片段。0:20 本来就是剪辑点。",
    ),
    (SplitAt((Mark(20),)), "There is a cut at 0:20 already.", "0:20 本来就是剪辑点。"),
    (
        DeleteClips((1, 2)),
        "Deleted clips 1 (“Talk.mp4”) and 2 (“C.jpg”): 35.0 s → 10.0 s. "
        "The title “Hi” lay over what was cut and went too.",
        "删除了第 1 个片段（“Talk.mp4”）、第 2 个片段（“C.jpg”）：35.0 秒 → 10.0 秒。"
        "标题“Hi”所在的画面被剪掉，标题也去掉了。",
    ),
    (
        MoveClip(3, 1),
        "Moved clip 3 to place 1: b.mp4, Talk.mp4, C.jpg.",
        "第 3 个片段移到了第 1 位：b.mp4、Talk.mp4、C.jpg。",
    ),
    (
        SwapClips(1, 2),
        "Swapped clips 1 and 2: C.jpg, Talk.mp4, b.mp4.",
        "第 1 个和第 2 个片段对调了：C.jpg、Talk.mp4、b.mp4。",
    ),
    (OrderClips((1, 2, 3)), "The clips are in that order already.", "片段本来就是这个顺序。"),
    (
        Duplicate(between(1, 3)),
        "Repeated 0:01–0:03 once more: 35.0 s → 37.0 s.",
        "0:01–0:03又重复了 1 次：35.0 秒 → 37.0 秒。",
    ),
    (
        SetSpeed(factor=2),
        "The film plays at 2x instead of 1x: 35.0 s → 17.5 s.",
        "整个视频从 1 倍速改为 2 倍速：35.0 秒 → 17.5 秒。",
    ),
    (
        SetSpeed(1, 100),
        "Clip 1 (“Talk.mp4”) plays at 16x instead of 1x: 20.0 s → 1.2 s, the film 35.0 s → 16.2 s. "
        "That is as far as the speed can go.",
        "第 1 个片段（“Talk.mp4”）从 1 倍速改为 16 倍速：20.0 秒 → 1.2 秒，"
        "全片 35.0 秒 → 16.2 秒。速度已经到极限了。",
    ),
    (
        Reverse(1),
        "Clip 1 (“Talk.mp4”) now plays backwards.",
        "第 1 个片段（“Talk.mp4”）改为倒放。",
    ),
    (
        Freeze(Mark(5)),
        "The picture stands still at 0:05 for 2.0 s: 35.0 s → 37.0 s.",
        "画面在 0:05 定格 2.0 秒：35.0 秒 → 37.0 秒。",
    ),
    (
        SetLength(1, 30),
        "Clip 1 (“Talk.mp4”) lasts 20.0 s already: 35.0 s. Its source has no more.",
        "第 1 个片段（“Talk.mp4”）本来就持续 20.0 秒：35.0 秒。素材只有这么长。",
    ),
    (
        AddTransitions("wipe left", 8.0),
        "Added a wipe left of 8.0 s to 2 cuts. Where clips are short it is shorter, down to 5.0 s.",
        "给 2 个剪辑点加上了 8.0 秒的向左擦除。片段较短的地方会更短，最短 5.0 秒。",
    ),
    (
        RemoveTransitions(),
        "There is no transition there: the cuts are hard already.",
        "那里没有转场，本来就是硬切。",
    ),
    (
        SetFades(2, 100),
        "The film fades in over 2.0 s and fades out over 17.5 s. "
        "That is half of it, as long as a fade can be.",
        "画面和声音开头淡入 2.0 秒，结尾淡出 17.5 秒。淡入淡出最长是全片的一半。",
    ),
    (
        SetFades(0, None, picture=False),
        "The film's sound already does not fade in.",
        "声音本来就没有开头淡入。",
    ),
]


@pytest.mark.parametrize(("edit", "english", "chinese"), SAID)
def test_a_reply_says_what_changed_with_numbers(edit: Edit, english: str, chinese: str) -> None:
    done = edit.apply(FILM, KNOWN).report
    assert in_english(done) == english
    assert in_chinese(done) == chinese
