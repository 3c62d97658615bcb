"""What people say in Chinese about cuts, clips, motion, transitions, the frame and overlays."""

from __future__ import annotations

from tests.studio.agent.reel import NOTHING, SILENT, Does, after, asks, cut, does, keep, partly
from tests.studio.agent.sentences_part_one import LAST_HALF, LOGO, PAUSES, SONG, SQUARE, VERTICAL
from tui.studio.agent.plan import (
    Ask,
    GoToVersion,
    Help,
    ListVersions,
    Question,
    SaveVersion,
    Undo,
    UndoMatching,
)
from tui.studio.edits.clips import (
    DeleteClips,
    Duplicate,
    MoveClip,
    OrderClips,
    SplitAt,
    SwapClips,
)
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.framing import (
    CropPicture,
    FlipPicture,
    RotatePicture,
    SetResolution,
    ZoomPicture,
)
from tui.studio.edits.marks import END, Mark, between, first, last
from tui.studio.edits.motion import Freeze, Reverse, SetLength, SetSpeed
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays, RemoveOverlays
from tui.studio.edits.pauses import TrimPauses
from tui.studio.edits.timeline import Crop, Zoom
from tui.studio.edits.transitions import AddTransitions, RemoveTransitions, SetFades
from tui.studio.edits.which import ALL, LAST

