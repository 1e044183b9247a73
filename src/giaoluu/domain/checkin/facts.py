"""What can happen at the doors."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.journal.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ScansRecorded(Fact):
    """Scans were written down: one fact for all that came in together. Says how many people are inside then.

    No desk shows who arrived, so it names no agencies.
    """

    scans: int
    conflicts: int
    inside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictSettled(Fact):
    """Somebody said what is to be made of a scan that should not have let anyone through."""

    person: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GateOpened(Fact):
    """A door was added, or is called or kept otherwise now."""

    gate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GateClosed(Fact):
    """A door is no more."""

    gate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceJoined(Fact):
    """A phone joined at a door."""

    device: str
    gate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceChanged(Fact):
    """A phone is called otherwise, or stands at another door."""

    device: str
    gate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRevoked(Fact):
    """A phone may ask no more; it forgets all it has."""

    device: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewcomerAdmitted(Fact):
    """Somebody whom no list had was let in at a door; `problem` says why they have no place."""

    person: str
    gate: str
    problem: str = ""
