"""A process of its own for tests of the doors: the product as it is served, with the database of a folder.

`python -m tests.doors.actor FOLDER build PEOPLE DEVICES` makes an event with open doors and prints what a test needs;
`... serve PORT` serves it; `... tell` prints what stands in its tables.
"""

from __future__ import annotations

import json
import os
import sys

SERVED = "giaoluu.config.asgi:application"


def main() -> None:
    folder, doing, *words = sys.argv[1:]
    os.environ["GIAOLUU_DATA"] = folder
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
    {"build": build, "serve": serve, "tell": tell, "revoke": revoke}[doing](*words)


def build(people: str, devices: str) -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.utils.timezone import now

    from giaoluu.domain.checkin.actions import join_device
    from giaoluu.domain.events.models import Event
    from giaoluu.domain.passes.actions import issue
    from giaoluu.domain.passes.decisions import Mint
    from giaoluu.domain.passes.models import Pass
    from tests.domain.checkin.doors import open_doors
    from tests.workspace import BY
    from tests.workspace import build as build_space

    call_command("migrate", verbosity=0)
    if settings.ENVIRONMENT.on_postgres:
        call_command("createcachetable")
    space = build_space()
    at = now()
    Event.objects.filter(pk=space.event.pk).update(starts_at=at, ends_at=at.replace(year=at.year + 1))
    doors = open_doors(space, int(people), places=int(people) + 5)
    Pass.objects.all().delete()
    issue(space.event.pk, secret=settings.SECRET_KEY, by=BY, at=at)
    mint = Mint.of(settings.SECRET_KEY, space.event.pk, space.event.key)
    passes = {row.delegate_id: mint.token(row.pk, row.expires_at) for row in Pass.objects.all()}
    tokens = [
        join_device(doors.gates[0].pk, f"máy {n}", secret=settings.SECRET_KEY, by=BY, at=at)
        for n in range(int(devices))
    ]
    agency = doors.quota.agency_id
    print(
        json.dumps({"devices": tokens, "passes": passes, "gates": [gate.pk for gate in doors.gates], "agency": agency})
    )


def serve(port: str) -> None:
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.log import LogLevels

    Granian(
        SERVED, port=int(port), interface=Interfaces.ASGI, http=HTTPModes.http1, websockets=False,
        workers_kill_timeout=5, log_level=LogLevels.error,
    ).serve()  # fmt: skip


def tell() -> None:
    import django

    django.setup()
    from giaoluu.domain.checkin.models import Newcomer, Presence, Scan
    from giaoluu.domain.delegates.models import Delegate
    from giaoluu.domain.journal.models import Entry

    entries = Entry.objects.filter(kind="ScansRecorded")
    print(
        json.dumps(
            {
                "scans": [str(pk) for pk in Scan.objects.values_list("pk", flat=True)],
                "conflicts": [str(pk) for pk in Scan.objects.filter(is_conflict=True).values_list("pk", flat=True)],
                "inside": sorted(Presence.objects.filter(inside=True).values_list("delegate_id", flat=True)),
                "told": sum(entry.data["scans"] for entry in entries),
                "people": list(Delegate.objects.order_by("pk").values_list("name", "standing")),
                "newcomers": list(Newcomer.objects.order_by("name").values_list("name", "problem")),
            }
        )
    )


def revoke(number: str) -> None:
    import django

    django.setup()
    from django.utils.timezone import now

    from giaoluu.domain.checkin.actions import revoke_device
    from tests.workspace import BY

    revoke_device(int(number), by=BY, at=now())


if __name__ == "__main__":
    main()
