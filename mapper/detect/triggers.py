"""The words that tell of an event: verbs and nouns of ``lexicon/triggers.yaml`` found in a report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from gazetteer import Hit

from ..clause import Trigger
from ..lexicon import load
from ..placenames.words import demonyms
from ..reading import Reading, Sentence, Token, between
from ..words.grammar import words as grammar
from ..words.inflect import Form
from ..words.passives import shared_be
from ..words.triggerwords import Entry, Words, classes, words
from .matching import NEAR, REACH, SUBJECT, complete, matches

#: The noun that a light verb carries stands at most so many words behind it.
LIGHT_REACH = 8
#: Behind an unknown name these say where it lies.
_PLACED = ("in", "near")
#: A word before a verb counts as so many words farther from it.
ASIDE = 8
#: A plural is longer than this: "as", "his".
MARK = 3
#: A year before a participle counts nobody: "on 20 August 2024 neutralised five terrorists".
_YEAR = regex.compile(r"(?:19|20)\d\d")
#: Classes of what is done to people, never by those who are only told to have undergone something.
_HARMS = ("kill", "execution", "abduction", "arrest")
#: Words of so many letters have a capital in headlines.
LONG = 4


@dataclass(frozen=True, slots=True)
class _Site:
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
            if word in wanted
        )
        return min(away, default=len(self.said) + ASIDE)

    def says(self, word: str, use: str) -> bool:
        """Whether a word is of a use in the sentence's language."""
        return word in grammar(self.lang, use)


