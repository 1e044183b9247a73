"""Cơ quan đã hợp nhất hoặc đổi tên từ tháng 3 năm 2025 được nêu bằng tên cũ.

Sở Kế hoạch và Đầu tư, Sở Giao thông vận tải, Sở Tài nguyên và Môi trường, Sở Lao động - Thương binh và Xã hội, Ban Dân
vận Tỉnh ủy không còn; nhiệm vụ ghi cho tên cũ thì không biết ai nhận. Văn bản ban hành trước đó và chuyện trước đây
không bị nêu. Phần giúp đỡ nói cơ quan nay đảm nhiệm; khi chức năng bị chia, kiểm tra lại.

Sai:

    Sở Kế hoạch và Đầu tư thẩm định dự toán

Đúng:

    Sở Tài chính thẩm định dự toán

In English: an agency merged or renamed in March 2025 under its old name; what does its work today is told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.rules.naming.flow import Flow, flow
from giaoluu.compiler.rules.naming.setting import is_since
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.running import running

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="P007",
    slug="former-agency",
    severity="warning",
    message={
        "vi": "“{written}” không còn từ tháng 3 năm 2025.",
        "en": "“{written}” ended in March 2025.",
    },
    help={
        "vi": "Nay là: {heir}; kiểm tra lại nếu chức năng bị chia.",
        "en": "Now: {heir}; check where its work was divided.",
    },
)

_SINCE = "2025-03-01"
_HEIRS = (
    (r"Kế hoạch (?:và|&) Đầu tư|KH ?(?:&|và) ?ĐT|KHĐT", "Tài chính"),
    (r"Giao thông[ -]+vận tải|GTVT", "Xây dựng"),
    (r"Nông nghiệp (?:và|&) Phát triển nông thôn|NN ?(?:&|và) ?PTNT", "Nông nghiệp và Môi trường"),
    (r"Tài nguyên (?:và|&) Môi trường|TN ?(?:&|và) ?MT|TNMT", "Nông nghiệp và Môi trường"),
    (r"Thông tin (?:và|&) Truyền thông|TT ?(?:&|và) ?TT|TTTT", "Khoa học và Công nghệ"),
    (r"Lao động ?[-–,] ?Thương binh (?:và|&) Xã hội|LĐ ?-? ?TB ?(?:&|và) ?XH|LĐTBXH", "Nội vụ"),
)
_OTHERS = {
    "ban dân vận tỉnh ủy": "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "ban tuyên giáo tỉnh ủy": "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "ban dân vận thành ủy": "Ban Tuyên giáo và Dân vận Thành ủy",
    "ban tuyên giáo thành ủy": "Ban Tuyên giáo và Dân vận Thành ủy",
    "ban dân vận trung ương": "Ban Tuyên giáo và Dân vận Trung ương",
    "ban tuyên giáo trung ương": "Ban Tuyên giáo và Dân vận Trung ương",
    "ban dân tộc tỉnh": "Sở Dân tộc và Tôn giáo",
    "ủy ban dân tộc": "Bộ Dân tộc và Tôn giáo",
    "đảng ủy khối": "Đảng ủy các cơ quan Đảng tỉnh, Đảng ủy Ủy ban nhân dân tỉnh",
}
_DEPARTMENT = re.compile(rf"(Sở|Bộ) (?i:{'|'.join(f'({old})' for old, _ in _HEIRS)})(?!\w)")
_PAIRS = frozenset({("dân", "vận"), ("tuyên", "giáo"), ("dân", "tộc"), ("ủy", "khối")})
_OTHER = re.compile(rf"(?<!\w)(?i:{'|'.join(_OTHERS)})(?!\w)(?! (?:cấp|của Quốc hội))")


def check(reading: Reading) -> Iterator[Hit]:
    if is_since(reading, _SINCE):
        text = flow(reading)
        for found in _DEPARTMENT.finditer(text.text):
            heir = f"{found[1]} {_HEIRS[(found.lastindex or 2) - 2][1]}"
            yield from _hits(text, found, heir)
        for found in _OTHER.finditer(text.text) if not _PAIRS.isdisjoint(running(reading.source.text).pairs) else ():
            if found[0][0].isupper():
                yield from _hits(text, found, _OTHERS[found[0].lower()])


def _hits(text: Flow, found: re.Match[str], heir: str) -> Iterator[Hit]:
    if not text.is_past(*found.span(), _SINCE):
        yield Hit(text.span(*found.span()), {"written": found[0], "heir": heir})
