"""What of Textual's inside the writer and the driver lean on, so that an update cannot break it
unnoticed."""

from __future__ import annotations

import inspect
import queue
from importlib.metadata import version

from textual import _compositor
from textual.app import App
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.events import CursorPosition

from tui.screen.safety import SafeLines


def parameters(function: object) -> list[str]:
    assert callable(function)
    return list(inspect.signature(function).parameters)


def test_it_is_the_version_that_was_looked_into() -> None:
    assert version("textual") == "8.2.8"


def test_the_app_displays_by_one_method_with_an_update_of_the_compositor() -> None:
    assert parameters(App._display) == ["self", "screen", "renderable"]
    assert parameters(_compositor.LayoutUpdate) == ["strips", "region"]
    assert parameters(_compositor.ChopsUpdate) == ["chops", "spans", "chop_ends"]
    kinds = _compositor.CompositorUpdate.__subclasses__()
    assert {kind.__name__ for kind in kinds} == {"LayoutUpdate", "ChopsUpdate", "InlineUpdate"}


def test_the_app_says_what_the_writer_asks_it() -> None:
    app: App[None] = App()
    assert (app._sync_available, app._batch_count, app._closed) == (False, 0, False)
    assert callable(app.post_display_hook)
    assert isinstance(app.get_line_filters(), list)
    assert SafeLines().apply([], app.theme_variables) == []  # type: ignore[arg-type]


def test_the_driver_writes_through_a_thread_that_can_be_replaced() -> None:
    assert parameters(WriterThread.__init__) == ["self", "file"]
    assert isinstance(WriterThread(None)._queue, queue.Queue)  # type: ignore[arg-type]
    assert "_writer_thread" in inspect.getsource(LinuxDriver.start_application_mode)
    assert {"process_message", "run_input_thread"} <= set(vars(LinuxDriver))


def test_the_terminals_answer_comes_as_an_event() -> None:
    from textual._xterm_parser import XTermParser

    assert [type(event) for event in XTermParser().feed("\x1b[12;34R")] == [CursorPosition]
