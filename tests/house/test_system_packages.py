"""Programs that pip cannot bring are named in one line where they cannot be installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.system_packages import main


def test_a_place_without_programs_and_without_apt_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("tools.system_packages.DEBIAN_POSTGRES", tmp_path)
    packages = "chromium ffmpeg tesseract-ocr poppler-utils postgresql tesseract-ocr-vie"
    assert (main(), capsys.readouterr().err) == (
        1,
        f"The tests need: {packages}. As root: apt-get install {packages}\n",
    )
