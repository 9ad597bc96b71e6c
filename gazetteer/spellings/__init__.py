"""Spellings of names beyond names.py: letters and sounds compared, in one script and across scripts. Pure."""
