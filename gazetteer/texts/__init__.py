"""Names in a text: which spans are names, and which place each means, given the others."""
