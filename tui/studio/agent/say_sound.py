"""What became of the sound, in numbers: the same in English and in Chinese but for the words."""

from __future__ import annotations

import math

from tui.studio.agent.phrases import chinese_s, english_s
from tui.studio.agent.say_colour import where_in_chinese, where_in_english
from tui.studio.edits.sound import NOISE_DB
from tui.studio.edits.sound_reports import (
    LoudnessSet,
    MusicDucked,
    NoiseReduced,
    SoundFaded,
    VoiceCleaned,
    VolumeSet,
)

Sounds = VolumeSet | SoundFaded | MusicDucked | LoudnessSet | NoiseReduced | VoiceCleaned


def sound_in_english(done: Sounds) -> str:
    """Say what was done, with its numbers."""
    match done:
        case VolumeSet():
            return _volume_in_english(done)
        case SoundFaded():
            return _faded_in_english(done)
        case MusicDucked():
            return _ducked_in_english(done)
        case LoudnessSet():
            return _loudness_in_english(done)
        case NoiseReduced():
            return _noise_in_english(done)
        case VoiceCleaned():
            return _voice_in_english(done)


def sound_in_chinese(done: Sounds) -> str:
    """Say what was done, with its numbers."""
    match done:
        case VolumeSet():
            return _volume_in_chinese(done)
        case SoundFaded():
            return _faded_in_chinese(done)
        case MusicDucked():
            return _ducked_in_chinese(done)
        case LoudnessSet():
            return _loudness_in_chinese(done)
        case NoiseReduced():
            return _noise_in_chinese(done)
        case VoiceCleaned():
            return _voice_in_chinese(done)


def _volume_in_english(done: VolumeSet) -> str:
    where, now = where_in_english(done.where), _levels(done.after, " to ", "muted")
    end = " That is as loud as it can get." if done.limited else ""
    if done.before == done.after:
        return f"The sound {where} is at {now} already.{end}"
    if done.after[1] == 0:
        return f"Muted the sound {where}."
    return f"Set the sound {where} from {_levels(done.before, ' to ', 'muted')} to {now}.{end}"


def _volume_in_chinese(done: VolumeSet) -> str:
    where, now = where_in_chinese(done.where).strip(), _levels(done.after, " 到 ", "静音")
    end = "已经到最大了。" if done.limited else ""
    if done.before == done.after:
        return f"{where}的声音已经是 {now}。{end}"
    if done.after[1] == 0:
        return f"{where}静音了。"
    return f"{where}的声音从 {_levels(done.before, ' 到 ', '静音')} 调到了 {now}。{end}"


def _levels(levels: tuple[float, float], up_to: str, muted: str) -> str:
    """Return levels as shares of the recording and in decibels, such as 50% (-6.0 dB)."""
    said = [
        f"{level:.0%} ({0.0 + 20 * math.log10(level):+.1f} dB)" if level else muted
        for level in levels
    ]
    return said[0] if said[0] == said[1] else up_to.join(said)


def _faded_in_english(done: SoundFaded) -> str:
    what = f"The sound {where_in_english(done.where)}" if done.where else "The music"
    ways = [
        f"fades {way} over {english_s(seconds)}" if seconds else f"does not fade {way}"
        for way, seconds in (("in", done.in_s), ("out", done.out_s))
        if seconds is not None
    ]
    already = "" if done.changed else " already"
    end = " There is no room for more." if done.limited else ""
    return f"{what} {' and '.join(ways)}{already}.{end}"


def _faded_in_chinese(done: SoundFaded) -> str:
    what = f"{where_in_chinese(done.where).strip()}的声音" if done.where else "音乐"
    ways = [
        f"{way} {chinese_s(seconds)}" if seconds else f"不{way}"
        for way, seconds in (("淡入", done.in_s), ("淡出", done.out_s))
        if seconds is not None
    ]
    already = "" if done.changed else "已经是"
    end = "最长只能到这里。" if done.limited else ""
    return f"{what}{already}{'，'.join(ways)}。{end}"


def _ducked_in_english(done: MusicDucked) -> str:
    if not done.after_db:
        if not done.before_db:
            return "The music does not step back for speech anyway."
        return f"The music no longer steps back for speech (it did by {done.before_db:g} dB)."
    was = f" instead of {done.before_db:g} dB" if done.before_db not in {0, done.after_db} else ""
    already = " already" if done.before_db == done.after_db else ""
    how = f"steps back by {done.after_db:g} dB{was} while somebody speaks{already}"
    if not done.spoken_s:
        return f"The music {how}. I hear no speech in the film so far."
    return f"The music {how}: {english_s(done.spoken_s)} in all."


