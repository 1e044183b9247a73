"""Fills an empty data folder with an event whose doors open today, and says what is there: `python -m` this WISH.

`fill` prints one JSON object: the event, the sessions of a gate and of the secretariat, a link for a phone, and a pass
for each person. `state` prints what the house has written down of the doors; `revoke` ends every device.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import timedelta
from typing import Any

import django

PEOPLE = {
    "Công an tỉnh": ("Đàm Quỳnh Anh", "Triệu Mùi Sểnh", "Lý Văn Đam"),
    "Xã Bảo Lạc": ("Nông Thị Hà", "Hoàng Văn Thụ", "Bế Ngọc Ánh"),
}
MORE = 30
"""People of Sở Nội vụ, for tests that let in many."""


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
    django.setup()
    print(json.dumps({"fill": fill, "state": state, "revoke": revoke}[sys.argv[1]]()))


def fill() -> dict[str, Any]:
    from django.conf import settings
    from django.core.management import call_command
    from django.utils import timezone

    from giaoluu.domain.accounts.choices import Role
    from giaoluu.domain.accounts.decisions import token_of
    from giaoluu.domain.checkin.models import Gate
    from tests.workspace import build

    call_command("migrate", verbosity=0)
    space, now = build(), timezone.now()
    space.event.starts_at, space.event.ends_at = now + timedelta(hours=1), now + timedelta(hours=4)
    space.event.save(update_fields=["starts_at", "ends_at"])
    for order, name in enumerate(("Cửa 1", "Cửa 2"), 1):
        Gate.objects.create(event=space.event, name=name, order=order)
    link = _link_of_another(space)
    return {
        "event": space.event.key,
        "link": f"/in/{token_of(link.pk, link.nonce, settings.SECRET_KEY)}/",
        "sessions": {
            role.value: space.client(role).cookies["sessionid"].value for role in (Role.GATE, Role.SECRETARIAT)
        },
        "passes": _passes(space),
    }


def _link_of_another(space: Any) -> Any:
    """The link of one more person at the doors: nobody has used it yet."""
    from django.utils import timezone

    from giaoluu.domain.accounts.actions import give_role, make_link, make_person
    from giaoluu.domain.accounts.choices import Role
    from tests.workspace import BY

    now = timezone.now()
    person = make_person(space.event.organiser_id, "Người đứng cửa", at=now)
    return make_link(give_role(person, space.event.pk, Role.GATE, None, by=BY, at=now), by=BY, at=now)


def _passes(space: Any) -> dict[str, str]:
    """A pass for everybody, by name."""
    from django.conf import settings
    from django.utils import timezone

    from giaoluu.domain.delegates.choices import Circle, Kind, Standing
    from giaoluu.domain.delegates.models import Delegate, Quota, Register
    from giaoluu.domain.passes.actions import issue
    from giaoluu.domain.passes.decisions import Mint
    from giaoluu.domain.passes.models import Pass
    from giaoluu.lib.vietnamese import fold
    from tests.workspace import BY

    more = tuple(f"Người Số {n}" for n in range(1, MORE + 1))
    for order, (agency, names) in enumerate({**PEOPLE, "Sở Nội vụ": more}.items(), 1):
        quota = Quota.objects.create(
            event=space.event, agency=space.agencies[agency], key=f"q{order}", order=order, kind=Kind.FIXED,
            words=f"{len(names)} đại biểu", places=len(names) + order - 1, taken=len(names),
        )  # fmt: skip
        for name in names:
            Delegate.objects.create(
                event=space.event, agency=quota.agency, quota=quota, number=Delegate.objects.count() + 1, name=name,
                standing=Standing.CONFIRMED, circle=Circle.ORDINARY, unit="", search=fold(name),
                registered_at=timezone.now(), registered_by="phép thử",
            )  # fmt: skip
    Register.objects.create(event=space.event, last_number=Delegate.objects.count())
    issue(space.event.pk, secret=settings.SECRET_KEY, by=BY, at=timezone.now())
    mint = Mint.of(settings.SECRET_KEY, space.event.pk, space.event.key)
    found = Pass.objects.select_related("delegate").order_by("pk")
    return {one.delegate.name: mint.token(one.pk, one.expires_at) for one in found}


def state() -> dict[str, Any]:
    from giaoluu.domain.checkin.models import Presence, Scan

    return {
        "scans": [
            [scan.delegate.name if scan.delegate else "", scan.way, scan.said, scan.is_conflict]
            for scan in Scan.objects.order_by("at")
        ],
        "inside": sorted(Presence.objects.filter(inside=True).values_list("delegate__name", flat=True)),
    }


def revoke() -> None:
    from django.utils import timezone

    from giaoluu.domain.checkin.actions import revoke_device
    from giaoluu.domain.checkin.models import Device
    from tests.workspace import BY

    for device in Device.objects.filter(revoked_at=None):
        revoke_device(device.pk, by=BY, at=timezone.now())


if __name__ == "__main__":
    main()
