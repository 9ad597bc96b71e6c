"""Answers of language models kept on disk, so that a report is not asked about twice.

A file an answer, named by a hash of the endpoint, the model and the whole question (the instructions
and the report): a change of any of them asks anew. Only answers that could be read are kept.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import MapperError
from ..files import atomic


@dataclass(frozen=True, slots=True)
class AnswerCache:
    """A folder of answers; ``folder`` None keeps nothing."""

    folder: Path | None = None

    def get(self, question: Mapping[str, Any]) -> str | None:
        """The answer to a question, None where it is not there or cannot be read."""
        if self.folder is None:
            return None
        try:
            found = json.loads(self._path(self.folder, question).read_text(encoding="utf-8"))["answer"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return found if isinstance(found, str) else None

    def put(self, question: Mapping[str, Any], answer: str) -> None:
        """Keep an answer; a folder that cannot be written to keeps none."""
        if self.folder is None:
            return
        try:
            atomic.write(self._path(self.folder, question), [json.dumps({"answer": answer})])
        except MapperError:
            return

    @staticmethod
    def _path(folder: Path, question: Mapping[str, Any]) -> Path:
        name = hashlib.sha256(json.dumps(question, sort_keys=True).encode()).hexdigest()
        return folder / name[:2] / f"{name}.json"
