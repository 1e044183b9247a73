"""One page of one plan: everything the template shows, computed from the compilation alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from giaoluu.compiler.compile import Compilation
from giaoluu.compiler.findings.finding import Fix
from giaoluu.web.office.plan.headline import Headline, headline
from giaoluu.web.office.plan.notes import Note, make_notes, side_by_side, taken_fixes
from giaoluu.web.office.plan.places import Places
from giaoluu.web.office.plan.sheet import Block, make_sheet
from giaoluu.web.office.plan.typeset import Typesetter
from giaoluu.web.office.plan.understood.doubts import with_doubts
from giaoluu.web.office.plan.understood.entry import Understood
from giaoluu.web.office.plan.understood.everything import understand


@dataclass(frozen=True, slots=True)
class PlanPage:
    """What was understood on one side, the plan as paper on the other, the notes between them."""

    headline: Headline
    understood: Understood
    sheet: list[Block]
    notes: list[Note]

    @property
    def taken(self) -> int:
        """How many places the accepted changes reword."""
        return len(taken_fixes(self.notes))


def plan_page(compilation: Compilation, taken: Iterable[str] = ()) -> PlanPage:
    """The page with those changes accepted whose keys are `taken`."""
    source, document, plan = compilation.source, compilation.document, compilation.plan
    places = Places(document)
    notes = side_by_side(make_notes(source, compilation.findings, places, taken))
    understood = with_doubts(understand(plan, document, places), notes)
    setter = Typesetter(source, [*understood.asked(), *(place.at for note in notes for place in note.related)], notes)
    sheet = make_sheet(document, plan, setter, notes)
    return PlanPage(headline(plan, notes), understood, sheet, notes)


def fixes_taken(compilation: Compilation, taken: Iterable[str]) -> list[Fix]:
    """The fixes of the accepted changes, side by side in the order of the text."""
    notes = make_notes(compilation.source, compilation.findings, Places(compilation.document), taken)
    return taken_fixes(side_by_side(notes))
