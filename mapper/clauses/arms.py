"""Which weapons of a clause were used in what it tells, and which were hit, found or only listed. Pure."""

from ..deed import Deed
from ..model import WeaponMention
from ..reading import Reading
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.shapes import shape

#: How many characters before a weapon are read for "such as", and how many words of them.
_LISTED, _WORDS = 24, 3
#: So near behind a deed stands the aircraft that it was done to ("fired at an army helicopter").
_NEAR = 48
#: Classes of triggers for what such things do by themselves.
_BY_ITSELF = ("airstrike", "shelling", "explosion")
#: Classes of triggers for what is done to something.
_AT_SOMETHING = ("assault", "kill", "strike", "execution", "respond")


def used(reading: Reading, deed: Deed, weapon: WeaponMention) -> bool:
    """Whether a weapon acts in the deed of a clause."""
    return not (
        _is_listed(reading, weapon)
        or _was_found(reading, weapon)
        or _put_out_of_use(reading, weapon)
        or _aimed_at(reading, deed, weapon)
        or _stood_by(reading, deed, weapon)
    )


def _is_listed(reading: Reading, weapon: WeaponMention) -> bool:
    before = reading.text[max(0, weapon.start - _LISTED) : weapon.start].lower().split()
    return any(word.strip(",") in grammar(reading.report.lang, "listed") for word in before[-_WORDS:])


def _was_found(reading: Reading, weapon: WeaponMention) -> bool:
    """ "Arrested three and seized explosive belts": what was found on them was not used."""
    before = max(0, weapon.start - _NEAR)
    return shape("found_arms", reading.report.lang).search(reading.text, before, weapon.start) is not None


def _put_out_of_use(reading: Reading, weapon: WeaponMention) -> bool:
    """ "12 were neutralised and nine devices were destroyed": they harmed nobody."""
    return reading.report.lang == "en" and bool(
        shape("put_out_of_use").match(reading.text, weapon.end)
        and shape("so_many_of_them").search(reading.text, max(0, weapon.start - _NEAR), weapon.start)
    )


def _aimed_at(reading: Reading, deed: Deed, weapon: WeaponMention) -> bool:
    """ "Opened fire on a helicopter", "a helicopter was fired at": what flew was shot at from the ground."""
    lead = deed.lead
    flies = weapon.text.lower().rsplit(maxsplit=1)[-1] in grammar("en", "manned")
    brought_down = of_use("brought_down", lead.lemma)  # hit by what comes from the ground
    if not flies or lead.part != "verb" or lead.cls.name not in _AT_SOMETHING or brought_down:
        return False
    if lead.passive or lead.lemma.startswith("come under"):
        gap = reading.text[weapon.end : lead.start] if weapon.end <= lead.start else "."
        return shape("was_hit").fullmatch(gap) is not None
    near = lead.end <= weapon.start <= lead.end + _NEAR
    return near and shape("aimed_at").fullmatch(reading.text, lead.end, weapon.start) is not None


def _stood_by(reading: Reading, deed: Deed, weapon: WeaponMention) -> bool:
    """ "Backed by helicopters, troops raided houses": what is only told to have been with them."""
    before = max(0, weapon.start - _NEAR)
    beside = shape("backed_by", reading.report.lang).search(reading.text, before, weapon.start) is not None
    return beside and deed.lead.cls.name not in _BY_ITSELF
