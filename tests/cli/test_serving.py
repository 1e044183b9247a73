"""The product as machines meet it: started by one command, asked how it is, its log read."""

from __future__ import annotations

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from tests.cli.places import COMMAND, Place, asked
from tests.servers import postgres, valkey
from tools.shots import free_port, wait_for

GONE = "database: it does not answer\nbus: Valkey does not answer\n"


def test_what_is_gone_is_told_and_the_process_lives_on(tmp_path: Path) -> None:
    with ExitStack() as kept:
        with valkey() as bus, postgres() as database:
            place = Place(tmp_path, database, {"VALKEY_URL": bus})
            address = kept.enter_context(place.served())
            assert asked(f"{address}/health/ready") == (200, "ready\n")
        with ThreadPoolExecutor() as together:
            pages = [f"{address}/{page}" for page in ("health/live", "health/ready", "metrics")]
            live, ready, metrics = together.map(asked, pages)
        assert (live, ready) == ((200, "live\n"), (503, GONE))
        assert "giaoluu_database_up 0.0\n" in metrics[1]


def test_the_log_for_machines_is_json_and_holds_no_question(embedded: Place) -> None:
    embedded.settings["GIAOLUU_LOG"] = "json"
    port = free_port()
    command = [*COMMAND, "serve", "--port", str(port)]
    with subprocess.Popen(command, env=embedded.environment, stderr=subprocess.PIPE, text=True) as process:
        wait_for(port)
        asked(f"http://127.0.0.1:{port}/plans/?ticket=bi-mat")
        asked(f"http://127.0.0.1:{port}/khong-co/")
        process.terminate()
        lines = process.stderr.read().splitlines() if process.stderr else []
    requests = [json.loads(line).get("request", {}) for line in lines]
    told = [(request["method"], request["path"], request["status"]) for request in requests if "status" in request]
    assert told == [("GET", "/plans/", 302), ("GET", "/account/login/", 200), ("GET", "/khong-co/", 404)]
    assert "bi-mat" not in "".join(lines)


def test_a_product_that_serves_has_its_tables(embedded: Place) -> None:
    with embedded.served() as address:
        assert asked(f"{address}/health/ready") == (200, "ready\n")


def test_a_setting_that_is_wrong_stops_the_start_with_its_line_alone(embedded: Place) -> None:
    embedded.settings["GIAOLUU_WORKERS"] = "3"
    said = embedded.say("serve", "--port", free_port())
    assert (said.returncode, said.stderr) == (
        1,
        "giaoluu: GIAOLUU_WORKERS='3': 1 (more processes need DATABASE_URL=postgres://...) is wanted\n",
    )
