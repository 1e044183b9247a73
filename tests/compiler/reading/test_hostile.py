"""Files that are damaged, locked or made to harm: each gives a `Source` or one clear sentence, soon."""

from __future__ import annotations

import hashlib
import io
import os
import signal
import time
import zipfile
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from giaoluu.compiler.reading import Unreadable, read_bytes, read_file, sandbox
from giaoluu.compiler.reading.kinds import PDF
from tests.compiler.reading.documents import (
    CONTENT_TYPES,
    archive,
    cell,
    docx,
    item,
    level,
    listing,
    paragraph,
    read_package,
    row,
    table,
    typeset,
)

DAMAGED_PACKAGE = "Tệp hỏng hoặc bị cắt cụt; hãy lấy lại bản gốc, hoặc mở bằng Word rồi lưu lại."
HOSTILE_PACKAGE = "Tệp có cấu trúc bất thường, không an toàn; hãy mở bằng Word rồi lưu lại."
DAMAGED_PDF = "Tệp PDF hỏng hoặc bị cắt cụt; hãy lấy lại bản gốc rồi gửi lại."
TOO_HEAVY = "Tệp quá nặng để đọc; hãy tách riêng phần kế hoạch rồi gửi lại."
RELATIONS = '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="{}"/></Relationships>'


def refusal_of(data: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        read_bytes(data, "k")
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


# Paths


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"^Đây là một thư mục; hãy chọn tệp kế hoạch nằm trong đó\.$"):
        read_file(tmp_path)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"^Không tìm thấy tệp; hãy kiểm tra lại đường dẫn và tên tệp\.$"):
        read_file(tmp_path / "không có.docx")


def test_a_path_that_can_be_no_path() -> None:
    with pytest.raises(Unreadable, match=r"^Không mở được tệp; hãy kiểm tra ổ đĩa và tên tệp rồi thử lại\.$"):
        read_file("a\0b")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống")
    with pytest.raises(Unreadable, match=r"^Đây không phải là tệp thường; hãy chọn một tệp văn bản\.$"):
        read_file(tmp_path / "ống")


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kín.txt"
    path.write_text("a")
    path.chmod(0)
    if os.access(path, os.R_OK):  # root reads everything: the refusal has to come from elsewhere
        monkeypatch.setattr(Path, "open", _refused)
    with pytest.raises(
        Unreadable, match=r"^Không có quyền đọc tệp này; hãy xin quyền đọc hoặc chép tệp sang nơi khác\.$"
    ):
        read_file(path)


def _refused(*_: object, **__: object) -> None:
    raise PermissionError


def test_a_file_of_200_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lớn.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024**2)
    begun = time.perf_counter()
    with pytest.raises(Unreadable, match=r"^Tệp lớn quá 64 MB; hãy tách riêng phần kế hoạch"):
        read_file(path)
    assert time.perf_counter() - begun < 0.1


# Packages


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        ({"a.txt": "a"}, "Đây là tệp nén ZIP; hãy giải nén rồi chọn tệp kế hoạch bên trong."),
        (
            {"[Content_Types].xml": CONTENT_TYPES, "xl/workbook.xml": "<workbook/>"},
            "Đây là bảng tính Excel; hãy chọn tệp kế hoạch dạng DOCX, ODT hoặc PDF.",
        ),
        (
            {
                "[Content_Types].xml": CONTENT_TYPES,
                "_rels/.rels": RELATIONS.format("ppt/presentation.xml"),
                "ppt/presentation.xml": "<presentation/>",
            },
            "Đây là bài trình chiếu PowerPoint; hãy chọn tệp kế hoạch dạng DOCX, ODT hoặc PDF.",
        ),
        (
            {"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": "<glossary/>"},
            "Tệp Office này không phải văn bản Word; hãy chọn tệp kế hoạch dạng DOCX, ODT hoặc PDF.",
        ),
        ({"[Content_Types].xml": CONTENT_TYPES}, DAMAGED_PACKAGE),
        ({"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": ""}, DAMAGED_PACKAGE),
        ({"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": "<document><body>"}, DAMAGED_PACKAGE),
    ],
)
def test_packages_that_are_no_document(members: dict[str, str], sentence: str) -> None:
    assert refusal_of(archive(members)) == sentence


