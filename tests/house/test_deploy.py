"""The files for a server can be read by what reads them, and name what is there."""

from __future__ import annotations

import configparser
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import typst

from giaoluu.config.environment import Environment

DEPLOY = Path(__file__).parent.parent.parent / "deploy"
UNITS = sorted(path.name for path in DEPLOY.iterdir() if path.suffix in {".service", ".timer"})
SECTIONS = {"Unit", "Service", "Timer", "Install"}


def unit(name: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(DEPLOY / name, "utf-8")
    return parser


def settings_of(text: str) -> dict[str, str]:
    """Every setting of the file, those that are commented out too."""
    return dict(re.findall(r"^(?:# )?([A-Z_]+)=(.*)$", text, re.MULTILINE))


@pytest.mark.parametrize("name", UNITS)
def test_systemd_can_read_its_units(name: str, tmp_path: Path) -> None:
    assert set(unit(name).sections()) <= SECTIONS
    if not shutil.which("systemd-analyze"):
        return
    # The place of the checkout is not there on every machine; everything else is as it will be.
    for path in DEPLOY.glob("*.service"):
        text = path.read_text("utf-8").replace("ExecStart=/opt/giaoluu/.venv/bin/giaoluu", "ExecStart=/bin/true")
        (tmp_path / path.name).write_text(text, "utf-8")
    for path in DEPLOY.glob("*.timer"):
        shutil.copy(path, tmp_path)
    said = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", tmp_path / name], capture_output=True, text=True, check=False
    )
    assert (said.returncode, said.stderr) == (0, "")


def test_the_units_run_commands_that_exist() -> None:
    started = " ".join(unit(name)["Service"]["ExecStart"] for name in UNITS if name.endswith(".service"))
    commands = re.findall(r"/bin/giaoluu (\w+)", started)
    known = {path.stem for path in (DEPLOY.parent / "src/giaoluu/cli/commands").glob("[a-z]*.py")}
    assert (sorted(commands), set(commands) - known) == (["backup", "serve"], set())


def test_the_settings_of_the_units_are_accepted_as_they_are(tmp_path: Path) -> None:
    given = settings_of((DEPLOY / "giaoluu.env").read_text("utf-8")) | {"GIAOLUU_DATA": str(tmp_path)}
    assert Environment.read(given).on_postgres is True


def test_the_containers_are_given_settings_that_are_accepted(tmp_path: Path) -> None:
    given = compose()["services"]["giaoluu"]["environment"] | {"GIAOLUU_DATA": str(tmp_path)}
    found = Environment.read({name: re.sub(r"\$\{\w+:\?\}", "word", value) for name, value in given.items()})
    assert (found.on_postgres, found.workers) == (True, 2)


def test_every_volume_and_service_that_is_named_in_compose_is_there() -> None:
    told = compose()
    mounted = {volume.split(":")[0] for service in told["services"].values() for volume in service.get("volumes", [])}
    assert {name for name in mounted if not name.startswith(".")} == set(told["volumes"])
    awaited = {name for service in told["services"].values() for name in service.get("depends_on", {})}
    assert awaited - set(told["services"]) == set()


def compose() -> dict[str, dict[str, dict]]:
    """The file as YAML, read by the one program of ours that knows it."""
    source = "#metadata(yaml(sys.inputs.path)) <told>"
    found = typst.query(
        source.encode(), "<told>", field="value", one=True, root=str(DEPLOY), sys_inputs={"path": "/compose.yaml"}
    )
    return json.loads(found)


@pytest.mark.parametrize("name", ["Caddyfile", "nginx.conf"])
def test_proxies_pass_streams_on_at_once_and_keep_meters_to_themselves(name: str) -> None:
    text = (DEPLOY / name).read_text("utf-8")
    bare = re.sub(r"#.*", "", text)
    assert bare.count("{") == bare.count("}")
    streams = {"Caddyfile": "flush_interval -1", "nginx.conf": "proxy_buffering off;"}[name]
    assert (streams in bare, "/live/" in bare, "/metrics" in bare) == (True, True, True)
