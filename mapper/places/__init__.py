"""Places: which names are places, what the words put them in or beside, which sense of a name is meant."""
