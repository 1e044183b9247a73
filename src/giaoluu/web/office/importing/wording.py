"""What is said of a list that came in: its fields by name, each fault with what would have been taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.domain.delegates.choices import Circle, Sex
from giaoluu.domain.delegates.decisions.incoming_cells import Wrong
from giaoluu.domain.delegates.decisions.incoming_columns import Field
from giaoluu.lib.table_in import Fault

FIELDS: dict[str, str | Promise] = {
    Field.NUMBER: gettext_lazy("Mã đại biểu"),
    Field.AGENCY: gettext_lazy("Đơn vị cử"),
    Field.QUOTA: gettext_lazy("Chỉ tiêu"),
    Field.NAME: gettext_lazy("Họ và tên"),
    Field.FAMILY: gettext_lazy("Họ và đệm"),
    Field.GIVEN: gettext_lazy("Tên"),
    Field.TITLE: gettext_lazy("Cách xưng hô"),
    Field.HONOUR: gettext_lazy("Danh hiệu"),
    Field.POSITION: gettext_lazy("Chức vụ"),
    Field.UNIT: gettext_lazy("Đơn vị công tác"),
    Field.RANK: gettext_lazy("Thứ tự lễ tân"),
    Field.CIRCLE: gettext_lazy("Diện đại biểu"),
    Field.SEX: gettext_lazy("Giới tính"),
    Field.BORN: gettext_lazy("Năm sinh"),
    Field.ETHNIC: gettext_lazy("Dân tộc"),
    Field.PHONE: gettext_lazy("Điện thoại"),
    Field.EMAIL: gettext_lazy("Thư điện tử"),
    Field.IS_MINOR: gettext_lazy("Chưa đủ 18 tuổi"),
    Field.GUARDIAN: gettext_lazy("Người giám hộ"),
    Field.GUARDIAN_PHONE: gettext_lazy("Điện thoại người giám hộ"),
    Field.NOTE: gettext_lazy("Ghi chú"),
}
"""What a column may be, in the order in which it is offered."""

_NEAREST = gettext_lazy("Gần nhất: “%(nearest)s”.")
_SENTENCES: dict[Wrong, str | Promise] = {
    Wrong.NO_NAME: gettext_lazy("Dòng có thông tin mà chưa có họ tên."),
    Wrong.NO_LETTERS: gettext_lazy("Họ tên không có chữ nào; ghi họ tên bằng chữ."),
    Wrong.FORMULA: gettext_lazy("Đây là công thức, không phải chữ; xóa dấu ở đầu rồi ghi chữ."),
    Wrong.TOO_LONG: gettext_lazy("Quá dài; được tối đa %(nearest)s ký tự."),
    Wrong.OLD_LETTERS: gettext_lazy("Chữ gõ bằng bảng mã cũ; đúng ra là “%(nearest)s”."),
    Wrong.NO_YEAR: gettext_lazy("Không đọc được năm sinh; ghi bốn chữ số từ 1900 đến %(nearest)s, ví dụ 1985."),
    Wrong.NO_SEX: gettext_lazy("Không rõ giới tính; ghi “nam” hoặc “nữ”."),
    Wrong.NO_CIRCLE: gettext_lazy("Không có diện này; chọn một trong: %(circles)s."),
    Wrong.NO_QUOTA: gettext_lazy("Đơn vị không có chỉ tiêu này; có “%(nearest)s”."),
    Wrong.NO_AGENCY: gettext_lazy("Không có đơn vị này trong chương trình."),
    Wrong.OTHER_AGENCY: gettext_lazy("Dòng này của đơn vị khác; ở đây là “%(nearest)s”."),
    Wrong.NO_RANK: gettext_lazy("Không có trong thứ tự lễ tân."),
    Wrong.NO_PHONE: gettext_lazy("Không phải số điện thoại; ghi 8 đến 13 chữ số, ví dụ 0912 345 678."),
    Wrong.NO_EMAIL: gettext_lazy("Không phải địa chỉ thư; ví dụ ten@coquan.vn, hoặc để trống."),
    Wrong.NO_YES: gettext_lazy("Chỉ ghi “x” (hoặc “có”) hay để trống (“không”)."),
    Wrong.NO_GUARDIAN: gettext_lazy("Người chưa đủ 18 tuổi cần có tên người giám hộ đi cùng."),
    Wrong.NO_NUMBER: gettext_lazy("Không có đại biểu mang mã này; xóa mã nếu là người mới."),
    Wrong.NUMBER_GONE: gettext_lazy(
        "Đại biểu mang mã này đã rút tên hoặc đã có người đi thay; xóa mã nếu là người mới."
    ),
    Wrong.ANOTHER_PERSON: gettext_lazy(
        "Mã này là của %(nearest)s, một người khác; đổi người thì dùng “Đi thay”, thêm người thì xóa mã."
    ),
    Wrong.SEVERAL: gettext_lazy("Có nhiều người trùng tên trong danh sách, mã %(nearest)s; ghi mã của người cần sửa."),
    Wrong.DOUBLED: gettext_lazy(
        "Trùng với ô %(nearest)s; giữ một dòng, hoặc ghi thêm năm sinh, đơn vị công tác để phân biệt."
    ),
    Wrong.NO_PLACES: gettext_lazy("Đơn vị chưa được phân bổ chỗ nào; ban thư ký giao chỉ tiêu trước."),
    Wrong.OVER: gettext_lazy("Hết chỗ của chỉ tiêu “%(words)s”: %(nearest)s chỗ đã có người."),
    Wrong.TWIN: gettext_lazy("Có thể đã có trong danh sách của %(nearest)s. Vẫn ghi được; xem lại cho chắc."),
}
_OFFERED = {Wrong.NO_AGENCY, Wrong.NO_RANK}

_FAULTS: dict[str, str | Promise] = {
    Fault.EMPTY.value: gettext_lazy("Tệp rỗng, chưa có dòng nào để đọc. Chọn lại tệp rồi gửi lần nữa."),
    Fault.UNKNOWN.value: gettext_lazy(
        "Tệp này không phải bảng tính. Nhận được: Excel (.xlsx, .xls), OpenDocument (.ods), CSV, "
        "hoặc các ô chép rồi dán."
    ),
    Fault.DAMAGED.value: gettext_lazy(
        "Tệp hỏng hoặc không đúng chuẩn; mở bằng phần mềm bảng tính, lưu lại rồi gửi lại."
    ),
    Fault.LOCKED.value: gettext_lazy("Tệp có mật khẩu nên chưa đọc được; bỏ mật khẩu, lưu lại rồi gửi lại."),
    Fault.TOO_HEAVY.value: gettext_lazy(
        "Tệp đòi quá nhiều bộ nhớ hoặc thời gian nên đã dừng đọc; "
        "chép riêng bảng đại biểu sang một tệp mới rồi gửi lại."
    ),
}


def trouble_sentence(trouble: Mapping[str, str]) -> str:
    """What is wrong at a cell, and the nearest that would have been taken."""
    wrong = Wrong(trouble["wrong"])
    values = {"nearest": trouble["nearest"], "words": trouble["words"], "circles": circles()}
    said = str(_SENTENCES[wrong]) % values
    return f"{said} {_NEAREST % values}" if wrong in _OFFERED and trouble["nearest"] else said


def circles() -> str:
    """As what somebody may come, in one line."""
    return "; ".join(str(circle.label) for circle in Circle)


def fault_sentence(fault: str) -> str:
    """Why a file could not be read, and what to do."""
    return str(_FAULTS[fault])


def moved_sentence() -> str:
    """The lists have changed since the comparison was shown."""
    return _("Danh sách vừa có thay đổi nên chưa ghi gì. Kết quả so sánh mới ở dưới: xem lại rồi ghi lần nữa.")


def closed_sentence() -> str:
    """Agencies add nobody any more."""
    return _("Danh sách đã khóa nên không thêm người mới được. Nhờ ban thư ký ghi giúp; chưa có gì thay đổi.")


def value_words(name: str, value: Any, ranks: Mapping[int, str]) -> str:
    """A value as people read it."""
    if value in (None, ""):
        return _("trống")
    if name == "rank_id":
        return ranks.get(value, "")
    if name == "is_minor":
        return _("có") if value else _("không")
    choices = {"sex": Sex, "circle": Circle}.get(name)
    return str(choices(value).label) if choices else str(value)


def field_words(name: str) -> str:
    """What a column of a delegate is called."""
    return str(FIELDS[Field.RANK if name == "rank_id" else Field(name)])
