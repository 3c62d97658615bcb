"""What the five skills promise, to the letter, measured in the files that come out."""

from __future__ import annotations

import re
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from PIL import Image, ImageDraw

from tests.footage import ffmpeg
from tests.homes import Home
from tests.measure import RATE_HZ, durations, level_db, numbers, picture, sound
from tests.studio.render.test_texts import changed
from tests.talk import Talk

CUES = ((0.5, 1.5, "Hello there"), (3.5, 4.5, "Second part"), (9.5, 10.5, "Bye"))
CUT_CUE = (7.9, 8.5, "Never said")
SCRIPT = "Hi, I'm Ada Lovelace, engineer at Babbage.\n\nLet us build it together.\n"


@pytest.fixture
def made(shared_home: Home, tmp_path: Path) -> Any:
    """Edits files by sentences, and returns what was said and the file that came out."""

    def run(
        name: str, files: list[Path], *said: str
    ) -> tuple[subprocess.CompletedProcess[str], Path]:
        messages = [part for text in said for part in ("-m", text)]
        out = tmp_path / f"{name}.mp4"
        done = shared_home.nemo("run", *files, *messages, "--quality", "low", "-o", out)
        assert done.returncode == 0, done.stderr
        assert "did not understand" not in done.stdout
        return done, out

    return run


def srt(folder: Path) -> Path:
    def clock(s: float) -> str:
        return f"00:00:{int(s):02},{round(s % 1 * 1000):03}"

    cues = sorted([*CUES, CUT_CUE])
    text = "".join(
        f"{n}\n{clock(a)} --> {clock(b)}\n{said}\n\n" for n, (a, b, said) in enumerate(cues, 1)
    )
    path = folder / "talk.srt"
    path.write_text(text)
    return path


def keeps_what_is_said(talk: Talk, shown: list[int]) -> None:
    """The pauses are gone, and every frame of speech is there."""
    for begin_s, end_s in talk.speech:
        assert {*range(round(begin_s * 30) + 1, round(end_s * 30) - 1)} <= {*shown}
    for begin_s, end_s in talk.pauses:
        assert not {*range(round(begin_s * 30) + 10, round(end_s * 30) - 10)} & {*shown}


def test_trim_pauses_add_captions_and_format_for_linkedin_feed(
    made: Any, talk: Talk, tmp_path: Path
) -> None:
    said = "trim pauses, add captions, and format for LinkedIn feed"
    done, captioned = made("captioned", [talk.path, srt(tmp_path)], said)
    without, bare = made("bare", [talk.path], said)
    assert "Cut 3 pauses" in done.stdout
    assert "Added 3 captions from “talk.srt”" in done.stdout
    assert picture(captioned, 0).shape == (1080, 1080, 3)
    shown = numbers(bare)
    keeps_what_is_said(talk, shown)
    # Drawn while it is said: where the frames of its time are after the cuts, give or take one.
    times = [(number + 0.5) / 30 for number in shown]
    spoken = {n for n, at_s in enumerate(times) if any(a <= at_s < b for a, b, _ in CUES)}
    drawn = {*changed(bare, captioned)}
    assert len(spoken) == 90
    assert len(drawn ^ spoken) <= 2 * len(CUES)
    # Without a source of words the rest is done, and one sentence says the three ways to some.
    (sentence,) = [line for line in without.stdout.splitlines() if "no words for captions" in line]
    for way in ("SRT, VTT, ASS or TXT file", "from my script:", "NEMO_ASR_MODEL"):
        assert way in sentence
    assert picture(bare, 0).shape == (1080, 1080, 3)


def test_trim_the_pauses_add_transitions_and_export_a_shareable_link(made: Any, talk: Talk) -> None:
    said = "trim the pauses, add transitions, and export a shareable link"
    done, joined = made("joined", [talk.path], said)
    _, cut = made("cut", [talk.path], "trim the pauses")
    assert joined.as_uri() in done.stdout + done.stderr
    shown = numbers(cut)
    keeps_what_is_said(talk, shown)
    cuts = [n for n in range(1, len(shown)) if shown[n] != shown[n - 1] + 1]
    assert len(cuts) == 3
    after = numbers(joined)
    assert len(after) == len(shown)
    crossed = {n + step for n in cuts for step in range(-9, 10)}
    assert [n for n in range(len(shown)) if n not in crossed and after[n] != shown[n]] == []
    for at in cuts:  # both sides of each cut show something of the other
        for number in (at - 2, at + 1):
            off = np.abs(picture(joined, number).astype(int) - picture(cut, number))
            assert off.mean() > 5


def test_cut_out_the_pauses_add_background_music_and_overlay_text_titles(
    made: Any, talk: Talk
) -> None:
    said = "cut out the pauses, add background music, and overlay text titles"
    done, scored = made("scored", [talk.path], said, 'add a title "Urban Dreams" for 3 seconds')
    _, bare = made("bare", [talk.path], "cut out the pauses")
    assert "What shall the title say?" in done.stdout
    assert 'Title: "Urban Dreams" (0-3s)' in done.stdout
    assert changed(bare, scored, above=110) == [*range(90)]
    keeps_what_is_said(talk, numbers(bare))
    quiet, loud = (quietest_db(sound(path)) for path in (bare, scored))
    assert quiet < -50
    assert loud > quiet + 10  # there is music where nothing is said


def quietest_db(samples: Any) -> float:
    length_s = samples.shape[1] / RATE_HZ
    return min(level_db(samples, at, at + 0.1) for at in np.arange(0.2, length_s - 0.3, 0.1))


