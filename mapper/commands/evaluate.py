"""The command `mapper evaluate`: scores what is found in labelled reports."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from gazetteer import Gazetteer, laid_out

from .. import serial
from ..backends import proposals
from ..errors import BackendError, UsageError
from ..evaluate import compare
from ..files import atomic, outputs
from ..gold import files as gold_files
from ..gold.labels import Gold
from ..gold.scores import Board
from ..model import Extraction
from ..pipeline import about_codes
from ..proposals.model import Proposal
from ..readers import STDIN
from ..settings import Settings
from . import scoreboard
from .job import Fault, Job, read
from .options import backend, complain, console, opened, places_options


@click.command("evaluate")
@click.argument("labels", nargs=-1, required=True, metavar="GOLD...")
@click.option(
    "--found",
    default="",
    metavar="FILE",
    help="Score this output of `mapper extract --format jsonl` instead of reading the texts anew.",
)
@click.option(
    "--errors", default="", metavar="FILE", help="List every error, tab-separated; - for standard output."
)
@click.option(
    "--format",
    "style",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="What to write to standard output.",
)
@places_options
def evaluate_command(labels: tuple[str, ...], found: str, errors: str, style: str, **places: Any) -> None:
    """Score what is read out of labelled reports: mentions, events, dates, counts, places, sources.

    GOLD is a file of labelled reports (.jsonl, .json or .yaml; see docs/how-to/label-and-evaluate.md),
    or - for JSON Lines on standard input. What a report does not label is not scored.
    """
    settings = Settings(**places)
    if found and settings.backend != "rules":
        raise UsageError("--found scores what was read before: leave out --backend.")
    if errors == "-" and style == "json":
        raise UsageError("--errors - and --format json both go to standard output: give --errors a file.")
    if errors not in ("", "-"):
        outputs.check({"errors": Path(errors)})
        told: list[str | int] = [0 if name == STDIN else name for name in labels]
        outputs.keep({"labels": told, "findings": [found]}, {"--errors": [Path(errors)]})
    scoring = Scoring(labels, settings, Path(found) if found else None)
    if errors in ("", "-"):
        lines = list(scoring.lines()) if errors else _run(scoring)
    else:
        atomic.write(Path(errors), (f"{line}\n" for line in scoring.lines()))
        lines = []
    if scoring.board.reports:
        _show(scoring.board, style)
    for line in lines:
        click.echo(line)
    if scoring.failed:
        sys.exit(1 if scoring.board.reports else 2)


def _run(scoring: "Scoring") -> list[str]:
    for _ in scoring.lines():
        pass
    return []


def _show(board: Board, style: str) -> None:
    if style == "json":
        click.echo(scoreboard.as_json(board))
    else:
        click.echo(laid_out(console(), scoreboard.tables(board)), nl=False)


class Scoring:
    """Reads labelled reports one at a time, counts their rows and says what could not be used."""

    def __init__(self, labels: tuple[str, ...], settings: Settings, found: Path | None) -> None:
        """Nothing is read yet, but for the findings where a file of them is given."""
        self.labels, self.settings = labels, settings
        self.known = None if found is None else {f.report.id: f for f in _findings(found)}
        self.backend = backend(settings)
        self.board, self.failed = Board(), 0
        self.gazetteer: Gazetteer | None = None

    def lines(self) -> Iterator[str]:
        """The list of errors, its heading first; the board is filled on the way."""
        yield "\t".join(scoreboard.ERROR_COLUMNS)
        for gold, proposal in proposals(self.backend, self._gold(), lambda gold: gold.report):
            if isinstance(proposal, BackendError):
                self._complain(str(proposal))
                if proposal.fatal:
                    return
                continue
            found = self._found(gold, proposal)
            if found is not None:
                lang = found.report.lang or gold.report.lang
                rows = list(compare(gold, found))
                self.board.add(lang, rows)
                for row in rows:
                    if row.error:
                        yield scoreboard.error_line(gold.report.id, lang, row, gold.report.text)

    def _gold(self) -> Iterator[Gold]:
        for gold in gold_files.read(self.labels):
            if isinstance(gold, Gold):
                yield gold
            else:
                self._complain(str(gold))

    def _found(self, gold: Gold, proposal: Proposal) -> Extraction | None:
        if self.known is None:
            return self._extracted(gold, proposal)
        found = self.known.get(gold.report.id)
        if found is None:
            self._complain(f"{gold.report.id} is labelled, but not among the findings.")
        elif found.report.text != gold.report.text:
            self._complain(f"{gold.report.id} has another text among the findings: extract it anew.")
            return None
        return found

    def _extracted(self, gold: Gold, proposal: Proposal) -> Extraction | None:
        if self.gazetteer is None:
            self.gazetteer = opened(self.settings)
        try:
            about = about_codes((*self.settings.about, *gold.about), self.gazetteer)
        except UsageError as error:
            self._complain(f"{gold.report.id}: {error}")
            return None
        found = read(Job(gold.report, about, proposal), self.gazetteer)
        if isinstance(found, Fault):
            self._complain(found.sentence)
            return None
        return found

    def _complain(self, sentence: str) -> None:
        self.failed += 1
        complain(sentence)


def _findings(path: Path) -> Iterator[Extraction]:
    try:
        with path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    try:
                        yield serial.loads(line)
                    except UsageError as error:
                        raise UsageError(f"{path}, line {number} is {error}") from None
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise UsageError(f"{path} cannot be read ({str(why).lower()}).") from None
