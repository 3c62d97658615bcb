"""The command line: finds out what was typed and hands it on. Light to import."""

from __future__ import annotations

import argparse
import gc
import os
import signal
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from tui.language import chosen, speak
from tui.line.arguments import parse, settings_typed
from tui.line.ending import ended

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui.bus import Bus
    from tui.settings import Settings


def main() -> int:
    """Run `nemo-tui` and return its exit status."""
    return ended(_run)


def _run() -> int:
    speak(chosen())
    typed = parse(sys.argv[1:])
    from pydantic import ValidationError

    from tui.settings import load_settings

    try:
        settings = load_settings(**settings_typed(typed))
    except (ValidationError, ValueError) as error:
        print(f"nemo-tui: {_what_is_wrong(error)}", file=sys.stderr)
        return 2
    try:
        return _dispatch(settings, typed)
    except KeyboardInterrupt:  # where nothing nearer says what Ctrl+C means
        return 128 + signal.SIGINT


def _dispatch(settings: Settings, typed: argparse.Namespace) -> int:
    match typed.command:
        case "run":
            from tui.line.run import run

            return _recorded(settings, typed, lambda bus: run(settings, typed, bus))
        case "chat":
            return _chat(settings, typed)
        case "web":
            from tui.line.web import web

            return web(settings, typed)
        case "jobs":
            from tui.line.lists import jobs

            return jobs(settings, as_json=typed.json)
        case "sessions":
            from tui.line.lists import rename_session, sessions

            if typed.action == "rename":
                return rename_session(settings, typed.id, typed.title)
            return sessions(settings, as_json=typed.json)
        case "studio":
            from tui.line.studio import studio

            return studio(settings, typed)
        case "doctor":
            from tui.line.doctor import doctor

            return doctor(settings, as_json=typed.json)
        case _:
            return _app(settings, typed)


def _recorded(settings: Settings, typed: argparse.Namespace, work: Callable[[Bus], int]) -> int:
    """Do `work` on a bus, and record what is said on it where that is wanted."""
    from tui.bus import Bus
    from tui.record import recording

    bus = Bus()
    with ExitStack() as stack:
        try:
            record: Path | None = getattr(typed, "record", None)
            stack.enter_context(recording(record, bus, _secrets(settings)))
        except OSError as error:
            from tui.line import words

            why = error.strerror or error
            print(f"nemo-tui: {words.NOT_RECORDED.format(why=why)}", file=sys.stderr)
            return 2
        return work(bus)


def _app(settings: Settings, typed: argparse.Namespace) -> int:
    is_served = "TEXTUAL_DRIVER" in os.environ  # to a browser, by `nemo-tui web`
    if not is_served and not (sys.stdin.isatty() and sys.stdout.isatty()):
        from tui.line import words

        print(f"nemo-tui: {words.NOT_A_TERMINAL}", file=sys.stderr)
        return 2
    if not is_served and os.environ.get("TERM") == "dumb":
        from tui.line import words

        print(f"nemo-tui: {words.DUMB}", file=sys.stderr)
        return 2
    gc.disable()  # until all is loaded: see tui.screen.garbage
    from tui.screen.curtain import CURTAIN

    def work(bus: Bus, start: Callable[[], None]) -> int:
        with CURTAIN.drawn():
            from tui.screen.app import run_app

            return run_app(bus, settings.screen, start, state=settings.paths.state)

    return _with_engine(settings, typed, work, new=typed.command == "open")


def _chat(settings: Settings, typed: argparse.Namespace) -> int:
    from tui.line.chat import chat

    return _with_engine(
        settings, typed, lambda bus, start: chat(bus, settings, start), new=bool(typed.files)
    )


def _with_engine(
    settings: Settings,
    typed: argparse.Namespace,
    talk: Callable[[Bus, Callable[[], None]], int],
    *,
    new: bool,
) -> int:
    """Have `talk` on a bus whose engine it starts; `new`: in a new session."""
    from tui.engine.engine import Engine
    from tui.engine.opening import Opening
    from tui.logs import log_to

    opening = Opening(
        files=tuple(getattr(typed, "files", ())),
        session_id=getattr(typed, "session", None),
        new=new,
    )
    log_to(settings.paths.log, _secrets(settings))

    def work(bus: Bus) -> int:
        engine = Engine(settings, bus, opening)
        try:
            return talk(bus, engine.start)
        finally:
            engine.stop()

    return _recorded(settings, typed, work)


def _secrets(settings: Settings) -> list[str]:
    secrets = (settings.token, settings.llm_key)
    return [secret.get_secret_value() for secret in secrets if secret is not None]


def _what_is_wrong(error: Exception) -> str:
    from pydantic import ValidationError

    from tui.line import words

    if not isinstance(error, ValidationError):
        return words.UNREADABLE.format(why=error)
    first = error.errors(include_url=False, include_input=False)[0]
    name = ".".join(str(part) for part in first["loc"])
    # What pydantic says itself may hold braces.
    reason = words.SETTING_REASONS.get(first["type"])
    why = reason.format(**first.get("ctx", {})) if reason else first["msg"]
    return words.SETTING_WRONG.format(name=name, why=why)


if __name__ == "__main__":
    sys.exit(main())
