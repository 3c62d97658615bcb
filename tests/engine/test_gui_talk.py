"""A backend's talk about a screen becomes actions; what it says of the video stays."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.engine.gui_talk import (
    Action,
    OfferExport,
    OfferMessage,
    OfferUpload,
    ShowCredits,
    ShowTracks,
    Translator,
    translate,
)

EXPORT, TRACKS, CREDITS = OfferExport(), ShowTracks(), ShowCredits()

TRANSLATED: list[tuple[str, str, tuple[Action, ...]]] = [
    (
        "I've trimmed the pauses. Click the Export button at the top right to download your video.",
        "I've trimmed the pauses.",
        (EXPORT,),
    ),
    ("Added the title — you can preview it in the timeline", "Added the title", (TRACKS,)),
    ("Added the title — you can preview it in the timeline.", "Added the title.", (TRACKS,)),
    ("I added music and you can preview it in the timeline!", "I added music!", (TRACKS,)),
    ("Added the title, which you can see in the preview window.", "Added the title.", (TRACKS,)),
    ("Your video is ready to preview in the timeline.", "Your video is ready.", (TRACKS,)),
    (
        "I've muted it (you can check it in the timeline) and lowered the music.",
        "I've muted it and lowered the music.",
        (TRACKS,),
    ),
    (
        "Click Export, and your video will be ready. I've also lowered the music.",
        "I've also lowered the music.",
        (EXPORT,),
    ),
    (
        "Preview it in the timeline, and the music fades out at the end.",
        "The music fades out at the end.",
        (TRACKS,),
    ),
    ("All set: hit Export when you are happy.", "All set.", (EXPORT,)),
    ("To download your video, click the **Export** button.", "", (EXPORT,)),
    ("When you're ready, just press Export.", "", (EXPORT,)),
    ("**Tip:** tap the Download icon to save it.", "", (EXPORT,)),
    ('Done! Click "Export" in the toolbar.', "Done!", (EXPORT,)),
    ("The Export button is in the top right corner.", "", (EXPORT,)),
    ("You'll find the Download button at the top. Enjoy!", "Enjoy!", (EXPORT,)),
    (
        "Cut. Click Export. Then choose MP4 and hit Save. A dialog will open. Bye.",
        "Cut. Bye.",
        (EXPORT,),
    ),
    ("Open the Audio panel to adjust the volume.", "", (TRACKS,)),
    ("Levels are set. Go to the media library on the left.", "Levels are set.", (TRACKS,)),
    ("Please switch to the Text tab.", "", (TRACKS,)),
    (
        "Drag the logo to the second track.",
        "",
        (OfferMessage("Move the logo to the second track"),),
    ),
    (
        "You can drag and drop the clip to the start.",
        "",
        (OfferMessage("Move the clip to the start"),),
    ),
    ("Drag your files into the media panel.", "", (OfferUpload(),)),
    ("Not what you meant? Click Undo.", "Not what you meant?", (OfferMessage("undo"),)),
    (
        "Click the Captions tab to add captions.",
        "",
        (OfferMessage("Add captions"),),
    ),
    ("Trimmed. Click the play button to watch it.", "Trimmed.", (TRACKS,)),
    ("Visit your account page to top up.", "", (CREDITS,)),
    ("That needs 50 credits. Check your billing settings.", "That needs 50 credits.", (CREDITS,)),
    ("You can now export your video.", "You can now export your video.", (EXPORT,)),
    (
        "Done:\n\n- Trimmed pauses\n- Click **Export** to download\n- Added music\n",
        "Done:\n\n- Trimmed pauses\n- Added music\n",
        (EXPORT,),
    ),
    (
        "Done!\n\nTo export:\n1. Click the Export button.\n2. Choose MP4 and hit Save.\n\nEnjoy!",
        "Done!\n\nEnjoy!",
        (EXPORT,),
    ),
    ("Done.\n\n## Next steps\n\nClick Export.\n", "Done.", (EXPORT,)),
    ("- Click Undo. The title stays.\n- Cut", "- The title stays.\n- Cut", (OfferMessage("undo"),)),
    (
        "我已经剪掉了停顿，您可以点击右上角的导出按钮下载视频。",
        "我已经剪掉了停顿。",
        (EXPORT,),
    ),
    ("已添加标题，可在时间线中预览。", "已添加标题。", (TRACKS,)),
    ("已完成！请打开音频面板查看。", "已完成！", (TRACKS,)),
    ("如需下载，点击“导出”即可。", "", (EXPORT,)),
    ("將片段拖曳到開頭。", "", (OfferMessage("把片段移動到開頭"),)),
    ("把标志拖拽到第二条轨道。", "", (OfferMessage("把标志移动到第二条轨道"),)),
    ("請點擊右上角的匯出按鈕。已加入標題。", "已加入標題。", (EXPORT,)),
    ("积分不足。请前往账户页面充值。", "积分不足。", (CREDITS,)),
    ("导出按钮在右上角。", "", (EXPORT,)),
    ("片头已缩短。您可以在预览窗口查看效果。", "片头已缩短。", (TRACKS,)),
    (
        "You can download it by clicking Export in the top-right corner.",
        "You can download it.",
        (EXPORT,),
    ),
    ("您可以导出视频了。", "您可以导出视频了。", (EXPORT,)),
]

UNCHANGED = [
    'I added a title that says "Click here. Now!" at the end.',
    "The title now reads 'Export today' in white.",
    "Added “Click the Export button” as a lower third.",
    '"Click here to subscribe" fades in at the end.',
    "Click sounds were added to each cut.",
    "Clicking noises in the second clip are gone.",
    "Drop shadow added to the title.",
    "Drag race footage comes first now.",
    "Press conference audio is louder.",
    "Open with the city shot?",
    "Opening shot trimmed to 3 s.",
    "The title opens on the left and closes on the right.",
    "I put the logo in the top right corner.",
    "Added the clip to the timeline at 0:05.",
    "Your title now sits in the timeline from 0 to 3 s.",
    'The "Subscribe" button fades in over the outro.',
    "I placed a Download button sticker over the last clip.",
    "The Download button graphic pulses near the end.",
    "You can say “export” whenever you like.",
    "Would you like me to export it?",
    "Register at https://nemovideo.com/register?bind=anon_1 to unlock it.",
    "Click [here](https://nemovideo.com/register) to register.",
    "You could add a 'Click here' button at the end.",
    "You can see the speaker's hands in every shot.",
    "If you want changes, tell me.",
    "To tighten it, I cut twelve pauses.",
    "Drop the second clip if it feels slow.",
    "Select scenes were brightened.",
    "Use the second take for the intro?",
    "Check the end credits for spelling.",
    "Here is the code:\n\n```\nClick the Export button.\nOpen the panel.\n```\n\nDone.",
    "| Step | What |\n| --- | --- |\n| 1 | Click Export |\n",
    "Run `click Export` in your head, and smile.",
    '**Trimmed** 3.5 s, e.g. the cough at 0:12, and the 5" screen.',
    "  Indented, with trailing blanks.  \n\n\n",
    "这个视频的标题是“点击这里”，位于片尾。",
    "我在片尾加了点击订阅的动画。",
    "点击率标题已改成白色。",
    "打开门的镜头已缩短。",
    "在时间线上添加了三段音乐。",
    "导出按钮的图标已添加到视频里。",
    "把音量降低到 35%。",
    "已将标题“导出”移到片头。",
    "",
    "\n",
    "5 * 3 * 2 = 30, snake_case_name stays.",
]


@pytest.mark.parametrize(("said", "text", "actions"), TRANSLATED)
def test_talk_about_a_screen_becomes_an_action(
    said: str, text: str, actions: tuple[Action, ...]
) -> None:
    result = translate(said)
    assert (result.text, result.actions) == (text, actions)


@pytest.mark.parametrize("said", UNCHANGED)
def test_what_is_about_the_video_stays_byte_for_byte(said: str) -> None:
    assert translate(said).text == said
    assert translate(said).actions == ()


@pytest.mark.parametrize("said", [said for said, _, _ in TRANSLATED] + UNCHANGED)
def test_what_is_shown_while_a_reply_grows_never_disappears(said: str) -> None:
    translator, before = Translator(), ""
    for length in range(len(said) + 1):
        shown = translator.grow(said[:length])
        assert shown.startswith(before)
        before = shown
    assert translate(said).text.startswith(before)


def test_a_sentence_about_the_video_is_shown_while_it_grows() -> None:
    assert Translator().grow("I've trimmed the pau") == "I've trimmed the"
    assert Translator().grow("我已经剪掉了停") == "我已经剪掉了停"


def test_a_sentence_that_may_be_about_the_screen_waits() -> None:
    translator = Translator()
    assert translator.grow("Done. You can pre") == "Done."
    assert translator.grow("Done. You can preview a softer look") == "Done."
    assert translator.grow("Done. You can preview a softer look. ") == (
        "Done. You can preview a softer look."
    )


def test_a_final_text_may_replace_what_the_partials_said() -> None:
    translator = Translator()
    translator.grow("Adding the title. ")
    assert translator.grow("Title added. ") == "Title added."
    assert translator.finish("Cut. Click Export.").text == "Cut."


FRAGMENTS = sorted(
    {word for said, _, _ in TRANSLATED for word in said.split(" ")}
    | {word for said in UNCHANGED for word in said.split(" ")}
)
texts = st.lists(
    st.sampled_from(FRAGMENTS)
    | st.sampled_from([said for said, _, _ in TRANSLATED])
    | st.sampled_from(list(" \n*_`\"'“”()[],.:;!?—-#>|1a点您，。：")),
    max_size=14,
).flatmap(lambda parts: st.sampled_from(["", " "]).map(lambda blank: blank.join(parts)))


@settings(max_examples=250, deadline=None)
@given(texts | st.text(max_size=60), st.integers(1, 9))
def test_any_text_grows_without_flicker_wherever_it_is_cut(text: str, step: int) -> None:
    translator, before = Translator(), ""
    for length in range(0, len(text) + 1, step):
        shown = translator.grow(text[:length])
        assert shown.startswith(before)
        before = shown
    result = translator.finish(text)
    assert result.text.startswith(before)
    assert result == translate(text)


def test_a_long_reply_costs_in_proportion_to_its_length() -> None:
    said = "I cut the pause at 3 s. You can preview it in the timeline. "
    whole = said * (100_000 // len(said))
    translator = Translator()
    began = time.process_time()
    for length in range(0, len(whole), 40):
        translator.grow(whole[:length])
    assert time.process_time() - began < 5
    endless = "word " * 20_000
    for length in range(0, len(endless), 400):
        translator.grow(endless[:length])
    assert time.process_time() - began < 10
