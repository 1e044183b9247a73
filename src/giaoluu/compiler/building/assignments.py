"""Who does what: blocks of duties headed by an agency, and paragraphs whose subject is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from giaoluu.compiler.building.context import Context, passages
from giaoluu.compiler.building.people import is_roll
from giaoluu.compiler.building.tasks import agencies_of, grounds, heading_colon, read_task, subject_end
from giaoluu.compiler.plan import Agency, Assignment, Task
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.dates import due_day
from giaoluu.compiler.syntax.names import name_end, starts_with_name
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Block, Clause
from giaoluu.compiler.syntax.words import VERBS

_REQUEST = re.compile(r"(?:Trân trọng |Kính |Rất mong |Rất )?(?:[Đđ]ề nghị|ĐỀ NGHỊ|[Mm]ời|mong)\s+")
_CALLS = re.compile(
    r"(?:Trân trọng |Kính |Rất )?(?:[Đđ]ề nghị|ĐỀ NGHỊ|Giao(?: nhiệm vụ)?(?: cho)?|Phân công|Yêu cầu|Đối với|"
    r"Trách nhiệm của|Nhiệm vụ của|Về phía|Mời)\s*:?\s+"
)
_NOT_AGENCY = re.compile(
    r"(?:Thời gian|Kinh phí|Công tác|Tiến độ|Lịch|Chế độ|Một số|Về |Nội dung|Giải pháp|Địa điểm|Chương trình|"
    r"Phân công|Cấp |Khen thưởng|Báo cáo|Nhiệm vụ|Trách nhiệm|Tổ chức|Hình thức|Thành phần|Số lượng|Kế hoạch|"
    r"Hồ sơ|Cơ sở vật|Cơ quan (?:chủ trì|phối hợp|thực hiện)|Đơn vị (?:chủ trì|phối hợp|thực hiện)|"
    r"Người thực hiện|Nguồn|Điều kiện|Phương |Yêu cầu|"
    r"Lưu ý|Ghi chú|Các nội dung|Các nhiệm vụ|Các giải pháp|Các bước|Các hoạt động|Các điều kiện|Các công việc|"
    r"Đợt|Giai đoạn|Bước|Ngày|Tháng|Từ |Trước|Sau |Trong|Khi |Đối tượng|Mục |Chủ đề|Quy |Ban hành|Thành lập|"
    r"Hội nghị|Hội thi|Cuộc |Lễ |Phần |Ở |Tại |Mỗi |Nếu |Qua )",
)
_SUBJECT_LINE = re.compile(
    r"(?:Cơ quan|Đơn vị|Bộ phận|Người) (?:chủ trì|phối hợp|thực hiện|phụ trách|tham mưu)|Tất cả (?:lực lượng|"
    r"các lực)"
)
_HANDED_ON = re.compile(r"Giao\s+(?!đồng chí|đ/c|ông|bà|Ông|Bà|cho đồng chí|các đồng chí|lãnh đạo)")
_DUE_LINE = re.compile(r"(?:Thời gian|Thời hạn)(?:\s+(?:thực hiện|hoàn thành|triển khai))?\s*:")
_STARTS_WITH_VERB = re.compile(rf"(?:{VERBS})\b", re.IGNORECASE)


def build_assignments(context: Context) -> tuple[Assignment, ...]:
    """Every block of duties, wherever it stands, in the order of the text."""
    found: list[Assignment] = []
    for section in context.implementing:
        found += _Section(context).read(section)
    seen = {id(c) for section in context.implementing for c in section.walk()}
    for clause in context.clauses:
        if id(clause) not in seen:
            found += _called_outside(context, clause)
    if not found:
        found = _without_section(context)
    found.sort(key=lambda a: a.at[0])
    return tuple(Assignment(i, a.heading, a.agencies, a.request, a.tasks, a.at) for i, a in enumerate(found, start=1))


def _without_section(context: Context) -> list[Assignment]:
    """A plan that names no section for it: blocks headed by an agency anywhere."""
    found: list[Assignment] = []
    for section in context.document.sections:
        for clause in section.walk():
            heading = read_heading(clause, sure=False)
            if heading is not None and not is_roll(clause) and (clause.children or heading.rest is not None):
                found += _Section(context).read_block(clause, heading)
    return found


class Heading:
    """The agencies that head a block; `rest` is the duty behind the colon, where it stands on the same line."""

    __slots__ = ("agencies", "request", "rest", "text")

    def __init__(self, text: str, agencies: tuple[Agency, ...], request: bool, rest: Passage | None) -> None:
        self.text, self.agencies, self.request, self.rest = text, agencies, request, rest


def read_heading(clause: Clause, sure: bool) -> Heading | None:
    """The heading of a block, if the clause's line is one; `sure` inside a section that shares out the work."""
    passage = clause.passage
    text = passage.text
    colon = heading_colon(text)
    stop = colon if colon is not None else len(text)
    start = call.end() if (call := _CALLS.match(text)) else 0
    head = text[start:stop].strip(" .;")
    if not head or len(head) > 320 or not _is_agency_phrase(text, start, stop, clause, sure, colon is not None):
        return None
    rest = passage.cut(colon + 1) if colon is not None else None
    agencies = agencies_of(passage, start, stop)
    if not agencies:
        return None
    shown = text[:stop].strip(" .;:")
    return Heading(shown, agencies, _REQUEST.match(text) is not None, rest or None)


