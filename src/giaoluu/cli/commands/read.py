"""`giaoluu read FILE`: what the plan says."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from giaoluu.cli.compiling import compiled

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "đọc một kế hoạch: tóm tắt cho người, hoặc JSON cho máy"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="TỆP", help="DOCX, ODT, PDF, ảnh quét hoặc văn bản")
    parser.add_argument("--json", action="store_true", help="in toàn bộ kế hoạch dưới dạng JSON")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="ngôn ngữ của các phát hiện (mặc định: vi)")


def run(args: Namespace) -> int:
    compilation = compiled(args.file, args.lang)
    if args.json:
        from json import dumps  # noqa: PLC0415

        from giaoluu.compiler.contract import plan_json  # noqa: PLC0415

        sys.stdout.write(dumps(plan_json(compilation), ensure_ascii=False, indent=1) + "\n")
    else:
        from giaoluu.cli.summary import summary  # noqa: PLC0415
        from giaoluu.cli.terminal import columns  # noqa: PLC0415

        sys.stdout.write(summary(compilation, min(columns(), 100)))
    return 0
