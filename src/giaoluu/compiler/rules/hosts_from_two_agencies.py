"""Hai cơ quan cùng lo người dẫn chương trình.

Báo được giao "dẫn chương trình", công an được giao "cử đồng chí tham gia dẫn chương trình (MC)": có thể là một đôi
MC, có thể là trùng. Kế hoạch cần nói rõ ai dẫn phần nào và ai là người phụ trách chung. Lời dẫn, kịch bản dẫn không
bị báo.

Sai:

    1. Báo Cao Bằng: Thực hiện dẫn chương trình buổi giao lưu.
    6. Công an tỉnh: Cử 01 đồng chí tham gia dẫn chương trình (MC).

Đúng:

    1. Báo Cao Bằng: Cử 01 MC, chủ trì phần dẫn; 6. Công an tỉnh: Cử 01 MC dẫn cùng.

In English: two agencies are each asked for the host. It may be meant (a pair), it may be a slip: the plan should say
who hosts what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.plan import Plan
from giaoluu.compiler.rules.reckoning.agencies import same_agency
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.source import Span

RULE = Rule(
    code="T009",
    slug="hosts-from-two-agencies",
    severity="note",
    message={
        "vi": "{second} cử người dẫn chương trình, nhưng {first} cũng được giao việc dẫn (dòng {line}).",
        "en": "{second} is to send a host, but {first} is to host as well (line {line}).",
    },
    help={
        "vi": "Ghi rõ ai dẫn phần nào, ai phụ trách chung; nếu là một đôi thì ghi “dẫn cùng”.",
        "en": "Say who hosts what and who is in charge; if a pair is meant, say so.",
    },
)

_HOSTS = re.compile(
    r"(?<!lời )(?<!bài )(?<!kịch bản )(?<!\w)(?:(?:người )?dẫn chương trình(?:\s*\(MC\))?|MC(?!\w))", re.IGNORECASE
)
_PREPARES = re.compile(r"(?:kịch bản|lời dẫn|thống nhất với|phối hợp với)[^.;]{0,40}$", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Hit]:
    hosts = list(_hosts(reading.plan, reading.source.text))
    for agency, at in hosts[1:]:
        if not same_agency(agency, hosts[0][0]):
            line = reading.source.line_of(hosts[0][1][0])[0]
            yield Hit(at, {"first": hosts[0][0], "second": agency, "line": line})


def _hosts(plan: Plan, text: str) -> Iterator[tuple[str, Span]]:
    """The agencies that are to send or to be the host, each once, with the place."""
    for block in plan.assignments:
        for task in block.tasks:
            match = _HOSTS.search(text, *task.at)
            if match and block.agencies and not _PREPARES.search(text[task.at[0] : match.start()]):
                yield block.agencies[0].name, match.span()
                break
