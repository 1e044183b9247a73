"""Makes and changes what browser tests meet, in the data of the product that runs: `python -m tests.browser.making`."""

from __future__ import annotations

import json
import os
import sys
from typing import Any


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
    import django

    django.setup()
    wish, *words = sys.argv[1:]
    print(json.dumps({"event": event, "revoke": revoke, "code": code, "hall": hall, "passes": passes}[wish](*words)))


def event(key: str) -> dict[str, Any]:
    """A small event with a link for an officer, a gate and the secretariat."""
    from django.utils import timezone

    from giaoluu.domain.accounts.actions import make_link
    from giaoluu.domain.accounts.choices import Role
    from giaoluu.web.door.staff import staff_path
    from tests.workspace import BY, build

    space, now = build(key), timezone.now()
    links = {role: make_link(space.grants[role], by=BY, at=now) for role in (Role.OFFICER, Role.GATE)}
    return {
        "officer": _path(links[Role.OFFICER]),
        "officer_link": links[Role.OFFICER].pk,
        "code": _code(links[Role.OFFICER]),
        "gate": _path(links[Role.GATE]),
        "secretary": staff_path(space.people[Role.SECRETARIAT].pk, at=now),
        "officer_grant": space.grants[Role.OFFICER].pk,
        "screen_grant": space.grants[Role.SCREEN].pk,
    }


def hall(key: str) -> dict[str, Any]:
    """An event with a small hall: five of Công an, four of them in the first row of block A; seats by their names."""
    from giaoluu.domain.events.models import Event
    from tests.hall import add_hall, add_people, sit
    from tests.workspace import Workspace

    made = event(key)
    space = Workspace(Event.objects.get(key=key))
    space.agencies = {agency.name: agency for agency in space.event.agencies.all()}
    seats, people = add_hall(space), add_people(space, "Công an tỉnh", 5)
    for number, delegate in enumerate(people[:4], 1):
        sit(delegate, seats[f"A1-{number}"])
    return {**made, "seats": {name: seat.pk for name, seat in seats.items()}, "people": [one.pk for one in people]}


def passes(key: str) -> dict[str, Any]:
    """The same event in three days, with an officer's session; nobody has a pass yet."""
    from datetime import timedelta

    from django.utils import timezone

    from giaoluu.domain.events.models import Agency, Event

    made, begins = hall(key), timezone.now() + timedelta(days=3)
    Event.objects.filter(key=key).update(starts_at=begins, ends_at=begins + timedelta(hours=2))
    return {**made, "agency": Agency.objects.get(event__key=key, name="Công an tỉnh").pk}


def revoke(link_id: str) -> None:
    from django.utils import timezone

    from giaoluu.domain.accounts.actions import revoke_link
    from tests.workspace import BY

    revoke_link(int(link_id), by=BY, at=timezone.now())


def code(secret: str) -> str:
    """What an authenticator application shows now, kept in step with what was used before."""
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def _path(link: Any) -> str:
    from django.conf import settings

    from giaoluu.domain.accounts.decisions import token_of

    return f"/in/{token_of(link.pk, link.nonce, settings.SECRET_KEY)}/"


def _code(link: Any) -> str:
    from django.conf import settings

    from giaoluu.domain.accounts.decisions import code_of

    return code_of(link.pk, link.nonce, settings.SECRET_KEY)


if __name__ == "__main__":
    main()
