"""Fills an empty data folder with an event that gives places, and prints the ways into it: `python -m` this, once."""

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
    from giaoluu.domain.delegates.actions import write_name
    from giaoluu.domain.delegates.decisions.writing import Written
    from giaoluu.domain.delegates.models import Register
    from giaoluu.domain.events.models import Event
    from tests.web.delegation.given import give
    from tests.workspace import BY, build

    space, frozen = build(), build("khac", "Khác")
    Event.objects.filter(pk=space.event.pk).update(delegates_total=12)
    quota, by_composition = give(space, places=5), give(space, places=None, key="IV.3")
    give(space, "Xã Bảo Lạc", 7)
    there, now = give(frozen, places=2), timezone.now()
    person = write_name(there.pk, Written(name="Đàm Quỳnh Anh", position="Đội trưởng"), by=BY, at=now)
    Register.objects.filter(event=frozen.event).update(frozen_on=timezone.localdate() - timedelta(1))
    here, other = f"/events/{space.event.key}", f"/events/{frozen.event.key}"
    of_agency, of_frozen = f"{here}/delegation/{quota.agency_id}/", f"{other}/delegation/{there.agency_id}/"
    return {
        "desk": f"{here}/desk/{quota.agency_id}/",
        "list_of_agency": of_agency,
        "adding": f"{of_agency}quotas/{quota.pk}/people/",
        "adding_to_open": f"{of_agency}quotas/{by_composition.pk}/people/",
        "frozen_list": of_frozen,
        "person": f"{of_frozen}people/{person}/",
        "substitute": f"{of_frozen}people/{person}/substitute/",
        "board": f"{here}/delegates/",
        "list": f"{here}/delegates/list/",
        "quotas": f"{here}/delegates/quotas/",
        "quota": f"{here}/delegates/quotas/{quota.pk}/",
        "twins": f"{here}/delegates/twins/",
        "precedence": f"{here}/delegates/precedence/",
        "approvals": f"{other}/delegates/approvals/",
        "sessions": {role.value: space.client(role).cookies["sessionid"].value for role in Role},
        "frozen": {role.value: frozen.client(role).cookies["sessionid"].value for role in Role},
    }


if __name__ == "__main__":
    main()
