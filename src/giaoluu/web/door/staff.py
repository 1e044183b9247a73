"""Staff as the command line makes them: a person, and the address by which they come in the first time."""

from __future__ import annotations

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.urls import reverse

from giaoluu.domain.accounts.actions import forget_password, make_person, make_staff_link
from giaoluu.domain.accounts.decisions import token_of
from giaoluu.domain.accounts.queries import staff_called
from giaoluu.domain.events.actions import make_organiser
from giaoluu.domain.events.queries import organisers


class NameTaken(Exception):
    """Somebody signs in with that name already."""


class NobodyCalled(Exception):
    """No member of staff signs in with that name."""


class WhichOrganiser(Exception):
    """There are several organisers, or none, and none was named."""


def new_staff(name: str, username: str, organiser: str, *, at: datetime) -> str:
    """Makes a member of staff, and the organiser where there is none; the path by which they choose a password.

    Raises `NameTaken`, and `WhichOrganiser` where none is named and there is not exactly one.
    """
    if staff_called(username):
        raise NameTaken(username)
    person = make_person(_organiser(organiser), name, username=username, at=at)
    return first_path(person.pk, at=at)


def _organiser(name: str) -> int:
    if name:
        return make_organiser(name)
    known = organisers()
    if len(known) != 1:
        raise WhichOrganiser
    return known[0][0]


def link_for(username: str, *, forget: bool, at: datetime) -> str:
    """The path by which a member of staff comes in once; `forget` also takes their password and second factor away.

    Raises `NobodyCalled`.
    """
    person = staff_called(username)
    if person is None:
        raise NobodyCalled(username)
    if not forget:
        return staff_path(person.id, at=at)
    forget_password(person.id)
    Authenticator.objects.filter(user_id=person.id).delete()
    return first_path(person.id, at=at)


def staff_path(person_id: int, *, at: datetime) -> str:
    """The path of a new link that lets a member of staff in, once."""
    link = make_staff_link(person_id, at=at)
    return reverse("door:link", args=[token_of(link.pk, link.nonce, settings.SECRET_KEY)])


def first_path(person_id: int, *, at: datetime) -> str:
    """The same, leading on to the choice of a password."""
    return f"{staff_path(person_id, at=at)}?to=password"
