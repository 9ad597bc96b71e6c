"""Put the real output of the README's map command into the README; with --check, fail where it is stale.

Run as ``python -m scripts.write_readme_output`` from the root of the repository.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from .write_cli_reference import write

README = Path(__file__).parent.parent / "README.md"
OUTPUT = re.compile(r"(<!-- output: map -->\n```text\n)(.*?)(```\n)", re.DOTALL)
WIDTH = 110


def command(text: str) -> list[str]:
    """The README's first command of `mapper map`, as words."""
    found = re.search(r"^mapper map .*$", text, re.MULTILINE)
    if found is None:
        raise SystemExit("README.md shows no mapper map command.")
    return shlex.split(found.group())


def page() -> str:
    """The README with what its command prints now."""
    text = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "mapper.cli", *command(text)[1:], "-o", folder]
        environment = os.environ | {"COLUMNS": str(WIDTH)}
        done = subprocess.run(words, capture_output=True, check=True, cwd=README.parent, env=environment)
        shown = done.stdout.decode().replace(folder, "outputs")
    shown = "".join(line.rstrip() + "\n" for line in shown.splitlines())
    return OUTPUT.sub(lambda block: block[1] + shown + block[3], text)


if __name__ == "__main__":
    write(README, page(), "--check" in sys.argv[1:])
