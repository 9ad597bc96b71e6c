"""The parts of the command line; ../cli.py puts them together, ../report.py has its answers as rows."""
