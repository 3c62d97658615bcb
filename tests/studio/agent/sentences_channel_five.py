"""What people type in Chinese to the film of `channel`: the seventh round.

Written before it was tried. At first 77 % of the sentences were right and five did something else.
"""

from __future__ import annotations

from tests.studio.agent.reel import NOTHING, Does, cut, does, keep, partly
from tests.studio.agent.sentences_channel_one import LITTLE_SOFTER
from tests.studio.agent.sentences_part_one import PAUSES, VERTICAL
from tests.studio.agent.sentences_part_two import (
    CAPTIONS,
    GREY,
    by,
    looks,
    third,
    title,
    to,
    volume,
)
from tui.studio.agent.plan import (
    Ask,
    Question,
    Redo,
    SaveVersion,
    Undo,
    UndoMatching,
)
from tui.studio.edits.captions import RemoveCaptions, ShowCaptions
from tui.studio.edits.clips import DeleteClips, Duplicate, MoveClip, SplitAt, SwapClips
from tui.studio.edits.colour import AdjustGrade, ApplyLook, ResetGrade
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import (
    CropPicture,
    FlipPicture,
    RotatePicture,
    SetResolution,
    ZoomPicture,
)
from tui.studio.edits.look import AutoGrade
from tui.studio.edits.make import MakeIntro, MakeSlideshow
from tui.studio.edits.marks import START, Mark, Span, between, first, last
from tui.studio.edits.motion import Freeze, Reverse, SetLength, SetSpeed
from tui.studio.edits.music import AddMusic, RemoveMusic, SetMusicVolume
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays, RemoveOverlays
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.sound import CleanVoice, DuckMusic, FadeMusic, NormaliseLoudness, ReduceNoise
from tui.studio.edits.text_style import EditTitle
from tui.studio.edits.timeline import Crop, Zoom
from tui.studio.edits.titles import RemoveTitles
from tui.studio.edits.transitions import AddTransitions, RemoveTransitions, SetFades
from tui.studio.edits.which import ALL, LAST

