"""Who comes: places under quotas, the people in them, their order of precedence, what becomes of each."""
