"""Thiếu Quốc hiệu hoặc Tiêu ngữ.

Quốc hiệu và Tiêu ngữ là thành phần thể thức thứ nhất của văn bản hành chính (Nghị định 30/2020/NĐ-CP, Điều 8). Văn
bản của Đảng và của Đoàn Thanh niên có tiêu đề riêng nên không xét; kế hoạch ban hành kèm theo quyết định cũng không
xét.

Sai:

    ỦY BAN NHÂN DÂN
    TỈNH CAO BẰNG
    Số: 57/KH-UBND

    KẾ HOẠCH

Đúng:

    ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TỈNH CAO BẰNG              Độc lập - Tự do - Hạnh phúc
    Số: 57/KH-UBND

    KẾ HOẠCH

In English: the national name or motto is missing from the letterhead. Party and Youth Union papers have a heading of
their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.paper import is_party, is_youth, letterhead_words, stands_alone
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F005",
    slug="missing-national-heading",
    severity="warning",
    message={
        "vi": "Tiêu đề thiếu {what}.",
        "en": "The letterhead lacks {what}.",
    },
    help={
        "vi": "Thêm Quốc hiệu và Tiêu ngữ ở bên phải tiêu đề (Nghị định 30/2020/NĐ-CP, Điều 8).",
        "en": "Put the national name and motto at the right of the letterhead (Decree 30/2020/NĐ-CP, art. 8).",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    if not stands_alone(document) or is_party(document) or is_youth(document):
        return
    words = letterhead_words(document)
    missing = [
        name
        for name, present in (("Quốc hiệu", "CỘNG H" in words), ("Tiêu ngữ", "ĐỘC LẬP" in words or "HẠNH PH" in words))
        if not present
    ]
    if missing:
        yield Hit(document.letterhead[0].passage.at, {"what": ", ".join(missing)})
