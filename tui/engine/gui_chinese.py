"""What a clause of Chinese says about a screen that is not there."""

from __future__ import annotations

import re
from typing import Final

from tui.engine.gui_kinds import Kind

# Traditional characters of the vocabulary below, read as simplified ones.
_SIMPLIFIED: Final = str.maketrans(
    "並個側動匯單圖將對導帳庫彈後從戶換擇擊於時曳標檔檢欄積籤給線編續號視覽訂設話請資賬軌軸載輕輯這進過選邊鈕錄開間閱雙頁項預額顯體點還傳狀態餘麼",
    "并个侧动导单图将对导账库弹后从户换择击于时拽标文检栏积签给线编续号视览订设话请资账轨轴载轻辑这进过选边钮录开间阅双页项预额显体点还传状态余么",
)
_WIDGET: Final = r"(?:按钮|按键|图标|图示|菜单|面板|选项卡|工具栏|侧边栏|对话框|弹窗)"
_PLACE: Final = (
    r"(?:面板|选项卡|标签页|菜单|设置|侧边栏|窗口|页面|素材库|媒体库|资源库|编辑器|界面|"
    r"时间线|时间轴|工具栏)"
)
_VIEWER: Final = r"(?:时间线|时间轴|预览窗口?|预览区域?|预览面板|播放器|画布|编辑器|面板)"
_CORNER: Final = r"(?:右上角|左上角|右下角|左下角|右侧|左侧|上方|下方|顶部|底部|工具栏)"

_KINDS: Final = (
    (Kind.DRAG, re.compile(r"拖拽|拖动|拖放|拖到|拖入|拖进")),
    (Kind.CLICK, re.compile(r"(?:点击|点一下|点按|单击|双击|轻点|点选|按下)(?!率|量|声|音|数|次)")),
    (
        Kind.CLICK,
        re.compile(
            rf"(?:使用|用|按|选择|找到|看到)[^的]{{0,12}}(?:的)?(?:导出|下载|§)[^的]{{0,2}}{_WIDGET}"
        ),
    ),
    (Kind.CLICK, re.compile(rf"(?:导出|下载){_WIDGET}(?:就?在|位于)")),
    (
        Kind.ACCOUNT,
        re.compile(
            r"(?:查看|前往|检查|登录|进入|打开|去|到)[^标画片]*(?:账户|账号|账单|订阅|余额|充值|(?:您|你)的积分)"
        ),
    ),
    (Kind.OPEN, re.compile(rf"(?:打开|进入|前往|切换到|展开|转到|去)[^门]*{_PLACE}")),
    (
        Kind.LOOK,
        re.compile(
            rf"(?:在|从|通过).{{0,6}}{_VIEWER}(?:上|中|里|内)?(?:来)?.{{0,4}}(?:预览|查看|观看|看到|播放)"
        ),
    ),
    (
        Kind.LOOK,
        re.compile(
            rf"^\W*(?:您|你|可以?|请|随时|现在|就|也|能)*+(?:预览|查看|看看).{{0,6}}{_VIEWER}"
        ),
    ),
)
_FOLLOWING: Final = re.compile(
    rf"^(?:然后|再|接着|并)*(?:选择|设置|等待|它?就?在{_CORNER})|^(?:它|按钮)(?:就)?(?:在|位于)"
)
_OWN: Final = re.compile(r"^(?:另外|并且|而且|同时|此外)*我")
_STATEMENT: Final = re.compile(r"^(?:另外|并且|而且|同时|此外)*(?:视频|标题|音乐|字幕|画面|片段)")
_SCREENISH: Final = rf"下载|导出|保存|{_WIDGET}|{_PLACE}|{_CORNER}"
_OFFERED: Final = re.compile(
    r"^(?:现在|您|你|已经|已|可以|可|就|随时|直接|即可|请)*+(?:导出|下载)(?:了|它|视频|成片|影片|文件|$)"
)


def simplified(clause: str) -> str:
    """Return `clause` with the traditional characters of this vocabulary as simplified ones."""
    return clause.translate(_SIMPLIFIED)


def kind_of(clause: str, follows: bool) -> Kind | None:
    """Return what `clause`, masked and simplified, is about; None when it is the video."""
    if re.search(r"https?://|\b\d+:\d\d\b", clause):
        return None
    if follows and _FOLLOWING.match(clause.lstrip(" ，；：")):
        return Kind.MORE
    return next((kind for kind, pattern in _KINDS if pattern.search(clause)), None)


def speaks_of_itself(clause: str) -> bool:
    """Return whether the backend says in `clause` what it did: "我已经剪掉"."""
    return _OWN.match(clause.lstrip(" ，；：")) is not None


def returns_to_the_video(clause: str) -> bool:
    """Return whether `clause`, after one about the screen, is about the video again."""
    return _STATEMENT.match(clause) is not None and not re.search(_SCREENISH, clause)


def offers_export(clause: str) -> bool:
    """Return whether `clause` says without any screen that the video can be exported."""
    return _OFFERED.match(clause.lstrip(" ，；：")) is not None
