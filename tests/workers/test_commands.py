"""The commands as people start them: the loop beside the pages, and inside them where the database is a file."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.mail_server import mail_server
from tests.workers.conftest import MESSAGES, Stage, until
from tools.shots import free_port


@pytest.mark.parametrize("command", ["work", "serve"])
def test_what_waits_is_sent_and_the_command_ends_when_it_is_told_to(stage: Stage, command: str) -> None:
    with mail_server() as box:
        place = {
            "GIAOLUU_DATA": str(stage.folder),
            "GIAOLUU_SMTP_URL": f"smtp://127.0.0.1:{box.port}",
            "GIAOLUU_MAIL_FROM": "btc@tinh.example",
        }
        words = [command] if command == "work" else [command, "--port", str(free_port())]
        env = {name: value for name, value in stage.env.items() if name != "DJANGO_SETTINGS_MODULE"}
        process = subprocess.Popen([sys.executable, "-m", "giaoluu.cli", *words], cwd=stage.root, env=env | place)
        try:
            until(lambda: len(box.received) == MESSAGES)
            until(lambda: stage.tell()["messages"] == ["sent"] * MESSAGES)
        finally:
            process.terminate()
            assert process.wait(timeout=60) == 0
    assert len(set(box.names())) == MESSAGES
