"""The lines of the list on which the exemplars stand, those among them that were not read as a person too."""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Reading
from giaoluu.compiler.syntax.tree import Clause

_FAMILIES = """
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Triệu Bàn Ma Đàm Lục Bế Hà Đinh Vi
Lò Lường Giàng Sùng Vàng Thào Tản Mạc Lương Trịnh Đoàn Mai Cao Tô La Lưu Chu Châu Thái Tạ Quách Tống Vương Từ
Đào Trương Lâm Danh Thạch Kim Sơn Chau Néang Quàng Cà Tòng Hầu Hứa Sầm Bạch Phùng Thân Leo Giáp Ninh Doãn Kiều
Khổng Nghiêm
"""
FAMILY_NAMES = frozenset(_FAMILIES.split())


def guest_lists(reading: Reading, least: int = 1) -> Iterator[list[Clause]]:
    """The lists of which at least so many lines were read as exemplars."""
    places = [exemplar.at[0] for exemplar in reading.plan.exemplars]
    if len(places) < least:
        return
    for clause in reading.document.walk():
        lines = clause.children
        read = sum(any(line.at[0] <= place < line.at[1] for place in places) for line in lines)
        if read >= least and not any(line.children for line in lines):
            yield lines
