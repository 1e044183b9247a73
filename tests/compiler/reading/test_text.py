"""Plain text and Markdown: encodings, line ends, what is removed and what stays."""

from __future__ import annotations

import hashlib
import time
import unicodedata
from pathlib import Path

import pytest

from giaoluu.compiler.reading import Unreadable, read_bytes, read_file

PLAN = "KẾ HOẠCH\nTổ chức Chương trình giao lưu điển hình tiên tiến\n- Chọn cử **50 đại biểu**.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_reads_the_same(encoding: str) -> None:
    assert read_bytes(PLAN.encode(encoding), "k.txt").text == PLAN


def test_what_is_told_of_a_text() -> None:
    source = read_bytes(PLAN.encode(), "k.md")
    assert (source.name, source.media_type, source.pages, source.tables, source.remarks) == (
        "k.md",
        "text/markdown",
        (0,),
        (),
        (),
    )
    assert source.sha256 == hashlib.sha256(PLAN.encode()).hexdigest()
    assert read_bytes("KẾ HOẠCH".encode(), "k.txt").media_type == "text/plain"


def test_line_ends_of_every_machine_become_one() -> None:
    assert read_bytes("a\r\nb\rc\vd\u2028e\u2029f\x85g".encode(), "k").text == "a\nb\nc\nd\ne\nf\ng"


def test_form_feeds_begin_pages() -> None:
    source = read_bytes("một\n\fhai\fba".encode(), "k")
    assert source.text == "một\n\nhai\nba"
    assert source.pages == (0, 5, 9)
    assert [source.page_of(source.text.index(word)) for word in ("một", "hai", "ba")] == [1, 2, 3]


def test_invisible_characters_go_and_everything_else_stays() -> None:
    assert read_bytes("\ufeffKế\x00 ho\u00adạch\u200b \t **đậm** Ðại  | x\u00a0".encode(), "k").text == (
        "Kế hoạch \t **đậm** Ðại  | x\u00a0"
    )


def test_decomposed_letters_are_composed() -> None:
    assert read_bytes(unicodedata.normalize("NFD", PLAN).encode(), "k").text == PLAN


def test_windows_1258_is_recognised() -> None:
    source = read_bytes(_windows_1258("Ủy ban nhân dân tỉnh Cao Bằng tổ chức Đại hội"), "k.txt")
    assert source.text == "Ủy ban nhân dân tỉnh Cao Bằng tổ chức Đại hội"
    assert source.remarks == ("Văn bản mã Windows-1258, đã chuyển sang Unicode.",)


def _windows_1258(text: str) -> bytes:
    """That code page has the vowels whole and the tones apart."""
    tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    parts = []
    for letter in text:
        apart = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in apart if mark in tones)
        parts.append(unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in tones)) + tone)
    return "".join(parts).encode("cp1258")


TCVN3_PLAN = (
    "\u00a7¹i héi thi ®ua yªu n\u00adíc tØnh Cao B»ng\n"
    "C¨n cø KÕ ho¹ch sè 2500/KH-UBND cña ñy ban nh©n d©n tØnh\n"
    "Email: a@b.vn; 450 ®¹i biÓu"
)
VNI_PLAN = (
    "Ñaïi hoäi thi ñua yeâu nöôùc tænh Cao Baèng\nCaên cöù Keá hoaïch cuûa UÛy ban nhaân daân tænh\n450 ñaïi bieåu"
)


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_tcvn3_is_recognised_as_bytes_and_as_letters(encoding: str) -> None:
    source = read_bytes(TCVN3_PLAN.encode(encoding), "k.txt")
    assert source.text == (
        "Đại hội thi đua yêu nước tỉnh Cao Bằng\nCăn cứ Kế hoạch số 2500/KH-UBND của ủy ban nhân dân tỉnh\n"
        "Email: a@b.vn; 450 đại biểu"
    )
    assert source.remarks == ("Văn bản mã TCVN3, đã chuyển sang Unicode.",)


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_vni_is_recognised_as_bytes_and_as_letters(encoding: str) -> None:
    source = read_bytes(VNI_PLAN.encode(encoding), "k.txt")
    assert source.text == (
        "Đại hội thi đua yêu nước tỉnh Cao Bằng\nCăn cứ Kế hoạch của Ủy ban nhân dân tỉnh\n450 đại biểu"
    )
    assert source.remarks == ("Văn bản mã VNI, đã chuyển sang Unicode.",)


