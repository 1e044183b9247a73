"""Whole plans around the part that a test tells."""

from __future__ import annotations

from giaoluu.compiler.compile import build_plan
from giaoluu.compiler.plan import Agency, Assignment, Plan, Quota, Task
from giaoluu.compiler.source import Source
from giaoluu.compiler.syntax.outline import outline
from giaoluu.compiler.syntax.tree import Document

HEAD = """
ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG

Số: 2683/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Cao Bằng, ngày 25 tháng 8 năm 2025

KẾ HOẠCH
Tổ chức Chương trình giao lưu điển hình tiên tiến

Căn cứ Kế hoạch số 2500/KH-UBND ngày 12 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh;

Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

Biểu dương các tập thể, cá nhân điển hình tiên tiến.
"""


def document_of(text: str) -> Document:
    return outline(Source("plan.txt", "text/plain", "0" * 64, text))


def whole(text: str) -> Plan:
    """A text that is a plan from its letterhead to its signature."""
    return build_plan(document_of(text))


def plan_with(sections: str, ending: str = "") -> Plan:
    """A plan of the province of Cao Bằng of 25 August 2025 with these sections after the first."""
    return whole(f"{HEAD}\n{sections.strip()}\n\n{ending.strip()}\n")


def sharing(work: str) -> tuple[Assignment, ...]:
    """The assignments of a plan whose section on the sharing out of work reads so."""
    return plan_with(f"II. TỔ CHỨC THỰC HIỆN\n\n{work.strip()}").assignments


def task_of(words: str, agency: str = "Sở Nội vụ") -> Task:
    """The one task of an agency."""
    ((task,),) = [assignment.tasks for assignment in sharing(f"1. {agency}\n\n- {words}")]
    return task


def names(agencies: tuple[Agency, ...]) -> list[str]:
    return [agency.name for agency in agencies]


def counted(quotas: tuple[Quota, ...]) -> list[tuple[int, str]]:
    return [(quota.count, quota.noun) for quota in quotas]
