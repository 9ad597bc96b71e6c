"""A word that may tell of an event, where it stands: as a verb or a noun, passive or not. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from ..lexicon import load
from ..placenames.words import demonyms
from ..reading import Token
from ..words.calendar_names import months, weekdays
from ..words.grammar import words as grammar
from ..words.inflect import Form
from ..words.passives import shared_be
from ..words.people import somebody
from ..words.triggerwords import Entry, words

#: Behind an unknown name these say where it lies.
PLACED = ("in", "near")
#: A word before a verb counts as so many words farther from it.
ASIDE = 8
#: A plural is longer than this: "as", "his".
MARK = 3
#: Who stands accused stands so many words before the deed, and his name or trade at most so many more.
_ACCUSED, _WHO = 3, 4
#: Two who meet are so many words at least.
_TWO = 2
#: Who tells a headline is named behind it in so many words.
_SAYS_SO = 6
#: A year before a participle counts nobody: "on 20 August 2024 neutralised five terrorists".
_YEAR = regex.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Site:
    """The word or phrase at ``[at, end)`` of a sentence; ``said``: the sentence's words in lower case."""

    tokens: tuple[Token, ...]
    said: Sequence[str]
    at: int
    end: int
    lang: str

    @property
    def before(self) -> str:
        """The word before it, "" at the head of the sentence."""
        return self.said[self.at - 1] if self.at else ""

    @property
    def after(self) -> str:
        """The word behind it, "" at the end of the sentence."""
        return self.said[self.end] if self.end < len(self.said) else ""

    @property
    def one_word(self) -> bool:
        """Whether it is no phrase."""
        return self.end - self.at == 1

    def distance(self, entry: Entry) -> int:
        """How many words away the nearest one that an entry needs stands."""
        wanted = entry.needs | entry.near | entry.by
        acts = not self.says(self.before, "be")  # what somebody does something to stands behind the verb
        away = (
            abs(k - self.at) + (ASIDE if acts and k < self.at else 0)
            for k, word in enumerate(self.said)
            if word in wanted or " ".join(self.said[k : k + 2]) in wanted
        )
        return min(away, default=len(self.said) + ASIDE)

    def says(self, word: str, use: str) -> bool:
        """Whether a word is of a use in the sentence's language."""
        return word in grammar(self.lang, use)


def _stands_accused(site: Site) -> bool:
    """ "The army is accused of killing 20 people": a deed of those in arms, with those it was done to."""
    if site.at < _ACCUSED or site.said[site.at - 2 : site.at] != ["accused", "of"]:
        return False
    be = site.said[site.at - _ACCUSED]
    stands = site.says(be, "be") or site.says(be, "stands_accused")
    who = site.said[max(0, site.at - _ACCUSED - _WHO) : site.at - _ACCUSED]
    people = site.after[:1].isdigit() or site.says(site.after, "people_civilians")
    known = any(
        token.text.isupper() for token in site.tokens[max(0, site.at - _ACCUSED - 2) : site.at - _ACCUSED]
    )
    return stands and people and (known or any(site.says(word, "armed_words") for word in who))


def is_noun(site: Site, form: Form) -> bool:
    """Whether a word that is both a noun and a verb stands here as a noun."""
    before, after = site.before, site.after
    if form == "s" and site.says(after, "modals"):
        return True  # "said protests could spread to X"
    if form in ("base", "s") and not any(t.lower[:1].isalpha() for t in site.tokens[: site.at]):
        return True  # it opens the sentence, or the line behind its hour
    if form == "ing" and (_takes_an_object(site) or _did_so_by(site)):
        return False
    if form == "ing":
        if _stands_accused(site):
            return False
        opens = not site.at and site.says(after, "after_noun")
        owned = before.endswith(("'s", "’s"))  # "Friday's bombing"
        is_being = site.says(before, "be")
        apart = site.at > 0 and site.tokens[site.at].start - site.tokens[site.at - 1].end > 1  # a comma
        plain = before.isalpha() and not before.endswith(("s", "men", "ing", "ed")) and not apart
        plain = plain and not is_being and not site.says(before, "goes_on_in")
        described = plain and site.says(after, "behind_ing")  # "the market bombing in X"
        of_something = after == "of" and not is_being
        of_a_year = _YEAR.fullmatch(before) is not None  # "a 2019 bombing"
        return (
            opens
            or owned
            or described
            or _named_by_place(site)
            or of_something
            or of_a_year
            or site.says(before, "before_ing")
        )
    that = before == "that" and site.at > 1 and site.says(site.said[site.at - 2], "before_that")
    if that and form == "base":  # "killed in that attack"
        return True
    if site.says(before, "before_verb") or form in ("past", "participle"):
        return False
    if site.says(before, "before_noun") or before.endswith(("'s", "ed", "ing", "al", "ic", "ous", "ly")):
        return True
    return form == "base" or not after or site.says(after, "after_noun")


