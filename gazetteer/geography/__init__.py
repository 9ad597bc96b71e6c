"""Shapes: what holds a position, what lies beside a place, borders, units of the user's own."""
