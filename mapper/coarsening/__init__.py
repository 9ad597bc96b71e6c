"""What a map to publish may keep where precise places endanger people."""
