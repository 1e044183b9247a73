"""What damaged plans are made of: labels, odd characters, phrases, and long runs that bait regular expressions."""

from __future__ import annotations

from collections.abc import Callable

LABELS = (
    *("I.", "II.", "IV.", "XL.", "A.", "1.", "2.", "99.", "100.", "1.1.", "1.1.1.1", "2.10)", "a)", "đ)", "z)"),
    *("(1)", "(a)", "-", "+", "*", "**", "•", "●", "–", "- (3)", "#", ">", "|"),
    *("Bước 1", "Phần thứ ba", "Điều 2.", "Phụ lục I", "PHỤ LỤC"),
)  # fmt: skip
ODD = (
    *("\t", "\x00", "\x07", "\x0c", "\x1b", "\x85", "\xa0", "\xad", "\u200b", "\u2028", "\u2029", "\ufeff", "\ufffd"),
    *("\U0001f389", "\u0301", "Ð", "İ", "ß", "ﬁ", "ﬃ", "²", "½", "Ⅳ", "٣", "１", "\\", "\r\n", "\r", "\n\n\n", "|"),
)  # fmt: skip
WORDS = (
    *("KẾ HOẠCH", "QUYẾT ĐỊNH", "Căn cứ", "Nơi nhận:", "Kính gửi:", "Lưu: VT.", "TM. BAN TỔ CHỨC", "./."),
    *("TỔ CHỨC THỰC HIỆN", "Thời gian, địa điểm", "Địa điểm:", "Thời gian: Từ 19h30' đến 21h30' ngày 03/9/2025."),
    *("KT. CHỦ TỊCH", "Sở Nội vụ", "UBND các xã, phường", "Các sở, ban, ngành", "Công an tỉnh", "Bà Trần Thị Chung"),
    *("Chủ trì, phối hợp với", "Phối hợp với", "hoàn thành trước ngày 30/02/2025", "ngày 31 tháng 13 năm 0000"),
    *("20 đại biểu", "mỗi đơn vị chọn cử", "không quá", "từ 10 đến 5 người", "0 đại biểu", "đồng chí", "trước ngày"),
    *("999999999999999999999 đại biểu", "9" * 700, f"{'9' * 700} đồng", f"1{'.000' * 200} đồng"),
    *("Kinh phí", "1.000.000.000.000 đồng", "năm triệu đồng", "số 05-CT/TW", "số 2683/KH-BTC ngày 25/8/2025"),
    *("25h61'", "7h00-7h30", "từ 8 giờ đến", "(thời lượng khoảng 5 phút)", "ngày mồng 2 Tết", "quý IV/2025"),
    *("năm", "tháng", "Số:    /KH-"),
)  # fmt: skip
BAITS: tuple[Callable[[int], str], ...] = (
    lambda size: " " * size,
    lambda size: "\t" * size,
    lambda size: "-" * size,
    lambda size: "- " * size,
    lambda size: "." * size,
    lambda size: "*" * size,
    lambda size: "** " * size,
    lambda size: "|" * size,
    lambda size: "| " * size,
    lambda size: "\n" * size,
    lambda size: "0123456789"[: size % 10] + "9" * size,
    lambda size: "9" * size + " đại biểu, ",
    lambda size: "9" * size + " triệu đồng (năm đồng)",
    lambda size: "1" + ".000" * size + " đồng; trong đó 2" + ".000" * size + " đồng",
    lambda size: "1." * size,
    lambda size: "1/" * size,
    lambda size: "a, " * size,
    lambda size: "Sở, " * size,
    lambda size: "Sở Nội vụ và " * size,
    lambda size: "UBND xã " * size,
    lambda size: "An Bình Cao " * size,
    lambda size: "Ông Nguyễn Văn " * size,
    lambda size: "ngày " * size,
    lambda size: "từ ngày 1 đến " * size,
    lambda size: "20 đại biểu, " * size,
    lambda size: "Chủ trì, phối hợp với " * size,
    lambda size: "(" * size,
    lambda size: "(a" * size + ")" * size,
    lambda size: "“" * size,
    lambda size: '"a ' * size,
    lambda size: "/" * size,
    lambda size: "số 1/" + "A" * size,
    lambda size: "số 1/KH-" * size,
    lambda size: "x" * size,
    lambda size: "X" * size,
    lambda size: "Đ" * size,
    lambda size: "ế" * size,
    lambda size: "19h30' " * size,
    lambda size: "1 - 2 - " * size,
    lambda size: "; " * size,
    lambda size: "\u0301" * size,
)
