"""Who has arrived, the doors and their devices, conflicts of scans."""
