"""Actors: who takes part, under which neutral name, and who did it to whom."""
