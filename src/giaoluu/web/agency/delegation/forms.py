"""One short form for a person; what a plan does not ask for is not asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.delegates.actions.written import Written
from giaoluu.domain.delegates.choices import Asks, Circle, Sex
from giaoluu.domain.delegates.queries import RankInfo

FIRST = ("name", "position", "unit", "circle")
MINOR = ("guardian", "guardian_phone")
REST = ("title", "honour", "phone", "email", "rank_id", "note")
ASKED = {Asks.SEX: "sex", Asks.ETHNIC: "ethnic", Asks.BORN_AFTER: "born"}


class PersonForm(forms.Form):
    """What is written of a delegate. `asks` is what conditions of the quota count: only that is asked beside the rest."""

    name = forms.CharField(
        label=_("Họ và tên"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off", "autofocus": True})
    )
    position = forms.CharField(
        label=_("Chức vụ, lớp"), max_length=300, required=False, help_text=_("Ví dụ: Giám đốc; Học sinh lớp 9.")
    )
    unit = forms.CharField(label=_("Nơi công tác, trường"), max_length=300, required=False)
    circle = forms.ChoiceField(label=_("Dự với tư cách"), choices=Circle.choices)
    sex = forms.ChoiceField(label=_("Giới tính"), choices=Sex.choices, required=False)
    ethnic = forms.CharField(label=_("Dân tộc"), max_length=60, required=False)
    born = forms.IntegerField(
        label=_("Năm sinh"), min_value=1900, max_value=2100, required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4}),
        error_messages={
            "invalid": _("Ghi bốn chữ số, ví dụ: 2010."), "min_value": _("Ghi bốn chữ số, ví dụ: 2010."),
            "max_value": _("Ghi bốn chữ số, ví dụ: 2010."),
        },
    )  # fmt: skip
    is_minor = forms.BooleanField(label=_("Dưới 18 tuổi"), required=False)
    guardian = forms.CharField(label=_("Người giám hộ, giáo viên đi cùng"), max_length=200, required=False)
    guardian_phone = forms.CharField(
        label=_("Điện thoại người đi cùng"), max_length=30, required=False, widget=forms.TextInput({"inputmode": "tel"})
    )
    title = forms.CharField(
        label=_("Học hàm, học vị, cấp bậc"), max_length=40, required=False, help_text=_("Ví dụ: TS, Đại tá.")
    )
    honour = forms.CharField(
        label=_("Danh hiệu"), max_length=200, required=False, help_text=_("Ví dụ: Nghệ nhân Ưu tú.")
    )
    phone = forms.CharField(
        label=_("Điện thoại"), max_length=30, required=False, widget=forms.TextInput({"inputmode": "tel"})
    )
    email = forms.EmailField(label=_("Thư điện tử"), required=False)
    rank_id = forms.TypedChoiceField(label=_("Thứ tự lễ tân"), required=False, coerce=int, empty_value=None)
    note = forms.CharField(label=_("Ghi chú"), max_length=500, required=False)

    def __init__(self, asks: Iterable[str], ranks: Iterable[RankInfo], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = {ASKED[Asks(each)] for each in asks if Asks(each) in ASKED}
        for name in set(ASKED.values()) - asked:
            del self.fields[name]
        self.asked = [name for name in ASKED.values() if name in asked]
        found: Any = self.fields["rank_id"]
        found.choices = [("", _("chưa xếp")), *((rank.id, rank.name) for rank in ranks)]

    @property
    def first(self) -> list[BoundField]:
        return [self[name] for name in (*FIRST, *self.asked)]

    @property
    def when_minor(self) -> list[BoundField]:
        return [self[name] for name in MINOR]

    @property
    def rest(self) -> list[BoundField]:
        return [self[name] for name in REST]

    @property
    def shows_rest(self) -> bool:
        """Whether something of the rest is filled in, or was refused."""
        return any(self[name].value() or self[name].errors for name in REST)

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if given.get("is_minor") and not given.get("guardian"):
            self.add_error("guardian", _("Ghi tên người giám hộ hoặc giáo viên đi cùng: người này dưới 18 tuổi."))
        return given

    def written(self, before: Written | None = None) -> Written:
        """What is written now; what was not asked stays as it was before."""
        return replace(before or Written(name=""), **self.cleaned_data)


def start_of(written: Written) -> dict[str, Any]:
    """What a form begins with."""
    return asdict(written)
