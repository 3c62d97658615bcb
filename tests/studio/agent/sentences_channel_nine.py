"""What people type in Chinese to the film of `channel`: the eleventh round.

Written before it was tried. At first 98 % of the sentences were right and one did something else.
"""

from __future__ import annotations

from tests.studio.agent.reel import NOTHING, Does, after, cut, does, keep
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
from tui.studio.edits.marks import END, Mark, Span, between, first, last
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

ELEVENTH_ROUND: dict[str, Does] = {
    "把那些没说话的地方剪了": does(PAUSES),
    "停顿大于半秒就剪掉": does(TrimPauses(longer_than_s=0.5)),
    "我老是卡壳，把停顿剪一剪": does(PAUSES),
    "开场4秒不要": does(cut(first(4))),
    "片尾三秒裁了吧": does(cut(last(3))),
    "14秒到17秒咳了一下，删掉": does(cut(between(14, 17))),
    "0:05-0:09剪掉，谢谢": does(cut(between(5, 9))),
    "把最后半分钟剪掉": does(cut(last(30))),
    "1分钟后的都不要": does(cut(after(60))),
    "只留0:20到0:50": does(keep(between(20, 50))),
    "视频后一半删掉": does(cut(Span(Mark(share=0.5), END))),
    "在第25秒那里切开": does(SplitAt((Mark(25),))),
    "第四段可以不要": does(DeleteClips((4,))),
    "把1、3段删掉": NOTHING,
    "demo.mp4删掉": does(DeleteClips((2,))),
    "第四段放到第一段后面": does(MoveClip(4, 2)),
    "第二段和第四段换换位置": does(SwapClips(2, 4)),
    "封面图放到最后": NOTHING,
    "再复制一遍第二段": does(Duplicate(2)),
    "整个加速到1.4倍": does(SetSpeed(ALL, 1.4)),
    "速度稍微慢一点": does(SetSpeed(ALL, 0.85, relative=True)),
    "第一段太慢，加快": does(SetSpeed(1, 1.5, relative=True)),
    "30秒到35秒两倍速": does(SetSpeed(between(30, 35), 2.0)),
    "最后一段做成慢动作": does(SetSpeed(LAST, 0.5)),
    "第一段倒放": does(Reverse(1)),
    "第9秒画面静止两秒": does(Freeze(Mark(9), 2.0)),
    "照片停留时间改成6秒": does(SetLength(3, 6.0)),
    "想加点背景音乐，欢快的": does(AddMusic("music:upbeat")),
    "加个安静的bgm 15%": does(AddMusic("music:ambient", 0.15)),
    "背景音乐轻点": does(SOFTER),
    "音乐再响亮一点": does(SetMusicVolume(factor=1.183)),
    "bgm音量调成一半": does(SetMusicVolume(factor=0.5)),
    "音乐结尾慢慢没声": NOTHING,
    "音乐淡出2秒": does(FadeMusic(None, 2.0)),
    "说话时压低bgm": does(DuckMusic()),
    "背景音乐拿掉": does(RemoveMusic()),
    "第三段关掉声音": does(volume(0.0, of=3)),
    "前5秒消音": does(volume(0.0, of=first(5))),
    "原声大声点": does(volume(gain=3)),
    "第二段人声小一点": does(volume(gain=-3, of=2)),
    "去噪": does(ReduceNoise()),
    "有电流声，去掉它": does(ReduceNoise()),
    "优化一下人声": does(CleanVoice()),
    "响度做到-14 LUFS": does(NormaliseLoudness(-14.0)),
    "声音忽高忽低，平衡一下": does(NormaliseLoudness(-14.0)),
    "开头写个“早安打工人”": does(title("早安打工人", first(3))),
    "加标题“避坑指南”放顶部黄色": does(title("避坑指南", place="top", colour="#ffff00")),
    "5秒到9秒出现“看这里”": does(title("看这里", between(5, 9))),
    "结尾字幕打“全剧终”": NOTHING,
    "标题大一点，放到中间": does(looks(scale=1.25, place="centre")),
    "标题颜色红的": does(looks(colour="#ff0000")),
    "标题字号加大": does(looks(scale=1.25)),
    "第二个标题放左上": does(looks(number=2, place="top left")),
    "标题“大家好”删掉": does(RemoveTitles("大家好")),
    "把“关注我”改成“一键三连”": does(EditTitle("关注我", None, "一键三连")),
    "标题背景弄成白色": does(looks(background="#ffffff")),
    "加名字条：何静，策划": does(third("何静\n策划")),
    "打上字幕": does(CAPTIONS),
    "帮忙配个字幕吧": does(CAPTIONS),
    "用稿子做字幕": does(CAPTIONS),
    "字幕小一点放下边": does(looks("caption", scale=0.8, place="bottom")),
    "字幕颜色白色": does(looks("caption", colour="#ffffff")),
    "字幕背景去掉": does(looks("caption", background="none")),
    "字幕写死在画面里": does(ShowCaptions("burned")),
    "把“LinkIn”改成“LinkedIn”": does(EditCaption("LinkIn", "LinkedIn")),
    "不用字幕了": does(RemoveCaptions()),
    "镜头之间加叠化": does(AddTransitions()),
    "全部用闪黑转场": does(AddTransitions("dip to black")),
    "第一段后面加个白场": does(AddTransitions("dip to white", cut=1)),
    "转场1.2秒": does(AddTransitions(seconds=1.2)),
    "把第一个转场去掉": does(RemoveTransitions(1)),
    "首尾淡入淡出": NOTHING,
    "结尾黑场淡出1.5秒": does(SetFades(out_s=1.5)),
    "整体提亮": does(by(exposure=0.3)),
    "曝光降半档": does(by(exposure=-0.5)),
    "第四段暗一点": does(by(4, exposure=-0.3)),
    "对比强一点": does(by(contrast=15)),
    "肤色偏红，色温调冷一点": does(by(temperature=-15)),
    "饱和度提高到20": does(to(saturation=20)),
    "阴影拉高一点": does(by(shadows=8)),
    "胶片滤镜": does(ApplyLook(ALL, "vintage")),
    "第一段电影感": does(ApplyLook(1, "cinematic")),
    "10秒到20秒黑白": does(AdjustGrade(between(10, 20), GREY)),
    "加载teal.cube": does(ApplyLut(ALL, "teal")),
    "自动校色": does(AutoGrade()),
    "调色还原": does(ResetGrade()),
    "9:16竖屏": does(VERTICAL),
    "转横屏": does(SetFrame("16:9")),
    "方形，加黑边": does(SetFrame("1:1", "fit")),
    "分辨率1080": does(SetResolution(1080)),
    "左边裁掉20%": does(CropPicture(Crop(left=0.2))),
    "逆时针旋转90度": does(RotatePicture(-90)),
    "第一段左右翻转": does(FlipPicture("horizontal", 1)),
    "照片慢慢放大": does(ZoomPicture(Zoom(to_scale=1.2), 3)),
    "加水印放右下角": does(AddOverlay("watermark", corner="bottom right")),
    "水印不透明度40%": does(ChangeOverlays(opacity=0.4)),
    "me.mp4放左上角画中画": does(AddOverlay("picture", "me", "top left")),
    "做个照片幻灯片，每张5秒": does(MakeSlideshow(5.0)),
    "撤销上一步": does(Undo()),
    "回到加水印之前": does(UndoMatching("AddOverlay")),
    "存成版本终稿": does(SaveVersion("终稿")),
    "剪停顿降噪加字幕": does(PAUSES, ReduceNoise(), CAPTIONS),
    "第一段静音然后加速两倍": does(volume(0.0, of=1), SetSpeed(1, 2.0)),
    "画面调亮，音乐调小，加字幕": does(by(exposure=0.3), SOFTER, CAPTIONS),
    "给我推荐个滤镜": NOTHING,
}
