"""Pages set with Typst."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from giaoluu.lib.typeset import pdf

FONTS = Path("src/giaoluu/web/static/vendor/fonts")


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "name.typ"
    path.write_text('#set page("a7")\n#set text(font: "Tinos")\n#let values = json("values.json")\n#values.name\n')
    return path


def text_of(made: bytes) -> str:
    document = pypdfium2.PdfDocument(made)
    try:
        return "".join(document[0].get_textpage().get_text_range().split("\r\n"))
    finally:
        document.close()


@pytest.mark.parametrize("name", ["Nguyễn Thị Ưỡng", '#panic("no") *bold* $x$ \\', '<script> & "quotes" // no'])
def test_words_are_set_as_they_are_written(template: Path, root: Path, name: str) -> None:
    assert text_of(pdf(template, {"name": name}, fonts=[root / FONTS])) == name
