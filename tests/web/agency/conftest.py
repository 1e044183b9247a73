"""Agencies before their pages: a small event, files in a folder of the test run."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from django.conf import LazySettings

from tests.workspace import Workspace, build


@pytest.fixture
def space(db: None, settings: LazySettings, tmp_path: Path) -> Workspace:
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, data=tmp_path)
    return build()
