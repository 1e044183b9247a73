"""An event taken away whole, and deleted against its archive."""
