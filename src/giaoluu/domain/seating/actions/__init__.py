"""The only writers of the hall and of who sits where."""
