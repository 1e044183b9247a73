"""What others may know of the hall and of who sits where."""

from giaoluu.domain.seating.queries.placements import (
    LastChange,
    Placed,
    SeatName,
    last_change,
    marks_of,
    placements_of,
    seat_of,
    seats_of,
)

__all__ = ["LastChange", "Placed", "SeatName", "last_change", "marks_of", "placements_of", "seat_of", "seats_of"]
