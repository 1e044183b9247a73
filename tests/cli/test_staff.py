"""Staff from the command line: who is made, and the links that are printed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

LINK = re.compile(r"http://127\.0\.0\.1:8000/in/\d+-[\w-]{24}/")


def giaoluu(data: Path, *words: str) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "giaoluu.cli", *words]
    place = {**os.environ, "GIAOLUU_DATA": str(data)}
    done = subprocess.run(command, env=place, check=False, capture_output=True, text=True)
    return done.returncode, done.stdout.strip(), done.stderr.strip()


def test_staff_are_made_once_and_let_in_as_often_as_is_asked(tmp_path: Path) -> None:
    nobody = giaoluu(tmp_path, "staff", "Trần Văn An", "an@so.vn")
    assert nobody == (2, "", "giaoluu: chưa rõ cơ quan nào: thêm --organiser CƠ_QUAN")
    status, first, _ = giaoluu(tmp_path, "staff", "Trần Văn An", "An@So.vn", "--organiser", "Sở Nội vụ")
    assert (status, bool(LINK.fullmatch(first.removesuffix("?to=password")))) == (0, True)
    again = giaoluu(tmp_path, "staff", "Ai khác", "an@so.vn")
    assert again == (2, "", "giaoluu: tên đăng nhập “an@so.vn” đã có người dùng")
    status, second, _ = giaoluu(tmp_path, "link", "an@so.vn")
    assert (status, bool(LINK.fullmatch(second)), second != first) == (0, True, True)
    status, third, _ = giaoluu(tmp_path, "link", "an@so.vn", "--forget", "--at", "https://giaoluu.example/")
    assert (status, third.startswith("https://giaoluu.example/in/"), third.endswith("/?to=password")) == (0, True, True)
    unknown = giaoluu(tmp_path, "link", "binh")
    assert unknown == (2, "", "giaoluu: không có nhân viên nào đăng nhập bằng tên “binh”")
