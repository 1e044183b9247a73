"""Codes drawn as one path."""

from __future__ import annotations

import re

from giaoluu.lib.qr_code import rows_of, svg_of

TOKEN = "AQAAAAcAAAHDAAec8t2gCk5EbngrpaUqixeILDMDY1sfFAcgrBbTzd0qXI3_sKOGChj6ltnU5Yv3trzL3ZnJjq0MeB7v1u7OOtQX4wY"


def test_a_token_fits_into_a_code_of_41_modules() -> None:
    rows = rows_of(TOKEN)
    assert (len(rows), {len(row) for row in rows}, {module for row in rows for module in row}) == (41, {41}, {0, 1})


def test_the_path_draws_every_dark_module_and_no_other() -> None:
    rows = rows_of(TOKEN)
    drawn = [bytearray(41) for _ in range(41)]
    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", svg_of(TOKEN).decode()):
        drawn[int(y)][int(x) : int(x) + int(length)] = b"\1" * int(length)
    assert [bytes(row) for row in drawn] == rows
