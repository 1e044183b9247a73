"""Makes the film that a browser's camera plays in tests: codes held before it, one after the other.

Chromium plays it with `--use-fake-device-for-media-stream --use-fake-ui-for-media-stream
--use-file-for-fake-video-capture=PATH`, from its beginning whenever the camera is opened, and again at its end.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import segno
from PIL import Image

WIDTH, HEIGHT = 640, 480
GREY = bytes([128]) * (WIDTH * HEIGHT // 2)
BLANK = ""


def film(path: Path, texts: Iterable[str], *, frames: int = 1, rate: int = 10) -> Path:
    """Every text as a QR code for that many frames; an empty text is a camera that sees nothing."""
    with path.open("wb") as file:
        file.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F{rate}:1 Ip A1:1 C420jpeg\n".encode())
        for text in texts:
            file.write((b"FRAME\n" + _picture(text) + GREY) * frames)
    return path


def camera(path: Path) -> list[str]:
    """What Chromium is started with so that its camera plays the film."""
    return [
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={path}",
    ]


def _picture(text: str) -> bytes:
    """A badge held a little to the left of the middle, in the light of a hall."""
    picture = Image.new("L", (WIDTH, HEIGHT), 90)
    if text:
        code = Image.new("L", segno.make(text, error="m", micro=False).symbol_size(scale=6, border=4), 235)
        for y, row in enumerate(segno.make(text, error="m", micro=False).matrix_iter(scale=6, border=4)):
            for x, dark in enumerate(row):
                if dark:
                    code.putpixel((x, y), 30)
        picture.paste(code, ((WIDTH - code.width) // 2 - 20, (HEIGHT - code.height) // 2))
    return picture.tobytes()
