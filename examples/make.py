"""Set the example plans from their sources: `python -m examples.make` writes the DOCX and the PDF beside this file.

A source of `examples/src` is the plain text of a plan, every paragraph on one line:

    key: value          the letterhead, up to the first empty line; " / " breaks the name of the issuer
    # I. TITLE          a section; `## 1. Title` a clause below it; `a) ...`, `- ...`, `(1) ...` deeper ones
    | cell | cell       a row of a table; the first row is its head
    === recipients      then the lines of Nơi nhận; === signature, === annex likewise
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import typst

from examples import word

HERE = Path(__file__).parent
FONTS = HERE.parent / "src/giaoluu/web/static/vendor/fonts"
LABEL = re.compile(r"(?:#{1,2} )?(?P<label>[IVX]+\.|\d+\.|[a-zđ]\)|-|\(\d+\)) (?P<text>.+)")
LEVELS = {"#": "section", "##": "clause"}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: `style` is section, clause, letter, dash, step, basis or plain."""

    style: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Rows:
    """A table, the head first."""

    cells: list[list[str]]


@dataclass(slots=True)
class Example:
    """A plan as its source tells it; the parts hold what follows a `===` mark."""

    letterhead: dict[str, str]
    body: list[Line | Rows] = field(default_factory=list)
    parts: dict[str, list[Line | Rows]] = field(default_factory=dict)


def main(folder: Path = HERE) -> None:
    word.write(read("giao-luu-truyen-hinh"), folder / "giao-luu-truyen-hinh.docx")
    write_pdf(read("dai-hoi-the-thao"), folder / "dai-hoi-the-thao.pdf")


def read(name: str) -> Example:
    return read_text((HERE / "src" / f"{name}.txt").read_text("utf-8"))


def read_text(source: str) -> Example:
    head, _, body = source.partition("\n\n")
    example = Example(dict(map(str.strip, line.split(":", 1)) for line in head.splitlines()))
    into = example.body
    for line in filter(None, body.splitlines()):
        if line.startswith("=== "):
            into = example.parts.setdefault(line.removeprefix("=== "), [])
        elif line.startswith("| "):
            add_row(into, [cell.strip() for cell in line[1:].split("|")])
        else:
            into.append(paragraph(line))
    return example


def add_row(into: list[Line | Rows], cells: list[str]) -> None:
    if into and isinstance(into[-1], Rows):
        into[-1].cells.append(cells)
    else:
        into.append(Rows([cells]))


def paragraph(line: str) -> Line:
    found = LABEL.fullmatch(line)
    if not found:
        return Line("basis" if line.startswith(("Căn cứ", "Theo đề nghị")) else "plain", "", line)
    label = found["label"]
    mark = line.split(" ", 1)[0]
    return Line(LEVELS.get(mark) or {"-": "dash", "(": "step"}.get(label[0], "letter"), label, found["text"])


def write_pdf(example: Example, path: Path) -> None:
    told = {"letterhead": example.letterhead, "body": plain(example.body)}
    told |= {name: plain(part) for name, part in example.parts.items()}
    typst.compile(
        HERE / "src/plan.typ", output=path, font_paths=[FONTS], ignore_system_fonts=True,
        sys_inputs={"plan": json.dumps(told)},
    )  # fmt: skip


def plain(part: list[Line | Rows]) -> list[dict[str, object]]:
    return [
        {"style": "rows", "cells": piece.cells}
        if isinstance(piece, Rows)
        else {"style": piece.style, "label": piece.label, "text": piece.text}
        for piece in part
    ]


if __name__ == "__main__":
    main()
