"""`python -m mapper`: the command, where its own name is not on the path."""

from .cli import main

if __name__ == "__main__":  # a process that reads for another loads this file too
    main()
