"""Findings as notes in the margin: the same slip in several places is explained once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.compiler.findings.finding import Finding, Fix
from giaoluu.compiler.source import Source, Span
from giaoluu.web.office.plan.places import Place, Places

_LINE = re.compile(r"\b(?:dòng|line) (\d{1,6})\b")
SEVERITIES: dict[str, tuple[str, Promise]] = {
    "error": ("late", gettext_lazy("Lỗi")),
    "warning": ("warn", gettext_lazy("Nên xem")),
    "note": ("idle", gettext_lazy("Ghi chú")),
}


@dataclass(frozen=True, slots=True)
class Change:
    """A rewording that one click takes: `key` names it in the address of the page."""

    key: str
    was: str
    becomes: str
    fixes: tuple[Fix, ...]
    taken: bool

    @property
    def says(self) -> str:
        if not self.becomes:
            return _("Bỏ “%(words)s”") % {"words": self.was}
        if not self.was:
            return _("Thêm “%(words)s”") % {"words": self.becomes}
        return _("Sửa thành “%(words)s”") % {"words": self.becomes}


@dataclass(frozen=True, slots=True)
class Note:
    """What one or more findings say, at the words they speak of; `related` are other lines that it names."""

    number: int
    code: str
    state: str
    word: str
    title: str
    help: str
    place: Place
    others: tuple[Place, ...]
    related: tuple[Place, ...]
    change: Change | None

    @property
    def id(self) -> str:
        return f"note-{self.number}"

    @property
    def places(self) -> int:
        """How many places it speaks of."""
        return 1 + len(self.others)

    @property
    def spans(self) -> list[Span]:
        """The words that it finds fault with."""
        return [place.at for place in (self.place, *self.others)]

    @property
    def of(self) -> str:
        """All its words, as an attribute."""
        return " ".join(place.of for place in (self.place, *self.others, *self.related))


def make_notes(source: Source, findings: Iterable[Finding], places: Places, taken: Iterable[str]) -> list[Note]:
    """The notes in the order of the text, numbered from 1; `taken` are the keys of the changes already accepted."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in sorted(findings, key=lambda finding: finding.at):
        groups.setdefault(_sameness(source, finding), []).append(finding)
    chosen = set(taken)
    return [_note(number, source, group, places, chosen) for number, group in enumerate(groups.values(), 1)]


def _sameness(source: Source, finding: Finding) -> tuple[object, ...]:
    """Findings with the same say on the same words are one note; without a rewording each stands alone."""
    if finding.fix is None:
        return (finding.code, finding.message, finding.help, finding.at)
    return (finding.code, source.text[slice(*finding.fix.at)], finding.fix.replace, finding.message)


def _note(number: int, source: Source, group: list[Finding], places: Places, taken: set[str]) -> Note:
    first, *rest = group
    state, word = SEVERITIES.get(first.severity, SEVERITIES["note"])
    change = _change(source.text, [finding.fix for finding in group if finding.fix], taken)
    return Note(
        number=number,
        code=first.code,
        state=state,
        word=str(word),
        title=_with_names(first.message, source, places),
        help="" if change and first.help.startswith(change.says) else _with_names(first.help, source, places),
        place=places.place(first.at),
        others=tuple(places.place(finding.at) for finding in rest),
        related=tuple(_lines_named(f"{first.message} {first.help}", source, places)),
        change=change,
    )


def _with_names(said: str, source: Source, places: Places) -> str:
    """A sentence that names clauses where it named lines, because the paper shows no line numbers."""
    return _LINE.sub(lambda line: places.place(line_span(source.text, int(line[1]))).name, said)


def _lines_named(said: str, source: Source, places: Places) -> list[Place]:
    return [places.place(line_span(source.text, int(line[1]))) for line in _LINE.finditer(said)]


def line_span(text: str, number: int) -> Span:
    """The words of a line, counted from 1."""
    start = 0
    for _line in range(number - 1):
        start = text.find("\n", start) + 1
    end = text.find("\n", start)
    return start, len(text) if end < 0 else end


def _change(text: str, fixes: list[Fix], taken: set[str]) -> Change | None:
    if not fixes:
        return None
    key = f"{fixes[0].at[0]}-{fixes[0].at[1]}"
    was = " ".join(text[slice(*fixes[0].at)].split())
    return Change(key, was, fixes[0].replace, tuple(fixes), key in taken)


def side_by_side(notes: Iterable[Note]) -> list[Note]:
    """The notes with only those changes that can all be taken together; of two that overlap the earlier one stays."""
    taken_places: list[Span] = []
    kept = []
    for note in notes:
        if note.change and any(_overlap(fix.at, place) for fix in note.change.fixes for place in taken_places):
            note = replace(note, change=None)
        elif note.change:
            taken_places += [fix.at for fix in note.change.fixes]
        kept.append(note)
    return kept


def _overlap(one: Span, other: Span) -> bool:
    return one == other or (one[0] < other[1] and other[0] < one[1])


def taken_fixes(notes: Iterable[Note]) -> list[Fix]:
    """The fixes of the accepted changes, in the order of the text."""
    fixes = [fix for note in notes if note.change and note.change.taken for fix in note.change.fixes]
    return sorted(fixes, key=lambda fix: fix.at)
