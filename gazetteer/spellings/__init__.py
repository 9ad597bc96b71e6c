"""Spellings of names: folded, filed under their sound, compared in one script and across scripts. Pure."""