def _is_noun(site: _Site, form: Form) -> bool:
    """Whether a word that is both a noun and a verb stands here as a noun."""
    before, after = site.before, site.after
    if form in ("base", "s") and not any(t.lower[:1].isalpha() for t in site.tokens[: site.at]):
        return True  # it opens the sentence, or the line behind its hour
    if form == "ing":
        opens = not site.at and site.says(after, "after_noun")
        owned = before.endswith(("'s", "’s"))  # "Friday's bombing"
        is_being = site.says(before, "be")
        plain = before.isalpha() and not before.endswith(("s", "men", "ing", "ed"))
        plain = plain and not is_being and not site.says(before, "goes_on_in")
        described = plain and site.says(after, "behind_ing")  # "the market bombing in X"
        of_something = after == "of" and not is_being
        return (
            opens
            or owned
            or described
            or _named_by_place(site)
            or of_something
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


def _named_by_place(site: _Site) -> bool:
    """ "Hours before the Qana shelling, …": "the", a name, and a comma or the end behind it."""
    the = site.at > 1 and site.said[site.at - 2] == "the" and site.tokens[site.at - 1].text[:1].isupper()
    ends = site.end == len(site.tokens) or site.tokens[site.end].start - site.tokens[site.end - 1].end > 1
    return the and ends


def _is_passive(site: _Site, harms: bool) -> bool:
    """Whether the past participle here is passive: "was [adverbs] attacked", "attacked by"; of what harms
    people also "were taken off a bus and shot"."""
    for back in range(site.at - 1, max(site.at - 4, -1), -1):
        word = site.said[back]
        if site.says(word, "be"):
            return True
        if site.says(word, "have"):
            return False
        if not word.endswith("ly") and not site.says(word, "adverbs_between"):
            break
    if site.after == "by":
        return True
    return harms and site.lang == "en" and shared_be(site.said, site.at, site.end) is not None


def find(reading: Reading) -> tuple[tuple[Trigger, ...], ...]:
    """The triggers of each sentence, in text order, not overlapping."""
    lang = reading.report.lang
    return tuple(
        without_light(tuple(_in_sentence(s, lang, between(reading.hits, s.start, s.end))), words(lang))
        for s in reading.sentences
    )


def without_light(found: tuple[Trigger, ...], table: Words) -> tuple[Trigger, ...]:
    """The triggers but for verbs that only carry the noun behind ("launched an attack", "fired a salvo")."""
    kept = []
    for at, trigger in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        carried = (
            following is not None
            and following.part == "noun"
            and following.first - trigger.last <= LIGHT_REACH
        )
        if not (trigger.part == "verb" and trigger.lemma in table.light_verbs and carried):
            kept.append(trigger)
    return tuple(kept)


def _in_sentence(sentence: Sentence, lang: str, hits: Sequence[Hit]) -> Iterator[Trigger]:
    tokens = sentence.tokens
    named = frozenset(hit.start for hit in hits)
    table = words(lang)
    lowered = [token.lower for token in tokens]
    free = 0
    for at in [k for k, word in enumerate(lowered) if word in table.entries]:
        matching = matches(lowered, at, table) if at >= free else ()
        found = [entry for entry in matching if complete(lowered, entry)]
        if not found:
            if len(matching) == 1 and matching[0].part == "noun":
                free = at + len(matching[0].words)  # "the special military operation" is no operation
            continue
        site = _Site(tokens, lowered, at, at + len(found[0].words), lang)
        entry = _choose(found, site)
        if entry is None or _means_else(entry, site):
            continue
        last = site.end - 1
        if entry.part == "verb" and entry.form == "base" and _is_name(tokens, at, last):
            continue
        passive = (
            entry.part == "verb"
            and entry.form in ("past", "participle")
            and _is_passive(site, entry.cls in _HARMS)
        )
        if passive and entry.lemma == "launch" and _undertaken(site):
            continue
        if entry.ground and not (_takes_ground(site, table, named) or (passive and site.after == "by")):
            continue
        yield Trigger(
            tokens[at].start,
            tokens[last].end,
            " ".join(token.text for token in tokens[at : last + 1]),
            entry.lemma,
            classes()[entry.cls],
            entry.part,
            entry.form,
            passive,
            at,
            last,
        )
        free = last + 1


def _is_name(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a verb's base form with a capital begins a name, or ends one: "Storm Darragh", "John Lynch"."""
    if last + 1 < len(tokens) and all(tokens[k].text[:1].isupper() for k in (at, last + 1)):
        return True
    if not at or not all(tokens[k].text[:1].isupper() for k in (at - 1, at)):
        return False
    long = [token.text for token in tokens if len(token.text) >= LONG]
    return 2 * sum(word[:1].islower() for word in long) > len(long)  # no headline: "Troops Clash in Beni"


def _choose(found: Sequence[Entry], site: _Site) -> Entry | None:
    verbs = [entry for entry in found if entry.part == "verb"]
    # a verb of several classes is of the one whose own word is nearest ("blocked the road over an attack")
    needing = [entry for entry in verbs if entry.needs or entry.near or entry.by or entry.tail]
    verb = min(needing, key=site.distance) if needing else verbs[0] if verbs else None
    noun = next((entry for entry in found if entry.part == "noun"), None)
    if verb is not None and noun is not None:
        if verb.form == "base" and verb.by and _of_several(site):  # "bus drivers strike over pay"
            return verb
        held = verb.form == "s" and (site.says(site.after, "be") or site.after == "took")
        return noun if held or _is_noun(site, verb.form) else verb
    if verb is not None and site.one_word:
        if verb.form in ("base", "s") and not _has_subject(site, verb):
            return None
        if verb.form in ("past", "participle") and _describes(site):
            return None
    return verb or noun


def _undertaken(site: _Site) -> bool:
    """ "A combing operation was launched": nothing flew."""
    return any(site.says(word, "undertakings") for word in site.said[max(0, site.at - SUBJECT) : site.at])


def _takes_ground(site: _Site, table: Words, named: frozenset[int]) -> bool:
    """Whether what the verb is done to is ground: a known place ("took Goma"), or a word for one after words
    that say nothing ("took most of the border town")."""
    behind = site.tokens[site.end : site.end + REACH + 1]
    for n, token in enumerate(behind[:REACH]):
        if token.start in named or token.lower in table.ground:
            return True
        if token.text[:1].isupper() and n + 1 < len(behind) and behind[n + 1].lower in _PLACED:
            return True  # "took Verkhnobilske in Donetsk region"
        if token.lower not in table.before_ground and "-" not in token.text:
            return False
    return False


def _means_else(entry: Entry, site: _Site) -> bool:
    """Whether what stands beside it shows another sense ("seized power", "a study released on Friday")."""
    if entry.part == "noun" and site.at > 1:
        charged = " ".join(site.said[site.at - 2 : site.at])
        if site.says(charged.replace(" ", "_"), "charged_with"):  # "a man accused of cattle theft"
            return True
    if not entry.not_with:
        return False
    if entry.part == "noun":  # "riot police"
        return site.after in entry.not_with
    before = site.said[max(0, site.at - NEAR) : site.at]
    return not entry.not_with.isdisjoint((*before, *site.said[site.end : site.end + REACH]))


def _describes(site: _Site) -> bool:
    """ "a kidnapped soldier", "20 abducted girls": a participle that only says who they are."""
    describes = site.after.isalpha() and not site.says(site.after, "after_participle")
    if site.says(site.before, "bare_noun_before"):  # "the number of the injured at"
        return describes or not site.after or site.before == "the"
    if site.before == "in" and describes:
        return True  # "in besieged eastern Aleppo"
    if site.after in words(site.lang).people and site.says(site.before, "before_noun"):
        return True  # "a camp for displaced people"
    number = site.before.replace(",", "").isdigit() and not _YEAR.fullmatch(site.before)
    return describes and (number or site.before in load("numbers").get(site.lang, {}).get("words", {}))


def _has_subject(site: _Site, verb: Entry) -> bool:
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
        return not site.says(site.after, "leads_there")  # "RSF drone hits fuel depot"
    if site.says(site.before, "before_verb"):
        return True
    return _of_several(site) if verb.form == "base" else _of_one(site)


def _of_several(site: _Site) -> bool:
    """Whether a plural stands right before a verb: "police fire", "market women in X march against rents"."""
    if site.says(site.before, "several") or (site.before.endswith(("s", "men")) and len(site.before) > MARK):
        return True
    named = site.at > 1 and site.tokens[site.at - 1].text[:1].isupper()
    placed = named and site.said[site.at - 2] in _PLACED
    return placed and site.says(site.after, "behind_march")


def _of_one(site: _Site) -> bool:
    """Whether a name or one who acts stands before a verb: "al-Shabaab hits camp", not "US strikes kill"."""
    if not site.after or site.after in words(site.lang).entries or site.says(site.after, "after_noun"):
        return False
    text = site.tokens[site.at - 1].text if site.at else ""
    named = text != text.lower() and text.lower() not in demonyms(site.lang)
    named = named and not site.says(site.before, "before_noun") and not site.after.endswith("ly")
    return (named or site.says(site.before, "one_who_acts")) and not site.says(site.after, "be")


def _led_on(site: _Site) -> bool:
    """Whether an object, a preposition or a name stands right behind, as behind a verb."""
    named = site.end < len(site.tokens) and site.tokens[site.end].text[:1].isupper()
    leads = site.says(site.after, "before_noun") or site.says(site.after, "be")
    return named or site.after.isdigit() or leads
