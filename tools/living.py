"""An event in the middle of its work, for pictures: `GIAOLUU_DATA=FOLDER python -m tools.living`.

Takes the example plan with its dates moved so that the event is about a week ahead, adopts it in an empty data folder
as if that had been done when the plan was issued, and lets agencies open their pages, report and ask. Prints one JSON
object: the way in of each role, and where to look.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from examples import make, word
from tools.gathering import gather

if TYPE_CHECKING:
    from giaoluu.domain.events.queries import AgencyInfo, EventInfo

ALONE = "--without-delegates"
SHOW = date(2026, 12, 5)
AHEAD = 8
FIRST_RUN = 2
"""So many agencies have the officer whom the first start gives them."""
SLEEPS = ("Đồng Thuận", "huyện")
LOOKED_AT = "Sở Văn hóa, Thể thao và Du lịch"
WRITTEN = re.compile(r"(?<!\d)(\d\d)(/| tháng )(\d\d)(/| năm )(\d{4})(?!\d)")
OFFICERS = (
    "Hoàng Thị Minh Nguyệt", "Lê Quang Hải", "Trần Thị Thu Hương", "Nguyễn Hữu Phước", "Đặng Thị Ánh Tuyết",
    "Thiếu tá Phạm Văn Đông", "Thượng tá Hồ Sỹ Nguyên", "Nguyễn Thị Bích Thủy", "Bác sĩ Võ Đình Tân", "Cao Minh Quân",
    "Phan Thị Lệ Quyên", "Trương Công Lý", "Nguyễn Văn Bảy",
)  # fmt: skip
REPORTS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "Sở Nội vụ": (
        ("thường trực", "doing", ""),
        ("hồ sơ các điển hình", "done", "Đã chốt 06 điển hình, hồ sơ đã trình Trưởng Ban Tổ chức."),
        ("kịch bản tổng thể", "doing", "Chờ kịch bản giao lưu bản 2."),
        ("dự toán", "done", "Đã gửi Sở Tài chính."),
    ),
    "Báo và phát thanh": (
        ("kịch bản giao lưu", "done", "Bản 2, đã gửi Sở Nội vụ."),
        ("07 phóng sự", "doing", "Xong 5 phóng sự, còn 2 chân dung."),
        ("02 người dẫn", "done", ""),
    ),
    "Văn phòng": (
        ("giấy mời", "done", "Đã gửi 20 giấy mời."),
        ("Đón tiếp", "doing", ""),
    ),
    "Sở Văn hóa": (("04 tiết mục", "doing", "3 tiết mục đã duyệt, tiết mục hò khoan tập tối mai."),),
    "Sở Tài chính": (("Thẩm định", "done", "Đã thẩm định, 412.000.000 đồng."),),
    "Công an tỉnh": (
        ("40 đại biểu", "done", "Danh sách 40 đồng chí, đã gửi."),
        ("an ninh", "received", ""),
    ),
    "Bộ Chỉ huy": (
        ("40 đại biểu", "done", ""),
        ("phương tiện", "doing", "Đã bố trí 01 xe 16 chỗ."),
    ),
    "Sở Giáo dục": (("50 đại biểu", "doing", "Đã chọn 43, chờ 7 học sinh vùng biển."),),
    "Tỉnh Đoàn": (("30 đoàn viên", "done", "30 đoàn viên, 20 tình nguyện viên."),),
    "phường Đồng Hới": (("đại biểu", "done", ""), ("đô thị", "doing", "")),
    "phường Đồng Sơn": (("đại biểu", "done", ""),),
}
"""What the officers of an agency report: words of the task, how far it is, what they write."""
STUCK = "Chưa có xe chở nhạc cụ từ Đồng Hới lên Nhà hát chiều tổng duyệt; đơn vị chỉ có xe con."
BROUGHT = "Đề nghị điều 01 xe tải của Văn phòng Ủy ban nhân dân tỉnh từ 13 giờ ngày tổng duyệt."


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
    import django  # noqa: PLC0415 - settings are read when they are needed

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.utils.timezone import localtime  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    json.dump(fill(localtime(), gathered=ALONE not in sys.argv), sys.stdout, ensure_ascii=False)


def fill(now: datetime, *, gathered: bool) -> dict[str, Any]:
    """The event, half done at `now`: the ways in, its key, and an agency, a task and a letter worth a look. Where it is
    `gathered`, lists are half filled, the hall is drawn and passes are issued.
    """
    from giaoluu.web.door.first_run import first_run  # noqa: PLC0415

    event = _adopted(now)
    ways = first_run(event, at=now)
    agencies, officer = _with_officers(event, now)
    _work(event, agencies, now)
    if gathered:
        gather(event, now)
    letters = _urge(event, now)
    return {
        "ways": dict(ways),
        "officer": officer,
        "event": event.key,
        "desk": agencies[LOOKED_AT].id,
        "letter": letters[0] if letters else None,
    }


def moved(text: str, days: int) -> str:
    """The text with every date so many days later; whole weeks keep the weekdays that are written beside them."""

    def later(found: re.Match[str]) -> str:
        day, first, month, second, year = found.groups()
        then = date(int(year), int(month), int(day)) + timedelta(days=days)
        return f"{then:%d}{first}{then:%m}{second}{then:%Y}"

    return WRITTEN.sub(later, text)


def plan_for(today: date, folder: Path) -> tuple[Path, int]:
    """The example as a Word file whose event is a week or so ahead, and by how many days it was moved."""
    days = round((today + timedelta(days=AHEAD) - SHOW).days / 7) * 7
    source = (make.HERE / "src/giao-luu-truyen-hinh.txt").read_text("utf-8")
    path = folder / "giao-luu-truyen-hinh.docx"
    word.write(make.read_text(moved(source, days)), path)
    return path, days


def _adopted(now: datetime) -> EventInfo:
    """The event of the plan, adopted two mornings after it was issued."""
    from giaoluu.compiler.compile import compile_plan  # noqa: PLC0415
    from giaoluu.compiler.reading import read_bytes  # noqa: PLC0415
    from giaoluu.domain.adoption.actions import adopt, open_draft  # noqa: PLC0415
    from giaoluu.domain.adoption.decisions.propose import propose  # noqa: PLC0415
    from giaoluu.domain.events.actions import keep_upload  # noqa: PLC0415
    from giaoluu.domain.events.queries import event_by_id  # noqa: PLC0415
    from giaoluu.domain.journal.facts import HOUSE  # noqa: PLC0415
    from giaoluu.web.door.first_run import first_organiser  # noqa: PLC0415
    from giaoluu.web.office.plan.apps import corner  # noqa: PLC0415

    path, days = plan_for(now.date(), Path(os.environ["GIAOLUU_DATA"]))
    at = now.replace(hour=8, minute=5) - (now.date() - (date(2026, 11, 11) + timedelta(days=days)))
    organiser = first_organiser()
    kept = corner().shelf.keep(path.read_bytes(), path.name)
    keep_upload(organiser, kept.sha256, kept.name, by=HOUSE, at=at)
    draft = open_draft(organiser, kept.sha256, by=HOUSE, at=at)
    proposal = propose(compile_plan(read_bytes(path.read_bytes(), path.name), check=False))
    if found := event_by_id(adopt(draft.pk, proposal, name=path.name, by=HOUSE, at=at).event_id):
        return found
    raise SystemExit("the plan was not adopted")


def _with_officers(event: EventInfo, now: datetime) -> tuple[dict[str, AgencyInfo], str]:
    """The agencies, their officers having links; and the way in of the one to look at, not used yet."""
    from django.conf import settings  # noqa: PLC0415

    from giaoluu.domain.accounts.actions import give_role, make_link, make_person, use_link  # noqa: PLC0415
    from giaoluu.domain.accounts.choices import Role  # noqa: PLC0415
    from giaoluu.domain.accounts.decisions import token_of  # noqa: PLC0415
    from giaoluu.domain.events.queries import agencies_of  # noqa: PLC0415
    from giaoluu.domain.journal.facts import HOUSE  # noqa: PLC0415

    agencies, way = agencies_of(event.id), ""
    for number, (agency, name) in enumerate(zip(agencies, OFFICERS, strict=False)):
        if number < FIRST_RUN:
            continue
        person = make_person(
            event.organiser_id, name, position="Chuyên viên", email=f"dau-moi-{number + 1}@quangtri.example",
            phone=f"0233 3851 {210 + number}", at=now,
        )  # fmt: skip
        link = make_link(give_role(person, event.id, Role.OFFICER, agency.id, by=HOUSE, at=now), by=HOUSE, at=now)
        token = token_of(link.pk, link.nonce, settings.SECRET_KEY)
        if agency.name == LOOKED_AT:
            way = f"/in/{token}/"
        elif not agency.name.endswith(SLEEPS):
            use_link(token, "", secret=settings.SECRET_KEY, at=now - timedelta(hours=number), address="", agent="")
    return {agency.name: agency for agency in agencies}, way


def _work(event: EventInfo, agencies: dict[str, AgencyInfo], now: datetime) -> None:
    """What has happened by now: most open, some report, one is stuck, a few have not looked yet."""
    from giaoluu.domain.tasks.actions.reports import open_desk, report_progress  # noqa: PLC0415
    from giaoluu.domain.tasks.choices import Progress  # noqa: PLC0415
    from giaoluu.domain.tasks.models import Part  # noqa: PLC0415

    for agency, by, at in _opening(agencies, now):
        open_desk(event.id, agency.id, by=by, at=at)
        for words, progress, note in _reports_of(agency.name):
            part = Part.objects.get(agency_id=agency.id, share="lead", task__title__contains=words)
            report_progress(part.pk, Progress(progress), note, part.edition, by=by, at=at + timedelta(hours=1))
    _get_stuck(agencies[LOOKED_AT], now)


def _reports_of(name: str) -> Iterator[tuple[str, str, str]]:
    for words, reports in REPORTS.items():
        if words in name:
            yield from reports
    if name.startswith("Xã") and len(name) % 3 == 0:
        yield "Thông báo", "doing", ""


def _opening(agencies: dict[str, AgencyInfo], now: datetime) -> Iterator[tuple[AgencyInfo, Any, datetime]]:
    """Who opens their page, as whom and when; some communes and a ward do not."""
    from giaoluu.domain.journal.facts import Who  # noqa: PLC0415

    for number, agency in enumerate(agencies.values()):
        sleeps = agency.name.endswith(SLEEPS) or (number > len(OFFICERS) and number % 6 == 0)
        if not sleeps:
            by = Who(None, OFFICERS[number] if number < len(OFFICERS) else f"Văn phòng {agency.name}")
            yield agency, by, now - timedelta(hours=max(2, 96 - 2 * number), minutes=number * 7 % 60)


def _get_stuck(agency: AgencyInfo, now: datetime) -> None:
    from giaoluu.domain.journal.facts import Who  # noqa: PLC0415
    from giaoluu.domain.tasks.actions.obstacles import report_obstacle, take_step  # noqa: PLC0415
    from giaoluu.domain.tasks.choices import Hat, Step  # noqa: PLC0415
    from giaoluu.domain.tasks.models import Obstacle, Part  # noqa: PLC0415

    part = Part.objects.get(agency_id=agency.id, share="lead", task__title__contains="04 tiết mục")
    asked = report_obstacle(
        agency.id, part.pk, STUCK, by=Who(None, "Nguyễn Hữu Phước"), at=now - timedelta(hours=16, minutes=20)
    )
    edition = Obstacle.objects.get(pk=asked).edition
    standing = Who(None, "Hoàng Thị Minh Nguyệt")
    take_step(
        asked, Step.BROUGHT, BROUGHT, edition, hats={Hat.STANDING}, by=standing, at=now - timedelta(hours=1, minutes=5)
    )


def _urge(event: EventInfo, now: datetime) -> list[int]:
    """The letters that wait in the outbox: to whoever is late."""
    from giaoluu.domain.events.queries import agencies_of  # noqa: PLC0415
    from giaoluu.domain.journal.facts import Who  # noqa: PLC0415
    from giaoluu.domain.reminders.actions import urge  # noqa: PLC0415

    late = [one.id for one in agencies_of(event.id) if one.name.endswith(("Đồng Thuận", "Đào tạo"))]
    return urge(event.id, late, by=Who(None, "Ban thư ký"), at=now - timedelta(minutes=20))


if __name__ == "__main__":
    main()
