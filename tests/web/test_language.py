"""The pages in both languages: who chooses, and that no Vietnamese word of ours is left on an English page."""

from __future__ import annotations

import ast
import json
import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Template
from django.test import Client
from django.utils import translation

from giaoluu.domain.accounts.choices import Role
from giaoluu.web.office.plan.apps import corner
from giaoluu.web.office.plan.room import UnderWay
from giaoluu.web.office.plan.wording import amount, day_words, minutes, short_day_words, when
from giaoluu.web.ui.compiler_words import in_language
from tests.web.conftest import PLAN, drop
from tests.workspace import Workspace
from tools.catalogue import MARKED, SOURCE

UNENDED = {"meta", "link", "input", "br", "hr", "img", "wbr", "use", "rect", "path", "circle", "line"}
QUOTED = re.compile(r"“[^”]*”")
LINE = re.compile(r"\bline \d+")
HEARD = ("aria-label", "title", "alt", "placeholder", "data-let-go", "data-one-only", "data-too-large", "data-sending")


@pytest.fixture
def reader(office: Client, space: Workspace) -> Client:
    """Somebody of the office who chose English; their name is nobody's word to translate."""
    person = space.people[Role.SECRETARIAT]
    person.name = "An"
    person.save()
    client = Client()
    client.force_login(person)
    client.cookies["language"] = "en"
    return client


def test_a_browser_that_prefers_english_is_answered_in_vietnamese(office: Client) -> None:
    response = office.get("/plans/", headers={"accept-language": "en-US,en;q=0.9"})
    assert (response["Content-Language"], '<html lang="vi">' in response.content.decode()) == ("vi", True)


def test_english_is_chosen_once_and_kept(office: Client) -> None:
    response = office.post("/language/", {"language": "en", "next": "/plans/?a=1"})
    assert (response.status_code, response["Location"], response.cookies["language"]["max-age"]) == (
        302,
        "/plans/?a=1",
        365 * 24 * 3600,
    )
    page = office.get("/plans/")
    assert (page["Content-Language"], page["Vary"], '<html lang="en">' in page.content.decode()) == (
        "en",
        "Cookie",
        True,
    )


def test_the_way_back_is_vietnamese(reader: Client) -> None:
    assert '<button name="language" value="vi" lang="vi">Tiếng Việt</button>' in reader.get("/plans/").content.decode()
    reader.post("/language/", {"language": "vi", "next": "/plans/"})
    assert '<button name="language" value="en" lang="en">English</button>' in reader.get("/plans/").content.decode()


@pytest.mark.parametrize("wanted", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "", "\\\\evil"])
def test_nobody_is_led_away_by_the_switch(stranger: Client, wanted: str) -> None:
    assert stranger.post("/language/", {"language": "en", "next": wanted})["Location"] == "/"


@pytest.mark.parametrize("language", ["", "fr", "<script>"])
def test_a_language_that_we_do_not_speak_changes_nothing(stranger: Client, language: str) -> None:
    response = stranger.post("/language/", {"language": language, "next": "/plans/"})
    assert (response["Location"], dict(response.cookies)) == ("/plans/", {})
    stranger.cookies["language"] = language
    assert stranger.get("/plans/")["Content-Language"] == "vi"


def test_the_switch_is_pressed_and_not_visited(reader: Client) -> None:
    response = reader.get("/language/")
    assert (response.status_code, response["Allow"]) == (405, "POST")


def test_the_findings_speak_the_language_of_the_page(sha: str, office: Client, reader: Client) -> None:
    def said(client: Client) -> list[str]:
        report = json.loads(client.get(f"/plans/{sha}/findings.json").content)
        return [finding["help"] for file in report["files"] for finding in file["findings"]]

    vietnamese, english = said(office), said(reader)
    assert (len(vietnamese), [words for words in english if words in vietnamese]) == (len(english), [])


