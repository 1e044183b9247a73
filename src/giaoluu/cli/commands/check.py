"""`giaoluu check FILE...`: what is wrong in the plans."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from giaoluu.cli.compiling import compiled
from giaoluu.cli.refusal import CANNOT, Refused, complain
from giaoluu.cli.selection import Selection

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from giaoluu.compiler.findings.finding import Finding
    from giaoluu.compiler.source import Source

    Checked = list[tuple[Source, tuple[Finding, ...]]]

HELP = "soát kế hoạch: chỉ ra chỗ sai, vì sao, và cách sửa"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="một hay nhiều kế hoạch")
    parser.add_argument("--format", choices=("text", "json", "sarif", "html"), default="text", help="cách trình bày")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="ngôn ngữ (mặc định: vi)")
    parser.add_argument("--fix", action="store_true", help="ghi một bản đã sửa bên cạnh, bản gốc giữ nguyên")
    parser.add_argument("--select", default="", metavar="MÃ,...", help="chỉ soát các mã, nhóm mã (F) hoặc tên này")
    parser.add_argument("--ignore", default="", metavar="MÃ,...", help="bỏ qua các mã, nhóm mã hoặc tên này")
    parser.add_argument("--output", type=Path, metavar="TỆP", help="ghi kết quả vào tệp thay vì in ra")


def run(args: Namespace) -> int:
    selection = Selection.of(args.select, args.ignore)
    checked: Checked = []
    unreadable = False
    for path in args.files:
        try:
            checked.append(_checked(path, args, selection))
        except Refused as refusal:
            complain(str(refusal))
            unreadable = True
    _write(_report(checked, args), args.output)
    if unreadable:
        return CANNOT
    return int(any(finding.severity == "error" for _, findings in checked for finding in findings))


def _checked(path: Path, args: Namespace, selection: Selection) -> tuple[Source, tuple[Finding, ...]]:
    compilation = compiled(path, args.lang)
    findings = tuple(finding for finding in compilation.findings if selection.takes(finding))
    if args.fix:
        from giaoluu.cli.mending import mend  # noqa: PLC0415 - only with --fix

        complain(mend(path, compilation.source, findings))
    return replace(compilation.source, name=str(path)), findings  # as typed, so that an editor finds it


def _report(checked: Checked, args: Namespace) -> str:
    if args.format == "json":
        from giaoluu.compiler.findings.json import as_json  # noqa: PLC0415

        return as_json(checked)
    if args.format == "sarif":
        from giaoluu.cli.version import version  # noqa: PLC0415
        from giaoluu.compiler.findings.sarif import as_sarif  # noqa: PLC0415

        return as_sarif(checked, version(), args.lang)
    if args.format == "html":
        from giaoluu.compiler.findings.html import as_html  # noqa: PLC0415

        return as_html(checked, args.lang)
    return _text(checked, args)


def _text(checked: Checked, args: Namespace) -> str:
    from giaoluu.cli.terminal import columns, in_colour  # noqa: PLC0415
    from giaoluu.compiler.findings.text import as_text, summary  # noqa: PLC0415

    colour = in_colour() and args.output is None
    blocks = [as_text(source, findings, args.lang, colour=colour, width=columns()) for source, findings in checked]
    closing = [summary([finding for _, findings in checked for finding in findings], args.lang)] if checked else []
    return "".join(f"{part}\n" for part in [*(block for block in blocks if block), *closing])


def _write(report: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(report)
        return
    try:
        output.write_text(report, encoding="utf-8")
    except OSError as error:
        raise Refused(f"{output}: không ghi được ({error.strerror})") from error