def test_a_unicode_text_with_some_lines_of_an_old_encoding_is_mended_in_those_lines_only() -> None:
    source = read_bytes(f"Kế hoạch này là của tỉnh\n{TCVN3_PLAN}\nCác xã, phường đã có\n".encode(), "k.txt")
    assert source.text.split("\n")[:2] == ["Kế hoạch này là của tỉnh", "Đại hội thi đua yêu nước tỉnh Cao Bằng"]
    assert source.text.split("\n")[-2] == "Các xã, phường đã có"


@pytest.mark.parametrize(
    "text",
    [
        "Les élèves et le café: à bientôt, où est la forêt française?",
        "Señor Muñoz comió jamón y piñón en el corazón de España",
        "Größe, Straße, Übung, schön, für, Mädchen",
        "Hà Nội và Huế",
        "giá: 5 µm, 10°C, ±3, §4, «trích», ½, ©2025",
    ],
)
def test_other_texts_with_accents_are_left_alone(text: str) -> None:
    source = read_bytes(text.encode(), "k.txt")
    assert source.text == text
    assert source.remarks == ()


def test_a_text_cut_in_the_middle_of_a_letter_is_read_with_a_remark() -> None:
    source = read_bytes(PLAN.encode() * 5 + "ế".encode()[:2], "k.txt")
    assert source.text == PLAN * 5 + "\ufffd"
    assert source.remarks == ("Có 1 ký tự hỏng trong tệp, được thay bằng dấu \ufffd.",)


def test_lone_surrogates_are_replaced() -> None:
    assert read_bytes(b"\xff\xfeK\x00\x00\xd8A\x00", "k.txt").text == "K\ufffdA"


def test_a_wrong_suffix_is_a_remark() -> None:
    assert read_bytes(PLAN.encode(), "k.docx").remarks == (
        "Tên tệp có đuôi .docx nhưng nội dung là văn bản thuần; đã đọc theo nội dung.",
    )


def test_one_line_of_two_million_letters_is_read() -> None:
    source = read_bytes(b"a " * 1_000_000, "k.txt")
    assert len(source.text) == 2_000_000


@pytest.mark.parametrize(("encoding", "length"), [("utf-8", 30), ("cp1258", 1_000_001)])
def test_a_letter_under_a_million_marks_does_not_stop_the_reader(encoding: str, length: int) -> None:
    begun = time.perf_counter()
    source = read_bytes(("a" + "\u0323\u0301" * 500_000).encode(encoding), "k")
    assert time.perf_counter() - begun < 5
    assert len(source.text) == length


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "Tệp rỗng; hãy kiểm tra xem đã chọn đúng tệp chưa."),
        (b" \n\t\r\n ", "Tệp không có chữ nào; hãy kiểm tra xem đã chọn đúng tệp chưa."),
        (b"\xff\xfe", "Tệp không có chữ nào; hãy kiểm tra xem đã chọn đúng tệp chưa."),
        (b"\0" * 1000, "Tệp này không phải văn bản; hãy chọn tệp DOCX, ODT, PDF, ảnh quét hoặc văn bản thuần."),
        (
            bytes(range(256)) * 40,
            "Tệp này không phải văn bản; hãy chọn tệp DOCX, ODT, PDF, ảnh quét hoặc văn bản thuần.",
        ),
        (b"a" * 2_000_001, "Văn bản dài quá 2.000.000 ký tự; hãy tách riêng phần kế hoạch rồi gửi lại."),
        (b"a" * 9_000_000, "Tệp văn bản quá dài; hãy tách riêng phần kế hoạch rồi gửi lại."),
        (b"{\\rtf1 x}", "Tệp RTF chưa đọc được; hãy mở bằng Word hoặc LibreOffice và lưu lại dạng DOCX."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
            "Tệp Word đời cũ (.doc) chưa đọc được; hãy mở bằng Word hoặc LibreOffice và lưu lại dạng DOCX.",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "Tệp Word có mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại dạng DOCX.",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_bytes(data, "k.txt")
    assert str(refusal.value) == sentence


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.txt"
    path.write_text(PLAN, encoding="utf-8")
    assert read_file(path) == read_bytes(PLAN.encode(), "kế hoạch.txt")
    assert read_file(str(path)).text == PLAN
