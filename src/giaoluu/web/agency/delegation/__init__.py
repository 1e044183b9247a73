"""An agency fills its own list of delegates, on a phone."""
