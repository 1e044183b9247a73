"""Hai từ nghe hoặc trông gần giống nhau bị dùng lẫn.

Chữ nào cũng có thật nên máy soát từng chữ không thấy: "chọn của 20 đại biểu" (chọn cử), "sát nhập" (sáp nhập), "xuất
ăn" (suất ăn), "nổ lực" (nỗ lực), "số" viết thành "so" trước số hiệu văn bản. Chỉ những nhầm lẫn chắc chắn trong văn bản
hành chính mới được nêu.

Sai:

    - Mỗi đơn vị chọn của 20 đại biểu.

Đúng:

    - Mỗi đơn vị chọn cử 20 đại biểu.

In English: a word taken for another that sounds or looks alike; only confusions that are certain in official writing.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.compounds import belongs_elsewhere
from giaoluu.compiler.rules.spelling.running import Running, in_case_of, running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.source import Span

RULE = Rule(
    code="W003",
    slug="confused-words",
    severity="warning",
    message={
        "vi": "“{written}”: có lẽ định viết “{right}”.",
        "en": "“{written}”: probably “{right}” was meant.",
    },
    help={
        "vi": "Sửa thành “{right}”.",
        "en": "Write “{right}”.",
    },
)

_CONFUSED = """
bàn dao>bàn giao, bổ xung>bổ sung, bộ xung>bổ sung, chia sẽ>chia sẻ, chia xẻ>chia sẻ, chủ chì>chủ trì,
chủ chương>chủ trương, chương chình>chương trình, trương trình>chương trình, cọ sát>cọ xát, cũng cố>củng cố,
đề suất>đề xuất, đọc giả>độc giả, đường xá>đường sá, giành cho>dành cho, giành thời>dành thời, dành giải>giành giải,
gìn giử>gìn giữ, giử vững>giữ vững, giử gìn>giữ gìn, hiệu xuất>hiệu suất, hổ trợ>hỗ trợ, khắc khe>khắt khe,
kỷ năng>kỹ năng, kỷ thuật>kỹ thuật, kỹ luật>kỷ luật, kỹ niệm>kỷ niệm, lảnh đạo>lãnh đạo, năng xuất>năng suất,
nghĩ hưu>nghỉ hưu, nghĩ lễ>nghỉ lễ, nghĩ phép>nghỉ phép, nổ lực>nỗ lực, nổi bậc>nổi bật, phong phanh>phong thanh,
sản suất>sản xuất, sát nhập>sáp nhập, sẳn sàng>sẵn sàng, sơ xuất>sơ suất, suất sắc>xuất sắc, xuất xắc>xuất sắc,
suy nghỉ>suy nghĩ, tần xuất>tần suất, thăm quan>tham quan, trao chuốt>trau chuốt, trãi nghiệm>trải nghiệm,
triễn khai>triển khai, tựu chung>tựu trung, vô hình chung>vô hình trung, xác xuất>xác suất, sác xuất>xác suất,
xắp xếp>sắp xếp, xúc tích>súc tích, sử lý>xử lý, xữ lý>xử lý, xuất ăn>suất ăn, xuất quà>suất quà, xuất cơm>suất cơm,
truyên truyền>tuyên truyền, tuyên chuyền>tuyên truyền, chuẩn đoán>chẩn đoán, cấp pháp>cấp phát, tri ơn>tri ân,
khuyến kích>khuyến khích, liên quang>liên quan, hoàng thành>hoàn thành, đống góp>đóng góp, sâu xắc>sâu sắc,
đặc xắc>đặc sắc, bức súc>bức xúc, xơ kết>sơ kết, giao động>dao động, giải phân cách>dải phân cách
"""
_CODE = re.compile(r"\bso(?= \d+[-/][A-ZĐ])")
_COUNTED = re.compile(r"[\s*]+(?:\d|ít nhất|không quá|tối đa|tối thiểu)")
_BEFORE = ("bình", "lựa", "tuyển", "được")


def check(reading: Reading) -> Iterator[Hit]:
    words = running(reading.source.text)
    for wrong, right in _confused():
        if all(pair in words.pairs for pair in pairwise(wrong)):
            for at in words.places(*wrong):
                if not belongs_elsewhere(words.text, at, wrong[0], wrong[-1]):
                    yield _hit(words, at, right)
    if "so" in words.words:
        yield from (_hit(words, found.span(), "số") for found in _CODE.finditer(words.source))
    if ("chọn", "của") in words.pairs:
        chosen = (at for at in words.places("chọn", "của") if _COUNTED.match(words.source, at[1]))
        yield from (_hit(words, at, "chọn cử") for at in chosen if not words.text[: at[0]].rstrip().endswith(_BEFORE))


@cache
def _confused() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Every confusion: the words as written, and what is meant."""
    entries = (entry.strip().partition(">") for entry in _CONFUSED.replace("\n", " ").split(","))
    return tuple((tuple(wrong.split()), right) for wrong, _, right in entries)


def _hit(words: Running, at: Span, right: str) -> Hit:
    written = words.as_written(at)
    cured = in_case_of(written, right)
    return Hit(at, {"written": written, "right": cured}, Fix(cured, at))
