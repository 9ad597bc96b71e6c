"""What the command line is made of: its options, `mapper evaluate`, and what a terminal shows."""
