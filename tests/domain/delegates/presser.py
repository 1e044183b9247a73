"""A process of its own that presses until it is killed: `python -m tests.domain.delegates.presser build|press`."""

from __future__ import annotations

import sys
from itertools import count


def main() -> None:
    import django

    django.setup()
    {"build": build, "press": press}[sys.argv[1]]()


def build() -> None:
    from django.core.management import call_command

    from tests.domain.delegates.register import quota
    from tests.workspace import build as build_space

    call_command("migrate", verbosity=0)
    space = build_space()
    quota(space, 4000)
    quota(space, 4000, "Sở Nội vụ")


def press() -> None:
    """Places are held by hundreds, given a name, let go, taken back and given on."""
    from giaoluu.domain.delegates.actions import (
        confirm_all,
        decline,
        give_from_pool,
        hold_places,
        substitute,
        take_back_unused,
        write_name,
    )
    from giaoluu.domain.delegates.decisions.writing import Written
    from giaoluu.domain.delegates.models import Quota
    from giaoluu.domain.delegates.queries import register_of
    from tests.workspace import BY, NOW

    quotas = list(Quota.objects.order_by("pk"))
    for number in count():
        one = quotas[number % 2]
        hold_places(one.pk, 100, by=BY, at=NOW)
        person = write_name(one.pk, Written(f"Ma {number}"), by=BY, at=NOW)
        confirm_all(one.event_id, [person], by=BY, at=NOW)
        second = substitute(person, Written(f"Lý {number}"), today=NOW.date(), by=BY, at=NOW)
        decline(second, by=BY, at=NOW)
        take_back_unused(one.event_id, [each.pk for each in quotas], by=BY, at=NOW)
        give_from_pool(one.pk, register_of(one.event_id).pool, why="", by=BY, at=NOW)
        if number == 0:
            print("pressing", flush=True)


if __name__ == "__main__":
    main()
