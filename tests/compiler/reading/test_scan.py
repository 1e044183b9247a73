"""Scans: pictures of pages."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageDraw

from giaoluu.compiler.reading import Unreadable, read_bytes, scan
from giaoluu.compiler.reading.assembly import Fields, assemble
from tests.compiler.reading.documents import LETTERHEAD, printed, read_pdf, tables_of, typeset

SENTENCE = "Tổ chức Chương trình giao lưu điển hình tiên tiến"
PAGE = f"*KẾ HOẠCH*\n\n{SENTENCE}\n\nSố lượng: 450 đại biểu; thời gian: 19h30 ngày 03 tháng 9 năm 2025"
TEXT = f"KẾ HOẠCH\n{SENTENCE}\nSố lượng: 450 đại biểu; thời gian: 19h30 ngày 03 tháng 9 năm 2025"


def saved(picture: Image.Image, kind: str = "PNG", **how: object) -> bytes:
    made = io.BytesIO()
    picture.save(made, kind, **how)
    return made.getvalue()


def picture_of(page: str, dpi: int = 250) -> Image.Image:
    return Image.open(io.BytesIO(printed(page, dpi))).convert("RGB")


def read(picture: Image.Image) -> Fields:
    return assemble(scan.read_image(saved(picture, dpi=(250, 250))))


def test_a_clear_page_is_read_and_says_how_sure_it_is() -> None:
    source = read_bytes(saved(picture_of(PAGE), dpi=(250, 250)), "quét.png")
    assert source.text == TEXT
    assert source.media_type == "image/png"
    assert len(source.remarks) == 1
    assert source.remarks[0].startswith("Văn bản được nhận dạng từ ảnh quét, độ tin cậy trung bình 9")


def test_the_columns_of_the_letterhead_and_of_the_closing_are_kept_apart() -> None:
    closing = (
        "#grid(columns: (1fr, 1fr), [Nơi nhận: \\ - Như trên;], align(center)[*TRƯỞNG BAN* \\ \\ \\ *Lê Hải Hòa*])"
    )
    fields = read(picture_of(LETTERHEAD + SENTENCE + "\n\n" + closing))
    grids = tables_of(fields)
    assert [len(grid[0]) for grid in grids] == [2, 2]
    assert grids[0][0][0].split("\n")[0] == "UBND TỈNH CAO BẰNG"
    assert grids[0][0][1].split("\n")[2] == "Cao Bằng, ngày 25 tháng 8 năm 2025"
    assert grids[1] == [["Nơi nhận:\n- Như trên;", "TRƯỞNG BAN\n\nLê Hải Hòa"]]


def test_a_ruled_table_is_found_in_the_picture() -> None:
    page = "#table(columns: (3cm, 1fr, 3cm), inset: 8pt, {})".format(
        "[Thời gian],[Nội dung],[Thực hiện],[8h00],[Đón tiếp đại biểu],[Văn phòng]"
    )
    assert tables_of(read(picture_of(page))) == [
        [["Thời gian", "Nội dung", "Thực hiện"], ["8h00", "Đón tiếp đại biểu", "Văn phòng"]]
    ]


@pytest.mark.parametrize("angle", [-2.0, 1.3])
def test_a_slanted_page_is_set_straight(angle: float) -> None:
    slanted = picture_of(PAGE).rotate(angle, Image.Resampling.BICUBIC, fillcolor="white")
    assert read(slanted).text == TEXT


@pytest.mark.parametrize("turn", [90, 180])
def test_a_page_lying_on_its_side_is_turned(turn: int) -> None:
    long_enough = PAGE + "\n\n" + "\n\n".join([SENTENCE] * 12)
    fields = read(picture_of(long_enough).rotate(turn, expand=True))
    assert fields.text.split("\n")[1:3] == TEXT.split("\n")[1:3]


def test_a_red_seal_over_the_letters_does_not_hide_them() -> None:
    page = picture_of(PAGE)
    seal = Image.new("RGB", page.size, "white")
    ImageDraw.Draw(seal).ellipse((300, 150, 900, 750), outline=(255, 60, 60), width=25)
    assert read(ImageChops.multiply(page, seal)).text == TEXT


@pytest.mark.parametrize(
    ("kind", "how"), [("JPEG", {"quality": 90}), ("TIFF", {}), ("TIFF", {"compression": "group4"})]
)
def test_pictures_of_other_kinds(kind: str, how: dict[str, object]) -> None:
    picture = picture_of(PAGE)
    data = saved(picture.convert("1") if how.get("compression") else picture, kind, dpi=(250, 250), **how)
    assert assemble(scan.read_image(data)).text == TEXT


def test_every_frame_of_a_tiff_is_a_page() -> None:
    first, second = picture_of("Trang thứ nhất của kế hoạch"), picture_of("Trang thứ hai của kế hoạch")
    fields = assemble(scan.read_image(saved(first, "TIFF", save_all=True, append_images=[second], dpi=(250, 250))))
    assert fields.text == "Trang thứ nhất của kế hoạch\nTrang thứ hai của kế hoạch"
    assert fields.pages == (0, 28)


def test_pages_of_a_pdf_that_are_pictures_are_read_among_the_others() -> None:
    page = io.BytesIO()
    picture_of("Trang quét của kế hoạch").save(page, "PDF", resolution=250)
    document = pdfium.PdfDocument(typeset("Trang chữ của kế hoạch"))
    document.import_pages(pdfium.PdfDocument(page.getvalue()))
    made = io.BytesIO()
    document.save(made)
    fields = read_pdf(made.getvalue())
    assert fields.text == "Trang chữ của kế hoạch\nTrang quét của kế hoạch"
    assert fields.remarks[0].startswith("1 trong 2 trang được nhận dạng từ ảnh quét")


def test_without_the_program_the_command_to_install_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(Unreadable) as refusal:
        scan.read_image(saved(picture_of("a")))
    assert str(refusal.value) == (
        "Văn bản quét cần chương trình nhận dạng chữ tiếng Việt; hãy cài bằng lệnh: "
        "sudo apt install tesseract-ocr tesseract-ocr-vie."
    )


def test_a_blank_page_has_no_letters() -> None:
    with pytest.raises(Unreadable) as refusal:
        read(Image.new("L", (1000, 1400), 255))
    assert str(refusal.value) == "Tệp không có chữ nào; hãy kiểm tra xem đã chọn đúng tệp chưa."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (saved(Image.new("1", (30_000, 30_000))), "Ảnh quá lớn; hãy quét lại ở 300 dpi rồi gửi lại."),
        (
            saved(Image.new("L", (500, 500), 200))[:200],
            "Tệp ảnh hỏng hoặc bị cắt cụt; hãy quét lại hoặc lấy lại bản gốc.",
        ),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 500, "Tệp ảnh hỏng hoặc bị cắt cụt; hãy quét lại hoặc lấy lại bản gốc."),
        (b"II*\x00" + b"\xff" * 500, "Tệp ảnh hỏng hoặc bị cắt cụt; hãy quét lại hoặc lấy lại bản gốc."),
    ],
)
def test_pictures_that_cannot_be_read(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_bytes(data, "k.png")
    assert str(refusal.value) == sentence


def test_whoever_waits_hears_of_every_page() -> None:
    first, second = picture_of("Trang thứ nhất của kế hoạch"), picture_of("Trang thứ hai của kế hoạch")
    data = saved(first, "TIFF", save_all=True, append_images=[second], dpi=(250, 250))
    steps: list[tuple[int, int]] = []
    source = read_bytes(data, "quet.tiff", lambda done, total: steps.append((done, total)))
    assert (steps[-1], sorted(steps) == steps, source.pages) == ((2, 2), True, (0, 28))
