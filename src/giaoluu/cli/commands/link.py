"""`giaoluu link USERNAME`: a way in for a member of staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.cli.product import ADDRESS, open_product
from giaoluu.cli.refusal import Refused

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "lập liên kết một lần cho một nhân viên"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("username", metavar="TÊN", help="tên đăng nhập")
    parser.add_argument("--forget", action="store_true", help="bỏ mật khẩu và bước xác nhận thứ hai, để đặt lại")
    parser.add_argument("--at", default=ADDRESS, metavar="URL", help=f"địa chỉ của máy chủ (mặc định: {ADDRESS})")


def run(args: Namespace) -> int:
    open_product()
    from django.utils import timezone  # noqa: PLC0415 - Django is loaded only where it is asked for

    from giaoluu.web.door.staff import NobodyCalled, link_for  # noqa: PLC0415

    try:
        path = link_for(args.username, forget=args.forget, at=timezone.now())
    except NobodyCalled:
        raise Refused(f"không có nhân viên nào đăng nhập bằng tên “{args.username}”") from None
    print(args.at.rstrip("/") + path)
    return 0
