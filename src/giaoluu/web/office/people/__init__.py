"""The people of an event: who takes part, by which link, and what became of it."""
