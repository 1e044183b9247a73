"""The commands of `giaoluu`: one file each, found by its name.

A command has `HELP` (one line), `arguments(parser)` and `run(args) -> int`, the exit status.
"""
