"""The interface in Chinese: whole, and with the same holes in its sentences."""

from __future__ import annotations

import ast
import inspect
import os
import re
import string
import subprocess
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import tui
from tests.homes import Home
from tui.engine.difference import difference
from tui.engine.naming import is_unnamed
from tui.language import TABLES, merged, twin
from tui.line.columns import padded, wrapped
from tui.talk.cells import cells
from tui.wire.draft import SegmentView, TimelineView, TrackView


def _words(module: str) -> dict[str, Any]:
    """What a table says itself, not what it imported."""
    table = vars(import_module(module))
    return {
        name: value
        for name, value in table.items()
        if not name.startswith("_")
        and (name.isupper() or getattr(value, "__module__", None) == module)
    }


def _holes(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("table", TABLES)
def test_chinese_has_a_word_for_everything_and_the_same_holes(table: str) -> None:
    english, chinese = _words(table), _words(twin(table))
    assert english.keys() == chinese.keys()
    for name, said in english.items():
        other = chinese[name]
        assert type(said) is type(other), name
        if isinstance(said, str):
            assert _holes(said) == _holes(other), name
        elif isinstance(said, dict):
            assert said.keys() == other.keys(), name
            assert {k: _holes(v) for k, v in said.items()} == {
                k: _holes(v) for k, v in other.items()
            }, name
        elif callable(said):
            assert inspect.signature(said) == inspect.signature(other), name


@pytest.mark.parametrize(
    ("language", "is_chinese"), [("zh", True), ("zh-CN", True), ("zh_TW", True), ("en", False)]
)
def test_the_language_of_the_environment_is_spoken(language: str, is_chinese: bool) -> None:
    code = (
        "from tui.settings import load_settings; from tui.language import speak;"
        "speak(load_settings().language);"
        "from tui.talk.commands import COMMANDS; from tui.screen.keymap import KEYMAP;"
        "print(COMMANDS['undo'].words, KEYMAP['app'][0].words)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "NEMO_LANGUAGE": language, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert bool(re.search("[\u4e00-\u9fff]", done.stdout)) is is_chinese


def test_the_line_mode_speaks_chinese_with_the_studio(home: Home) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "chat"],
        input="/help\n/jobs\n",
        cwd=home.work,
        env={**home.env, "NEMO_LANGUAGE": "zh-CN", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "已连接本机工作室。" in done.stdout
    assert "没有正在进行的任务。" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--help",), 0, "不开界面，直接剪辑并导出"),
        (("run", "--help"), 0, "显示这份帮助"),
        (("run",), 2, "请给出要剪辑的 FILE"),
        (("studio", "stop"), 0, "工作室没有运行。"),
        (("jobs",), 0, "还没有任务。"),
        (("sessions",), 0, "还没有会话。"),
        (("sessions", "rename", "x", "新"), 1, "没有会话 x。"),
        (("doctor",), None, "自带"),
    ],
)
def test_the_command_line_speaks_chinese_by_the_environment_or_by_the_configuration(
    home: Home, arguments: tuple[str, ...], status: int | None, said: str
) -> None:
    chinese = re.compile("[\u4e00-\u9fff]")
    plain = home.nemo(*arguments)
    assert not chinese.search(plain.stdout + plain.stderr)
    home.more |= {"NEMO_LANGUAGE": "zh_CN", "PYTHONUTF8": "1"}
    by_environment = home.nemo(*arguments)
    home.more |= {"NEMO_LANGUAGE": ""}
    config = home.folder / "config" / "config.toml"
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text('language = "zh"\n')
    by_configuration = home.nemo(*arguments)
    for done in (by_environment, by_configuration):
        assert said in done.stdout + done.stderr
        assert status is None or done.returncode == status


