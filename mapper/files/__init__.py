"""Files of our own: written whole or not at all, kept for the next start."""