def _takes_an_object(site: Site) -> bool:
    """ "Accused of killing 20 villagers", "blamed for bombing a market": a verb with what it is done to."""
    number = site.after.isdigit() or site.after in load("numbers").get(site.lang, {}).get("words", {})
    blamed = site.at > 1 and site.says("_".join(site.said[site.at - 2 : site.at]), "blamed_for")
    return blamed and (number or site.says(site.after, "opens_an_object"))


def _did_so_by(site: Site) -> bool:
    """ "Responded by bombing rebel positions", "killed four by shelling a market"."""
    if site.before != "by" or site.at < 2 or not site.after or site.says(site.after, "after_noun"):
        return False
    parted = site.tokens[site.end].start > site.tokens[site.end - 1].end + 1
    return not parted and (
        site.says(site.said[site.at - 2], "reacts") or site.says(site.after, "opens_an_object")
    )


def _named_by_place(site: Site) -> bool:
    """ "Hours before the Qana shelling, …", "the market bombing was …": "the", what it is called after, and a
    comma, "was" or the end behind it."""
    if site.at < 2 or site.said[site.at - 2] != "the":
        return False
    ends = site.end == len(site.tokens) or site.tokens[site.end].start - site.tokens[site.end - 1].end > 1
    return ends or site.says(site.after, "be") or site.says(site.after, "have")


def is_passive(site: Site, lemma: str, harms: bool) -> bool:
    """Whether the past participle of a lemma is passive here: "was [adverbs] attacked", "attacked by", in a
    headline "UN base shelled in X"; of what harms people also "were taken off a bus and shot"."""
    for back in range(site.at - 1, max(site.at - 4, -1), -1):
        word = site.said[back]
        if site.says(word, "be"):
            return True
        if site.says(word, "have"):
            return False
        if not word.endswith("ly") and not site.says(word, "adverbs_between"):
            break
    if site.after == "by" or (harms and _told_briefly(site)) or _in_a_headline(site, lemma):
        return True
    if not harms or site.lang != "en":
        return False
    said, at, end = site.said, site.at, site.end
    if at > 1 and site.says(said[at - 2], "theirs"):  # "was stopped and its cargo looted"
        said, at, end = [*said[: at - 2], *said[at:]], at - 2, end - 2
    return shared_be(said, at, end) is not None


def _in_a_headline(site: Site, lemma: str) -> bool:
    """ "Aid convoy ambushed near X", "pastor abducted": nothing that it was done to stands behind, where
    something must, or a thing before it, to which it is done."""
    if site.lang != "en" or not site.at or "who" in site.said[site.at - 2 : site.at]:
        return False
    parted = site.end < len(site.tokens) and site.tokens[site.end].start - site.tokens[site.end - 1].end > 1
    if site.after and not parted and not site.says(site.after, "behind_a_headline_passive"):
        return False
    if site.says("_".join(site.said[site.end : site.end + 2]), "hedged_figures"):
        return False  # "abducted at least 20"
    told = lemma.replace(" ", "_")
    done_to_things = site.says(site.before, "attacked_things") and site.says(told, "done_to_things")
    return site.says(told, "needs_an_object") or done_to_things


def _told_briefly(site: Site) -> bool:
    """ "Army chief killed, state media confirm": a headline that ends with who says so."""
    rest = site.tokens[site.end :]
    comma = bool(rest) and rest[0].start - site.tokens[site.end - 1].end == len(", ")
    return comma and len(rest) <= _SAYS_SO and any(site.says(t.lower, "headline_says") for t in rest)


def describes(site: Site) -> bool:
    """ "a kidnapped soldier", "20 abducted girls": a participle that only says who they are."""
    tells = site.after.isalpha() and not site.says(site.after, "after_participle")
    if site.says(site.before, "bare_noun_before"):  # "the number of the injured at"
        return tells or not site.after or site.before == "the"
    if site.before == "in" and tells:
        return True  # "in besieged eastern Aleppo"
    if site.after in words(site.lang).people and site.says(site.before, "before_noun"):
        return True  # "a camp for displaced people"
    number = site.before.replace(",", "").isdigit() and not (_YEAR.fullmatch(site.before) or _of_a_day(site))
    return tells and (number or site.before in load("numbers").get(site.lang, {}).get("words", {}))


def _of_a_day(site: Site) -> bool:
    """ "On January 22 ransacked an office": the number before is a day's."""
    return site.at > 1 and site.said[site.at - 2] in months()


