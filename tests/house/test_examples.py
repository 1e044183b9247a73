"""The examples that people download are those that their sources tell, and show what their page says they show."""

from __future__ import annotations

from pathlib import Path

import pytest

from examples.make import HERE, main
from giaoluu.compiler.compile import compile_plan
from giaoluu.compiler.reading import read_file


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("examples")
    main(folder)
    return folder


@pytest.mark.parametrize("name", ["giao-luu-truyen-hinh.docx", "dai-hoi-the-thao.pdf"])
def test_an_example_made_again_is_the_same_file(made: Path, name: str) -> None:
    assert (made / name).read_bytes() == (HERE / name).read_bytes()


@pytest.mark.parametrize("name", ["dai-hoi-the-thao.pdf", "hoi-nghi-cap-xa.txt"])
def test_the_examples_that_are_meant_to_be_right_are_found_right(name: str) -> None:
    assert told(name) == []


def test_the_exchange_shows_its_six_slips_and_nothing_else() -> None:
    assert told("giao-luu-truyen-hinh.docx") == [
        ("weekday-of-another-date", "thứ Sáu"),
        ("misspelt-compound", "Điểm hình"),
        ("misspelt-place", "Khe Xanh"),
        ("table-total-is-not-its-sum", "400"),
        ("deadline-after-event", "trước ngày 10/12/2026"),
        ("abolished-level", "Ủy ban nhân dân các huyện"),
        ("quota-given-twice", "50 đại biểu"),
    ]


def told(name: str) -> list[tuple[str, str]]:
    """The rule and the words of every error and warning, in the order of the text."""
    source = read_file(HERE / name)
    findings = [finding for finding in compile_plan(source).findings if finding.severity != "note"]
    return [(finding.slug, source.text[slice(*finding.at)]) for finding in sorted(findings, key=lambda each: each.at)]
