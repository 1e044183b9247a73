"""What can be said of halls and seatings from plain values."""
