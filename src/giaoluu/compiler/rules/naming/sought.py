"""Where the places that a plan names are to be sought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.rules.naming.flow import Flow, flow
from giaoluu.compiler.rules.naming.mentions import Mention, home_of, mentions
from giaoluu.compiler.rules.naming.setting import is_since, province_of
from giaoluu.compiler.syntax.places import TWO_LEVELS_SINCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.rules.rule import Reading


def sought(reading: Reading) -> Iterator[tuple[Flow, Mention, str]]:
    """The communes that a plan of since 1 July 2025 names, each with the name of the province to seek it in.

    Left out is what an address puts into a province that is none of today; where the plan tells no province of its own,
    nothing is sought.
    """
    province = province_of(reading)
    if province and is_since(reading, TWO_LEVELS_SINCE):
        text = flow(reading)
        for mention in mentions(text.text):
            home = home_of(mention, province.name)
            if home:
                yield text, mention, home