def test_run_and_what_lists_its_jobs_speak_chinese(home: Home, footage: Any) -> None:
    home.more |= {"NEMO_LANGUAGE": "zh", "PYTHONUTF8": "1"}
    out = home.work / "out.mp4"
    message = ("-m", "静音", "--quality", "low", "-o", out)
    done = home.nemo("run", footage.silent.path, *message)
    assert done.returncode == 0, done.stderr
    assert "渲染 " in done.stderr
    assert not re.search("upload|render|waiting|done", done.stderr)
    listed = home.nemo("jobs").stdout.splitlines()
    assert [line.split()[2:4] for line in listed] == [["上传", "完成"], ["导出", "完成"]]
    # The columns are straight: a Chinese character takes two cells.
    assert len({cells(line[: line.rindex("完成")]) for line in listed}) == 1


def test_columns_count_cells() -> None:
    assert padded("导出", 6) == "导出  "
    assert padded("export", 6) == "export"
    said = "完成的文件，或存放它的文件夹 and more"
    assert wrapped(said, 12) == ["完成的文件，", "或存放它的文", "件夹 and", "more"]
    assert wrapped("", 10) == [""]


def test_what_changed_on_the_timeline_is_told_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    table = "tui.engine.change_words"
    spoken = merged(vars(import_module(table)), vars(import_module(twin(table))))
    for name, said in spoken.items():
        monkeypatch.setattr(f"{table}.{name}", said)
    clip = SegmentView("a", "talk.mp4", 0, 4000, volume=1.0)
    title = SegmentView("b", "Title", 0, 2000, text="1")
    before = TimelineView((TrackView(0, "V", (clip,)),))
    louder = replace(clip, volume=0.5, duration_ms=3000)
    after = TimelineView((TrackView(0, "V", (louder,)), TrackView(7, "T", (title,))))
    assert difference(before, after).changes == (
        "视频 talk.mp4：音量 100 % → 50 %，剪短，4 秒 → 3 秒",
        "新增文字：“1”，0–2 秒",
    )


CLIENT_SIDE = ("client", "engine", "line", "screen", "skills", "talk", "wire")
# A sentence: a capital, then three words, as no pattern, no name and no style has.
SENTENCE = re.compile(r"^[A-Z][a-z']* [a-z']+ [a-z']+ [a-z']+|^[A-Z][a-z' ]+ [a-z']+\\.$")


def _sentences(file: Path) -> list[str]:
    """Return the sentences in the code of `file`, not in what it says of itself or to its log."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    quiet: set[int] = set()
    for node in ast.walk(tree):
        is_log = isinstance(node, ast.Call) and ast.unparse(node.func).startswith("_log.")
        if is_log or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            quiet |= {id(part) for part in ast.walk(node)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in quiet
        and SENTENCE.search(node.value)
    ]


def test_every_sentence_of_the_client_side_stands_in_a_table() -> None:
    tables = {import_module(name).__file__ for table in TABLES for name in (table, twin(table))}
    root = Path(tui.__file__).parent
    left = {
        str(file.relative_to(root)): found
        for room in CLIENT_SIDE
        for file in sorted((root / room).rglob("*.py"))
        if str(file) not in tables and (found := _sentences(file))
    }
    for heard in ("engine/reply.py", "engine/suggestions.py"):  # said by a backend, not by us
        left.pop(heard)
    assert left == {}


def test_a_session_that_was_begun_in_one_language_is_unnamed_in_the_other() -> None:
    for table in ("tui.engine.words", "tui.engine.words_chinese"):
        assert is_unnamed(import_module(table).NEW_SESSION)
    assert not is_unnamed("talk.mp4")


def test_a_new_session_and_an_upload_that_fails_speak_chinese(home: Home) -> None:
    home.more |= {"NEMO_LANGUAGE": "zh", "PYTHONUTF8": "1"}
    (home.work / "talk.docx").write_text("x")
    (home.work / "empty.mp4").touch()
    said = "talk.docx\n/nowhere/talk.mp4\nempty.mp4\n/status\n"
    done = subprocess.run(
        [sys.executable, "-m", "tui", "chat"],
        input=said.replace("talk.docx", "/upload talk.docx"),
        cwd=home.work,
        env=home.env,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    told = (
        "不支持 talk.docx 这种类型",
        "没有文件 /nowhere/talk.mp4",
        "empty.mp4 是空的",
        "、AAC、",
    )
    for part in told:
        assert part in done.stdout
    assert not re.search("[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}", done.stdout)
