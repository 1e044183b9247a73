"""Fills an empty data folder with a small event and prints the way in of every role: `python -m` this, once.

Printed is one JSON object: the path of the desk and of the obstacles, and for each role the session that is signed in.
"""

from __future__ import annotations

import json
import os

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    print(json.dumps(_filled()))


def _filled() -> dict[str, object]:
    from datetime import timedelta

    from django.utils import timezone

    from giaoluu.domain.accounts.choices import Role
    from giaoluu.domain.tasks.models import Deliverable
    from tests.workspace import add_task, build

    space = build()
    today = timezone.localdate()
    agency = space.agencies["Công an tỉnh"]
    space.agencies["Sở Nội vụ"].phone = "02063852147"
    space.agencies["Sở Nội vụ"].save()
    first = space.tasks[1]
    first.title, first.due_on, first.due_words, first.due_origin = "Cử 50 đại biểu", today, "trước 17h00", "plan"
    first.text = "Chọn cử 50 đại biểu là cán bộ, chiến sĩ tiêu biểu tham dự Chương trình giao lưu điển hình tiên tiến."
    first.start = 120
    first.save()
    Deliverable.objects.create(task=first, text="Danh sách đại biểu có chữ ký", count=50)
    for title, days in (("Chọn 01 tiết mục văn nghệ", -2), ("Cử 01 người dẫn chương trình (MC)", 9)):
        space.tasks.append(add_task(space, agency.name, title, due_on=today + timedelta(days), support=("Sở Nội vụ",)))
    other = add_task(space, "Sở Nội vụ", "Xây dựng chương trình văn nghệ", due_on=None, support=(agency.name,))
    space.tasks.append(other)
    event = f"/events/{space.event.key}"
    return {
        "desk": f"{event}/desk/{agency.pk}/",
        "standing": f"{event}/desk/{space.agencies['Sở Nội vụ'].pk}/",
        "obstacles": f"{event}/obstacles/",
        "sessions": {role.value: space.client(role).cookies["sessionid"].value for role in Role},
    }


if __name__ == "__main__":
    main()
