"""`{% load days %}`: `{{ at|day }}`, `{{ at|moment }}` in the language of the page; nothing where there is nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import template

from giaoluu.web.ui import days

register = template.Library()


def _where_given(write: Callable[[Any], str]) -> Callable[[date | None], str]:
    return lambda at: write(at) if at else ""


for _write in (days.day, days.short_day, days.long_day, days.weekday, days.moment, days.short_moment):
    register.filter(_write.__name__, _where_given(_write))
