"""What a plan proposes to become, and how two of its texts differ. Pure: no database, no clock."""
