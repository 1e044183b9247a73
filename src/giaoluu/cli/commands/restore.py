"""`giaoluu restore FILE`: the state of a backup in the place of the present one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "khôi phục từ bản sao lưu; trạng thái hiện tại được giữ lại bên cạnh"

WITH_KEY = "Khóa của bản sao đã được đặt lại; hãy khởi động lại giaoluu."
WITHOUT_KEY = "Bản sao không kèm khóa: trên máy có khóa khác, mọi người đăng nhập lại và liên kết đã gửi hết hiệu lực."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="TỆP", help="tệp do giaoluu backup ghi")


def run(args: Namespace) -> int:
    from giaoluu.cli.keeping.product import opened  # noqa: PLC0415 - Django is loaded only where it is asked for
    from giaoluu.cli.keeping.restore import restore  # noqa: PLC0415

    with opened() as data:
        done = restore(data, args.file)
    print(f"giaoluu: đã khôi phục bản sao lập lúc {done.made} ({done.files} tệp)")
    print(f"giaoluu: trạng thái trước đó: {done.before}")
    print(f"giaoluu: {WITH_KEY if done.with_key else WITHOUT_KEY}")
    return 0
