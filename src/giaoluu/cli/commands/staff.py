"""`giaoluu staff NAME USERNAME`: a new member of staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.cli.product import ADDRESS, open_product
from giaoluu.cli.refusal import Refused

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "thêm một nhân viên, in liên kết một lần để đặt mật khẩu"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="HỌ_TÊN", help="họ và tên")
    parser.add_argument("username", metavar="TÊN", help="tên đăng nhập: thư điện tử hoặc một tên ngắn")
    parser.add_argument("--organiser", default="", metavar="CƠ_QUAN", help="cơ quan tổ chức; chưa có thì được lập")
    parser.add_argument("--at", default=ADDRESS, metavar="URL", help=f"địa chỉ của máy chủ (mặc định: {ADDRESS})")


def run(args: Namespace) -> int:
    open_product()
    from django.utils import timezone  # noqa: PLC0415 - Django is loaded only where it is asked for

    from giaoluu.web.door.staff import NameTaken, WhichOrganiser, new_staff  # noqa: PLC0415

    try:
        path = new_staff(args.name, args.username, args.organiser, at=timezone.now())
    except NameTaken:
        raise Refused(f"tên đăng nhập “{args.username}” đã có người dùng") from None
    except WhichOrganiser:
        raise Refused("chưa rõ cơ quan nào: thêm --organiser CƠ_QUAN") from None
    print(args.at.rstrip("/") + path)
    return 0