_IN_CHARGE = re.compile(
    r"(?:Đồng chí\s+)?(?:Phó )?(?:Giám đốc|Hiệu trưởng|Chủ tịch|Trưởng|Chủ nhiệm)\b.{0,40}\bphụ trách\b[^.;]{0,60}$"
)


def _is_agency_phrase(text: str, start: int, stop: int, clause: Clause, sure: bool, colon: bool) -> bool:
    head = text[start:stop].strip(" .;")
    if _SUBJECT_LINE.match(head):
        return False
    if text[start:stop].isupper():
        return (
            sure
            and len(head) < 160
            and not _NOT_AGENCY.match(head.capitalize())
            and bool(clause.children or clause.body or colon)
        )
    if start and re.match(r"(?:Trách nhiệm|Nhiệm vụ) của", text):
        return sure and bool(clause.children or clause.body or colon)
    if starts_with_name(text, start):
        whole = (
            name_end(head, 0) >= len(head)
            or _is_described_group(head, clause)
            or _is_bare_name(head, clause, colon)
            or (colon or bool(clause.children))
            and _IN_CHARGE.match(head) is not None
        )
        return whole and not re.match(
            r"Tổ chức|Ban hành|Các (?:nội dung|hoạt động|giải pháp|nhiệm vụ|bước|công việc|điều kiện|tập thể|"
            r"cá nhân|tiêu chí|mục tiêu)|Hội nghị|Cơ cấu|Khen",
            head,
        )
    if not sure or not head[0].isupper() or len(head) > 130 or head.endswith("."):
        return False
    if _NOT_AGENCY.match(head) or _STARTS_WITH_VERB.match(head) or name_end(head, 0) < len(head):
        return False
    return (
        clause.style != "dash"
        and bool(clause.children or clause.body or colon)
        and not text.rstrip().endswith((";", "./."))
    )


def _is_described_group(head: str, clause: Clause) -> bool:
    """ "Các doanh nghiệp tham gia khối thi đua" over its duties: a group told by what it does."""
    if not clause.children or clause.style == "dash" or head[-1] in ".;:" or len(head) > 150:
        return False
    relative = re.match(r"(?:tham gia|có|được|thuộc|dự|tham dự)\b", head[name_end(head, 0) :])
    return relative is not None and re.match(r"(?:UBND |[UỦ][yỷ] ban nhân dân )?[Cc]ác ", head) is not None


_DUTY = re.compile(
    r"(?:chủ trì|phối hợp|có nhiệm vụ|có trách nhiệm|chịu trách nhiệm|căn cứ|tham mưu|tiếp tục|tăng cường|đẩy mạnh|"
    r"theo dõi|đôn đốc|bố trí|bảo đảm|đảm bảo|chuẩn bị|cử|hoàn thành|báo cáo|xây dựng|thực hiện|triển khai|"
    r"chỉ đạo|hướng dẫn|lập|rà soát|huy động|phân công|mời|được|gửi|giới thiệu|tuyên truyền|vận động)\b"
)


def _is_bare_name(head: str, clause: Clause, colon: bool) -> bool:
    """A numbered heading whose name holds a word that is elsewhere a verb ("Trung tâm Kiểm soát thanh toán")."""
    return bool(clause.children or colon) and clause.style != "dash" and len(head) < 110 and _DUTY.search(head) is None


