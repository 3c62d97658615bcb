"""A Whisper model in CTranslate2's form, made on the spot, whose weights say words that are known.

Its decoder has no memory: what it says next is told by the position alone, as the embedding of a
position is one-hot, the layers add nothing, and the projection turns the place into a token. Its
encoder gives each half second a one-hot vector of its own, and the attention from position n looks
at half second n: so the times of the words are known too. The form of a model and of its tokens:
ctranslate2.specs.WhisperSpec and faster_whisper.tokenizer.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

WORD_S = 0.5
"""Each word lasts so long, the first one from the start of a window of 30 s."""

_PLACES = 64  # two tokens of each window are its times, one is its end
_FRAMES = 1500  # of the encoder in 30 s
_LANGUAGES = ("en", "zh", "de", "th")
_OF_MANY = ""  # the token by which a model of many languages is known
_Array = npt.NDArray[np.float32]


def make_whisper(
    folder: Path, words: Sequence[str], language: str = "", mels: int = 80, ballast_mb: int = 0
) -> Path:
    """Write a model to `folder` that hears `words`, each with the space before it, if any, in
    every 30 s in which somebody speaks, and takes them for `language`; without one it is a model
    of English alone.

    `mels`: bands of the sound that it wants (128 as large-v3). `ballast_mb`: so much larger.
    """
    from ctranslate2.specs import WhisperSpec

    tokens = _tokens([*words, _OF_MANY] if language else words)
    prompt = 3 if language else 1  # the start, the language, the task
    at = {token: number for number, token in enumerate(tokens)}
    said = ["<|0.00|>", *map(_as_bytes, words), f"<|{len(words) * WORD_S:.2f}|>", "<|endoftext|>"]
    spec = WhisperSpec(1, 1, 1, 1)
    feed_forward = max(8, ballast_mb * 250_000 // _PLACES // 2)
    _fill(spec.encoder, mels, feed_forward)
    _fill(spec.decoder, mels, feed_forward)
    spec.encoder.position_encodings.encodings = _one_hot(np.arange(_FRAMES) * 2 // 50)
    spec.decoder.position_encodings.encodings = _one_hot(np.arange(448))
    spec.decoder.embeddings.weight = _zeros(len(tokens), _PLACES)
    projection = _zeros(len(tokens), _PLACES)
    if language:
        projection[at[f"<|{language}|>"], 0] = 5
    for place, token in enumerate(said, prompt - 1):
        projection[at[token], place] = 5
    spec.decoder.projection.weight = projection
    spec.decoder.projection.bias = _zeros(len(tokens))
    _look(spec.decoder.layer[0].attention, prompt)
    spec.register_vocabulary(tokens)
    spec.config.lang_ids = [at[f"<|{name}|>"] for name in _LANGUAGES]
    spec.config.suppress_ids, spec.config.suppress_ids_begin = [], [at["<|endoftext|>"]]
    spec.config.alignment_heads = [[0, 0]]
    spec.validate()
    folder.mkdir()
    spec.save(str(folder))
    _save_tokenizer(folder, tokens)
    if mels != 80:
        (folder / "preprocessor_config.json").write_text(json.dumps({"feature_size": mels}))
    return folder


def _tokens(words: Sequence[str]) -> list[str]:
    from tokenizers.pre_tokenizers import ByteLevel

    letters = sorted(ByteLevel.alphabet())
    special = [
        "<|endoftext|>", "<|startoftranscript|>", *(f"<|{name}|>" for name in _LANGUAGES),
        "<|translate|>", "<|transcribe|>", "<|startoflm|>", "<|startofprev|>", "<|nospeech|>",
        "<|notimestamps|>",
    ]  # fmt: skip
    times = [f"<|{number * 0.02:.2f}|>" for number in range(_FRAMES + 1)]
    plain = [*dict.fromkeys((*letters, *map(_as_bytes, words)))]
    return [*plain, *special, *times]


def _as_bytes(word: str) -> str:
    """Return `word` as a byte-level token writes it: " a" is "Ġa"."""
    from tokenizers.pre_tokenizers import ByteLevel

    parts = ByteLevel(add_prefix_space=False, use_regex=False).pre_tokenize_str(word)
    return "".join(part for part, _ in parts)


def _save_tokenizer(folder: Path, tokens: Sequence[str]) -> None:
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

    end = tokens.index("<|endoftext|>")
    plain = {token: number for number, token in enumerate(tokens[:end])}
    tokenizer = Tokenizer(models.BPE(plain, []))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(t, special=True) for t in tokens[end : -_FRAMES - 1]])
    tokenizer.save(str(folder / "tokenizer.json"))


def _fill(part: Any, mels: int, feed_forward: int) -> None:
    """Give all layers of the encoder or decoder weights that add nothing."""
    if hasattr(part, "conv1"):
        part.conv1.weight, part.conv1.bias = _zeros(_PLACES, mels, 3), _zeros(_PLACES)
        part.conv2.weight, part.conv2.bias = _zeros(_PLACES, _PLACES, 3), _zeros(_PLACES)
    [layer] = part.layer
    _flatten(layer.self_attention.linear[0], 3 * _PLACES)
    _flatten(layer.self_attention.linear[1], _PLACES)
    _flatten(layer.ffn.linear_0, feed_forward)
    _flatten(layer.ffn.linear_1, _PLACES, feed_forward)
    norms = [part.layer_norm, layer.self_attention.layer_norm, layer.ffn.layer_norm]
    if hasattr(layer, "attention"):
        for linear, shares in zip(layer.attention.linear, (1, 2, 1), strict=True):
            _flatten(linear, shares * _PLACES)
        norms.append(layer.attention.layer_norm)
    for norm in norms:
        norm.gamma, norm.beta = np.ones(_PLACES, np.float32), _zeros(_PLACES)


def _flatten(linear: Any, width: int, depth: int = _PLACES) -> None:
    linear.weight, linear.bias = _zeros(width, depth), _zeros(width)


def _look(attention: Any, prompt: int) -> None:
    """Let the position before word n look at half second n, and see nothing there."""
    queries = 3 * np.eye(_PLACES, k=prompt, dtype=np.float32)
    keys = 3 * np.eye(_PLACES, dtype=np.float32)
    attention.linear[0].weight = queries
    attention.linear[1].weight = np.concatenate((keys, _zeros(_PLACES, _PLACES)))


def _one_hot(places: npt.NDArray[np.intp]) -> _Array:
    encodings = _zeros(len(places), _PLACES)
    encodings[np.arange(len(places)), np.minimum(places, _PLACES - 1)] = 10
    return encodings


def _zeros(*shape: int) -> _Array:
    return np.zeros(shape, np.float32)
