"""The only writers of doors, devices, scans and of who is inside."""
