"""The delegates of a national congress: each agency has its places, 100,000 of them with a name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from random import Random
from typing import Any

DELEGATES = 100_000
PLACES = 32


def assemble(event: Any, revision: Any, agencies: Sequence[Any], at: datetime, chance: Random) -> None:
    """Gives every agency places and fills most of them."""
    from giaoluu.domain.delegates.choices import Kind, Standing
    from giaoluu.domain.delegates.decisions.writing import keys_of
    from giaoluu.domain.delegates.models import Delegate, Quota, Rank, Register
    from tools.names import POSITIONS, somebody

    Register.objects.create(event=event, last_number=DELEGATES, pool=12)
    ranks = Rank.objects.bulk_create(
        Rank(event=event, order=n, name=name, key=name.lower())
        for n, name in enumerate(dict.fromkeys(POSITIONS), 1)
        if name
    )
    by_name = {rank.name: rank for rank in ranks}
    share = DELEGATES // len(agencies)
    quotas = Quota.objects.bulk_create(
        Quota(
            event=event, agency=agency, key=f"{n}/1:{agency.key}", order=n, kind=Kind.EACH, words=f"{PLACES} đại biểu",
            planned=PLACES, places=PLACES, taken=share + (n <= DELEGATES % len(agencies)), revision=revision, start=n,
            clause=f"mục IV.{n}",
        )
        for n, agency in enumerate(agencies, 1)
    )  # fmt: skip
    states = [Standing.NAMED] * 3 + [Standing.CONFIRMED] * 5

    def one(number: int) -> Delegate:
        quota, (name, _), position = quotas[number % len(agencies)], somebody(chance), chance.choice(POSITIONS)
        columns = {"name": name, "position": position, "unit": quota.agency.name, "honour": ""}
        return Delegate(
            event=event, agency=quota.agency, quota=quota, number=number + 1, standing=chance.choice(states),
            rank=by_name.get(position), registered_at=at, registered_by="Cán bộ", **columns,
            **keys_of(number + 1, columns),
        )  # fmt: skip

    Delegate.objects.bulk_create((one(number) for number in range(DELEGATES)), batch_size=2000)
