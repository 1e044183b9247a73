"""Every address, every way of asking, by a stranger: there is nobody else yet."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import get_resolver

UNKNOWN = "0" * 64
METHODS = ("get", "head", "post", "put", "delete")

# name -> address; the status of GET and of POST for whoever holds the token of a page of ours.
ADDRESSES = {
    "home": ("/", 302, 405),
    "plans": ("/plans/", 200, 422),
    "plan": ("/plans/{sha}/", 200, 405),
    "findings": ("/plans/{sha}/findings.json", 200, 405),
    "json": ("/plans/{sha}/plan.json", 200, 405),
    "corrected": ("/plans/{sha}/corrected", 200, 405),
    "original": ("/plans/{sha}/original", 200, 405),
}


def test_no_address_is_missing_from_the_table(product: object) -> None:
    assert {name for name in get_resolver("giaoluu.web.office.plan.urls").reverse_dict if isinstance(name, str)} == set(
        ADDRESSES
    )


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_stranger_may_look_and_may_change_nothing(name: str, stranger: Client, sha: str) -> None:
    address, shown, _ = ADDRESSES[name]
    asked = [stranger.generic(method.upper(), address.format(sha=sha)).status_code for method in METHODS]
    assert asked == [shown, shown, 403, 403, 403]


@pytest.mark.parametrize("name", ADDRESSES)
def test_whoever_holds_a_token_is_told_what_the_address_takes(name: str, sha: str) -> None:
    address, shown, posted = ADDRESSES[name]
    asked = [Client().generic(method.upper(), address.format(sha=sha)).status_code for method in METHODS]
    assert asked == [shown, shown, posted, 405, 405]


@pytest.mark.parametrize("name", [name for name, (address, *_) in ADDRESSES.items() if "{sha}" in address])
def test_a_plan_nobody_gave_is_not_found_and_says_so(name: str, stranger: Client) -> None:
    response = stranger.get(ADDRESSES[name][0].format(sha=UNKNOWN))
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
def test_an_address_that_leads_nowhere_is_a_page_in_vietnamese(address: str, stranger: Client) -> None:
    response = stranger.get(address)
    assert (response.status_code, "Trở về trang đầu" in response.content.decode()) == (404, True)


def test_a_wrong_method_is_a_page_that_names_the_right_ones(stranger: Client, sha: str) -> None:
    response = Client().post(f"/plans/{sha}/")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert "<h1>Không làm được theo cách này</h1>" in response.content.decode()


def test_a_host_that_is_not_ours_is_refused_without_a_trace(stranger: Client) -> None:
    response = stranger.get("/", headers={"host": "evil.example"})
    assert (response.status_code, "Traceback" in response.content.decode()) == (400, False)


def test_a_fault_of_ours_is_a_page_without_a_trace(
    sha: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("giaoluu.web.office.plan.views.plan_page", broken)
    response = Client(raise_request_exception=False).get(f"/plans/{sha}/")
    page = response.content.decode()
    assert response.status_code == 500
    assert ("<h1>Máy chủ gặp lỗi</h1>" in page, "secret detail" in page, "Traceback" in page) == (True, False, False)


def test_every_page_forbids_what_it_does_not_need(stranger: Client, sha: str) -> None:
    policy = stranger.get(f"/plans/{sha}/")["Content-Security-Policy"]
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


def test_no_page_needs_what_the_policy_forbids(stranger: Client, sha: str) -> None:
    pages = [stranger.get(address).content.decode() for address in (f"/plans/{sha}/", "/plans/", "/khong-co/")]
    assert [(page.count(" style="), page.count("<style"), page.count("<script>")) for page in pages] == [(0, 0, 0)] * 3


def test_the_chosen_theme_arrives_with_the_page_and_a_strange_one_does_not(stranger: Client) -> None:
    stranger.cookies["theme"] = "dark"
    assert '<html lang="vi" data-theme="dark">' in stranger.get("/plans/").content.decode()
    stranger.cookies["theme"] = '"><script>'
    assert '<html lang="vi">' in stranger.get("/plans/").content.decode()
