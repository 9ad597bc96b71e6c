"""What a clause tells that decides its ACLED type: who against whom, and by what means. Pure."""

from collections.abc import Sequence

from ..acled.deeds import GATHERED, RUIN, SHOTS, TAKEN
from ..acled.facts import Facts
from ..acled.kinds import ARMED, LAID, STATES
from ..actors.lexicon import communities, is_coalition, ruling
from ..belonging.people import people_of
from ..clause import Clause, Trigger
from ..deed import Deed
from ..model import ActorMention, WeaponMention
from ..reading import Reading, Token
from ..words import arabic
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.people import unarmed_words
from ..words.shapes import shape
from .arms import used
from .lead import gunfight

#: What a tank does stands so near behind the word for it.
_BESIDE = 6
#: How many characters before a bomb are read for "by a powerful".
_BY = 30
#: What burns what it is thrown at, and acts on nobody from afar.
_FIREBOMB = "petrol bomb"
#: "Convoy of", a word that describes, and those in it.
_CARRIED = 5
#: So near behind the shots stands what they were aimed at.
_AIMED = 5
#: … and a march at which they were fired.
_AIMED_AT = 4


def facts_of(reading: Reading, deed: Deed) -> Facts:
    """The facts of a clause, for the rules of :mod:`mapper.acled`."""
    lang, clause, lead, counts = reading.report.lang, deed.clause, deed.lead, deed.counts
    classes = frozenset(t.cls.name for t in clause.triggers)
    initiators = _who(lang, deed)
    return Facts(
        lead=lead.cls.name,
        classes=classes,
        initiators=initiators,
        targets=_whom(reading, deed, initiators),
        weapons=_means(reading, deed),
        government_wins=lead.cls.name in TAKEN and _state_leads(deed),
        deaths=any(c.what in ("killed", "wounded") and (c.min or c.max or c.min is None) for c in counts),
        killed=any(c.what == "killed" and (c.max or c.max is None) for c in counts),
        military=_military(reading, deed),
        crowd_violence=bool(classes & RUIN) or any(w.name == "stones" for w in deed.weapons),
        intervention=bool(classes & {"disperse", "arrest"}) or _kept_back(reading, deed),
        roads=lead.lemma.startswith(("block", "close the", "close a")),
        foiled=of_use("foils", lead.lemma),
        mob=_mob(lang, deed),
        brawl=_brawl(reading, deed),
        gunfight=any(map(gunfight, clause.triggers)),
        shots=any(t.lemma.split()[0] in grammar(lang, "shooting_verbs") for t in clause.triggers),
        struck=lead.part == "verb" and lead.lemma in grammar(lang, "strikes"),
        fallen=_fallen(reading, clause, lead),
        firebomb=any(w.name == _FIREBOMB for w in deed.weapons),
        housed=_a_building(reading, clause, lead),
        laid=_laid(reading, deed),
        indoors=lead.cls.name == "assault" and _into_a_building(reading, clause, lead),
    )


def _kept_back(reading: Reading, deed: Deed) -> bool:
    """ "Veterans marched on X but were stopped by the police": a crowd that forces kept from its way."""
    lead, clause = deed.lead, deed.clause
    if lead.cls.name not in GATHERED or reading.report.lang != "en":
        return False
    return shape("kept_back").search(reading.text, clause.start, clause.end) is not None


def _brawl(reading: Reading, deed: Deed) -> bool:
    """ "A clash between supporters of X and Y", "two groups clashed over a well": who fought are people
    without arms, or those of parties, and nobody in arms is named."""
    lead, text = deed.lead, reading.text
    if (
        lead.cls.name != "clash"
        or reading.report.lang != "en"
        or any(a.category in ARMED for a, _ in deed.cast)
    ):
        return False
    sentence = reading.sentences[reading.sentence_at(lead.start)]
    if lead.part == "verb":
        return shape("crowds_before").search(text, sentence.start, lead.start) is not None
    if shape("crowds_behind").match(text, lead.end, sentence.end):
        return True
    parties = [a.start for a, _ in deed.cast if a.category == "party" and a.start > lead.end]
    return bool(parties) and shape("between_these").fullmatch(text, lead.end, parties[0]) is not None


