"""A text put on paper, for the readers of PDF files and scans."""

from __future__ import annotations

import tempfile
from pathlib import Path

import typst

from bench.material import ROOT

_FONTS = ROOT / "node_modules/@expo-google-fonts/tinos"
_PAGE = """
#set page(paper: "a4", margin: (left: 30mm, right: 15mm, y: 20mm), numbering: "1")
#set text(font: ("Tinos", "Liberation Serif", "DejaVu Serif"), size: 13pt, lang: "vi")
#set smartquote(enabled: false)
#for line in read("plan.txt").split("\\n") { par(line) }
"""


def pdf_of(text: str) -> bytes:
    """The text as a PDF file, a paragraph a line."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "plan.txt").write_text(text, "utf-8")
        main = Path(folder, "main.typ")
        main.write_text(_PAGE, "utf-8")
        paper = typst.compile(main, root=folder, font_paths=[_FONTS] if _FONTS.is_dir() else [])
    if not isinstance(paper, bytes):
        raise TypeError("typst was asked for one file")
    return paper
