from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from django.test import Client

from tests.web.conftest import PLAN, drop
from tests.workspace import Workspace

Given = Callable[[bytes, str], str]
SLIP = PLAN.replace("Chọn cử", "Chọn của").replace("12/KH", "21 /KH")


@pytest.fixture
def given(product: Path, space: Workspace) -> Given:
    """Drops a plan; its address."""
    return lambda content, name: f"/plans/{drop(space, content, name)}/"


@pytest.mark.parametrize(
    ("form", "media_type"),
    [
        ("json", "application/json; charset=utf-8"),
        ("sarif", "application/sarif+json"),
        ("html", "text/html; charset=utf-8"),
        ("txt", "text/plain; charset=utf-8"),
    ],
)
def test_findings_leave_as_files_of_their_kind(form: str, media_type: str, office: Client, given: Given) -> None:
    response = office.get(given(SLIP.encode(), "Kế hoạch.txt") + f"findings.{form}")
    assert (response.status_code, response["Content-Type"]) == (200, media_type)
    name = f"K%E1%BA%BF%20ho%E1%BA%A1ch-phat-hien.{form}"
    assert response["Content-Disposition"] == f"attachment; filename*=utf-8''{name}"


def test_the_plan_leaves_in_the_shape_of_the_contract(office: Client, given: Given) -> None:
    plan = json.loads(office.get(given(SLIP.encode(), "a.txt") + "plan.json").content)
    assert (plan["document"]["symbol"], plan["source"]["text"]) == ("KH-SNV", SLIP)


def test_a_copy_without_changes_is_the_text_as_it_was_read(office: Client, given: Given) -> None:
    assert office.get(given(SLIP.encode(), "a.txt") + "corrected").content.decode() == SLIP


def test_a_copy_holds_what_was_accepted_and_the_page_remembers_it(office: Client, given: Given) -> None:
    address = given(SLIP.encode(), "a.txt")
    start = SLIP.index("21 /KH-SNV")
    key = f"{start}-{start + len('21 /KH-SNV')}"
    copy = office.get(address + "corrected", {"fix": key})
    assert copy.content.decode() == SLIP.replace("21 /KH-SNV", "21/KH-SNV")
    assert copy["Content-Disposition"] == 'attachment; filename="a-da-sua.txt"'
    page = office.get(address, {"fix": key}).content.decode()
    assert f'<ins data-change="{key}">21/KH-SNV</ins>' in page


def test_a_docx_comes_back_as_a_docx_with_the_change_in_it(office: Client, given: Given) -> None:
    document = docx.Document()
    for line in SLIP.splitlines():
        document.add_paragraph(line)
    file = BytesIO()
    document.save(file)
    address = given(file.getvalue(), "a.docx")
    notes = office.get(address).context["page"].notes
    key = next(note.change.key for note in notes if note.change and note.change.becomes == "21/KH-SNV")
    copy = docx.Document(BytesIO(office.get(address + "corrected", {"fix": key}).content))
    assert "Số: 21/KH-SNV" in [paragraph.text for paragraph in copy.paragraphs]


def test_what_a_plan_says_is_text_and_never_a_script(office: Client, sha: str) -> None:
    page = office.get(f"/plans/{sha}/").content.decode()
    escaped = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; biểu dương"
    assert ("<script>alert(1)" in page, escaped in page) == (False, True)


def test_many_changes_may_be_accepted_at_once(office: Client, sha: str) -> None:
    keys = [f"{start}-{start + 2}" for start in range(300)]
    asked = [office.get(f"/plans/{sha}/{end}", {"fix": keys}).status_code for end in ("", "corrected")]
    assert asked == [200, 200]
