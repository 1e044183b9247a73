"""The forms of sign-in, with our labels: what they check is allauth's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm, SetPasswordForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as Lazy

DIGITS = {"autocomplete": "one-time-code", "inputmode": "numeric", "autocapitalize": "none", "spellcheck": "false"}


def call(form: forms.Form, name: str, label: Lazy, help_text: Lazy | str = "", **attributes: str) -> None:
    """Gives a field our label, and takes away what stood in it as an example."""
    field = form.fields[name]
    field.label, field.help_text = label, help_text
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attributes)


class SignIn(LoginForm):
    """A name and a password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call(self, "login", _("Tên đăng nhập"), autocapitalize="none", spellcheck="false")
        call(self, "password", _("Mật khẩu"))


class SayPasswordAgain(ReauthenticateForm):
    """The password, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call(self, "password", _("Mật khẩu"))


class NewPassword(SetPasswordForm):
    """A first password, twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _call_new(self)

    def clean(self) -> dict[str, Any]:
        return _clean_twice(self)


class OtherPassword(ChangePasswordForm):
    """The password in use, and a new one, twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call(self, "oldpassword", _("Mật khẩu đang dùng"))
        _call_new(self)

    def clean(self) -> dict[str, Any]:
        return _clean_twice(self)


def _call_new(form: forms.Form) -> None:
    call(form, "password1", _("Mật khẩu mới"), _("Ít nhất 10 ký tự; một câu ngắn dễ nhớ là tốt nhất."))
    call(form, "password2", _("Mật khẩu mới, gõ lại"))


def _clean_twice(form: forms.Form) -> dict[str, Any]:
    found = form.cleaned_data
    first, second = found.get("password1"), found.get("password2")
    if first and second and first != second:
        form.add_error("password2", _("Hai lần gõ không giống nhau. Gõ lại mật khẩu mới ở cả hai ô."))
    return found


class Code(AuthenticateForm):
    """The code of the application, or one of the spare codes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call(self, "code", _("Mã"), _("Sáu chữ số trong ứng dụng xác thực, hoặc một mã dự phòng."), **DIGITS)


class CodeAgain(ReauthenticateByCodeForm):
    """The same, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call(self, "code", _("Mã"), _("Sáu chữ số trong ứng dụng xác thực, hoặc một mã dự phòng."), **DIGITS)


class FirstCode(ActivateTOTPForm):
    """The first code that a new application shows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call(self, "code", _("Sáu chữ số mà ứng dụng đang hiện"), **DIGITS)


class LinkCode(forms.Form):
    """The six digits that came with a link."""

    code = forms.CharField(label=_("Mã sáu chữ số"), max_length=20, widget=forms.TextInput(attrs=DIGITS))
