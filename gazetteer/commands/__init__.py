"""The parts of the command line, and its answers as rows and tables; ../cli.py puts them together."""
