"""`python -m bench.taking_lists ROWS`: a list of so many people, from the bytes of a workbook to what it would do,
and to all of it being done.

A process of its own, because the settings are read once. It prints a JSON object with seconds and megabytes.
"""

from __future__ import annotations

import io
import json
import os
import resource
import sys
from random import Random
from typing import Any

from bench.measure import once, processor_seconds

PEOPLE_OF_AN_AGENCY = 50
SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Bế Đàm Lục Triệu".split()  # noqa: SIM905
MIDDLES = "Văn Thị Đức Minh Thanh Quốc Hữu Ngọc Xuân Thu Kim Bảo Gia Hải".split()  # noqa: SIM905
GIVEN = "An Anh Bình Cường Dũng Đạt Hà Hằng Hiếu Hoa Hùng Hương Lan Linh Long Mai Nam Nga Sơn Yến".split()  # noqa: SIM905
HEAD = ("TT", "Đơn vị", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Giới tính", "Năm sinh", "Dân tộc", "SĐT")


def main() -> None:
    """Reads, compares and takes over; beside it the same rows written plainly."""
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "giaoluu.config.settings"
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    print(json.dumps(_taken(int(sys.argv[1]))))


def _taken(count: int) -> dict[str, Any]:
    from django.utils.timezone import now

    from giaoluu.domain.delegates.actions.incoming import accept_incoming, assess_incoming, keep_incoming
    from giaoluu.domain.journal.facts import HOUSE
    from giaoluu.lib.table_in import read_apart, sheets_in

    event, agencies = _event(count)
    data, at = _workbook(count, agencies), now()
    number = keep_incoming(event.pk, None, "0" * 64, "danh-sach.xlsx", by=HOUSE, at=at)
    made: dict[str, Any] = {}
    before = _megabytes()

    def preview() -> None:
        made["sheets"] = sheets_in(read_apart(data))
        assess_incoming(number, made["sheets"], at=at)

    [plainly] = once([lambda: _plainly(data)], 1)
    [seen] = once([preview], 1)
    begun = processor_seconds()
    taken = accept_incoming(number, made["sheets"], by=HOUSE, at=at, behalf=True)
    accepted = processor_seconds() - begun
    assert taken.added == count, taken
    more = _megabytes() - before
    [written] = once([lambda: _written_again(event.pk)], 1)
    return {"preview": seen, "read": plainly, "accepted": accepted, "written": written, "megabytes": more}


def _event(count: int) -> tuple[Any, list[Any]]:
    from bench.congress import NOW
    from giaoluu.domain.delegates.models import Quota
    from giaoluu.domain.events.models import Agency, Event, Organiser

    organiser = Organiser.objects.create(name="Ban Tổ chức", key="ban")
    event = Event.objects.create(organiser=organiser, key="lon", name="Đại hội", made_at=NOW)
    number = max(1, count // PEOPLE_OF_AN_AGENCY)
    agencies = Agency.objects.bulk_create(
        Agency(event=event, name=f"Đơn vị số {n}", key=f"don vi so {n}", order=n) for n in range(1, number + 1)
    )
    Quota.objects.bulk_create(
        Quota(
            event=event, agency=one, key=f"q{one.pk}", order=one.order, kind="fixed", words="đại biểu",
            places=PEOPLE_OF_AN_AGENCY,
        )
        for one in agencies
    )  # fmt: skip
    return event, agencies


def _workbook(count: int, agencies: list[Any]) -> bytes:
    import xlsxwriter

    chance, file = Random(2026), io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Danh sách")
        sheet.write_row(0, 0, HEAD)
        for row in range(1, count + 1):
            name = f"{chance.choice(SURNAMES)} {chance.choice(MIDDLES)} {chance.choice(MIDDLES)} {chance.choice(GIVEN)}"
            unit, phone = f"Trường THPT số {row % 400}", f"09{10_000_000 + row}"
            agency, born = agencies[row % len(agencies)].name, 1950 + row * 7 % 55
            # The number keeps the names of one agency apart.
            sheet.write_row(
                row, 0, (row, agency, f"{name} {_letters(row)}", "Giáo viên", unit, "nữ", born, "Tày", phone)
            )
    return file.getvalue()


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)).title()


def _plainly(data: bytes) -> None:
    """The cells of the workbook and nothing else."""
    from python_calamine import CalamineWorkbook

    CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def _written_again(event_id: int) -> None:
    """The same rows once more, with nothing decided and nothing asked."""
    from django.db import transaction

    from giaoluu.domain.delegates.models import Delegate

    people = list(Delegate.objects.filter(event_id=event_id))
    for one in people:
        one.pk, one.number = None, one.number + 10_000_000
    with transaction.atomic():
        Delegate.objects.bulk_create(people, batch_size=500)


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
