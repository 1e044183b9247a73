"""The pages of the rules, as they stand in docs/rules, are those of the rules."""

from __future__ import annotations

from tools.rule_pages import pages, stale


def test_pages_in_docs_are_not_stale() -> None:
    assert stale() == [], "run: python -m tools.rule_pages"


def test_index_has_a_row_for_every_page() -> None:
    rows = [line for line in pages()["README.md"].splitlines() if line.startswith("| ") and "](" in line]
    assert len(rows) == len(pages()) - 1
