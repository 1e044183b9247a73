"""The letters that bring an agency its passes: to each of its officers, with the page and the PDF."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from giaoluu.domain.accounts.queries import Reachable, officers_of
from giaoluu.domain.events.queries import EventInfo, names_of_agencies
from giaoluu.domain.outbox.actions import Letter
from giaoluu.domain.outbox.choices import Channel
from giaoluu.domain.papers.faces import Face
from giaoluu.domain.papers.people import faces_of, occasion_of
from giaoluu.domain.papers.sheet import agency_sheet
from giaoluu.domain.passes.texts import passes_text
from giaoluu.lib.shelf import Shelf
from giaoluu.web.office.passes.gates import gates_of_people
from giaoluu.web.office.passes.paper import FONTS, mint_of

CAUSE = "passes"
MOST_ATTACHED = 1000
"""So many passes are set while somebody waits; of more than that the letter brings the way to the page alone."""


@dataclass(frozen=True, slots=True)
class Post:
    """What would be sent: the passes by agency, to whom, and which agencies have nobody to write to."""

    by_agency: dict[int, list[Face]]
    officers: Sequence[Reachable]
    unreached: Sequence[str]

    @property
    def people(self) -> int:
        return len({one.person_id for one in self.officers})

    @property
    def passes(self) -> int:
        return sum(len(faces) for faces in self.by_agency.values())

    @property
    def agencies(self) -> int:
        return len({one.agency_id for one in self.officers})


def post_of(event: EventInfo) -> Post:
    """The passes that are good now, and the officers of the agencies that have any."""
    by_agency: dict[int, list[Face]] = {}
    for face in faces_of(event, mint_of(event)):
        if face.token:
            by_agency.setdefault(face.agency_id, []).append(face)
    officers = officers_of(event.id, by_agency)
    reached, names = {one.agency_id for one in officers}, names_of_agencies(event.id)
    return Post(by_agency, officers, [names[number] for number in by_agency if number not in reached])


def letters_for(event: EventInfo, post: Post, at: datetime) -> list[Letter]:
    """A letter for each officer. The same passes are drafted once; where one of them is another, again."""
    attached = {}
    if post.passes <= MOST_ATTACHED:
        attached = {one.agency_id: _kept(event, one, post, at) for one in post.officers}
    return [_letter(event, one, post, attached.get(one.agency_id, "")) for one in post.officers]


def _kept(event: EventInfo, officer: Reachable, post: Post, at: datetime) -> str:
    """The sheet of an agency, on the shelf from which letters take what they bring."""
    faces = post.by_agency[officer.agency_id or 0]
    made = agency_sheet(officer.agency, faces, gates_of_people(event.id, faces), occasion_of(event), at)
    return Shelf(settings.ENVIRONMENT.data / "plans").keep(made.pdf(FONTS), f"the-{event.key}.pdf").sha256


def _letter(event: EventInfo, officer: Reachable, post: Post, sha256: str) -> Letter:
    faces = post.by_agency[officer.agency_id or 0]
    subject, body = passes_text(event, officer, len(faces), attached=bool(sha256))
    shown = hashlib.sha256("\n".join(f"{face.token} {face.seat}" for face in faces).encode()).hexdigest()
    return Letter(
        channel=Channel.EMAIL if officer.email else Channel.ZALO, cause=CAUSE,
        once=f"{CAUSE}:{officer.agency_id}:{officer.person_id}:{shown[:16]}", to_name=officer.name,
        address=officer.email, person_id=officer.person_id, agency_id=officer.agency_id, subject=subject, body=body,
        attached_sha256=sha256, attached_name="the-dai-bieu" if sha256 else "",
    )  # fmt: skip
