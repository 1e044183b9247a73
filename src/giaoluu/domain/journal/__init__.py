"""What happened, by whom and when; the one way in which the rest of the product hears of it."""
