"""One report to read, and what comes of it: what is found, or that this program failed at it."""

import traceback
from pathlib import Path
from typing import NamedTuple

from gazetteer import Gazetteer, GazetteerError

from ..errors import MapperError
from ..model import Extraction, Report
from ..pipeline import extract
from ..proposals.model import Proposal


class Job(NamedTuple):
    """A report to read, with the codes of what it is about and what a back-end proposes."""

    report: Report
    about: tuple[str, ...]
    proposal: Proposal


class Fault(NamedTuple):
    """A report that a fault of this program kept from being read, in one sentence."""

    sentence: str


def read(job: Job, gazetteer: Gazetteer) -> Extraction | Fault:
    """What is found in a report. A fault of this program in one costs no other of thousands.

    Raises MapperError and GazetteerError as :func:`mapper.pipeline.extract` does.
    """
    try:
        return extract(job.report, gazetteer, job.about, job.proposal)
    except (MapperError, GazetteerError):
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told, and the exit code says so
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"
        return Fault(
            f"{job.report.id} is not read, by a fault of this program ({where}): "
            "please report it with the text."
        )
