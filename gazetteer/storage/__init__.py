"""Index files: how places and spellings are written and read, several files as one, their list."""
