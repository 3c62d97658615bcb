"""Many who write Chinese put spaces around figures and Latin words: they mean the same."""

from __future__ import annotations

import pytest

from tests.studio.agent.trip import plan_of


@pytest.mark.parametrize(
    "said",
    [
        "剪掉前 2 秒", "把最后 5 秒剪掉", "前 10 秒加速 1.5 倍", "前 20% 剪掉", "只保留前 10 秒",
        "片头 2 秒加标题“你好”", "最后 3 秒淡出", "0:30 之后都剪掉", "把 0:03 之前的删掉",
        "删除第 2 段", "音乐调到 30%", "播放速度 2 倍", "剪掉超过 0.8 秒的停顿", "做成 9:16",
        "响度调到 -14 LUFS", "把 5 秒到 10 秒变成黑白",
    ],
)  # fmt: skip
def test_spaces_around_figures_change_nothing(said: str) -> None:
    spaced, close = plan_of((said,)), plan_of((said.replace(" ", ""),))
    assert spaced.steps
    assert spaced.steps == close.steps
    assert not spaced.left
