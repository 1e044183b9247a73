"""argparse, speaking Vietnamese."""

from __future__ import annotations

import argparse
from typing import NoReturn

from giaoluu.cli.refusal import CANNOT, complain


class Parser(argparse.ArgumentParser):
    """A parser whose help and complaints are in Vietnamese; a wrong argument exits with 2."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(prog, description=description, add_help=False, allow_abbrev=False)
        self.add_argument("-h", "--help", action="help", help="hiện trợ giúp này rồi thoát")

    def format_help(self) -> str:
        shown = super().format_help()
        for english, vietnamese in (
            ("usage:", "cách dùng:"),
            ("positional arguments:", "đối số:"),
            ("options:", "tùy chọn:"),
        ):
            shown = shown.replace(english, vietnamese, 1)
        return shown

    def error(self, message: str) -> NoReturn:
        for english, vietnamese in (
            ("the following arguments are required:", "còn thiếu:"),
            ("unrecognized arguments:", "không hiểu:"),
            ("expected one argument", "cần một giá trị"),
            ("expected at least one argument", "cần ít nhất một giá trị"),
            ("invalid choice:", "không nhận giá trị"),
            ("choose from", "chọn một trong"),
            ("invalid int value:", "không phải số nguyên:"),
            ("argument", "đối số"),
        ):
            message = message.replace(english, vietnamese)
        complain(f"{message} (xem: {self.prog} --help)")
        raise SystemExit(CANNOT)
