"""What phones at doors ask: a bare ASGI application, where scans that wait are written down together."""
