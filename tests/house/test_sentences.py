"""Whatever can happen can be told: every fact has its sentence in the journal."""

from __future__ import annotations

import importlib
import re
import sys
from dataclasses import fields
from pathlib import Path

from giaoluu.domain.journal.facts import Fact
from giaoluu.web.office.board.sentences import tellings


def kinds(of: type[Fact]) -> list[type[Fact]]:
    """All facts of a kind; one that others are made from is none itself."""
    # A dataclass with slots is made a second time: only the one that its module names counts.
    below = [kind for kind in of.__subclasses__() if getattr(sys.modules[kind.__module__], kind.__name__) is kind]
    return [kind for one in below for kind in kinds(one)] if below else [of]


def facts(root: Path) -> dict[str, set[str]]:
    """Every fact of all parts by its name, with the names of what it keeps."""
    for path in sorted((root / "src/giaoluu/domain").glob("*/facts.py")):
        importlib.import_module(f"giaoluu.domain.{path.parent.name}.facts")
    ours = [kind for kind in kinds(Fact) if kind.__module__.startswith("giaoluu.")]
    return {kind.__name__: {field.name for field in fields(kind)} for kind in ours}


def test_every_fact_has_its_sentence_and_no_sentence_is_about_none(root: Path) -> None:
    assert sorted(facts(root)) == sorted(kind for module in tellings() for kind in module.SENTENCES)


def test_a_sentence_names_what_its_fact_keeps(root: Path) -> None:
    kept = facts(root)
    gaps = {
        kind: {gap.removesuffix("_count") for gap in re.findall(r"%\((\w+)\)s", str(sentence))} - kept[kind]
        for module in tellings()
        for kind, sentence in module.SENTENCES.items()
    }
    assert {kind: missing for kind, missing in gaps.items() if missing} == {}
