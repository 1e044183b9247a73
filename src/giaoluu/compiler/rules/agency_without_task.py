"""Có tên cơ quan ở phần phân công nhưng không có việc.

Mục "5. Sở Y tế" rồi sang ngay mục 6: việc bị xóa mà đề mục còn, hoặc việc bị dán nhầm sang mục khác.

Sai:

    5. Sở Y tế
    6. Công an tỉnh
    - Bảo đảm an ninh, trật tự.

Đúng:

    5. Sở Y tế
    - Bố trí 01 tổ y tế trực trong buổi Lễ.

In English: an agency has a heading of its own among the duties, and nothing below it.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.plan import Assignment
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="T006",
    slug="agency-without-task",
    severity="warning",
    message={"vi": "{agency} có đề mục nhưng không có nhiệm vụ nào.", "en": "{agency} has a heading, but no task."},
    help={"vi": "Ghi việc cho {agency} hoặc bỏ đề mục.", "en": "Write the task of {agency} or drop the heading."},
)

_LEAST_WORDS_OF_A_TASK = 12


def check(reading: Reading) -> Iterator[Hit]:
    for block in reading.plan.assignments:
        if block.heading and not block.tasks and block.agencies and not _has_words(reading, block):
            yield Hit(block.agencies[0].at, {"agency": block.agencies[0].name})


def _has_words(reading: Reading, block: Assignment) -> bool:
    """Whether text stands below the heading all the same."""
    body = reading.source.text[slice(*block.at)]
    return len(body) - len(block.heading or "") > _LEAST_WORDS_OF_A_TASK
