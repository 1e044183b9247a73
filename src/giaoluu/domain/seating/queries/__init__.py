"""What others may know of the hall and of who sits where."""

from giaoluu.domain.seating.decisions.names import SeatName
from giaoluu.domain.seating.queries.placements import (
    LastChange,
    Placed,
    last_change,
    needs_of,
    placements_of,
    seat_of,
    seats_of,
)

__all__ = ["LastChange", "Placed", "SeatName", "last_change", "needs_of", "placements_of", "seat_of", "seats_of"]
