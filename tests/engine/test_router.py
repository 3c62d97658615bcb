"""Requests are told from edits that only mention the same words."""

from __future__ import annotations

import pytest

from tui.engine.router import (
    AskChat,
    AskCredits,
    AskExport,
    AskStatus,
    AskUpload,
    is_url,
    route,
)

EXPORTS = [
    "export",
    "Export it, please!",
    "export the video as mp4",
    "export 1080p MP4",
    "please download the finished video now",
    "render it in high quality",
    "can you send me the video?",
    "导出",
    "导出视频吧",
    "请帮我导出成片",
    "下载视频",
    "把视频发给我",
]
CREDITS = [
    "credits",
    "how many credits do I have left?",
    "balance",
    "积分",
    "我还有多少积分？",
    "余额",
]
STATUS = ["status", "show tracks", "show me the timeline", "状态", "查看当前轨道"]
EDITS = [
    "add a title that says Download our app",
    'add a title "Export"',
    "remove the status bar at the bottom",
    "fade out before the credits",
    "roll the credits over music",
    "show the title for 3 seconds",
    "render the title in red",
    "export the second clip only",
    "balance the colours",
    "trim clip.mp4",
    "put song.mp3 under it",
    "upload bar animation in the corner",
    "send the music to the back",
    "给视频加上导出按钮的图标",
    "在片尾加上积分榜",
    "删掉状态栏",
    "trim the pauses and export a shareable link",
    "",
    "please",
]


@pytest.mark.parametrize("text", EXPORTS)
def test_asking_for_the_file_is_an_export(text: str) -> None:
    assert isinstance(route(text), AskExport)


@pytest.mark.parametrize("text", CREDITS)
def test_asking_for_the_balance_reads_the_credits(text: str) -> None:
    assert route(text) == AskCredits()


@pytest.mark.parametrize("text", STATUS)
def test_asking_for_the_tracks_reads_the_state(text: str) -> None:
    assert route(text) == AskStatus()


@pytest.mark.parametrize("text", EDITS)
def test_an_edit_goes_to_the_backend_as_it_is(text: str) -> None:
    assert route(text) == AskChat(text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("clip.mp4", "clip.mp4"),
        ("/tmp/my clip.mp4", "/tmp/my clip.mp4"),
        ("'/tmp/my clip.mp4'", "/tmp/my clip.mp4"),
        ("/tmp/my\\ clip.mp4", "/tmp/my clip.mp4"),
        ("upload ~/talk.mov", "~/talk.mov"),
        ("上传 talk.mov", "talk.mov"),
        ("https://example.org/clip.mp4", "https://example.org/clip.mp4"),
        ("upload", ""),
    ],
)
def test_a_path_or_a_url_alone_is_an_upload(text: str, source: str) -> None:
    assert route(text) == AskUpload(source)


def test_format_and_quality_are_read_from_the_request() -> None:
    assert route("export as webm in low quality") == AskExport("webm", "low")


def test_only_http_addresses_are_urls() -> None:
    assert is_url("https://example.org/a.mp4")
    assert not is_url("file:///etc/passwd")
    assert not is_url("C:/clip.mp4")
