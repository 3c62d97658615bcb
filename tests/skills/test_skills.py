"""The five skills: how each greets, what it suggests, and what its vague words mean."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path
from typing import Any

import av
import pytest

from tests.cloud import cloud_running
from tests.homes import Home
from tests.measure import picture
from tests.studio.agent.test_reply import talking
from tests.studio.edits.desk import facts, photo, placed, video
from tests.terminal import Terminal
from tui.engine.router import split_export
from tui.skills.loader import load_skill, skill_names
from tui.studio.agent.defaults import Defaults
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Ask, Plan, Question
from tui.studio.edits.captions import AddCaptions, ShowCaptions
from tui.studio.edits.colour import ApplyLook
from tui.studio.edits.facts import Cue, Facts, MediaFact, TextFact
from tui.studio.edits.frame import SetFrame
from tui.studio.edits.outcome import Edit

NAMES = skill_names()
SHAPES = {
    "ai-video-editor-link": (1080, 1920),
    "editor-ai-linkedin": (1080, 1080),
    "in-video": None,
    "maker-linkedin": (1080, 1080),
    "video-editing-with-lightroom": None,
}
MEDIA = facts(video("talk", 42.4)).media
KNOWN = Facts(
    {**MEDIA, "words": MediaFact("words", "words.txt", "text", 0.0)},
    {"talk": talking(42.4)},
    text={"words": TextFact((Cue(0.5, 2.0, "Hello there"),), "Hello there. I am Ada.")},
)
FILM = placed(KNOWN)
FACE = facts(photo("me")).media
INTRO = Facts({**KNOWN.media, **FACE}, KNOWN.sound, text=KNOWN.text)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", NAMES)
def test_everything_that_a_skill_suggests_is_understood_and_possible(
    name: str, language: str
) -> None:
    skill = load_skill(name, Path(), language)
    assert skill.suggestions
    for said in skill.suggestions:
        edit, _ = split_export(said)
        known = INTRO if "photo" in said or "照片" in said else KNOWN
        timeline = placed(known)
        plan = understand(edit, timeline, known)
        assert plan.left == (), said
        assert not plan.asks_help
        for step in plan.steps:
            if isinstance(step, Edit):
                timeline = step.apply(timeline, known).timeline
        # Only a sentence that says to edit, and not what, may change nothing.
        is_vague = said.startswith(("edit", "create my", "剪辑我的"))
        assert (timeline != placed(known)) or is_vague or not edit, said


@pytest.mark.parametrize("name", NAMES)
def test_a_skill_greets_and_suggests_in_its_own_words(home: Home, name: str) -> None:
    command = [sys.executable, "-m", "tui", "--skill", name]
    skill = load_skill(name, Path())
    with Terminal(command, 120, 36, env=home.env, cwd=home.work) as terminal:
        terminal.wait_for(skill.greeting[:30])
        terminal.wait_for(skill.suggestions[0][:30])
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    greetings = {load_skill(other, Path()).greeting for other in NAMES}
    assert len(greetings) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_skill_greets_in_chinese_whoever_speaks_it(name: str) -> None:
    english, chinese = load_skill(name, Path()), load_skill(name, Path(), "zh-CN")
    assert re.search("[\u4e00-\u9fff]{4}", chinese.greeting)
    assert not re.search("[\u4e00-\u9fff]", english.greeting + "".join(english.suggestions))
    assert len(chinese.suggestions) == len(english.suggestions)
    assert (chinese.name, chinese.version, chinese.defaults) == (
        (english.name, english.version, english.defaults)
    )


def test_a_skill_of_the_user_greets_as_it_can(tmp_path: Path) -> None:
    skill = tmp_path / "my-way.md"
    skill.write_text(OWN)
    assert load_skill(str(skill), tmp_path, "zh").greeting == "Hello."
    skill.write_text(f"{OWN}\n- cut it\n\n## zh\n\n你好，\n朋友。\n\n- 剪一下\n")
    chinese = load_skill(str(skill), tmp_path, "zh-TW")
    assert (chinese.greeting, chinese.suggestions) == ("你好，朋友。", ("剪一下",))
    english = load_skill(str(skill), tmp_path, "fr")
    assert (english.greeting, english.suggestions) == ("Hello.", ("cut it",))


@pytest.mark.parametrize("name", NAMES)
def test_what_format_it_means_is_up_to_the_skill(
    shared_home: Home, footage: Any, tmp_path: Path, name: str
) -> None:
    out = tmp_path / "out.mp4"
    said = ("-m", "format it", "-m", "grade it", "--quality", "low", "-o", out)
    done = shared_home.nemo("run", footage.silent.path, "--skill", name, *said)
    assert done.returncode == 0, done.stderr
    assert ("Which format?" in done.stdout) == (SHAPES[name] is None)
    assert picture(out, 0).shape[:2] == (SHAPES[name] or (180, 320))
    assert "balanced look" in done.stdout


OWN = """---
name: my-way
version: 3
defaults:
  frame: "4:5"
  captions: "track"
  grade: "noir"
