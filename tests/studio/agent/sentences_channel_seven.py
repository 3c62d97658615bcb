"""What people type in Chinese to the film of `channel`: the ninth round.

Written before it was tried. At first 80 % of the sentences were right and one did something else.
"""

from __future__ import annotations

from tests.studio.agent.reel import NOTHING, SILENT, Does, after, cut, does, partly
from tests.studio.agent.sentences_channel_one import LITTLE_SOFTER, SOFTER
from tests.studio.agent.sentences_part_one import PAUSES, SQUARE, VERTICAL
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
    GoToVersion,
    Redo,
    SaveVersion,
    Undo,
    UndoMatching,
)
from tui.studio.edits.captions import AddCaptions, RemoveCaptions, ShowCaptions
from tui.studio.edits.clips import DeleteClips, MoveClip, SplitAt, SwapClips
from tui.studio.edits.colour import AdjustGrade, ApplyLook
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import (
    CropPicture,
    FlipPicture,
    RotatePicture,
    SetResolution,
    ZoomPicture,
)
from tui.studio.edits.look import ApplyLut, AutoGrade, RemoveLut
from tui.studio.edits.make import MakeIntro, MakeSlideshow
from tui.studio.edits.marks import START, Mark, Span, between, first, last
from tui.studio.edits.motion import Freeze, Reverse, SetSpeed
from tui.studio.edits.music import AddMusic, RemoveMusic
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.sound import CleanVoice, DuckMusic, FadeMusic, NormaliseLoudness, ReduceNoise
from tui.studio.edits.timeline import Crop, Zoom
from tui.studio.edits.transitions import AddTransitions, RemoveTransitions, SetFades
from tui.studio.edits.which import ALL, LAST

