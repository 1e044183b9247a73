"""One file a benchmark; each has `measure(*, quick) -> Iterator[Result]`."""
