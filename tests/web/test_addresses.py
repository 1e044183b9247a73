"""What is said of addresses that lead nowhere, and what every page forbids. Who may open which: `test_permissions`."""

from __future__ import annotations

import pytest
from django.test import Client

UNKNOWN = "0" * 64

PLAN_PAGES = ("", "findings.json", "plan.json", "corrected", "original")


@pytest.mark.parametrize("page", PLAN_PAGES)
def test_a_plan_nobody_gave_is_not_found_and_says_so(page: str, office: Client) -> None:
    response = office.get(f"/plans/{UNKNOWN}/{page}")
    assert (response.status_code, "<h1>Không có trang này</h1>" in response.content.decode()) == (404, True)


@pytest.mark.parametrize(
    "address",
    [
        "/khong-co/",
        "/plans/%00/",
        "/plans/..%2f..%2fetc%2fpasswd/",
        f"/plans/{'A' * 64}/",
        f"/plans/{'0' * 5000}/",
        f"/plans/{UNKNOWN}/findings.exe",
        f"/plans/{UNKNOWN}\n/",
    ],
)
def test_an_address_that_leads_nowhere_is_a_page_in_vietnamese(address: str, office: Client) -> None:
    response = office.get(address)
    assert (response.status_code, "Trở về trang đầu" in response.content.decode()) == (404, True)


def test_a_wrong_method_is_a_page_that_names_the_right_ones(db: None, sha: str) -> None:
    response = Client().post(f"/plans/{sha}/")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert "<h1>Không làm được theo cách này</h1>" in response.content.decode()


def test_a_host_that_is_not_ours_is_refused_without_a_trace(stranger: Client) -> None:
    response = stranger.get("/", headers={"host": "evil.example"})
    assert (response.status_code, "Traceback" in response.content.decode()) == (400, False)


def test_a_fault_of_ours_is_a_page_without_a_trace(
    sha: str, office: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("giaoluu.web.office.plan.views.plan_page", broken)
    office.raise_request_exception = False
    response = office.get(f"/plans/{sha}/")
    page = response.content.decode()
    assert response.status_code == 500
    assert ("<h1>Máy chủ gặp lỗi</h1>" in page, "secret detail" in page, "Traceback" in page) == (True, False, False)


def test_every_page_forbids_what_it_does_not_need(office: Client, sha: str) -> None:
    policy = office.get(f"/plans/{sha}/")["Content-Security-Policy"]
    assert sorted(part.strip() for part in policy.split(";")) == [
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
    ]


def test_no_page_needs_what_the_policy_forbids(office: Client, sha: str) -> None:
    pages = [office.get(address).content.decode() for address in (f"/plans/{sha}/", "/plans/", "/khong-co/")]
    assert [(page.count(" style="), page.count("<style"), page.count("<script>")) for page in pages] == [(0, 0, 0)] * 3


def test_the_chosen_theme_arrives_with_the_page_and_a_strange_one_does_not(office: Client) -> None:
    office.cookies["theme"] = "dark"
    assert '<html lang="vi" data-theme="dark">' in office.get("/plans/").content.decode()
    office.cookies["theme"] = '"><script>'
    assert '<html lang="vi">' in office.get("/plans/").content.decode()
