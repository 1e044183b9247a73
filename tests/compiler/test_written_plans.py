"""The plans written for these tests (`written/`): what their keys say is what is read from them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from giaoluu.compiler.contract import plan_json
from tests.compiler.keys import compiled, key_of, plans_with_keys, write_outputs
from tests.compiler.scoring import score

WRITTEN = Path(__file__).parent / "written"
PLANS = plans_with_keys(WRITTEN)


def test_every_written_plan_has_its_key() -> None:
    assert [path.stem for path in PLANS] == [f"{number:02d}" for number in range(1, 35)]


def test_the_share_of_facts_that_are_read_right(shared_plans: Path, tmp_path: Path) -> None:
    write_outputs(PLANS, tmp_path)
    code, report = score(tmp_path, WRITTEN, shared_plans.parent / "contract/score.py", 0.99)
    assert code == 0, report


@pytest.fixture(scope="module")
def read() -> dict[str, dict[str, Any]]:
    return {path.stem: plan_json(compiled(path)) for path in PLANS}


def sure_of(part: str) -> list[Any]:
    """The plans whose key is sure of a part: (number, key)."""
    keys = [(path.stem, key_of(path)) for path in PLANS]
    return [pytest.param(name, key, id=name) for name, key in keys if not is_open(part, key["ambiguous"])]


def is_open(part: str, ambiguous: list[str]) -> bool:
    """Whether a key leaves open what is right of a part: all of it, or one of its items."""
    return any(path == part or path.removeprefix(part).lstrip("[").rstrip("]").isdigit() for path in ambiguous)


@pytest.mark.parametrize(("name", "key"), sure_of("assignments"))
def test_who_is_charged_with_the_work(read: dict[str, dict[str, Any]], name: str, key: dict[str, Any]) -> None:
    assert agencies(read[name]) == agencies(key)


def agencies(plan: dict[str, Any]) -> list[list[str]]:
    return [[agency["name"] for agency in assignment["agencies"]] for assignment in plan["assignments"]]


@pytest.mark.parametrize(("name", "key"), sure_of("assignments"))
def test_how_many_tasks_each_has(read: dict[str, dict[str, Any]], name: str, key: dict[str, Any]) -> None:
    assert [len(a["tasks"]) for a in read[name]["assignments"]] == [len(a["tasks"]) for a in key["assignments"]]


@pytest.mark.parametrize(("name", "key"), sure_of("occasions"))
def test_when_it_takes_place(read: dict[str, dict[str, Any]], name: str, key: dict[str, Any]) -> None:
    assert times(read[name]) == times(key)


def times(plan: dict[str, Any]) -> list[tuple[str, str]]:
    return sorted((occasion["start"], occasion["end"] or "") for occasion in plan["occasions"])


@pytest.mark.parametrize(("name", "key"), sure_of("delegates"))
def test_how_many_attend(read: dict[str, dict[str, Any]], name: str, key: dict[str, Any]) -> None:
    assert read[name]["delegates"]["total"] == key["delegates"]["total"]


@pytest.mark.parametrize(("name", "key"), sure_of("budget"))
def test_how_much_it_costs(read: dict[str, dict[str, Any]], name: str, key: dict[str, Any]) -> None:
    assert read[name]["budget"]["total"] == key["budget"]["total"]


@pytest.mark.parametrize(("name", "key"), sure_of("recipients"))
def test_who_receives_it(read: dict[str, dict[str, Any]], name: str, key: dict[str, Any]) -> None:
    texts = [recipient["text"] for recipient in read[name]["recipients"]]
    assert (len(texts), texts[0], texts[-1]) == (key["recipients"], key["recipients_first"], key["recipients_last"])