def _ducked_in_chinese(done: MusicDucked) -> str:
    if not done.after_db:
        if not done.before_db:
            return "音乐本来就不会在说话时变小。"
        return f"说话时音乐不再变小（之前降低 {done.before_db:g} dB）。"
    was = f"（之前是 {done.before_db:g} dB）" if done.before_db not in {0, done.after_db} else ""
    already = "已经会" if done.before_db == done.after_db else "会"
    how = f"有人说话时音乐{already}降低 {done.after_db:g} dB{was}"
    if not done.spoken_s:
        return f"{how}。目前没有听到说话声。"
    return f"{how}，一共 {chinese_s(done.spoken_s)}。"


def _loudness_in_english(done: LoudnessSet) -> str:
    if done.after is None:
        if done.before is None:
            return "The loudness is as it is: it was not set."
        return f"The loudness is as it comes again, no longer {done.before:g} LUFS."
    silent = " There is nothing to hear so far: silence stays silent." if done.silent else ""
    if done.before == done.after:
        return f"The export comes out at {done.after:g} LUFS already.{silent}"
    was = "" if done.before is None else f" instead of {done.before:g} LUFS"
    return (
        f"The export will come out at {done.after:g} LUFS{was}, "
        f"with its peaks below -1 dBTP.{silent}"
    )


def _loudness_in_chinese(done: LoudnessSet) -> str:
    if done.after is None:
        if done.before is None:
            return "没有设置过响度，保持原样。"
        return f"响度恢复原样，不再是 {done.before:g} LUFS。"
    silent = "目前没有任何声音，所以听不出变化。" if done.silent else ""
    if done.before == done.after:
        return f"导出的响度已经是 {done.after:g} LUFS。{silent}"
    was = "" if done.before is None else f"（之前是 {done.before:g} LUFS）"
    return f"导出的响度设为 {done.after:g} LUFS{was}，峰值低于 -1 dBTP。{silent}"


def _noise_in_english(done: NoiseReduced) -> str:
    where = where_in_english(done.where)
    if not done.after:
        if not done.before[1]:
            return f"There is no noise reduction {where} anyway."
        return f"Took the noise reduction away {where}."
    about = f"{done.after}% (up to {done.after * NOISE_DB:.0f} dB)"
    if done.before == (done.after, done.after):
        return f"The noise reduction {where} is at {about} already."
    was = f" instead of {_strengths(done.before, ' to ')}" if done.before[1] else ""
    return f"Set the noise reduction {where} to {about}{was}."


def _noise_in_chinese(done: NoiseReduced) -> str:
    where = where_in_chinese(done.where).strip()
    if not done.after:
        if not done.before[1]:
            return f"{where}本来就没有降噪。"
        return f"{where}取消了降噪。"
    about = f"{done.after}%（最多 {done.after * NOISE_DB:.0f} dB）"
    if done.before == (done.after, done.after):
        return f"{where}的降噪已经是 {about}。"
    was = f"，之前是 {_strengths(done.before, ' 到 ')}" if done.before[1] else ""
    return f"{where}降噪 {about}{was}。"


def _strengths(ends: tuple[int, int], up_to: str) -> str:
    return f"{ends[0]}%" if ends[0] == ends[1] else f"{ends[0]}%{up_to}{ends[1]}%"


def _voice_in_english(done: VoiceCleaned) -> str:
    where = where_in_english(done.where)
    if not done.on:
        return f"The voice {where} is {'as recorded again' if done.changed else 'as recorded'}."
    if not done.changed:
        return f"The voice {where} is cleaned up already."
    return (
        f"Cleaned up the voice {where}: what lies below 80 Hz is off, noise is down by 7 dB, "
        "consonants are clearer (+2.5 dB), and soft words are nearer to loud ones."
    )


def _voice_in_chinese(done: VoiceCleaned) -> str:
    where = where_in_chinese(done.where).strip()
    if not done.on:
        return f"{where}的人声{'恢复了原样' if done.changed else '本来就是原样'}。"
    if not done.changed:
        return f"{where}的人声已经处理过了。"
    return (
        f"{where}的人声处理好了：去掉 80 Hz 以下的低频，噪声降低 7 dB，"
        "辅音更清晰（+2.5 dB），轻声和大声更均匀。"
    )
