"""What people type in Chinese to the film of `channel`: the eighth round.

Written before it was tried. At first 90 % of the sentences were right and four did something else.
"""

from __future__ import annotations

from tests.studio.agent.reel import NOTHING, Does, after, asks, cut, does, keep, partly
from tests.studio.agent.sentences_channel_one import SOFTER
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
    ListVersions,
    Redo,
    Undo,
    UndoMatching,
)
from tui.studio.edits.captions import AddCaptions, EditCaption, RemoveCaptions, ShowCaptions
from tui.studio.edits.clips import DeleteClips, Duplicate, MoveClip, SplitAt
from tui.studio.edits.colour import AdjustGrade, ApplyLook, ResetGrade
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import (
    CropPicture,
    FlipPicture,
    RotatePicture,
    SetResolution,
    ZoomPicture,
)
from tui.studio.edits.look import ApplyLut, AutoGrade
from tui.studio.edits.make import MakeSlideshow
from tui.studio.edits.marks import END, START, Mark, Span, between, first, last
from tui.studio.edits.motion import Freeze, Reverse, SetLength, SetSpeed
from tui.studio.edits.music import AddMusic, RemoveMusic, SetMusicVolume
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays, RemoveOverlays
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.sound import CleanVoice, DuckMusic, FadeMusic, NormaliseLoudness, ReduceNoise
from tui.studio.edits.text_style import EditTitle
from tui.studio.edits.timeline import Crop, Zoom
from tui.studio.edits.titles import RemoveTitles
from tui.studio.edits.transitions import AddTransitions, RemoveTransitions, SetFades
from tui.studio.edits.which import ALL