def _laid(reading: Reading, deed: Deed) -> bool:
    """Whether what lay in wait is told to have done it: "killed by a mine", "سيارة مفخخة استهدفت حاجزا"."""
    lead, weapons = deed.lead, deed.weapons
    if lead.passive:
        return lead.cls.name == "kill" and any(_did_it(reading, w) for w in weapons)
    if reading.report.lang != "ar" or lead.part != "verb" or lead.cls.name != "assault":
        return False
    ends = [
        (w.end, lead.start) if w.end <= lead.start else (lead.end, w.start)
        for w in weapons
        if w.category in LAID
    ]
    return any(begin <= end and not reading.text[begin:end].strip() for begin, end in ends)


def _who(lang: str, deed: Deed) -> frozenset[str]:
    """The kinds of those who did it: "armed" too where the words say that they bear arms ("gunmen", not
    "assailants"), and "ruling" of a group that has come to rule."""
    kinds = {actor.category for actor in deed.initiators}
    said = {word for actor in deed.initiators for word in actor.text.lower().split()}
    if said & grammar(lang, "bear_arms"):
        kinds.add("armed")
    if any(actor.category == "state" and actor.name in ruling() for actor in deed.initiators):
        kinds.add("ruling")
    return frozenset(kinds)


def _kind(lang: str, actor: ActorMention) -> str:
    """The kind of an actor: of an international body, those who bear arms are forces from outside."""
    armed = {*actor.text.lower().split(), *actor.name.lower().split()} & grammar(lang, "blue_helmets")
    return "external" if actor.category == "international" and armed else actor.category


def _whom(reading: Reading, deed: Deed, initiators: frozenset[str]) -> frozenset[str]:
    """The kinds of those it was done to, by name or by the words for who was harmed."""
    lang, by_arms = reading.report.lang, initiators <= ARMED
    named = frozenset(_kind(lang, a) if by_arms else a.category for a in deed.targets)
    kinds = named or people_of(deed.counts, reading.report.lang)
    if not kinds and (_shot_by_name(reading, deed) or _shot_where_people_meet(reading, deed)):
        kinds = frozenset(("civilians",))
    crowd = "state" in initiators and not kinds & ARMED and _shot_at_a_crowd(reading, deed.clause, deed.lead)
    return kinds | {"protesters"} if crowd else kinds


def _shot_by_name(reading: Reading, deed: Deed) -> bool:
    """ "Police shot Thabo Sithole": somebody who is told by name alone, right behind the verb."""
    lead = deed.lead
    if lead.cls.name != "kill" or lead.part != "verb" or lead.passive or reading.report.lang != "en":
        return False
    tokens = reading.sentences[reading.sentence_at(deed.clause.start)].tokens
    name = tokens[lead.last + 1 : lead.last + 3]
    taken = any(
        m.start < t.end and t.start < m.end for t in name for m in (*deed.places, *(a for a, _ in deed.cast))
    )
    return len(name) > 1 and all(t.text.istitle() and t.text.isalpha() for t in name) and not taken


def _shot_where_people_meet(reading: Reading, deed: Deed) -> bool:
    """ "Soldiers opened fire on a wedding party": what the shots were aimed at holds people without arms."""
    lead = deed.lead
    if lead.part != "verb" or lead.passive or not any(of_use("shoots", word) for word in lead.lemma.split()):
        return False
    tokens = reading.sentences[reading.sentence_at(deed.clause.start)].tokens
    behind = [t.lower for t in tokens[lead.last + 1 : lead.last + 1 + _AIMED]]
    return not grammar(reading.report.lang, "gatherings").isdisjoint(behind)


