"""`nemo-tui run` against the stand-in for the cloud."""

from __future__ import annotations

import asyncio
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.behaviours import event, refuses, streams, text, titles
from tests.cloud import Cloud, cloud_running
from tests.homes import Home

Done = subprocess.CompletedProcess[str]


def run(
    home: Home, footage: Any, prepare: Callable[[Cloud], None], *more: str
) -> tuple[Done, Cloud]:
    """Run one instruction on one clip, on a cloud that was prepared."""

    async def scenario() -> tuple[Done, Cloud]:
        async with cloud_running() as cloud:
            cloud.result = footage.silent.path.read_bytes()
            prepare(cloud)
            home.more |= {"NEMO_API_URL": cloud.url, "NEMO_POLL_S": "0.05"}
            home.more.setdefault("NEMO_RETRY_S", "0.05")
            said = ("run", footage.silent.path, "-m", "add a title", "-o", "out.mp4", *more)
            return await asyncio.to_thread(home.nemo, *said), cloud

    return asyncio.run(scenario())


def test_the_work_is_done_and_ends_with_the_file_and_a_link(home: Home, footage: Any) -> None:
    done, cloud = run(home, footage, lambda _cloud: None)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == str(home.work / "out.mp4")
    assert "workspace/claim?ct=" in done.stderr
    assert cloud.said() == ["add a title"]
    assert home.left_behind() == ["out.mp4"]
    again, _ = run(home, footage, lambda _cloud: None, "--json")
    last = json.loads(again.stdout.splitlines()[-1])
    assert last["share"] == "https://nemovideo.com/workspace/claim?ct=clm_1%2F2"


def test_a_silent_edit_is_told_and_a_break_is_survived(home: Home, footage: Any) -> None:
    silent = streams(titles("Quiet"), event({"errorCode": "MODEL_RETURNED_NO_CONTENT"}))
    done, _ = run(home, footage, lambda cloud: cloud.will("chat", silent))
    assert "Quiet" in done.stdout.splitlines()[0]
    cut = streams(text("At it", partial=True), titles("Kept"), cut=True)
    done, cloud = run(home, footage, lambda cloud: cloud.will("chat", cut))
    assert done.returncode == 0, done.stderr
    assert "but the edit is there" in done.stdout
    assert cloud.said() == ["add a title"]


def test_a_break_that_changed_nothing_ends_the_work_with_one_sentence(
    home: Home, footage: Any
) -> None:
    home.more["NEMO_RETRY_S"] = "1.2"
    done, cloud = run(home, footage, lambda cloud: cloud.will("chat", streams(cut=True)))
    assert done.returncode == 1
    assert cloud.said() == ["add a title"]
    assert not cloud.sent("render")
    looks = [line for line in done.stderr.splitlines() if "Looking at the timeline" in line]
    assert [line.split("(")[1] for line in looks] == [f"{n} of 5)…" for n in range(1, 6)]


def test_a_rate_limit_is_one_line_and_a_refusal_one_sentence(home: Home, footage: Any) -> None:
    def prepare(cloud: Cloud) -> None:
        cloud.will("chat", refuses(429, status=429, retry_after="2"))
        cloud.will("render", refuses(402, "upgrade", status=402))

    done, _ = run(home, footage, prepare)
    assert done.returncode == 1
    assert done.stderr.count("asks to slow down") == 1
    assert "Export is blocked on the free plan. Register at" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_no_credits_name_the_place_to_register(home: Home, footage: Any) -> None:
    done, _ = run(home, footage, lambda cloud: cloud.will("chat", refuses(2001)))
    assert done.returncode == 1
    assert "https://nemovideo.com/register?bind=anon_7" in done.stderr
    assert Path(home.work / "out.mp4").exists() is False
