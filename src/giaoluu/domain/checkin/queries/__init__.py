"""What may be known of doors, devices, scans and of who is inside."""
