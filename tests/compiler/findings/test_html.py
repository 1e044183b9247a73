"""The page of findings stands alone, escapes every text, and numbers words and findings alike."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from giaoluu.compiler.findings.finding import Finding, Fix
from giaoluu.compiler.findings.html import as_html
from giaoluu.compiler.source import Source

VOID = {"meta", "path", "circle", "br"}


class Page(HTMLParser):
    """What a browser would see: whether tags are balanced, ids, links, and the words of the paper."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.paper = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag not in VOID:
            self.open.append(f"{tag}.{values.get('class')}")
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if "href" in values else []
        self.loads += [value or "" for name, value in attrs if name == "src"]

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop().partition(".")[0] == tag

    def handle_data(self, data: str) -> None:
        if "article.paper" in self.open and self.open[-1] != "a.n":
            self.paper += data


def page(text: str, *findings: Finding) -> tuple[str, Page]:
    shown = as_html([(Source("<plan> & co.txt", "text/plain", "0", text), findings)])
    return shown, Page(shown)


def finding(start: int, end: int, message: str = "Sai.", severity: str = "warning", fix: str | None = None) -> Finding:
    put = None if fix is None else Fix(fix, (start, end))
    return Finding("W001", "repeated-slip", severity, message, "Xem lại.", (start, end), put)


def test_every_text_is_escaped() -> None:
    evil = "<script>alert('x')</script>"
    shown, parsed = page(f"a {evil} b", finding(2, 2 + len(evil), message=evil, fix=evil))
    assert "<script" not in shown
    assert parsed.open == []
    assert parsed.paper == f"a {evil} b"


def test_page_loads_nothing_from_elsewhere() -> None:
    shown, parsed = page("abc", finding(0, 1))
    assert (parsed.loads, [link for link in parsed.links if not link.startswith("#")]) == ([], [])
    assert re.findall(r"url\(|@import", shown) == []


def test_numbers_lead_from_findings_to_words_and_back() -> None:
    _, parsed = page("abc def", finding(0, 3), finding(4, 7))
    assert sorted(parsed.ids) == ["f1-1", "f1-2", "m1-1", "m1-2"]
    assert sorted(parsed.links) == ["#f1-1", "#f1-2", "#m1-1", "#m1-2"]


def test_crossing_and_empty_places_keep_the_text_whole() -> None:
    _, parsed = page("abcdef", finding(0, 4), finding(2, 6), finding(3, 3), finding(6, 6))
    assert (parsed.paper, parsed.open, len(parsed.ids)) == ("abcdef", [], 8)


def test_worst_severity_colours_words_with_several_findings() -> None:
    shown, _ = page("abc", finding(0, 3, severity="note"), finding(0, 3, severity="error"))
    assert re.findall(r'<mark class="(\w+)">', shown) == ["error"]


def test_title_answers_how_many() -> None:
    shown, _ = page("abc", finding(0, 1, severity="error"), finding(1, 2))
    assert "<h1>Phát hiện trong kế hoạch: 1 lỗi, 1 cảnh báo</h1>" in shown.replace("\N{NO-BREAK SPACE}", " ")


def test_plan_without_findings_says_so() -> None:
    shown, parsed = page("abc")
    assert "<h1>Không có phát hiện nào.</h1>" in shown
    assert parsed.paper == "abc"
