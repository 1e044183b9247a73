"""The only bridge from a compiled plan to records."""
