"""Places: which place each name means, what the words put it in or beside, which sense of a name is meant."""
