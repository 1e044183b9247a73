"""`python -m bench.asking ROUNDS`: the product with a congress in its database, each page asked by its own handler.

A process of its own, because the settings are read once. The place is that of its environment, and the database empty.
It prints a JSON object: for each page its milliseconds, one a round, and how many queries it makes.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.test import Client

DIGITS = 18


@dataclass(frozen=True, slots=True)
class Asked:
    """One page of which so many milliseconds were taken each time."""

    name: str
    queries: int
    milliseconds: list[float]


def main() -> None:
    """Makes the congress and asks each page so many times."""
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "giaoluu.config.settings"
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    if connection.vendor == "postgresql":
        call_command("createcachetable")
    key, quiet = _filled()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    gc.freeze()
    print(json.dumps([asdict(one) for one in asked(key, quiet, int(sys.argv[1]))]))


def _filled() -> tuple[str, str]:
    """A congress whose plan is a real one, and an event in which nothing has happened; their keys."""
    from bench.congress import NOW, SignedPlan, fill
    from bench.material import reference_plan
    from giaoluu.compiler.compile import compile_plan
    from giaoluu.compiler.reading import read_bytes
    from giaoluu.domain.adoption.decisions.proposal import as_json
    from giaoluu.domain.adoption.decisions.propose import propose
    from giaoluu.domain.events.models import Event, Organiser
    from giaoluu.web.office.plan.apps import corner

    path = reference_plan()
    kept = corner().shelf.keep(path.read_bytes(), path.name)
    read = compile_plan(read_bytes(path.read_bytes(), path.name), check=False)
    key = fill(SignedPlan(kept.sha256, kept.name, as_json(propose(read))))
    quiet = Event.objects.create(organiser=Organiser.objects.get(), key="yen", name="Yên", made_at=NOW)
    return key, quiet.key


def asked(key: str, quiet: str, rounds: int) -> list[Asked]:
    """Every page, in turn with the others; the reference stands first."""
    from giaoluu.domain.accounts.choices import Role

    office = _staff(Role.SECRETARIAT, key, quiet)
    officer = _officer(key)
    pages = [
        ("reference", office, f"/events/{quiet}/journal/"),
        *((name, office, address) for name, address in _addresses(key).items()),
        ("desk_of_officer", officer, _desk(key)),
    ]
    counts = {name: _queries(lambda c=client, a=address: _ask(c, a)) for name, client, address in pages}
    taken: dict[str, list[float]] = {name: [] for name in counts}
    for _ in range(rounds):
        for name, client, address in pages:
            taken[name].append(_milliseconds(client, address))
    return [Asked(name, counts[name], taken[name]) for name in counts]


def _addresses(key: str) -> dict[str, str]:
    """The pages of the congress that the secretariat opens."""
    from giaoluu.domain.events.models import Group
    from giaoluu.domain.outbox.models import Message
    from giaoluu.domain.tasks.models import Task

    here, group, task = f"/events/{key}/", Group.objects.earliest("pk").pk, Task.objects.earliest("pk").pk
    outbox = {f"outbox_{tab}": f"{here}outbox/?all={tab}" for tab in ("review", "drafts", "waiting", "sent", "dropped")}
    return {
        "board_agency": f"{here}board/", "board_deadline": f"{here}board/?by=deadline",
        "board_section": f"{here}board/?by=section", "group": f"{here}board/group/{group}/", "ready": f"{here}ready/",
        "task": f"{here}tasks/{task}/", "journal": f"{here}journal/", "desk": _desk(key),
        "obstacles": f"{here}obstacles/", "outbox": f"{here}outbox/", **outbox,
        "message": f"{here}outbox/{Message.objects.earliest('pk').pk}/", "outbox_search": f"{here}outbox/?q=van+17",
        "delivery": f"{here}delivery/", "people": f"{here}people/", "people_search": f"{here}people/?q=van+17",
        "delegates": f"{here}delegates/", "delegates_list": f"{here}delegates/list/",
        "delegates_middle": f"{here}delegates/list/?after={_in_the_middle()}",
        "delegates_search": f"{here}delegates/list/?q=nong+ai", "delegation": _desk(key).replace("desk", "delegation"),
        "facts": f"{here}facts/", "groups": f"{here}groups/", "revisions": f"{here}amendments/", "plan": f"{here}plan/",
    }  # fmt: skip


def _in_the_middle() -> int:
    from giaoluu.domain.delegates.models import Delegate

    return Delegate.objects.order_by("sort_key", "pk")[Delegate.objects.count() // 2].pk


def _desk(key: str) -> str:
    from giaoluu.domain.events.models import Agency

    return f"/events/{key}/desk/{Agency.objects.order_by('pk')[500].pk}/"


def _staff(role: str, *keys: str) -> Client:
    from django.test import Client

    from bench.congress import NOW
    from giaoluu.domain.accounts.models import Grant, Person
    from giaoluu.domain.events.models import Event

    events = Event.objects.filter(key__in=keys)
    person = Person.objects.create(
        organiser_id=events[0].organiser_id, username="thuky", name="Thư ký", made_at=NOW, is_staff_member=True
    )
    for event in events:
        Grant.objects.create(person=person, event=event, role=role, made_at=NOW)
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(person)
    return client


def _officer(key: str) -> Client:
    """The officer of that desk, come by their link."""
    from django.test import Client

    from giaoluu.domain.accounts.models import Link
    from giaoluu.web.permissions import LINK

    link = Link.objects.select_related("person").get(grant__agency_id=int(_desk(key).split("/")[-2]))
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(link.person)
    session = client.session
    session[LINK] = link.pk
    session.save()
    _ask(client, _desk(key))  # the first visit is kept in the journal, and is no page to measure
    return client


def _ask(client: Client, address: str) -> Any:
    answer = client.get(address)
    content = answer.getvalue()
    assert answer.status_code == 200, (address, answer.status_code, content[:300])
    return content


def _queries(work: Callable[[], object]) -> int:
    """How many queries a page makes once it is warm."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    work()
    with CaptureQueriesContext(connection) as captured:
        work()
    return len(captured)


def _milliseconds(client: Client, address: str) -> float:
    """Processor time where the database is within the process; on a server of its own the wall knows more."""
    from django.db import connection

    clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter
    begun = clock()
    _ask(client, address)
    return (clock() - begun) * 1e3


if __name__ == "__main__":
    main()
