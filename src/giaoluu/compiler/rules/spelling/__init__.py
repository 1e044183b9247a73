"""What the rules on slips of typing share: the words of a text, and the compounds of official writing."""
