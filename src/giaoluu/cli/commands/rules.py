"""`giaoluu rules`: all rules, one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.findings.words import SEVERITY_NAMES
from giaoluu.compiler.rules.walk import all_rules

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "liệt kê mọi quy tắc kiểm tra"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="ngôn ngữ của mức độ (mặc định: vi)")


def run(args: Namespace) -> int:
    entries = all_rules()
    wide = max(len(entry.rule.slug) for entry in entries)
    for entry in entries:
        severity = SEVERITY_NAMES[args.lang][entry.rule.severity]
        print(f"{entry.rule.code}  {entry.rule.slug:<{wide}}  {severity:<8}  {entry.page.partition(chr(10))[0]}")
    return 0
