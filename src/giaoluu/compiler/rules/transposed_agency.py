"""Tên cơ quan bị đảo hai chữ.

"Bộ Chỉ huy Quân tỉnh sự" đủ chữ nhưng sai trật tự; tìm "Bộ Chỉ huy Quân sự tỉnh" sẽ không thấy việc được giao ở đây.
Nêu khi chính kế hoạch viết đúng ở chỗ khác, hoặc khi đảo lại thì thành tên cơ quan quen thuộc.

Sai:

    Chủ trì phối hợp với Công an tỉnh, Bộ Chỉ huy Quân tỉnh sự

Đúng:

    Chủ trì phối hợp với Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh

In English: the name of an agency with two neighbouring words changed over; the plan, or common usage, has them the
other way.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.running import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.source import Span

RULE = Rule(
    code="P008",
    slug="transposed-agency",
    severity="warning",
    message={
        "vi": "“{written}” bị đảo chữ: “{right}”.",
        "en": "“{written}” has two words changed over: “{right}”.",
    },
    help={
        "vi": "Viết “{right}”.",
        "en": "Write “{right}”.",
    },
)

_COMMON = """
bộ chỉ huy quân sự tỉnh, bộ chỉ huy quân sự thành phố, ban chỉ huy quân sự xã, ban chỉ huy quân sự phường,
hội đồng nhân dân tỉnh, hội đồng nhân dân xã, ủy ban nhân dân tỉnh, ủy ban nhân dân xã, ủy ban nhân dân phường,
mặt trận tổ quốc việt nam, hội liên hiệp phụ nữ, hội cựu chiến binh, hội nông dân tỉnh, liên đoàn lao động tỉnh,
đoàn đại biểu quốc hội, ban thường vụ tỉnh ủy, thường trực tỉnh ủy, văn phòng tỉnh ủy, công an tỉnh,
bộ đội biên phòng tỉnh, hội đồng thi đua khen thưởng, đoàn thanh niên cộng sản, sở giáo dục và đào tạo,
sở khoa học và công nghệ, sở nông nghiệp và môi trường, sở dân tộc và tôn giáo, ban tổ chức tỉnh ủy,
ban tuyên giáo và dân vận, ủy ban kiểm tra tỉnh ủy, báo và phát thanh truyền hình
"""


def check(reading: Reading) -> Iterator[Hit]:
    words = running(reading.source.text)
    for wrong, right in _transposed():
        if wrong[0] in words.pairs and all(pair in words.pairs for pair in wrong[1:]):
            names = (wrong[0][0], *(second for _, second in wrong))
            for at in words.places(*names):
                written = words.as_written(at)
                if written[0].isupper():
                    yield _hit(at, written, right, names)


def _hit(at: Span, written: str, right: str, names: tuple[str, ...]) -> Hit:
    """The words put in order, each with the letter case in which it was written."""
    cases = dict(zip(names, written.split(), strict=True))
    cured = " ".join(cases.get(word, word) for word in right.split())
    return Hit(at, {"written": written, "right": cured}, Fix(cured, at))


@cache
def _transposed() -> tuple[tuple[tuple[tuple[str, str], ...], str], ...]:
    """Every name with two neighbours changed over, as pairs of words, and the name itself."""
    found = []
    for right in (name.strip() for name in _COMMON.replace("\n", " ").split(",")):
        words = right.split()
        for i in range(1, len(words) - 1):
            wrong = [*words[:i], words[i + 1], words[i], *words[i + 2 :]]
            found.append((tuple(pairwise(wrong)), right))
    return tuple(found)
