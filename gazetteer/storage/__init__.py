"""The inside of index files: how places and spellings are written and read, several files as one."""