class _Section:
    """Reads one section that shares out the work."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.found: list[Assignment] = []
        self.called: list[Passage] = []
        self.handed: list[Clause] = []

    def read(self, section: Clause) -> list[Assignment]:
        self._body(section, None)
        for child in section.children:
            self._clause(child)
        return self.found

    def read_block(self, clause: Clause, heading: Heading) -> list[Assignment]:
        self._block(clause, heading)
        return self.found

    def read_sentence(self, passage: Passage, below: list[Clause]) -> list[Assignment]:
        self._one_sentence(passage, below)
        return self.found

    def _clause(self, clause: Clause) -> None:
        heading = read_heading(clause, sure=True)
        if heading is not None and self._is_container(clause, heading):
            for child in clause.children:
                self._clause(child)
        elif heading is not None:
            self._block(clause, heading)
        elif subject_end(clause.title):
            self._sentence(clause)
        elif clause.children or clause.body:
            self._unheaded(clause)
        elif self.found and clause.style in ("dash", "plus", "point") and self.found[-1].heading is None:
            self._more(clause)

    def _is_container(self, clause: Clause, heading: Heading) -> bool:
        """ "1. Các sở, ban, ngành" over "a) Sở Nội vụ: ..." only holds other blocks."""
        if heading.rest is not None or len(clause.children) < 2:
            return False
        headed = [
            child
            for child in clause.children
            if (h := read_heading(child, sure=bool(child.children))) and (h.rest or child.children)
        ]
        return len(headed) >= 2 and len(headed) * 2 > len(clause.children)

    def _unheaded(self, clause: Clause) -> None:
        """A clause without an agency: what stands below may have one."""
        self._body(clause, None)
        for child in clause.children:
            self._clause(child)

    def _body(self, clause: Clause, owner: tuple[Agency, ...] | None) -> None:
        for passage in passages(clause.body):
            if subject_end(passage.text) and (
                owner is None or _REQUEST.match(passage.text) or passage.text.startswith("Giao ")
            ):
                self._one_sentence(passage, [])

    def _block(self, clause: Clause, heading: Heading) -> None:
        tasks: list[Task] = []
        if heading.rest is not None:
            tasks += self._with_below(heading.rest, clause.children, heading.agencies, None)
        else:
            for child in clause.children:
                if _HANDED_ON.match(child.title) and subject_end(child.title):
                    self.handed.append(child)
                else:
                    tasks += self._with_below(child.passage, child.children, heading.agencies, None, child.body)
        tasks += self._loose(passages(clause.body), heading.agencies)
        tasks = self._with_due_lines(sorted(tasks, key=lambda t: t.at[0]))
        at = _extent(clause.passage.at, tasks)
        self.found.append(Assignment(0, heading.text, heading.agencies, heading.request, tuple(tasks), at))
        called, self.called = self.called, []
        for passage in called:
            self._one_sentence(passage, [])
        handed, self.handed = self.handed, []
        for child in handed:
            self._one_sentence(child.passage, child.children)

    def _loose(self, loose: list[Passage], agencies: tuple[Agency, ...]) -> list[Task]:
        """Paragraphs without a label: tasks of the block, but for those that call on somebody else."""
        tasks = []
        for passage in loose:
            if (_REQUEST.match(passage.text) or passage.text.startswith("Giao ")) and subject_end(passage.text):
                self.called.append(passage)
            else:
                tasks.append(self._task(passage, agencies, None))
        return tasks

    def _with_below(
        self,
        passage: Passage,
        below: list[Clause],
        agencies: tuple[Agency, ...],
        inherited: Task | None,
        body: list[Block] | None = None,
    ) -> list[Task]:
        """A paragraph and the labelled ones under it: one task each; a bare "Chủ trì, phối hợp với X:" only governs."""
        task = self._task(passage, agencies, inherited)
        tasks = [] if below and _only_governs(passage.text) else [task]
        tasks += self._loose(passages(body or []), agencies)
        tasks = self._with_due_lines(tasks)
        for child in below:
            tasks += self._with_below(
                child.passage, child.children, agencies, task if passage.text.endswith(":") else None, child.body
            )
        return tasks

    def _with_due_lines(self, tasks: list[Task]) -> list[Task]:
        """ "Thời gian hoàn thành: ..." under a duty is its deadline, not a duty of its own."""
        kept: list[Task] = []
        for task in tasks:
            if kept and _DUE_LINE.match(task.text):
                iso = due_day(task.text, self.context.year)
                if iso and kept[-1].deadline is None:
                    kept[-1] = replace(kept[-1], deadline=iso, deadline_text=task.text, deadline_at=task.at)
            else:
                kept.append(task)
        return kept

    def _task(self, passage: Passage, agencies: tuple[Agency, ...], inherited: Task | None) -> Task:
        end = subject_end(passage.text)
        named = agencies_of(passage, _address_end(passage.text), end) if end else ()
        applies = tuple(a.name for a in named)
        if set(applies) == {agency.name for agency in agencies}:
            applies = ()
        if _is_group_word(applies):
            applies, named = (), ()
        return read_task(passage, end, agencies, self.context.year, inherited, applies, named)

    def _sentence(self, clause: Clause) -> None:
        self._one_sentence(clause.passage, clause.children)
        for passage in passages(clause.body):
            if subject_end(passage.text):
                self._one_sentence(passage, [])
            else:
                self._append(self._task(passage, self.found[-1].agencies, None))

    def _one_sentence(self, passage: Passage, below: list[Clause]) -> None:
        """A paragraph whose subject is an agency: an assignment without heading."""
        end = subject_end(passage.text)
        agencies = agencies_of(passage, _address_end(passage.text), end)
        task = read_task(passage, end, agencies, self.context.year)
        tasks = [] if below and _only_governs(passage.text[end:]) else [task]
        for child in below:
            tasks += self._with_below(
                child.passage, child.children, agencies, task if passage.text.endswith(":") else None
            )
        request = _REQUEST.match(passage.text) is not None
        self.found.append(Assignment(0, None, agencies, request, tuple(tasks or [task]), _extent(passage.at, tasks)))

    def _more(self, clause: Clause) -> None:
        """A paragraph without a subject goes on with the agency before it."""
        self._append(self._task(clause.passage, self.found[-1].agencies, None))

    def _append(self, task: Task) -> None:
        last = self.found[-1]
        self.found[-1] = Assignment(
            0, last.heading, last.agencies, last.request, (*last.tasks, task), (last.at[0], max(last.at[1], task.at[1]))
        )


def _extent(at: Span, tasks: list[Task]) -> Span:
    return at[0], max([at[1], *(task.at[1] for task in tasks)])


def _address_end(text: str) -> int:
    """Where the agencies of a subject begin, behind "Đề nghị", "Giao" or the grounds of the duty."""
    call = grounds(text) or re.match(
        r"(?:Trân trọng |Kính |Rất )?(?:[Đđ]ề nghị|Giao(?: nhiệm vụ)?(?: cho)?|Phân công(?: nhiệm vụ cho)?|Yêu cầu|"
        r"Riêng(?: đối với)?|Đối với|Mời)\s+",
        text,
    )
    return call.end() if call else 0


def _only_governs(text: str) -> bool:
    """Whether a line says nothing but who leads and with whom."""
    if not text.rstrip().endswith(":"):
        return False
    return (
        re.match(r"\s*(?:[Cc]hủ trì|[Pp]hối hợp|[Cc]ó trách nhiệm|[Cc]hịu trách nhiệm)[^.;]*:\s*$", text) is not None
        and len(text) < 220
        and not re.search(
            r"(?:xây dựng|tham mưu|tổ chức|chuẩn bị|triển khai|thực hiện)\s+(?!các nhiệm vụ|các nội dung|"
            r"các công việc|nhiệm vụ|những)\w+ \w+ \w+",
            text,
        )
    )


def _is_group_word(applies: tuple[str, ...]) -> bool:
    return (
        len(applies) == 1
        and re.match(
            r"(?:[Mm]ỗi|[Cc]ác đơn vị|[Cc]ác chuyên viên|[Cc]huyên viên|[Ll]ãnh đạo|[Cc]án bộ|[Tt]hành viên)",
            applies[0],
        )
        is not None
    )


def _called_outside(context: Context, clause: Clause) -> Iterator[Assignment]:
    """ "Giao X chủ trì ..." and "Đề nghị X ..." at the head of a paragraph outside the sharing out of work."""
    for passage in [clause.passage, *passages(clause.body)]:
        if re.match(r"(?:Giao|Đề nghị|Phân công)\s", passage.text) and subject_end(passage.text):
            yield from _Section(context).read_sentence(passage, clause.children if passage is clause.passage else [])
