"""Belonging: which days, places, people and weapons of a clause are those of its deed."""
