"""Who is reminded of what, and when: before a deadline, after it, or because somebody presses "Đôn đốc"."""
