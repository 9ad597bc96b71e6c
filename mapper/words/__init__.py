"""Words: how they are compared, inflected, numbered and matched with lexicons, whatever the language."""
