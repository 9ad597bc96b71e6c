"""Places that the user adds: fetched, checked, linked to what is there, listed, taken out again."""
