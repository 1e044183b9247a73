"""How Django finds the person of a session that a link opened."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.backends import BaseBackend


class LinkBackend(BaseBackend):
    """Knows people again; nobody signs in with it, the link was the proof."""

    def get_user(self, user_id: int) -> Any:
        """The person of a session, as long as they are active."""
        return get_user_model().objects.filter(pk=user_id, is_active=True).first()


LINK_BACKEND = f"{LinkBackend.__module__}.{LinkBackend.__name__}"
