"""60 more sentences in Chinese, as different kinds of people type them, written before they were
tried: someone with a channel, a teacher with a screen recording, someone in marketing, and people
who type in a hurry, without commas, and with slips.

At the first run 50 of them were right. Two did something else: one cut the film where a logo was to
go, and one laid bars around the picture where they were to go.
"""

from __future__ import annotations

from tests.studio.agent.reel import NOTHING, Does, after, asks, does, partly
from tests.studio.agent.sentences_part_one import PAUSES
from tests.studio.agent.sentences_part_two import CAPTIONS, GREY, by, title, volume
from tui.studio.agent.plan import Ask
from tui.studio.edits.captions import RemoveCaptions
from tui.studio.edits.clips import DeleteClips
from tui.studio.edits.colour import AdjustGrade, ApplyLook, Change
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import CropBars, ZoomPicture
from tui.studio.edits.look import MatchExposure
from tui.studio.edits.marks import Mark, Span, between, first, last
from tui.studio.edits.motion import Freeze, SetLength, SetSpeed
from tui.studio.edits.music import AddMusic, SetMusicVolume
from tui.studio.edits.music_times import SilenceMusic
from tui.studio.edits.overlays import AddOverlay
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.sound import DuckMusic, FadeMusic, MatchLoudness, ReduceNoise
from tui.studio.edits.text_style import EditTitle
from tui.studio.edits.timeline import Zoom

PUNCHED = Zoom(from_scale=1.2, to_scale=1.2)