def _means(reading: Reading, deed: Deed) -> frozenset[str]:
    """The classes of the weapons that act by themselves, as what is told shows them: a jet's missile comes
    from the air, a helicopter that is shot down is hit by what comes from the ground."""
    lead, weapons = deed.lead, deed.weapons
    means = frozenset(w.category for w in weapons if used(reading, deed, w))
    allied = any(map(is_coalition, deed.initiators))  # "قصف التحالف الدولي": from the air
    if _flown(deed) or (lead.cls.name == "shelling" and not means and allied):
        means = means - {"missile", "rocket"} | {"air"}
    means |= _tank_fired(lead, weapons)
    if {w.name for w in weapons if w.category == "incendiary"} == {_FIREBOMB}:
        means -= {"incendiary"}
    if lead.lemma == "ambush":  # rockets are part of the fight
        means -= {"rocket", "missile", "artillery", "grenade"}
    if of_use("brought_down", lead.lemma) and "air" in means:
        means = means - {"air"} | {"missile"}
    if lead.cls.name == "strike" and of_use("falls_on", lead.lemma):  # "bombs fell on the camp": fired at it
        means = frozenset("artillery" if w in LAID else w for w in means)
    if lead.lemma == "drop" and means & {"bomb", "artillery"}:  # from the air
        means = means - LAID | {"air"}
    if of_use("landed", lead.lemma):
        means -= {"air"}
    return means


def _a_building(reading: Reading, clause: Clause, lead: Trigger) -> bool:
    """ "A tent was struck overnight, killing six": what was hit is no person; nor is it where people meet,
    "a bus was attacked", "an attack on a mosque"."""
    tokens = reading.sentences[reading.sentence_at(clause.start)].tokens
    if lead.cls.name == "strike" and lead.passive:
        hit, what = tokens[clause.first : lead.first], grammar("en", "buildings")
    elif lead.cls.name == "assault":
        on = lead.last + 1 < len(tokens) and tokens[lead.last + 1].lower == "on"
        behind = tokens[lead.last + 1 : lead.last + 1 + _AIMED] if on or lead.part == "verb" else ()
        hit = tokens[clause.first : lead.first] if lead.passive else behind
        what = grammar("en", "buildings") | grammar("en", "gatherings")
    else:
        return False
    return any(t.lower in what for t in hit)


def _into_a_building(reading: Reading, clause: Clause, lead: Trigger) -> bool:
    """ "Police raided the offices of a newspaper": what they went into is no place held by arms."""
    if lead.part != "verb" or lead.passive or not of_use("raids_buildings", lead.lemma):
        return False
    tokens = reading.sentences[reading.sentence_at(clause.start)].tokens[lead.last + 1 : clause.last + 1]
    buildings = grammar(reading.report.lang, "raided_buildings")
    return any(not buildings.isdisjoint((t.lower, *t.forms)) for t in tokens[:_AIMED])


def _shot_at_a_crowd(reading: Reading, clause: Clause, lead: Trigger) -> bool:
    """ "Police opened fire on crowds", told of a protest in the same sentence or right before."""
    if lead.cls.name not in SHOTS:
        return False
    number = reading.sentence_at(clause.start)
    tokens = reading.sentences[number].tokens[clause.first : clause.last + 1]
    behind = [t.lower for t in tokens if t.start >= lead.end]
    if lead.part == "verb" and not grammar("en", "marches").isdisjoint(behind[:_AIMED_AT]):
        return True  # "fired on a march toward X"
    crowd = not {"crowd", "crowds"}.isdisjoint(behind)
    near = reading.sentences[max(0, number - 2) : number + 1]
    return crowd and any(s.words & grammar("en", "protest_nouns") for s in near)


def _fallen(reading: Reading, clause: Clause, lead: Trigger) -> bool:
    """Whether what fell from the sky set things on fire: "debris of a drone set a depot ablaze"."""
    if lead.cls.name != "riot" or lead.passive:
        return False
    tokens = reading.sentences[reading.sentence_at(clause.start)].tokens[clause.first : lead.first]
    return any(t.lower in grammar(reading.report.lang, "falls") for t in tokens)


