"""What is true of an event: parts with the same rooms, each knowing only those below it."""
