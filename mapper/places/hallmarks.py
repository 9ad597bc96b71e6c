"""In which country a report takes place that names none: by words that are said there, and by the countries
in the names of nationwide organisations ("National Bank of X"). Pure.

What is found here only chooses between namesakes. Countries that the report names are worth more, and are
asked first.
"""

from collections.abc import Collection, Iterator
from functools import cache

from ..lexicon import load
from ..placenames.name_bounds import LONGEST
from ..placenames.words import PlaceWords, is_capital, words
from ..reading import Reading, Sentence, between
from ..words.grammar import of_use
from ..words.phrases import Phrases, atoms
from .homes import homes

#: Letters like "TN" name a state of one country and something else in another.
SHORTEST = 2


@cache
def _said() -> Phrases[tuple[str, tuple[str, ...]]]:
    """The phrases of the lexicon, each with itself and its countries."""
    rows = load("hallmarks").items()
    return Phrases((phrase, (phrase, tuple(codes.split()))) for codes, said in rows for phrase in said)


@cache
def _codes() -> dict[str, str]:
    """Country as it is called → its code."""
    rows = load("demonyms").items()
    return {name: code for code, row in rows for name in (row["name"], *row.get("also", ()))}


def countries(reading: Reading) -> tuple[str, ...]:
    """The codes of the countries for which most hallmarks of a report speak. Each hallmark counts once; one
    that is at home in several countries counts for each of them in part."""
    told = {phrase: codes for sentence in reading.sentences for phrase, codes in _told(reading, sentence)}
    if reading.report.lang == "en":
        told.update((home.text, tuple(home.countries)) for home in homes(reading) if home.sure)
        told = told or _parties(reading)
    votes: dict[str, float] = {}
    for codes in told.values():
        for code in codes:
            votes[code] = votes.get(code, 0.0) + 1 / len(codes)
    most = max(votes.values(), default=0.0)
    return tuple(sorted(code for code, vote in votes.items() if vote == most))


@cache
def _abbreviations() -> dict[str, str]:
    """The abbreviations of the parties of one country, with its code: "BJP", "AAP"; no word for a weapon."""
    found: dict[str, set[str]] = {}
    for row in load("actors"):
        if row["category"] != "party" or not row.get("country"):
            continue
        aliases = (a if isinstance(a, str) else a["text"] for a in row.get("aliases", ()))
        for name in (row["name"], *aliases):
            if name.isupper() and name.isalpha() and len(name) > SHORTEST:
                found.setdefault(name, set()).add(row["country"])
    arms = {form for row in load("weapons") for form in row.get("forms", ())}
    return {name: min(codes) for name, codes in found.items() if len(codes) == 1 and name not in arms}


def _parties(reading: Reading) -> dict[str, tuple[str, ...]]:
    """The countries of the parties that a report calls by their letters alone, as a part of a compound too
    ("the BJP-led government"); of weaker force than any other word."""
    known = _abbreviations()
    written = (t.text for s in reading.sentences for t in s.tokens if not t.text.islower())
    return {word: (known[word],) for text in written for word in text.split("-") if word in known}


def _told(reading: Reading, sentence: Sentence) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What a sentence says of the country; organisations are known by their capitals, in English alone."""
    if reading.report.lang in ("en", "ar"):
        yield from _phrases(reading, sentence)
    if reading.report.lang == "en":
        yield from _owners(reading, sentence, words("en"))


def _phrases(reading: Reading, sentence: Sentence) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The phrases of the lexicon in a sentence."""
    if _said().firsts.isdisjoint(sentence.words):
        return
    line = atoms(reading.text, sentence.start, sentence.end)
    for at in _said().spots(line):
        found = _said().at(line, at)
        if found is not None:
            yield found[0]


def _owners(reading: Reading, sentence: Sentence, table: PlaceWords) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The countries inside the names of organisations of a whole country: "National Bank of X"."""
    for hit in between(reading.hits, sentence.start, sentence.end):
        code = _codes().get(hit.text) if "country" in hit.levels and "admin1" not in hit.levels else None
        if code is not None and any(word in table.nationwide for word in _name_around(sentence, hit.start)):
            yield hit.text, (code,)


def provincial(reading: Reading, taken: Collection[int]) -> tuple[str, ...]:
    """The names of provinces inside the names of bodies of one, but for mentions that begin at ``taken``:
    "Sindh National Party", "Chhattisgarh Armed Force"."""
    if reading.report.lang != "en":
        return ()
    table = words("en")
    bodies = table.nationwide | table.ministers | table.provincial
    found = [
        hit.text
        for sentence in reading.sentences
        for hit in between(reading.hits, sentence.start, sentence.end)
        if "admin1" in hit.levels and "country" not in hit.levels and len(hit.text) > SHORTEST
        if hit.start not in taken
        and (any(w in bodies for w in _name_around(sentence, hit.start)) or _rebels(sentence, hit.end, table))
    ]
    return tuple(dict.fromkeys(found))


def _rebels(sentence: Sentence, end: int, table: PlaceWords) -> bool:
    """Whether the fighters of a name stand behind it, so that it is no place: "Cabinda separatists"."""
    after = next((token for token in sentence.tokens if token.start > end), None)
    return after is not None and after.start == end + 1 and after.lower in table.raiders & table.not_before


def _name_around(sentence: Sentence, start: int) -> list[str]:
    """The words of the run of capitals around a position, with what joins them."""
    tokens = sentence.tokens
    at = next((n for n, token in enumerate(tokens) if token.end > start), len(tokens))
    first = last = at
    while first and at - first < LONGEST and _goes_on(sentence, first - 1, first):
        first -= 1
    while last + 1 < len(tokens) and last - at < LONGEST and _goes_on(sentence, last + 1, last):
        last += 1
    around = tokens[first : last + 1]
    return [token.text.removesuffix("'s").removesuffix("’s").rstrip("'’") for token in around]


def _goes_on(sentence: Sentence, other: int, here: int) -> bool:
    """Whether a word beside a name belongs to it: a capital, or what joins capitals."""
    one, two = sentence.tokens[min(other, here)], sentence.tokens[max(other, here)]
    word = sentence.tokens[other]
    return two.start - one.end <= 2 and (is_capital(word.text) or of_use("small_in_names", word.lower))
