"""The examples that people download are those that their sources tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from examples.make import HERE, main


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("examples")
    main(folder)
    return folder


@pytest.mark.parametrize("name", ["giao-luu-truyen-hinh.docx", "dai-hoi-the-thao.pdf"])
def test_an_example_made_again_is_the_same_file(made: Path, name: str) -> None:
    assert (made / name).read_bytes() == (HERE / name).read_bytes()
