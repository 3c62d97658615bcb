"""How people say that captions shall be made of what is heard."""

from __future__ import annotations

from typing import Final

SPEECH: Final = r"(?<![a-z])(?:the |this |my )?(?:speech|audio|sound|voice|words)(?![a-z])"
HEARS: Final = r"(?<![a-z])transcri(?:be|bing|ption)(?![a-z])(?: of)?|听写"
"""The verb that wants captions without naming them: "transcribe the video"."""

_OUT_OF: Final = (
    r"(?:from|out of|of|by|using|via|through) (?:the |my |this |its |your )?"
    r"(?:(?:automatic )?speech(?: recognition)?|audio|sound|voice|spoken words|dialogue?"
    r"|transcri\w+)"
)
_SAID: Final = (
    r"(?:from )?(?:what|everything|all)(?: that)?"
    r"(?: is|'s| is being|'s being| gets| was| i| we| you| they| he| she| people)?(?:'m| am| are|"
    r" is)?"
    r" (?:said|saying|say|says|spoken|heard|hear|hears|speak|speaks)"
)
_CHINESE: Final = (
    r"(?:根据|按照?|从|用|通过|把|依照)?(?:视频|片子|里面?|中|我|他|她|大家|所|的)*"
    r"(?:听写|(?:自动)?语音识别|(?:自动)?识别语音|语音|声音|录音|对白|[说讲听]到?的(?:话|内容))"
    r"(?:自动)?(?:识别|转换?[成为]?|变[成为])?|(?<!自动)识别(?!语音)"
)
HEARD: Final = rf"(?<![a-z])(?:{_OUT_OF}|speech[ -]to[ -]text|{_SAID})(?![a-z])|{_CHINESE}"
"""What captions are made of, beside them: "captions from the speech", "根据语音加字幕"."""