def _did_it(reading: Reading, weapon: WeaponMention) -> bool:
    """ "were killed by a roadside bomb": the weapon itself is told as what harmed them, whoever laid it."""
    before = reading.text[max(0, weapon.start - _BY) : weapon.start].lower().split()
    return weapon.category in LAID and "by" in before[-3:]


def _mob(lang: str, deed: Deed) -> bool:
    """Whether the words call those who act a mob, or only residents, villagers, youths, people of a faith and
    the like act by hand."""
    acting = deed.initiators
    hand = deed.lead.lemma.split()[0] in grammar(lang, "by_hand") or of_use("by_hand", deed.lead.lemma)
    hand = hand or (deed.lead.cls.name == "kill" and any(w.category == "blade" for w in deed.weapons))
    called = {"mob", "mobs", "crowd"} if hand else {"mob", "mobs"}
    if any(called & set(actor.text.lower().split()) for actor in acting):
        return True
    anyone = grammar(lang, "anyone")
    residents = bool(acting) and all(
        a.category == "civilians"
        and (a.name == "civilians" or a.name in communities() or a.text.lower().replace(" ", "_") in anyone)
        for a in acting
    )
    return residents and hand and deed.lead.cls.name != "protest"  # "lawyers burned copies of the bill"


def _flown(deed: Deed) -> bool:
    """An air force that acts does so from the air, whatever the verb ("a jet targeted the post")."""
    flying, names = tuple(grammar("ar", "flying")), [(a.name, a.text) for a in deed.initiators]
    return any(name.endswith("air force") or arabic.fold(text).startswith(flying) for name, text in names)


def _tank_fired(lead: Trigger, weapons: tuple[WeaponMention, ...]) -> frozenset[str]:
    """A tank that fires is artillery; one that is hit is a target."""
    acts = lead.part == "verb" and not lead.passive
    fires = acts and any(of_use("tank_fires", word) for word in lead.lemma.split())
    near = (lead.start - w.end for w in weapons if w.category == "tank")
    return frozenset(("artillery",)) if fires and any(0 < gap <= _BESIDE for gap in near) else frozenset()


def _military(reading: Reading, deed: Deed) -> bool:
    """Whether the clause names what belongs to an armed side ("a checkpoint"), but as one who speaks."""
    clause = deed.clause
    tokens = reading.sentences[reading.sentence_at(clause.start)].tokens[clause.first : clause.last + 1]
    named = [(a.start, a.end) for a, _ in deed.cast if a.named]  # "القاعدة" is a base, but no group's name
    spoken = (*deed.speaking, *named)
    telling = [n for n, t in enumerate(tokens) if not any(a <= t.start < b for a, b in spoken)]
    words = grammar(reading.report.lang, "military")
    told = [n for n in telling if not words.isdisjoint((tokens[n].lower, *tokens[n].forms))]
    return any(not _of_people(tokens, n) for n in told)


def _of_people(tokens: Sequence[Token], at: int) -> bool:
    """ "A convoy of polling officials", "a convoy carrying pilgrims", "a refugee camp"."""
    first, *rest = (t.lower for t in tokens[at : at + _CARRIED])
    civil = at > 0 and tokens[at - 1].lower in grammar("en", "civil_ground")
    carries = rest[:1] in (["of"], ["carrying"], ["transporting"])
    return civil or (first in grammar("en", "convoys") and carries and not unarmed_words().isdisjoint(rest))


def _state_leads(deed: Deed) -> bool:
    """Whether the initiator nearest to the lead is the force of the state whose ground it is, or one beside
    it: ACLED counts what another state's forces take with what non-state actors overtake."""
    near = sorted((abs(a.start - deed.lead.start), a.category, a.country) for a in deed.initiators)
    grounds = {p.place.country for p in deed.places if p.place is not None}
    if any(category == "state" and country in grounds for _, category, country in near):
        return True  # "the army and allied militias retook X", "Mozambican and Rwandan soldiers"
    if near and near[0][1] not in STATES:
        return False
    return bool(near) and (not grounds or not near[0][2] or near[0][2] in grounds)
