"""The page of a door, on any phone, without a network."""
