"""What the rules on names and places share: flowing text, places named in it, the day and the province of a plan."""
