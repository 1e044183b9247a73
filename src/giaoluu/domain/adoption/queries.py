"""What the pages may know of plans on their way to records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from giaoluu.domain.adoption.models import Draft


@dataclass(frozen=True, slots=True)
class DraftInfo:
    """The choices made so far on the preview of a plan; `adopted_key` is the event it became, if it did."""

    id: int
    sha256: str
    settled: dict[str, list[str]]
    edits: dict[str, dict[str, Any]]
    refused: tuple[str, ...]
    edition: int
    adopted_key: str
    adopted_at: datetime | None


def draft_by_id(draft_id: int) -> DraftInfo:
    """A draft that is known to be there."""
    draft = Draft.objects.select_related("adopted").get(pk=draft_id)
    return DraftInfo(
        draft.pk, draft.sha256, draft.settled, draft.edits, tuple(draft.refused), draft.edition,
        draft.adopted.key if draft.adopted else "", draft.adopted_at,
    )  # fmt: skip
