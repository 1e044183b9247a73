"""Programs that pip cannot bring are named in one line where they cannot be installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import system_packages
from tools.system_packages import main


def test_a_place_without_programs_and_without_apt_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(system_packages, "POSTGRES", tmp_path)
    packages = "chromium ffmpeg tesseract-ocr poppler-utils tesseract-ocr-vie postgresql"
    assert (main(), capsys.readouterr().err) == (
        1,
        f"The tests need: {packages}. As root: apt-get install {packages}\n",
    )
