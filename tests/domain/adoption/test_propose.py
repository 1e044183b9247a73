"""What a plan proposes to become."""

# ruff: noqa: E501 - tables of what is expected are read by line

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from giaoluu.compiler.compile import Compilation, compile_plan
from giaoluu.compiler.reading import read_file
from giaoluu.domain.adoption.decisions.deadlines import KINDS, kind_of, propose_deadline
from giaoluu.domain.adoption.decisions.durations import fit
from giaoluu.domain.adoption.decisions.proposal import as_json, from_json
from giaoluu.domain.adoption.decisions.propose import propose
from giaoluu.domain.adoption.decisions.settling import settled
from giaoluu.domain.adoption.decisions.titles import title_of
from giaoluu.domain.adoption.decisions.units import key_of, pasted, usual_for


def test_every_agency_is_met_once_in_the_order_of_the_plan(plan: Compilation) -> None:
    assert [unit.name for unit in propose(plan).units] == [
        "Sở Nội vụ", "Công an tỉnh", "UBND phường Thục Phán", "UBND phường Tân Giang"
    ]  # fmt: skip


def test_every_duty_has_its_lead_its_helpers_its_day_and_its_clause(plan: Compilation) -> None:
    told = [
        (
            duty.title,
            duty.leads + duty.groups,
            duty.supports,
            duty.due_on,
            duty.due_origin,
            duty.said and duty.said.clause,
        )
        for duty in propose(plan).duties
    ]
    assert told == [
        ("Chuẩn bị hội trường", ("so noi vu",), ("cong an tinh",), "2026-03-18", "plan", "mục II.1, ý 1"),
        ("Theo dõi, đôn đốc việc thực hiện Kế hoạch", ("so noi vu",), (), "2026-03-20", "proposed", "mục II.1, ý 2"),
        ("Chọn cử 30 đại biểu", ("cong an tinh",), (), "2026-02-25", "proposed", "mục II.2, ý 1"),
        ("Lập danh sách đại biểu", ("so noi vu",), ("cong an tinh",), "2026-02-25", "proposed", "mục II.2, ý 2"),
        ("Đẩy mạnh công tác tuyên truyền về Hội nghị", ("phuong thuc phan", "phuong tan giang"), (), "2026-03-20", "proposed", "mục II.3, ý 1"),
        ("Mỗi đơn vị chọn cử 01 đại biểu", ("Các sở, ban, ngành",), (), "2026-02-25", "proposed", "mục II.4, ý 1"),
    ]  # fmt: skip


def test_a_duty_to_support_is_led_by_the_partner_and_that_is_proposed(plan: Compilation) -> None:
    assert [duty.lead_origin for duty in propose(plan).duties] == ["plan", "plan", "plan", "proposed", "plan", "plan"]


def test_the_event_knows_whom_to_ask_and_who_watches(plan: Compilation) -> None:
    proposal = propose(plan)
    assert [proposal.standing.value, proposal.overseeing.value, proposal.starts_at.value] == [
        "so noi vu", "so noi vu", "2026-03-20T14:00"
    ]  # fmt: skip


def test_lengths_that_the_plan_leaves_open_fill_the_time(plan: Compilation) -> None:
    told = [(item.minutes, item.origin) for item in propose(plan).programme]
    assert (told, sum(minutes or 0 for minutes, _ in told)) == (
        [(20.0, "plan"), (12, "proposed"), (88, "proposed")], 120
    )  # fmt: skip


def test_a_group_is_unsettled_until_somebody_says_who_it_is(plan: Compilation) -> None:
    proposal = propose(plan)
    assert [(group.name, group.settled) for group in proposal.groups] == [("Các sở, ban, ngành", False)]
    chosen = settled(proposal, "Các sở, ban, ngành", ["Sở Tài chính", "Sở Nội vụ", "sở tài chính"])
    assert chosen.groups[0].units == ("so tai chinh", "so noi vu")
    assert [unit.key for unit in chosen.units if unit.group] == ["so tai chinh"]


