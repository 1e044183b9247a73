"""How the sign-in of staff differs from what allauth does by itself: its words, its limits, who may come in by it."""

from __future__ import annotations

from time import time
from typing import Any

from allauth.account import app_settings as account_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from giaoluu.web.door.address import address_of

SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


class StaffAdapter(DefaultAccountAdapter):
    """Sign-in with a name and a password: for staff, five wrong tries for a name from an address."""

    error_messages: dict[Any, Any] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Tài khoản này đã bị khóa."),
        "enter_current_password": _("Mật khẩu đang dùng chưa đúng. Gõ lại mật khẩu đang dùng."),
        "incorrect_code": _("Mã chưa đúng. Mở ứng dụng lấy mã mới rồi gõ lại."),
        "incorrect_password": _("Mật khẩu chưa đúng. Gõ lại mật khẩu."),
        "rate_limited": _("Thử quá nhiều lần. Chờ năm phút rồi thử lại."),
        "too_many_login_attempts": _("Sai quá nhiều lần nên tạm dừng năm phút. Sau đó thử lại."),
        "username_password_mismatch": _("Tên đăng nhập hoặc mật khẩu chưa đúng. Tên vẫn giữ, gõ lại mật khẩu."),
    }

    def get_client_ip(self, request: HttpRequest) -> str:
        return address_of(request)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Tries are counted by name and address together: nobody shuts an office out, nor a colleague from afar."""
        return f"{address_of(request)} {credentials.get('username', '').lower()}"

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> HttpResponse | None:
        """Lets in nobody but staff: an officer with a password would outlive the link that was revoked."""
        if not user.is_staff_member:  # type: ignore[attr-defined]
            return self.respond_user_inactive(request, user)
        return super().pre_login(request, user, **kwargs)

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:  # noqa: ARG002
        return render(request, "account/account_inactive.html", status=403)

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> HttpResponse:
        """Leads those who have no second factor to where it is set up, and from there on to where they wanted."""
        response = super().post_login(request, user, **kwargs)
        if StaffFactors().is_mfa_enabled(user, SECOND_FACTORS):
            return response
        return redirect(f"{redirect('mfa_index')['Location']}?{urlencode({'next': response['Location']})}")

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whoever signed in a moment ago is not asked again."""
        return not self._came_just_now() and super().is_reauthentication_required(app=app, **kwargs)

    def _came_just_now(self) -> bool:
        records = get_authentication_records(self.request, self.request.user)
        return any(time() - record["at"] < account_settings.REAUTHENTICATION_TIMEOUT for record in records)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        return redirect("mfa_index")["Location"]

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        found = super().get_reauthentication_methods(user)
        return [{**method, "description": METHODS[method["id"]]} for method in found]

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,  # noqa: ARG002 - allauth's own sentences are not ours to show
        message_context: dict[str, Any] | None = None,  # noqa: ARG002
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        super().add_message(request, level, None, None, extra_tags, message)


METHODS = {
    "reauthenticate": _("Dùng mật khẩu"),
    "mfa_reauthenticate": _("Dùng mã của ứng dụng xác thực"),
    "mfa_reauthenticate:webauthn": _("Dùng khóa truy cập"),
}


class StaffFactors(DefaultMFAAdapter):
    """The second factor, in our words and with our name."""

    error_messages: dict[Any, Any] = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _("Không tắt được bước xác nhận thứ hai."),
        "cannot_generate_recovery_codes": _("Cần có ứng dụng xác thực hoặc khóa truy cập trước khi lập mã dự phòng."),
        "incorrect_code": _("Chưa đúng. Mở ứng dụng lấy mã mới, hoặc chọn đúng khóa truy cập, rồi thử lại."),
    }

    def get_totp_issuer(self) -> str:
        return f"giaoluu {settings.ENVIRONMENT.hosts[0]}"

    def _get_user_identifier(self, user: AbstractBaseUser) -> str:
        return user.get_username()

    def build_totp_svg(self, url: str) -> str:  # noqa: ARG002 - the page draws it where it stands
        return ""

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:  # noqa: A002
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return str(_("Khóa số %(number)d")) % {"number": number}

    def get_public_key_credential_user_entity(self, user: AbstractBaseUser) -> dict[str, Any]:
        return {**super().get_public_key_credential_user_entity(user), "display_name": str(user)}