def test_a_clause_is_named_in_the_language_of_the_page() -> None:
    names = ["mục IV.6, ý 2", "mục II.1", "phần nội dung, ý 3", "phần ký", "mục Điều 3"]
    with translation.override("en"):
        english = [in_language(name) for name in names]
    assert english == ["section IV.6, item 2", "section II.1", "body, item 3", "signature", "section Điều 3"]
    assert [in_language(name) for name in names] == names


AT = datetime(2026, 2, 3, 12, 30, tzinfo=UTC)
IN_TEMPLATES = "{% load days %}{{ at|day }}; {{ at|long_day }}; {{ at|moment }}; {{ at|short_moment }}; {{ none|day }}"


def test_days_in_templates_are_said_by_the_clock_of_this_country() -> None:
    said = Template(IN_TEMPLATES).render(Context({"at": AT, "none": None}))
    assert said == "03/02/2026; thứ Ba 03/02/2026; 19:30 ngày 03/02/2026; 19:30 03/02; "
    with translation.override("en"):
        said = Template(IN_TEMPLATES).render(Context({"at": AT, "none": None}))
    assert said == "3 February 2026; Tuesday 3 February 2026; 19:30 on 3 February 2026; 19:30 3 Feb; "


def test_what_is_taken_away_has_an_english_name(sha: str, reader: Client) -> None:
    assert reader.get(f"/plans/{sha}/findings.txt")["Content-Disposition"].endswith("-findings.txt")


def test_days_amounts_and_lengths_are_written_in_the_english_way() -> None:
    with translation.override("en"):
        assert when("2025-09-03T19:30", "2025-09-03T21:30") == ("19:30 – 21:30", "Wednesday 3 September 2025")
        assert when("2025-10", "2026-03") == ("", "October 2025 to March 2026")
        assert (short_day_words("2025-11-16"), short_day_words("2025-11")) == ("16 Nov 2025", "November 2025")
        assert (day_words("2026"), amount(540_000_000), minutes(2.5)) == ("2026", "540,000,000\u00a0dong", "2.5")


class Heard(HTMLParser):
    """What a page shows and reads aloud, without the elements that say they are Vietnamese."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._languages = ["en"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        language = named.get("lang") or self._languages[-1]
        self.said += [named.get(name) or "" for name in HEARD if self._languages[-1] == "en" or language == "en"]
        if tag not in UNENDED:
            self._languages.append(language)

    def handle_endtag(self, tag: str) -> None:
        if tag not in UNENDED:
            self._languages.pop()

    def handle_data(self, data: str) -> None:
        if self._languages[-1] != "vi":
            self.said.append(data)


def left_in_vietnamese(page: str, own: list[str]) -> list[str]:
    """The Vietnamese words of a page that are neither quoted nor the plan's `own`."""
    heard = Heard()
    heard.feed(page)
    said = "\n".join(words.replace("\u00a0", " ") for words in heard.said if MARKED.search(words))
    for words in sorted(set(filter(MARKED.search, own)), key=len, reverse=True):
        said = said.replace(words, "")
    return [line.strip() for line in QUOTED.sub("", said).splitlines() if MARKED.search(line)]


def values(node: object) -> list[str]:
    """Every string in JSON."""
    if isinstance(node, dict):
        return [words for child in node.values() for words in values(child)]
    if isinstance(node, list):
        return [words for child in node for words in values(child)]
    return [node] if isinstance(node, str) else []


def test_vietnamese_that_is_left_is_found() -> None:
    page = '<p aria-label="Chú thích 1">Read <b>mục II</b> “mục I” Sở Nội vụ</p><p lang="vi">Tên</p>'
    assert left_in_vietnamese(page, ["Sở Nội vụ"]) == ["Chú thích 1", "mục II"]


def plans() -> list[Path]:
    """The examples, and plans of every kind that the compiler is tested with."""
    root = SOURCE.parent.parent
    written = sorted(
        path
        for path in (root / "tests/compiler/written").iterdir()
        if path.stem.isdigit() and path.suffix in {".txt", ".md"}
    )
    return [*sorted((root / "examples").glob("*.docx")), *sorted((root / "examples").glob("*.txt")), *written]


