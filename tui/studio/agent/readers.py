"""All readers of clauses, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable

from tui.studio.agent.lexicon import compiled
from tui.studio.agent.paraphrases import plainer
from tui.studio.agent.read_captions import read_captions
from tui.studio.agent.read_clips import read_clips
from tui.studio.agent.read_colour import read_colour
from tui.studio.agent.read_cuts import read_pauses, read_ranges
from tui.studio.agent.read_edit import read_edit
from tui.studio.agent.read_frame import read_frame
from tui.studio.agent.read_framing import read_framing
from tui.studio.agent.read_grade_copies import read_grade_copies
from tui.studio.agent.read_history import read_help, read_history
from tui.studio.agent.read_luts import read_luts
from tui.studio.agent.read_make import read_make
from tui.studio.agent.read_matches import read_matches
from tui.studio.agent.read_mix import read_mix
from tui.studio.agent.read_motion import read_motion
from tui.studio.agent.read_music import read_music
from tui.studio.agent.read_music_levels import read_music_levels
from tui.studio.agent.read_music_times import read_music_times
from tui.studio.agent.read_overlays import read_overlays
from tui.studio.agent.read_sound import read_sound
from tui.studio.agent.read_title_changes import read_title_change
from tui.studio.agent.read_titles import read_title
from tui.studio.agent.read_tone import read_tone
from tui.studio.agent.read_transitions import read_transitions
from tui.studio.agent.read_versions import read_version_named, read_versions
from tui.studio.agent.reading import Read, Reading
from tui.studio.agent.speech_ends import read_speech_ends

_READERS: tuple[Callable[[Reading], Read | None], ...] = (
    read_edit,
    read_help,
    read_make,
    read_grade_copies,
    read_matches,
    read_tone,
    read_versions,
    read_history,
    read_captions,
    read_title_change,
    read_title,
    read_mix,
    read_music_levels,
    read_music_times,
    read_sound,
    read_luts,
    read_overlays,
    read_speech_ends,
    read_pauses,
    read_transitions,
    read_motion,
    read_clips,
    read_framing,
    read_colour,
    read_music,
    read_ranges,
    read_frame,
    read_version_named,
)


# "Take the last clip out" has its verb in two pieces.
_APART = r"(?<![a-z])(?:take|throw|get|pull)\s+(.{1,60}?)\s+(?:out|away|off)(?![a-z])(?! of| from)"
# By now the first clip and the first 3 seconds are tokens.
_FIRST = r"^\s*(?:(?:so|ok|okay|well|and)[\s,]+)*(?:first|second|third|finally|lastly)[\s,:]+"


def read_clause(clause: Reading) -> Read | None:
    """Return what `clause` comes to by the first reader that understands all of it, or None."""
    if clause.text not in clause.known:
        clause.known[clause.text] = _read(clause)
    return clause.known[clause.text]


def _read(clause: Reading) -> Read | None:
    text = compiled(_FIRST).sub("", clause.text)
    plain = compiled(_APART).sub(r"remove \1", text) or " "
    return next(
        (
            read
            for said in (plain, *plainer(plain))
            for reader in _READERS
            if (read := reader(clause.again(said))) is not None
        ),
        None,
    )
