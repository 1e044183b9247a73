"""What leaves the house, as the secretariat sees it: drafts, what waits, what was refused, what has left."""
