"""The words that tell of an event: verbs and nouns of ``lexicon/triggers.yaml`` found in a report."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from gazetteer import Hit

from ..clause import Trigger
from ..reading import Reading, Sentence, Token, between
from ..words.grammar import of_use
from ..words.numerals import GROUPS, says_number
from ..words.people import somebody
from ..words.shapes import shape
from ..words.triggerwords import Entry, Words, classes, words
from .matching import NEAR, REACH, SUBJECT, complete, matches
from .sites import PLACED, Site, acts_on, describes, has_subject, is_noun, is_passive, of_several, of_two

#: The noun that a light verb carries stands at most so many words behind it.
LIGHT_REACH = 8
#: … and ground behind the verb that takes it.
GROUND_REACH = 6
#: What is attacked stands within so many words.
NEAR_BEHIND = 4
#: Classes of what is done to people or goods, never by those who are only told to have undergone something.
_HARMS = ("kill", "execution", "abduction", "arrest", "looting")
#: Words of so many letters have a capital in headlines.
LONG = 4
#: People walk so at feasts and burials too.
_WALKS = ("procession", "rally", "parade", "march")
#: Words with which the code names of operations begin.
_CODE_NAMES = ("Operation", "Operations", "Exercise")


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
        found = [entry for entry in matching if entry.part != "noun" or complete(lowered, entry)]
        if not found:
            if len(matching) == 1 and matching[0].part == "noun":
                free = at + len(matching[0].words)  # "the special military operation" is no operation
            continue
        site = Site(tokens, lowered, at, at + len(found[0].words), lang)
        entry = _choose(found, site)
        if entry is None or _means_else(entry, site) or _in_a_code_name(tokens, at):
            continue
        last = site.end - 1
        if entry.part == "verb" and entry.form == "base" and _is_name(tokens, at, last):
            continue
        passive = (
            entry.part == "verb"
            and entry.form in ("past", "participle")
            and is_passive(site, entry.lemma, entry.cls in _HARMS)
        )
        if passive and (of_use("led_off", entry.lemma) or (entry.lemma == "launch" and _undertaken(site))):
            continue  # "officers were marched away": they did not gather
        if entry.lemma == "march" and not passive and _marches_them(site):
            entry = replace(entry, cls="abduction")
        taken_by = passive and site.after == "by" and not _rides(site)
        if entry.ground and not (_takes_ground(site, table, named) or taken_by):
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


def _marches_them(site: Site) -> bool:
    """ "Marched 43 residents into the forest": people who were led away, and no crowd that went with them."""
    behind = site.said[site.end : site.end + 2 * REACH]
    whom = next((k for k, word in enumerate(behind[:REACH]) if not _counts(site, word)), 0)
    return somebody(behind[whom]) and not {"into", "away", "off"}.isdisjoint(behind) if behind else False


def _counts(site: Site, word: str) -> bool:
    """Whether a word says how many they are, or opens what they are called: "43", "a dozen", "the"."""
    return says_number(word) or word in GROUPS or word in ("the", "of") or site.says(word, "opens_noun")


def _rides(site: Site) -> bool:
    """ "Were taken by bus": by what they went."""
    behind = site.tokens[site.end + 1 : site.end + 2]
    return bool(behind) and site.says(behind[0].lower, "rides")


def _is_name(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a verb's base form with a capital begins a name, or ends one: "Storm Darragh", "John Lynch"."""
    if last + 1 < len(tokens) and all(tokens[k].text[:1].isupper() for k in (at, last + 1)):
        return True
    if not at or not all(tokens[k].text[:1].isupper() for k in (at - 1, at)):
        return False
    long = [token.text for token in tokens if len(token.text) >= LONG]
    return 2 * sum(word[:1].islower() for word in long) > len(long)  # no headline: "Troops Clash in Beni"


