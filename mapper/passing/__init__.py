"""Clauses that only speak of something: what is told in passing is no event."""
