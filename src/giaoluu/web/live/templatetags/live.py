"""For templates: `{% live_topic "desk" desk.pk %}` names a region, `{% live_page scope since topics %}` follows it."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.template import RequestContext

from giaoluu.web.live.region import topic
from giaoluu.web.live.tickets import live_ticket

register = template.Library()

register.simple_tag(topic, name="live_topic")

Topics = Iterable[str] | str


@register.simple_tag(takes_context=True, name="live_ticket")
def ticket(context: RequestContext, scope: str, since: int, topics: Topics, holder: str = "") -> str:
    """A ticket for the page under way; one topic may be given as it is."""
    named = [topics] if isinstance(topics, str) else topics
    return live_ticket(context.request, scope, since, named, holder=holder)


@register.inclusion_tag("live/_live.html", takes_context=True)
def live_page(context: RequestContext, scope: str, since: int, topics: Topics, holder: str = "") -> dict[str, object]:
    """All that a page needs to be live: the script, and the line that says when it is not."""
    return {"ticket": ticket(context, scope, since, topics, holder), "since": since}
