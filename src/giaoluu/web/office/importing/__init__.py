"""A list that comes in: what it says, all that is wrong in it, what would change, and then the change."""
