"""What changed on a timeline, told in Chinese: the names that the studio gives to tracks, too."""

from __future__ import annotations

import pytest

from tui.engine import change_words, change_words_chinese
from tui.engine.difference import difference
from tui.language import merged
from tui.wire.draft import AUDIO, TEXT, VIDEO, SegmentView, TimelineView, TrackView


def test_tracks_have_their_chinese_names_and_those_of_others_stay(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, words in merged(vars(change_words), vars(change_words_chinese)).items():
        monkeypatch.setattr(change_words, name, words)
    clip = SegmentView("a", "talk.mp4", 0, 3000, has_id=True)
    before = TimelineView((TrackView(VIDEO, "Video", (clip,)), TrackView(AUDIO, "Überblick", ())))
    after = TimelineView((TrackView(TEXT, "Title", ()), TrackView(VIDEO, "Overlay", (clip,))))
    assert difference(before, before).changes == ()
    said = "\n".join(difference(before, after).changes)
    assert "新增轨道：标题，空的" in said
    assert "移除轨道：Überblick" in said
    assert "Title" not in said
    assert "Overlay" not in said
    assert "Video" not in said
