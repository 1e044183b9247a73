"""The page of a list that came in, out of what is kept of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from giaoluu.domain.delegates.decisions.incoming_columns import Columns
from giaoluu.domain.delegates.queries.incoming import IncomingInfo
from giaoluu.domain.delegates.queries.people import ranks_of
from giaoluu.domain.events.queries import names_of_agencies
from giaoluu.domain.jobs.queries import JobInfo, job_of
from giaoluu.web.office.importing.reading import ACCEPTANCE
from giaoluu.web.office.importing.wording import FIELDS, fault_sentence, field_words, trouble_sentence, value_words


@dataclass(frozen=True, slots=True)
class Fault:
    """Something at a cell, and the sentence about it."""

    cell: str
    words: str
    says: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A column, what it is taken for, and what it may be."""

    at: int
    letters: str
    head: str
    cells: list[str]
    chosen: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """Everything that the page shows."""

    incoming: IncomingInfo
    agency: str
    job: JobInfo | None
    counts: Mapping[str, int]
    refusal: str
    errors: list[Fault]
    warnings: list[Fault]
    repairs: list[list[str]]
    over: list[dict[str, Any]]
    added: list[dict[str, Any]]
    changed: list[dict[str, Any]]
    columns: list[Choice]

    @property
    def is_working(self) -> bool:
        """Whether somebody reads or writes it at this moment."""
        return self.job is not None and self.job.is_open

    @property
    def is_writing(self) -> bool:
        return self.job is not None and self.job.kind == ACCEPTANCE

    @property
    def to_write(self) -> int:
        return self.counts["added"] + self.counts["changed"] if self.counts else 0

    @property
    def knows_names(self) -> bool:
        """Whether a column is taken for the names."""
        return self.incoming.columns.names_people

    @property
    def fields(self) -> list[tuple[str, str]]:
        return [(name, str(said)) for name, said in FIELDS.items()]

    @property
    def sheets(self) -> list[str]:
        found: list[str] = self.incoming.outcome.get("table", {}).get("sheets", [])
        return found

    @property
    def digest(self) -> str:
        found: str = self.incoming.outcome.get("digest", "")
        return found


def page_of_list(incoming: IncomingInfo) -> ListPage:
    """The page, from queries alone."""
    outcome = incoming.outcome
    names = names_of_agencies(incoming.event_id)
    troubles = outcome.get("troubles", [])
    return ListPage(
        incoming, names.get(incoming.agency_id or 0, ""), _job(incoming), outcome.get("counts", {}),
        fault_sentence(outcome["fault"]) if "fault" in outcome else "",
        [_fault(one) for one in troubles if one["wrong"] != "twin"],
        [_fault(one) for one in troubles if one["wrong"] == "twin"],
        outcome.get("repairs", []),
        [one | {"agency": names.get(one["agency"], "")} for one in outcome.get("over", [])],
        [one | {"agency": names.get(one["agency"], "")} for one in outcome.get("added", [])],
        list(_changed(incoming, names)),
        list(_choices(incoming.columns, outcome.get("table", {}))),
    )  # fmt: skip


def _job(incoming: IncomingInfo) -> JobInfo | None:
    number = incoming.outcome.get("job")
    return job_of(incoming.event_id, number) if number and not incoming.accepted_at else None


def _fault(trouble: Mapping[str, str]) -> Fault:
    return Fault(trouble["cell"], trouble["words"], trouble_sentence(trouble))


def _changed(incoming: IncomingInfo, names: Mapping[int, str]) -> Iterator[dict[str, Any]]:
    changed = incoming.outcome.get("changed", [])
    ranks = {rank.id: rank.name for rank in ranks_of(incoming.event_id)} if changed else {}
    for one in changed:
        told = [(field_words(f), value_words(f, was, ranks), value_words(f, now, ranks)) for f, was, now in one["to"]]
        yield one | {"agency": names.get(one["agency"], ""), "to": told}


def _choices(columns: Columns, table: Mapping[str, Any]) -> Iterator[Choice]:
    chosen = {at: str(field) for field, at in columns.fields.items()}
    for at, column in enumerate(table.get("columns", [])):
        yield Choice(at, column["letters"], column["head"], column["cells"], chosen.get(at, ""))
