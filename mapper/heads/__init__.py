"""What the first lines of a text say of the report itself."""
