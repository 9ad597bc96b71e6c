"""Events: what the clauses that tell of one thing say of it together."""
