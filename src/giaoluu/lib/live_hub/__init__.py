"""Live pages: regions of a page that are sent again, to all who have them open, when what they show has changed.

A page is rendered with a signed ticket that names its topics and the version it was rendered at. The stream it opens
with that ticket hears whatever has changed since, and then every further change: each region rendered once, encoded
once, the same bytes for everybody. Nothing is lost between the page and its stream, nor over a lost connection.
"""

from __future__ import annotations

from giaoluu.lib.live_hub.application import LiveApplication
from giaoluu.lib.live_hub.change import Change
from giaoluu.lib.live_hub.hub import Hub
from giaoluu.lib.live_hub.publisher import Publisher
from giaoluu.lib.live_hub.ticket import BadTicket, Ticket

__all__ = ["BadTicket", "Change", "Hub", "LiveApplication", "Publisher", "Ticket"]
