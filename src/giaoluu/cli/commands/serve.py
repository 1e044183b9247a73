"""`giaoluu serve`: the workspace in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "mở không gian làm việc trên trình duyệt"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--plan", type=Path, metavar="TỆP", help="kế hoạch được đọc và mở ngay")
    parser.add_argument("--port", type=int, default=8000, metavar="SỐ", help="cổng (mặc định: 8000)")
    parser.add_argument(
        "--wifi",
        nargs="?",
        const="",
        metavar="ĐỊA_CHỈ",
        help="cho điện thoại cùng Wi-Fi vào, qua TLS, không cần Internet",
    )


def run(args: Namespace) -> int:
    from giaoluu.cli.keeping.first import prepared, workers  # noqa: PLC0415
    from giaoluu.web.serve import serve  # noqa: PLC0415 - Django is loaded only where it is asked for

    with prepared():
        serve(args.plan, args.port, workers=workers(), wifi=args.wifi)
    return 0