---

Hello.
"""


def test_a_skill_of_the_user_says_what_each_vague_word_means(
    shared_home: Home, footage: Any, tmp_path: Path
) -> None:
    skill, words, out = tmp_path / "my-way.md", tmp_path / "words.srt", tmp_path / "out.mp4"
    skill.write_text(OWN)
    words.write_text("1\n00:00:00,500 --> 00:00:01,500\nHello\n")
    messages = ("-m", "grade it, format it, and add captions", "--quality", "low", "-o", out)
    done = shared_home.nemo("run", footage.silent.path, words, "--skill", skill, *messages)
    assert done.returncode == 0, done.stderr
    assert "noir look" in done.stdout
    assert "a track of their own" in done.stdout
    assert picture(out, 0).shape == (1350, 1080, 3)
    with av.open(str(out)) as container:
        (stream,) = container.streams.subtitles
        said = [bytes(p)[2:].decode() for p in container.demux(stream) if p.size > 2]
    assert said == ["Hello"]


@pytest.mark.parametrize("name", NAMES)
def test_the_cloud_is_told_the_skill_s_name_and_nothing_of_its_defaults(
    home: Home, footage: Any, name: str
) -> None:
    async def scenario() -> None:
        async with cloud_running() as cloud:
            cloud.result = footage.silent.path.read_bytes()
            home.more |= {"NEMO_API_URL": cloud.url, "NEMO_POLL_S": "0.05"}
            arguments = ("run", footage.silent.path, "--skill", name, "-m", "format it")
            done = await asyncio.to_thread(home.nemo, *arguments)
            assert done.returncode == 0, done.stderr
            (asked,) = cloud.sent("chat")
            version = load_skill(name, Path()).version
            told = (asked.headers["x-skill-source"], asked.headers["x-skill-version"])
            assert told == (name, version)
            assert not [header for header in asked.headers if header.startswith("x-nemo-")]

    asyncio.run(scenario())


def of(said: str, **defaults: Any) -> Plan:
    return understand(said, FILM, KNOWN, defaults=Defaults(**defaults))


def test_what_is_said_counts_more_than_what_the_skill_means() -> None:
    assert of("format it", frame="4:5").steps == (SetFrame("4:5"),)
    assert of("format it for stories", frame="4:5").steps == (SetFrame("9:16"),)
    assert of("format it without cropping", frame="4:5").steps == (SetFrame("4:5", "fit"),)
    assert of("trim pauses, add captions, and format", frame="1:1").steps[-1] == SetFrame("1:1")
    assert of("format it").steps == (Question(Ask.SHAPE),)
    for said in ("change the aspect ratio", "change the format", "reset the format"):
        assert of(said, frame="4:5").steps == (Question(Ask.SHAPE),)
    assert of("grade it", grade="noir").steps == (ApplyLook(look="noir"),)
    assert of("apply a vivid look", grade="noir").steps == (ApplyLook(look="vivid"),)
    assert of("add captions", captions="track").steps == (AddCaptions(), ShowCaptions("track"))
    assert of("add burned-in captions", captions="track").steps[-1] == ShowCaptions("burned")
    assert of("add captions", captions="burned").steps == (AddCaptions(),)
    assert of("调色", grade="noir").steps == (ApplyLook(look="noir"),)
