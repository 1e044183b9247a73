"""What is decided at a door, on plain values: no database, no clock."""
