from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from giaoluu.config.environment import MEGABYTE, Environment, WrongEnvironment
from tools.shots import free_port


def test_a_place_that_says_nothing_gets_a_safe_product(tmp_path: Path) -> None:
    found = Environment.read({"GIAOLUU_DATA": str(tmp_path)})
    assert (found.debug, found.https, found.plan) == (False, False, None)
    assert (found.hosts, found.upload_bytes) == (("127.0.0.1", "localhost", "[::1]"), 50 * MEGABYTE)


def test_the_key_is_made_once_and_kept_for_its_owner_alone(tmp_path: Path) -> None:
    first = Environment.read({"GIAOLUU_DATA": str(tmp_path)})
    second = Environment.read({"GIAOLUU_DATA": str(tmp_path)})
    assert first.secret_key == second.secret_key
    assert len(first.secret_key) == 64
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_a_key_that_is_given_is_not_written_down(tmp_path: Path) -> None:
    found = Environment.read({"GIAOLUU_DATA": str(tmp_path), "GIAOLUU_SECRET_KEY": "given"})
    assert (found.secret_key, list(tmp_path.iterdir())) == ("given", [])


def test_everything_wrong_is_named_at_once(tmp_path: Path) -> None:
    variables = {
        "GIAOLUU_DATA": str(tmp_path),
        "GIAOLUU_DEBUG": "yes",
        "GIAOLUU_UPLOAD_MB": "nhiều",
        "GIAOLUU_PATIENCE_SECONDS": "900",
        "GIAOLUU_PLAN": "khong-co.docx",
        "GIAOLUU_DEBUGG": "1",
        "PATH": "not ours",
    }
    with pytest.raises(WrongEnvironment) as refused:
        Environment.read(variables)
    assert str(refused.value).splitlines() == [
        "GIAOLUU_DEBUG='yes': 0 or 1 is wanted",
        "GIAOLUU_UPLOAD_MB='nhiều': a number from 0 to 1000 is wanted",
        "GIAOLUU_PATIENCE_SECONDS='900': a number from 0 to 30 is wanted",
        "GIAOLUU_PLAN='khong-co.docx': the path of a file is wanted",
        "GIAOLUU_DEBUGG: there is no such setting",
    ]


def test_a_server_that_cannot_start_says_why_in_plain_lines(root: Path) -> None:
    port = free_port()
    started = subprocess.run(
        [sys.executable, "-m", "giaoluu.cli", "serve", "--port", str(port)],
        cwd=root,
        env={**os.environ, "GIAOLUU_DEBUGG": "1"},
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=60,
    )
    assert (started.returncode, started.stderr.splitlines()[:1]) == (
        1,
        ["giaoluu: GIAOLUU_DEBUGG: there is no such setting"],
    )
    assert "Traceback" not in started.stderr
