"""Where those who show things listen."""

from __future__ import annotations

from django.dispatch import Signal

announced = Signal()
"""Sent after the commit with `facts` of one event and its `version`."""
