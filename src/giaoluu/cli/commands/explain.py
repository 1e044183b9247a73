"""`giaoluu explain CODE`: the page of a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.cli.refusal import Refused
from giaoluu.compiler.explain import nearest_rules, page_of, rule_named

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "giải thích một quy tắc: tìm gì, vì sao, ví dụ sai và đúng"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("rule", metavar="MÃ", help="mã (W001) hoặc tên (repeated-slip) của quy tắc")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="ngôn ngữ của nhãn (mặc định: vi)")


def run(args: Namespace) -> int:
    entry = rule_named(args.rule)
    if entry is None:
        near = ", ".join(f"{known.rule.code} {known.rule.slug}" for known in nearest_rules(args.rule))
        raise Refused(f"không có quy tắc “{args.rule}”; gần nhất là: {near}")
    print(page_of(entry, args.lang), end="")
    return 0
