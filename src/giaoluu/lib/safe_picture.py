"""Pictures of strangers drawn again: bounded in size, without place, camera or anything else that came with them."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 40_000_000
"""Of what is decoded. A photo of a telephone is decoded at a fraction of its size and may be larger."""

_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
# What Pillow raises at damage, in its own words and in those of what it stands on.
_FAULTS = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    OverflowError,
    ArithmeticError,
    TypeError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    zlib.error,
)


class NotAPicture(Exception):
    """The bytes cannot be drawn."""


class TooManyPixels(Exception):
    """Drawing the picture would take more memory than a picture is worth."""


def redrawn(content: bytes, side: int) -> bytes:
    """A JPEG of the picture, upright, at most `side` long and wide. Raises `NotAPicture`, `TooManyPixels`."""
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as image:
            image.draft("RGB", (side, side))
            if image.width * image.height > MOST_PIXELS:
                raise TooManyPixels
            return _jpeg(image, side)
    except _BOMBS as error:
        raise TooManyPixels from error
    except _FAULTS as error:
        raise NotAPicture(str(error)) from error


def _jpeg(image: Image.Image, side: int) -> bytes:
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((side, side))
    drawn = Image.new("RGB", upright.size, "white")
    seen = upright.convert("RGBA")
    drawn.paste(seen, mask=seen.getchannel("A"))
    kept = io.BytesIO()
    drawn.save(kept, "JPEG", quality=82, optimize=True)
    return kept.getvalue()
