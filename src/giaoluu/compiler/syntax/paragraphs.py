"""From lines to paragraphs: what an editor, a page or a web site broke is put together again."""

from __future__ import annotations

import re
from dataclasses import dataclass

from giaoluu.compiler.source import Source, Span
from giaoluu.compiler.syntax.labels import Label, read_label
from giaoluu.compiler.syntax.lines import Line, is_layout, is_page_number, physical_lines, read_line
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tables import marked_grid, text_tables
from giaoluu.compiler.syntax.tree import Block, Grid

_ENDS = re.compile(r"[.;:!?…]['\"”’»)*]*$")
_DANGLES = re.compile(
    r"(?:,|\s(?:và|của|các|với|cho|về|trong|tại|ở|do|là|hoặc|theo|để|từ|đến|những|một|-|–|VÀ|CỦA|CÁC|VỚI|CHO|"
    r"VỀ|TRONG|TẠI))$"
)
_OPENS = re.compile(
    r"(?:Căn cứ|Thực hiện|Trên đây là|Kế hoạch này|Nơi nhận|Trong quá trình|Đề nghị|Yêu cầu|Ghi chú|Lưu ý)"
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its label, or a table."""

    block: Block
    label: Label | None
    at: Span


@dataclass(frozen=True, slots=True)
class Setting:
    """How the text was set: the width at which its lines were broken (0: not broken), whether gaps part paragraphs."""

    width: int
    gapped: bool


def setting_of(lines: list[Line]) -> Setting:
    """Tell from the lengths of the lines how a text was set."""
    widths = sorted(line.width for line in lines if line.width > 20)
    if len(widths) < 6:
        return Setting(0, False)
    broad = widths[int(len(widths) * 0.97)]
    if broad > 130:
        return Setting(0, False)
    labelled = [line for line in lines if read_label(line.passage.text)]
    gapped = sum(1 for line in labelled if line.gap) > 0.7 * len(labelled)
    near = sum(1 for width in widths if width >= 0.72 * broad)
    return Setting(broad, gapped) if gapped or near >= 0.3 * len(widths) else Setting(0, False)


def paragraphs(source: Source, start: int, end: int) -> list[Paragraph]:
    """The paragraphs and tables of `source.text[start:end]`."""
    found: list[Paragraph] = []
    items = _items(source, start, end)
    setting = setting_of([item for item in items if isinstance(item, Line)])
    current: list[Line] = []
    for item in items:
        if isinstance(item, Line) and current and not _begins(current[-1], item, setting, current[0]):
            current.append(item)
            continue
        if current:
            found.append(_paragraph(current))
        current = [item] if isinstance(item, Line) else []
        if isinstance(item, Grid):
            found.append(Paragraph(item, None, item.at))
    if current:
        found.append(_paragraph(current))
    return _with_labels_joined(found)


def _items(source: Source, start: int, end: int) -> list[Line | Grid]:
    text = source.text
    tables = [table for table in source.tables if start <= table.at[0] and table.at[1] <= end]
    items: list[Line | Grid] = []
    for table in tables:
        items += _lines(text, start, table.at[0])
        grid = marked_grid(source, table)
        items += [grid] if grid.rows else []
        start = min(end, table.at[1] + 1)
    return items + _lines(text, start, end)


def _lines(text: str, start: int, end: int) -> list[Line | Grid]:
    spans = physical_lines(text, start, end)
    grids = (
        {first: (behind, grid) for first, behind, grid in text_tables(text, spans)} if "|" in text[start:end] else {}
    )
    items: list[Line | Grid] = []
    gap, i = False, 0
    while i < len(spans):
        if i in grids:
            i, grid = grids[i]
            items.append(grid)
            gap = False
            continue
        line = read_line(text, spans[i], gap)
        words = line.passage.text
        if is_layout(words):
            gap = True
        elif not is_page_number(words):
            items.append(line)
            gap = False
        i += 1
    return items


def _begins(before: Line, line: Line, setting: Setting, first: Line) -> bool:
    """Whether a line begins a paragraph, or goes on with the one that `before` belongs to."""
    last, words = before.passage.text, line.passage.text
    open_end = not _ENDS.search(last)
    small = words[0].islower() or words[0] in ",;)”"
    if _is_bare_label(last):
        return False
    label = read_label(words)
    if label and not _is_broken_dash(label, words, open_end, line.gap):
        return True
    if line.gap:
        return not (open_end and (small or last.endswith(",")) and _long(before, setting))
    if last.isupper() and words.isupper():
        return False
    if setting.width == 0:
        return not (open_end and (small or _DANGLES.search(last) is not None))
    if setting.gapped:
        return (
            _is_caps_head(last)
            and not words.isupper()
            and not last.endswith(",")
            or not open_end
            and _OPENS.match(words) is not None
            and before.width < 0.7 * setting.width
        )
    return _begins_in_wrapped_text(before, line, setting, first, open_end, small)


def _is_caps_head(words: str) -> bool:
    label = read_label(words)
    return label is not None and label.style in ("roman", "upper") and words[label.end :].isupper()


def _begins_in_wrapped_text(
    before: Line, line: Line, setting: Setting, first: Line, open_end: bool, small: bool
) -> bool:
    last, words = before.passage.text, line.passage.text
    if open_end and (small or _DANGLES.search(last)):
        return False
    if line.indent > before.indent + 2 and before is not first:
        return True
    full = before.width + 1 + len(words.split(" ", 1)[0]) > 0.96 * setting.width or before.width > 0.86 * setting.width
    if not full:
        return True
    return not open_end and (last.endswith((":", "./.")) or _OPENS.match(words) is not None)


def _long(line: Line, setting: Setting) -> bool:
    return line.width > max(40, 0.6 * setting.width)


def _is_bare_label(words: str) -> bool:
    label = read_label(words + " x") if len(words) < 6 else None
    return label is not None and label.end >= len(words)


def _is_broken_dash(label: Label, words: str, open_end: bool, gap: bool) -> bool:
    """A dash or a number that the end of a line has put first: "2026 / - 2031", "chính trị / - xã hội"."""
    if not open_end or gap:
        return False
    rest = words[label.end :]
    if label.style == "dash":
        return rest[:1].islower() or re.match(r"\d{4}\b", rest) is not None
    return label.style in ("number", "round", "point") and rest[:1].islower() and label.value > 20


def _paragraph(lines: list[Line]) -> Paragraph:
    passage = lines[0].passage
    for line in lines[1:]:
        glue = (
            ""
            if passage.text.endswith("-") and not passage.text.endswith(" -") and line.passage.text[0].islower()
            else " "
        )
        passage = passage.join(line.passage, glue)
    return Paragraph(passage, read_label(passage.text), passage.at)


def _with_labels_joined(found: list[Paragraph]) -> list[Paragraph]:
    """A label alone in its paragraph belongs to the next one."""
    joined: list[Paragraph] = []
    for paragraph in found:
        previous = joined[-1] if joined else None
        if (
            previous is not None
            and isinstance(previous.block, Passage)
            and isinstance(paragraph.block, Passage)
            and _is_bare_label(previous.block.text)
            and paragraph.label is None
        ):
            passage = previous.block.join(paragraph.block)
            joined[-1] = Paragraph(passage, read_label(passage.text), passage.at)
        else:
            joined.append(paragraph)
    return joined
