"""A language model behind an endpoint of the OpenAI kind (a local server or a service): it proposes events.

Nothing is sent anywhere but to the endpoint that the user names, and only the text of the report. The key
comes from the environment variable EVENT_MAPPER_KEY alone.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..errors import BackendError, UsageError
from ..files import kept
from ..model import Dropped, Report
from ..proposals.answer_cache import AnswerCache
from ..proposals.answers import AnswerError, read
from ..proposals.asking import Endpoint, address
from ..proposals.backend import Asked, Read, one_of, options, whole_number
from ..proposals.model import Proposal, ProposedEvent, Quote
from ..proposals.prompt import VERSION, messages
from ..words.sentences import paragraphs

#: The environment variable that holds the key.
KEY = "EVENT_MAPPER_KEY"
#: How the answer's form is asked for; not every server knows both ways.
_FORMATS: dict[str, dict[str, Any]] = {"object": {"response_format": {"type": "json_object"}}, "off": {}}
_OPTIONS: dict[str, Read] = {
    "timeout": whole_number(1, 3600),
    "retries": whole_number(0, 10),
    "concurrency": whole_number(1, 64),
    "characters": whole_number(1000, 1_000_000),
    "json": one_of(*_FORMATS),
    "cache": one_of("on", "off"),
}


@dataclass(frozen=True, slots=True)
class OpenAI:
    """A model at an endpoint; a longer text than ``characters`` is asked about in parts."""

    endpoint: Endpoint
    model: str
    name: str
    concurrency: int = 4
    characters: int = 12_000
    extra: Mapping[str, Any] = field(default_factory=lambda: _FORMATS["object"])
    cache: AnswerCache = field(default_factory=AnswerCache)

    def propose(self, report: Report) -> Proposal:
        """The events that the model tells of. Raises BackendError, naming the report, where it does not."""
        events: list[ProposedEvent] = []
        dropped: list[Dropped] = []
        try:
            for start, end in parts(report.text, self.characters):
                found, lost = self._ask(report.text[start:end])
                events += [_moved(event, report.text[start:end], start) for event in found]
                dropped += lost
        except BackendError as error:
            raise BackendError(
                f"{report.id} could not be read by {self.name}: {error}.", error.fatal
            ) from None
        return Proposal(self.name, events=tuple(events), dropped=tuple(dropped))

    def _ask(self, text: str) -> tuple[tuple[ProposedEvent, ...], tuple[Dropped, ...]]:
        """The events of one text; an answer that cannot be read is asked for once more."""
        body = {"model": self.model, "messages": messages(text), "temperature": 0, **self.extra}
        question = {"url": self.endpoint.url, "version": VERSION, **body}
        known = self.cache.get(question)
        if known is not None:
            return read(known)
        for last in (False, True):
            try:
                answer = _content(self.endpoint.post(body))
                found = read(answer)
            except AnswerError as error:
                if last:
                    raise BackendError(f"its answer is not what was asked for ({error})") from None
            else:
                self.cache.put(question, answer)
                return found
        raise AssertionError("unreachable")


def _content(answer: Any) -> str:
    """The text of the first choice. Raises AnswerError where there is none."""
    try:
        content = answer["choices"][0]["message"]["content"]
    except (KeyError, IndexError, TypeError):
        content = None
    if not isinstance(content, str):
        raise AnswerError("it has no message")
    return content


def _moved(event: ProposedEvent, text: str, start: int) -> ProposedEvent:
    """The event with its quote pinned to the part of the report that it was told of."""
    words = event.quote.text.strip()
    at = text.find(words) if words else -1
    return replace(event, quote=Quote(words, start + at)) if at >= 0 else event


def parts(text: str, most: int) -> Iterator[tuple[int, int]]:
    """Spans of whole paragraphs, each of ``most`` characters or fewer; a longer paragraph is cut."""
    begin = end = 0
    for start, stop in paragraphs(text):
        if stop - begin > most and end > begin:
            yield begin, end
            begin = start
        end = stop
        while end - begin > most:
            yield begin, begin + most
            begin += most
    if text[begin:end].strip():
        yield begin, end


def opened(asked: Asked) -> OpenAI:
    """The model of a name at an endpoint. Raises UsageError where one is missing or an option not usable."""
    if not asked.model or not asked.endpoint:
        raise UsageError("A model is asked at an endpoint: give --backend openai:MODEL and --endpoint URL.")
    key = os.environ.get(KEY, "")
    if not all("!" <= character <= "~" for character in key):
        raise UsageError(f"The key in {KEY} holds a space or a sign that no key has: set it again.")
    given = options(asked.options, _OPTIONS)
    timeout, retries = given.get("timeout", 120), given.get("retries", 4)
    concurrency, characters = given.get("concurrency", 4), given.get("characters", 12_000)
    assert isinstance(timeout, int)
    assert isinstance(retries, int)
    assert isinstance(concurrency, int)
    assert isinstance(characters, int)
    return OpenAI(
        Endpoint(address(asked.endpoint, key), key, timeout, retries),
        asked.model,
        f"openai:{asked.model}",
        concurrency,
        characters,
        _FORMATS[str(given.get("json", "object"))],
        AnswerCache(None if given.get("cache") == "off" else _folder()),
    )


def _folder() -> Path:
    return kept.folder() / "answers"
