"""Finds the live regions of all areas: the `REGIONS` of the modules `regions.py` of the installed apps."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import module_has_submodule

from giaoluu.web.live.region import Region

MODULE = "regions"


@cache
def regions() -> Mapping[str, Region]:
    """Every region by its name; raises `ImproperlyConfigured` where two have the same."""
    found: dict[str, Region] = {}
    for config in apps.get_app_configs():
        if config.module is None or not module_has_submodule(config.module, MODULE):
            continue
        for region in import_module(f"{config.name}.{MODULE}").REGIONS:
            if found.setdefault(region.name, region) is not region:
                raise ImproperlyConfigured(f"two live regions are named {region.name}")
    return MappingProxyType(found)
