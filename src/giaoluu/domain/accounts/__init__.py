"""Who may come in, as what, and by which link."""
