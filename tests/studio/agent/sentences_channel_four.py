"""What people type in Chinese to the film of `channel`: the sixth round.

Written before it was tried. At first 70 % of the sentences were right and five did something else.
"""

from __future__ import annotations

from tests.studio.agent.reel import NOTHING, SILENT, Does, after, asks, cut, does, keep, partly
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
    Ask,
    Redo,
    SaveVersion,
    Undo,
    UndoMatching,
)
from tui.studio.edits.captions import EditCaption, RemoveCaptions, ShowCaptions
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
from tui.studio.edits.look import ApplyLut, AutoGrade
from tui.studio.edits.make import MakeSlideshow
from tui.studio.edits.marks import END, Mark, between, first, last
from tui.studio.edits.motion import Freeze, Reverse, SetLength, SetSpeed
from tui.studio.edits.music import AddMusic, RemoveMusic, SetMusicVolume
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.sound import CleanVoice, DuckMusic, FadeMusic, NormaliseLoudness, ReduceNoise
from tui.studio.edits.text_style import EditTitle
from tui.studio.edits.timeline import Crop, Zoom
from tui.studio.edits.titles import RemoveTitles
from tui.studio.edits.transitions import AddTransitions, RemoveTransitions, SetFades
from tui.studio.edits.which import ALL, LAST

