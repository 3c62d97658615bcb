"""Requests are told from edits that only mention the same words."""

from __future__ import annotations

import pytest

from tui.dropped import is_url
from tui.engine.router import (
    AskChat,
    AskCredits,
    AskExport,
    AskStatus,
    AskUpload,
    route,
    split_export,
)
from tui.events import Export

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
    "add another video",
    "import some footage",
    "添加视频",
    "再加一段视频",
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
    "save this as version rough",
    "save the project",
    "save it",
    "make it 1080p",
    "make it fast",
    "export at 0:12",
    "freeze the frame at 0:12",
    "add a picture at 0:12",
    "convert it to black and white",
    "speed it up without changing the sound",
    "add subtitles",
    "render the captions in yellow",
    "download a picture of a cat",
    "link the two clips",
    "make the sound louder",
    "add a link to my site as a title",
    "把声音调大",
    "保存为版本一",
    "保存",
    "加字幕",
    "把画面放大到4k",
    "在0:12处截断",
    "快速播放",
    "转成黑白",
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
    ("text", "edit"),
    [
        ("export", ""),
        ("trim the pauses, then export it", "trim the pauses"),
        ("Cut it. Export!", "Cut it"),
        ("trim the pauses, cut 0:03 to 0:05 and export", "trim the pauses, cut 0:03 to 0:05"),
        (
            "trim the pauses, add transitions, and export a shareable link",
            "trim the pauses, add transitions",
        ),
        ('add the title "Cut, and go" and then export as gif', 'add the title "Cut, and go"'),
        ("make it square, export it, please", "make it square"),
        ("加个标题，然后导出", "加个标题"),
        ("剪掉停顿，加转场，然后导出分享链接", "剪掉停顿，加转场"),
        ("剪掉停顿并导出720p的webm", "剪掉停顿"),
        ("/a b.mp4 trim it and export", "/a b.mp4 trim it"),
        ("a.mp4 export as gif", "a.mp4"),
    ],
)
def test_an_export_after_an_edit_is_told_from_it(text: str, edit: str) -> None:
    said, asked = split_export(text)
    assert (said, isinstance(asked, AskExport)) == (edit, True)


@pytest.mark.parametrize(
    "text",
    [
        "trim the pauses", 'add "and export" as a title', "删掉状态栏", "", 'add "cut it, export',
        "trim it, but don't export", "export after trimming the pauses", "先导出再说吗，不要",
    ],
)  # fmt: skip
def test_an_edit_alone_asks_for_no_export(text: str) -> None:
    assert split_export(text) == (text, None)


FORMS = [
    ("export as webm in low quality", Export("webm", "low")),
    ("export as gif, small", Export("gif", "low")),
    ("export it in the smallest size", Export(quality="low")),
    ("export as gif", Export("gif")),
    ("export an animated gif", Export("gif")),
    ("Export the video as a WebP please", Export("webp")),
    ("download the audio as mp3", Export("mp3")),
    ("download the audio", Export("mp3")),
    ("export only the sound as wav", Export("wav")),
    ("export a still at 0:12 as png", Export("png", at_s=12)),
    ("export a still at 1:02.5", Export("jpg", at_s=62.5)),
    ("save the frame at 3 s as jpg", Export("jpg", at_s=3)),
    ("export the first frame as png", Export("png")),
    ("download a thumbnail", Export("jpg")),
    ("save it as a low quality webm", Export("webm", "low")),
    ("convert it to mov", Export("mov")),
    ("export 1080p MP4", Export(resolution=1080)),
    ("export it in 4K", Export(resolution=2160)),
    ("export the video at 1280x720, medium quality", Export("mp4", "medium", 720)),
    ("export in full hd", Export(resolution=1080)),
    ("export fast", Export(fast=True)),
    ("export without re-encoding as mkv", Export("mkv", fast=True)),
    ("export a shareable link", Export(share=True)),
    ("give me a shareable link", Export(share=True)),
    ("create a link to share", Export(share=True)),
    ("export the captions", Export("srt")),
    ("download the subtitles as vtt", Export("vtt")),
    ("把声音导出成mp3", Export("mp3")),
    ("导出音频", Export("mp3")),
    ("导出720p的webm", Export("webm", resolution=720)),
    ("导出为低质量的mp4", Export("mp4", "low")),
    ("导出成gif，低质量", Export("gif", "low")),
    ("导出，webm格式，720p", Export("webm", resolution=720)),
    ("导出，快一点", Export()),
    ("快点导出", Export()),
    ("export it quickly, please", Export()),
    ("导出成gif动图", Export("gif")),
    ("导出动图", Export("gif")),
    ("导出0:12的截图", Export("jpg", at_s=12)),
    ("把第12秒的画面导出为png", Export("png", at_s=12)),
    ("快速导出", Export(fast=True)),
    ("不重新编码导出为mkv", Export("mkv", fast=True)),
    ("导出一个可分享的链接", Export(share=True)),
    ("生成分享链接", Export(share=True)),
    ("导出字幕", Export("srt")),
    ("导出4k视频", Export(resolution=2160)),
    ("把视频保存为mov", Export("mov")),
    ("匯出成GIF", Export("gif")),
]


@pytest.mark.parametrize(("text", "wanted"), FORMS)
def test_the_form_of_the_file_is_read_from_the_request(text: str, wanted: Export) -> None:
    assert route(text) == wanted


def test_only_http_addresses_are_urls() -> None:
    assert is_url("https://example.org/a.mp4")
    assert not is_url("file:///etc/passwd")
    assert not is_url("C:/clip.mp4")
