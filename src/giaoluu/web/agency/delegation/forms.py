"""One short form for a person; what a plan does not ask for is not asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.delegates.choices import Circle, Sex
from giaoluu.domain.delegates.decisions.conditions import asked_columns
from giaoluu.domain.delegates.decisions.writing import Fault, Problem, Written
from giaoluu.domain.delegates.queries import DelegateInfo, Private

FIRST = ("name", "position", "unit", "circle")
MINOR = ("guardian", "guardian_phone")
REST = ("title", "honour", "phone", "email", "note")
ASKED = ("sex", "ethnic", "born")


class PersonForm(forms.Form):
    """What is written of a delegate. `asks` is what the conditions of the quota count: nothing else that is personal
    is asked.
    """

    name = forms.CharField(label=_("Họ và tên"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"}))
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
    note = forms.CharField(label=_("Ghi chú"), max_length=500, required=False)

    def __init__(self, asks: Iterable[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        columns = asked_columns(asks)
        self.asked = [name for name in ASKED if name in columns]
        for name in set(ASKED) - columns:
            del self.fields[name]

    def begin_at_the_name(self) -> PersonForm:
        """The form of a page that is there to be written in: the name is next."""
        self.fields["name"].widget.attrs["autofocus"] = True
        return self

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

    def written(self, before: Written | None = None) -> Written:
        """What is written now; what was not asked stays as it was before."""
        return replace(before or Written(name=""), **self.cleaned_data)

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Puts what cannot be kept beside its field; what was typed stays."""
        for problem in problems:
            self.add_error(problem.field if problem.field in self.fields else None, _said(problem))


def _said(problem: Problem) -> str:
    if problem.fault is Fault.OLD_LETTERS:
        return gettext("Chữ gõ bằng bảng mã cũ. Có phải là “%(instead)s”? Gõ lại như vậy rồi ghi.") % {
            "instead": problem.instead
        }
    return {
        Fault.NO_NAME: gettext("Ghi họ và tên."),
        Fault.TOO_LONG: gettext("Dài quá; rút ngắn lại rồi ghi."),
        Fault.NO_ADDRESS: gettext("Không phải địa chỉ thư. Nhận: ten@coquan.vn."),
        Fault.NO_YEAR: gettext("Ghi bốn chữ số, ví dụ: 2010."),
        Fault.NO_GUARDIAN: gettext("Ghi tên người giám hộ hoặc giáo viên đi cùng: người này dưới 18 tuổi."),
    }[problem.fault]


def written_of(person: DelegateInfo, private: Private) -> Written:
    """What is written of somebody now; their rank is not said, so that it follows their position."""
    return Written(
        name=person.name, title=person.title, honour=person.honour, position=person.position, unit=person.unit,
        circle=person.circle.value, sex=private.sex.value, ethnic=private.ethnic, born=private.born,
        phone=private.phone, email=private.email, is_minor=person.is_minor, guardian=person.guardian,
        guardian_phone=private.guardian_phone, note=person.note,
    )  # fmt: skip
