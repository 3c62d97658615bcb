"""The command line: what may be typed, and what was.

Parsed by the standard library, as pydantic-settings joins repeated texts at their commas; what was
typed goes into the settings above environment and file.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from tui import __version__
from tui.wire.output import FORMATS

_MOST_MINUTES = 24 * 60
_FEWEST_LINES, _MOST_LINES = 16, 4320


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what was typed; `command` is None for the app. Exits with 2 on wrong use."""
    common = argparse.ArgumentParser(add_help=False)
    # An option that was not typed leaves no trace, so that a subcommand cannot undo what stands
    # before it, and the environment counts.
    group = common.add_argument_group("options for all commands")
    typed = argparse.SUPPRESS
    group.add_argument(
        "--backend",
        choices=("auto", "local", "cloud"),
        default=typed,
        help="where to edit: auto is the cloud when NEMO_TOKEN or NEMO_API_URL is set, else local",
    )
    group.add_argument(
        "--skill", metavar="NAME|PATH", default=typed, help="the skill to work by, or its file"
    )
    group.add_argument("--session", metavar="ID", default=typed, help="the session to go on with")

    recorded = argparse.ArgumentParser(add_help=False)
    recorded.add_argument(
        "--record",
        metavar="FILE",
        type=Path,
        default=typed,
        help="write every request and event into FILE, one JSON object per line",
    )

    parser = argparse.ArgumentParser(
        prog="nemo-tui",
        parents=[common, recorded],
        allow_abbrev=False,
        description="Edit video by chat, in the terminal. Without a command it opens the last "
        "session.",
    )
    parser.add_argument("--version", action="version", version=f"nemo-tui {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, text: str, *more: argparse.ArgumentParser) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, help=text, description=text, parents=[common, *more], allow_abbrev=False
        )

    opening = command("open", "open a new session with these media", recorded)
    opening.add_argument("files", nargs="*", metavar="FILE")

    chat = command("chat", "talk line by line, for screen readers and plain terminals", recorded)
    chat.add_argument("files", nargs="*", metavar="FILE", help="media for a new session")

    run = command("run", "edit and export without a screen", recorded)
    _add_run(run)

    _json(command("jobs", "list uploads, renders and downloads, running and past"))
    sessions = command("sessions", "list past sessions, or rename one")
    sessions.add_argument("action", nargs="?", choices=("rename",), help="rename ID TITLE")
    sessions.add_argument("id", nargs="?", metavar="ID", help="of the session, or its beginning")
    sessions.add_argument("title", nargs="?", metavar="TITLE", help="its new title")
    _json(sessions)
    studio = command("studio", "manage the embedded backend")
    _add_studio(studio)
    web = command("web", "serve the app to a browser on this machine")
    web.add_argument("--port", type=int, default=8080, metavar="N", help="on loopback (8080)")
    web.add_argument("--minutes", type=int, metavar="N", help="how long (until Ctrl+C)")
    _json(command("doctor", "say what this machine can do, what is missing, how to get it"))

    parsed = parser.parse_args(arguments)
    _check(parsed, commands.choices)
    return parsed


def settings_typed(parsed: argparse.Namespace) -> dict[str, str]:
    """Return those settings that were typed on the command line."""
    return {name: getattr(parsed, name) for name in ("backend", "skill") if hasattr(parsed, name)}


def _add_run(run: argparse.ArgumentParser) -> None:
    run.add_argument("files", nargs="*", metavar="FILE", help="media to upload, paths or URLs")
    run.add_argument(
        "-m",
        "--message",
        action="append",
        default=[],
        dest="messages",
        metavar="TEXT",
        help="an instruction; several are followed in turn",
    )
    run.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="the finished file, or a folder for it; with --each a pattern like '{stem}-edit.mp4'",
    )
    run.add_argument(
        "--format",
        metavar="F",
        help=f"of the result: {', '.join(FORMATS)} (as OUT ends, else mp4)",
    )
    run.add_argument("--quality", choices=("low", "medium", "high"), help="of the result (high)")
    run.add_argument(
        "--resolution",
        type=_lines,
        metavar="N",
        help="shorter side of the result's picture in pixels, such as 720",
    )
    run.add_argument(
        "--fast", action="store_true", help="copy what need not be encoded, where that is possible"
    )
    run.add_argument(
        "--each", action="store_true", help="each file a session and a result of its own"
    )
    _json(run)


def _add_studio(studio: argparse.ArgumentParser) -> None:
    studio.add_argument(
        "action",
        choices=("start", "stop", "status", "serve", "share"),
        help="serve runs it in the foreground; share hands one file out over HTTP for a while",
    )
    studio.add_argument(
        "file", nargs="?", metavar="FILE", help="with share: the file, or the id of an export"
    )
    studio.add_argument(
        "--lan", action="store_true", help="with share: for your network, not this machine alone"
    )
    studio.add_argument(
        "--minutes", type=int, default=60, metavar="N", help="with share: how long (60)"
    )
    studio.add_argument(
        "--stop", action="store_true", help="with share: end the link that there is"
    )


def _check(parsed: argparse.Namespace, commands: Mapping[str, argparse.ArgumentParser]) -> None:
    """Refuse what each option alone allows, but not all of them together."""
    if parsed.command is None:
        return
    error = commands[parsed.command].error
    if parsed.command == "run":
        if not parsed.files and not hasattr(parsed, "session"):
            error("name a FILE to edit, or a --session to go on with")
        if parsed.each and not parsed.files:
            error("--each needs files")
        if parsed.each and parsed.output and "{stem}" not in parsed.output:
            error("with --each, OUT needs {stem} in it, so that each file gets its own name")
    if parsed.command == "web":
        if parsed.minutes is not None and not 1 <= parsed.minutes <= _MOST_MINUTES:
            error(f"it lasts 1 to {_MOST_MINUTES} minutes")
        if not 1 <= parsed.port <= 65535:
            error("a port is a number from 1 to 65535")
    if parsed.command == "sessions" and parsed.action and not (parsed.title or "").strip():
        error("rename needs an ID and a TITLE")
    if parsed.command == "studio":
        is_share = parsed.action == "share"
        if is_share and bool(parsed.file) == parsed.stop:
            error("name a FILE to share, or --stop")
        if not is_share and (parsed.file or parsed.lan or parsed.stop):
            error("FILE, --lan and --stop go with share")
        if not 1 <= parsed.minutes <= _MOST_MINUTES:
            error(f"a link lasts 1 to {_MOST_MINUTES} minutes")


def _lines(typed: str) -> int:
    lines = int(typed.lower().removesuffix("p"))
    if not _FEWEST_LINES <= lines <= _MOST_LINES:
        raise ValueError(typed)
    return lines


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object per line")