SEVENTH_ROUND: dict[str, Does] = {
    # cuts
    "能帮我把卡顿的地方剪掉不？": does(PAUSES),
    "没声音的地方剪掉，两秒以上的才算": NOTHING,
    "把每句话中间的停顿都删掉": NOTHING,
    "静音超过一秒半的剪掉": does(TrimPauses(longer_than_s=1.5)),
    "视频头上3秒剪了": does(cut(first(3))),
    "尾巴上多了两秒，剪掉": Does((Question(Ask.WHICH_PART),), rest=True),
    "0分20秒到0分26秒不要": does(cut(between(20, 26))),
    "18s-25s删除": does(cut(between(18, 25))),
    "一分钟之前的内容都不要了": does(cut(Span(START, Mark(60)))),
    "我只要第30秒到第50秒": does(keep(between(30, 50))),
    "最后十秒都是空镜，剪了吧": does(cut(last(10))),
    "从中间剪成两段": does(SplitAt((Mark(share=0.5),))),
    "40秒处断开一下": does(SplitAt((Mark(40),))),
    "把第3段去除": does(DeleteClips((3,))),
    "第一和第三段不要": does(DeleteClips((1, 3))),
    "片尾那个片段往前挪到第二位": NOTHING,
    "第二段挪后面去": does(MoveClip(2, LAST)),
    "demo.mp4放到最前面": does(MoveClip(2, 1)),
    "第二段跟第四段互换": does(SwapClips(2, 4)),
    "把第四段再播一遍": does(Duplicate(4)),
    "1.1倍速就行": does(SetSpeed(ALL, 1.1)),
    "我语速有点慢，提到1.2倍": does(SetSpeed(ALL, 1.2)),
    "第四段两倍速播放": does(SetSpeed(4, 2.0)),
    "第二段慢放": does(SetSpeed(2, 0.7, relative=True)),
    "全片倒着放": does(Reverse()),
    "1分02秒的画面定格两秒": does(Freeze(Mark(62), 2.0)),
    "第三段图片显示6秒": does(SetLength(3, 6.0)),
    # sound
    "整点背景音乐呗": does(AddMusic("music:lo-fi")),
    "换个安静点的bgm": does(AddMusic("music:ambient")),
    "配乐小声些，别盖住我说话": partly(LITTLE_SOFTER),
    "bgm调成10%的音量": does(SetMusicVolume(0.1)),
    "背景音乐大点声": does(SetMusicVolume(factor=1.4)),
    "音乐淡入两秒": does(FadeMusic(2.0, None)),
    "音乐太突兀了，开头结尾都淡一下": NOTHING,
    "我说话的时候背景音乐降下来": does(DuckMusic()),
    "把配乐删掉": does(RemoveMusic()),
    "第四段消音": does(volume(0.0, of=4)),
    "前十秒不要声音": does(volume(0.0, of=first(10))),
    "原声调低6db": does(volume(gain=-6)),
    "说话的声音再大点": does(volume(gain=3)),
    "环境太嘈杂了，降一下噪": does(ReduceNoise()),
    "去掉底噪和电流声": does(ReduceNoise()),
    "人声突出一点": does(CleanVoice()),
    "做一下响度标准化": does(NormaliseLoudness(-14.0)),
    "音量拉到-16 LUFS": does(NormaliseLoudness(-16.0)),
    # text and captions
    "开头写上“今天聊聊AI”": does(title("今天聊聊AI", first(3))),
    "加标题：一学就会 位置居中": does(title("一学就会", place="centre")),
    "给我来个大标题“年终总结”": does(title("年终总结", size=1.5)),
    "50秒的时候弹出“敲黑板”，两秒钟": does(title("敲黑板", between(50, 52))),
    "视频最后打上“See you”": does(title("See you", last(3))),
    "标题挪到下面": does(looks(place="bottom")),
    "第一个标题字体放大": does(looks(number=1, scale=1.25)),
    "标题颜色改蓝色，加粗": does(looks(colour="#0000ff", bold=True)),
    "标题底色去掉": does(looks(background="none")),
    "标题淡入淡出": does(looks(fade_in_s=0.5, fade_out_s=0.5)),
    "“大家好”改“同学们好”": does(EditTitle("大家好", None, "同学们好")),
    "“关注我”这几个字删了": does(RemoveTitles("关注我")),
    "我的名字叫孙悦，职位是设计师，加个人名条": Does((Question(Ask.NAME),), rest=True),
    "人名条：周凯，创始人": does(third("周凯\n创始人")),
    "自动出字幕": does(CAPTIONS),
    "视频配上中文字幕": NOTHING,
    "照着文案上字幕": does(CAPTIONS),
    "字幕太大了，小一号": partly(looks("caption", scale=0.8)),
    "字幕黄色的，放中间": does(looks("caption", colour="#ffff00", place="centre")),
    "字幕加个黑底": does(looks("caption", background="#000000")),
    "字幕弄到上面去": does(looks("caption", place="top")),
    "字幕压到画面上": does(ShowCaptions("burned")),
    "字幕别要了": does(RemoveCaptions()),
    # transitions and colour
    "画面切换的时候加个过渡": does(AddTransitions()),
    "中间都用黑场转场": does(AddTransitions("dip to black")),
    "转场统一改成1秒": does(AddTransitions(seconds=1.0)),
    "第一段和第二段中间加向左擦除": does(AddTransitions("wipe left", cut=1)),
    "把转场都删了": does(RemoveTransitions()),
    "片头淡入1.5秒": does(SetFades(in_s=1.5)),
    "片尾渐隐": does(SetFades(out_s=1.0)),
    "画面偏暗，提一下亮度": does(by(exposure=0.3)),
    "第二段曝光加一档": does(by(2, exposure=1.0)),
    "对比度-10": does(to(contrast=-10)),
    "整个画面色调暖一点": does(by(temperature=15)),
    "饱和度稍微降一点": does(by(saturation=-8)),
    "暗部提一点": does(by(shadows=8)),
    "加电影感调色": does(ApplyLook(ALL, "cinematic")),
    "第二段加个复古滤镜": does(ApplyLook(2, "vintage")),
    "最后5秒变黑白": does(AdjustGrade(last(5), GREY)),
    "一键调色": does(AutoGrade()),
    "颜色恢复成原来的": does(ResetGrade()),
    # frame
    "改成抖音竖屏": does(VERTICAL),
    "视频改成横的16:9": does(SetFrame("16:9")),
    "换成1:1，上下留黑边": does(SetFrame("1:1", "fit")),
    "清晰度改成720": does(SetResolution(720)),
    "下面裁掉15%": does(CropPicture(Crop(bottom=0.15))),
    "第一段逆时针转90": does(RotatePicture(-90, 1)),
    "上下颠倒一下": does(FlipPicture("vertical")),
    "第二段加个推镜头": does(ZoomPicture(Zoom(to_scale=1.2), 2)),
    "右下角加上logo，占10%": does(AddOverlay("watermark", corner="bottom right", width=0.1)),
    "把水印删掉": does(RemoveOverlays()),
    "水印透明度50%": does(ChangeOverlays(opacity=0.5)),
    "把me.mp4放右上角当小窗": does(AddOverlay("picture", "me", "top right")),
    # make, history, several
    "帮我用照片做一个相册，每张4秒": does(MakeSlideshow(4.0)),
    "用脚本加头像生成片头": does(MakeIntro()),
    "后悔了，撤销": does(Undo()),
    "重做一下": does(Redo()),
    "回到加滤镜之前的样子": does(UndoMatching("ApplyLook")),
    "存个版本叫A版": does(SaveVersion("A版")),
    "停顿剪掉以后加字幕和轻松的背景音乐": does(PAUSES, CAPTIONS, AddMusic("music:lo-fi")),
    "前3秒删掉 音量拉大 加字幕": NOTHING,
    "改竖屏，logo放左上角，bgm调到20%": does(
        VERTICAL, AddOverlay("watermark", corner="top left"), SetMusicVolume(0.2)
    ),
    "就是想要那种高级感": NOTHING,
    "你好，请问能加字幕吗": does(CAPTIONS),
}