NINTH_ROUND: dict[str, Does] = {
    # as bloggers, teachers and podcasters type
    "哈喽 帮我把磕磕巴巴的停顿都剪了": does(PAUSES),
    "老师讲课中间停顿太长了，超过3秒的剪一下": does(TrimPauses(longer_than_s=3)),
    "開頭五秒鐘不要，結尾三秒也不要": does(cut(first(5), last(3))),
    "前3s剪掉thx": does(cut(first(3))),
    "0:25到0:30我忘词了，帮忙剪了": does(cut(between(25, 30))),
    "这段25秒到28秒不要": does(cut(between(25, 28))),
    "两分钟以后的内容删了哈": does(cut(after(120))),
    "精华就在10秒到50秒，其他都删": partly(cut(Span(START, Mark(10)), after(50))),
    "第二段和第四段删了吧，用不上": does(DeleteClips((2, 4))),
    "demo那段不行，去掉": does(DeleteClips((2,))),
    "把第三個片段移到最後": does(MoveClip(3, LAST)),
    "第1段第2段对换": does(SwapClips(1, 2)),
    "在1:20切开，后面的删掉": partly(SplitAt((Mark(80),))),
    "视频太长了帮我压到80秒": does(SetSpeed(ALL, to_s=80.0)),
    "有点拖，整体1.2倍速吧": does(SetSpeed(ALL, 1.2)),
    "第二段demo快进3倍": does(SetSpeed(2, 3.0)),
    "从40秒开始慢放到45秒": NOTHING,
    "第四段来个倒放效果": does(Reverse(4)),
    "15秒那里定住2秒": does(Freeze(Mark(15), 2.0)),
    "封面图3秒就够了": NOTHING,
    # sound
    "帮忙加個輕鬆的背景音樂 音量20%": does(AddMusic("music:lo-fi", 0.2)),
    "bgm太吵，我都听不见自己说话了": does(SOFTER),
    "背景音乐小一丢丢": does(LITTLE_SOFTER),
    "bgm down一点": does(LITTLE_SOFTER),
    "配乐换成upbeat的": does(AddMusic("music:upbeat")),
    "music结尾fade out": does(FadeMusic(None, 2.0)),
    "背景音樂在我講話時調低": does(DuckMusic()),
    "音乐删了，原声大一点": does(RemoveMusic(), volume(gain=3)),
    "说话有回音": NOTHING,
    "录音棚效果": NOTHING,
    "外面施工的噪音去一去": does(ReduceNoise()),
    "第二段降噪": does(ReduceNoise(2)),
    "人声太闷了清晰一点": does(CleanVoice()),
    "音量统一到-16，要上播客": does(NormaliseLoudness(-16.0)),
    "第一段声音小了点，调高": does(volume(gain=3, of=1)),
    "片头3秒静音，后面正常": partly(volume(0.0, of=first(3))),
    # text and captions
    "加標題「健身新手指南」放中間": does(title("健身新手指南", place="centre")),
    "开头来个标题叫三天学会Python，黄色": does(title("三天学会Python", first(3), colour="#ffff00")),
    "第8秒到第12秒加文字“注意安全”，红色放底部": does(
        title("注意安全", between(8, 12), colour="#ff0000", place="bottom")
    ),
    "最后加一句“点赞收藏不迷路”": does(title("点赞收藏不迷路", last(3))),
    "标题太挡脸了，挪到左下角": does(looks(place="bottom left")),
    "标题有点小，放大20%": does(looks(scale=1.2)),
    "大家好那个标题换个位置": NOTHING,
    "标题“关注我”改成绿色的": does(looks(text="关注我", colour="#008000")),
    "標題字體改成白色粗體": does(looks(colour="#ffffff", bold=True)),
    "把标题弄没": NOTHING,
    "下方加上人名条“王老师，数学教研组”": does(third("王老师\n数学教研组")),
    "上字幕，字大点，白色": does(CAPTIONS, looks("caption", scale=1.25, colour="#ffffff")),
    "字幕能帮忙识别一下吗": does(AddCaptions(heard=True)),
    "字幕挡住ppt了，放顶部": does(looks("caption", place="top")),
    "字幕底色弄成黑的": does(looks("caption", background="#000000")),
    "字幕不要烧进去，弄成外挂": partly(ShowCaptions("track")),
    "字幕有错别字，LinkIn应该是LinkedIn": NOTHING,
    "字幕先去掉吧": does(RemoveCaptions()),
    # transitions
    "切换有点生硬，加个柔和的转场": does(AddTransitions()),
    "每个片段之间加1秒叠化": does(AddTransitions(seconds=1.0)),
    "第一、二段之间闪黑": does(AddTransitions("dip to black", cut=1)),
    "转场太多了，都去了吧": does(RemoveTransitions()),
    "开头渐显，结尾渐黑": does(SetFades(in_s=1.0, out_s=1.0)),
    "结尾fade out 3秒": does(SetFades(out_s=3.0)),
    # colour
    "脸太黑了打亮一点": does(by(exposure=0.3)),
    "画面有点灰，对比度加一点": does(by(contrast=8)),
    "第二段偏暗，曝光+0.5": does(to(2, exposure=0.5)),
    "整体调成暖色调": does(to(temperature=20)),
    "飽和度太高了降低一點": does(by(saturation=-8)),
    "高光压低，阴影提亮": does(by(highlights=-15, shadows=15)),
    "想要电影感，再暗一点": does(ApplyLook(ALL, "cinematic"), by(exposure=-0.3)),
    "第四段黑白处理": does(AdjustGrade(4, GREY)),
    "复古一点的色调": does(ApplyLook(ALL, "vintage")),
    "LUT用teal.cube": does(ApplyLut(ALL, "teal")),
    "LUT去掉": does(RemoveLut()),
    "自动白平衡": does(AutoGrade(ALL, "white balance")),
    "颜色怪怪的，重置一下": NOTHING,
    # frame
    "要發抖音的直式影片": does(VERTICAL),
    "横屏改竖屏，不要裁掉人": does(SetFrame("9:16", "fit")),
    "竖屏背景虚化填充": does(SetFrame("9:16", "blur")),
    "B站用，16:9": does(SetFrame("16:9")),
    "ins方形1:1": does(SQUARE),
    "画质拉到4k": does(SetResolution(2160)),
    "左右两边裁掉8%": does(CropPicture(Crop(left=0.08, right=0.08))),
    "第四段歪了，顺时针转90度": does(RotatePicture(90, 4)),
    "自拍是反的，左右翻转": does(FlipPicture()),
    "第一段加个缓慢推近": does(ZoomPicture(Zoom(to_scale=1.2), 1)),
    "logo放右上角": does(AddOverlay("watermark", corner="top right")),
    "公司水印放左下，透明度30%": does(AddOverlay("watermark", corner="bottom left", opacity=0.7)),
    "水印太大了，缩小一点": does(ChangeOverlays(scale=0.9)),
    "me.mp4画中画放左上角，前10秒": does(AddOverlay("picture", "me", "top left", span=first(10))),
    # make, history, several
    "用我的稿子做个片头": does(MakeIntro()),
    "照片做成影集，每张三秒": does(MakeSlideshow(3.0)),
    "刚刚那步撤回": does(Undo()),
    "撤销最近两步操作": does(Undo(2)),
    "redo一下": does(Redo()),
    "回到加字幕之前那一步": does(UndoMatching("AddCaptions")),
    "存为版本“第一稿”": does(SaveVersion("第一稿")),
    "切换到版本初稿": does(GoToVersion("初稿")),
    "停顿剪掉 加字幕 加bgm 竖屏 谢谢": does(PAUSES, CAPTIONS, AddMusic("music:lo-fi"), VERTICAL),
    "第二段删掉，剩下的加转场，最后淡出2秒": partly(DeleteClips((2,)), SetFades(out_s=2.0)),
    "帮我降噪并且把人声调大": does(ReduceNoise(), volume(gain=3)),
    "字幕加上，它要黄色的": does(CAPTIONS, looks("caption", colour="#ffff00")),
    "加个标题“开箱”，它显示4秒": does(title("开箱", first(4))),
    "来点高级感": NOTHING,
    "字幕字体大小调整一下": NOTHING,
    "这个效果不错": SILENT,
}
