"""Organisers, their events, the revisions of a plan and the agencies that it gives duties to."""
