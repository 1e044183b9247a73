"""Phones at the doors, over HTTP: what they are given, what they bring, and who is sent away."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from tests.doors.conftest import Phone, Place, ms
from tests.workers.conftest import until

PRIVATE = ("0912345678", "1970")


@pytest.fixture
def phone(place: Place) -> Phone:
    return place.phone(0)


def test_a_phone_is_given_all_it_needs_and_nothing_private(place: Place, phone: Phone) -> None:
    answer = phone.ask("GET", "roster")
    assert answer.status == 200
    roster = answer.body
    assert sorted(roster) == [
        "agencies", "delegates", "device", "event", "gates", "made_at", "old_passes", "public_key", "version"
    ]  # fmt: skip
    assert roster["device"] == {"id": int(phone.token.partition("-")[0]), "gate": place.gates[0], "name": "máy 0"}
    assert roster["gates"] == [
        {"id": place.gates[0], "name": "Cửa 1", "circles": []},
        {"id": place.gates[1], "name": "Cửa 2", "circles": ["guest", "leader"]},
    ]
    assert [name for _, name, _ in roster["agencies"]] == ["Công an tỉnh"]
    first = roster["delegates"][0]
    assert (len(roster["delegates"]), len(first), first[3], first[4], first[7], first[8], first[13]) == (
        30, 14, "Đàm Quỳnh Anh", "Phòng 1", "ordinary", "ok", "dam quynh anh phong 1"
    )  # fmt: skip
    assert [word for word in PRIVATE if word in json.dumps(roster["delegates"])] == []


def test_the_tokens_of_passes_are_true_to_the_key_that_a_phone_is_given(place: Place, phone: Phone) -> None:
    from base64 import urlsafe_b64decode

    from giaoluu.lib.signed_pass import verify

    roster = phone.ask("GET", "roster").body
    key = urlsafe_b64decode(roster["public_key"] + "=")
    passes = {row[0]: row[1] for row in roster["delegates"]}
    claims = {delegate: verify(key, token) for delegate, token in place.passes.items()}
    assert {delegate: claim and claim.pass_id for delegate, claim in claims.items()} == passes


def test_a_scan_is_taken_once_and_others_hear_of_it(place: Place, phone: Phone) -> None:
    other, delegate = place.phone(1), min(place.passes)
    version = other.ask("GET", "changes?since=0").body["version"]
    scan = place.scan(delegate, ms())
    answers = [phone.ask("POST", "scans", {"scans": [scan, scan]}) for _ in range(2)]
    assert [(one.status, one.body["known"], one.body["conflicts"]) for one in answers] == [
        (200, [scan["id"]] * 2, [])
    ] * 2
    heard = other.ask("GET", f"changes?since={version}").body
    assert (heard["presence"], heard["roster_changed"], heard["version"]) == (
        [[delegate, 1, scan["at"], place.gates[0], scan["at"]]], False, version + 1
    )  # fmt: skip
    assert other.ask("GET", f"changes?since={version + 1}").body["presence"] == []


def test_a_conflict_says_what_would_have_been_accepted(place: Place, phone: Phone) -> None:
    delegate = sorted(place.passes)[1]
    first, second = place.scan(delegate, ms() - 2), place.scan(delegate, ms() - 1)
    phone.ask("POST", "scans", {"scans": [first]})
    answer = place.phone(1).ask("POST", "scans", {"scans": [second]}).body
    assert answer["conflicts"] == [
        [second["id"], "already_in",
         {"kind": "place", "id": place.agency, "first_at": first["at"], "first_gate": place.gates[0]}]
    ]  # fmt: skip


def test_a_pass_of_which_only_the_end_was_altered_is_refused(place: Place, phone: Phone) -> None:
    delegate = sorted(place.passes)[26]
    true = place.passes[delegate]
    altered = place.scan(delegate, ms(), token=true[:-8] + ("A" if true[-8] != "A" else "B") + true[-7:])
    told = phone.ask("POST", "scans", {"scans": [altered]}).body["conflicts"]
    assert [(pk, verdict, near["kind"]) for pk, verdict, near in told] == [(altered["id"], "forged", "search")]


def test_a_newcomer_takes_a_free_place_once_and_is_inside(place: Place, phone: Phone) -> None:
    person = {"id": str(uuid4()), "agency": place.agency, "instead": 0, "name": "Vi Văn Mới", "position": "",
              "unit": "Phòng 2", "gate": place.gates[0], "at": ms()}  # fmt: skip
    first = phone.ask("POST", "people", {"people": [person]})
    again = phone.ask("POST", "people", {"people": [person]})
    assert (first.status, first.body) == (200, again.body)
    (number, delegate, given) = first.body["delegates"][0]
    assert (number, given > 30, first.body["conflicts"], first.body["known"]) == (
        person["id"], True, [], [person["id"]]
    )  # fmt: skip
    told = place.do("tell")
    assert (delegate in told["inside"], told["people"].count(["Vi Văn Mới", "confirmed"])) == (True, 1)
    heard = phone.ask("GET", "changes?since=0").body
    assert (heard["roster_changed"], heard["version"]) == (True, first.body["version"])


def test_a_substitute_comes_instead_and_the_old_pass_is_dead(place: Place, phone: Phone) -> None:
    delegate = sorted(place.passes)[2]
    person = {"id": str(uuid4()), "agency": place.agency, "instead": delegate, "name": "Lý Văn Thay", "position": "",
              "unit": "", "gate": place.gates[0], "at": ms()}  # fmt: skip
    (_, new, _) = phone.ask("POST", "people", {"people": [person]}).body["delegates"][0]
    late = place.scan(delegate, ms() + 1)
    conflicts = phone.ask("POST", "scans", {"scans": [late]}).body["conflicts"]
    assert [(pk, verdict, near["kind"], near["id"]) for pk, verdict, near in conflicts] == [
        (late["id"], "replaced", "delegate", new)
    ]
    rows = {row[0]: row for row in phone.ask("GET", "roster").body["delegates"]}
    assert (rows[delegate][8], rows[delegate][12], rows[new][8]) == ("replaced", new, "ok")


BROKEN: list[bytes] = [
    b"", b"{", b"[]", b"null", b'{"scans": 1}', b'{"scans": [1]}', b'{"scans": [{}]}', b"\xff\xfe", b"[" * 100_000,
    b'{"scans": [{"id": "x", "way": "in"}]}',
    b'{"scans": [{"id": "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "way": "fly"}]}',
]  # fmt: skip


@pytest.mark.parametrize("body", BROKEN, ids=lambda body: repr(body[:30]))
def test_what_cannot_be_read_is_sent_back_whole(phone: Phone, body: bytes) -> None:
    assert phone.ask("POST", "scans", raw=body).status == 400


def test_one_line_that_cannot_be_read_leaves_the_others_with_the_phone(place: Place, phone: Phone) -> None:
    good = place.scan(sorted(place.passes)[3], ms())
    assert phone.ask("POST", "scans", {"scans": [good, {"id": "x"}]}).status == 400
    assert good["id"] not in place.do("tell")["scans"]
    assert phone.ask("POST", "scans", {"scans": [good]}).body["known"] == [good["id"]]


def test_what_is_odd_in_a_scan_does_not_keep_it_from_being_written_down(place: Place, phone: Phone) -> None:
    odd = [
        place.scan(10**15, ms()), place.scan(1, -5), place.scan(1, 10**15), place.scan(1, ms(), gate="x"),
        place.scan(1, ms(), said="?"), place.scan(1, ms(), token="\0\ud800" * 500), place.scan("1", ms()),
        place.scan(1, ms(), undoes="no number"), place.scan(True, 1.5), place.scan(1, ms(), device=999, event=999),
    ]  # fmt: skip
    answer = phone.ask("POST", "scans", {"scans": odd})
    assert (answer.status, answer.body["known"]) == (200, [one["id"] for one in odd])


def test_more_than_a_phone_sends_is_refused(phone: Phone) -> None:
    assert phone.ask("POST", "scans", raw=b" " * (2 * 1024 * 1024 + 1)).status == 413
    phone.hang_up()


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "scans", 405), ("POST", "roster", 405), ("GET", "", 404), ("GET", "rosters", 404)],
)
def test_other_addresses_are_not_there(phone: Phone, method: str, path: str, status: int) -> None:
    assert phone.ask(method, path).status == status


ASKED: list[tuple[str, str, object]] = [
    ("GET", "roster", None), ("GET", "changes?since=0", None), ("POST", "scans", {"scans": []}),
    ("POST", "people", {"people": []}),
]  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        lambda token: "",
        lambda token: token[:-1],
        lambda token: token[:-1] + ("A" if token[-1] != "A" else "B"),
        lambda token: f"{int(token.partition('-')[0]) + 1}-{token.partition('-')[2]}",
        lambda token: f"999999-{token.partition('-')[2]}",
        lambda token: "1",
        lambda token: "x" * 5000,
    ],
)
def test_a_token_that_is_not_of_this_house_opens_nothing(place: Place, change: Callable[[str], str]) -> None:
    phone = place.phone_with(change(place.devices[0]))
    assert [phone.ask(*asked).status for asked in ASKED] == [401] * 4


def test_a_revoked_device_is_told_so_at_once_whatever_it_asks(place: Place) -> None:
    phone = place.phone(2)
    assert [phone.ask(*asked).status for asked in ASKED] == [200] * 4
    place.do("revoke", place.devices[2].partition("-")[0])
    scan = place.scan(sorted(place.passes)[4], ms())
    statuses = [phone.ask(*asked).status for asked in [*ASKED, ("POST", "scans", {"scans": [scan]})]]
    assert (statuses, scan["id"] in place.do("tell")["scans"]) == ([401] * 5, False)


def test_many_at_once_are_all_taken_and_the_journal_hears_of_all(place: Place) -> None:
    scans = [place.scan(delegate, ms()) for delegate in sorted(place.passes)[5:25]]

    def bring(number: int) -> list[int]:
        mine = place.phone(number % 2)
        return [mine.ask("POST", "scans", {"scans": [scan]}).status for scan in scans[number::4]]

    with ThreadPoolExecutor(4) as phones:
        statuses = [status for found in phones.map(bring, range(4)) for status in found]
    told = place.do("tell")
    assert (statuses, {scan["id"] for scan in scans} <= set(told["scans"])) == ([200] * 20, True)
    assert len(told["inside"]) == len(set(told["inside"]))
    until(lambda: (told := place.do("tell"))["told"] == len(told["scans"]))
