"""Findings as JSON and as SARIF 2.1.0."""

from __future__ import annotations

import json

from giaoluu.compiler.findings.finding import Finding, Fix
from giaoluu.compiler.findings.json import as_json
from giaoluu.compiler.findings.sarif import as_sarif
from giaoluu.compiler.source import Source

TEXT = "I. NỘI DUNG\nSố: 26 /KH-BTC\n"
SOURCE = Source("kế hoạch.txt", "text/plain", "ab12", TEXT, pages=(0, 12))
FOUND = Finding("F001", "space-in-number", "warning", "Thừa cách.", "Viết liền.", (16, 26), Fix("26/KH-BTC", (16, 26)))
BARE = Finding("X001", "reading-remark", "note", "Đọc từ ảnh.", "", (0, 0))


def test_json_gives_offsets_lines_and_words() -> None:
    assert json.loads(as_json([(SOURCE, [FOUND])])) == {
        "files": [
            {
                "name": "kế hoạch.txt",
                "sha256": "ab12",
                "findings": [
                    {
                        "code": "F001",
                        "slug": "space-in-number",
                        "severity": "warning",
                        "message": "Thừa cách.",
                        "help": "Viết liền.",
                        "at": [16, 26],
                        "fix": {"replace": "26/KH-BTC", "at": [16, 26]},
                        "line": 2,
                        "column": 5,
                        "page": 2,
                        "words": "26 /KH-BTC",
                    }
                ],
            }
        ]
    }


def test_json_of_no_findings() -> None:
    assert json.loads(as_json([(SOURCE, [])])) == {
        "files": [{"name": "kế hoạch.txt", "sha256": "ab12", "findings": []}]
    }


def sarif(*findings: Finding) -> dict:
    log = json.loads(as_sarif([(SOURCE, findings)], "1.2.3"))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    return log["runs"][0]


def test_sarif_result_points_at_the_words_and_brings_the_fix() -> None:
    region = {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 15, "charOffset": 16, "charLength": 10}
    artifact = {"uri": "k%E1%BA%BF%20ho%E1%BA%A1ch.txt", "index": 0}
    assert sarif(FOUND)["results"] == [
        {
            "ruleId": "F001",
            "ruleIndex": 0,
            "level": "warning",
            "message": {"text": "Thừa cách. Viết liền."},
            "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
            "fixes": [
                {
                    "description": {"text": "sửa thành: “26/KH-BTC”"},
                    "artifactChanges": [
                        {
                            "artifactLocation": artifact,
                            "replacements": [{"deletedRegion": region, "insertedContent": {"text": "26/KH-BTC"}}],
                        }
                    ],
                }
            ],
        }
    ]


def test_sarif_names_the_tool_and_the_rules_that_spoke_with_their_pages() -> None:
    driver = sarif(BARE, FOUND)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("giaoluu", "1.2.3")
    assert [(rule["id"], rule["name"], rule["defaultConfiguration"]["level"]) for rule in driver["rules"]] == [
        ("F001", "space-in-number", "warning"),
        ("X001", "reading-remark", "note"),
    ]
    assert driver["rules"][0]["help"]["markdown"].startswith("# F001 space-in-number\n")


def test_sarif_rule_indexes_follow_the_rules_of_the_run() -> None:
    assert [result["ruleIndex"] for result in sarif(BARE, FOUND)["results"]] == [1, 0]


def test_sarif_of_several_files_counts_their_artifacts() -> None:
    other = Source("b.txt", "text/plain", "cd", TEXT)
    run = json.loads(as_sarif([(SOURCE, []), (other, [FOUND])], "1"))["runs"][0]
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == ["k%E1%BA%BF%20ho%E1%BA%A1ch.txt", "b.txt"]
    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "b.txt", "index": 1}
