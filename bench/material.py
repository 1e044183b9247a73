"""What is measured: the reference plan where it lies beside the checkout, else an example; and plans grown from it."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared/plans"
FORMATS = (".docx", ".md", ".odt", ".pdf", ".txt")
CHARACTERS_A_PAGE = 2_300
"""What an A4 page of a plan holds: for formats whose files do not know their pages."""


def reference_plan() -> Path:
    """A text file of some 15,000 characters with every section that a plan may have."""
    shared = SHARED / "2683-KH-BTC.txt"
    return shared if shared.is_file() else ROOT / "examples/hoi-nghi-cap-xa.txt"


def open_set() -> list[Path]:
    """All plans at hand, in every format."""
    folder = SHARED if SHARED.is_dir() else ROOT / "examples"
    return sorted(path for path in folder.rglob("*") if path.suffix in FORMATS and path.name != "README.md")


def grown(text: str, times: int) -> str:
    """A plan with the sections of `text` so many times, as its parts; heading and ending stand once."""
    begin, end = text.index("\nI. ") + 1, text.index("\nNơi nhận")
    body = text[begin:end].rstrip()
    parts = [f"PHẦN {number}. NỘI DUNG ĐỢT {number}\n\n{body}" for number in range(1, times + 1)]
    return text[:begin] + "\n\n".join(parts) + "\n\n" + text[end:]
