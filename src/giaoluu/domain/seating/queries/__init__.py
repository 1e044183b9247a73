"""All reads of halls, seats and placements."""