def _in_a_code_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word with a capital belongs to the name of an operation: "Operation Thunder Strike"."""
    first = at
    while first and tokens[first].text[:1].isupper() and at - first < NEAR:
        first -= 1
        if tokens[first].text in _CODE_NAMES:
            return True
    return False


def _choose(found: Sequence[Entry], site: Site) -> Entry | None:
    verbs = [entry for entry in found if entry.part == "verb"]
    # a verb of several classes is of the one whose own word is nearest ("blocked the road over an attack")
    asks = [entry for entry in verbs if entry.needs or entry.near or entry.by or entry.tail]
    needing = [entry for entry in asks if not entry.by] or asks  # who does it tells least of what it is
    verb = min(needing, key=site.distance) if needing else verbs[0] if verbs else None
    noun = next((entry for entry in found if entry.part == "noun"), None)
    if verb is not None and noun is not None:
        if verb.form == "base" and verb.by and of_several(site):
            return verb  # "bus drivers strike over pay"
        if verb.form == "base" and verb.lemma == "clash" and (of_several(site) or of_two(site)):
            return verb  # "rebels and troops clash near X"
        if verb.form == "base" and site.one_word and acts_on(site):
            return verb  # "rebels attack a base"
        held = verb.form == "s" and (site.says(site.after, "be") or site.says(site.after, "strikes_do"))
        return noun if held or is_noun(site, verb.form) else verb
    if verb is not None and verb.form == "base" and site.before in ("a", "an"):
        return noun  # "a fire at a nightclub"
    if verb is not None and verb.form == "s" and site.one_word and site.says(site.before, "before_plurals"):
        return noun  # "was treated for burns"
    if verb is not None and site.one_word:
        if verb.form in ("base", "s") and (not has_subject(site, verb) or site.says(site.before, "owners")):
            return None  # "died of his wounds"
        if verb.form in ("past", "participle") and describes(site):
            return None
    return verb or noun


def _undertaken(site: Site) -> bool:
    """ "A combing operation was launched": nothing flew."""
    return any(site.says(word, "undertakings") for word in site.said[max(0, site.at - SUBJECT) : site.at])


def _takes_ground(site: Site, table: Words, named: frozenset[int]) -> bool:
    """Whether what the verb is done to is ground: a known place ("took Goma"), or a word for one after words
    that say nothing ("took most of the border town")."""
    behind = site.tokens[site.end : site.end + GROUND_REACH + 1]
    for n, token in enumerate(behind[:GROUND_REACH]):
        if token.start in named or token.lower in table.ground:
            return True
        if token.text[:1].isupper() and n + 1 < len(behind) and behind[n + 1].lower in PLACED:
            return True  # "took Verkhnobilske in Donetsk region"
        owner = token.lower.endswith(("'s", "s'"))
        if token.lower not in table.before_ground and not owner and "-" not in token.text:
            return False
    return False


def _by_those_in_arms(entry: Entry, site: Site) -> bool:
    """ "Police set up a road block", "soldiers erected barricades": no protest and no riot of theirs."""
    if entry.form == "base" and entry.lemma == "block" and site.says(site.before, "blocked_ways"):
        return any(site.says(word, "sets_up_posts") for word in site.said[: site.at])
    near = [word for word in site.said[max(0, site.at - NEAR) : site.at] if not site.says(word, "have")]
    barred = entry.part == "verb" and entry.lemma.endswith(("barricades", "barricade"))
    return barred and near != [] and site.says(near[-1], "sets_up_posts")


def _in_words(entry: Entry, site: Site) -> bool:
    """ "Kabul protested to Islamabad over the strikes", "lodged a protest with Ankara", "the Libyan
    government protested the killing": one government to another, and nobody gathered."""
    if entry.cls != "protest" or entry.lemma.split()[-1] != "protest":
        return False
    if entry.part == "verb" and site.says(site.before, "governs") and not site.says(site.after, "goes_out"):
        return True
    if entry.part == "noun" and any(site.says(word, "lodges") for word in site.said[: site.at][-NEAR:]):
        return True
    behind = site.tokens[site.end : site.end + 2]
    to = len(behind) == 2 and behind[0].lower == "to" and behind[1].text[:1].isupper()
    return to and entry.part == "verb" and not any(site.says(word, "crowds") for word in site.said[: site.at])


def _attacks_in_words(site: Site) -> bool:
    """ "Moscow attacks Western policy": what is attacked in words, with no other noun phrase before it."""
    behind = site.said[site.end :][:NEAR_BEHIND]
    what = list(takewhile(lambda word: not site.says(word, "ends_an_object"), behind))
    return bool(what) and site.says(what[-1], "attacked_in_words")


def _at_a_feast(entry: Entry, site: Site) -> bool:
    """ "A Muharram procession", "a wedding procession was bombed", "a procession to mark Ashura": nobody
    protests, unless the sentence says against what."""
    if entry.part != "noun" or entry.cls not in ("protest", "march") or entry.lemma not in _WALKS:
        return False
    called = any(site.says(word, "festive") for word in site.said[max(0, site.at - NEAR) : site.at])
    kept = called or shape("keeps_a_feast").search(" ".join(site.said)) is not None
    return kept and not any(site.says(word, "against_something") for word in site.said)


def _means_else(entry: Entry, site: Site) -> bool:
    """Whether what stands beside it shows another sense ("seized power", "a study released on Friday")."""
    if entry.part == "noun" and site.at > 1:
        resisted = entry.cls == "arrest" and site.says(site.before, "resists")
        if resisted or site.says("_".join(site.said[site.at - 2 : site.at]), "charged_with"):
            return True  # "resisted arrest", "a man accused of cattle theft"
        if site.before == "with" and "charged" in site.said[max(0, site.at - SUBJECT) : site.at]:
            return True  # "charged a boy with arson"
    if entry.form == "base" and entry.part == "verb" and site.says(site.after, "compounds"):
        return True  # "75 kidnap victims"
    if entry.cls == "displacement" and site.at > 1 and site.said[site.at - 2 : site.at] == ["unable", "to"]:
        return True  # "who had been unable to flee"
    if entry.form == "base" and entry.lemma == "close" and site.after == "to":
        return True  # "near X, close to the border"
    if entry.lemma == "strike" and any(site.says(w, "struck_up") for w in site.said[site.end :][:NEAR]):
        return True  # "France strikes uranium deal with Niger"
    if entry.lemma == "attack" and entry.part == "verb" and _attacks_in_words(site):
        return True
    if _by_those_in_arms(entry, site) or _at_a_feast(entry, site) or _in_words(entry, site):
        return True
    if not entry.not_with:
        return False
    if entry.part == "noun":  # "riot police"
        return site.after in entry.not_with
    near = range(max(0, site.at - NEAR), site.at)  # "militants on motorbikes overran a post"
    before = [site.said[k] for k in near if not (k and site.says(site.said[k - 1], "rides_on"))]
    return not entry.not_with.isdisjoint((*before, *site.said[site.end : site.end + REACH]))
