"""Dates: phrases that date something, and the spans of days that they mean."""
