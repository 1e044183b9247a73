"""Fail where tests were skipped that could have run: `python -m tools.skips build/junit.xml ...`.

One reason is allowed: the folder of shared plans does not lie beside the checkout.
"""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ET

ALLOWED = "the shared plans do not lie beside this checkout"


def main(*reports: str) -> int:
    wrong = [skip for report in reports for skip in unexcused(ET.parse(report))]  # noqa: S314 - of our own pytest run
    for test, reason in wrong:
        print(f"skipped without need: {test} ({reason})", file=sys.stderr)
    return 1 if wrong else 0


def unexcused(report: ET.ElementTree[ET.Element]) -> list[tuple[str, str]]:
    """Name and reason of every test that was skipped for another reason than the allowed one."""
    skipped = [(case, mark) for case in report.iter("testcase") for mark in case.iter("skipped")]
    return [
        (f"{case.get('classname')}.{case.get('name')}", mark.get("message", ""))
        for case, mark in skipped
        if ALLOWED not in mark.get("message", "")
    ]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
