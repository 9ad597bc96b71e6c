"""What others would do with the same names: exact match, fuzzy scans, a population prior, a crude key.

Each baseline is given the places of one country and answers with the id of its first choice. Ties go to the
place of more people.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable

from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

from gazetteer.place import Place

Baseline = Callable[[str], str]
_ARTICLE = re.compile(r"^(al|el|as|ash|at|ad|ar|az|an|es|esh|et|ed|er|ez|en)[ -]+")


def plain(text: str) -> str:
    """Lower case without marks."""
    text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in text if not unicodedata.combining(c)).strip()


def consonants(text: str) -> str:
    """A crude key: no article, no vowels, nothing doubled, letters only."""
    letters = re.sub(r"[^a-z]", "", _ARTICLE.sub("", plain(text)))
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouwy]", "", letters))


def baselines(places: Iterable[Place]) -> dict[str, Baseline]:
    """The baselines over these places, by name."""
    ordered = sorted(places, key=lambda p: -p.population)
    names = [(plain(n.text), p.id) for p in ordered for n in p.names]
    texts = [text for text, _ in names]
    spelled: dict[str, str] = {}
    keyed: dict[str, list[int]] = defaultdict(list)
    for i, (text, key) in enumerate(names):
        spelled.setdefault(text, key)
        keyed[consonants(text)].append(i)

    def scan(scorer: Callable[..., float]) -> Baseline:
        def choose(name: str) -> str:
            found = process.extractOne(plain(name), texts, scorer=scorer)
            return names[found[2]][1] if found else ""

        return choose

    def crude(name: str) -> str:
        at = keyed.get(consonants(name), [])
        found = process.extractOne(plain(name), [texts[i] for i in at], scorer=JaroWinkler.similarity)
        return names[at[found[2]]][1] if found else ""

    return {
        "exact match": lambda name: spelled.get(plain(name), ""),
        "population prior": lambda _: ordered[0].id if ordered else "",
        "crude consonant key": crude,
        "Jaro-Winkler": scan(JaroWinkler.similarity),
        "rapidfuzz WRatio": scan(fuzz.WRatio),
    }
