"""The product as a stranger meets it: its pages asked by Django's own client, its files in a folder of the test run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from giaoluu.domain.accounts.choices import Role
from tests.workspace import BY, NOW, Workspace, build

if TYPE_CHECKING:
    from giaoluu.compiler.compile import Compilation

PLAN = """UBND TỈNH BẮC SƠN
SỞ NỘI VỤ

Số: 12/KH-SNV

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Bắc Sơn, ngày 02 tháng 02 năm 2026

KẾ HOẠCH
Tổ chức Hội nghị <script>alert(1)</script> & biểu dương

Thực hiện Kế hoạch số 11/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh, Sở Nội vụ xây dựng kế hoạch như sau:

I. THỜI GIAN, ĐỊA ĐIỂM

- Thời gian: Từ 14h00 đến 16h00 ngày 20 tháng 3 năm 2026.
- Địa điểm: Hội trường Sở Nội vụ.

II. TỔ CHỨC THỰC HIỆN

1. Văn phòng Sở

- Chủ trì chuẩn bị hội trường trước ngày 18 tháng 3 năm 2026.
- Chọn cử **30 đại biểu** tham dự.

2. Phòng Thi đua

- Phối hợp với Văn phòng Sở lập danh sách đại biểu.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC


Nguyễn Văn An
"""


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The product with an empty folder for its plans; the folder is given."""
    from giaoluu.lib.shelf import Shelf
    from giaoluu.web.office.plan.apps import corner

    shelf = corner().shelf = Shelf(tmp_path_factory.mktemp("plans"))
    return shelf.root


@pytest.fixture(autouse=True)
def _no_tries_before() -> None:
    """What was counted against guessing in one test is not counted in the next; in a table it is rolled back anyway."""
    if "LocMem" in settings.CACHES["default"]["BACKEND"]:
        cache.clear()


@pytest.fixture
def space(db: None) -> Workspace:
    """A small event with people and tasks."""
    return build()


@pytest.fixture
def stranger(product: Path, db: None) -> Client:
    """Somebody nobody knows, with a browser that keeps cookies and checks nothing for us."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def office(product: Path, space: Workspace) -> Client:
    """The secretariat of the event, signed in, with such a browser."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(space.people[Role.SECRETARIAT])
    return client


def drop(space: Workspace, content: bytes, name: str) -> str:
    """The name of a plan, once the organiser of the event has dropped it."""
    from giaoluu.domain.events.actions import keep_upload
    from giaoluu.web.office.plan.apps import corner

    kept = corner().shelf.keep(content, name)
    keep_upload(space.event.organiser_id, kept.sha256, kept.name, by=BY, at=NOW)
    return kept.sha256


@pytest.fixture
def sha(product: Path, space: Workspace) -> str:
    """The name of a plan that the organiser of the event has dropped."""
    return drop(space, PLAN.encode(), "kế hoạch.txt")


@pytest.fixture(scope="session")
def compiled() -> Compilation:
    """The small plan of these tests, compiled."""
    from giaoluu.compiler.compile import compile_plan
    from giaoluu.compiler.reading import read_bytes

    return compile_plan(read_bytes(PLAN.encode(), "ke-hoach.txt"))


@pytest.fixture(scope="session")
def reference(shared_plans: Path) -> Compilation:
    """The plan that the product is measured by."""
    from giaoluu.compiler.compile import compile_plan
    from giaoluu.compiler.reading import read_bytes

    path = shared_plans / "2683-KH-BTC.txt"
    return compile_plan(read_bytes(path.read_bytes(), path.name))
