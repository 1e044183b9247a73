"""The only writers of duties, evidence and obstacles."""
