"""HDR films of flat colours, made from what they should look like in SDR."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from tests.footage import ffmpeg

Colours = npt.NDArray[np.float64]

SIDE: Final = 32
WHITE_CD: Final = 203.0
TRANSFERS: Final = {"hlg": "arib-std-b67", "pq": "smpte2084"}
CODERS: Final[dict[str, tuple[str, ...]]] = {
    "phone.mp4": ("libx265", "-preset", "ultrafast", "-tag:v", "hvc1", "-x265-params",
                  "log-level=error:crf=8"),
    "camera.mov": ("libx264", "-preset", "ultrafast", "-crf", "6", "-profile:v", "high10"),
    "web.webm": ("libvpx-vp9", "-profile:v", "2", "-deadline", "realtime", "-cpu-used", "8",
                 "-crf", "8", "-b:v", "0"),
    "master.mkv": ("ffv1",),
}  # fmt: skip
_709_TO_2020: Final = np.array(  # BT.2087
    [[0.6274, 0.3293, 0.0433], [0.0691, 0.9195, 0.0114], [0.0164, 0.0880, 0.8956]]
)
_LUMA: Final = np.array([0.2627, 0.6780, 0.0593])


def light(sdr: Colours) -> Colours:
    """Return the light, in cd/m2 of BT.2020, of colours of SDR (0 to 1; above 1 it is HDR)."""
    return WHITE_CD * sdr**2.4 @ _709_TO_2020.T


def signal(cd: Colours, hdr: str) -> Colours:
    """Return light of BT.2020 as a signal: BT.2100 in the other direction, HLG for 1000 cd/m2."""
    if hdr == "pq":
        power = (cd / 10_000) ** (2610 / 16384)
        return ((3424 / 4096 + 2413 / 128 * power) / (1 + 2392 / 128 * power)) ** (2523 / 32)
    luminance = (cd @ _LUMA)[..., None] / 1000
    scene = cd / 1000 * np.maximum(luminance, 1e-9) ** (1 / 1.2 - 1)
    high = 0.17883277 * np.log(np.maximum(12 * scene - 0.28466892, 1e-9)) + 0.55991073
    return np.where(scene <= 1 / 12, np.sqrt(3 * scene), high)


def hdr_film(path: Path, hdr: str, shown: Colours, *, seconds: int = 1) -> Path:
    """Write signals of BT.2020 side by side as squares, ten bits, with a coder by `path`'s name."""
    squares = np.kron(shown[None], np.ones((SIDE, SIDE, 1)))
    luma = squares @ _LUMA
    blue = (squares[..., 2] - luma) / 1.8814
    red = (squares[..., 0] - luma) / 1.4746
    planes = [luma * 876 + 64, *(colour[::2, ::2] * 896 + 512 for colour in (blue, red))]
    raw = path.with_suffix(".yuv")
    raw.write_bytes(b"".join(plane.round().astype("<u2").tobytes() for plane in planes))
    tags = f"range=tv:colorspace=bt2020nc:color_primaries=bt2020:color_trc={TRANSFERS[hdr]}"
    ffmpeg("-stream_loop", "-1", "-f", "rawvideo", "-pix_fmt", "yuv420p10le",
           "-s", f"{luma.shape[1]}x{SIDE}", "-r", "25", "-i", raw, "-t", str(seconds),
           "-vf", f"setparams={tags}", "-c:v", *CODERS[path.name], path)  # fmt: skip
    return path


def squares(picture: npt.NDArray[np.uint8]) -> Colours:
    """Return the colours of the squares of a picture, 0 to 255."""
    wide = picture.reshape(SIDE, -1, SIDE, 3)[8:-8, :, 8:-8].astype(float)
    return wide.mean((0, 2))
