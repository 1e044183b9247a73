"""Duties, the part of each agency in them, evidence and obstacles."""
