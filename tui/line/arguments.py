"""The command line: what may be typed, and what was.

Parsed by the standard library, as pydantic-settings joins repeated texts at their commas; what was
typed goes into the settings above environment and file.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from tui import __version__
from tui.line import help_words as words
from tui.line.columns import wrapped
from tui.wire.output import FORMATS

_MOST_MINUTES = 24 * 60
_FEWEST_LINES, _MOST_LINES = 16, 4320


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what was typed; `command` is None for the app. Exits with 2 on wrong use."""
    # The library looks its own words up by this name, as gettext has it.
    vars(argparse)["_"] = lambda said: words.ARGPARSE.get(said, said)
    common = argparse.ArgumentParser(add_help=False)
    # An option that was not typed leaves no trace, so that a subcommand cannot undo what stands
    # before it, and the environment counts.
    group = common.add_argument_group(words.FOR_ALL)
    typed = argparse.SUPPRESS
    group.add_argument(
        "--backend",
        choices=("auto", "local", "cloud"),
        default=typed,
        help=words.OPTIONS["backend"],
    )
    group.add_argument("--skill", metavar="NAME|PATH", default=typed, help=words.OPTIONS["skill"])
    group.add_argument("--session", metavar="ID", default=typed, help=words.OPTIONS["session"])

    recorded = argparse.ArgumentParser(add_help=False)
    recorded.add_argument(
        "--record",
        metavar="FILE",
        type=Path,
        default=typed,
        help=words.OPTIONS["record"],
    )

    parser = argparse.ArgumentParser(
        prog="nemo-tui",
        parents=[common, recorded],
        allow_abbrev=False,
        formatter_class=_Help,
        description=words.DESCRIPTION,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"nemo-tui {__version__}",
        help=words.OPTIONS["version"],
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, *more: argparse.ArgumentParser) -> argparse.ArgumentParser:
        text = words.COMMANDS[name]
        return commands.add_parser(
            name,
            help=text,
            description=text,
            parents=[common, *more],
            allow_abbrev=False,
            formatter_class=_Help,
        )

    opening = command("open", recorded)
    opening.add_argument("files", nargs="*", metavar="FILE")

    chat = command("chat", recorded)
    chat.add_argument("files", nargs="*", metavar="FILE", help=words.OPTIONS["chat files"])

    run = command("run", recorded)
    _add_run(run)

    _json(command("jobs"))
    sessions = command("sessions")
    sessions.add_argument("action", nargs="?", choices=("rename",), help=words.OPTIONS["rename"])
    sessions.add_argument("id", nargs="?", metavar="ID", help=words.OPTIONS["rename id"])
    sessions.add_argument("title", nargs="?", metavar="TITLE", help=words.OPTIONS["rename title"])
    _json(sessions)
    studio = command("studio")
    _add_studio(studio)
    web = command("web")
    web.add_argument("--port", type=int, default=8080, metavar="N", help=words.OPTIONS["port"])
    web.add_argument("--minutes", type=int, metavar="N", help=words.OPTIONS["web minutes"])
    _json(command("doctor"))

    parsed = parser.parse_args(arguments)
    _check(parsed, commands.choices)
    return parsed


def settings_typed(parsed: argparse.Namespace) -> dict[str, str]:
    """Return those settings that were typed on the command line."""
    return {name: getattr(parsed, name) for name in ("backend", "skill") if hasattr(parsed, name)}


def _add_run(run: argparse.ArgumentParser) -> None:
    run.add_argument("files", nargs="*", metavar="FILE", help=words.OPTIONS["run files"])
    run.add_argument(
        "-m",
        "--message",
        action="append",
        default=[],
        dest="messages",
        metavar="TEXT",
        help=words.OPTIONS["message"],
    )
    run.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help=words.OPTIONS["output"],
    )
    run.add_argument(
        "--format",
        metavar="F",
        help=words.OPTIONS["format"] % ", ".join(FORMATS),
    )
    run.add_argument("--quality", choices=("low", "medium", "high"), help=words.OPTIONS["quality"])
    run.add_argument(
        "--resolution",
        type=_lines,
        metavar="N",
        help=words.OPTIONS["resolution"],
    )
    run.add_argument("--fast", action="store_true", help=words.OPTIONS["fast"])
    run.add_argument("--each", action="store_true", help=words.OPTIONS["each"])
    _json(run)


def _add_studio(studio: argparse.ArgumentParser) -> None:
    studio.add_argument(
        "action",
        choices=("start", "stop", "status", "serve", "share"),
        help=words.OPTIONS["action"],
    )
    studio.add_argument("file", nargs="?", metavar="FILE", help=words.OPTIONS["share file"])
    studio.add_argument("--lan", action="store_true", help=words.OPTIONS["lan"])
    studio.add_argument(
        "--minutes", type=int, default=60, metavar="N", help=words.OPTIONS["share minutes"]
    )
    studio.add_argument("--stop", action="store_true", help=words.OPTIONS["stop"])


def _check(parsed: argparse.Namespace, commands: Mapping[str, argparse.ArgumentParser]) -> None:
    """Refuse what each option alone allows, but not all of them together."""
    if parsed.command is None:
        return
    error = commands[parsed.command].error
    if parsed.command == "run":
        if not parsed.files and not hasattr(parsed, "session"):
            error(words.RUN_NEEDS_FILE)
        if parsed.each and not parsed.files:
            error(words.EACH_NEEDS_FILES)
        if parsed.each and parsed.output and "{stem}" not in parsed.output:
            error(words.EACH_NEEDS_STEM)
    if parsed.command == "web":
        if parsed.minutes is not None and not 1 <= parsed.minutes <= _MOST_MINUTES:
            error(words.WEB_MINUTES.format(most=_MOST_MINUTES))
        if not 1 <= parsed.port <= 65535:
            error(words.WEB_PORT)
    if parsed.command == "sessions" and parsed.action and not (parsed.title or "").strip():
        error(words.RENAME_NEEDS)
    if parsed.command == "studio":
        is_share = parsed.action == "share"
        if is_share and bool(parsed.file) == parsed.stop:
            error(words.SHARE_NEEDS)
        if not is_share and (parsed.file or parsed.lan or parsed.stop):
            error(words.SHARE_ONLY)
        if not 1 <= parsed.minutes <= _MOST_MINUTES:
            error(words.SHARE_MINUTES.format(most=_MOST_MINUTES))


class _Help(argparse.HelpFormatter):
    """Breaks lines where they end on the terminal, in Chinese too."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(text, width)


def _lines(typed: str) -> int:
    number = typed.lower().removesuffix("p")
    if not number.isdecimal() or not _FEWEST_LINES <= int(number) <= _MOST_LINES:
        raise argparse.ArgumentTypeError(
            words.RESOLUTION.format(typed=typed, fewest=_FEWEST_LINES, most=_MOST_LINES)
        )
    return int(number)


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=words.OPTIONS["json"])
