from __future__ import annotations

import pytest

from giaoluu.compiler.compile import Compilation
from giaoluu.compiler.syntax.clause_names import path_of
from giaoluu.web.office.plan.places import Places, find_words


@pytest.mark.parametrize(
    ("label", "above", "path"),
    [
        ("I", "", "I"),
        ("1.", "II", "II.1"),
        ("a)", "II.1", "II.1.a"),
        ("1.2", "III.1", "III.1.2"),
        ("(5)", "II.2", "II.2 (5)"),
        ("-", "II.1", "II.1"),
        ("Điều 3", "", "Điều 3"),
    ],
)
def test_a_clause_is_called_by_the_way_to_it(label: str, above: str, path: str) -> None:
    assert path_of(label, above) == path


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Số: 2683", "phần đầu"),
        ("Tổ chức Chương trình giao lưu", "tên kế hoạch"),
        ("Thực hiện Kế hoạch số 2674", "phần mở đầu"),
        ("19h30'", "mục II.1, ý 1"),
        ("Kết thúc", "mục II.2 (6)"),
        ("Cử 01 đồng chí", "mục IV.6, ý 2"),
        ("Trên đây là Kế hoạch", "đoạn cuối"),
        ("Lê Hải Hòa", "phần ký"),
    ],
)
def test_every_place_of_the_reference_plan_has_its_name(words: str, name: str, reference: Compilation) -> None:
    start = reference.source.text.index(words)
    assert Places(reference.document).place((start, start + len(words))).name == name


def test_words_without_a_place_of_their_own_are_found_where_they_stand(compiled: Compilation) -> None:
    found = find_words(compiled.document, "Hội trường Sở Nội vụ")
    assert found
    assert compiled.source.text[slice(*found)] == "Hội trường Sở Nội vụ"
    assert find_words(compiled.document, "không có ở đâu") is None
