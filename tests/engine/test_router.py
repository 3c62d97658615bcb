"""Requests are told from edits that only mention the same words."""

from __future__ import annotations

import pytest

from tui.engine.router import (
    AskChat,
    AskCredits,
    AskExport,
    AskStatus,
    AskUpload,
    export_wanted,
    is_url,
    route,
)

EXPORTS = [
    "export",
    "Export it, please!",
    "EXPORT",
    "export the video as mp4",
    "export 1080p MP4",
    "Okay, export now.",
    "Great, now export the final video, thanks!",
    "please download the finished video now",
    "download",
    "Download it for me please",
    "I'd like to download the video",
    "render it in high quality",
    "Let's render the whole video",
    "can you send me the video?",
    "Send me the final file",
    "could you please give me the movie?",
    "导出",
    "导出！",
    "导出视频吧",
    "请帮我导出成片",
    "麻烦导出一下视频，谢谢",
    "我想导出视频",
    "可以把视频导出吗？",
    "能不能帮我下载一下",
    "下载视频",
    "导出为MP4格式",
    "把视频发给我",
    "請匯出影片",
    "下載影片",
]
CREDITS = [
    "credits",
    "Credits?",
    "credits left",
    "how many credits do I have left?",
    "What's my balance?",
    "show me my credit balance please",
    "balance",
    "积分",
    "我还有多少积分？",
    "查一下余额",
    "请查询我的积分",
    "余额",
    "账户余额还剩多少？",
    "積分",
    "我還有多少積分？",
]
STATUS = [
    "status",
    "Status?",
    "show tracks",
    "Show me the timeline, please.",
    "list all tracks",
    "what's on the timeline?",
    "状态",
    "状态怎么样？",
    "查看当前轨道",
    "显示时间线",
    "看一下时间轴上有什么",
    "顯示軌道",
]
UPLOADS = [
    "upload",
    "Upload a file, please",
    "upload my video",
    "上传",
    "我要上传视频",
    "上傳",
    "add a file",
]
EDITS = [
    "add a title that says Download our app",
    'add a title "Export"',
    'export "Export" as the title text',
    "remove the status bar at the bottom",
    "remove the status bar",
    "fade out before the credits",
    "roll the credits over music",
    "add end credits",
    "show the title for 3 seconds",
    "show the timeline on screen as a title",
    "render the title in red",
    "export the second clip only",
    "export the first ten seconds as a gif",
    "download the music from the first clip",
    "download a song about rain",
    "balance the colours",
    "balance the audio",
    "balance the video",
    "credit the video to Ana",
    "state the date at the start",
    "status update as the title",
    "track the face in the video",
    "track the speaker",
    "trim clip.mp4",
    "put song.mp3 under it",
    "upload bar animation in the corner",
    "send the music to the back",
    "send the title to the back",
    "give me a shorter video",
    "give the video a warm look",
    "make a video about exports",
    "Write 'send me the video' on the last frame",
    "how do I export?",
    "don't export yet",
    "why is the balance so low in the left channel?",
    "show credits at the end of the video",
    "给视频加上导出按钮的图标",
    "在片尾加上积分榜",
    "删掉状态栏",
    "加一个写着“下载”的标题",
    "标题改成下载视频",
    "把第二段视频单独导出",
    "导出前先加个标题",
    "不要导出",
    "下载的那首歌太吵了",
    "让左右声道平衡，余额那页删掉",
    "把时间线上的第一段剪短",
    "调整轨道音量",
    "添加上传进度条动画",
    "在開頭加上匯出圖示",
    "刪掉狀態欄",
    "视频里的积分数字放大一点",
    "把视频给我剪短一点",
    "发给我妈看的版本加字幕",
    "trim the pauses and export a shareable link",
    "trim the pauses and export",
    "my clip.mp4 is too long",
    "is clip.mp4 in the timeline?",
    "/tmp is full",
    "",
    "please",
    "请",
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


@pytest.mark.parametrize("text", UPLOADS)
def test_asking_to_upload_without_a_file_is_an_upload_of_none(text: str) -> None:
    assert route(text) == AskUpload()


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("clip.mp4", ["clip.mp4"]),
        ("/tmp/my clip.mp4", ["/tmp/my clip.mp4"]),
        ("'/tmp/my clip.mp4'", ["/tmp/my clip.mp4"]),
        ('"/tmp/my clip.mp4" ', ["/tmp/my clip.mp4"]),
        ("/tmp/my\\ clip.mp4", ["/tmp/my clip.mp4"]),
        ("/tmp/it's.mp4", ["/tmp/it's.mp4"]),
        ("file:///tmp/my%20clip.mp4", ["/tmp/my clip.mp4"]),
        ("~/talk.mov", ["~/talk.mov"]),
        ("upload ~/talk.mov", ["~/talk.mov"]),
        ("Please upload the file ./talk.mov", ["./talk.mov"]),
        ("upload notes.txt", ["notes.txt"]),
        ("上传 talk.mov", ["talk.mov"]),
        ("上传：/tmp/演讲.mp4", ["/tmp/演讲.mp4"]),
        ("https://example.org/clip.mp4", ["https://example.org/clip.mp4"]),
        ("https://example.org/watch?v=1", ["https://example.org/watch?v=1"]),
        ("/tmp/a.mp4 /tmp/b\\ c.mp3", ["/tmp/a.mp4", "/tmp/b c.mp3"]),
        ("'/tmp/a b.mp4' '/tmp/c.png'", ["/tmp/a b.mp4", "/tmp/c.png"]),
        ("/tmp/a.mp4\nfile:///tmp/b.mov", ["/tmp/a.mp4", "/tmp/b.mov"]),
    ],
)
def test_a_path_or_a_url_alone_is_an_upload(text: str, sources: list[str]) -> None:
    assert route(text) == AskUpload(tuple(sources))


@pytest.mark.parametrize(
    "text", ["export", "trim the pauses, then export it", "加个标题，然后导出", "Cut it. Export!"]
)
def test_an_export_may_be_asked_for_after_an_edit(text: str) -> None:
    assert export_wanted(text) is not None


@pytest.mark.parametrize(
    "text", ["trim the pauses", 'add "and export" as a title', "删掉状态栏", ""]
)
def test_an_edit_alone_asks_for_no_export(text: str) -> None:
    assert export_wanted(text) is None


def test_format_and_quality_are_read_from_the_request() -> None:
    assert route("export as webm in low quality") == AskExport("webm", "low")


def test_only_http_addresses_are_urls() -> None:
    assert is_url("https://example.org/a.mp4")
    assert not is_url("file:///etc/passwd")
    assert not is_url("C:/clip.mp4")
