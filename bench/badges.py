"""Sets 450 badges by each template, and makes their codes alone: seconds as JSON. `python -m bench.badges ROUNDS`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from random import Random

from bench.measure import interleaved

PEOPLE = 450
FONTS = (Path(__file__).parents[1] / "src/giaoluu/web/static/vendor/fonts",)
POSITIONS = (
    "Chủ tịch", "Phó Chủ tịch Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam", "Trưởng phòng Văn hóa - Xã hội",
    "Phó Trưởng ban Thường trực Ban Chỉ đạo thực hiện các Chương trình mục tiêu quốc gia, Bí thư Đảng ủy xã",
)  # fmt: skip
GIVEN = ("An", "Bình", "Ưỡng", "Khánh Linh", "Đức", "Bảo Ngọc", "Thiên Kim", "Ẩn")


def main(rounds: int) -> dict[str, float]:
    os.environ["DJANGO_SETTINGS_MODULE"] = "giaoluu.config.settings"
    import django

    django.setup()
    from giaoluu.domain.papers.badges import Template

    rounds_done = count(1)
    works = [partial(_badges, one, rounds_done) for one in (Template.SINGLE, Template.SHEET)]
    single, sheet, codes = interleaved([*works, partial(_codes, rounds_done)], rounds)
    return {"single": single, "sheet": sheet, "codes": codes}


def _codes(rounds_done: Iterator[int]) -> None:
    """The codes alone, as the library makes them that most would take."""
    import segno

    for token in _tokens(next(rounds_done)):
        segno.make(token, error="m", micro=False)


def _tokens(turn: int) -> list[str]:
    """Other ones each time: what was set once is not set again."""
    from giaoluu.domain.passes.decisions import Mint

    mint, until = Mint.of("x", turn, "bench"), datetime(2026, 9, 4, tzinfo=UTC)
    return [mint.token(number, until) for number in range(PEOPLE)]


def _badges(template, rounds_done: Iterator[int]) -> None:  # type: ignore[no-untyped-def]
    """From faces to PDF; tokens are minted too."""
    from giaoluu.domain.papers.badges import sheet_of
    from giaoluu.domain.papers.faces import Face, Occasion
    from giaoluu.domain.passes.choices import Printed

    turn = next(rounds_done)
    chance = Random(turn)
    faces = [
        Face(
            number, 1, f"Nguyễn Thị {chance.choice(GIVEN)}", "", "", chance.choice(POSITIONS), "Xã Bảo Lạc", "Đại biểu",
            f"A{number // 20}-{number % 20}", f"{number}-{turn}", token,
        )
        for number, token in enumerate(_tokens(turn))
    ]  # fmt: skip
    occasion = Occasion("Giao lưu truyền hình “Khát vọng vươn mình”", "19:30 ngày 03/09/2026", "Nhà hát Nhân dân tỉnh")
    sheet_of(Printed.BADGE, faces, occasion, template).pdf(FONTS)


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))
