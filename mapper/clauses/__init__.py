"""Clauses: what each clause of a report tells, its status, and what it takes from others: its draft."""
