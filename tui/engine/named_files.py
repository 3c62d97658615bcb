"""Files that a sentence names by the way, as in "add captions from talk.srt", or begins with."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Final

from tui.dropped import is_rooted, is_url, written_out
from tui.engine.router import AskUpload
from tui.engine.uploads import check_source
from tui.engine.workspace import Workspace
from tui.wire.kinds import studio_kind_of_name

_WAITING: Final = frozenset({"text", "lut", "audio"})
"""Kinds that change nothing by being there: they wait until a sentence asks for them."""

_QUOTED: Final = re.compile(r"\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》")
_NAME: Final = re.compile(
    r"[^\s\"“”‘’「」『』《》，。、；：！？,;:!?()（）]+\.[A-Za-z0-9]{2,4}(?!\.?\w)", re.A
)
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_LONGEST: Final = 255  # bytes of a file's name on every usual disk


async def bring_named(workspace: Workspace, said: str) -> None:
    """Upload what `said` names and the session lacks, to the studio alone. Raises WorkFailed.

    Nothing goes to the cloud because of a word: there an upload is asked for.
    """
    if workspace.settings.on_cloud:
        return
    for path in await asyncio.to_thread(named_files, said):
        if path.name not in workspace.memory.names_sent(workspace.session.session_id):
            await workspace.add_media(str(path))


async def bring_first(workspace: Workspace, asked: AskUpload, said: str) -> str:
    """Upload what stands in front of a wish, and return the wish. Raises WorkFailed.

    Nothing is uploaded where one of the files is not there. A bare name may be that of a medium
    that the session has: then it belongs to the wish, and `said` is returned as it is.
    """
    sent = workspace.memory.names_sent(workspace.session.session_id)
    shown = {s.name for track in workspace.timeline.tracks for s in track.segments}
    sources, wish = await asyncio.to_thread(_to_bring, asked, said, sent, frozenset(shown))
    for source in sources:
        await asyncio.to_thread(check_source, source, on_cloud=workspace.settings.on_cloud)
    for source in sources:
        await workspace.add_media(source)
    return wish


def _to_bring(
    asked: AskUpload, said: str, sent: frozenset[str], shown: frozenset[str]
) -> tuple[list[str], str]:
    """Return what of the sources in front is to be uploaded, and what is left to be said."""
    found: list[str] = []
    wish = said
    for source, after in zip(asked.sources, asked.wishes, strict=True):
        if not is_url(source) and not is_rooted(source):
            if source in sent | shown:
                if sent != {source}:
                    break
                wish = after  # the only one there is: no word is needed to say which
                continue
            if _HAN.search(source) and not _is_file(Path(source)):
                break  # words run on in Chinese: "把talk.mp4剪短" names no file
        found.append(source)
        wish = after
    return found, wish


def named_files(said: str) -> tuple[Path, ...]:
    """Return the files that are there and that `said` names outside its quotes, each once.

    Only captions, scripts, LUTs and sound: a film or a picture would be placed by its upload.
    """
    names = (match[0] for match in _NAME.finditer(_QUOTED.sub(" ", said)))
    found = (_file(name) for name in names if studio_kind_of_name(name) in _WAITING)
    return tuple(dict.fromkeys(path for path in found if path is not None))


def _file(name: str) -> Path | None:
    """Return the file `name`, or what of it stands behind Chinese words: "用字幕.srt加字幕"."""
    starts = [0, *(match.end() for match in _HAN.finditer(name))]
    for start in starts[:_LONGEST]:
        path = Path(written_out(name[start:]))
        if len(path.name.encode(errors="replace")) <= _LONGEST and path.stem and _is_file(path):
            return path
    return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that no disk can hold names no file
        return False
