"""Messages that are said one after another, in Chinese, and what the last of them must do.

At first 20 of the 33 were right, and none did something else; the rest was left or asked about.
"""

from __future__ import annotations

from tests.studio.agent.sentences_channel_one import SOFTER
from tests.studio.agent.sentences_part_one import VERTICAL
from tests.studio.agent.sentences_part_two import CAPTIONS, by, looks, title, volume
from tui.studio.agent.plan import Ask, Question, Step, Undo
from tui.studio.edits.clips import DeleteClips
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.marks import first
from tui.studio.edits.motion import SetSpeed
from tui.studio.edits.music import AddMusic, SetMusicVolume
from tui.studio.edits.overlays import ChangeOverlays
from tui.studio.edits.ranges import CutRanges
from tui.studio.edits.transitions import SetFades
from tui.studio.edits.which import ALL, LAST


def _cut(seconds: float) -> Step:
    return CutRanges((first(seconds),))


LOUDER = SetMusicVolume(factor=round(0.7**-0.5, 4))
"""Half of the step back that made the music softer."""

DIALOGUES: dict[tuple[str, ...], tuple[Step, ...]] = {
    ("剪掉前3秒", "不对，是前五秒"): (Undo(), _cut(5)),
    ("删除第一段", "错了，应该是第二段"): (Undo(), DeleteClips((2,))),
    ("音乐调到20%", "太小了，30%"): (Undo(), SetMusicVolume(0.3)),
    ("加标题“你好”", "改成“再见”"): (Undo(), title("再见")),
    ("改成竖屏", "算了，还是横屏吧"): (Undo(), SetFrame("16:9")),
    ("第二段加速", "第三段也是"): (SetSpeed(3, 1.5, relative=True),),
    ("调亮一点", "再亮一点"): (by(exposure=0.3),),
    ("调亮一点", "过了，少一点"): (by(exposure=-0.15),),
    ("调亮一点", "太亮了"): (by(exposure=-0.3),),
    ("音乐小一点", "再小一点"): (SOFTER,),
    ("音乐小一点", "再大一点"): (LOUDER,),
    ("标题大一点", "再大一点"): (looks(scale=1.25),),
    ("音乐调到20%", "再大一点"): (Question(Ask.AMOUNT),),
    ("旋转90度", "反了"): (),
    ("右上角放logo", "换到左下角"): (ChangeOverlays("bottom left"),),
    ("加速1.5倍", "还是2倍吧"): (Undo(), SetSpeed(ALL, 2.0)),
    ("加速1.5倍", "不要，1.2倍就行"): (Undo(), SetSpeed(ALL, 1.2)),
    ("结尾淡出", "2秒"): (),
    ("加淡出2秒", "改成4秒"): (Undo(), SetFades(out_s=4.0)),
    ("把第二段删了", "搞错了是第三段"): (Undo(), DeleteClips((3,))),
    ("把第二段删了", "不是这段，是最后一段"): (Undo(), DeleteClips((LAST,))),
    ("加个标题", "写“新手必看”"): (title("新手必看"),),
    ("加个标题", "新手必看"): (),
    ("删掉3秒", "开头的"): (_cut(3),),
    ("把片段删掉", "第三个"): (),
    ("做成小红书的", "9:16"): (VERTICAL,),
    ("加轻松的音乐", "换欢快的"): (AddMusic("music:upbeat"),),
    ("剪掉停顿", "不要了"): (Question(Ask.WHICH_PART),),
    ("剪掉停顿", "不用了谢谢"): (),
    ("剪掉停顿", "改成竖屏"): (VERTICAL,),
    ("改成竖屏", "算了，加字幕"): (CAPTIONS,),
    ("第一段静音", "不对，我说的是第二段"): (Undo(), volume(0.0, of=2)),
    ("标题改成红色", "还是蓝色吧"): (Undo(), looks(colour="#0000ff")),
    ("第二段调亮一点", "第一段也一样"): (by(1, exposure=0.3),),
    ("剪掉前3秒", "再来一次"): (_cut(3),),
    ("第二段加速两倍", "算了撤销"): (Undo(),),
}
