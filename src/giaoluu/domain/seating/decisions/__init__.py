"""What a hall is like and who sits where in it, on plain values."""