FOURTEENTH_ROUND: dict[str, Does] = {
    # someone with a channel
    "第二段太暗了，调得跟第一段一样亮": does(MatchExposure(1, 2)),
    "第二段声音比第一段小，调成一样大": NOTHING,
    "把第四段的音量调到跟第一段一样": does(MatchLoudness(1, 4)),
    "前10秒音乐小声一点，后面正常": partly(SetMusicVolume(factor=0.837, during=first(10))),
    "第二段的音乐大声点，其他不变": does(SetMusicVolume(factor=1.4, during=2)),
    "我讲话的时候把音乐压低": does(DuckMusic()),
    "除了第一段其他都加速": does(*(SetSpeed(n, 1.5, relative=True) for n in (2, 3, 4))),
    "除最后一段外都变成黑白": does(*(AdjustGrade(n, GREY) for n in (1, 2, 3))),
    "全部静音，第一段除外": does(*(volume(0.0, of=n) for n in (2, 3, 4))),
    "来点温暖复古的感觉": does(
        ApplyLook(look="vintage"), AdjustGrade(changes=(Change("temperature", 20),))
    ),
    "第二段开始的时候弹出“重点来了”": does(title("重点来了", between(60, 63))),
    "“关注我”多停一会儿": does(EditTitle("关注我", None, None, Span(Mark(90), Mark(96)))),
    "“大家好”显示到第6秒": does(EditTitle("大家好", None, None, first(6))),
    "封面照多停3秒": does(SetLength(3, 8.0)),
    "推近画面中间": does(ZoomPicture(PUNCHED)),
    # a teacher with a screen recording
    "录屏四周的黑边裁掉": does(CropBars()),
    "第二段放大左上角": does(
        ZoomPicture(
            PUNCHED.model_copy(update=dict.fromkeys(("from_x", "to_x", "from_y", "to_y"), 0.0)), 2
        )
    ),
    "10秒到20秒放大中间部分": does(ZoomPicture(PUNCHED, between(10, 20))),
    "超过2秒没说话的地方都剪掉": does(TrimPauses(longer_than_s=2)),
    "第二段开始的时候定格3秒": does(Freeze(Mark(60), 3.0)),
    "30秒处打上“练习一”，左上角，显示5秒": does(title("练习一", between(30, 35), place="top left")),
    "除了第二段都不要动，第二段加速": partly(SetSpeed(2, 1.5, relative=True)),
    "讲课的声音太小了，大一点": does(volume(gain=3)),
    "把键盘的杂音去掉": does(ReduceNoise()),
    "标题太快就没了，多停一会儿": does(EditTitle(None, None, None, Span(Mark(0), Mark(4.5)))),
    # someone in marketing
    "logo放右下角，小一点，透明度50%": does(
        AddOverlay("watermark", None, "bottom right", 0.096, 0.5)
    ),
    "logo左上角，10秒后去掉": does(AddOverlay("watermark", None, "top left", span=first(10))),
    "logo从第二段开始显示": does(AddOverlay("watermark", span=after(60))),
    "标题：限时优惠，黄色，顶部，大一点，5秒": does(
        title("限时优惠", first(5), colour="#ffff00", place="top", scale=1.25)
    ),
    "做成竖屏，不要黑边，加字幕": does(SetFrame("9:16", "crop"), CAPTIONS),
    "换成欢快的音乐，第一段的时候小声一点": does(
        AddMusic("music:upbeat"), SetMusicVolume(factor=0.837, during=1)
    ),
    "加个“立即购买”，最后5秒，右下角，红色": does(
        title("立即购买", last(5), colour="#ff0000", place="bottom right")
    ),
    "最后5秒音乐大声一点然后淡出": does(
        SetMusicVolume(factor=1.183, during=last(5)), FadeMusic(None, 2.0)
    ),
    "第三段以外都调亮一点": does(*(by(n, exposure=0.3) for n in (1, 2, 4))),
    "除了logo都变黑白": NOTHING,
    "60秒以后不要音乐": does(SilenceMusic(after(60))),
    # in a hurry
    "去黑边": does(CropBars()),
    "音乐10%": does(SetMusicVolume(0.1)),
    "0:05到0:10音乐关小": does(SetMusicVolume(factor=0.7, during=between(5, 10))),
    "除了1都静音": NOTHING,
    "标题久一点": does(EditTitle(None, None, None, Span(Mark(0), Mark(4.5)))),
    "第二段跟第一段一样响": does(MatchLoudness(1, 2)),
    "黑白 除了第二段": does(*(AdjustGrade(n, GREY) for n in (1, 3, 4))),
    "放大": does(ZoomPicture(Zoom(to_scale=1.2))),
    "logo小 右下": does(AddOverlay("watermark", None, "bottom right", 0.084)),
    "音乐别停": NOTHING,
    "2段开头打字“你好”": NOTHING,
    # without commas, with slips
    "把第二段调亮一点再跟第一段一样大声": does(by(2, exposure=0.3), MatchLoudness(1, 2)),
    "去掉黑边改成竖屏加字幕": does(CropBars(), SetFrame("9:16", "crop"), CAPTIONS),
    "剪停顿第二段音乐小一点": does(SetMusicVolume(factor=0.7, during=2), PAUSES),
    "除了第一段都静音然后加字幕": does(*(volume(0.0, of=n) for n in (2, 3, 4)), CAPTIONS),
    "第二段开始时加标题你好红色的显示4秒": asks(Ask.TITLE_TEXT),
    "把那个黑边给我裁了谢谢": does(CropBars()),
    "音乐在我说话时小声点不说话时大声": NOTHING,
    "第一段和第二段声音一样大": does(MatchLoudness(2, 1)),
    "字幕除了第一段都不要": does(*(RemoveCaptions(on_clip=n) for n in (2, 3, 4))),
    # There is no third one, which the edit says.
    "第三个标题多停2秒": does(EditTitle(None, 3, None, first(5))),
    "除了前5秒全部加速到两倍": does(SetSpeed(after(5), 2.0)),
    "删掉除了第一段以外的所有片段": does(DeleteClips((2, 3, 4))),
    "第二段音乐去掉第三段音乐小一点": does(SilenceMusic(2), SetMusicVolume(factor=0.7, during=3)),
}
