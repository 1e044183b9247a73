"""The signed pass of each delegate, and what was printed from it."""
