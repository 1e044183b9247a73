"""Loops that read the clock and call actions: what leaves the house, what is reminded of, work that takes long."""