def test_a_package_cut_short_anywhere() -> None:
    whole = docx(paragraph("KẾ HOẠCH"))
    for size in range(4, len(whole), len(whole) // 9):
        with pytest.raises(Unreadable):
            read_package(whole[:size])
    assert refusal_of(whole[: len(whole) // 2]) == DAMAGED_PACKAGE


@pytest.mark.parametrize("place", ["word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_any_document_type_declaration_is_refused(place: str, encoding: str) -> None:
    laughs = (
        '<!DOCTYPE a [<!ENTITY b "{}"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]><a>&c;&d;</a>'
    )
    assert refusal_of(docx("", more={place: laughs.format("ha" * 99).encode(encoding)})) == HOSTILE_PACKAGE


def test_a_zip_bomb_is_not_unpacked() -> None:
    begun = time.perf_counter()
    assert refusal_of(docx("", more={"word/document.xml": b"<a>" + b" " * 90_000_000})) == HOSTILE_PACKAGE
    assert time.perf_counter() - begun < 5


def test_a_zip_bomb_that_lies_about_its_size_is_not_unpacked() -> None:
    bomb = bytearray(docx("", more={"word/document.xml": b"<a>" + b" " * 60_000_000}))
    place = bomb.rindex(b"PK\x01\x02", 0, bomb.rindex(b"word/document.xml"))
    bomb[place + 24 : place + 28] = (1000).to_bytes(4, "little")
    assert refusal_of(bytes(bomb)) in (HOSTILE_PACKAGE, DAMAGED_PACKAGE)


def test_a_package_of_very_many_members() -> None:
    assert refusal_of(archive({f"word/{number}": "" for number in range(3_000)}, zipfile.ZIP_STORED)) == HOSTILE_PACKAGE


def test_an_encrypted_member() -> None:
    locked = bytearray(docx(paragraph("a")))
    for place in range(len(locked) - 4):
        if locked[place : place + 4] == b"PK\x01\x02":
            locked[place + 8] |= 1
    assert refusal_of(bytes(locked)) == DAMAGED_PACKAGE


def test_tables_nested_beyond_reason() -> None:
    inner = paragraph("a")
    for _ in range(40):
        inner = table(row(cell(inner + paragraph())))
    assert refusal_of(docx(inner)) == "Bảng hoặc khung chữ lồng nhau quá nhiều lớp; hãy bỏ bớt lớp lồng rồi gửi lại."


def test_xml_nested_beyond_reason() -> None:
    assert refusal_of(docx("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000)) == DAMAGED_PACKAGE


def test_more_letters_than_a_plan_has() -> None:
    assert refusal_of(docx(paragraph("".join(f"{number} " for number in range(310_000))))) == (
        "Văn bản dài quá 2.000.000 ký tự; hãy tách riêng phần kế hoạch rồi gửi lại."
    )


def test_more_cells_than_a_plan_has() -> None:
    assert refusal_of(docx("<w:tbl>" + ("<w:tr>" + "<w:tc/>" * 1_000 + "</w:tr>") * 101 + "</w:tbl>")) == (
        "Văn bản có quá nhiều ô bảng; hãy tách riêng phần kế hoạch rồi gửi lại."
    )


# Numbering made to harm


def test_styles_based_on_each_other_in_a_circle() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in ("AB", "BA")
    )
    assert read_package(docx(paragraph("a", '<w:pStyle w:val="A"/>'), styles=styles)).text == "a"


def test_a_chain_of_styles_without_end_is_followed_a_little() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{one}"><w:basedOn w:val="s{one + 1}"/></w:style>'
        for one in range(3_000)
    )
    begun = time.perf_counter()
    assert read_package(docx(paragraph("a", '<w:pStyle w:val="s0"/>') * 1_000, styles=styles)).text == "\n".join(
        "a" * 1_000
    )
    assert time.perf_counter() - begun < 5


def test_list_styles_that_point_at_themselves() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert read_package(docx(item("a", 1), numbering)).text == "a"


@pytest.mark.parametrize(
    ("start", "how", "label"),
    [
        ("2147483647", "upperRoman", "32767."),
        ("99999999999999999999", "decimal", "0."),
        ("32767", "lowerLetter", "32767."),
        ("-5", "lowerRoman", "-5."),
        ("x", "decimal", "0."),
    ],
)
def test_starts_out_of_reach(start: str, how: str, label: str) -> None:
    strange = level(0, how, "%1.").replace('w:start w:val="1"', f'w:start w:val="{start}"')
    assert read_package(docx(item("a", 1), listing(1, strange))).text == f"{label} a"


def test_levels_without_number_and_patterns_without_end() -> None:
    many = "".join(level(position, "decimal", "%1") for position in range(10, 2_000))
    numbering = listing(1, level(0, "decimal", "%1" * 5_000), many)
    text = read_package(docx(item("a", 1) + item("b", 1, 99_999), numbering)).text
    assert text == "1" * 30 + " a\nb"


# PDF


def test_a_damaged_pdf() -> None:
    assert refusal_of(b"%PDF-1.7\n" + b"x" * 3_000) == DAMAGED_PDF


def test_a_pdf_without_pages() -> None:
    empty = io.BytesIO()
    pdfium.PdfDocument.new().save(empty)
    assert refusal_of(empty.getvalue()) in ("Tệp PDF không có trang nào; hãy kiểm tra lại tệp.", DAMAGED_PDF)


def test_a_pdf_of_twenty_thousand_pages() -> None:
    kids = " ".join(["3 0 R"] * 20_000)
    begun = time.perf_counter()
    assert refusal_of(_pdf(f"<</Type/Pages/Count 20000/Kids[{kids}]>>")) == (
        "Tệp PDF có 20000 trang, quá 300; hãy tách riêng phần kế hoạch rồi gửi lại."
    )
    assert time.perf_counter() - begun < 10


def test_a_pdf_whose_pages_hold_themselves() -> None:
    assert refusal_of(_pdf("<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]>>"))


def test_a_pdf_page_larger_than_any_paper_is_drawn_small() -> None:
    assert refusal_of(_pdf("<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 1e9 1e9]>>"))


def test_a_pdf_with_a_password() -> None:
    assert refusal_of(locked_pdf("mật khẩu")) == "Tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi gửi lại."


def test_a_pdf_that_is_locked_against_changes_only_is_read() -> None:
    assert read_bytes(locked_pdf(""), "k.pdf").text == "KE HOACH"


def locked_pdf(password: str) -> bytes:
    """A page with two words, locked in the oldest way of the standard (RC4, 40 bits)."""
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    padded = (password.encode() + padding)[:32]
    owner = b"o" * 32
    key = hashlib.md5(padded + owner + (-4 & 0xFFFFFFFF).to_bytes(4, "little") + b"i" * 16).digest()[:5]
    own_key = hashlib.md5(key + (4).to_bytes(3, "little") + b"\0\0").digest()[:10]
    content = rc4(own_key, b"BT /F 12 Tf 72 700 Td (KE HOACH) Tj ET")
    font = b"<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font" + font + b">>>>",
        b"<</Length %d>>stream\n" % len(content) + content + b"\nendstream",
        b"<</Filter/Standard/V 1/R 2/P -4/O<"
        + owner.hex().encode()
        + b">/U<"
        + rc4(key, padding).hex().encode()
        + b">>>",
    ]
    return written(objects, b"/Encrypt 5 0 R/ID[<" + (b"i" * 16).hex().encode() + b"><00>]")


def rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    made = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        made.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(made)


def _pdf(pages: str) -> bytes:
    return written([b"<</Type/Catalog/Pages 2 0 R>>", pages.encode(), b"<</Type/Page/Parent 2 0 R>>"])


def written(objects: list[bytes], trailer: bytes = b"") -> bytes:
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj" % number + body + b"endobj\n"
    table_at = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, table_at)


# The child process


def test_a_reader_that_hangs_is_ended() -> None:
    begun = time.perf_counter()
    with pytest.raises(Unreadable) as refusal:
        sandbox.read_in_child(PDF, typeset("a"), seconds=0.01)
    assert str(refusal.value) == TOO_HEAVY
    assert time.perf_counter() - begun < 5


@pytest.mark.parametrize("killed_by", [signal.SIGXCPU, signal.SIGKILL])
def test_a_child_ended_by_its_limits_had_too_heavy_a_file(killed_by: signal.Signals) -> None:
    with pytest.raises(Unreadable) as refusal:
        sandbox.answer(b"", -killed_by)
    assert str(refusal.value) == TOO_HEAVY


@pytest.mark.parametrize("reply", [b"", b"\x00\xff", b"[]", b"{", b"null"])
def test_a_child_that_dies_without_an_answer_is_a_damaged_file(reply: bytes) -> None:
    with pytest.raises(Unreadable) as refusal:
        sandbox.answer(reply, -11)
    assert str(refusal.value) == (
        "Tệp hỏng hoặc không đúng chuẩn; hãy mở bằng phần mềm soạn thảo, lưu lại rồi gửi lại."
    )
