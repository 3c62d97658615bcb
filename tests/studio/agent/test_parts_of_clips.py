"""Bare seconds, parts of clips, the rest, and several wishes about one clip."""

from __future__ import annotations

import pytest

from tests.studio.agent.reel import KNOWN as MEDIA
from tests.studio.agent.reel import REEL, after, cut, keep
from tests.studio.agent.sentences_part_two import by, volume
from tests.studio.agent.trip import plan_of
from tests.studio.edits.desk import after as edited
from tui.studio.agent.grammar import understand
from tui.studio.agent.plan import Ask, Question, Step
from tui.studio.agent.reply import reply
from tui.studio.edits.clips import DeleteClips
from tui.studio.edits.framing import FlipPicture
from tui.studio.edits.marks import Mark, Span, between, first
from tui.studio.edits.motion import Reverse, SetLength, SetSpeed

WHICH_PART = Question(Ask.WHICH_PART)
FILM_SLOWER = SetSpeed(0, 0.7, relative=True)
SLOWER = SetSpeed(2, 0.7, relative=True)


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("cut from 5 to 10", (cut(between(5, 10)),)),
        ("cut 5 to 10", (cut(between(5, 10)),)),
        ("remove 5-10", (cut(between(5, 10)),)),
        ("cut between 5 and 10", (cut(between(5, 10)),)),
        ("keep only 5-10 please", (keep(between(5, 10)),)),
        ("trim from 3 to 8", (Question(Ask.CUT_OR_KEEP),)),
        ("剪掉5到10", (cut(between(5, 10)),)),
        ("把5到10删掉", (cut(between(5, 10)),)),
        ("cut from 1 to 2", (cut(between(1, 2)),)),
        ("delete 1-2", (WHICH_PART,)),  # the clips, or the seconds?
        ("cut clips 1 to 2", (DeleteClips((1, 2)),)),
        ("cut 5 clips", ()),
        ("remove captions 2 to 4", ()),
    ],
)
def test_bare_numbers_that_are_cut_are_seconds(said: str, steps: tuple[Step, ...]) -> None:
    assert plan_of(said).steps == steps


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("cut the first 2 seconds of clip 2", (cut(between(40, 42)),)),
        ("trim the last 3 seconds off clip 1", (cut(between(37, 40)),)),
        ("cut the last second off each clip", (cut(between(39, 40), between(59, 60)),)),
        ("cut the first half of the beach clip", (cut(between(40, 50)),)),
        ("删掉第一个片段的前2秒", (cut(first(2)),)),
        ("每段的最后1秒剪掉", (cut(between(39, 40), between(59, 60)),)),
        # The other clips stay.
        ("keep the first 4 seconds of clip 1", (cut(between(4, 40)),)),
        ("keep only the last 2 seconds of clip 2", (cut(between(40, 58)),)),
        ("只保留第二段的最后3秒", (cut(between(40, 57)),)),
        ("第二段前3秒静音", (volume(0.0, of=between(40, 43)),)),
        (
            "speed up the first 3 seconds of clip 2",
            (SetSpeed(between(40, 43), 1.5, relative=True),),
        ),
        (
            "cut the first 2 seconds of clip 2 and mute it",
            (volume(0.0, of=2), cut(between(40, 42))),
        ),
        ("delete the first 3 seconds of both clips", (cut(first(3), between(40, 43)),)),
        ("trim clip 1 to its first 5 seconds", (cut(between(5, 40)),)),
        ("shorten clip 2 to 4 seconds", (SetLength(2, 4.0),)),
        ("fade out the last 2 seconds of clip 1", ()),  # the film does not end there
        ("cut the first 30 seconds of clip 2", ()),  # it is shorter than that
        ("cut the first 2 seconds of clip 3", ()),
    ],
)
def test_a_part_of_a_clip_is_where_that_clip_lies(said: str, steps: tuple[Step, ...]) -> None:
    assert plan_of(said).steps == steps


def test_what_is_kept_of_a_clip_leaves_the_others_and_is_said() -> None:
    plan = understand("keep the first 4 seconds of clip 2", REEL, MEDIA)
    (step,) = plan.steps
    assert step == cut(between(24, 30))
    left = edited(REEL, MEDIA, step)  # type: ignore[arg-type]
    assert [clip.frames for clip in left.video.sg] == [600, 120, 150, 450]
    outcome = step.apply(REEL, MEDIA)  # type: ignore[union-attr]
    assert "0:24" in reply(plan, [outcome.report], outcome.timeline, MEDIA)


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("keep the first 10 seconds and delete the rest", (keep(first(10)),)),
        ("keep 0:10 to 0:20, the rest can go", (keep(between(10, 20)),)),
        ("cut the first 5 seconds and keep the rest", (cut(first(5)),)),
        ("保留前10秒，其余的删掉", (keep(first(10)),)),
        (
            "make the first 5 seconds slow and the rest normal",
            (SetSpeed(after(5)), SetSpeed(first(5), 0.7, relative=True)),
        ),
        (
            "前5秒放慢，剩下的静音",
            (volume(0.0, of=after(5)), SetSpeed(first(5), 0.7, relative=True)),
        ),
        (
            "mute clip 1 and speed up the rest",
            (volume(0.0, of=1), SetSpeed(2, 1.5, relative=True)),
        ),
        (
            "brighten clip 1 and make everything else darker",
            (by(1, exposure=0.3), by(2, exposure=-0.3)),
        ),
        (
            "speed up 0:10 to 0:20 and leave the rest as it is",
            (SetSpeed(between(10, 20), 1.5, relative=True),),
        ),
        ("speed up the rest", ()),  # of what?
    ],
)
def test_the_rest_is_what_was_not_named(said: str, steps: tuple[Step, ...]) -> None:
    assert plan_of(said).steps == steps


def test_the_rest_of_the_clips_is_deleted() -> None:
    plan = understand("keep clips 1 and 3 and delete the rest", REEL, MEDIA)
    assert (plan.steps, plan.left) == ((DeleteClips((2, 4)),), ())


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("clip 2 in reverse at double speed", (Reverse(2), SetSpeed(2, 2.0))),
        ("第二段两倍速倒放", (Reverse(2), SetSpeed(2, 2.0))),
        (
            "play clip 1 twice as fast and backwards",
            (SetSpeed(1, 2.0, relative=True), Reverse(1)),
        ),
        ("make clip 2 brighter and slower", (by(2, exposure=0.3), SLOWER)),
        ("make clip 2 slower and brighter", (by(2, exposure=0.3), SLOWER)),
        ("make clip 2 louder and slower", (volume(gain=3, of=2), SLOWER)),
        ("make clip 2 brighter and the film slower", (by(2, exposure=0.3), FILM_SLOWER)),
        ("rotate clip 1 and flip it", (FlipPicture("horizontal", 1), Question(Ask.ANGLE))),
        (
            "make the last 5 seconds of clip 1 brighter",
            (by(Span(Mark(35), Mark(40)), exposure=0.3),),
        ),
    ],
)
def test_two_things_that_are_said_of_a_clip_are_both_of_it(
    said: str, steps: tuple[Step, ...]
) -> None:
    assert plan_of(said).steps == steps
