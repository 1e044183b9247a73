"""Agencies: when two names are the same one, and who stands behind a group."""

from __future__ import annotations

import re

from giaoluu.lib.vietnamese import canonical, fold

_SAME = (
    (re.compile(r"\buy ban nhan dan\b"), "ubnd"),
    (re.compile(r"\bhoi dong nhan dan\b"), "hdnd"),
    (re.compile(r"\bmat tran to quoc\b"), "mttq"),
    (re.compile(r"^(?:de nghi|cac)\s+"), ""),
    (re.compile(r"^ubnd (?=(?:xa|phuong|dac khu|thi tran) \w)"), ""),
    (re.compile(r"\bva\b"), " "),
    (re.compile(r"[^a-z0-9]+"), " "),
)
LONGEST_KEY = 110

USUAL = (
    "Văn phòng Ủy ban nhân dân tỉnh", "Sở Nội vụ", "Sở Tài chính", "Sở Nông nghiệp và Môi trường", "Sở Xây dựng",
    "Sở Công Thương", "Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo",
    "Sở Y tế", "Sở Tư pháp", "Sở Dân tộc và Tôn giáo", "Sở Ngoại vụ", "Thanh tra tỉnh", "Công an tỉnh",
    "Bộ Chỉ huy Quân sự tỉnh", "Ban Quản lý Khu kinh tế tỉnh", "Văn phòng Tỉnh ủy", "Ban Tổ chức Tỉnh ủy",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy", "Ban Nội chính Tỉnh ủy",
    "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Liên đoàn Lao động tỉnh", "Hội Nông dân tỉnh", "Hội Liên hiệp Phụ nữ tỉnh", "Tỉnh Đoàn", "Hội Cựu chiến binh tỉnh",
    "Tòa án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh", "Thuế tỉnh", "Thống kê tỉnh", "Bảo hiểm xã hội tỉnh",
)  # fmt: skip
"""The agencies that a province usually has since 2025: offered to be picked from, never taken silently."""

_OFFICES = re.compile(r"\b(?:sở|ban|ngành|đoàn thể|cơ quan)\b", re.IGNORECASE)
_FIRMS = re.compile(r"doanh nghiệp|hợp tác xã|hội viên|đơn vị sự nghiệp", re.IGNORECASE)


def key_of(name: str) -> str:
    """A name for comparing: without marks, "UBND xã Bảo Lạc" as "Xã Bảo Lạc", "Ủy ban nhân dân" as "UBND"."""
    key = fold(canonical(name))
    for pattern, instead in _SAME:
        key = pattern.sub(instead, key)
    return " ".join(key.split())[:LONGEST_KEY]


def usual_for(group: str) -> tuple[str, ...]:
    """The agencies to be offered for a group; none where it speaks of enterprises or the like."""
    return USUAL if _OFFICES.search(group) and not _FIRMS.search(group) else ()


def pasted(text: str) -> tuple[str, ...]:
    """Names as people paste them: one a line, with or without a number or dash before; each once, in their order."""
    lines = (re.sub(r"^\s*(?:\d+[.)]|[-–•+*])\s*", "", line).strip(" \t;,.") for line in text.splitlines())
    found: dict[str, str] = {}
    for line in lines:
        name = " ".join(canonical(line.split("\t")[0]).split())
        if key_of(name):
            found.setdefault(key_of(name), name)
    return tuple(found.values())
