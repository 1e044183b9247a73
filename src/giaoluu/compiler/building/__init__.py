"""From the tree of clauses to the plan: one file a part of the plan."""
