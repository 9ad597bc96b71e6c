"""Write docs/reference/cli.md from the commands' own help; with --check, fail where it is stale.

Run as ``python -m scripts.write_cli_reference`` from the root of the repository.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "cli.md"
WIDTH = 96
HEAD = """# Commands

This page is written by `scripts/write_cli_reference.py` from the commands' own help.

Dates are `year-month-day`. `-` is standard input; what it is, is told by how it begins or `--input-format`.
[Read reports](../how-to/read-reports.md) says how each format is read. Errors are one sentence on standard
error.

| exit code | meaning |
| --- | --- |
| 0 | all done; finding nothing is an answer, not an error |
| 1 | done, but some input could not be used or a geocoder not be asked, each named; `check` found something |
| 2 | nothing was done: the options or the input are not usable |
"""


def page() -> str:
    """The whole page."""
    from gazetteer.cli import cli as gazetteer
    from mapper.cli import cli as mapper

    sections = [*_sections(mapper, "mapper"), *_sections(gazetteer, "gazetteer")]
    return HEAD + "".join(f"\n## {name}\n\n```text\n{text}\n```\n" for name, text in sections)


def _sections(
    command: click.Command, name: str, parent: click.Context | None = None
) -> Iterator[tuple[str, str]]:
    info = name.rpartition(" ")[2]
    settings = {**command.context_settings, "terminal_width": WIDTH, "max_content_width": WIDTH}
    context = click.Context(command, parent=parent, info_name=info, **settings)
    yield name, "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    if isinstance(command, click.Group):
        for key in command.list_commands(context):
            sub = command.get_command(context, key)
            if sub is not None:
                yield from _sections(sub, f"{name} {key}", context)


def write(path: Path, text: str, check: bool) -> None:
    """Write a page, or exit with a sentence where it says something else."""
    if not check:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    elif not path.exists() or path.read_text(encoding="utf-8") != text:
        sys.exit(f"{path} is stale: run make docs and commit the result.")


if __name__ == "__main__":
    write(PAGE, page(), "--check" in sys.argv[1:])