def has_subject(site: Site, verb: Entry) -> bool:
    """Whether a word in the present tense stands as a verb, rather than as the name of a thing."""
    if site.says(site.before, "bare_noun_before") or (verb.form == "base" and site.after == "of"):
        return False  # "in the 800 block of Fourth Street"
    if verb.lemma == "wound" and site.says(site.before, "kinds_of_wounds"):
        return False
    if verb.lemma.split()[0] not in words(site.lang).noun_too:
        return True
    if site.before == "and" and not _led_on(site):
        return False  # "mines and bomb components"
    if verb.form == "s" and site.says(site.before, "flies_in"):
        told = site.says(site.after, "leads_there") or site.after in words(site.lang).entries
        return not told  # "RSF drone hits fuel depot", but "mortar bombs crashed into a queue"
    if site.says(site.before, "before_verb"):
        return True
    if verb.form == "s" and site.says(site.before, "shellers") and site.says(site.after, "shelled_ground"):
        return True  # "artillery shells the outskirts", but "artillery shells hit the outskirts"
    if verb.form == "s" and verb.lemma == "fire" and site.says(site.after, "fired_things"):
        return True  # "Hezbollah fires rockets at Haifa"
    return of_several(site) or _of_a_group(site) if verb.form == "base" else _of_one(site)


def of_several(site: Site) -> bool:
    """Whether a plural stands right before a verb: "police fire", "market women in X march against rents"."""
    if site.says(site.before, "several") or (site.before.endswith(("s", "men")) and len(site.before) > MARK):
        return True
    named = site.at > 1 and site.tokens[site.at - 1].text[:1].isupper()
    placed = named and site.said[site.at - 2] in PLACED and site.before not in demonyms(site.lang)
    return placed and site.says(site.after, "behind_march")


def acts_on(site: Site) -> bool:
    """Whether a word that is a noun too is what several do to something: "rebels attack a base", "Al Shabaab
    ambush an army convoy"; no "attack a day later"."""
    if not site.at or site.tokens[site.at].start - site.tokens[site.at - 1].end > 1:
        return False  # "(Reuters) - Riot police"
    determined = site.says(site.after, "opens_an_object_of_many") or site.after[:1].isdigit()
    named = site.after != "" and site.tokens[site.end].text[:1].isupper() and site.after not in weekdays()
    determined = determined or somebody(site.after) or named  # "attack Congolese troops"
    then = site.said[site.end + 1] if site.end + 1 < len(site.said) else ""
    timed = site.says(then, "spans_of_time") or site.says(then, "day_before") or then in ("next", "same")
    several = site.before.endswith(("s", "men")) and len(site.before) > MARK
    return determined and not timed and (several or site.says(site.before, "several") or _of_a_group(site))


def _of_a_group(site: Site) -> bool:
    """Whether a name without an article stands right before a word in small letters, and what it is done to
    right behind: "Al Shabaab shell Beledweyne", "Hezbollah fire rockets at"."""
    if not site.at or not site.tokens[site.at].text.islower() or not site.after:
        return False
    name = site.tokens[site.at - 1].text
    common = somebody(site.before) or site.says(site.before, "one_who_acts")  # "Rebel attack survivors"
    if not name[:1].isupper() or common or site.before in demonyms(site.lang) or site.before in months():
        return False
    if site.at > 1 and (site.says(site.said[site.at - 2], "articles") or site.said[site.at - 2] in PLACED):
        return False
    behind = site.tokens[site.end]
    thing = behind.text[:1].isupper() or behind.text[:1].isdigit() or site.says(site.after, "fired_things")
    return thing or site.says(site.after, "opens_an_object_of_many") or somebody(site.after)


def of_two(site: Site) -> bool:
    """ "Rebels, army clash in X": one who acts right before, and another one before it."""
    if site.at < _TWO or not site.says(site.before, "one_who_acts"):
        return False
    one, other = site.tokens[site.at - 2], site.tokens[site.at - 1]
    return one.lower == "and" or other.start - one.end > 1


def _of_one(site: Site) -> bool:
    """Whether a name or one who acts stands before a verb: "al-Shabaab hits camp", not "US strikes kill"."""
    if not site.after or site.after in words(site.lang).entries or site.says(site.after, "after_noun"):
        return False
    text = site.tokens[site.at - 1].text if site.at else ""
    named = text != text.lower() and text.lower() not in demonyms(site.lang)
    named = named and not site.says(site.before, "before_noun") and not site.after.endswith("ly")
    return (named or site.says(site.before, "one_who_acts")) and not site.says(site.after, "be")


def _led_on(site: Site) -> bool:
    """Whether an object, a preposition or a name stands right behind, as behind a verb."""
    named = site.end < len(site.tokens) and site.tokens[site.end].text[:1].isupper()
    leads = site.says(site.after, "before_noun") or site.says(site.after, "be")
    return named or site.after.isdigit() or leads
