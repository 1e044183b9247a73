"""Plans of offices and plans written like them, scored against their keys by the scorer of the contract."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compiler.keys import plans_with_keys, write_outputs
from tests.compiler.scoring import score


@pytest.mark.parametrize(("folder", "plans", "floor"), [(".", 1, 0.99), ("real", 5, 0.99), ("authored", 4, 0.99)])
def test_the_share_of_facts_that_are_read_right(
    shared_plans: Path, tmp_path: Path, folder: str, plans: int, floor: float
) -> None:
    found = plans_with_keys(shared_plans / folder)
    write_outputs(found, tmp_path)
    code, report = score(tmp_path, shared_plans / folder, shared_plans.parent / "contract/score.py", floor)
    assert (code, len(found)) == (0, plans), report
