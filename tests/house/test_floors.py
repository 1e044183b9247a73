"""The house stands on its floors: nobody looks upstairs, and nothing runs in a circle."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_every_import_keeps_to_its_floor(root: Path) -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    told = subprocess.run([linter, "--no-cache"], cwd=root, check=False, capture_output=True, text=True)
    assert (told.returncode, told.stdout if told.returncode else "") == (0, "")


def test_the_compiler_is_usable_where_django_is_not() -> None:
    script = "import sys; sys.modules['django'] = None; import giaoluu.compiler, giaoluu.cli.main"
    told = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True)
    assert told.stderr == ""
