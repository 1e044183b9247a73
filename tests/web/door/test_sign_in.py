"""Staff come in with a password and a second factor."""

from __future__ import annotations

import base64
import json
import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.models import Person
from tests.web.door.conftest import PASSWORD
from tests.workspace import Workspace

LOGIN = "/account/login/"


def totp(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def sign_in(browser: Client, person: Person, password: str = PASSWORD, then: str = "", **headers: str) -> object:
    fields = {"login": person.username, "password": password, **({"next": then} if then else {})}
    return browser.post(LOGIN, fields, **headers)


def add_app(browser: Client) -> str:
    """Sets an application up as its page says; its secret."""
    page = browser.get("/account/app/").content.decode()
    found = re.search(r'<code class="secret">(\w+)</code>', page)
    assert found
    response = browser.post("/account/app/", {"code": totp(found[1])})
    assert (response.status_code, response["Location"]) == (302, "/account/codes/")
    return found[1]


def test_a_stranger_is_led_to_the_way_in_and_from_there_to_what_they_wanted(secretary: Person) -> None:
    browser = Client()
    assert browser.get("/plans/")["Location"] == f"{LOGIN}?next=/plans/"
    response = sign_in(browser, secretary, then="/plans/")
    assert (response.status_code, response["Location"]) == (302, "/account/?next=%2Fplans%2F")
    assert '<a class="act" href="/plans/">Để sau, vào việc</a>' in browser.get(response["Location"]).content.decode()


@pytest.mark.parametrize("foreign", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_nobody_is_led_to_a_foreign_address(secretary: Person, foreign: str) -> None:
    browser = Client()
    response = sign_in(browser, secretary, then=foreign)
    assert "evil" not in response["Location"]
    page = browser.get("/account/", {"next": foreign}).content.decode()
    assert f'href="{foreign}' not in page


def test_staff_without_a_second_factor_set_one_up_and_are_asked_for_it_next_time(secretary: Person) -> None:
    browser = Client()
    sign_in(browser, secretary)
    secret = add_app(browser)
    assert "Còn 10 mã dự phòng" in browser.get("/account/codes/").content.decode()
    other = Client()
    assert sign_in(other, secretary)["Location"] == "/account/login/code/"
    assert other.get("/plans/").status_code == 302
    refused = other.post("/account/login/code/", {"code": "1"})
    assert "Chưa đúng. Mở ứng dụng lấy mã mới" in refused.content.decode()
    Authenticator.objects.filter(type="totp").update(last_used_at=None)
    other.post("/account/login/code/", {"code": spare(browser)})
    assert other.get("/plans/").status_code == 200
    assert len(secret) == 32


def spare(browser: Client) -> str:
    found = re.search(r"<li>(\d{8})</li>", browser.get("/account/codes/").content.decode())
    assert found
    return found[1]


def test_a_spare_code_opens_once(secretary: Person) -> None:
    browser = Client()
    sign_in(browser, secretary)
    add_app(browser)
    code = spare(browser)
    seen = []
    for _ in range(2):
        other = Client()
        sign_in(other, secretary)
        seen.append(other.post("/account/login/code/", {"code": code}).status_code)
    assert seen == [302, 200]


def test_a_wrong_password_is_said_and_the_name_is_kept(secretary: Person) -> None:
    page = sign_in(Client(), secretary, "sai").content.decode()
    assert "Tên đăng nhập hoặc mật khẩu chưa đúng. Tên vẫn giữ, gõ lại mật khẩu." in page
    assert f'value="{secretary.username}"' in page


def test_the_name_is_taken_in_capitals_too(secretary: Person) -> None:
    response = Client().post(LOGIN, {"login": f" {secretary.username.upper()} ", "password": PASSWORD})
    assert response.status_code == 302


def test_five_wrong_tries_stop_that_name_from_that_address_and_nobody_else(secretary: Person, space: Workspace) -> None:
    colleague = space.people[Role.OVERSEER]
    colleague.set_password(PASSWORD)
    colleague.save()
    tries = [sign_in(Client(), secretary, "sai").content.decode() for _ in range(6)]
    assert ["tạm dừng năm phút" in page for page in tries] == [False] * 5 + [True]
    assert sign_in(Client(), secretary).status_code == 200
    assert sign_in(Client(), colleague).status_code == 302
    assert sign_in(Client(), secretary, REMOTE_ADDR="10.9.9.9").status_code == 302


def test_an_office_of_forty_signs_in_within_a_minute(space: Workspace, secretary: Person) -> None:
    assert [sign_in(Client(), secretary).status_code for _ in range(40)] == [302] * 40


def test_whoever_asks_far_too_often_is_told_to_wait_in_a_page_of_ours(settings: Any, secretary: Person) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login": "2/m/ip"}
    answers = [sign_in(Client(), secretary) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [302, 302, 429]
    assert "<h1>Quá nhiều lần trong một phút</h1>" in answers[2].content.decode()


def test_the_session_of_before_is_not_the_one_of_after(secretary: Person) -> None:
    browser = Client()
    browser.session.save()
    session = browser.session
    session["planted"] = "by somebody else"
    session.save()
    browser.cookies["sessionid"] = session.session_key
    sign_in(browser, secretary)
    assert browser.cookies["sessionid"].value != session.session_key


def test_the_cookie_is_for_this_house_only(secretary: Person) -> None:
    browser = Client()
    sign_in(browser, secretary)
    cookie = browser.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"], cookie["path"]) == (True, "Lax", "", "/")


def test_the_theme_that_was_chosen_stays(secretary: Person) -> None:
    browser = Client()
    browser.cookies["theme"] = "dark"
    sign_in(browser, secretary)
    assert '<html lang="vi" data-theme="dark">' in browser.get("/account/").content.decode()


def test_an_officer_with_a_password_does_not_come_in_by_it(space: Workspace) -> None:
    officer = space.people[Role.OFFICER]
    officer.username = "canbo"
    officer.set_password(PASSWORD)
    officer.save()
    browser = Client()
    assert (sign_in(browser, officer).status_code, browser.get("/account/").status_code) == (403, 302)


def test_who_was_locked_out_is_told_so_and_stays_out(secretary: Person) -> None:
    browser = Client()
    sign_in(browser, secretary)
    Person.objects.filter(pk=secretary.pk).update(is_active=False)
    assert browser.get("/plans/").status_code == 302
    assert sign_in(Client(), secretary).status_code == 403


def test_signing_out_ends_the_session(secretary: Person) -> None:
    browser = Client()
    sign_in(browser, secretary)
    assert browser.get("/account/logout/").status_code == 200
    assert browser.post("/account/logout/")["Location"] == LOGIN
    assert browser.get("/plans/").status_code == 302


def test_a_password_is_changed_and_other_browsers_are_out(secretary: Person) -> None:
    browser, other = Client(), Client()
    sign_in(browser, secretary)
    sign_in(other, secretary)
    new = "con đò qua sông Bằng"
    fields = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert browser.post("/account/password/", fields)["Location"] == "/account/"
    assert (browser.get("/plans/").status_code, other.get("/plans/").status_code) == (200, 302)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"oldpassword": "sai"}, "Mật khẩu đang dùng chưa đúng."),
        ({"password1": "ngan", "password2": "ngan"}, "Mật khẩu cần ít nhất 10 ký tự"),
        ({"password1": "1234567890", "password2": "1234567890"}, "Mật khẩu này quá quen thuộc"),
        ({"password2": "khác hẳn mật khẩu"}, "Hai lần gõ không giống nhau."),
    ],
)
def test_what_is_wrong_with_a_new_password_is_said(secretary: Person, fields: dict[str, str], said: str) -> None:
    browser = Client()
    sign_in(browser, secretary)
    good = {"oldpassword": PASSWORD, "password1": "con đò qua sông", "password2": "con đò qua sông"}
    assert said in browser.post("/account/password/", good | fields).content.decode()


