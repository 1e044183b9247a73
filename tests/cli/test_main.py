"""The command line as a person meets it: what is printed where, and the exit status."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from giaoluu.cli.main import main

CASES = Path(__file__).parent.parent / "compiler" / "cases"
FRAME, BODY = ((CASES / name).read_text(encoding="utf-8") for name in ("frame.txt", "body.txt"))
PLAN = FRAME.replace("{body}", BODY.strip("\n"))
SLIP = PLAN.replace("Số: 2683/", "Số: 2683 /")
WRONG = PLAN.replace("12 tháng 8 năm 2025", "12 tháng 9 năm 2025")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return written(tmp_path, SLIP)


def written(folder: Path, text: str, name: str = "plan.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


class Said:
    """What a command said, and how it ended."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *words: object) -> None:
        try:
            self.status = main([str(word) for word in words])
        except SystemExit as stopped:
            self.status = int(stopped.code or 0)
        self.out, self.err = capsys.readouterr()


def test_check_prints_findings_with_their_line_and_a_summary(plan, capsys) -> None:
    said = Said(capsys, "check", plan, "--select", "F001")
    assert (said.status, said.err) == (0, "")
    assert said.out == (
        f"{plan}:4:5: F001 space-in-number: Số, ký hiệu “2683 /KH-UBND” có khoảng trắng thừa. [cảnh báo]\n"
        "4 | Số: 2683 /KH-UBND\n"
        "  |     ^^^^^^^^^^^^^\n"
        "  = nên: Viết liền số và ký hiệu (Nghị định 30/2020/NĐ-CP, Phụ lục I).\n"
        "  = sửa thành: “2683/KH-UBND”\n"
        "\n"
        "1 cảnh báo; 1 chỗ có thể sửa bằng --fix\n"
    )


def test_check_in_english(plan, capsys) -> None:
    said = Said(capsys, "check", plan, "--select", "F001", "--lang", "en")
    assert said.out.splitlines()[0].endswith("The number and symbol “2683 /KH-UBND” hold a blank. [warning]")
    assert said.out.splitlines()[-1] == "1 warning; 1 can be mended with --fix"


def test_an_error_level_finding_ends_with_one(tmp_path, capsys) -> None:
    assert Said(capsys, "check", written(tmp_path, WRONG)).status == 1


def test_an_ignored_error_does_not_count(tmp_path, capsys) -> None:
    assert Said(capsys, "check", written(tmp_path, WRONG), "--ignore", "citation-after-plan").status == 0


@pytest.mark.parametrize("words", [["check"], ["read"], ["read", "--json"]])
def test_a_file_that_is_not_there_is_one_clear_line(words, tmp_path, capsys) -> None:
    said = Said(capsys, *words, tmp_path / "none.txt")
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert said.err.startswith(f"giaoluu: {tmp_path / 'none.txt'}: ")


@pytest.mark.parametrize("name", ["noise.docx", "noise.pdf", "noise.odt", "noise.txt"])
def test_a_broken_file_is_one_clear_line(name, tmp_path, capsys) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04 %PDF " + bytes(range(256)) * 4)
    said = Said(capsys, "check", path)
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)


def test_one_unreadable_file_does_not_keep_the_others_from_being_checked(plan, tmp_path, capsys) -> None:
    said = Said(capsys, "check", tmp_path / "none.txt", plan, "--select", "F001", "--format", "json")
    assert said.status == 2
    assert [file["name"] for file in json.loads(said.out)["files"]] == [str(plan)]


@pytest.mark.parametrize("form", ["json", "sarif", "html"])
def test_output_goes_to_a_file(form, plan, tmp_path, capsys) -> None:
    said = Said(capsys, "check", plan, "--format", form, "--output", tmp_path / "out")
    assert (said.status, said.out) == (0, "")
    assert (tmp_path / "out").read_text(encoding="utf-8").lstrip()[0] == ("<" if form == "html" else "{")


def test_output_that_cannot_be_written_is_one_clear_line(plan, tmp_path, capsys) -> None:
    said = Said(capsys, "check", plan, "--output", tmp_path / "no" / "out")
    assert (said.status, said.err.count("\n")) == (2, 1)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_refused_with_the_nearest(option, plan, capsys) -> None:
    said = Said(capsys, "check", plan, option, "space-in-numbr")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("giaoluu: không có quy tắc “space-in-numbr”; gần nhất là: F001 space-in-number, ")


