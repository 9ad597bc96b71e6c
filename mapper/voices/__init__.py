"""Voices: who says what, the chain of sources and the span that each asserts."""
