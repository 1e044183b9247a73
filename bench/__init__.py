"""Every speed that the project claims: a command that measures it against a reference in the same run."""
