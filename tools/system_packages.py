"""See to the programs that the tests need and pip cannot bring: `python -m tools.system_packages`.

As root on Debian or Ubuntu the missing packages are installed; else one line says what is missing and how to get it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAMS = {"chromium": "chromium", "ffmpeg": "ffmpeg", "tesseract": "tesseract-ocr", "pdftoppm": "poppler-utils"}
"""Program -> the Debian package that brings it."""

DEBIAN_POSTGRES = Path("/usr/lib/postgresql")


def main() -> int:
    missing = missing_packages()
    if not missing:
        return 0
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        print(f"The tests need: {' '.join(missing)}. As root: apt-get install {' '.join(missing)}", file=sys.stderr)
        return 1
    install(missing)
    return 0


def missing_packages() -> list[str]:
    missing = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    if not has_postgres():
        missing.append("postgresql")
    if "vie" not in tesseract_languages():
        missing.append("tesseract-ocr-vie")
    return missing


def has_postgres() -> bool:
    """Debian keeps the programs that make a cluster off the path."""
    return bool(shutil.which("initdb") or list(DEBIAN_POSTGRES.glob("*/bin/initdb")))


def tesseract_languages() -> list[str]:
    if not shutil.which("tesseract"):
        return []
    return subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True).stdout.split()


def install(packages: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", *packages]):
        subprocess.run(
            ["apt-get", *command], env=environment, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )


if __name__ == "__main__":
    sys.exit(main())
