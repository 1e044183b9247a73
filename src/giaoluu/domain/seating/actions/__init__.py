"""The only writers of halls, seats and placements."""
