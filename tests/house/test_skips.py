"""A skipped test fails the run, but for the one reason that is allowed."""

from __future__ import annotations

from pathlib import Path

from tools.skips import ALLOWED, main


def report(folder: Path, *cases: str) -> str:
    path = folder / "junit.xml"
    path.write_text(f"<testsuites><testsuite>{''.join(cases)}</testsuite></testsuites>", "utf-8")
    return str(path)


def skipped(name: str, reason: str) -> str:
    return f'<testcase classname="tests.a" name="{name}"><skipped message="{reason}">somewhere</skipped></testcase>'


def test_a_run_without_skips_passes(tmp_path: Path) -> None:
    assert main(report(tmp_path, '<testcase classname="tests.a" name="test_one"/>')) == 0


def test_absent_shared_plans_are_a_reason_to_skip(tmp_path: Path) -> None:
    assert main(report(tmp_path, skipped("test_one", ALLOWED))) == 0


def test_every_report_is_looked_at(tmp_path: Path, capsys) -> None:
    second = tmp_path / "second"
    second.mkdir()
    reports = report(tmp_path, skipped("test_one", ALLOWED)), report(second, skipped("test_two", "no PostgreSQL"))
    assert (main(*reports), capsys.readouterr().err) == (1, "skipped without need: tests.a.test_two (no PostgreSQL)\n")


def test_any_other_reason_fails_and_is_told(tmp_path: Path, capsys) -> None:
    failed = main(report(tmp_path, skipped("test_one", ALLOWED), skipped("test_two", "no chromium")))
    assert (failed, capsys.readouterr().err) == (1, "skipped without need: tests.a.test_two (no chromium)\n")
