"""People as they stand on paper, for tests."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from giaoluu.domain.papers.faces import Face, Occasion
from giaoluu.domain.passes.decisions import Mint

FONTS = (Path(__file__).parents[3] / "src/giaoluu/web/static/vendor/fonts",)
OCCASION = Occasion("Giao lưu truyền hình “Khát vọng vươn mình”", "19:30 ngày 03/09/2025", "Nhà hát Nhân dân tỉnh")
MINT = Mint.of("bí mật", 7, "bacson")
EXPIRES = datetime(2025, 9, 4, tzinfo=UTC)


def face(number: int, name: str, **known: Any) -> Face:
    """A delegate with a pass."""
    given = {
        "title": "", "honour": "", "position": "Chủ tịch", "unit": "Xã Bảo Lạc", "circle": "Đại biểu", "seat": "A3-12",
        "serial": f"{number}-1", "token": MINT.token(number, EXPIRES), **known,
    }  # fmt: skip
    return Face(number, 1, name, **given)
