from __future__ import annotations

import json
from io import BytesIO

import docx
import pytest
from django.test import Client

from tests.web.conftest import PLAN

SLIP = PLAN.replace("Chọn cử", "Chọn của").replace("12/KH", "21 /KH")


def given(content: bytes, name: str) -> str:
    from giaoluu.web.office.plan.apps import corner

    return f"/plans/{corner().shelf.keep(content, name).sha256}/"


@pytest.mark.parametrize(
    ("form", "media_type"),
    [
        ("json", "application/json; charset=utf-8"),
        ("sarif", "application/sarif+json"),
        ("html", "text/html; charset=utf-8"),
        ("txt", "text/plain; charset=utf-8"),
    ],
)
def test_findings_leave_as_files_of_their_kind(form: str, media_type: str, stranger: Client) -> None:
    response = stranger.get(given(SLIP.encode(), "Kế hoạch.txt") + f"findings.{form}")
    assert (response.status_code, response["Content-Type"]) == (200, media_type)
    name = f"K%E1%BA%BF%20ho%E1%BA%A1ch-phat-hien.{form}"
    assert response["Content-Disposition"] == f"attachment; filename*=utf-8''{name}"


def test_the_plan_leaves_in_the_shape_of_the_contract(stranger: Client) -> None:
    plan = json.loads(stranger.get(given(SLIP.encode(), "a.txt") + "plan.json").content)
    assert (plan["document"]["symbol"], plan["source"]["text"]) == ("KH-SNV", SLIP)


def test_a_copy_without_changes_is_the_text_as_it_was_read(stranger: Client) -> None:
    assert stranger.get(given(SLIP.encode(), "a.txt") + "corrected").content.decode() == SLIP


def test_a_copy_holds_what_was_accepted_and_the_page_remembers_it(stranger: Client) -> None:
    address = given(SLIP.encode(), "a.txt")
    start = SLIP.index("21 /KH-SNV")
    key = f"{start}-{start + len('21 /KH-SNV')}"
    copy = stranger.get(address + "corrected", {"fix": key})
    assert copy.content.decode() == SLIP.replace("21 /KH-SNV", "21/KH-SNV")
    assert copy["Content-Disposition"] == 'attachment; filename="a-da-sua.txt"'
    page = stranger.get(address, {"fix": key}).content.decode()
    assert f'<ins data-change="{key}">21/KH-SNV</ins>' in page


def test_a_docx_comes_back_as_a_docx_with_the_change_in_it(stranger: Client) -> None:
    document = docx.Document()
    for line in SLIP.splitlines():
        document.add_paragraph(line)
    file = BytesIO()
    document.save(file)
    address = given(file.getvalue(), "a.docx")
    notes = stranger.get(address).context["page"].notes
    key = next(note.change.key for note in notes if note.change and note.change.becomes == "21/KH-SNV")
    copy = docx.Document(BytesIO(stranger.get(address + "corrected", {"fix": key}).content))
    assert "Số: 21/KH-SNV" in [paragraph.text for paragraph in copy.paragraphs]


def test_what_a_plan_says_is_text_and_never_a_script(stranger: Client, sha: str) -> None:
    page = stranger.get(f"/plans/{sha}/").content.decode()
    escaped = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; biểu dương"
    assert ("<script>alert(1)" in page, escaped in page) == (False, True)


def test_many_changes_may_be_accepted_at_once(stranger: Client, sha: str) -> None:
    keys = [f"{start}-{start + 2}" for start in range(300)]
    asked = [stranger.get(f"/plans/{sha}/{end}", {"fix": keys}).status_code for end in ("", "corrected")]
    assert asked == [200, 200]
