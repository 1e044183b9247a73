"""Whatever the text is: refused, or read with every place in it, nothing raised, and the same again the second time."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.bits import BAITS, LABELS, WORDS
from tests.fuzz.mutations import excerpt, grown, letters, mutated
from tests.fuzz.promises import broken

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CASES = sorted((HERE / "cases").glob("*.txt"))
QUICK = settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
# Numbers, not draws one by one: a damaged plan takes thousands of draws, and none of them is worth shrinking.
RANDOM = st.builds(Random, st.integers(0, 2**32 - 1))


def plans() -> list[str]:
    """Real plans where they lie beside the checkout, and the examples."""
    shared = ROOT.parent / "shared/plans"
    paths = [*shared.glob("*.txt"), *shared.glob("real/*.md"), *(ROOT / "examples").glob("hoi-nghi*.txt")]
    return [path.read_text("utf-8") for path in sorted(paths)]


PLANS = plans()


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_what_once_broke_a_promise_keeps_it_now(path: Path) -> None:
    assert broken(path.read_bytes().decode("utf-8")) == []


@pytest.mark.parametrize("plan", PLANS, ids=range(len(PLANS)))
def test_real_plans_keep_every_promise(plan: str) -> None:
    assert broken(plan) == []


@QUICK
@given(st.sampled_from(PLANS), RANDOM)
def test_a_damaged_plan(plan: str, random: Random) -> None:
    assert broken(mutated(excerpt(plan, random), random, 6)) == []


@QUICK
@given(RANDOM)
def test_a_plan_from_a_grammar(random: Random) -> None:
    assert broken(mutated(grown(random), random)) == []


@QUICK
@given(RANDOM)
def test_letters_without_sense(random: Random) -> None:
    assert broken("KẾ HOẠCH\nI. A\n" + letters(random)) == []


@QUICK
@given(st.text(max_size=300))
def test_any_text_at_all(text: str) -> None:
    assert broken(text) == []


@QUICK
@given(st.lists(st.tuples(st.sampled_from(LABELS), st.sampled_from(WORDS)), max_size=30))
def test_labels_in_any_order(clauses: list[tuple[str, str]]) -> None:
    assert broken("KẾ HOẠCH\n" + "\n".join(" ".join(clause) for clause in clauses)) == []


@pytest.mark.parametrize("bait", range(len(BAITS)))
def test_a_bait_for_regular_expressions(bait: int) -> None:
    text = BAITS[bait](300)
    assert broken(f"KẾ HOẠCH\nI. MỤC ĐÍCH\n1. {text}x\n- {text}\n{text}\nNơi nhận:\n- {text}\n") == []
