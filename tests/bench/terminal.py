"""How fast, how quiet and how small on the line the screen is, beside other programs.

    .venv/bin/python -m tests.bench.terminal [--quick] [--only NAME …] [--other NAME=COMMAND …]

All in one run, in turn, at 120x36: a bare Textual app with one input, ours, and ours with Textual's
own writer. Another program is named with its command, from a virtual environment of its own:
`--other posting=/tmp/venv/bin/posting`. Figures of a machine at work are ratios, no more. The last
thing printed is the table of README.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from math import isnan, nan
from statistics import median

from tests.bench import ends, sessions, stalls
from tests.bench.clocked import Clocked
from tests.bench.table import OURS, Table
from tests.bench.watching import Times, echoes, first_paint, idle, key_bytes, ready, timed
from tests.homes import new_home
from tests.slow_line import SlowLine
from tests.terminal import Terminal

COLUMNS, ROWS = 120, 36
SCRIPTED = [sys.executable, "-m", "tests.bench.scripted"]
APP = [sys.executable, "-m", "tui"]
BARE = [sys.executable, "-m", "tests.bench.bare"]
STOCK = {"NEMO_SCREEN__WRITER": "stock"}
SCRIPTS: dict[str, list[str]] = {OURS: [], "stock writer": ["stock"]}
"""Ours and ours with Textual's own writer, as arguments of the scripted screen."""


@dataclass
class Bench(Table):
    """What is measured, and what is found."""

    quick: bool = False
    others: dict[str, list[str]] = field(default_factory=dict)


def start(bench: Bench) -> None:
    """From nothing to the first picture, and to the first key that is seen."""
    rounds = 5 if bench.quick else 11
    with new_home() as home:
        with Terminal(APP, COLUMNS, ROWS, env=home.env, cwd=home.work) as terminal:
            terminal.wait_for("ready")  # the studio runs from now on, as on most days
        programs = {"bare": BARE, OURS: APP, "stock writer": APP, **bench.others}
        times: dict[str, tuple[list[float], list[float]]] = {n: ([], []) for n in programs}
        for _ in range(rounds):
            for name, command in programs.items():
                env = home.env | (STOCK if name == "stock writer" else {})
                with Terminal(command, COLUMNS, ROWS, env=env) as terminal:
                    paint = typed = nan
                    with suppress(AssertionError):  # it does not start, or takes no text there
                        paint = first_paint(terminal)
                        typed = paint + ready(terminal, 10)
                    times[name][0].append(paint)
                    times[name][1].append(typed)
    bare = [median(values) for values in times["bare"]]
    for number, (what, most) in enumerate((("first paint", 1.3), ("ready to type", 1.6))):
        for name, values in times.items():
            taken = median(values[number])
            ratio = taken / bare[number]
            good = ratio <= most if name == OURS else None
            figure = "none" if isnan(taken) else f"{taken * 1000:.0f} ms ({ratio:.2f})"
            bench.say(what, figure, good, f"<= {most} x bare", by=name)


