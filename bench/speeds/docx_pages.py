"""Reading a DOCX file, guarded process and numbering and all."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx
from lxml import etree

from bench.material import CHARACTERS_A_PAGE, grown, reference_plan
from bench.measure import interleaved
from bench.result import Result
from giaoluu.compiler.reading import read_bytes

_TIMES = 6
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def measure(*, quick: bool) -> Iterator[Result]:
    """Against unpacking the file and collecting its text with lxml."""
    text = grown(reference_plan().read_text("utf-8"), _TIMES)
    pages = len(text) / CHARACTERS_A_PAGE
    data = written(text)
    work, least = interleaved([lambda: read_bytes(data, "plan.docx"), lambda: bare(data)], 3 if quick else 9)
    yield Result("docx_pages", pages / work, "pages/s", pages / least, work / least)


def written(text: str) -> bytes:
    """The text as a DOCX file, a paragraph a line."""
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def bare(data: bytes) -> str:
    """The least that gives the text of the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        tree = etree.fromstring(package.read("word/document.xml"))
    return "".join(element.text or "" for element in tree.iter(_TEXT))
