"""One paragraph of duty: who leads, with whom, by when, how many."""

from __future__ import annotations

import re

from giaoluu.compiler.building.quotas import read_quotas
from giaoluu.compiler.plan import Agency, Task
from giaoluu.compiler.syntax.dates import Since, deadlines
from giaoluu.compiler.syntax.names import (
    is_generic,
    kind_of,
    name_end,
    split_names,
    starts_with_name,
)
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.words import UPPER

_ADDRESS = re.compile(
    r"(?:(?:Trân trọng |Kính |Rất )?[Đđ]ề nghị|Giao(?: cho)?|Phân công|Yêu cầu|Riêng(?: đối với)?|Đối với|"
    r"Mời|Phân công nhiệm vụ cho)\s+"
)
_NO_BODY = re.compile(
    r"(?:[Tt]ất cả (?:các )?(?:lực lượng|hoạt động|nội dung)|[Cc]ác (?:nội dung|hoạt động|giải pháp|nhiệm vụ|"
    r"công việc|tập thể|cá nhân|chỉ tiêu|tiêu chí|bước|hồ sơ|văn bản|ý kiến|trường hợp|vấn đề|khoản|chi phí|"
    r"thông tin|tài liệu|tiết mục|môn|giải|phần))\b"
)
_GROUNDS = re.compile(
    r"(?:Căn cứ|Trên cơ sở|Theo|Tùy theo)\s[^.;:()]{5,160}?,\s+(?:đề nghị\s+|yêu cầu\s+)?(?=(?:các|Các|"
    r"Thủ trưởng|thủ trưởng|UBND|[UỦ][yỷ] ban|Sở|Ban|Phòng|Trường|Công an)\s)"
)
_SOFT = (
    r"(?i:(?:chủ động|tích cực|thường xuyên|kịp thời|chịu trách nhiệm|có trách nhiệm|tiếp tục|trực tiếp|khẩn trương"
    r"|làm đầu mối|là đơn vị|là cơ quan|tổ chức|nghiêm túc|trong|và|,)\s+)*"
)
_PREFACE = re.compile(
    r"(?:(?:Theo|Căn cứ|Trên cơ sở|Tùy theo|Tuỳ theo)\s+(?:(?:chức năng|nhiệm vụ|nội dung|tình hình|quyền hạn|"
    r"điều kiện|thẩm quyền|lĩnh vực)[^.;]*?)(?:,\s*|\s+)(?=(?:chủ trì|phối hợp|chủ động)\b))"
)
_LEAD = re.compile(rf"{_SOFT}[Cc]hủ trì\b")
_SUPPORT = re.compile(rf"{_SOFT}[Pp]hối hợp\b")
_LEAD_WITH = re.compile(
    r"[Cc]hủ trì\s*[,;]?\s*(?:(?:và|đồng thời|hoặc)\s+)?(?:phối hợp|phối kết hợp|kết hợp|"
    r"cùng)(?:\s+(?:chặt chẽ|thống nhất|tốt))?(?:\s*,?\s*(?:với|cùng với|cùng|đồng bộ với))?\s+"
)
_SUPPORT_WITH = re.compile(
    r"[Pp]hối hợp(?:\s+(?:chặt chẽ|tốt|thường xuyên|đồng bộ))?(?:\s*,?\s*(?:với|cùng với|cùng))?\s+"
)


def grounds(text: str) -> re.Match[str] | None:
    """ "Căn cứ nội dung Kế hoạch, |các sở ..." : what stands before the subject."""
    return _GROUNDS.match(text)


_NAMES_ONLY = re.compile(
    rf"(?:[{UPPER}]\w*(?:\s[{UPPER}\d]\w*){{0,3}}\s*[;,]\s*)+[{UPPER}]\w*(?:\s[{UPPER}\d]\w*){{0,3}}\.?"
)


def heading_colon(text: str, start: int = 0) -> int | None:
    """The colon that closes a heading; one inside a list of units ("các xã: A, B") does not."""
    for match in re.compile(r":(?=\s|$)").finditer(text, start, start + 330):
        rest = text[match.end() :].strip()
        before = text[: match.start()]
        if before.count("(") > before.count(")"):
            continue
        listing = re.search(r"(?:xã|phường|đặc khu|[Ss]ở|trường|ngành|phòng|đơn vị|ban)$", before.strip()) and re.match(
            rf"[{UPPER}][^.:]*(?:$|:)", rest[:200]
        )
        if not listing and not _NAMES_ONLY.fullmatch(rest):
            return match.start()
    return None


