"""Where a thing is drawn: which placements say so, how precise they are, the shape that they deserve."""
