"""The hall as it is drawn, and who sits where."""
