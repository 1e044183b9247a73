"""The part as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "giaoluu.domain.accounts"
    label = "accounts"
