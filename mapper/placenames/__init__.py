"""Which words of a text are the name of a place: where it begins and ends, what the words around it say."""
