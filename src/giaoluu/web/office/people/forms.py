"""What the office may write about people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.accounts.choices import BY_LINK, OF_AN_AGENCY, Role
from giaoluu.domain.accounts.table import Newcomer
from giaoluu.domain.events.queries import AgencyInfo


class Details(forms.Form):
    """What is known of somebody."""

    name = forms.CharField(label=_("Họ và tên"), max_length=200)
    position = forms.CharField(label=_("Chức vụ"), max_length=200, required=False)
    phone = forms.CharField(
        label=_("Điện thoại"), max_length=30, required=False, widget=forms.TextInput(attrs={"inputmode": "tel"})
    )
    email = forms.EmailField(label=_("Thư điện tử"), required=False)


class Somebody(Details):
    """Somebody new: as what, of which agency, and for staff the name that they sign in with."""

    role = forms.ChoiceField(label=_("Vai trò"), choices=Role.choices)
    agency = forms.TypedChoiceField(
        label=_("Đơn vị"), required=False, coerce=int, empty_value=None,
        help_text=_("Chỉ với cán bộ đơn vị và điểm cầu."),
    )  # fmt: skip
    username = forms.CharField(
        label=_("Tên đăng nhập"), max_length=150, required=False, help_text=_("Chỉ với nhân viên của cơ quan tổ chức.")
    )
    field_order = ("role", "agency", "name", "position", "phone", "email", "username")

    def __init__(self, agencies: Iterable[AgencyInfo], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found: Any = self.fields["agency"]
        found.choices = [("", "—"), *((agency.id, agency.name) for agency in agencies)]

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        role, agency, username = given.get("role"), given.get("agency"), given.get("username")
        if role in OF_AN_AGENCY and not agency:
            self.add_error("agency", _("Chọn đơn vị mà người này làm cho."))
        if role and role not in OF_AN_AGENCY and agency:
            self.add_error("agency", _("Vai trò này không thuộc một đơn vị: để trống ô này."))
        if role and role not in BY_LINK and not username:
            self.add_error("username", _("Vai trò này đăng nhập bằng tên: ghi thư điện tử hoặc một tên ngắn."))
        if role in (*OF_AN_AGENCY, Role.GATE, Role.SCREEN) and username:
            self.add_error("username", _("Vai trò này vào bằng liên kết: để trống ô này."))
        return given

    @property
    def newcomer(self) -> Newcomer:
        given = self.cleaned_data
        return Newcomer(
            given["name"], given["position"], given["phone"], given["email"], given["agency"], given["username"]
        )


class Table(forms.Form):
    """Officers, as they stand in a spreadsheet."""

    rows = forms.CharField(
        label=_("Bảng cán bộ"),
        strip=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
        help_text=_(
            "Chép từ Excel: mỗi dòng một người; các cột lần lượt là đơn vị, họ tên, chức vụ, điện thoại, thư điện tử."
        ),
    )
