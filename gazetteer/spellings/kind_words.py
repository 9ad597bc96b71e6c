"""A name whose word for the kind is said in another language: "Mount Sinjar" is Jabal Sinjar. Pure.

Press and maps translate the word ("Aleppo Airport", "Matar Halab") and leave the rest. All in folded form;
words that stand before a name and words that stand behind it. Arabic, Persian and other scripts have
words of their own in generic.py, for which nothing is to be translated within the script.
"""

import re
from functools import lru_cache

from .generic import LINKS
from .names import fold, split_generic

SAID = {
    "mountain": (
        ("mount", "mt", "mountain", "jabal", "jebel", "djebel", "jbel", "gebel", "jabel", "kuh", "gora"),
        ("mountain", "mountains", "mount", "dagi", "kuh", "gora"),
    ),
    "airport": (
        ("airport", "matar", "aeroport", "mtar"),
        ("airport", "international airport", "military airport", "airfield", "air base", "airbase",
         "air field", "havalimani"),
    ),
    "base": (("base", "qaidat"), ("base", "military base", "naval base")),
    "port": (
        ("port of", "seaport of", "harbour of", "harbor of"),
        ("port", "seaport", "sea port", "harbour", "harbor", "limani"),
    ),
    "camp": (
        ("camp", "mukhayyam", "mukhayam", "refugee camp"),
        ("camp", "refugee camp", "idp camp", "displacement camp"),
    ),
    "valley": (("wadi", "oued", "ouadi", "valley"), ("valley",)),
    "lake": (("lake", "buhayrat", "lac", "ozero"), ("lake", "golu", "ozero")),
    "river": (("river", "nahr", "rio"), ("river", "nehri", "rud")),
    "island": (("jazirat", "jazira", "isla", "ile"), ("island", "adasi")),
    "dam": (("sadd", "dam"), ("dam", "baraji", "hydroelectric dam")),
    "district": (("district", "qada", "nahiyat", "nahiya", "county"), ("district", "subdistrict", "county")),
}  # fmt: skip
"""Kind -> (words before a name, words behind it) in Latin script."""
NATURAL = ("mountain", "lake", "river")
"""Kinds of what bears no name of its own without the word for it: Tana is Antananarivo, Lake Tana is not."""
SITES = ("airport", "base", "camp", "port")
"""Kinds of what is built at a town, which is answered where the site itself is not known."""


COUNTRYSIDE = "ريف"
_ELISION = re.compile(r"\s*(\w+)\s+[dD]['’ʼ](?=\w)")


@lru_cache(maxsize=1)
def _words() -> tuple[dict[str, str], dict[str, str]]:
    """Words before and behind a name with their kinds."""
    before = {word: kind for kind, (first, _) in SAID.items() for word in first}
    return before, {word: kind for kind, (_, last) in SAID.items() for word in last}


def without_kind(folded: str) -> tuple[str, str | None]:
    """A folded Latin name without the words that say what it is, and that kind; None where none do.

    >>> without_kind("mount sinjar"), without_kind("aleppo international airport"), without_kind("hama")
    (('sinjar', 'mountain'), ('aleppo', 'airport'), ('hama', None))
    """
    words = folded.split(" ")
    before, behind = _words()
    for count in (2, 1):
        if len(words) <= count:
            continue
        kind = behind.get(" ".join(words[-count:]))
        if kind is not None:
            return " ".join(words[:-count]), kind
        kind = before.get(" ".join(words[:count]))
        if kind is not None:
            rest = " ".join(words[count:])
            for link in LINKS:
                rest = rest.removeprefix(link)
            return rest, kind
    return folded, None


def unlinked(name: str) -> str:
    """A name with the link behind its kind as a word: "gouvernorat d'Alep" is "gouvernorat de Alep".

    >>> unlinked("gouvernorat d'Alep"), unlinked("Villeneuve d'Ascq")
    ('gouvernorat de Alep', "Villeneuve d'Ascq")
    """
    found = _ELISION.match(name)
    said = found is not None and split_generic(f"{fold(found[1])} x")[1] is not None
    return f"{found[1]} de {name[found.end() :]}" if found and said else name


def split_kind(folded: str) -> tuple[str, str | None]:
    """As names.split_generic; a countryside is its province too, unless a unit is called so: "ريف حلب" is in
    Aleppo province. Of names in the index it is no kind: Rif Dimashq is not Damascus."""
    stem, kind = split_generic(folded)
    first, _, rest = folded.partition(" ")
    return (rest, "province") if kind is None and rest and first == COUNTRYSIDE else (stem, kind)


def said_otherwise(folded: str) -> tuple[str, ...]:
    """The forms that the name has with another word for its kind; none where it has no such word.

    >>> "jabal sinjar" in said_otherwise("mount sinjar"), "matar halab" in said_otherwise("halab airport")
    (True, True)
    """
    stem, kind = without_kind(folded)
    if kind is None or not stem.isascii():
        return ()
    first, last = SAID[kind]
    forms = (*(f"{word} {stem}" for word in first), *(f"{stem} {word}" for word in last))
    return tuple(form for form in dict.fromkeys(forms) if form != folded)


def with_kind(folded: str, kind: str | None) -> tuple[str, ...]:
    """The forms of a name that is said to be of a kind and stands without the word for it; none for towns.

    >>> "mount hermon" in with_kind("hermon", "mountain"), with_kind("hermon", "town")
    (True, ())
    """
    said = (kind or "").removesuffix("s")
    if said not in NATURAL or without_kind(folded)[1] is not None:
        return ()
    return f"{said} {folded}", *said_otherwise(f"{said} {folded}")
