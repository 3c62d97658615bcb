"""What a step in the history came to, in English and in Chinese."""

from __future__ import annotations

from tui.studio.agent.history import (
    HistoryMoved,
    NoSuchVersion,
    NothingAbout,
    VersionRestored,
    VersionSaved,
    VersionsListed,
)
from tui.studio.agent.phrases import (
    chinese_change,
    chinese_names,
    chinese_s,
    english_and,
    english_change,
    english_s,
)

HistoryDone = (
    HistoryMoved | NothingAbout | VersionSaved | VersionRestored | NoSuchVersion | VersionsListed
)


def history_in_english(done: HistoryDone) -> str:
    """Say where the timeline stands now."""
    match done:
        case HistoryMoved():
            if not done.said:
                return "There is nothing to undo." if done.back else "There is nothing to redo."
            edits = f"“{done.said[0]}”" if len(done.said) == 1 else f"{len(done.said)} edits"
            verb = "Took back" if done.back else "Did again"
            return f"{verb} {edits}: {english_change(done.before_s, done.after_s)}."
        case NothingAbout():
            return f"Nothing that was done is about “{done.what}”, so nothing was taken back."
        case VersionSaved():
            again = " It takes the place of the earlier one." if done.replaced else ""
            return (
                f"Kept this as version “{done.name}” ({english_s(done.length_s)}).{again} "
                f"Say “go back to {done.name}” to bring it back."
            )
        case VersionRestored():
            if not done.changed:
                return f"This is version “{done.name}” already."
            length = english_change(done.before_s, done.after_s)
            return f"Went back to version “{done.name}”: {length}. “undo” returns from it."
        case NoSuchVersion():
            if not done.there:
                keep = f"say “save this as {done.name}” to keep one"
                return f"There is no version “{done.name}”: {keep}."
            names = english_and([f"“{name}”" for name in done.there])
            return f"There is no version “{done.name}”. There is {names}."
        case VersionsListed():
            if not done.versions:
                return "No version was kept yet: say “save this as version rough” to keep one."
            names = english_and([f"“{name}” ({english_s(s)})" for name, s in done.versions])
            return f"Versions: {names}."


def history_in_chinese(done: HistoryDone) -> str:
    """Say where the timeline stands now."""
    match done:
        case HistoryMoved():
            verb = "撤销" if done.back else "重做"
            if not done.said:
                return f"没有可以{verb}的操作。"
            edits = f"“{done.said[0]}”" if len(done.said) == 1 else f" {len(done.said)} 步"
            return f"{verb}了{edits}：{chinese_change(done.before_s, done.after_s)}。"
        case NothingAbout():
            return f"之前的操作里没有“{done.what}”，所以什么都没有撤销。"
        case VersionSaved():
            again = "原来的同名版本被替换了。" if done.replaced else ""
            return (
                f"存成了版本“{done.name}”（{chinese_s(done.length_s)}）。{again}"
                f"要回来就说“回到{done.name}”。"
            )
        case VersionRestored():
            if not done.changed:
                return f"现在就是版本“{done.name}”。"
            length = chinese_change(done.before_s, done.after_s)
            return f"回到了版本“{done.name}”：{length}。可以“撤销”。"
        case NoSuchVersion():
            if not done.there:
                return f"没有版本“{done.name}”：可以说“存成版本{done.name}”。"
            return f"没有版本“{done.name}”。现有：{chinese_names(done.there)}。"
        case VersionsListed():
            if not done.versions:
                return "还没有存过版本：可以说“存成版本初剪”。"
            names = "、".join(f"“{name}”（{chinese_s(s)}）" for name, s in done.versions)
            return f"版本：{names}。"
