"""`python -m bench.doors PEOPLE DEVICES`: an event whose doors are open, in the database of the environment.

A process of its own, because the settings are read once. It prints a JSON object: the tokens of devices, of passes by
delegate, and the gate.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import timedelta
from typing import Any

AGENCIES = 80


def main() -> None:
    """Makes the event."""
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "giaoluu.config.settings"
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    if connection.vendor == "postgresql":
        call_command("createcachetable")
    made = _made(int(sys.argv[1]), int(sys.argv[2]))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(json.dumps(made))


def _made(people: int, devices: int) -> dict[str, Any]:
    from django.conf import settings
    from django.utils.timezone import now

    from giaoluu.domain.checkin.actions import join_device, open_gate
    from giaoluu.domain.events.models import Event, Organiser
    from giaoluu.domain.journal.facts import HOUSE
    from giaoluu.domain.passes.actions import issue
    from giaoluu.domain.passes.decisions import Mint
    from giaoluu.domain.passes.models import Pass

    at = now()
    organiser = Organiser.objects.create(name="Ban Tổ chức", key="cua")
    event = Event.objects.create(
        organiser=organiser, key="cua", name="Chương trình giao lưu", made_at=at, starts_at=at,
        ends_at=at + timedelta(hours=48),
    )  # fmt: skip
    _fill(event, people, at)
    issue(event.pk, secret=settings.SECRET_KEY, by=HOUSE, at=at)
    mint = Mint.of(settings.SECRET_KEY, event.pk, event.key)
    passes = Pass.objects.filter(event=event).order_by("delegate_id")
    gate = open_gate(event.pk, "Cửa 1", [], by=HOUSE, at=at)
    tokens = [join_device(gate, f"máy {n}", secret=settings.SECRET_KEY, by=HOUSE, at=at) for n in range(devices)]
    told = [(one.delegate_id, mint.token(one.pk, one.expires_at)) for one in passes]
    return {"devices": tokens, "gate": gate, "passes": told}


def _fill(event: Any, people: int, at: Any) -> None:
    from giaoluu.domain.delegates.choices import Kind, Standing
    from giaoluu.domain.delegates.models import Delegate, Quota
    from giaoluu.domain.events.models import Agency
    from giaoluu.lib.vietnamese import fold

    quotas = []
    for n in range(1, AGENCIES + 1):
        name = f"Đơn vị số {n}"
        agency = Agency.objects.create(event=event, name=name, key=fold(name), order=n)
        quotas.append(
            Quota.objects.create(
                event=event, agency=agency, key=str(n), order=n, kind=Kind.OPEN, words="theo thành phần"
            )
        )
    delegates = [
        Delegate(
            event=event, agency=quotas[n % AGENCIES].agency, quota=quotas[n % AGENCIES], number=n + 1,
            standing=Standing.CONFIRMED, name=f"Hoàng Thị Ngọc Ánh {n}", unit=f"Phòng Giáo dục số {n % 7}",
            phone="0912345678", search=f"hoang thi ngoc anh {n}", registered_at=at, registered_by="đo",
        )
        for n in range(people)
    ]  # fmt: skip
    Delegate.objects.bulk_create(delegates, batch_size=1000)


if __name__ == "__main__":
    main()
