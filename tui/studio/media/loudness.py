"""How loud a sound is to a listener, after ITU-R BS.1770."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

# The two filters of BS.1770 at 48 kHz, numerators and denominators: the head, and the low cut.
_HEAD = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
_LOW_CUT = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


def loudness_lufs(sound: npt.NDArray[np.float64]) -> float:
    """Return the loudness of `sound` (channels, samples; 48 kHz; a loop), ungated, in LUFS."""
    samples = sound.shape[-1]
    step = np.exp(-2j * np.pi * np.arange(samples // 2 + 1) / samples)
    weight = np.ones(len(step), complex)
    for above, below in (_HEAD, _LOW_CUT):
        weight *= np.polyval(above[::-1], step) / np.polyval(below[::-1], step)
    heard = np.fft.irfft(np.fft.rfft(sound) * weight, samples)
    return float(-0.691 + 10 * np.log10(np.sum(np.mean(np.square(heard), axis=-1)) + 1e-20))
