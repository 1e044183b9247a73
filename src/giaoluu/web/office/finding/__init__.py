"""One field that finds agencies, tasks and people of an event, with or without marks."""
