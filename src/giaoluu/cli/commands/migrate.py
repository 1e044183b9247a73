"""`giaoluu migrate`: the tables of this version."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "đưa cơ sở dữ liệu lên phiên bản này (serve tự làm khi khởi động)"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--quiet", action="store_true", help="không nói gì khi đã xong")


def run(args: Namespace) -> int:
    from giaoluu.cli.keeping.product import opened  # noqa: PLC0415 - Django is loaded only where it is asked for
    from giaoluu.cli.keeping.schema import bring_up_to_date, held  # noqa: PLC0415

    with opened() as data, held(data):
        steps = bring_up_to_date()
    if not args.quiet:
        print(f"giaoluu: đã chạy {steps} bước" if steps else "giaoluu: cơ sở dữ liệu đã đúng phiên bản này")
    return 0