def echo(bench: Bench) -> None:
    """From a key to the screen, at rest and while much goes on."""
    keys = 30 if bench.quick else 100
    seconds = 6 if bench.quick else 20
    with Clocked(BARE, COLUMNS, ROWS) as terminal:
        first_paint(terminal)
        bare = Times.of(echoes(terminal, keys, 0.05))
        bench.say("echo at rest", f"{bare} ms", by="bare")
        bench.say("bytes a key", f"{key_bytes(terminal):.0f}", by="bare")
    for name, more in SCRIPTS.items():
        with Clocked([*SCRIPTED, *more], COLUMNS, ROWS) as terminal:
            terminal.wait_for("ready")
            at_rest = Times.of(echoes(terminal, keys, 0.05))
            good = at_rest.median <= 2 * bare.median and at_rest.p95 <= max(30, 2 * bare.p95)
            say_ours(bench, name, "echo at rest", f"{at_rest} ms", good, "<= 2 x bare")
            size = key_bytes(terminal)
            say_ours(bench, name, "bytes a key", f"{size:.0f}", size <= 400, "<= 400")
            for what, said in (("a reply streams", "stream"), ("four jobs run", "jobs")):
                terminal.send(f"{said} {seconds}\r")
                terminal.read_for(1)
                busy = Times.of(echoes(terminal, keys // 2, (seconds - 3) / keys))
                good = busy.median <= 2 * bare.median and busy.p95 <= 30
                goal = "<= 2 x bare, p95 <= 30"
                say_ours(bench, name, f"echo while {what}", f"{busy} ms", good, goal)
                terminal.settle(2, 60)
    for name, command in bench.others.items():
        with Clocked(command, COLUMNS, ROWS) as terminal:
            terminal.read_for(6)
            try:
                at_rest = Times.of(echoes(terminal, keys, 0.05, 5))
                bench.say("echo at rest", f"{at_rest} ms", by=name)
                bench.say("bytes a key", f"{key_bytes(terminal):.0f}", by=name)
            except AssertionError:
                bench.say("echo at rest", "takes no text there", by=name)


def say_ours(bench: Bench, by: str, what: str, figure: str, good: bool, goal: str) -> None:
    """Note a figure; the goal is for ours, not for ours with another writer."""
    bench.say(what, figure, good if by == OURS else None, goal, by=by)


def stream(bench: Bench) -> None:
    """The bytes of a reply that is being written, by its characters."""
    for name, more in SCRIPTS.items():
        with Terminal([*SCRIPTED, *more], COLUMNS, ROWS) as terminal:
            terminal.wait_for("ready")
            terminal.settle()
            before = len(terminal.raw)
            terminal.send("stream 8\r")
            terminal.wait_for("THE-END", 60)
            cost = (len(terminal.raw) - before) / (8 * 200 * 5)
            say_ours(bench, name, "bytes a streamed character", f"{cost:.1f}", cost <= 12, "<= 12")


def rest(bench: Bench) -> None:
    """Nobody does anything."""
    seconds = 5 if bench.quick else 20
    with new_home() as home:
        for name, command in {"bare": BARE, OURS: APP, **bench.others}.items():
            with Terminal(command, COLUMNS, ROWS, env=home.env) as terminal:
                if name == OURS:
                    terminal.wait_for("studio ready")
                terminal.read_for(4)
                size, share = idle(terminal, seconds)
            good = size == 0 and share < 0.5
            figure, goal = f"{size} B, {share:.2f} %", "0 B, < 0.5 % of a core"
            say_ours(bench, name, f"{seconds} s of rest", figure, good, goal)


def segments(bench: Bench) -> None:
    """One of many segments changes."""
    for name, more in SCRIPTS.items():
        with Clocked([*SCRIPTED, *more], COLUMNS, ROWS) as terminal:
            terminal.wait_for("ready")
            terminal.send("segments 2500\r")  # and as many voices
            terminal.settle(2, 60)
            took = []
            for number in range(5 if bench.quick else 15):
                terminal.send(f"change {number}")
                terminal.wait_for(f"change {number}")
                terminal.settle(0.2)
                terminal.send("\r")
                wanted = f"changed-{number}"
                took.append(timed(terminal, lambda w=wanted: w in terminal.text))  # type: ignore[misc]
                terminal.settle(0.2)
            times = Times.of(took)
            good = times.median <= 50
            say_ours(bench, name, "one of 5,000 segments changes", f"{times} ms", good, "<= 50 ms")


def slow(bench: Bench) -> None:
    """30 kB a second and a round trip of 100 ms, while a reply is written."""
    keys = 20 if bench.quick else 60
    for name, more in SCRIPTS.items():
        if bench.quick and name != OURS:
            continue
        line = {"bytes_per_s": 30_000, "round_trip_s": 0.1}
        with SlowLine([*SCRIPTED, *more], COLUMNS, ROWS, **line) as terminal:
            terminal.wait_for("ready", 60)
            terminal.settle(1, 60)
            terminal.send(f"stream {keys * 0.4 + 2:.0f}\r")
            terminal.read_for(2)
            try:
                times = Times.of(echoes(terminal, keys if not more else 4, 0.2), less_s=0.1)
            except AssertionError:
                bench.say("echo on a slow line, less the trip", "> 60 s", by=name)
                continue
            good = times.median <= 100 and times.p95 <= 200
            goal = "<= 100 / 200 ms"
            say_ours(bench, name, "echo on a slow line, less the trip", f"{times} ms", good, goal)


def long_session(bench: Bench) -> None:
    """Two thousand turns, five megabytes."""
    found = sessions.measure(turns=2000, megabytes=5, keys=30 if bench.quick else 100)
    bench.say(
        "2,000 turns: resumed after", f"{found.resumed_s:.2f} s", found.resumed_s <= 1, "<= 1 s"
    )
    bench.say("2,000 turns: an empty one after", f"{found.empty_s:.2f} s")
    good = found.memory_mib <= 120
    bench.say("2,000 turns: memory", f"{found.memory_mib:.0f} MiB", good, "<= 120 MiB")
    near = found.echo.median <= found.echo_at_start.median + 5
    bench.say("2,000 turns: echo", f"{found.echo} ms", near, f"as before: {found.echo_at_start}")


def stalled(bench: Bench) -> None:
    """Nobody reads the terminal while a reply and a file come."""
    seconds = 15 if bench.quick else 60
    found = stalls.measure(seconds)
    bench.say(
        f"{seconds} s stalled: gap in the reply",
        f"{found.reply_s:.2f} s",
        found.reply_s <= 1,
        "<= 1 s",
    )
    bench.say(
        f"{seconds} s stalled: gap in the file",
        f"{found.file_s:.2f} s",
        found.file_s <= 1,
        "<= 1 s",
    )


def gone(bench: Bench) -> None:
    """A signal comes, or the terminal goes."""
    for what, longest_s in ends.measure(2 if bench.quick else 5):
        bench.say(f"gone after {what}", f"{longest_s:.2f} s", longest_s <= 1, "<= 1 s")


PARTS: dict[str, Callable[[Bench], None]] = {
    "start": start,
    "echo": echo,
    "stream": stream,
    "rest": rest,
    "segments": segments,
    "slow": slow,
    "session": long_session,
    "stalled": stalled,
    "gone": gone,
}


def main() -> int:
    """Measure, print, and return 1 where a goal is missed."""
    typed = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    typed.add_argument("--quick", action="store_true")
    typed.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    typed.add_argument("--other", nargs="+", default=[], metavar="NAME=COMMAND")
    wanted = typed.parse_args()
    others = {n: c.split() for n, _, c in (text.partition("=") for text in wanted.other)}
    bench = Bench(quick=wanted.quick, others=others)
    for name in wanted.only:
        print(f"{name}: {PARTS[name].__doc__}")
        PARTS[name](bench)
    print(f"\nMedian / p95, at {COLUMNS}x{ROWS}.\n\n{bench.markdown()}\n")
    print(f"Missed: {'; '.join(bench.missed)}." if bench.missed else "All goals are met.")
    return 1 if bench.missed else 0


if __name__ == "__main__":
    sys.exit(main())
