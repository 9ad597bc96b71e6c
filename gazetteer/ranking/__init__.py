"""From a name and what is known of it to one place, several, or none: candidates, their facts, how sure."""