def subject_end(text: str, known: tuple[str, ...] = ()) -> int:
    """Where the agencies that stand as subject of a paragraph end (0: none): "Giao Sở Nội vụ |chủ trì ..."."""
    address = _ADDRESS.match(text) or grounds(text)
    start = address.end() if address else 0
    if _NO_BODY.match(text, start):
        return 0
    if not starts_with_name(text, start):
        return _asked_end(text, start) if address and "ề nghị" in address[0] else 0
    end = name_end(text, start, known)
    colon = heading_colon(text, start)
    if colon is not None and colon <= end:
        return colon + 1
    return end if end < len(text) else 0


def _asked_end(text: str, start: int) -> int:
    """Where whoever is asked ends when no body is named: "Đề nghị người sử dụng lao động |tạo điều kiện ..."."""
    end = name_end(text, start)
    return end if 1 < len(text[start:end].split()) <= 12 and end < len(text) and ":" not in text[start:end] else 0


def read_task(
    passage: Passage,
    body: int,
    agencies: tuple[Agency, ...],
    year: int | Since | None,
    inherited: Task | None = None,
    applies_to: tuple[str, ...] = (),
    subjects: tuple[Agency, ...] = (),
) -> Task:
    """The duty in a passage.

    `body` is where its governing clause begins, behind a subject or an address; `subjects` are the agencies that stand
    there as subject, `agencies` those of the block.
    """
    text = passage.text
    role, partners = role_of(passage, body)
    if role == "own" and inherited is not None and inherited.role != "own":
        role, partners = inherited.role, inherited.partners
    first = next(iter(deadlines(text, year)), None)
    asked = subjects or agencies
    many = any(a.scope == "each" for a in asked) or len(asked) > 1 and _are_of_one_kind(asked)
    return Task(
        text=text,
        role=role,
        partners=partners,
        deadline=first.iso if first else None,
        deadline_text=text[first.start : first.end] if first else None,
        applies_to=applies_to,
        quotas=read_quotas(passage, many),
        at=passage.at,
        deadline_at=passage.span(first.start, first.end) if first else None,
    )


def _are_of_one_kind(agencies: tuple[Agency, ...]) -> bool:
    """Communes or wards named one by one are each meant; different bodies side by side share."""
    return all(re.search(r"\b(?:xã|phường|đặc khu|thôn|xóm)\s", a.name) for a in agencies)


def role_of(passage: Passage, body: int) -> tuple[str, tuple[Agency, ...]]:
    """Role and partners by the governing verb of the first clause."""
    text = passage.text
    preface = _PREFACE.match(text, body)
    start = preface.end() if preface else body
    start += len(text[start:]) - len(text[start:].lstrip(" ,:-–"))
    lead = _LEAD.match(text, start)
    if lead is not None:
        with_ = _LEAD_WITH.match(text, lead.end() - len("chủ trì"))
        return "lead", _partners(passage, with_.end()) if with_ else ()
    support = _SUPPORT.match(text, start)
    if support is not None:
        with_ = _SUPPORT_WITH.match(text, support.end() - len("phối hợp"))
        return "support", _partners(passage, with_.end()) if with_ else ()
    return "own", ()


def _partners(passage: Passage, start: int) -> tuple[Agency, ...]:
    """The named agencies and definite groups of the governing verb."""
    text = passage.text
    if not starts_with_name(text, start) and not text[start : start + 1].isupper():
        return ()
    end = name_end(text, start)
    stop = re.compile(r"[:.]\s|[:.]$|;\s+(?![A-ZĐ]|các\s)|\s+(?:trong|để|về|theo|nhằm|tại)\s").search(text, start, end)
    names = split_names(text, start, stop.start() if stop else end)
    return tuple(
        Agency(name.text, kind_of(name.text), name.scope, passage.span(name.start, name.end))
        for name in names
        if (starts_with_name(name.text) or name.text[0].isupper()) and not _is_nobody(name.text)
    )


def _is_nobody(name: str) -> bool:
    return (
        is_generic(name)
        or re.match(r"(?:đơn vị|cơ quan|lãnh đạo|thủ trưởng)\s", name) is not None
        or name.lower() in ("các cơ quan", "các đơn vị", "các địa phương", "các ngành", "đơn vị", "cơ quan")
        or re.match(
            r"(?:[Cc]ác )?(?:cơ quan|đơn vị|ngành|ban|phòng|bộ phận|địa phương)(?:, (?:cơ quan|đơn vị|ngành|ban|"
            r"phòng|tổ chức|địa phương|đoàn thể|cá nhân))+$",
            name,
        )
        is not None
    )


def agencies_of(passage: Passage, start: int, end: int) -> tuple[Agency, ...]:
    """The agencies of a heading or a subject, lists taken apart."""
    return tuple(
        Agency(name.text, kind_of(name.text), name.scope, passage.span(name.start, name.end))
        for name in split_names(passage.text, start, end)
    )
