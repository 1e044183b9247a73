"""The shapes that all parts of the list share."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from giaoluu.compiler.source import Span
from giaoluu.web.office.plan.notes import Note
from giaoluu.web.office.plan.places import Place

LONG = 120
NOT_SAID = gettext_lazy("kế hoạch không nói")


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact. `mark` stands before it (number, time), `sought` is the word one looks for, `figure` stands at its end.

    `silent` says what the plan does not; `lines` are second lines; `children` facts below it; `short` calls the place
    by the last part of its name, `linked` lets the words themselves lead there. `notes` are findings on its words.
    `ours` tells that text and sought are a sentence of the page; otherwise they are words of the plan.
    """

    text: str = ""
    place: Place | None = None
    mark: str = ""
    sought: str = ""
    figure: str = ""
    unit: str = ""
    silent: str = ""
    lines: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    children: tuple[Entry, ...] = ()
    style: str = ""
    short: bool = False
    linked: bool = False
    notes: tuple[Note, ...] = ()
    ours: bool = False

    @property
    def is_long(self) -> bool:
        """Whether the words are cut after a few lines on the page; the paper beside them has them whole."""
        return len(self.text) > LONG


@dataclass(frozen=True, slots=True)
class Answer:
    """A question that every plan is asked, with its answers; without any, the plan does not say."""

    question: str
    entries: tuple[Entry, ...]
    silent: str | Promise = NOT_SAID


@dataclass(frozen=True, slots=True)
class Bar:
    """Places given and places open, as widths of a bar of `total`."""

    widths: tuple[tuple[int, int], ...]
    given: int
    total: int


@dataclass(frozen=True, slots=True)
class Part:
    """One heading of the list; `says` is the sentence below it."""

    id: str
    title: str
    entries: tuple[Entry, ...]
    says: str = ""
    bar: Bar | None = None
    classes: str = ""


@dataclass(frozen=True, slots=True)
class Understood:
    """The whole list: answers first, then the parts that the plan has."""

    answers: tuple[Answer, ...]
    parts: tuple[Part, ...] = field(default=())

    def asked(self) -> list[Span]:
        """The words of every fact."""
        entries = [entry for answer in self.answers for entry in answer.entries]
        entries += [entry for part in self.parts for entry in part.entries]
        return [entry.place.at for each in entries for entry in (each, *each.children) if entry.place]
