from __future__ import annotations

from giaoluu.compiler.findings.finding import Finding, Fix
from giaoluu.compiler.findings.fix import fixed_text
from giaoluu.compiler.source import Source, Span
from giaoluu.compiler.syntax.outline import outline
from giaoluu.web.office.plan.notes import Note, make_notes, side_by_side, taken_fixes
from giaoluu.web.office.plan.places import Places

TEXT = "KẾ HOẠCH\nThi đua\n\nI. NỘI DUNG\n- Điểm hình A, Điểm hình B.\n- Điểm hình C của phường Thực Phán.\n"
SOURCE = Source("a.txt", "text/plain", "0" * 64, TEXT)


def finding(words: str, becomes: str | None = None, message: str = "sai", begin: int = 0) -> Finding:
    start = TEXT.index(words, begin)
    at: Span = (start, start + len(words))
    return Finding("CT01", "slip", "warning", message, "", at, Fix(becomes, at) if becomes is not None else None)


def notes(findings: list[Finding], *taken: str) -> list[Note]:
    return side_by_side(make_notes(SOURCE, findings, Places(outline(SOURCE)), taken))


def slips() -> list[Finding]:
    first = TEXT.index("Điểm hình")
    second = TEXT.index("Điểm hình", first + 1)
    third = TEXT.index("Điểm hình", second + 1)
    return [finding("Điểm hình", "Điển hình", begin=begin) for begin in (third, first, second)]


def test_the_same_slip_in_three_places_is_one_note_at_the_first() -> None:
    (note,) = notes(slips())
    assert (note.number, note.place.name, len(note.others)) == (1, "mục I, ý 1", 2)
    assert note.change
    assert (note.change.says, len(note.change.fixes)) == ("Sửa thành “Điển hình”", 3)


def test_notes_are_numbered_as_the_text_runs() -> None:
    found = notes([finding("Thực Phán", "Thục Phán"), *slips(), finding("NỘI DUNG")])
    assert [(note.number, TEXT[slice(*note.place.at)]) for note in found] == [
        (1, "NỘI DUNG"),
        (2, "Điểm hình"),
        (3, "Thực Phán"),
    ]


def test_two_faults_without_a_rewording_are_two_notes() -> None:
    assert len(notes([finding("Điểm hình"), finding("Điểm hình", begin=TEXT.index("B."))])) == 2


def test_a_change_that_is_taken_rewords_all_its_places_and_nothing_else() -> None:
    key = f"{TEXT.index('Điểm hình')}-{TEXT.index('Điểm hình') + 9}"
    found = notes([*slips(), finding("Thực Phán", "Thục Phán")], key, "9999-9999", "<script>")
    assert fixed_text(TEXT, taken_fixes(found)) == TEXT.replace("Điểm hình", "Điển hình")


def test_of_two_changes_that_overlap_the_earlier_can_be_taken() -> None:
    found = notes([finding("phường Thực Phán", "phường Thục Phán"), finding("Thực Phán", "Thục Phán")])
    assert [note.change is not None for note in found] == [True, False]


def test_a_line_that_is_named_is_called_by_its_clause_and_can_be_lit() -> None:
    (note,) = notes([finding("Thực Phán", message="Viết khác dòng 5.")])
    assert note.title == "Viết khác mục I, ý 1."
    assert [TEXT[slice(*place.at)] for place in note.related] == ["- Điểm hình A, Điểm hình B."]


def test_a_line_that_is_not_there_is_no_fault_of_ours() -> None:
    (note,) = notes([finding("Thực Phán", message="Viết khác dòng 999999.")])
    assert note.related[0].at[0] <= len(TEXT)
