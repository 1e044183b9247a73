from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.web.conftest import PLAN

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


def send(browser: Client, content: bytes, name: str, **fields: str) -> object:
    """Sends a file as the form of the page does."""
    token = TOKEN.search(browser.get("/plans/").content.decode())
    assert token
    file = SimpleUploadedFile("given", content)
    file._name = name
    return browser.post("/plans/", {"csrfmiddlewaretoken": token[1], "plan": file, **fields})


def test_a_plan_that_is_given_is_kept_as_it_is_and_shown(office: Client, product: Path) -> None:
    content = PLAN.replace("12/KH-SNV", "13/KH-SNV").encode()
    response = send(office, content, "ke-hoach.txt")
    sha = hashlib.sha256(content).hexdigest()
    assert (response.status_code, response["Location"]) == (302, f"/plans/{sha}/")
    assert (product / sha / "content").read_bytes() == content
    assert "<h1>Đã đọc xong Kế\u00a0hoạch\u00a013/KH-SNV</h1>" in office.get(response["Location"]).content.decode()


def test_the_same_plan_twice_is_one_plan_under_its_latest_name(office: Client, sha: str) -> None:
    response = send(office, PLAN.encode(), "lần hai.txt")
    assert response["Location"] == f"/plans/{sha}/"
    assert "lần hai.txt" in office.get(response["Location"]).content.decode()


def test_without_the_token_of_a_page_of_ours_nothing_is_taken(office: Client) -> None:
    response = office.post("/plans/", {"plan": SimpleUploadedFile("a.txt", b"x")})
    assert (response.status_code, "<h1>Biểu mẫu đã cũ</h1>" in response.content.decode()) == (403, True)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../../etc/passwd", "passwd"),
        ("C:\\plans\\ke hoach.txt", "ke hoach.txt"),
        ("a\x00b.txt", "ab.txt"),
        ("<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt"),
        ("ế" * 5000 + ".docx", "ế" * 108 + "…" + "ế" * 6 + ".docx"),
        ("\u202etxt.exe", "txt.exe"),
        ("...", "tep-khong-ten"),
        ("", "tep-khong-ten"),
    ],
)
def test_a_hostile_name_is_only_ever_shown(name: str, shown: str) -> None:
    from giaoluu.lib.shelf import harmless_name

    assert harmless_name(name) == shown


def test_a_hostile_name_neither_leaves_the_shelf_nor_enters_the_page(office: Client, product: Path) -> None:
    content = PLAN.replace("12/KH-SNV", "14/KH-SNV").encode()
    response = send(office, content, "../../<img src=x onerror=alert(1)>.txt")
    page = office.get(response["Location"]).content.decode()
    assert ("<img src=x" in page, "&lt;img src=x onerror=alert(1)&gt;.txt" in page) == (False, True)
    assert {path.name for path in product.rglob("*") if path.is_file()} == {"content", "name"}


def test_what_is_too_large_is_refused_before_it_is_read(office: Client) -> None:
    response = office.post("/plans/", b"x", content_type="multipart/form-data; boundary=x", CONTENT_LENGTH="52428801")
    assert response.status_code == 413
    assert "Chỉ nhận tệp đến 50 MB." in response.content.decode()


def test_a_length_that_is_no_length_is_no_fault_of_ours(office: Client) -> None:
    answers = [office.get("/plans/", CONTENT_LENGTH=length).status_code for length in ("9" * 5000, "-1", "٣", "")]
    assert answers == [413, 200, 200, 200]


def test_nothing_given_is_said_on_the_page_that_asked(office: Client) -> None:
    response = send(office, b"", "trong.txt")
    assert response.status_code == 422
    assert "Chưa có tệp nào được gửi, hoặc tệp rỗng." in response.content.decode()


def test_what_cannot_be_read_is_said_and_the_plan_before_is_kept(office: Client, sha: str) -> None:
    response = send(office, b"\x89PNG not a picture", "anh.png", before=sha)
    assert response["Location"].endswith(f"/?before={sha}")
    response = office.get(response["Location"])
    page = response.content.decode()
    assert response.status_code == 422
    assert "<h1>Chưa đọc được “anh.png”</h1>" in page
    assert f'<a href="/plans/{sha}/">Trở lại kế hoạch đang mở</a>' in page


def test_a_text_that_is_no_plan_is_said_in_one_sentence(office: Client) -> None:
    response = send(office, "Trăm năm trong cõi người ta.\n".encode() * 9, "tho.txt")
    response = office.get(response["Location"])
    assert response.status_code == 422
    assert "Văn bản này không phải một kế hoạch" in response.content.decode()


@pytest.mark.parametrize("before", ["0" * 64, "javascript:alert(1)", "../x", "٣" * 64])
def test_a_plan_before_that_is_not_ours_is_not_repeated(before: str, office: Client) -> None:
    response = send(office, b"\x89PNG not a picture either", "anh.png", before=before)
    assert "before" not in response["Location"]


def test_the_file_given_comes_back_as_a_file_and_never_as_a_page(office: Client) -> None:
    content = b"<html><script>alert(1)</script></html>"
    response = send(office, content, "trang.html")
    original = office.get(response["Location"].partition("?")[0] + "original")
    assert original.content == content
    assert original["Content-Type"] == "application/octet-stream"
    assert original["Content-Disposition"] == 'attachment; filename="trang.html"'
    assert original["X-Content-Type-Options"] == "nosniff"
    assert original["Content-Security-Policy"].startswith("sandbox")


def test_a_long_reading_is_said_and_can_be_left(sha: str, office: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from giaoluu.web.office.plan.apps import corner
    from giaoluu.web.office.plan.room import UnderWay

    monkeypatch.setattr(corner().room, "ask", lambda kept, patience, lang: UnderWay(7.4))
    response = office.get(f"/plans/{sha}/")
    assert (response.status_code, response["Refresh"]) == (202, "2")
    assert "Đã đọc 7 giây." in response.content.decode()


def test_downloads_of_a_plan_that_is_not_read_are_not_found(office: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    response = send(office, b"\x89PNG no picture at all", "anh.png")
    address = response["Location"]
    assert [office.get(address + end).status_code for end in ("plan.json", "corrected", "findings.txt")] == [404] * 3
