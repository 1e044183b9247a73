"""A plan of the shelf as a proposal; one that cannot be read, or not yet, has none."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404

from giaoluu.compiler.compile import Compilation
from giaoluu.domain.adoption.decisions.edits import Edit, edits_of, with_edits
from giaoluu.domain.adoption.decisions.proposal import Proposal
from giaoluu.domain.adoption.decisions.propose import propose
from giaoluu.domain.adoption.queries import DraftInfo
from giaoluu.lib.shelf import Kept
from giaoluu.web.office.plan.apps import corner
from giaoluu.web.office.plan.room import OWN_LANGUAGE, Done, UnderWay


@dataclass(frozen=True, slots=True)
class Read:
    """A plan that was read: its file and what is in it."""

    kept: Kept
    compilation: Compilation


class NotYet(Http404):
    """A plan that is still being read: `kept`, and for how many `seconds` already."""

    def __init__(self, kept: Kept, seconds: float) -> None:
        super().__init__()
        self.kept, self.seconds = kept, seconds


def read_plan(sha256: str, lang: str = OWN_LANGUAGE) -> Read:
    """The plan of that name, its findings in `lang`.

    Raises `NotYet` while it is being read, `Http404` where it is not on the shelf or cannot be read.
    """
    kept = corner().shelf.look(sha256)
    patience: float = settings.ENVIRONMENT.patience_seconds
    outcome = corner().room.ask(kept, patience=patience, lang=lang) if kept else None
    if kept and isinstance(outcome, UnderWay):
        raise NotYet(kept, outcome.seconds)
    if kept is None or not isinstance(outcome, Done):
        raise Http404
    return Read(kept, outcome.compilation)


def drafted(read: Read, draft: DraftInfo) -> tuple[Proposal, list[Edit]]:
    """What adopting the plan would create, with all that was chosen and reworded on its preview."""
    edits = edits_of(draft.edits)
    return with_edits(propose(read.compilation, draft.settled), edits), edits