def test_apply_lightroom_style_grading_and_adjust_across_the_clip(
    made: Any, tmp_path: Path
) -> None:
    clip = tmp_path / "clip.mp4"
    bars = ("-f", "lavfi", "-i", "smptebars=s=320x180:r=30:d=3")
    ffmpeg(*bars, "-vf", "eq=contrast=0.6:saturation=0.6", "-pix_fmt", "yuv420p", clip)
    said = (
        "apply Lightroom-style color grading and adjust exposure, contrast, and saturation "
        "across the clip"
    )
    done, graded = made("graded", [clip], said)
    _, bare = made("bare", [clip])
    assert re.search(r"exposure \+\d.*contrast \+\d.*saturation \+\d", done.stdout)
    for number in (0, 45, 89):
        before, after = (picture(path, number).astype(float) for path in (bare, graded))
        assert after.mean() > before.mean() + 3  # exposure
        assert after.mean(axis=2).std() > 1.05 * before.mean(axis=2).std()  # contrast
        assert np.ptp(after, axis=2).mean() > 1.05 * np.ptp(before, axis=2).mean()  # saturation


def test_create_a_professional_linkedin_video_intro_from_my_script_and_headshot_photo(
    made: Any, tmp_path: Path
) -> None:
    photo, script = tmp_path / "headshot.jpg", tmp_path / "script.txt"
    face = Image.new("RGB", (480, 640), "#5a78a0")
    ImageDraw.Draw(face).ellipse((120, 120, 360, 420), fill="#dcb496")
    face.save(photo)
    script.write_text(SCRIPT)
    said = "create a professional LinkedIn video intro from my script and headshot photo"
    done, out = made("intro", [photo, script], said)
    scenes, seconds = re.findall(r"Made an intro of (\d+) scenes, ([\d.]+) s", done.stdout)[0]
    assert int(scenes) == 3
    assert "Ada Lovelace · engineer at Babbage" in done.stdout
    picture_s, sound_s = durations(out)
    assert picture_s == pytest.approx(float(seconds), abs=0.1)
    assert sound_s == pytest.approx(picture_s, abs=0.1)
    assert level_db(sound(out), 1, picture_s - 2) > -45  # music
    first = picture(out, 30)
    height, width, _ = first.shape
    assert min(height, width) == 1080
    assert (first[height // 2, width // 2] > (180, 140, 110)).all()  # the face
    # Each scene has words of its own in the lower part: white on it, and elsewhere each time.
    ends = [round(picture_s * 30 * part) for part in (0.15, 0.5, 0.85)]
    words = [(picture(out, n)[height * 3 // 5 :] > 235).all(axis=2) for n in ends]
    assert all(word.sum() > 200 for word in words)
    assert all((a ^ b).sum() > 200 for a, b in pairwise(words))


def test_edit_a_screen_recording_into_a_1080p_mp4(made: Any, footage: Any) -> None:
    said = "edit a 2-minute unedited screen recording into a 1080p MP4"
    done, out = made("out", [footage.silent.path], said)
    assert picture(out, 0).shape == (1080, 1920, 3)
    assert numbers(out) == [*range(90)]  # nothing was to be cut
    assert "What shall I change?" in done.stdout
    with av.open(str(out)) as container:
        assert "mp4" in container.format.name
        assert container.streams.video[0].codec_context.name == "h264"


def test_export_1080p_mp4(made: Any, footage: Any) -> None:
    _, out = made("out", [footage.silent.path], "export 1080p MP4")
    assert picture(out, 0).shape == (1080, 1920, 3)
    assert numbers(out) == [*range(90)]


@pytest.mark.parametrize(
    "said",
    [
        "edit my raw video footage",
        "edit my video clips",
        "editing videos and generating a shareable link instantly for content creators",
    ],
)
def test_a_wish_that_names_no_change_changes_nothing_and_is_asked_about(
    made: Any, footage: Any, said: str
) -> None:
    done, out = made("out", [footage.film.path], said)
    assert "What shall I change?" in done.stdout
    assert "Next you could say" not in done.stdout  # nobody can say it here
    assert numbers(out) == [*range(300)]
    assert picture(out, 0).shape == (180, 320, 3)


def test_iterative_work_keeps_what_was_done_and_takes_back_what_was_not_wanted(
    made: Any, footage: Any
) -> None:
    done, out = made(
        "out", [footage.film.path],
        "cut the first 3 seconds", "make it vertical", "undo",
        'add a title "Hi" for 1 second', "keep the first 4 seconds",
    )  # fmt: skip
    assert "1080x1920" in done.stdout  # was there for a while
    shown = numbers(out)
    assert picture(out, 0).shape == (180, 320, 3)
    assert len(shown) == 120
    assert shown[30:] == [*range(120, 210)]
    assert 'Title: "Hi" (0-1s)' in done.stdout


def test_a_batch_edits_each_file_by_itself(shared_home: Home, talk: Talk, footage: Any) -> None:
    done = shared_home.nemo(
        "run", talk.path, footage.silent.path, "--each", "--quality", "low",
        "-m", "trim the pauses, add transitions, and export a shareable link",
        "-o", "{stem}-batch.mp4",
    )  # fmt: skip
    work = shared_home.work
    assert numbers(work / "silent-batch.mp4") == [*range(90)]
    assert done.returncode == 0, done.stderr
    assert 200 < len(numbers(work / "talk-batch.mp4")) < 300
