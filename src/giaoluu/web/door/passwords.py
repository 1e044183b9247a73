"""What a password must be, said in our words."""

from __future__ import annotations

from django.contrib.auth.password_validation import CommonPasswordValidator, MinimumLengthValidator
from django.utils.translation import gettext as _

LEAST = 10


class LongEnough(MinimumLengthValidator):
    """Refuses what is short."""

    def __init__(self) -> None:
        super().__init__(LEAST)

    def get_error_message(self) -> str:
        return _("Mật khẩu cần ít nhất %(least)d ký tự; một câu ngắn dễ nhớ là tốt nhất.") % {"least": LEAST}

    def get_help_text(self) -> str:
        return _("Ít nhất %(least)d ký tự; một câu ngắn dễ nhớ là tốt nhất.") % {"least": LEAST}


class NotCommon(CommonPasswordValidator):
    """Refuses what is on the lists that are tried first."""

    def get_error_message(self) -> str:
        return _("Mật khẩu này quá quen thuộc, ai cũng đoán được. Chọn mật khẩu khác.")

    def get_help_text(self) -> str:
        return _("Không dùng mật khẩu quen thuộc như “matkhau123”.")
