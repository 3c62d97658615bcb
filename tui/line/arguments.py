"""The command line: what may be typed, and what was.

Parsed by the standard library, as pydantic-settings joins repeated texts at their commas; what was
typed goes into the settings above environment and file.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from tui import __version__


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

    run = command("run", "edit and export without a screen", recorded)
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
    run.add_argument("--format", default="mp4", metavar="F", help="format of the result (mp4)")
    run.add_argument(
        "--quality", default="high", choices=("low", "medium", "high"), help="of the result (high)"
    )
    run.add_argument(
        "--each", action="store_true", help="each file a session and a result of its own"
    )
    _json(run)

    _json(command("jobs", "list uploads, renders and downloads, running and past"))
    _json(command("sessions", "list past sessions"))
    studio = command("studio", "manage the embedded backend")
    studio.add_argument(
        "action",
        choices=("start", "stop", "status", "serve"),
        help="serve runs it in the foreground",
    )
    _json(command("doctor", "say what this machine can do, what is missing, how to get it"))

    parsed = parser.parse_args(arguments)
    if parsed.command == "run":
        if not parsed.files and not hasattr(parsed, "session"):
            run.error("name a FILE to edit, or a --session to go on with")
        if parsed.each and not parsed.files:
            run.error("--each needs files")
        if parsed.each and parsed.output and "{stem}" not in parsed.output:
            run.error("with --each, OUT needs {stem} in it, so that each file gets its own name")
    return parsed


def settings_typed(parsed: argparse.Namespace) -> dict[str, str]:
    """Return those settings that were typed on the command line."""
    return {name: getattr(parsed, name) for name in ("backend", "skill") if hasattr(parsed, name)}


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object per line")
