"""The reports of a command line, one at a time, with what is said on standard error of those that fail."""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from gazetteer import Gazetteer, OnlineGazetteer, written_over

from .. import readers
from ..backends import proposals
from ..errors import BackendError, UsageError
from ..model import Extraction, Report
from ..pipeline import about_codes
from ..settings import Settings
from .job import Fault, Job, read
from .jobs import extracted
from .options import backend, complain, counting, opened


class Reading:
    """The reports of the arguments, one at a time, saying on standard error what could not be read."""

    def __init__(
        self,
        sources: tuple[str, ...],
        settings: Settings,
        asked: readers.Asked,
        *,
        streams: bool = True,
    ) -> None:
        """Nothing is read yet. ``streams``: what is found is printed while the next is read."""
        if written_over([1], readers.files(sources)) is not None:
            raise UsageError("Standard output goes into a file that is read: send it elsewhere.")
        self.sources, self.settings, self.asked = sources, settings, asked
        self.read, self.failed = 0, 0
        self.backend = backend(settings)
        self.gazetteer: Gazetteer | None = None
        self.about: tuple[str, ...] = ()
        self.unknown: Counter[str] = Counter()
        self.streams = streams

    def __iter__(self) -> Iterator[Report]:
        """The reports, completed from the settings."""
        with counting(beside_output=self.streams) as told:
            for found in readers.read(self.sources, asked=self.asked):
                if isinstance(found, Report):
                    self.read += 1
                    told(self.read)
                    yield self.settings.complete(found)
                else:
                    self.failed += 1
                    complain(str(found))

    def extractions(self) -> Iterator[Extraction]:
        """What is found in each report, in order."""
        jobs = self._jobs()
        here = (read(job, self._places()) for job in jobs)
        for found in extracted(jobs, self.settings) if self.settings.jobs > 1 else here:
            if isinstance(found, Fault):
                self._lost(found.sentence)
            else:
                yield found

    def _jobs(self) -> Iterator[Job]:
        """The reports to be read; the gazetteer is opened with the first."""
        for report, proposal in proposals(self.backend, self, lambda report: report):
            if isinstance(proposal, BackendError):
                self._lost(str(proposal))
                if proposal.fatal:
                    return
                continue
            yield Job(self._known(report, self._places()), self.about, proposal)

    def _places(self) -> Gazetteer:
        """The gazetteer, opened when it is first asked for."""
        if self.gazetteer is None:
            self.gazetteer = opened(self.settings)
            self.about = about_codes(self.settings.about, self.gazetteer)
        return self.gazetteer

    def _known(self, report: Report, gazetteer: Gazetteer) -> Report:
        """The report without what its source files it under where no country or province is called so.

        Each such word is told once, with the first report that has it.
        """
        known = []
        for name in report.about:
            if name not in self.unknown:  # what is spelled like it is looked up once: that takes a second
                try:
                    about_codes((name,), gazetteer)
                    known.append(name)
                    continue
                except UsageError as error:
                    complain(f'{report.id} is read without its "about". {error}')
            self.unknown[name] += 1
        return replace(report, about=tuple(known))

    def _lost(self, sentence: str) -> None:
        """Say that a report could not be read; it counts as an input that failed."""
        self.read, self.failed = self.read - 1, self.failed + 1
        complain(sentence)

    def finish(self) -> None:
        """Exit with 1 where some input or the geocoder failed, with 2 where all input did."""
        for name, times in self.unknown.items():
            if times > 1:
                complain(f'{times:,} reports are read without their "about", "{name}".')
        lost = self.gazetteer.failures if isinstance(self.gazetteer, OnlineGazetteer) else []
        for sentence in lost:
            complain(f"{sentence}.")
        if self.failed or lost:
            sys.exit(1 if self.read else 2)
