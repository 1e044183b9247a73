"""Files that strangers made: what is taken, what is refused, and how what was taken is given out."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.tasks.models import Evidence, ObstacleStep
from tests.web.agency.test_desk import desk_of, part_of, text
from tests.workspace import Workspace


def photo(size: tuple[int, int] = (3000, 2000), form: str = "JPEG") -> bytes:
    """A photo as a telephone takes it: with the place where it was taken."""
    image = Image.new("RGB", size, (120, 40, 30))
    exif = Image.Exif()
    exif[0x010F] = "Telephone"
    exif.get_ifd(0x8825)[2] = (22.0, 39.0, 57.0)
    kept = io.BytesIO()
    image.save(kept, form, exif=exif)
    return kept.getvalue()


def zipped(*members: str, **contents: str) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in members:
            archive.writestr(name, contents.get(name, "x"))
    return kept.getvalue()


def bomb() -> bytes:
    """A PNG of a few hundred bytes that would take gigabytes to draw."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 30000, 30000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 9000)) + chunk(b"IEND", b"")
    )


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"
HOSTILE = {
    "ảnh.svg": SVG,
    "ảnh có đầu.svg": b'<?xml version="1.0"?>' + SVG,
    "ảnh.jpg": HTML,
    "ảnh đệm.jpg": b" " * 500 + HTML,
    "bom.png": bomb(),
    "cụt.png": b"\x89PNG\r\n\x1a\n cut",
    "cụt.jpg": photo()[:300],
    "chạy.exe": b"MZ\x90\x00\x03",
    "cũ.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "nén.docx": zipped("a.exe"),
    "macro.docx": zipped("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
    "hỏng.docx": b"PK\x03\x04 cut",
    "rỗng.pdf": b"",
    "latin.txt": "Đại biểu".encode("utf-16"),
}
GOOD = {
    "Danh sách.pdf": (b"%PDF-1.7\n", "application/pdf"),
    "kế hoạch.docx": (
        zipped("[Content_Types].xml", "word/document.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "bảng.xlsx": (
        zipped("[Content_Types].xml", "xl/workbook.xml"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "ghi chú.txt": ("Đại biểu: 50".encode(), "text/plain; charset=utf-8"),
    "văn bản.odt": (
        zipped("mimetype", mimetype="application/vnd.oasis.opendocument.text"),
        "application/vnd.oasis.opendocument.text",
    ),
}


def give(client: Client, space: Workspace, name: str, content: bytes) -> object:
    file = SimpleUploadedFile(name, content, "image/jpeg")
    return client.post(f"{desk_of(space)}parts/{part_of(space).pk}/evidence/", {"file": file})


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_or_broken_file_is_refused_with_a_sentence_and_leaves_no_trace(space: Workspace, name: str) -> None:
    answer = give(space.client(Role.OFFICER), space, name, HOSTILE[name])
    assert (answer.status_code, Evidence.objects.count()) == (422, 0)  # type: ignore[attr-defined]
    assert "nhận" in text(answer)


def test_a_file_larger_than_taken_is_refused_before_it_is_read(space: Workspace) -> None:
    answer = give(space.client(Role.OFFICER), space, "to.pdf", b"%PDF-" + b"0" * (60 * 1024 * 1024))
    assert (answer.status_code, "Tệp quá lớn" in text(answer)) == (413, True)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", GOOD)
def test_a_file_is_given_out_as_a_file_of_what_it_is(space: Workspace, name: str) -> None:
    client, (content, media_type) = space.client(Role.OFFICER), GOOD[name]
    give(client, space, name, content)
    given = client.get(f"{desk_of(space)}evidence/{Evidence.objects.get().pk}/")
    assert (given.content, given["Content-Type"], given["X-Content-Type-Options"]) == (content, media_type, "nosniff")
    assert given["Content-Disposition"].startswith("attachment;")
    assert given["Content-Security-Policy"].startswith("sandbox; default-src 'none'")


def test_a_file_called_what_it_is_not_is_given_out_with_its_true_ending(space: Workspace) -> None:
    client = space.client(Role.OFFICER)
    give(client, space, "hoá đơn.html", b"%PDF-1.7\n")
    given = client.get(f"{desk_of(space)}evidence/{Evidence.objects.get().pk}/")
    assert given["Content-Disposition"].endswith("ho%C3%A1%20%C4%91%C6%A1n.html.pdf")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_of_a_photo_only_a_picture_drawn_again_is_shown(space: Workspace, form: str) -> None:
    client = space.client(Role.OFFICER)
    give(client, space, "ảnh", photo(form=form))
    shown = client.get(f"{desk_of(space)}evidence/{Evidence.objects.get().pk}/picture.jpg")
    drawn = Image.open(io.BytesIO(shown.content))
    assert (shown["Content-Type"], drawn.format, drawn.size, dict(drawn.getexif())) == (
        "image/jpeg", "JPEG", (1600, 1067), {}
    )  # fmt: skip
    assert b"Telephone" not in shown.content
    assert "picture.jpg" in client.get(desk_of(space)).content.decode()


def test_what_is_no_picture_is_never_shown_as_one(space: Workspace) -> None:
    client = space.client(Role.OFFICER)
    give(client, space, "a.pdf", b"%PDF-1.7\n")
    assert client.get(f"{desk_of(space)}evidence/{Evidence.objects.get().pk}/picture.jpg").status_code == 404


def test_files_are_for_those_who_may_see_the_desk(space: Workspace) -> None:
    give(space.client(Role.OFFICER), space, "a.jpg", photo((10, 10)))
    path = f"{desk_of(space)}evidence/{Evidence.objects.get().pk}/"
    seen = {role: space.client(role).get(path).status_code for role in (Role.LEADER, Role.RELAY, Role.GATE)}
    assert seen == {Role.LEADER: 200, Role.RELAY: 404, Role.GATE: 403}
    own = desk_of(space, "Xã Bảo Lạc") + f"evidence/{Evidence.objects.get().pk}/"
    assert space.client(Role.RELAY).get(own).status_code == 404


def test_a_photo_of_an_obstacle_is_for_those_concerned(space: Workspace) -> None:
    client = space.client(Role.OFFICER)
    given = {"text": "Chưa có xe", "part": part_of(space).pk, "file": SimpleUploadedFile("a.jpg", photo((20, 20)))}
    client.post(f"{desk_of(space)}obstacles/", given)
    step = ObstacleStep.objects.get()
    path = f"/events/{space.event.key}/obstacles/{step.obstacle_id}/photos/{step.pk}.jpg"
    seen = {role: space.client(role).get(path).status_code for role in (Role.OFFICER, Role.LEADER, Role.RELAY)}
    assert seen == {Role.OFFICER: 200, Role.LEADER: 200, Role.RELAY: 404}


def test_what_comes_with_an_obstacle_must_be_a_picture_and_its_words_are_kept(space: Workspace) -> None:
    given = {"text": "Chưa có xe", "part": "", "file": SimpleUploadedFile("a.pdf", b"%PDF-1.7\n")}
    answer = space.client(Role.OFFICER).post(f"{desk_of(space)}obstacles/", given)
    assert (answer.status_code, "Chưa có xe</textarea>" in answer.content.decode()) == (422, True)
    assert ObstacleStep.objects.count() == 0
