"""The doors: devices, scans, who is inside."""
