"""From a plan that was read to an event that runs: preview, adoption, amendments, revisions."""