PART_ONE_CHINESE: dict[str, Does] = {
    # pauses and ranges
    "剪掉停顿": does(PAUSES),
    "麻烦你帮我把那些尴尬的停顿快点剪掉": does(PAUSES),
    "剪掉停顿，但是不要剪到说话": Does((PAUSES,), rest=True),
    "能不能帮忙把一秒以上的静音都删了": does(TrimPauses(longer_than_s=1)),
    "剪掉前三秒": does(cut(first(3))),
    "把后半段删掉": does(cut(LAST_HALF)),
    "0:12以后的都不要了": does(cut(after(12))),
    "只保留5秒到15秒": does(keep(between(5, 15))),
    # clips
    "在0:10处分割": does(SplitAt((Mark(10),))),
    "从12秒的地方切开": does(SplitAt((Mark(12),))),
    "把视频从中间分成两半": does(SplitAt((Mark(share=0.5),))),
    "把第二段分成两半": does(SplitAt((Mark(25.0),))),
    "删除第二段": does(DeleteClips((2,))),
    "把最后一个片段删掉": does(DeleteClips((LAST,))),
    "第2段和第3段不要了": does(DeleteClips((2, 3))),
    "只保留第一段": does(DeleteClips((2, 3, 4))),
    "去掉beach.mp4": does(DeleteClips((2,))),
    "把第三段移到开头": does(MoveClip(3, 1)),
    "第一段放到最后": does(MoveClip(1, LAST)),
    "把第四段移到第二段前面": does(MoveClip(4, 2)),
    "把第一段放到第三段后面": does(MoveClip(1, 3)),
    "交换第一段和第二段": does(SwapClips(1, 2)),
    "把第2段和第4段对调": does(SwapClips(2, 4)),
    "把片段顺序倒过来": does(OrderClips()),
    "片段顺序改成3、1、2、4": does(OrderClips((3, 1, 2, 4))),
    "复制第二段": does(Duplicate(2)),
    "最后3秒重复一遍": does(Duplicate(last(3))),
    "把第一段重复三次": does(Duplicate(1, 3)),
    # motion
    "2倍速": does(SetSpeed(ALL, 2.0)),
    "加速到1.5倍": does(SetSpeed(ALL, 1.5)),
    "视频加速两倍": does(SetSpeed(ALL, 2.0)),
    "第二段用0.5倍速播放": does(SetSpeed(2, 0.5)),
    "慢动作": does(SetSpeed(ALL, 0.5)),
    "10秒到20秒用慢动作": does(SetSpeed(between(10, 20), 0.5)),
    "前10秒加速": does(SetSpeed(first(10), 1.5, relative=True)),
    "速度快20%": does(SetSpeed(ALL, 1.2, relative=True)),
    "第二段放慢百分之二十五": does(SetSpeed(2, 0.75, relative=True)),
    "稍微快一点": does(SetSpeed(ALL, 1.2, relative=True)),
    "恢复正常速度": does(SetSpeed(ALL, 1.0)),
    "让视频变成30秒长": does(SetSpeed(ALL, to_s=30.0)),
    "倒放": does(Reverse()),
    "把第二段倒着放": does(Reverse(2)),
    "最后5秒倒放": does(Reverse(last(5))),
    "在0:10定格3秒": does(Freeze(Mark(10), 3.0)),
    "最后一帧定格两秒": does(Freeze(END, 2.0)),
    "照片显示3秒": does(SetLength(3, 3.0)),
    "第三段持续10秒": does(SetLength(3, 10.0)),
    # transitions and fades
    "加转场": does(AddTransitions()),
    "片段之间加叠化": does(AddTransitions()),
    "第一段和第二段之间加1秒的叠化": does(AddTransitions(seconds=1.0, cut=1)),
    "所有片段之间加黑场过渡": does(AddTransitions("dip to black")),
    "加向左擦除的转场": does(AddTransitions("wipe left")),
    "去掉转场": does(RemoveTransitions()),
    "删除第二段和第三段之间的转场": does(RemoveTransitions(2)),
    "淡入": does(SetFades(in_s=1.0)),
    "结尾淡出2秒": does(SetFades(out_s=2.0)),
    "加淡入淡出": does(SetFades(in_s=1.0, out_s=1.0)),
    "最后渐黑": does(SetFades(out_s=1.0)),
    "去掉淡出": does(SetFades(out_s=0.0)),
    "第一段和第三段之间加转场": asks(Ask.WHICH_CUT),
    # frame
    "竖屏，背景模糊": does(SetFrame("9:16", "blur")),
    "改成方形，用模糊背景填充": does(SetFrame("1:1", "blur")),
    "改成1080p": does(SetResolution(1080)),
    "分辨率设为720p": does(SetResolution(720)),
    "做成4K的": does(SetResolution(2160)),
    "左边裁掉10%": does(CropPicture(Crop(left=0.1))),
    "上下各裁掉5%": does(CropPicture(Crop(top=0.05, bottom=0.05))),
    "取消裁剪": does(CropPicture(None)),
    "顺时针旋转90度": does(RotatePicture(90)),
    "把第二段向左转90度": does(RotatePicture(-90, 2)),
    "旋转180度": does(RotatePicture(180)),
    "水平翻转": does(FlipPicture("horizontal")),
    "第一段镜像": does(FlipPicture("horizontal", 1)),
    "上下翻转": does(FlipPicture("vertical")),
    "慢慢放大": does(ZoomPicture(Zoom(to_scale=1.2))),
    "第二段慢慢拉远": does(ZoomPicture(Zoom(from_scale=1.2), 2)),
    "照片从左到右平移": does(
        ZoomPicture(Zoom(from_scale=1.2, to_scale=1.2, from_x=0.0, to_x=1.0), 3)
    ),
    "去掉缩放": does(ZoomPicture(None)),
    # overlays
    "加上我的logo": does(AddOverlay("watermark")),
    "右下角加水印": does(AddOverlay("watermark", corner="bottom right")),
    "把logo.jpg放在左上角，透明度50%": does(AddOverlay("watermark", LOGO, "top left", opacity=0.5)),
    "画中画": does(AddOverlay("picture")),
    "把me.mp4作为画中画放在左下角": does(AddOverlay("picture", "me", "bottom left")),
    "把水印移到右上角": does(ChangeOverlays(corner="top right")),
    "水印小一点": does(ChangeOverlays(scale=0.8)),
    "去掉水印": does(RemoveOverlays()),
    # history
    "撤销": does(Undo()),
    "撤销最近三步": does(Undo(3)),
    "回到加音乐之前": does(UndoMatching("AddMusic")),
    "撤销标题": does(UndoMatching("AddTitle")),
    "保存为版本“初稿”": does(SaveVersion("初稿")),
    "把现在的版本存为初稿": does(SaveVersion("初稿")),
    "回到版本初稿": does(GoToVersion("初稿")),
    "有哪些版本？": does(ListVersions()),
    # several
    "剪掉停顿，加转场，结尾淡出": does(PAUSES, AddTransitions(), SetFades(out_s=1.0)),
    "删除第二段，然后加速到2倍": does(DeleteClips((2,)), SetSpeed(ALL, 2.0)),
    "剪掉停顿、加背景音乐，再改成方形": does(PAUSES, SONG, SQUARE),
    "剪掉停顿，加转场，然后导出分享链接": partly(PAUSES, AddTransitions()),
    "导出1080p的MP4": partly(SetResolution(1080)),
    "旋转90度，再改成竖屏": does(RotatePicture(90), VERTICAL),
    "剪掉停顿，再给我做杯咖啡": partly(PAUSES),
    "剪辑我的原始视频素材": asks(Ask.WHAT),
    # nothing, or a question
    "不要加速": NOTHING,
    "别删第二段": NOTHING,
    "不要转场": NOTHING,
    "第二段是什么？": NOTHING,
    "为什么这么慢？": NOTHING,
    "怎么分割视频？": does(Help()),
    "我昨天删除了第二段": NOTHING,
    "转场很好看": NOTHING,
    "如果第二段不好看就删掉": NOTHING,
    "移动第二段": asks(Ask.WHERE_TO),
    "分割视频": asks(Ask.WHERE),
    "旋转45度": asks(Ask.ANGLE),
    "叠加文字标题": does(Question(Ask.TITLE_TEXT)),
    "给我订一张机票": NOTHING,
    "谢谢": SILENT,
    "加速无聊的部分": NOTHING,
    "删掉一个片段": NOTHING,
    "视频防抖": NOTHING,
}
