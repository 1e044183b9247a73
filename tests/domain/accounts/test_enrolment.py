"""People are brought in, one or many."""

from __future__ import annotations

import pytest

from giaoluu.domain.accounts.actions import correct_person, forget_password, make_staff_link
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.enrolment import NameTaken, enrol, open_every_agency
from giaoluu.domain.accounts.models import Grant, Link, Person
from giaoluu.domain.accounts.queries import is_only_here, staff_link, taking_part
from giaoluu.domain.accounts.table import Newcomer
from giaoluu.domain.journal.queries import latest
from tests.workspace import BY, NOW, Workspace, build


def open_all(space: Workspace) -> int:
    agencies = [agency.pk for agency in space.agencies.values()]
    event = space.event
    return open_every_agency(event.pk, event.organiser_id, agencies, contact="Cán bộ đầu mối", by=BY, at=NOW)


def test_every_agency_gets_a_contact_and_a_link_once(space: Workspace) -> None:
    assert (open_all(space), open_all(space)) == (3, 0)
    officers = [taking for taking in taking_part(space.event.pk) if taking.role is Role.OFFICER]
    assert [(one.agency, one.name, one.link is not None) for one in officers] == [
        ("Sở Nội vụ", "Cán bộ đầu mối", True),
        ("Công an tỉnh", "Người Cán bộ đơn vị", True),
        ("Xã Bảo Lạc", "Cán bộ đầu mối", True),
    ]


def test_a_link_that_stands_open_is_left_alone(space: Workspace) -> None:
    link = space.link(Role.OFFICER)
    open_all(space)
    assert Link.objects.get(pk=link.pk).revoked_at is None


def test_staff_who_are_there_get_the_role_and_are_not_made_again(space: Workspace) -> None:
    known = space.people[Role.OVERSEER]
    newcomer = Newcomer("Tên khác", username=known.username.upper())
    grant = enrol(space.event.pk, space.event.organiser_id, newcomer, Role.SECRETARIAT, by=BY, at=NOW)
    assert Grant.objects.get(pk=grant).person == known
    assert Person.objects.get(pk=known.pk).name == known.name


def test_a_name_of_another_organiser_is_taken(space: Workspace) -> None:
    other = build("khac", "Khác")
    newcomer = Newcomer("Ai đó", username=other.people[Role.OVERSEER].username)
    with pytest.raises(NameTaken):
        enrol(space.event.pk, space.event.organiser_id, newcomer, Role.OVERSEER, by=BY, at=NOW)


def test_a_new_address_is_no_longer_the_refused_one(space: Workspace) -> None:
    officer = space.people[Role.OFFICER]
    Person.objects.filter(pk=officer.pk).update(refused_address=officer.email)
    same = {"name": officer.name, "position": officer.position, "phone": officer.phone}
    correct_person(officer.pk, space.event.pk, **same, email=officer.email, by=BY, at=NOW)
    assert Person.objects.get(pk=officer.pk).refused_address == officer.email
    correct_person(officer.pk, space.event.pk, **same, email="moi@congan.example", by=BY, at=NOW)
    found = Person.objects.get(pk=officer.pk)
    assert (found.email, found.refused_address) == ("moi@congan.example", "")
    assert [(line.kind, line.data["fields"]) for line in latest(space.event.pk, most=1)] == [
        ("PersonCorrected", ["email"])
    ]


def test_a_link_of_staff_is_for_staff_and_the_newest_counts(space: Workspace) -> None:
    secretary = space.people[Role.SECRETARIAT]
    first, second = (make_staff_link(secretary.pk, at=NOW) for _ in range(2))
    found = staff_link(secretary.pk, at=NOW)
    assert (found and found.id, Link.objects.get(pk=first.pk).revoked_at) == (second.pk, NOW)
    with pytest.raises(ValueError, match="no member of staff"):
        make_staff_link(space.people[Role.OFFICER].pk, at=NOW)


def test_a_password_that_is_forgotten_opens_nothing(space: Workspace) -> None:
    person = space.people[Role.SECRETARIAT]
    person.set_password("x")
    person.save()
    forget_password(person.pk)
    assert Person.objects.get(pk=person.pk).has_usable_password() is False


def test_who_takes_part_elsewhere_too_is_not_only_here(space: Workspace) -> None:
    person = space.people[Role.OVERSEER]
    assert is_only_here(person.pk, space.event.pk) is True
    assert is_only_here(person.pk, space.event.pk + 1) is False
