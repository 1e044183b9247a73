"""A hall before its pages."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client

from giaoluu.domain.accounts.choices import Role
from tests.workspace import Workspace, build


@pytest.fixture
def space(db: None, settings: LazySettings, tmp_path: Path) -> Workspace:
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, data=tmp_path)
    return build()


@pytest.fixture
def office(space: Workspace) -> Client:
    return space.client(Role.SECRETARIAT)
