"""The pages of passes: issued by one press, printed anew where words changed, sent to agencies, shown on a phone."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client
from django.utils.timezone import now
from pytest_django import DjangoAssertNumQueries

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.jobs.running import run_next
from giaoluu.domain.outbox.models import Message
from giaoluu.domain.passes.actions import issue, reissue, revoke
from giaoluu.domain.passes.choices import Printed
from giaoluu.domain.passes.decisions import Mint
from giaoluu.domain.passes.models import Pass, Print, Run
from giaoluu.domain.passes.queries import passes_of, words_printed
from giaoluu.web.office.board.sentences import sentence
from giaoluu.web.office.passes.paper import kept_at
from tests.domain.passes.guests import guest, hall_seats
from tests.reading_codes import codes_on, texts_of
from tests.workspace import BY, NOW, Workspace, build

HERE = "/events/bacson/passes/"


@pytest.fixture
def space(db: None, settings: LazySettings, tmp_path: Path) -> Workspace:
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, data=tmp_path)
    space = build()
    space.event.starts_at = now() + timedelta(days=3)
    space.event.ends_at = space.event.starts_at + timedelta(hours=2)
    space.event.save(update_fields=["starts_at", "ends_at"])
    return space


@pytest.fixture
def client(space: Workspace) -> Client:
    return space.client(Role.SECRETARIAT)


def issued(space: Workspace, settings: LazySettings, *names: str) -> list[Delegate]:
    """Delegates of Công an tỉnh with passes."""
    found = [guest(space, name) for name in names]
    issue(space.event.pk, secret=settings.SECRET_KEY, by=BY, at=NOW)
    return found


def tokens(space: Workspace, settings: LazySettings) -> list[str]:
    mint = Mint.of(settings.SECRET_KEY, space.event.pk, space.event.key)
    return [mint.token(one.id, one.expires_at) for one in passes_of(space.event.pk)]


def seen(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return " ".join(answer.content.decode().split())


def test_one_press_issues_for_all_and_the_page_says_so(space: Workspace, client: Client) -> None:
    for name in ("Nguyễn Văn An", "Ma A Lù"):
        guest(space, name)
    before = seen(client, HERE)
    assert ("Chưa phát thẻ cho 2 đại biểu" in before, "Phát thẻ cho 2 đại biểu" in before) == (True, True)
    for _ in range(2):
        assert client.post(f"{HERE}issuing/").url == HERE
    after = seen(client, HERE)
    assert ("Cả 2 đại biểu đã có thẻ" in after, Pass.objects.count()) == (True, 2)


def test_without_a_day_nothing_is_issued_and_the_page_says_why(space: Workspace, client: Client) -> None:
    space.event.starts_at = space.event.ends_at = None
    space.event.save(update_fields=["starts_at", "ends_at"])
    guest(space, "Nguyễn Văn An")
    answer = client.post(f"{HERE}issuing/")
    assert (answer.status_code, Pass.objects.count()) == (422, 0)
    assert "chương trình chưa có ngày giờ" in answer.content.decode()


def test_a_pass_is_revoked_for_a_reason_restored_and_issued_anew(
    space: Workspace, client: Client, settings: LazySettings
) -> None:
    one = issued(space, settings, "Nguyễn Văn An")[0]
    page = f"{HERE}delegate/{one.pk}/"
    refused = client.post(f"{page}revocation/", {"why": " "})
    assert (refused.status_code, "cần ghi lý do" in refused.content.decode()) == (422, True)
    assert client.post(f"{page}revocation/", {"why": "mất thẻ"}).status_code == 302
    assert 'đã thu hồi: <span lang="vi">mất thẻ</span>' in seen(client, page)
    late = client.post(f"{page}revocation/", {"why": "mất lần nữa"})
    assert (late.status_code, 'value="mất lần nữa"' in late.content.decode()) == (409, True)
    assert client.post(f"{page}restoration/").status_code == 302
    assert "Thẻ của Nguyễn Văn An còn hiệu lực" in seen(client, page)
    assert client.post(f"{page}reissuing/", {"why": "thẻ hỏng"}).status_code == 302
    assert [one.revoked_why for one in Pass.objects.order_by("pk")] == ["thẻ hỏng", ""]


def test_only_what_changed_is_printed_again_and_undone_where_the_printer_failed(
    space: Workspace, client: Client, settings: LazySettings
) -> None:
    an, binh, chi = issued(space, settings, "Nguyễn Văn An", "Trần Thị Bình", "Lê Thị Chi")
    answer = client.post(f"{HERE}print/badge/printing/", {"which": "new", "template": "single"})
    assert answer.url == f"{HERE}runs/{Run.objects.get().pk}/"
    assert "Cả 3 thẻ đeo đã in, đều đúng" in seen(client, f"{HERE}print/badge/")
    Delegate.objects.filter(pk=an.pk).update(position="Chủ tịch")
    hall_seats(space, binh)
    Delegate.objects.filter(pk=chi.pk).update(standing=Standing.DECLINED)
    page = seen(client, f"{HERE}print/badge/")
    changed = 'chức vụ: <del lang="vi">–</del> → <ins lang="vi">Chủ tịch</ins>'
    assert ("In lại 2 thẻ đã đổi" in page, changed in page) == (True, True)
    assert ('<ins lang="vi">A3-1</ins>' in page, page.count('name="delegate"')) == (True, 1)
    again = client.post(f"{HERE}print/badge/printing/", {"which": "changed", "template": "sheet"}).url
    text = texts_of(client.get(f"{again}file.pdf").content)
    assert [("Nguyễn Văn An" in page, "Trần Thị Bình" in page, "Lê Thị Chi" in page) for page in text] == [
        (True, True, False)
    ]
    assert client.post(f"{again}undoing/").url == f"{HERE}print/badge/"
    assert "In lại 2 thẻ đã đổi" in seen(client, f"{HERE}print/badge/")
    assert client.get(f"{again}file.pdf").status_code == 404


def test_a_badge_of_somebody_who_does_not_come_is_taken_back(
    space: Workspace, client: Client, settings: LazySettings
) -> None:
    an, binh = issued(space, settings, "Nguyễn Văn An", "Trần Thị Bình")
    client.post(f"{HERE}print/badge/printing/", {"which": "new", "template": "single"})
    Delegate.objects.filter(pk=an.pk).update(standing=Standing.DECLINED)
    revoke(space.event.pk, binh.pk, why="mất", by=BY, at=NOW)
    assert seen(client, f"{HERE}print/badge/").count('name="delegate"') == 2
    client.post(f"{HERE}print/badge/return/", {"delegate": [an.pk, "x", 10**20]})
    assert list(words_printed(space.event.pk, Printed.BADGE)) == [binh.pk]


def test_a_badge_that_is_right_is_not_taken_back_by_a_forged_form(
    space: Workspace, client: Client, settings: LazySettings
) -> None:
    an = issued(space, settings, "Nguyễn Văn An")[0]
    client.post(f"{HERE}print/badge/printing/", {"which": "new", "template": "single"})
    client.post(f"{HERE}print/badge/return/", {"delegate": [an.pk]})
    assert Print.objects.count() == 1


def test_nothing_to_print_is_said(space: Workspace, client: Client) -> None:
    answer = client.post(f"{HERE}print/plate/printing/", {"which": "changed", "template": "single"})
    assert (answer.status_code, Run.objects.count()) == (422, 0)
    for address in ("print/other/", "print/badge/other.svg", "runs/999/", "delegate/999/", "agency/999/"):
        seen(client, f"{HERE}{address}", 404)


def test_thousands_are_printed_beside_the_pages(
    space: Workspace, client: Client, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("giaoluu.web.office.passes.printing.AT_ONCE", 1)
    issued(space, settings, "Nguyễn Văn An", "Trần Thị Bình")
    run = client.post(f"{HERE}print/badge/printing/", {"which": "new", "template": "single"}).url
    assert ("Tệp đang được dựng" in seen(client, run), client.get(f"{run}file.pdf").status_code) == (True, 404)
    assert run_next(at=now(), clock=now, must_stop=lambda: False)
    made = b"".join(client.get(f"{run}file.pdf").streaming_content)  # type: ignore[attr-defined]
    assert (len(texts_of(made)), "Tải PDF để in" in seen(client, run)) == (2, True)
    client.post(f"{run}undoing/")
    assert not kept_at(space.event, Run.objects.get().pk).exists()


@pytest.mark.parametrize("kind", ["badge", "plate"])
@pytest.mark.parametrize("template", ["single", "sheet"])
def test_every_template_has_a_preview(space: Workspace, client: Client, kind: str, template: str) -> None:
    answer = client.get(f"{HERE}print/{kind}/{template}.svg")
    assert (answer.status_code, answer["Content-Type"], answer.content[:4]) == (200, "image/svg+xml", b"<svg")


def test_the_lists_for_the_doors_are_one_pdf(space: Workspace, client: Client, settings: LazySettings) -> None:
    people = issued(space, settings, "Nguyễn Văn An", "Trần Thị Bình")
    hall_seats(space, people[0])
    pages = texts_of(client.get(f"{HERE}reserve.pdf").content)
    assert [page.split(" ")[2] for page in pages] == ["cửa", "ghế", "điện"]
    assert ("0900000000" in pages[2], "0900000000" in pages[0]) == (True, False)


def test_an_officer_has_the_passes_of_the_agency_on_one_page(
    space: Workspace, settings: LazySettings, tmp_path: Path
) -> None:
    issued(space, settings, "Nguyễn Văn An", "Ma A Lù")
    guest(space, "Người Đơn Vị Khác", agency="Sở Nội vụ")
    officer, address = space.client(Role.OFFICER), f"{HERE}agency/{space.agencies['Công an tỉnh'].pk}/"
    page = seen(officer, address)
    assert ("2 thẻ của Công an tỉnh" in page, "Người Đơn Vị Khác" in page) == (True, False)
    assert [f'href="/pass/{token}/"' in page for token in tokens(space, settings)] == [True, True]
    assert codes_on(officer.get(f"{address}passes.pdf").content, tmp_path) == sorted(tokens(space, settings))


def test_passes_are_drafted_to_as_many_officers_as_were_shown_and_once(
    space: Workspace, client: Client, settings: LazySettings
) -> None:
    one = issued(space, settings, "Nguyễn Văn An")[0]
    guest(space, "Vi Thị Mới", agency="Sở Nội vụ")
    issue(space.event.pk, secret=settings.SECRET_KEY, by=BY, at=NOW)
    page = seen(client, f"{HERE}letters/")
    assert ("Soạn thư cho 1 người" in page, "1 đơn vị chưa có ai để gửi" in page) == (True, True)
    assert (client.post(f"{HERE}letters/", {"people": "2"}).status_code, Message.objects.count()) == (422, 0)
    for _ in range(2):
        assert client.post(f"{HERE}letters/", {"people": "1"}).status_code == 302
    letter = Message.objects.get()
    assert (letter.agency_id, letter.subject) == (
        space.agencies["Công an tỉnh"].pk, "1 thẻ đại biểu: Hội nghị biểu dương Bắc Sơn",
    )  # fmt: skip
    kept = settings.ENVIRONMENT.data / "plans" / letter.attached_sha256 / "content"
    assert "Nguyễn Văn An" in texts_of(kept.read_bytes())[0]
    reissue(space.event.pk, one.pk, why="mất", secret=settings.SECRET_KEY, by=BY, at=NOW)
    client.post(f"{HERE}letters/", {"people": "1"})
    assert Message.objects.count() == 2


def test_a_pass_is_shown_to_whoever_has_its_token_and_to_no_machine(
    space: Workspace, settings: LazySettings, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    one = issued(space, settings, "Nguyễn Văn An")[0]
    Delegate.objects.filter(pk=one.pk).update(phone="0912345678", email="an@vi.du", note="dị ứng", born=1980)
    hall_seats(space, one)
    with django_assert_num_queries(7):
        answer = Client().get(f"/pass/{tokens(space, settings)[0]}/")
    page = answer.content.decode()
    assert (answer.status_code, answer["X-Robots-Tag"]) == (200, "noindex, nofollow")
    assert [word in page for word in ("Nguyễn Văn An", "A3-1", "Hội trường tỉnh", "noindex", 'class="code"')] == [
        True
    ] * 5
    assert [word in page for word in ("0912345678", "an@vi.du", "dị ứng", "1980")] == [False] * 4


@pytest.mark.parametrize(
    ("standing", "says"),
    [
        (Standing.REPLACED, "Đã có người khác đi thay bằng thẻ khác"),
        (Standing.DECLINED, "đại biểu được ghi là không dự"),
        (None, "Thẻ này đã được thu hồi"),
    ],
)
def test_a_dead_pass_says_so_whom_to_ask_and_nothing_else(
    space: Workspace, settings: LazySettings, standing: Standing | None, says: str
) -> None:
    one = issued(space, settings, "Nguyễn Văn An")[0]
    space.agencies["Sở Nội vụ"].phone = "0206 385 2222"
    space.agencies["Sở Nội vụ"].save(update_fields=["phone"])
    if standing:
        Delegate.objects.filter(pk=one.pk).update(standing=standing)
    else:
        revoke(space.event.pk, one.pk, why="nghi làm giả", by=BY, at=NOW)
    page = seen(Client(), f"/pass/{tokens(space, settings)[0]}/")
    assert [word in page for word in (says, "Sở Nội vụ", "0206 385 2222")] == [True] * 3
    assert [word in page for word in ("Nguyễn Văn An", "nghi làm giả", 'class="code"')] == [False] * 3


def test_a_pass_of_an_event_that_is_over_says_so(space: Workspace, settings: LazySettings) -> None:
    issued(space, settings, "Nguyễn Văn An")
    Pass.objects.update(expires_at=now() - timedelta(hours=1))
    assert "Thẻ này đã hết hạn" in seen(Client(), f"/pass/{tokens(space, settings)[0]}/")


def test_an_older_token_of_the_same_pass_shows_the_present_one(space: Workspace, settings: LazySettings) -> None:
    issued(space, settings, "Nguyễn Văn An")
    old = tokens(space, settings)[0]
    space.event.ends_at += timedelta(days=2)
    space.event.save(update_fields=["ends_at"])
    issue(space.event.pk, secret=settings.SECRET_KEY, by=BY, at=NOW)
    assert tokens(space, settings)[0] != old
    assert "Nguyễn Văn An" in seen(Client(), f"/pass/{old}/")


def test_a_wrong_token_has_no_page_and_costs_nothing(
    space: Workspace, settings: LazySettings, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    issued(space, settings, "Nguyễn Văn An")
    token = tokens(space, settings)[0]
    stranger = Mint.of("đoán mò", space.event.pk, space.event.key).token(Pass.objects.get().pk, NOW)
    unknown = Mint.of(settings.SECRET_KEY, space.event.pk, space.event.key).token(999_999, now() + timedelta(days=1))
    for wrong, queries in ((token[:-1], 0), ("x" * 103, 0), (token.swapcase(), 0), (stranger, 1), (unknown, 2)):
        with django_assert_num_queries(queries):
            assert Client().get(f"/pass/{wrong}/").status_code == 404


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize(("page", "queries"), [("", 10), ("?q=nguyen", 11), ("print/badge/", 9), ("letters/", 9)])
def test_a_page_asks_the_database_as_often_however_many_there_are(
    space: Workspace, client: Client, settings: LazySettings, many: int, page: str, queries: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    issued(space, settings, *[f"Nguyễn Văn {number}" for number in range(many)])
    client.get(HERE + page)
    with django_assert_num_queries(queries):
        assert client.get(HERE + page).status_code == 200


def test_what_happened_is_told_in_sentences() -> None:
    assert sentence("PassesIssued", {"count": 3, "renewed": 0}) == "phát 3 thẻ, gia hạn 0 thẻ"
    assert sentence("PrintsMade", {"kind": "badge", "count": 12}) == "in 12 thẻ đeo"
    assert sentence("PassRevoked", {"person": "An", "why": "mất"}) == "thu hồi thẻ của An: mất"
