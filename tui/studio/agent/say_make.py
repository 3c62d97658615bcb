"""What was made of words and photos, in English and in Chinese."""

from __future__ import annotations

from tui.studio.edits.make import IntroMade, SlideshowMade


def intro_in_english(done: IntroMade) -> str:
    """Say what the intro shows, whom it introduces, and how long it is."""
    scenes = "1 scene" if done.scenes == 1 else f"{done.scenes} scenes"
    who = " · ".join(part for part in (done.name, done.role) if part)
    lower_third = f" with the lower third “{who}”" if who else ""
    asks = "" if who else " For a lower third, say who it is: “add a lower third with …”."
    return (
        f"Made an intro of {scenes}, {done.length_s:.1f} s, over “{done.photo}”{lower_third}"
        f"{_music(done.music)}.{_rest(done.rest_s)}{asks}"
    )


def slideshow_in_english(done: SlideshowMade) -> str:
    """Say how many photos are shown, and for how long."""
    photos = "1 photo" if done.photos == 1 else f"{done.photos} photos"
    return (
        f"Made a slideshow of {photos}, {done.each_s:g} s each, {done.length_s:.1f} s in all"
        f"{_music(done.music)}.{_rest(done.rest_s)}"
    )


def _music(name: str) -> str:
    return f", with the music “{name}”" if name else ""


def _rest(rest_s: float) -> str:
    return f" Your film goes on after it ({rest_s:.1f} s)." if rest_s else ""


def intro_in_chinese(done: IntroMade) -> str:
    """Say what the intro shows, whom it introduces, and how long it is."""
    who = " · ".join(part for part in (done.name, done.role) if part)
    lower_third = f"，带有人名条“{who}”" if who else ""
    asks = "" if who else "要加人名条，可以说“加人名条……”。"
    return (
        f"用“{done.photo}”做了一段 {done.scenes} 个场景的片头，{done.length_s:.1f} 秒{lower_third}"
        f"{_chinese_music(done.music)}。{_chinese_rest(done.rest_s)}{asks}"
    )


def slideshow_in_chinese(done: SlideshowMade) -> str:
    """Say how many photos are shown, and for how long."""
    return (
        f"用 {done.photos} 张照片做了幻灯片，每张 {done.each_s:g} 秒，共 {done.length_s:.1f} 秒"
        f"{_chinese_music(done.music)}。{_chinese_rest(done.rest_s)}"
    )


def _chinese_music(name: str) -> str:
    return f"，配乐“{name}”" if name else ""


def _chinese_rest(rest_s: float) -> str:
    return f"之后接着原来的影片（{rest_s:.1f} 秒）。" if rest_s else ""
