"""Cutting: where a sentence parts into clauses and conjuncts, and which of them tell of one thing."""
