"""The hall: drawn, and filled."""
