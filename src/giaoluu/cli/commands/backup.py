"""`giaoluu backup FILE`: all that the product keeps, in one file, while it runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "sao lưu cơ sở dữ liệu và các tệp vào một tệp .tar, trong lúc đang chạy"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp .tar sẽ được ghi (tệp cũ cùng tên bị thay)")
    parser.add_argument(
        "--with-key", action="store_true", help="kèm khóa ký của máy này; ai có khóa có thể giả mọi phiên đăng nhập"
    )


def run(args: Namespace) -> int:
    from giaoluu.cli.keeping.backup import back_up  # noqa: PLC0415 - Django is loaded only where it is asked for
    from giaoluu.cli.keeping.product import opened  # noqa: PLC0415

    with opened() as data:
        count = back_up(data, args.file, with_key=args.with_key)
    key = "có khóa" if args.with_key else "không có khóa"
    print(f"giaoluu: đã ghi và đọc lại {args.file}: cơ sở dữ liệu, {count} tệp, {key}")
    return 0
