"""The only writers of prints: what was printed, what was not after all, what was taken back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction

from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.passes.choices import Printed
from giaoluu.domain.passes.decisions import PrintedSince, Words, digest_of
from giaoluu.domain.passes.facts import PrintsMade, PrintsTakenBack, PrintsUndone
from giaoluu.domain.passes.models import Print, Run

AT_ONCE = 500


@transaction.atomic
def note_printed(
    event_id: int, kind: Printed, template: str, words: Mapping[int, Words], *, by: Who, at: datetime
) -> int:
    """These words were printed, by delegate; the number of the run. Nothing is written where there are none (0)."""
    if not words:
        return 0
    run = Run.objects.create(
        event_id=event_id, kind=kind, template=template, count=len(words), printed_at=at, printed_by=by.name
    )
    earlier = dict(Print.objects.filter(event_id=event_id, kind=kind).values_list("delegate_id", "words"))
    prints = [
        Print(
            event_id=event_id, delegate_id=number, kind=kind, words=dict(on_it), digest=digest_of(on_it), run=run,
            before=earlier.get(number), printed_at=at, printed_by=by.name,
        )
        for number, on_it in words.items()
    ]  # fmt: skip
    Print.objects.bulk_create(
        prints, batch_size=AT_ONCE, update_conflicts=True, unique_fields=["delegate", "kind"],
        update_fields=["words", "digest", "before", "run", "printed_at", "printed_by"],
    )  # fmt: skip
    fact = PrintsMade(event_id=event_id, subject=f"run:{run.pk}", kind=kind, count=len(prints))
    announce(fact, by=by, at=at)
    return run.pk


@transaction.atomic
def undo_run(event_id: int, run_id: int, *, by: Who, at: datetime) -> None:
    """What had been printed before that run counts again. Raises `PrintedSince` where another came after it; a second
    press changes nothing.
    """
    run = Run.objects.select_for_update().get(event_id=event_id, pk=run_id)
    if run.undone_at is not None:
        return
    later = Run.objects.filter(event_id=event_id, kind=run.kind, pk__gt=run.pk, undone_at__isnull=True)
    if later.exists():
        raise PrintedSince
    _put_back(list(run.prints.all()))
    Run.objects.filter(pk=run.pk).update(undone_at=at)
    fact = PrintsUndone(event_id=event_id, subject=f"run:{run.pk}", kind=run.kind, count=run.count)
    announce(fact, by=by, at=at)


def _put_back(prints: list[Print]) -> None:
    Print.objects.filter(pk__in=[one.pk for one in prints if one.before is None]).delete()
    again = []
    for one in prints:
        if one.before is not None:
            one.words, one.digest, one.before, one.run = one.before, digest_of(one.before), None, None
            again.append(one)
    Print.objects.bulk_update(again, ["words", "digest", "before", "run"], batch_size=AT_ONCE)


@transaction.atomic
def take_back(event_id: int, kind: Printed, delegate_ids: Collection[int], *, by: Who, at: datetime) -> int:
    """The badges or plates of these were taken back; how many they are."""
    found = Print.objects.filter(event_id=event_id, kind=kind, delegate_id__in=list(delegate_ids))
    count, _ = found.delete()
    if count:
        announce(PrintsTakenBack(event_id=event_id, subject="prints", kind=kind, count=count), by=by, at=at)
    return count
