"""What leaves the house: a draft first, sent once, then delivered or refused."""
