"""The forms of passkeys. What a browser sends for one is taken apart by others; what is none of it is refused here."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any, TypeVar

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.utils.translation import gettext_lazy as _

from giaoluu.web.door.forms import call

NO_KEY = (LookupError, AttributeError, TypeError, ValueError, struct.error)
"""What the readers of keys raise at what is no key at all."""

T = TypeVar("T")


def refused_in_our_words(read: Callable[[], T]) -> T:
    """What `read` finds in a credential; a form's error where it is no credential."""
    try:
        return read()
    except NO_KEY:
        raise get_adapter().validation_error("incorrect_code") from None


def say_so(form: forms.Form) -> None:
    """Puts our sentence where a credential is missing, or is no JSON."""
    sentence = get_adapter().error_messages["incorrect_code"]
    form.fields["credential"].error_messages.update(required=sentence, invalid=sentence)


class NewKey(AddWebAuthnForm):
    """A passkey, with the name that it is told apart by; it opens without the password too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        call(self, "name", _("Tên của khóa"), _("Để phân biệt với khóa khác, ví dụ “máy bàn”, “điện thoại”."))
        del self.fields["passwordless"]
        say_so(self)

    def clean(self) -> dict[str, Any]:
        self.cleaned_data["passwordless"] = True
        return refused_in_our_words(super().clean)


class KeyAlone(LoginWebAuthnForm):
    """A passkey instead of name and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_so(self)

    def clean_credential(self) -> Any:
        return refused_in_our_words(super().clean_credential)


class KeyAsSecond(AuthenticateWebAuthnForm):
    """A passkey after the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_so(self)

    def clean_credential(self) -> Any:
        return refused_in_our_words(super().clean_credential)


class KeyAgain(ReauthenticateWebAuthnForm):
    """A passkey before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_so(self)

    def clean_credential(self) -> Any:
        return refused_in_our_words(super().clean_credential)