def test_fix_writes_a_copy_and_leaves_the_original(plan, capsys) -> None:
    said = Said(capsys, "check", plan, "--select", "F001", "--fix")
    copy = plan.with_name("plan.sua.txt")
    assert said.err == f"giaoluu: đã ghi {copy} (1 chỗ sửa)\n"
    assert (plan.read_text(encoding="utf-8"), copy.read_text(encoding="utf-8")) == (SLIP, PLAN)


def test_fix_never_overwrites_a_copy(plan, capsys) -> None:
    for _ in range(3):
        Said(capsys, "check", plan, "--select", "F001", "--fix")
    names = sorted(path.name for path in plan.parent.iterdir())
    assert names == ["plan.sua-2.txt", "plan.sua-3.txt", "plan.sua.txt", "plan.txt"]


def test_fix_without_anything_to_fix_writes_nothing(tmp_path, capsys) -> None:
    path = written(tmp_path, PLAN)
    said = Said(capsys, "check", path, "--select", "F001", "--fix")
    assert said.err == f"giaoluu: {path}: không có chỗ nào sửa được, không ghi bản nào\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["plan.txt"]


def test_read_json_is_the_plan(plan, capsys) -> None:
    said = Said(capsys, "read", plan, "--json")
    read = json.loads(said.out)
    assert (said.status, read["document"]["symbol"], read["source"]["text"]) == (0, "KH-UBND", SLIP)


def test_read_tells_a_person_what_the_plan_says(plan, capsys) -> None:
    lines = Said(capsys, "read", plan).out.splitlines()
    assert lines[:3] == [
        "KẾ HOẠCH 2683/KH-UBND, Cao Bằng, thứ Hai 25/8/2025",
        "Tổ chức Chương trình giao lưu điển hình tiên tiến",
        "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG",
    ]
    assert "  19:30 – 21:30, thứ Tư 03/9/2025" in lines
    assert "   3  Giao lưu với các điển hình tiên tiến (90 phút)" in lines
    assert lines[-1].startswith("PHÁT HIỆN: 1 cảnh báo")


@pytest.mark.parametrize("key", ["F001", "f001", "space-in-number", "space_in_number"])
def test_explain_finds_a_rule_by_code_or_slug(key, capsys) -> None:
    said = Said(capsys, "explain", key)
    assert (said.status, said.out.splitlines()[0]) == (0, "# F001 space-in-number")


def test_explain_of_an_unknown_rule_names_the_nearest(capsys) -> None:
    said = Said(capsys, "explain", "space-number")
    assert (said.status, said.out) == (2, "")
    assert "F001 space-in-number" in said.err


def test_rules_are_listed_one_a_line(capsys) -> None:
    lines = Said(capsys, "rules").out.splitlines()
    assert lines == sorted(lines)
    assert [line.split()[:3] for line in lines if line.startswith("F001")] == [["F001", "space-in-number", "cảnh"]]


def test_an_unknown_command_is_refused_with_the_nearest(capsys) -> None:
    said = Said(capsys, "chek")
    assert (said.status, said.err) == (2, "giaoluu: không có lệnh “chek”; có phải là: check, backup?\n")


def test_help_names_every_command(capsys) -> None:
    said = Said(capsys, "--help")
    shown = [line.split()[0] for line in said.out.splitlines() if line.startswith("  ")]
    names = ["backup", "check", "explain", "link", "migrate", "read", "restore", "rules", "serve", "staff", "work"]
    assert (said.status, shown) == (0, names)


def test_a_missing_argument_is_told_in_vietnamese(capsys) -> None:
    said = Said(capsys, "check")
    assert (said.status, said.err) == (2, "giaoluu: còn thiếu: TỆP (xem: giaoluu check --help)\n")


def test_version(capsys) -> None:
    said = Said(capsys, "--version")
    assert (said.status, said.out.split()[0]) == (0, "giaoluu")


def program(*words: object, **how: object) -> subprocess.Popen[bytes]:
    source = Path(__file__).parent.parent.parent / "src"
    environment = {**os.environ, "PYTHONPATH": str(source)}
    command = [sys.executable, "-m", "giaoluu.cli", *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, **how)


def test_a_reader_that_goes_away_is_no_complaint() -> None:
    with program("rules") as running:
        running.stdout.close()
        assert (running.stderr.read(), running.wait()) == (b"", 141)


def test_ctrl_c_is_quiet(plan) -> None:
    with program("check", plan.with_name("none.txt"), *[plan] * 200) as running:
        assert running.stderr.readline().startswith(b"giaoluu: ")
        running.send_signal(signal.SIGINT)
        assert (running.wait(), running.stderr.read()) == (130, b"")