EIGHTH_ROUND: dict[str, Does] = {
    # cuts
    "麻烦您把里面安静的部分剪掉哈": does(PAUSES),
    "停顿都剪了吧，留0.1秒缓冲": does(TrimPauses(padding_s=0.1)),
    "超过2秒没说话的剪掉": does(TrimPauses(longer_than_s=2)),
    "最开始的3秒钟是空的，删一下": does(cut(first(3))),
    "头5秒剪掉": does(cut(first(5))),
    "片尾那4秒多余，去掉": does(cut(last(4))),
    "10秒到12秒我打了个喷嚏，剪掉": does(cut(between(10, 12))),
    "从1:05剪到1:10删掉": does(cut(between(65, 70))),
    "把20秒以前的删了": does(cut(Span(START, Mark(20)))),
    "55秒往后都砍掉": does(cut(after(55))),
    "只用前40秒": does(keep(first(40))),
    "后半部分不要了": does(cut(Span(Mark(share=0.5), END))),
    "在1分10秒那里分割": does(SplitAt((Mark(70),))),
    "删除第2个片段": does(DeleteClips((2,))),
    "第三段跟第四段都删": does(DeleteClips((3, 4))),
    "只留第一段和第二段": does(DeleteClips((3, 4))),
    "让第四段排在最前面": does(MoveClip(4, 1)),
    "把第一段移到第二段后面": does(MoveClip(1, 2)),
    "第二段重复两次": does(Duplicate(2, 2)),
    "视频再快一些": does(SetSpeed(ALL, 1.5, relative=True)),
    "讲得太快了，慢一点": does(SetSpeed(ALL, 0.7, relative=True)),
    "整体变速到0.9倍": does(SetSpeed(ALL, 0.9)),
    "第二段三倍速": does(SetSpeed(2, 3.0)),
    "5秒到8秒慢动作": does(SetSpeed(between(5, 8), 0.5)),
    "第四段倒放一下": does(Reverse(4)),
    "最后一帧停3秒": does(Freeze(END, 3.0)),
    "第三张图停留5秒": NOTHING,
    "封面显示时长改成3秒": does(SetLength(3, 3.0)),
    # sound
    "来段轻快的背景音乐": does(AddMusic("music:upbeat")),
    "背景配个舒缓的音乐，声音小点": does(AddMusic("music:ambient"), SOFTER),
    "音乐音量设成30": NOTHING,
    "bgm声音关小一点": does(SetMusicVolume(factor=0.837)),
    "配乐太大，降到12%": does(SetMusicVolume(0.12)),
    "音乐声有点大，盖住说话了": does(SOFTER),
    "音乐最后5秒淡出": does(FadeMusic(None, 5.0)),
    "音乐渐入3秒": does(FadeMusic(3.0, None)),
    "讲话时背景音乐自动压低": does(DuckMusic()),
    "不想要背景音乐了": does(RemoveMusic()),
    "把第一段静音": does(volume(0.0, of=1)),
    "20秒到30秒静音": does(volume(0.0, of=between(20, 30))),
    "视频声音调大3分贝": does(volume(gain=3)),
    "我声音太轻了": does(volume(gain=3)),
    "有点杂音，帮忙去掉": does(ReduceNoise()),
    "强力降噪": does(ReduceNoise(ALL, 80)),
    "人声美化一下": does(CleanVoice()),
    "音量标准化到-16": does(NormaliseLoudness(-16.0)),
    "声音时大时小的处理一下": does(NormaliseLoudness(-14.0)),
    # text and captions
    "片头加上大字“零基础学摄影”": does(title("零基础学摄影", first(3), size=1.5)),
    "加个标题叫做《秋天的第一杯奶茶》": does(title("秋天的第一杯奶茶")),
    "12秒处显示“第一步”，持续3秒": does(title("第一步", between(12, 15))),
    "结尾加字“欢迎关注”": does(title("欢迎关注", last(3))),
    "标题居中显示": does(looks(place="centre")),
    "标题改大，改成绿色": does(looks(scale=1.25, colour="#008000")),
    "标题用粗体": does(looks(bold=True)),
    "标题放右上角": does(looks(place="top right")),
    "第二个标题删掉": does(RemoveTitles(number=2)),
    "把“大家好”改成“大家下午好”": does(EditTitle("大家好", None, "大家下午好")),
    "标题都去掉": does(RemoveTitles()),
    "左下角加人名条：吴刚，主讲人": does(third("吴刚\n主讲人", place="bottom left")),
    "加字幕，白色，放下面": does(CAPTIONS, looks("caption", colour="#ffffff", place="bottom")),
    "语音转字幕": does(AddCaptions(heard=True)),
    "根据script.txt生成字幕": does(AddCaptions("script")),
    "字幕字体小一点": does(looks("caption", scale=0.8)),
    "字幕改成红色": does(looks("caption", colour="#ff0000")),
    "字幕放最下面": does(looks("caption", place="bottom")),
    "字幕烧到视频里": does(ShowCaptions("burned")),
    "把字幕关掉": does(RemoveCaptions()),
    "字幕“LinkIn”改为“LinkedIn”": does(EditCaption("LinkIn", "LinkedIn")),
    "字幕翻译成英文": NOTHING,
    # transitions
    "加点转场吧，别太花": partly(AddTransitions()),
    "所有转场换成叠化": does(AddTransitions()),
    "第三段和第四段之间来个黑场": does(AddTransitions("dip to black", cut=3)),
    "每段中间加个滑动转场": does(AddTransitions("slide left")),
    "第二个转场去掉": does(RemoveTransitions(2)),
    "结尾淡出到黑3秒": does(SetFades(out_s=3.0)),
    "开头加个淡入": does(SetFades(in_s=1.0)),
    # colour
    "太亮了，暗一点": does(by(exposure=-0.3)),
    "第一段调亮": does(by(1, exposure=0.3)),
    "增加对比度": does(by(contrast=15)),
    "饱和度加20": does(by(saturation=20)),
    "色温调暖": does(by(temperature=15)),
    "色调+10": NOTHING,
    "阴影-15，高光+10": does(to(shadows=-15, highlights=10)),
    "前20秒调成冷色调": does(to(first(20), temperature=-20)),
    "清新一点的滤镜": does(ApplyLook(ALL, "bright")),
    "黑白滤镜来一个": does(AdjustGrade(ALL, GREY)),
    "把teal.cube套到第二段": does(ApplyLut(2, "teal")),
    "颜色自动优化": does(AutoGrade()),
    "还原颜色": does(ResetGrade()),
    # frame
    "竖屏": does(VERTICAL),
    "改为方形画面，背景模糊": does(SetFrame("1:1", "blur")),
    "适合B站的比例": does(SetFrame("16:9")),
    "视频号用的尺寸": asks(Ask.SHAPE),
    "导出成1080p": partly(SetResolution(1080)),
    "四周各裁5%": does(CropPicture(Crop(left=0.05, top=0.05, right=0.05, bottom=0.05))),
    "画面向左旋转90度": does(RotatePicture(-90)),
    "镜像一下画面": does(FlipPicture()),
    "第一段从大到小拉远": does(ZoomPicture(Zoom(from_scale=1.2), 1)),
    "左下角加个半透明logo": does(AddOverlay("watermark", corner="bottom left", opacity=0.5)),
    "水印移到右下": does(ChangeOverlays(corner="bottom right")),
    "画中画去掉": does(RemoveOverlays()),
    # make, history, several
    "照片做个幻灯片": does(MakeSlideshow()),
    "撤销两次": does(Undo(2)),
    "恢复上一步": does(Redo()),
    "去掉刚才加的字幕": does(UndoMatching("AddCaptions")),
    "有什么版本": does(ListVersions()),
    "停顿剪掉，字幕加上，竖屏，谢谢": does(PAUSES, CAPTIONS, VERTICAL),
    "第二段太暗了提亮点，顺便降个噪": does(by(2, exposure=0.3), ReduceNoise()),
    "把音乐换成欢快的再小声点": asks(Ask.MUSIC),
    "随便剪剪就行": asks(Ask.WHICH_PART),
    "你是谁": NOTHING,
}