def own_words(reader: Client, sha256: str) -> list[str]:
    """The words of the plan, and the English findings, which shorten them; a line they name has a name on the page."""
    told = json.loads(reader.get(f"/plans/{sha256}/plan.json").content)
    said = [finding[key] for finding in told.pop("findings") for key in ("message", "help")]
    told.pop("source")
    read = [part for words in values(told) for part in (words, *words.split("\n"))]
    return [*read, *(part for words in said for part in LINE.split(words))]


@pytest.mark.parametrize("path", plans(), ids=lambda path: path.name)
def test_an_english_page_of_a_plan_holds_no_vietnamese_but_the_words_of_the_plan(
    path: Path, reader: Client, space: Workspace
) -> None:
    kept = corner().shelf.look(drop(space, path.read_bytes(), path.name))
    assert kept
    corner().room.ask(kept, patience=60)
    page = reader.get(f"/plans/{kept.sha256}/").content.decode()
    left = left_in_vietnamese(page, own_words(reader, kept.sha256))
    assert ("<h2>Understood</h2>" in page, left) == (True, [])


def test_the_other_pages_in_english_hold_no_vietnamese(
    sha: str, reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [reader.get(address) for address in ("/plans/", "/khong-co/", f"/plans/{'0' * 64}/", "/language/")]
    asked += [reader.post("/plans/"), reader.post(f"/plans/{sha}/")]
    asked += [reader.generic("POST", "/plans/", headers={"content-length": str(10**9)})]
    broken = SimpleUploadedFile("a.png", b"\x89PNG no picture")
    asked += [reader.post("/plans/", {"plan": broken, "before": sha}, follow=True)]
    monkeypatch.setattr(corner().room, "ask", lambda kept, patience, lang: UnderWay(7.4))
    asked += [reader.get(f"/plans/{sha}/")]
    assert [response.status_code for response in asked] == [200, 404, 404, 405, 422, 405, 413, 422, 202]
    left = [left_in_vietnamese(response.content.decode(), ["kế hoạch.txt"]) for response in asked]
    assert left == [[]] * len(asked)


def test_a_stale_form_and_a_fault_of_ours_are_said_in_english(
    sha: str, office: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.raise_request_exception = False
    office.cookies["language"] = "en"
    assert "<h1>The form is too old</h1>" in office.post("/plans/").content.decode()
    monkeypatch.setattr(corner().shelf, "look", None)
    assert "<h1>The server failed</h1>" in office.get(f"/plans/{sha}/").content.decode()


def test_every_sentence_of_a_reader_with_a_gap_has_its_place_in_the_catalogue() -> None:
    """A reader knows no catalogue: its new sentence must be listed, and this test says which one."""
    said = [sentence for path in (SOURCE / "compiler/reading").glob("*.py") for sentence in gapped(path)]
    with translation.override("en"):
        unknown = [sentence for sentence in said if MARKED.search(in_language(sentence))]
    assert (len(said) > 10, unknown) == (True, [])


def gapped(path: Path) -> list[str]:
    """The f-strings of a file that are sentences, with `7 trong 9 trang`, `Văn bản` or a number in their gaps."""
    found = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.JoinedStr)]
    read = ["".join(_part(part) for part in node.values) for node in found]
    return [words for words in read if MARKED.search(words) and words.endswith(".")]


def _part(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    return "Văn bản" if "pages" in ast.unparse(part) else "7"


def test_a_sentence_of_a_reader_keeps_what_stands_in_its_gaps() -> None:
    with translation.override("en"):
        assert in_language("Tên tệp có đuôi .pdf nhưng nội dung là văn bản thuần; đã đọc theo nội dung.") == (
            "The file name ends in .pdf but the content is plain text; it was read as what it contains."
        )
    assert in_language("Tệp rỗng; hãy kiểm tra xem đã chọn đúng tệp chưa.").startswith("Tệp rỗng")
    assert PLAN in in_language(PLAN)
