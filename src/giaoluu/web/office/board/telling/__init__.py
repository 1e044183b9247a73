"""What the facts of the parts are called: a file a part, or a few that belong together, found by walking."""
