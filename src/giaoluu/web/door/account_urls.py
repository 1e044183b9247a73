"""The addresses of sign-in that are served by allauth: only those needed, each with its guard."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.urls import path

from giaoluu.web.door.account import mine
from giaoluu.web.door.entrance import at_the_entrance, for_the_account

urlpatterns = [
    path("", mine, name="mfa_index"),
    path("login/", at_the_entrance(account.login), name="account_login"),
    path("login/code/", at_the_entrance(factors.authenticate), name="mfa_authenticate"),
    path("login/key/", at_the_entrance(keys.login_webauthn), name="mfa_login_webauthn"),
    path("logout/", account.logout, name="account_logout"),
    path("again/", for_the_account(account.reauthenticate), name="account_reauthenticate"),
    path("again/code/", for_the_account(factors.reauthenticate), name="mfa_reauthenticate"),
    path("again/key/", for_the_account(keys.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("password/", for_the_account(account.password_change), name="account_change_password"),
    path("password/first/", for_the_account(account.password_set), name="account_set_password"),
    path("app/", for_the_account(totp.activate_totp), name="mfa_activate_totp"),
    path("app/off/", for_the_account(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("codes/", for_the_account(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("codes/new/", for_the_account(codes.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("codes/file/", for_the_account(codes.download_recovery_codes), name="mfa_download_recovery_codes"),
    path("keys/", for_the_account(keys.list_webauthn), name="mfa_list_webauthn"),
    path("keys/add/", for_the_account(keys.add_webauthn), name="mfa_add_webauthn"),
    path("keys/<int:pk>/remove/", for_the_account(keys.remove_webauthn), name="mfa_remove_webauthn"),
]
