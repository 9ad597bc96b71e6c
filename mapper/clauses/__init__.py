"""Clauses: a sentence cut into what belongs to one event, typed and given its status."""
