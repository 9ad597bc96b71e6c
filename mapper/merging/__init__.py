"""Which clauses tell of one event: what keeps them apart and what binds them."""
