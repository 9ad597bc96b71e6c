"""A spaCy pipeline of the user's: its entities are proposed as mentions of places, actors, dates and counts.

spaCy is an extra (``pip install ".[spacy]"``) and loads only here. No model comes with it.
"""

from dataclasses import dataclass, field
from typing import Any, get_args

from ..errors import BackendError, UsageError
from ..model import Kind, Report
from ..proposals.backend import Asked, options
from ..proposals.model import Proposal, ProposedMention, Quote

#: What the labels of the usual models mean here; ``--backend-option LABEL=KIND`` changes or adds one.
LABELS: dict[str, Kind] = {
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "actor",
    "NORP": "actor",
    "PERSON": "actor",
    "PER": "actor",
    "DATE": "date",
    "CARDINAL": "count",
}
KINDS: tuple[Kind, ...] = tuple(kind for kind in get_args(Kind) if kind not in ("corridor", "zone"))
#: The value of ``LABEL=…`` that leaves a label out.
NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Spacy:
    """A pipeline, the kind of each of its labels, and the kinds that it reads in place of the rules."""

    nlp: Any
    name: str
    labels: dict[str, Kind] = field(default_factory=lambda: dict(LABELS))
    replaces: frozenset[Kind] = frozenset()
    concurrency: int = 1

    def propose(self, report: Report) -> Proposal:
        """The entities of a report. Raises BackendError where the pipeline fails on it."""
        try:
            found = self.nlp(report.text).ents
        except Exception as error:  # whatever a component of the user raises
            raise BackendError(
                f"{report.id} could not be read by {self.name} ({type(error).__name__}): "
                "try the pipeline on this text by itself."
            ) from error
        mentions = tuple(
            ProposedMention(kind, Quote(entity.text, entity.start_char))
            for entity in found
            if (kind := self.labels.get(entity.label_)) is not None
        )
        return Proposal(self.name, mentions, self.replaces)


def opened(asked: Asked) -> Spacy:
    """The pipeline of a package's name or a folder. Raises UsageError where it cannot be loaded."""
    if not asked.model or asked.endpoint:
        raise UsageError("A spaCy back-end is spacy:MODEL, a package's name or a folder, with no --endpoint.")
    labels, replaces = _labels(asked.options)
    return Spacy(_loaded(asked.model), f"spacy:{asked.model}", labels, replaces)


def _loaded(model: str) -> Any:
    try:
        import spacy
    except ImportError as error:
        raise UsageError(
            'spaCy is not installed: run pip install -c constraints.txt ".[spacy]" '
            "in the folder of Event Mapper."
        ) from error
    try:
        return spacy.load(model)
    except Exception as error:  # a model is code, and may fail in any way
        raise UsageError(
            f'The spaCy pipeline "{model}" could not be loaded ({type(error).__name__}): '
            "install its package, or name its folder."
        ) from error


def _labels(given: tuple[str, ...]) -> tuple[dict[str, Kind], frozenset[Kind]]:
    """The labels with the user's changes, and the kinds after ``replace=``."""
    labels, replaces = dict(LABELS), frozenset[Kind]()
    for pair in given:
        name, _, value = pair.partition("=")
        if name == "replace":
            found = options((pair,), {"replace": _kinds})["replace"]
            replaces = found if isinstance(found, frozenset) else replaces
        elif value == NOTHING:
            labels.pop(name, None)
        elif value in KINDS and name:
            labels[name] = next(kind for kind in KINDS if kind == value)
        else:
            raise UsageError(
                f'--backend-option "{pair}" is not usable: give LABEL=KIND, KIND being {NOTHING} or one of '
                f"{', '.join(KINDS)}; or replace=KIND,KIND."
            )
    return labels, replaces


def _kinds(text: str) -> frozenset[Kind]:
    words = text.split(",")
    if not set(words) <= set(KINDS):
        raise ValueError(f"kinds out of {', '.join(KINDS)}, with commas between them")
    return frozenset(kind for kind in KINDS if kind in words)
