"""Writes the page of every rule into docs/rules/, with an index; `--check` only says whether they are stale."""

from __future__ import annotations

import sys
from pathlib import Path

from giaoluu.compiler.explain import page_of
from giaoluu.compiler.findings.words import SEVERITY_NAMES
from giaoluu.compiler.rules.walk import Entry, all_rules

FOLDER = Path(__file__).parent.parent / "docs" / "rules"

INDEX_HEAD = """\
# Các quy tắc kiểm tra

Mỗi quy tắc là một tệp trong `src/giaoluu/compiler/rules/`; trang này và các trang bên cạnh được viết ra từ đó bằng
`python tools/rule_pages.py`. Xem trên máy: `giaoluu explain MÃ`.

Mức **lỗi** chỉ dành cho điều chắc chắn sai và làm đổi nghĩa; điều dựa vào thông lệ chỉ là cảnh báo hoặc ghi chú.

In English: one page a rule, written from the rule's own file. *Error* is kept for what is certainly wrong and changes
the meaning; what rests on practice only warns.

| Mã | Tên | Mức | Tìm gì |
|---|---|---|---|
"""


def pages() -> dict[str, str]:
    """File name -> text of every page, the index among them."""
    entries = all_rules()
    written = {_name(entry): page_of(entry) for entry in entries}
    written["README.md"] = INDEX_HEAD + "".join(_row(entry) for entry in entries)
    return written


def stale() -> list[str]:
    """Names of pages that are missing, differ, or belong to no rule."""
    wanted = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))


def write() -> None:
    wanted = pages()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def _name(entry: Entry) -> str:
    return f"{entry.rule.code}-{entry.rule.slug}.md"


def _row(entry: Entry) -> str:
    rule = entry.rule
    first = entry.page.partition("\n")[0]
    return f"| {rule.code} | [{rule.slug}]({_name(entry)}) | {SEVERITY_NAMES['vi'][rule.severity]} | {first} |\n"


def main(words: list[str]) -> int:
    if "--check" not in words:
        write()
        return 0
    names = stale()
    if names:
        print(f"docs/rules is stale: {', '.join(names)}; run: python tools/rule_pages.py", file=sys.stderr)
    return int(bool(names))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
