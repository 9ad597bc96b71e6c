"""Counts: how many people were killed, wounded, captured, displaced or are missing, as a sentence says it."""