SIXTH_ROUND: dict[str, Does] = {
    # cuts
    "麻烦把冷场的片段剪一剪": does(PAUSES),
    "我说话中间老是停，把停顿去了吧": does(PAUSES),
    "大于0.8秒的空白剪掉就行": does(TrimPauses(longer_than_s=0.8)),
    "气口剪紧一点，两头各留0.1秒": NOTHING,
    "开头两秒黑屏剪掉": does(cut(first(2))),
    "前面四秒都在找镜头 裁掉": does(cut(first(4))),
    "结尾有3秒是我在关机器，去掉它": NOTHING,
    "从0:50开始后面全删": does(cut(after(50))),
    "30秒到45秒那段太啰嗦了，剪掉吧": does(cut(between(30, 45))),
    "只保留1:00-1:20": does(keep(between(60, 80))),
    "后面10秒掐了": does(cut(last(10))),
    "最后5秒和开头3秒都剪了": does(cut(last(5), first(3))),
    "在第20秒切一刀": does(SplitAt((Mark(20),))),
    "第三段没必要，删": does(DeleteClips((3,))),
    "outro.mp4这段不要": does(DeleteClips((4,))),
    "把最后一段放第二段前边": does(MoveClip(LAST, 2)),
    "demo.mp4跟talk.mp4换一下顺序": does(SwapClips(2, 1)),
    "第一段复制一份": does(Duplicate(1)),
    "整体快一点点": does(SetSpeed(ALL, 1.2, relative=True)),
    "语速提到1.25倍吧": does(SetSpeed(ALL, 1.25)),
    "第二段放慢到一半速度": does(SetSpeed(2, 0.5)),
    "第四段倒过来播": does(Reverse(4)),
    "结尾画面定格3秒": does(Freeze(END, 3.0)),
    "封面那张图只要2秒": NOTHING,
    "封面改成停留4秒": does(SetLength(3, 4.0)),
    "总时长压到90秒": does(SetSpeed(ALL, to_s=90.0)),
    # sound
    "有没有轻松点的背景音乐，来一首": NOTHING,
    "加首欢快的歌，音量两成": does(AddMusic("music:upbeat", 0.2)),
    "音乐声再低一些": does(SOFTER),
    "背景音乐太吵了，调到15%": does(SetMusicVolume(0.15)),
    "人说话时音乐让一让": does(DuckMusic()),
    "音乐结尾淡出4秒": does(FadeMusic(None, 4.0)),
    "这首歌不好听，换一首": NOTHING,
    "背景音乐关了吧": does(RemoveMusic()),
    "第一段原声太小，放大一点": does(volume(gain=3, of=1)),
    "demo那段不要声音": does(volume(0.0, of=2)),
    "背景里有空调的嗡嗡声，消一消": does(ReduceNoise()),
    "降噪开强一点": NOTHING,
    "我的嗓音听着有点闷，提亮一下": NOTHING,
    "把人声处理得更清楚": does(CleanVoice()),
    "响度按抖音标准来": does(NormaliseLoudness(-14.0)),
    "每段音量不一样大，统一一下": does(NormaliseLoudness(-14.0)),
    # text and captions
    "开头加上标题：新手也能学会": does(title("新手也能学会", first(3))),
    "标题写“三招搞定剪辑”，红字，大号，放顶部": does(
        title("三招搞定剪辑", colour="#ff0000", size=1.5, place="top")
    ),
    "0:35处加字幕条“关键点”": NOTHING,
    "在15秒到18秒打上“注意看”": does(title("注意看", between(15, 18))),
    "片尾放一行字“感谢收看”，持续5秒": does(title("感谢收看", last(5))),
    "第二个标题改成白色": does(looks(number=2, colour="#ffffff")),
    "“关注我”换成“记得点赞”": does(EditTitle("关注我", None, "记得点赞")),
    "标题放低一点": NOTHING,
    "标题字体改成楷体": does(looks(font="楷体")),
    "标题加个淡入": does(looks(fade_in_s=0.5)),
    "所有标题字号小一点": does(looks(scale=0.8)),
    "删除“大家好”": does(RemoveTitles("大家好")),
    "加个名条 赵敏 运营总监 放左下": does(third("赵敏\n运营总监", place="bottom left")),
    "帮忙生成字幕": does(CAPTIONS),
    "字幕加一下呗": does(CAPTIONS),
    "按我的稿子加字幕": does(CAPTIONS),
    "字幕调成白字黑底": does(looks("caption", colour="#ffffff", background="#000000")),
    "字幕再大一点点": does(looks("caption", scale=1.1)),
    "字幕移到上方": does(looks("caption", place="top")),
    "字幕嵌到画面里": does(ShowCaptions("burned")),
    "字幕做成单独的轨道": does(ShowCaptions("track")),
    "字幕全都不要": does(RemoveCaptions()),
    "“LinkIn”全部替换为“LinkedIn”": does(EditCaption("LinkIn", "LinkedIn")),
    # transitions
    "片段衔接的地方加个淡化": does(AddTransitions()),
    "转场用闪白": does(AddTransitions("dip to white")),
    "第二段和第三段之间用向右滑动": does(AddTransitions("slide right", cut=2)),
    "转场时间改短，0.3秒": NOTHING,
    "不要转场了": does(RemoveTransitions()),
    "视频开头淡入，结尾淡出，各1秒": does(SetFades(in_s=1.0, out_s=1.0)),
    "最后两秒渐渐变黑": does(SetFades(out_s=2.0)),
    # colour
    "拍得有点暗，帮我调亮": does(by(exposure=0.3)),
    "亮度+15%": does(to(exposure=0.2)),
    "对比度再高点": does(by(contrast=15)),
    "第二段颜色淡一些": does(by(2, saturation=-15)),
    "高光降20": does(by(highlights=-20)),
    "整体偏冷一点": does(by(temperature=-15)),
    "饱和度调到30": does(to(saturation=30)),
    "给第一段加电影滤镜": does(ApplyLook(1, "cinematic")),
    "全部做成黑白的": does(AdjustGrade(ALL, GREY)),
    "第四段用teal这个lut": does(ApplyLut(4, "teal")),
    "白平衡帮我自动校准": does(AutoGrade(ALL, "white balance")),
    "取消滤镜": does(ResetGrade()),
    # frame
    "画幅换成9比16": does(VERTICAL),
    "改竖屏，两边虚化": does(SetFrame("9:16", "blur")),
    "做成正方形的，别裁": does(SetFrame("1:1", "fit")),
    "小红书要3:4的": asks(Ask.SHAPE),
    "导出4k": partly(SetResolution(2160)),
    "右边裁10%": does(CropPicture(Crop(right=0.1))),
    "画面转90度": does(RotatePicture(90)),
    "第二段镜像翻转": does(FlipPicture("horizontal", 2)),
    "第一段慢慢放大到1.3倍": does(ZoomPicture(Zoom(to_scale=1.3), 1)),
    "照片从右往左移": does(
        ZoomPicture(Zoom(from_scale=1.2, to_scale=1.2, from_x=1.0, to_x=0.0), 3)
    ),
    "logo.jpg放右下角，半透明，小一点": does(
        AddOverlay("watermark", "logo", "bottom right", width=0.096, opacity=0.5)
    ),
    "水印换到左上角": does(ChangeOverlays(corner="top left")),
    "画中画用me.mp4，右上角": does(AddOverlay("picture", "me", "top right")),
    # make, history, several
    "图片做成相册，每张两秒，不要音乐": does(MakeSlideshow(2.0, music=False)),
    "撤回刚才的操作": does(Undo()),
    "上一步取消": does(Undo()),
    "往回退三步": does(Undo(3)),
    "取消撤销": does(Redo()),
    "回到剪停顿以前": does(UndoMatching("TrimPauses")),
    "这个版本存一下，名字叫定稿": does(SaveVersion("定稿")),
    "剪掉停顿，音乐小声一点，再导出": partly(PAUSES, LITTLE_SOFTER),
    "先降噪，然后字幕烧进去，最后改方形": does(ReduceNoise(), ShowCaptions("burned"), SQUARE),
    "第三段删了，第二段静音，标题改成黄色": does(
        volume(0.0, of=2), DeleteClips((3,)), looks(colour="#ffff00")
    ),
    "不错，就这样": SILENT,
}
