"""Numbers as people read them: times, sizes, speeds, levels."""

from __future__ import annotations

from datetime import datetime


def clock(seconds: float) -> str:
    """Return whole seconds as `2:00` or `1:02:03`."""
    whole = max(0, round(seconds))
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def timecode(milliseconds: float) -> str:
    """Return a place on the timeline with tenths of a second: `0:12.4`."""
    tenths = max(0, round(milliseconds / 100))
    return f"{clock(tenths // 10)}.{tenths % 10}"


def exact_timecode(milliseconds: float) -> str:
    """Return a place on the timeline to the millisecond, with no digit that says nothing."""
    seconds, thousandths = divmod(max(0, round(milliseconds)), 1000)
    return f"{clock(seconds)}.{thousandths:03}".rstrip("0").removesuffix(".")


def percent(fraction: float) -> str:
    """Return a fraction as `42 %`."""
    return f"{round(fraction * 100)} %"


def data_rate(bytes_per_second: float) -> str:
    """Return how fast a file moves: `12 MB/s`."""
    amount = max(0.0, bytes_per_second)
    for unit in ("B", "kB", "MB"):
        if amount < 999.5:
            digits = 1 if 0 < amount < 9.95 and unit != "B" else 0
            return f"{amount:.{digits}f} {unit}/s"
        amount /= 1000
    return f"{amount:.1f} GB/s"


def render_rate(times_real_time: float) -> str:
    """Return how fast a render goes: `2.3×`."""
    return f"{times_real_time:.1f}×"


def amount(number: float) -> str:
    """Return a number of credits, without decimals where there are none."""
    return f"{number:,.0f}" if number == round(number) else f"{number:,.1f}"


def day_and_time(seconds_since_1970: float) -> str:
    """Return a moment in local time, to the minute."""
    try:
        return datetime.fromtimestamp(seconds_since_1970).strftime("%Y-%m-%d %H:%M")
    except (OverflowError, OSError, ValueError):
        return ""
