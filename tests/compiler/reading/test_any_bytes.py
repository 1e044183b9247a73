"""Whatever the bytes are: a `Source` that keeps its promises, or `Unreadable`."""

from __future__ import annotations

import unicodedata
import zipfile
from io import BytesIO

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from giaoluu.compiler.reading import Unreadable, package, read_bytes
from giaoluu.compiler.reading.assembly import Fields, assemble
from tests.compiler.reading.documents import (
    archive,
    cell,
    docx,
    item,
    level,
    listing,
    paragraph,
    row,
    table,
    typeset,
)

WHOLE = docx(
    paragraph("KẾ HOẠCH", '<w:pStyle w:val="A"/>')
    + item("MỤC ĐÍCH", 1)
    + item("Yêu cầu", 1, 1)
    + table(row(cell("TT", '<w:vMerge w:val="restart"/>'), "Đơn vị"), row(cell("", "<w:vMerge/>"), "Sở Nội vụ")),
    listing(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.")),
    '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>',
)
PARTS = {name: zipfile.ZipFile(BytesIO(WHOLE)).read(name) for name in zipfile.ZipFile(BytesIO(WHOLE)).namelist()}
PRINTED = typeset("KẾ HOẠCH\n#table(columns: 2, [TT],[Đơn vị],[1],[Sở Nội vụ])\nHết.")
SLOW = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])


def promises_kept(found: Fields) -> bool:
    """NFC, one kind of line end, nothing invisible, every span inside the text and in order."""
    text = found.text
    spans = [span for table in found.tables for row in table.rows for span in row]
    return (
        bool(text.strip())
        and unicodedata.normalize("NFC", text) == text
        and not set(text) & set("\r\v\f\0\ufeff\u200b\u2028\xad")
        and all(0 <= start <= end <= len(text) for start, end in spans)
        and all(text[start:end] == text[start:end].strip() for start, end in spans)
        and spans == sorted(spans)
        and list(found.pages) == sorted(set(found.pages))
        and found.pages[0] == 0
        and len(text.encode()) > 0
    )


def check(data: bytes) -> None:
    try:
        source = read_bytes(data, "k")
    except Unreadable as refusal:
        sentence = str(refusal)
    else:
        sentence = "đã đọc"
        assert promises_kept(Fields(source.media_type, source.text, source.pages, source.tables, source.remarks))
    assert len(sentence.splitlines()) == 1


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    if not data.startswith((b"PK", b"\x89PNG", b"\xff\xd8\xff", b"II*", b"MM\0*")) and b"%PDF-" not in data:
        check(data)


@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-32"]))
def test_any_text_in_any_encoding(text: str, encoding: str) -> None:
    check(text.encode(encoding, "surrogatepass" if encoding != "utf-8" else "replace"))


@given(st.text(alphabet="aăâeêioôơuưyđ\u0300\u0301\u0303\u0309\u0323§¹®\xadÑïäöù \n\t|", max_size=200))
def test_vietnamese_letters_in_any_order(text: str) -> None:
    check(text.encode())


def mutated(data: bytes) -> st.SearchStrategy[bytes]:
    """`data` with some bytes changed, cut out or doubled."""
    place = st.integers(0, len(data) - 1)

    def changed(edits: list[tuple[int, int, bytes]]) -> bytes:
        made = bytearray(data)
        for start, length, new in edits:
            made[start : start + length] = new
        return bytes(made)

    return st.lists(st.tuples(place, st.integers(0, 40), st.binary(max_size=12)), min_size=1, max_size=5).map(changed)


@given(mutated(WHOLE))
@example(WHOLE[:1920] + b"\0" + WHOLE[1920:])
def test_damaged_packages(data: bytes) -> None:
    check_package(data)


@given(st.sampled_from(sorted(PARTS)), st.data())
def test_packages_with_one_damaged_part(name: str, data: st.DataObject) -> None:
    check_package(archive(PARTS | {name: data.draw(mutated(PARTS[name]))}))


WORDS = ["p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "pPr", "numPr", "txbxContent", "drawing"]


@given(
    st.recursive(
        st.text("ab", max_size=3), lambda inner: st.tuples(st.sampled_from(WORDS), st.lists(inner, max_size=4))
    )
)
def test_elements_of_word_in_any_nesting(tree: object) -> None:
    check_package(docx(written(tree)))


def written(tree: object) -> str:
    if isinstance(tree, tuple):
        name, inner = tree
        return f"<w:{name}>{''.join(map(written, inner))}</w:{name}>"
    return str(tree)


def check_package(data: bytes) -> None:
    """In this process, as the child would: it turns any other exception into a refusal, here it would be our fault."""
    try:
        found = assemble(package.read(data))
    except Unreadable:
        return
    assert promises_kept(found)


@SLOW
@given(mutated(PRINTED))
def test_damaged_pdfs(data: bytes) -> None:
    check(data)


@SLOW
@given(st.binary(max_size=300))
def test_pictures_and_pdfs_of_noise(noise: bytes) -> None:
    for start in (b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n"):
        check(start + noise)
