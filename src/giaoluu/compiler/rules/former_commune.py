"""Xã, phường, thị trấn đã thôi tồn tại từ ngày 01/7/2025 được nêu như đang có.

Công văn gửi tới một đơn vị không còn thì không ai nhận; địa chỉ điển hình ghi theo đơn vị cũ thì thẻ, giấy mời cũng
sai. Phần giúp đỡ nói đơn vị ấy nay thuộc đâu. Chỗ kể chuyện trước đây ("xã Hồng Trị cũ", "trước khi sắp xếp") hoặc dẫn
văn bản ban hành trước ngày ấy không bị nêu.

Sai:

    Ông Nông Văn Vàng, xóm Nà Van, xã Hồng Trị, tỉnh Cao Bằng

Đúng:

    Ông Nông Văn Vàng, xóm Nà Van, xã Bảo Lạc, tỉnh Cao Bằng

In English: a commune, ward or township that ended on 1 July 2025 named as existing; the help says what it became.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.naming.flow import Flow, flow
from giaoluu.compiler.rules.naming.mentions import Mention, former, home_of, known, mentions
from giaoluu.compiler.rules.naming.setting import is_since, province_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.places import TWO_LEVELS_SINCE, FormerUnit

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="P003",
    slug="former-commune",
    severity="warning",
    message={
        "vi": "Từ ngày 01/7/2025 không còn {kind} {written}.",
        "en": "There has been no {kind} {written} since 1 July 2025.",
    },
    help={
        "vi": "Nay thuộc: {heirs}.",
        "en": "Now part of: {heirs}.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    province = province_of(reading)
    if province and is_since(reading, TWO_LEVELS_SINCE):
        text = flow(reading)
        for mention in mentions(text.text):
            home = home_of(mention, province.name) or province.name
            if mention.kind != "thị trấn" and known(mention, home):
                continue
            olds = former(mention, home)
            if olds and not text.is_past(mention.start, mention.end, TWO_LEVELS_SINCE):
                yield _hit(text, mention, olds)


def _hit(text: Flow, mention: Mention, olds: list[FormerUnit]) -> Hit:
    at = text.span(mention.start, mention.start + len(olds[0].name))
    heirs = sorted({heir for old in olds for heir in old.into}, key=str)
    fits = len(heirs) == 1 and heirs[0].kind == mention.kind
    values: dict[str, object] = {"kind": mention.kind, "written": olds[0].name, "heirs": ", ".join(map(str, heirs))}
    return Hit(at, values, Fix(heirs[0].name, at) if fits else None)
