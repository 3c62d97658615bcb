"""What people type in Chinese to the film of `channel`: the twelfth round, of slips of the
keyboard, mixed English, wishes without commas, and what must not be done.

Written before it was tried. At first 73 % of the sentences were right and two did something else.
"""

from __future__ import annotations

from tests.studio.agent.reel import NOTHING, Does, asks, cut, does, partly
from tests.studio.agent.sentences_channel_one import SOFTER
from tests.studio.agent.sentences_part_one import PAUSES, SQUARE, VERTICAL
from tests.studio.agent.sentences_part_two import (
    CAPTIONS,
    by,
    looks,
    title,
    volume,
)
from tui.studio.agent.plan import (
    Ask,
    Undo,
)
from tui.studio.edits.captions import RemoveCaptions
from tui.studio.edits.clips import DeleteClips
from tui.studio.edits.marks import between, first, last
from tui.studio.edits.motion import Reverse, SetLength, SetSpeed
from tui.studio.edits.music import AddMusic, SetMusicVolume
from tui.studio.edits.overlays import AddOverlay, ChangeOverlays
from tui.studio.edits.sound import CleanVoice, FadeMusic, NormaliseLoudness, ReduceNoise
from tui.studio.edits.titles import RemoveTitles
from tui.studio.edits.transitions import AddTransitions, SetFades
from tui.studio.edits.which import ALL

TWELFTH_ROUND: dict[str, Does] = {
    # slips of the keyboard, mixed English, complaints, no commas
    "帮我加下字母": does(CAPTIONS),
    "降燥一下": does(ReduceNoise()),
    "转厂加一个": does(AddTransitions()),
    "把视屏改成竖屏": does(VERTICAL),
    "1.5倍数播放": does(SetSpeed(ALL, 1.5)),
    "背景音月小一点": does(SOFTER),
    "把停段剪掉": does(PAUSES),
    "结尾谈出": does(SetFades(out_s=1.0)),
    "人生太小了听不清": does(volume(gain=3)),
    "加个BGM then调到20%": does(AddMusic("music:lo-fi"), SetMusicVolume(0.2)),
    "剪掉前面3s and 加subtitle": does(cut(first(3)), CAPTIONS),
    "logo放top left": does(AddOverlay("watermark", corner="top left")),
    "title改成黄色": does(looks(colour="#ffff00")),
    "speed调到1.3x": does(SetSpeed(ALL, 1.3)),
    "把第2个clip删掉": does(DeleteClips((2,))),
    "加个fade in": does(SetFades(in_s=1.0)),
    "换个lofi的bgm": does(AddMusic("music:lo-fi")),
    "vlog风格的滤镜": NOTHING,
    # complaints and their wishes in one breath
    "第二段声音忽大忽小": NOTHING,
    "这段视频噪音有点大能不能处理一下": does(ReduceNoise()),
    "画面太暗看不清脸提亮一下吧": does(by(exposure=0.3)),
    "音乐太小声几乎听不到调大一点": does(SetMusicVolume(factor=1.183)),
    "字幕太小我妈看不见放大一点": does(looks("caption", scale=1.25)),
    "标题位置太低了放到上面": does(looks(place="top")),
    "第一段太长了加速1.5倍": does(SetSpeed(1, 1.5)),
    "前10秒太无聊剪掉": does(cut(first(10))),
    "45秒到50秒那里卡住了剪掉": does(cut(between(45, 50))),
    "封面图太短了停5秒": does(SetLength(3, 5.0)),
    "转场太快了改成1秒": does(AddTransitions(seconds=1.0)),
    "水印太大太明显了小一点": does(ChangeOverlays(scale=0.8)),
    "颜色太淡了鲜艳一点": does(by(saturation=15)),
    "音乐停得太突然结尾加个淡出": NOTHING,
    # wishes in a row
    "先把开头3秒剪了再把结尾5秒剪了": does(cut(first(3), last(5))),
    "去停顿然后加速1.2倍再加字幕最后竖屏": does(PAUSES, SetSpeed(ALL, 1.2), CAPTIONS, VERTICAL),
    "第一段调亮第二段调暗第三段删掉": does(
        by(1, exposure=0.3), by(2, exposure=-0.3), DeleteClips((3,))
    ),
    "加标题“好物分享”红色居中显示5秒": does(
        title("好物分享", first(5), colour="#ff0000", place="centre")
    ),
    "bgm换轻松的调到15%结尾淡出": does(AddMusic("music:lo-fi", 0.15), FadeMusic(None, 2.0)),
    "降噪人声增强响度-14": does(ReduceNoise(), CleanVoice(), NormaliseLoudness(-14.0)),
    "左上角logo右下角画中画me.mp4": does(
        AddOverlay("watermark", corner="top left"), AddOverlay("picture", "me", "bottom right")
    ),
    "把第二段静音了再加个欢快的音乐": does(volume(0.0, of=2), AddMusic("music:upbeat")),
    "撤销一下然后改成方形": does(Undo(), SQUARE),
    "字幕黄色标题白色": does(looks("caption", colour="#ffff00"), looks(colour="#ffffff")),
    # politely, and what points back
    "老师您好，麻烦帮我把片尾5秒去掉，非常感谢": does(cut(last(5))),
    "请问可以把背景音乐调到10%吗？": does(SetMusicVolume(0.1)),
    "方便的话加个字幕哈": does(CAPTIONS),
    "能不能麻烦把第一段倒放一下下": does(Reverse(1)),
    "小助手，给视频加上转场吧": does(AddTransitions()),
    "我想把它变成竖屏的": does(VERTICAL),
    "这个太慢了快点": does(SetSpeed(ALL, 1.5, relative=True)),
    "加个标题“猫咪日常”，把它放左下角": does(title("猫咪日常", place="bottom left")),
    "第二段太暗，它需要亮一点": does(by(2, exposure=0.3)),
    "加字幕，让它大一点": does(CAPTIONS, looks("caption", scale=1.25)),
    "去掉第一个标题，第二个改成红色": partly(RemoveTitles(number=1)),
    # not to be done
    "先别动，我看看": NOTHING,
    "不要加音乐": NOTHING,
    "字幕要不要加呢": NOTHING,
    "昨天剪的那个版本呢": NOTHING,
    "停顿可以留着": NOTHING,
    "第二段挺好的": NOTHING,
    "别把第二段剪掉": NOTHING,
    "等会再导出": NOTHING,
    "如果音乐太大就调小": NOTHING,
    "除了开头都加速": NOTHING,
    "只有第二段需要字幕": does(*(RemoveCaptions(on_clip=n) for n in (1, 3, 4))),
    "不知道要不要加转场": NOTHING,
    "帮我想个标题": asks(Ask.TITLE_TEXT),
    "这个标题是什么意思": NOTHING,
    "把重要的部分剪出来": NOTHING,
    "把我眨眼的地方剪掉": NOTHING,
    "美颜一下": NOTHING,
}
