"""Shapes and distances: what lies beside a place, borders, disputed areas, units of the user's own."""
