"""The words that all ways of showing findings share, in both languages."""

from __future__ import annotations

SEVERITIES = ("error", "warning", "note")

SEVERITY_NAMES = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "note": "ghi chú"},
    "en": {"error": "error", "warning": "warning", "note": "note"},
}

SAY = {
    "vi": {
        "help": "nên",
        "fix": "sửa thành",
        "delete": "bỏ đi",
        "more_lines": "… và {count} dòng nữa",
        "clean": "Không có phát hiện nào.",
        "fixable": "{count} chỗ có thể sửa bằng --fix",
        "findings": "Phát hiện trong kế hoạch",
        "place": "dòng {line}, cột {column}",
    },
    "en": {
        "help": "help",
        "fix": "replace by",
        "delete": "delete",
        "more_lines": "… and {count} more lines",
        "clean": "Nothing found.",
        "fixable": "{count} can be mended with --fix",
        "findings": "Findings in the plan",
        "place": "line {line}, column {column}",
    },
}


def count_words(counts: dict[str, int], lang: str) -> str:
    """How many of each severity; those that do not occur are left out: `3 lỗi, 12 cảnh báo`."""
    names = SEVERITY_NAMES[lang]
    return ", ".join(
        f"{counts[severity]} {_plural(names[severity], counts[severity], lang)}"
        for severity in SEVERITIES
        if counts.get(severity)
    )


def _plural(name: str, count: int, lang: str) -> str:
    return name + "s" if lang == "en" and count != 1 else name