def test_what_matters_is_asked_again_when_the_sign_in_is_long_ago(secretary: Person) -> None:
    browser = Client()
    sign_in(browser, secretary)
    session = browser.session
    session["account_authentication_methods"] = [{"method": "password", "at": 0}]
    session.save()
    asked = browser.get("/account/app/")
    assert asked["Location"] == "/account/again/?next=%2Faccount%2Fapp%2F"
    wrong = browser.post(asked["Location"], {"password": "sai"})
    assert "Mật khẩu chưa đúng. Gõ lại mật khẩu." in wrong.content.decode()
    assert (
        browser.post(asked["Location"], {"password": PASSWORD, "next": "/account/app/"})["Location"] == "/account/app/"
    )
    assert browser.get("/account/app/").status_code == 200


EMPTY = {"clientDataJSON": "AAAA", "authenticatorData": "AAAA", "signature": "AAAA", "userHandle": "AAAA"}
JUNK = ["", "{", "[]", "null", "1", '{"id": 1}', '{"response": []}', '{"id": "a", "rawId": "a"}']
JUNK.append(json.dumps({"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": EMPTY}))
SAID = "Chưa đúng. Mở ứng dụng lấy mã mới, hoặc chọn đúng khóa truy cập, rồi thử lại."


@pytest.mark.parametrize("junk", JUNK)
def test_a_passkey_that_is_none_is_refused_in_our_words(secretary: Person, junk: str) -> None:
    browser = Client()
    browser.get("/account/login/key/", headers={"accept": "application/json"})
    assert browser.post("/account/login/key/", {"credential": junk})["Location"] == LOGIN
    assert browser.get(LOGIN).content.decode().count(f'<p class="wrong" role="alert">{SAID}</p>') == 1
    sign_in(browser, secretary)
    browser.get("/account/keys/add/")
    assert browser.post("/account/keys/add/", {"credential": junk, "name": "x"}).status_code == 200


def test_the_pages_of_sign_in_have_no_word_of_english(secretary: Person) -> None:
    browser = Client()
    pages = [browser.get(LOGIN)]
    sign_in(browser, secretary)
    pages += [browser.get(f"/account/{page}") for page in ("", "app/", "keys/", "keys/add/", "password/", "logout/")]
    add_app(browser)
    pages += [
        browser.get(f"/account/{page}") for page in ("", "codes/", "codes/new/", "app/off/", "again/", "again/code/")
    ]
    words = re.compile(r"\b(?:password|code|your|please|the|sign|key|login|security|master)\b", re.IGNORECASE)
    shown = [re.sub(r"<script.*?</script>|<[^>]*>", " ", page.content.decode(), flags=re.DOTALL) for page in pages]
    assert [page.status_code for page in pages] == [200] * len(pages)
    assert [words.findall(text) for text in shown] == [[]] * len(pages)


def test_the_code_is_drawn_without_a_style_that_the_policy_forbids(secretary: Person) -> None:
    browser = Client()
    sign_in(browser, secretary)
    page = browser.get("/account/app/").content.decode()
    drawing = page[page.index('<div class="qr"') : page.index("</div>", page.index('<div class="qr"'))]
    assert (drawing.count("style="), drawing.count("<path")) == (0, 1)
    assert base64.b32decode(re.findall(r'class="secret">(\w+)<', page)[0])
