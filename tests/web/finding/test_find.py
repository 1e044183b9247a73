"""One field finds agencies, tasks and people, with or without marks."""

from __future__ import annotations

import re

import pytest

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.tasks.models import Task
from tests.workspace import Workspace, build

LINE = re.compile(r'<li><a href="[^"]*" lang="vi">([^<]*)</a>')


@pytest.fixture
def space(db: None) -> Workspace:
    space = build()
    Task.objects.filter(title="Việc thứ 2").update(title="Cử 50 đại biểu", search="cu 50 dai bieu tham du hoi nghi")
    return space


def found(space: Workspace, words: str, role: Role = Role.SECRETARIAT) -> list[str]:
    return LINE.findall(space.client(role).get("/events/bacson/find/", {"q": words}).content.decode())


@pytest.mark.parametrize("words", ["công an", "cong an", "CÔNG  AN", "an công"])
def test_an_agency_is_found_with_and_without_marks_in_any_order(space: Workspace, words: str) -> None:
    assert found(space, words, Role.LEADER) == ["Công an tỉnh"]


def test_a_task_is_found_by_a_word_of_its_sentence(space: Workspace) -> None:
    assert found(space, "đại biểu hội nghị", Role.LEADER) == ["Cử 50 đại biểu"]


def test_people_are_found_by_those_who_manage_them_only(space: Workspace) -> None:
    asked = [found(space, "kiem soat cua", role) for role in (Role.SECRETARIAT, Role.LEADER)]
    assert asked == [["Người Kiểm soát cửa"], []]


@pytest.mark.parametrize("words", ["", "a", "%", "\x00\x00", "không có đâu", "' OR 1=1 --", "_" * 500])
def test_what_is_not_there_is_not_found_and_breaks_nothing(space: Workspace, words: str) -> None:
    assert found(space, words) == []
