"""Labels: what a person says ought to be read out of a text, and how what was read agrees with it."""
