"""What was understood of a plan, as the page lists it: one file a part, each a pure function of the plan."""
