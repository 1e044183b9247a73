"""`--fix`: a mended copy beside the plan; the plan itself is never touched, nor a copy that is there already."""

from __future__ import annotations

from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from giaoluu.cli.refusal import Refused
from giaoluu.compiler.findings.fix import fixed_text, fixes_to_apply

if TYPE_CHECKING:
    from collections.abc import Iterable

    from giaoluu.compiler.findings.finding import Finding, Fix
    from giaoluu.compiler.source import Source

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def mend(path: Path, source: Source, findings: Iterable[Finding]) -> str:
    """Write the copy; the sentence says where it is and what it holds."""
    fixes = fixes_to_apply(findings)
    if not fixes:
        return f"{path}: không có chỗ nào sửa được, không ghi bản nào"
    try:
        return _mend_docx(path, source, fixes) if source.media_type == DOCX else _mend_text(path, source, fixes)
    except OSError as error:
        raise Refused(f"{path}: không ghi được bản sửa ({error.strerror})") from error


def _mend_text(path: Path, source: Source, fixes: list[Fix], why: str = "") -> str:
    suffix = path.suffix if source.media_type.startswith("text/") and path.suffix else ".txt"
    if not why and not source.media_type.startswith("text/"):
        why = "; tệp này không sửa tại chỗ được nên bản sửa là văn bản thuần"
    copy = _write_beside(path, suffix, fixed_text(source.text, fixes).encode())
    return f"đã ghi {copy} ({len(fixes)} chỗ sửa){why}"


def _mend_docx(path: Path, source: Source, fixes: list[Fix]) -> str:
    from giaoluu.compiler.findings.fix_docx import fixed_docx  # noqa: PLC0415 - loads python-docx

    content, left = fixed_docx(path, source, fixes)
    if len(left) == len(fixes):
        return _mend_text(path, source, fixes, "; không tìm được chỗ nào trong DOCX nên bản sửa là văn bản thuần")
    copy = _write_beside(path, ".docx", content)
    rest = f"; {len(left)} chỗ không tìm được trong DOCX, xin sửa tay" if left else ""
    return f"đã ghi {copy} ({len(fixes) - len(left)} chỗ sửa){rest}"


def _write_beside(path: Path, suffix: str, content: bytes) -> Path:
    for number in chain([""], (f"-{n}" for n in count(2))):
        copy = path.with_name(f"{path.stem}.sua{number}{suffix}")
        try:
            with copy.open("xb") as file:
                file.write(content)
        except FileExistsError:
            continue
        break
    return copy
