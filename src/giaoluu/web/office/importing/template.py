"""The workbook that is filled in: who it is for, its places and rules, lists to choose from, the people named so far.

Every row of somebody who is in the list carries their number in a hidden column, so that the workbook, when it comes
back, corrects them instead of naming them twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _
from django.utils.translation import override
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from giaoluu.domain.delegates.choices import TAKING, Circle, Ordered, Sex
from giaoluu.domain.delegates.decisions.conditions import asked_columns
from giaoluu.domain.delegates.decisions.incoming_columns import Field
from giaoluu.domain.delegates.queries import (
    DelegateInfo,
    Private,
    QuotaInfo,
    delegates_of,
    private_of,
    private_of_event,
    quotas_of,
    quotas_of_agency,
    ranks_of,
    register_of,
)
from giaoluu.domain.events.queries import AgencyInfo, EventInfo, agency_names
from giaoluu.lib.formula_guard import guarded
from giaoluu.web.office.importing.wording import FIELDS
from giaoluu.web.ui.days import long_day

_WIDTHS = {
    Field.NUMBER: 8, Field.AGENCY: 28, Field.QUOTA: 26, Field.TITLE: 9, Field.NAME: 26, Field.POSITION: 26,
    Field.UNIT: 30, Field.HONOUR: 18, Field.CIRCLE: 14, Field.SEX: 8, Field.BORN: 9, Field.ETHNIC: 10, Field.PHONE: 14,
    Field.IS_MINOR: 10, Field.GUARDIAN: 22, Field.GUARDIAN_PHONE: 14, Field.NOTE: 24,
}  # fmt: skip
_ALWAYS = (
    Field.NUMBER, Field.AGENCY, Field.QUOTA, Field.TITLE, Field.NAME, Field.POSITION, Field.UNIT, Field.HONOUR,
    Field.CIRCLE, Field.SEX, Field.BORN, Field.ETHNIC, Field.PHONE, Field.IS_MINOR, Field.GUARDIAN,
    Field.GUARDIAN_PHONE, Field.NOTE,
)  # fmt: skip
_ASKED = {Field.SEX: "sex", Field.BORN: "born", Field.ETHNIC: "ethnic"}
_FREE_ROWS = 20
_MOST_ROWS = 2_000
_A4 = 9


@dataclass(frozen=True, slots=True)
class _Contents:
    """What goes into the workbook."""

    event: EventInfo
    agency: AgencyInfo | None
    quotas: list[QuotaInfo]
    people: list[DelegateInfo]
    private: dict[int, Private]
    fields: list[Field]
    lists: dict[Field, list[str]]


def template_for(event: EventInfo, agency: AgencyInfo | None) -> bytes:
    """The workbook of an agency, or with `agency` None that of the whole event; in Vietnamese as all papers."""
    with override("vi"):
        contents = _gathered(event, agency)
        file = BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(file, options) as book:
            book.set_properties({"title": guarded(event.name)})
            _fill(book, contents)
    return file.getvalue()


def _gathered(event: EventInfo, agency: AgencyInfo | None) -> _Contents:
    quotas = quotas_of_agency(agency.id) if agency else quotas_of(event.id)
    people = delegates_of(event.id, agency_id=agency.id if agency else None, standings=TAKING, ordered=Ordered.AGENCY)
    private = private_of([one.id for one in people]) if agency else private_of_event(event.id)
    asked = set(asked_columns(one.asks for quota in quotas for one in quota.conditions))
    lists = {
        Field.CIRCLE: [str(circle.label) for circle in Circle],
        Field.SEX: [str(Sex.FEMALE.label), str(Sex.MALE.label)],
        Field.POSITION: [rank.name for rank in ranks_of(event.id)],
        Field.QUOTA: list(dict.fromkeys(quota.words for quota in quotas)),
        Field.IS_MINOR: ["x"],
        Field.AGENCY: [] if agency else agency_names(event.id),
    }
    fields = [one for one in _ALWAYS if _belongs(one, agency, quotas, asked)]
    return _Contents(event, agency, quotas, people, private, fields, lists)


def _belongs(one: Field, agency: AgencyInfo | None, quotas: list[QuotaInfo], asked: set[str]) -> bool:
    """Whether a column is asked for: what few need stands there only where a condition wants it."""
    if one is Field.AGENCY:
        return agency is None
    if one is Field.QUOTA:
        return agency is None or len(quotas) > 1
    return one not in _ASKED or _ASKED[one] in asked


def _fill(book: Workbook, contents: _Contents) -> None:
    styles = {
        "title": book.add_format({"bold": True, "font_size": 14, "font_name": "Times New Roman"}),
        "plain": book.add_format({"font_name": "Times New Roman"}),
        "head": book.add_format(
            {"bold": True, "text_wrap": True, "border": 1, "valign": "vcenter", "font_name": "Times New Roman"}
        ),
        "cell": book.add_format(
            {"text_wrap": True, "border": 4, "valign": "top", "num_format": "@", "font_name": "Times New Roman"}
        ),
    }
    sheet = book.add_worksheet(_("Danh sách"))
    top = _head(sheet, contents, styles)
    _rows(sheet, contents, top, styles)
    _rules(book.add_worksheet(_("Quy định")), contents, styles)
    ranges = _choices(book, contents.lists)
    last = top + 1 + max(len(contents.people) + _FREE_ROWS, min(_MOST_ROWS, _places(contents.quotas)))
    _offer(sheet, contents.fields, ranges, top + 1, last)


def _head(sheet: Worksheet, contents: _Contents, styles: dict[str, Any]) -> int:
    """The lines above the table and its headings; the row of the headings, counted from 0."""
    lines = [contents.agency.name if contents.agency else _("Danh sách chung của các đơn vị"), contents.event.name]
    lines += [_quota_line(quota) for quota in contents.quotas] if contents.agency else []
    lines.append(_("Mỗi dòng một người. Tên ghi đúng như trên giấy mời. Cách ghi từng cột: trang “Quy định”."))
    for row, line in enumerate(lines):
        sheet.write_string(row, 1, guarded(line), styles["title" if row == 0 else "plain"])
    top = len(lines) + 1
    for column, one in enumerate(contents.fields):
        hidden = {"hidden": True} if one is Field.NUMBER else {}
        sheet.set_column(column, column, _WIDTHS[one], None, hidden)
        sheet.write_string(top, column, str(FIELDS[one]), styles["head"])
    sheet.freeze_panes(top + 1, contents.fields.index(Field.NAME) + 1)
    sheet.repeat_rows(top)
    _on_paper(sheet)
    return top


def _on_paper(sheet: Worksheet) -> None:
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _quota_line(quota: QuotaInfo) -> str:
    if quota.places is None:
        return _("%(words)s: không định số") % {"words": quota.words}
    said = {"words": quota.words, "places": quota.places, "taken": quota.taken}
    return _("%(words)s: %(places)s chỗ, đã ghi %(taken)s") % said


def _places(quotas: Iterable[QuotaInfo]) -> int:
    return sum(quota.places or 0 for quota in quotas)


def _rows(sheet: Worksheet, contents: _Contents, top: int, styles: dict[str, Any]) -> None:
    words = {quota.id: quota.words for quota in contents.quotas}
    for row, one in enumerate(contents.people, top + 1):
        values = _values(one, contents.private.get(one.id), words)
        for column, field in enumerate(contents.fields):
            sheet.write_string(row, column, guarded(values[field]), styles["cell"])
    first = top + 1 + len(contents.people)
    for row in range(first, first + _FREE_ROWS):
        for column in range(len(contents.fields)):
            sheet.write_blank(row, column, None, styles["cell"])


def _values(one: DelegateInfo, private: Private | None, quotas: dict[int, str]) -> dict[Field, str]:
    few = private or Private(Sex.UNKNOWN, "", None, "", "", "")
    return {
        Field.NUMBER: str(one.number), Field.AGENCY: one.agency, Field.QUOTA: quotas.get(one.quota_id, ""),
        Field.TITLE: one.title, Field.NAME: one.name, Field.POSITION: one.position, Field.UNIT: one.unit,
        Field.HONOUR: one.honour, Field.CIRCLE: str(one.circle.label),
        Field.SEX: str(few.sex.label) if few.sex else "", Field.BORN: str(few.born or ""), Field.ETHNIC: few.ethnic,
        Field.PHONE: few.phone, Field.IS_MINOR: "x" if one.is_minor else "", Field.GUARDIAN: one.guardian,
        Field.GUARDIAN_PHONE: few.guardian_phone, Field.NOTE: one.note,
    }  # fmt: skip


def _rules(sheet: Worksheet, contents: _Contents, styles: dict[str, Any]) -> None:
    """What the plan wants of this list, and how each column is written."""
    register = register_of(contents.event.id)
    lines = [_("Quy định của danh sách")]
    if contents.agency:
        for quota in contents.quotas:
            lines.append(_quota_line(quota) + (f" ({quota.said.clause})" if quota.said.clause else ""))
            lines += [_condition(one.words, one.at_least) for one in quota.conditions]
    if register.closes_on:
        lines.append(_("Nhận danh sách đến hết %(day)s.") % {"day": long_day(register.closes_on)})
    lines += [
        _("Cột ẩn “Mã đại biểu” để sửa đúng người đã ghi: không xóa, không chép sang dòng khác."),
        _("Thêm người: ghi vào dòng trống. Ô để trống thì giữ nguyên điều đã ghi."),
        _("Chức vụ chọn trong danh sách hoặc tự ghi; diện đại biểu chỉ chọn trong danh sách."),
        _("Năm sinh bốn chữ số, ví dụ 1985. Điện thoại có thì ghi, không bắt buộc."),
        _("Người chưa đủ 18 tuổi đánh dấu “x” và ghi tên người giám hộ đi cùng."),
    ]
    sheet.set_column(0, 0, 100)
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, guarded(line), styles["title" if row == 0 else "plain"])
    _on_paper(sheet)


def _condition(words: str, at_least: int) -> str:
    return _("Trong đó: %(words)s (ít nhất %(count)s người)") % {"words": words, "count": at_least}


def _choices(book: Workbook, lists: dict[Field, list[str]]) -> dict[Field, str]:
    """The lists to choose from, on a hidden sheet: some are longer than a cell may hold, some have commas inside."""
    title = _("Danh mục")
    sheet = book.add_worksheet(title)
    sheet.hide()
    ranges = {}
    for column, (field, names) in enumerate(lists.items()):
        for row, name in enumerate(names):
            sheet.write_string(row, column, guarded(name))
        if names:
            letter = chr(ord("A") + column)
            ranges[field] = f"='{title}'!${letter}$1:${letter}${len(names)}"
    return ranges


def _offer(sheet: Worksheet, fields: list[Field], ranges: dict[Field, str], first: int, last: int) -> None:
    for column, field in enumerate(fields):
        if field in ranges:
            # Positions are offered, and others are taken: nobody's position is forced into a list.
            rule = {"validate": "list", "source": ranges[field], "show_error": field is not Field.POSITION}
            sheet.data_validation(first, column, last, column, rule)
