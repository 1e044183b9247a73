"""Findings for a terminal, in the manner of a compiler: place, message, the line with its words marked, help, fix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from unicodedata import combining, east_asian_width

from giaoluu.compiler.findings.finding import Finding
from giaoluu.compiler.findings.words import SAY, SEVERITY_NAMES, count_words
from giaoluu.compiler.source import Source

COLOURS = {"error": "31;1", "warning": "33;1", "note": "36;1", "quiet": "2", "bold": "1"}
TAB = 4
MOST_LINES = 3


def as_text(
    source: Source, findings: Iterable[Finding], lang: str = "vi", *, colour: bool = False, width: int = 100
) -> str:
    """One block a finding, parted by blank lines; `width` is that of the terminal, in cells."""
    return "\n".join(_block(source, finding, lang, colour, width) for finding in findings)


def summary(findings: Sequence[Finding], lang: str = "vi") -> str:
    """The closing line: "3 lỗi, 12 cảnh báo, 4 ghi chú; 5 chỗ có thể sửa bằng --fix"."""
    if not findings:
        return SAY[lang]["clean"]
    counted = count_words(Counter(finding.severity for finding in findings), lang)
    fixable = sum(finding.fix is not None for finding in findings)
    return counted + (f"; {SAY[lang]['fixable'].format(count=fixable)}" if fixable else "")


def _block(source: Source, finding: Finding, lang: str, colour: bool, width: int) -> str:
    def paint(words: str, how: str) -> str:
        return f"\033[{COLOURS[how]}m{words}\033[0m" if colour and words else words

    line, column = source.line_of(finding.at[0])
    severity = SEVERITY_NAMES[lang][finding.severity]
    head = (
        f"{paint(f'{source.name}:{line}:{column}:', 'bold')} {paint(finding.code, finding.severity)} {finding.slug}: "
    )
    rows = [f"{head}{finding.message} [{severity}]"]
    gutter = len(str(source.line_of(max(finding.at[0], finding.at[1] - 1))[0]))
    for number, shown, marks in _marked_lines(source, finding, width - gutter - 3):
        rows.append(paint(f"{number:>{gutter}} | ", "quiet") + shown)
        rows.append(paint(" " * gutter + " | ", "quiet") + paint(marks, finding.severity))
    rows.extend(paint(" " * gutter + " = ", "quiet") + said for said in _advice(finding, lang))
    return "\n".join(rows) + "\n"


def _advice(finding: Finding, lang: str) -> Iterable[str]:
    say = SAY[lang]
    if finding.help:
        yield f"{say['help']}: {finding.help}"
    if finding.fix is not None:
        yield f"{say['fix']}: “{finding.fix.replace}”" if finding.fix.replace else say["delete"]


def _marked_lines(source: Source, finding: Finding, width: int) -> Iterable[tuple[str, str, str]]:
    """Number, words and marks of each line the finding stands on, cut to `width` cells."""
    start, end = finding.at
    number = source.line_of(start)[0]
    begin = source.text.rfind("\n", 0, start) + 1
    for line in source.text[begin : _line_end(source.text, max(start, end - 1))].split("\n")[:MOST_LINES]:
        left, right = max(start - begin, 0), min(end - begin, len(line))
        if right > left or end == start:
            yield str(number), *_window(line, left, max(right, left), max(width, 20))
        number, begin = number + 1, begin + len(line) + 1


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _window(line: str, left: int, right: int, width: int) -> tuple[str, str]:
    """The part of a line around `line[left:right]` that fits, with … where it was cut, and the marks under it."""
    cells = [_cells(letter) for letter in line]
    first, last = _cut(cells, left, right, width)
    before = "…" if first else ""
    after = "…" if last < len(line) else ""
    shown = before + "".join(_drawn(letter) for letter in line[first:last]) + after
    lead = len(before) + sum(cells[first:left])
    return shown, " " * lead + "^" * max(1, sum(cells[left : min(right, last)]))


def _cut(cells: list[int], left: int, right: int, width: int) -> tuple[int, int]:
    """The range of letters to show: the whole line, or the place with as much around it as fits."""
    if sum(cells) <= width:
        return 0, len(cells)
    room = width - 2
    first = last = left
    used = 0
    while last < right and used + cells[last] <= room:
        used, last = used + cells[last], last + 1
    while True:
        grew = False
        if first > 0 and used + cells[first - 1] <= room:
            first, used, grew = first - 1, used + cells[first - 1], True
        if last < len(cells) and used + cells[last] <= room:
            used, last, grew = used + cells[last], last + 1, True
        if not grew:
            return first, last


def _cells(letter: str) -> int:
    """How many columns a terminal gives a letter."""
    if letter == "\t":
        return TAB
    if combining(letter) or letter in "\u200b\u200c\u200d\ufeff":
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1


def _drawn(letter: str) -> str:
    """A letter as it is printed: a tab as blanks; control characters, which could steer the terminal, as a mark."""
    if letter == "\t":
        return " " * TAB
    return "\N{REPLACEMENT CHARACTER}" if letter < " " or "\x7f" <= letter <= "\x9f" else letter
