"""`nemo-tui run`: the same work without a screen, measured in the file that comes out."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.homes import Home
from tests.measure import boxes, durations, level_db, numbers, picture, sound
from tests.talk import Talk

TITLE = 'add a title "Urban Dreams" for 3 seconds'


def test_three_instructions_make_the_file_that_was_asked_for(home: Home, talk: Talk) -> None:
    done = home.nemo(
        "run", talk.path, "-m", "trim the pauses", "-m", TITLE, "-m", "format for LinkedIn feed",
        "-o", "out.mp4",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    out = home.work / "out.mp4"
    assert done.stdout.splitlines()[-1] == str(out)
    assert "Cut 3 pauses" in done.stdout
    assert 'Title: "Urban Dreams" (0-3s)' in done.stdout
    assert home.left_behind() == ["out.mp4"]

    shown = numbers(out)
    assert -1 not in shown[95:]
    assert picture(out, 100).shape == (1080, 1080, 3)
    # What was said to be cut is what is missing, and the words are all there.
    cut_s = float(done.stdout.split("3 pauses, ")[1].split(" s")[0])
    picture_s, sound_s = durations(out)
    assert picture_s == pytest.approx(talk.duration_s - cut_s, abs=0.1)
    assert abs(picture_s - sound_s) < 1 / 30
    for begin_s, end_s in talk.speech:
        spoken = {n for n in range(round(begin_s * 30) + 1, round(end_s * 30) - 1) if n > 95}
        assert spoken <= set(shown)
    order = boxes(out)
    assert order.index("moov") < order.index("mdat")
    assert sound(out).shape[1] > 0


def test_the_title_is_there_in_its_three_seconds_and_not_after(home: Home, talk: Talk) -> None:
    done = home.nemo("run", talk.path, "-m", TITLE, "-o", "titled.mp4")
    plain = home.nemo("run", talk.path, "-o", "plain.mp4")
    assert (done.returncode, plain.returncode) == (0, 0), done.stderr + plain.stderr
    titled, untitled = home.work / "titled.mp4", home.work / "plain.mp4"
    changed = [
        abs(picture(titled, n).astype(int) - picture(untitled, n)).max() > 60
        for n in (0, 45, 89, 90, 91, 200)
    ]
    assert changed == [True, True, True, False, False, False]


def test_json_lines_carry_the_replies_the_timeline_and_the_path(home: Home, talk: Talk) -> None:
    done = home.nemo("run", talk.path, "-m", "keep 0:00 to 0:01", "--json")
    assert done.returncode == 0, done.stderr
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert [s["type"] for s in said] == ["reply", "timeline", "file"]
    assert said[1]["duration_ms"] == 1000
    made = Path(said[2]["path"])
    assert made.parent == home.work
    assert made.name.startswith("talk-")
    assert numbers(made) == list(range(30))


def test_each_file_of_a_batch_gets_a_result_of_its_own(
    home: Home, talk: Talk, footage: Any
) -> None:
    done = home.nemo(
        "run", talk.path, footage.film.path, "--each", "-m", "keep the first second",
        "-o", "{stem}-edit.mp4",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert home.left_behind() == ["film-edit.mp4", "talk-edit.mp4"]
    assert numbers(home.work / "film-edit.mp4") == list(range(30))


def test_a_second_result_of_a_name_gets_a_number(home: Home, talk: Talk) -> None:
    for _ in range(2):
        done = home.nemo("run", talk.path, "-m", "keep the first second", "-o", "out.mp4")
        assert done.returncode == 0, done.stderr
    assert home.left_behind() == ["out-2.mp4", "out.mp4"]


def test_jobs_and_sessions_list_what_was_done(home: Home, talk: Talk) -> None:
    assert home.nemo("jobs").stdout == "No jobs yet.\n"
    home.nemo("run", talk.path, "-m", "keep the first second", "-o", "out.mp4")
    jobs = [json.loads(line) for line in home.nemo("jobs", "--json").stdout.splitlines()]
    assert [(j["kind"], j["state"]) for j in jobs] == [("upload", "done"), ("export", "done")]
    assert jobs[1]["detail"] == str(home.work / "out.mp4")
    assert "talk.mp4" in home.nemo("sessions").stdout


def make_bad(home: Home, kind: str) -> Path:
    path = home.work / "clip.mp4"
    match kind:
        case "no clip":
            path.write_bytes(b"not a film" * 1000)
        case "empty":
            path.touch()
        case "over 500 MB":
            with path.open("wb") as file:
                file.truncate(600 * 1000 * 1000)
        case "missing":
            path = home.work / "nowhere.mp4"
        case "of nobody":
            path = Path("~nobody-of-this-name/clip.mp4")
        case "name too long":
            path = home.work / f"{'x' * 300}.mp4"
        case "other type":
            path = home.work / "notes.docx"
            path.write_bytes(b"PK")
        case "a folder":
            path = home.work / "folder.mp4"
            path.mkdir()
    return path


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("no clip", "cannot be read as media"),
        ("empty", "is empty"),
        ("over 500 MB", "larger than 500 MB"),
        ("missing", "There is no file"),
        ("of nobody", "There is no file"),
        ("name too long", "cannot be read"),
        ("other type", "not supported"),
        ("a folder", "is not a file"),
    ],
)
def test_a_bad_file_gets_one_sentence_and_leaves_nothing(home: Home, kind: str, words: str) -> None:
    path = make_bad(home, kind)
    before = home.left_behind()
    done = home.nemo("run", path, "-m", "trim the pauses", "-o", "out.mp4")
    assert done.returncode == 1
    assert done.stdout == ""
    complaints = [line for line in done.stderr.splitlines() if line.startswith("nemo-tui: ")]
    assert len(complaints) == 1
    assert words in complaints[0]
    assert "Traceback" not in done.stderr
    assert home.left_behind() == before


def test_a_folder_that_cannot_be_written_to_is_said_before_the_render(
    home: Home, talk: Talk
) -> None:
    done = home.nemo("run", talk.path, "-o", "/proc/out.mp4")
    assert done.returncode == 1
    assert "/proc" in done.stderr.splitlines()[-1]
    assert "rendering" not in done.stderr
    done = home.nemo("run", talk.path, "-o", "nowhere/out.mp4")
    assert "does not exist" in done.stderr.splitlines()[-1]


def test_a_full_disk_is_said_and_leaves_no_half_file(home: Home, talk: Talk) -> None:
    # A process that may write 20 kB into a file meets the same end as a full disk.
    command = "import resource, sys; from tui.__main__ import main; import signal;"
    command += "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    command += "resource.setrlimit(resource.RLIMIT_FSIZE, (150000, 150000)); sys.exit(main())"
    home.nemo("studio", "start")
    done = subprocess.run(
        [sys.executable, "-c", command, "run", talk.path, "-o", "out.mp4"],
        cwd=home.work,
        env=home.env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert home.left_behind() == []


def test_wrong_use_is_told_apart_from_failed_work(home: Home) -> None:
    assert home.nemo("run").returncode == 2
    assert home.nemo("frobnicate").returncode == 2
    assert home.nemo("run", "a.mp4", "--quality", "best").returncode == 2
    home.more["NEMO_POLL_S"] = "soon"
    wrong = home.nemo("jobs")
    assert wrong.returncode == 2
    assert wrong.stderr.startswith("nemo-tui: The setting poll_s is wrong")
    assert home.nemo("--version").stdout.startswith("nemo-tui ")


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_an_interrupted_run_stops_its_render_and_leaves_nothing(
    home: Home, footage: Any, number: signal.Signals, status: int
) -> None:
    running = home.start("run", footage.long.path, "-o", "out.mp4")
    assert running.stderr is not None
    for line in running.stderr:
        if line.startswith("rendering"):
            break
    running.send_signal(number)
    _, rest = running.communicate(timeout=20)
    assert running.returncode == status
    assert "Traceback" not in rest
    assert home.left_behind() == []
    give_up_at = time.monotonic() + 20
    while "idle" not in home.nemo("studio", "status").stdout:
        assert time.monotonic() < give_up_at


def test_doctor_says_what_is_there(home: Home) -> None:
    done = home.nemo("doctor", "--json")
    found = {c["name"]: c for c in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 0, done.stdout
    assert found["FFmpeg"]["ok"]
    assert "ffmpeg version" in found["FFmpeg"]["found"]
    home.more["NEMO_FFMPEG"] = os.devnull
    broken = home.nemo("doctor")
    assert broken.returncode == 1
    assert "NEMO_FFMPEG" in broken.stdout


def test_the_app_without_a_terminal_names_the_command_for_scripts(home: Home) -> None:
    done = home.nemo()
    assert done.returncode == 2
    assert "nemo-tui run" in done.stderr


def test_music_of_the_studios_own_plays_under_the_whole_film_at_its_level(
    home: Home, footage: Any
) -> None:
    done = home.nemo("run", footage.silent.path, "-m", "add lo-fi music at 35%", "-o", "quiet.mp4")
    assert done.returncode == 0, done.stderr
    louder = home.nemo("run", footage.silent.path, "-m", "add lo-fi music at 70%", "-o", "loud.mp4")
    assert louder.returncode == 0, louder.stderr
    quiet, loud = (sound(home.work / name) for name in ("quiet.mp4", "loud.mp4"))
    assert level_db(quiet, 0.2, 2.0) > -50
    assert level_db(loud, 0.2, 2.0) - level_db(quiet, 0.2, 2.0) == pytest.approx(6, abs=0.5)
    assert numbers(home.work / "quiet.mp4") == list(range(90))
