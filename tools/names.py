"""Invented people: Vietnamese names as they are spread, a position and a unit for each."""

from __future__ import annotations

from random import Random

FAMILIES = (
    *["Nguyễn"] * 8, *["Trần"] * 3, *["Lê"] * 2, "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
    "Hồ", "Ngô", "Dương", "Lý", "Nông", "Hà", "Triệu", "Lục", "Bế", "Đàm", "Mông", "Hứa", "Vi", "Sầm", "Ma", "Giàng",
)  # fmt: skip
WOMEN = (
    "Hằng", "Hương", "Lan", "Mai", "Ngọc", "Nhung", "Oanh", "Phương", "Quỳnh", "Thảo", "Thúy", "Trang", "Tuyết", "Uyên",
    "Vân", "Xuân", "Yến", "Ánh", "Bích", "Chung", "Diệp", "Hạnh", "Huệ", "Liên", "Loan",
)  # fmt: skip
MEN = (
    "An", "Bình", "Cường", "Dũng", "Đức", "Hải", "Hiếu", "Hòa", "Hùng", "Huy", "Khánh", "Long", "Mạnh", "Minh", "Nam",
    "Phong", "Quang", "Sơn", "Tân", "Thành", "Thắng", "Tuấn", "Vàng", "Việt", "Vượng", "Quầy", "Ưởng", "Ích",
)  # fmt: skip
MIDDLES_OF_WOMEN = ("Thị", "Thị", "Thị Thanh", "Thị Thu", "Ngọc", "Thị Bích", "Thùy")
MIDDLES_OF_MEN = ("Văn", "Văn", "Xuân", "Đức", "Hữu", "Minh", "Quang", "Tiến", "Dầu")
POSITIONS = (
    "Giám đốc", "Phó Giám đốc", "Chánh Văn phòng", "Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên", "Chuyên viên",
    "Chuyên viên", "Giáo viên", "Bí thư Chi đoàn", "Bí thư Chi bộ", "Tổ trưởng", "",
)  # fmt: skip


def somebody(chance: Random) -> tuple[str, bool]:
    """A name, and whether it is a woman's."""
    is_woman = chance.random() < 0.5
    given, middles = (WOMEN, MIDDLES_OF_WOMEN) if is_woman else (MEN, MIDDLES_OF_MEN)
    return f"{chance.choice(FAMILIES)} {chance.choice(middles)} {chance.choice(given)}", is_woman
