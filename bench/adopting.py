"""`python -m bench.adopting ROUNDS`: the reference plan adopted so many times, and its rows written plainly.

A process of its own, because the settings are read once. It prints a JSON object with the seconds and the rows.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from bench.measure import interleaved

GROUP, UNITS = "Các sở, ban, ngành", 24


def main() -> None:
    """Adopts and writes in turns."""
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "giaoluu.config.settings"
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    proposal, organiser = _proposal(), _organiser()
    event = _adopt(proposal, organiser)
    rows = _rows(event)
    adopted, written = interleaved(
        [lambda: _adopt(proposal, organiser), lambda: _write(rows, organiser)], int(sys.argv[1])
    )
    counts = {model.__name__: len(found) for model, found in rows.items()}
    print(json.dumps({"adopted": adopted, "written": written, "rows": counts}))


def _proposal() -> Any:
    from bench.material import reference_plan
    from giaoluu.compiler.compile import compile_plan
    from giaoluu.compiler.reading import read_bytes
    from giaoluu.domain.adoption.decisions.propose import propose

    path = reference_plan()
    read = compile_plan(read_bytes(path.read_bytes(), path.name), check=False)
    return propose(read, {GROUP: [f"Sở thứ {number}" for number in range(1, UNITS + 1)]})


def _organiser() -> Any:
    from bench.congress import NOW
    from giaoluu.domain.accounts.models import Person
    from giaoluu.domain.events.models import Organiser

    organiser = Organiser.objects.create(name="Ban Tổ chức", key="ban")
    Person.objects.create(organiser=organiser, username="thuky", name="Thư ký", made_at=NOW, is_staff_member=True)
    return organiser


def _adopt(proposal: Any, organiser: Any) -> int:
    """Another event of the same plan."""
    from bench.congress import NOW
    from giaoluu.domain.adoption.actions import adopt, open_draft
    from giaoluu.domain.adoption.models import Draft
    from giaoluu.domain.journal.facts import Who

    person = organiser.people.get()
    who = Who(person.pk, person.name)
    draft = open_draft(organiser.pk, f"{Draft.objects.count():064}", by=who, at=NOW)
    return adopt(draft.pk, proposal, name="ke-hoach.txt", by=who, at=NOW).event_id


def _rows(event_id: int) -> dict[Any, list[Any]]:
    """What adoption wrote, table by table, each after those that it refers to."""
    from giaoluu.domain.events.models import Agency, Group, Revision
    from giaoluu.domain.outbox.models import Delivery
    from giaoluu.domain.tasks.models import Deliverable, Part, Task

    tables = (Revision, Group, Agency, Task, Part, Delivery)
    return {
        **{model: list(model.objects.filter(event_id=event_id)) for model in tables},
        Deliverable: list(Deliverable.objects.filter(task__event_id=event_id)),
    }


def _write(rows: dict[Any, list[Any]], organiser: Any) -> None:
    """The same rows for an event of their own, with nothing decided and nothing asked."""
    from django.db import transaction

    from bench.congress import NOW
    from giaoluu.domain.events.models import Event

    with transaction.atomic():
        event = Event.objects.create(organiser=organiser, key=f"b{Event.objects.count()}", made_at=NOW)
        new: dict[tuple[Any, int], int] = {}
        for model, several in rows.items():
            copies = [_copy(row, event.pk, new) for row in several]
            model.objects.bulk_create(copies, batch_size=500)
            new |= {(model, row.pk): copy.pk for row, copy in zip(several, copies, strict=True)}


def _copy(row: Any, event_id: int, new: dict[tuple[Any, int], int]) -> Any:
    """A row as it is, but of another event and of that event's agencies and tasks."""
    values = {field.attname: getattr(row, field.attname) for field in row._meta.fields if not field.primary_key}
    for field in row._meta.fields:
        if field.many_to_one:
            values[field.attname] = new.get((field.related_model, values[field.attname]), values[field.attname])
    return type(row)(**values | ({"event_id": event_id} if "event_id" in values else {}))


if __name__ == "__main__":
    main()
