"""People, what they may be in an event, and the links by which they come in."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from giaoluu.domain.accounts.choices import OF_AN_AGENCY, Outcome, Role


class People(BaseUserManager["Person"]):
    """People by the name that they sign in with."""


class Person(AbstractBaseUser):
    """Somebody who works with the product. Staff sign in with `username` and a password or passkey; officers of
    agencies have neither and come by their link. `email` is an address to write to, shared by many in some offices.
    """

    organiser = models.ForeignKey("events.Organiser", models.CASCADE, related_name="people")
    username = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=200)
    position = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    refused_address = models.CharField(max_length=300, blank=True)
    is_staff_member = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    made_at = models.DateTimeField()

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="person_has_a_name")]

    def __str__(self) -> str:
        return self.name


class Grant(models.Model):
    """A person is so-and-so in an event; officers are that for one agency."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="grants")
    event = models.ForeignKey("events.Event", models.CASCADE, related_name="grants")
    role = models.CharField(max_length=20, choices=Role.choices)
    agency = models.ForeignKey("events.Agency", models.CASCADE, null=True, related_name="grants")
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "event", "role"], condition=Q(agency__isnull=True), name="grant_once"
            ),
            models.UniqueConstraint(
                fields=["person", "event", "role", "agency"],
                condition=Q(agency__isnull=False),
                name="agency_grant_once",
            ),
            models.CheckConstraint(
                condition=Q(role__in=OF_AN_AGENCY, agency__isnull=False) | ~Q(role__in=OF_AN_AGENCY),
                name="officer_has_an_agency",
            ),
        ]


class Link(models.Model):
    """A way in for one person: as what one grant says, or, without a grant, as staff with all that they hold. The
    token and the short code are made from `nonce` and the key of the house, so that they can be shown again and a
    copy of the database lets nobody in.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="links")
    grant = models.ForeignKey(Grant, models.CASCADE, null=True, related_name="links")
    nonce = models.CharField(max_length=22)
    one_use = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    first_used_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(grant__isnull=False) | Q(one_use=True), name="staff_link_works_once")
        ]


class LinkUse(models.Model):
    """One use of a link: when, from where, with what, and what became of it."""

    link = models.ForeignKey(Link, models.CASCADE, related_name="uses")
    at = models.DateTimeField()
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    address = models.CharField(max_length=45, blank=True)
    agent = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [models.Index(fields=["link", "-at"])]