def test_a_proposal_survives_being_kept(plan: Compilation) -> None:
    assert from_json(json.loads(json.dumps(as_json(propose(plan))))) == propose(plan)


def test_the_reference_plan_becomes_its_agencies_and_communes(shared_plans: Path) -> None:
    proposal = propose(compile_plan(read_file(shared_plans / "2683-KH-BTC.txt"), check=False))
    assert (len(proposal.units), len(proposal.duties), [len(group.units) for group in proposal.groups]) == (
        64,
        32,
        [0, 0, 53],
    )
    assert (proposal.standing.value, proposal.overseeing.value) == ("so noi vu", "van phong ubnd tinh")


def test_names_that_offices_write_differently_are_one_agency() -> None:
    assert {
        key_of(name) for name in ("UBND xã Bảo Lạc", "Ủy ban nhân dân xã Bảo Lạc", "Xã Bảo Lạc", "XÃ  BẢO LẠC ")
    } == {"xa bao lac"}
    assert key_of("Sở Văn hoá, Thể thao và Du lịch") == key_of("Sở Văn hóa Thể thao, Du lịch")
    assert key_of("Ủy ban nhân dân xã") == "ubnd xa"


def test_pasted_names_lose_their_numbers_and_doubles() -> None:
    assert pasted("1. Sở Tài chính;\n- Sở Y tế\n\n2) sở tài chính\nSở Xây dựng\t0912\n") == (
        "Sở Tài chính",
        "Sở Y tế",
        "Sở Xây dựng",
    )


def test_usual_agencies_are_offered_for_offices_and_not_for_enterprises() -> None:
    assert (len(usual_for("Các sở, ban, ngành")) > 20, usual_for("Các doanh nghiệp, hợp tác xã")) == (True, ())


def test_a_title_says_what_is_to_be_done() -> None:
    event = "Chương trình giao lưu điển hình tiên tiến"
    assert title_of(f"Cử 01 đồng chí tham gia dẫn chương trình (MC) tại {event}.", (), event) == "Cử 01 đồng chí"
    assert (
        title_of(f"Chủ trì, phối hợp với Sở Nội vụ xây dựng kịch bản {event}.", ["Sở Nội vụ"], event)
        == "Xây dựng kịch bản"
    )
    assert title_of("Phối hợp.") == "Phối hợp"


@given(st.text(max_size=300))
def test_every_duty_has_a_title_that_fits(text: str) -> None:
    assert len(title_of(text)) <= 81


@given(
    st.sampled_from([kind for kind, _ in KINDS] + ["other"]),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(1, 400),
)
def test_a_proposed_deadline_lies_between_signature_and_event(kind: str, issued: date, days: int) -> None:
    day = issued + timedelta(days=days)
    assert issued <= propose_deadline(kind, issued, day) <= day


def test_a_deadline_is_not_proposed_for_a_day_on_which_offices_are_closed() -> None:
    assert propose_deadline("delegates", date(2025, 8, 25), date(2025, 9, 3)) == date(2025, 8, 29)


@given(
    st.lists(st.tuples(st.text(max_size=20), st.none() | st.floats(1, 60)), max_size=12), st.none() | st.floats(1, 600)
)
def test_proposed_lengths_keep_what_is_known_and_fill_what_is_left(
    items: list[tuple[str, float | None]], total: float | None
) -> None:
    known = [length for _, length in items]
    lengths = fit([title for title, _ in items], known, total)
    assert [new for new, old in zip(lengths, known, strict=True) if old is not None] == [
        old for old in known if old is not None
    ]
    if total is not None and None not in lengths and None in known:
        assert abs(sum(length or 0 for length in lengths) - total) <= 1


def test_kinds_are_told_by_their_words() -> None:
    assert [kind_of(text) for text in ("Chọn cử 30 đại biểu", "Trang trí, khánh tiết", "Theo dõi, đôn đốc", "Việc khác")] == [
        "delegates", "decoration", "oversight", "other"
    ]  # fmt: skip
