"""The detectors: one file a kind of mention, one signature: ``detect(reading) -> tuple[Mention, ...]``."""
