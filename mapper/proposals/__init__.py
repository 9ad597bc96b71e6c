"""Proposals: what a back-end points at in a report, checked against the text and read by our own code."""
