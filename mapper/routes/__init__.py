"""Routes: corridors, crossings and zones that a text tells of."""
