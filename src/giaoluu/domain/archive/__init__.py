"""Everything about one event as one archive, and its deletion once the archive is in safe hands."""
