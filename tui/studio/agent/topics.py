"""Wishes that are known by name and not possible yet."""

from __future__ import annotations

from tui.studio.agent.lexicon import compiled, word, words_by_key
from tui.studio.agent.plan import Topic

_LAST = (Topic.PREVIEW, Topic.EXPORT, Topic.FRAME_RATE)


_UPLOAD = r"(?<![a-z])upload|上传"


def answered(text: str) -> Topic | None:
    """Return what the question `text` is about, if it is one that a sentence about the program
    answers: "how do I export?", "where is my video?".
    """
    topic = topic_of(text)
    how = compiled(word("how_to")).search(text) and not compiled(_UPLOAD).search(text)
    return topic if topic is Topic.PREVIEW or (topic is Topic.EXPORT and how) else None


def topic_of(text: str) -> Topic | None:
    """Return what `text` (with tokens) is about, or None. Export yields to all others."""
    others = compiled(f"{word('music')}|{word('title')}").search(text)
    for topic, words in words_by_key("topic").items():
        if topic == Topic.COLOUR and others:
            continue  # "brighter music": nobody speaks of the picture
        if compiled(words).search(text) and topic not in _LAST:
            return Topic(topic)
    return next((t for t in _LAST if compiled(words_by_key("topic")[t]).search(text)), None)
