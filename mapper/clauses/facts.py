"""What a clause tells that decides its ACLED type: who against whom, and by what means. Pure."""

from dataclasses import replace
from functools import cache

from ..acled.facts import Facts
from ..acled.kinds import ARMED, LAID
from ..actors.lexicon import ruling
from ..detect.triggers import Trigger
from ..lexicon import load
from ..model import ActorMention, ActorRole, CountMention, PlaceMention, WeaponMention
from ..places.words import demonyms
from ..reading import Reading
from ..words.grammar import words as grammar
from ..words.phrases import fold
from .foremost import gunfight
from .split import Clause

#: What a tank does, right behind the word for it.
_FIRES, _BESIDE = frozenset(("fire", "shell", "hit", "strike", "pound")), 6
#: So many characters before a bomb may stand "by a powerful".
_BY = 30
_FELL = ("fall", "land")
_BROUGHT_DOWN = ("shoot down", "down")
#: What flies, at the head of who acts: "طيران التحالف".
_FLYING = ("طيران", "طائرات", "مقاتلات", "مروحيات")
#: Troops that landed from the air fight on the ground.
_LANDED = ("إنزال جوي", "عملية إنزال", "إنزال")
_PEOPLE = ("civilians", "state", "rebel")


def facts_of(
    reading: Reading,
    clause: Clause,
    lead: Trigger,
    cast: tuple[tuple[ActorMention, ActorRole], ...],
    counts: tuple[CountMention, ...],
    weapons: tuple[WeaponMention, ...],
    places: tuple[PlaceMention, ...],
    speaking: tuple[tuple[int, int], ...] = (),
) -> Facts:
    """The facts of a clause, for the rules of :mod:`mapper.acled`. ``speaking``: who tells of it."""
    initiators = frozenset(a.category for a, r in cast if r == "initiator") | _in_arms(reading, cast)
    if any(r == "initiator" and a.category == "state" and a.name in ruling() for a, r in cast):
        initiators |= {"ruling"}
    targets = frozenset(a.category for a, r in cast if r == "target") or people_of(
        counts, reading.report.lang
    )
    if "state" in initiators and not targets & ARMED and _shot_at_a_crowd(reading, clause, lead):
        targets |= {"protesters"}
    direct = frozenset(w.category for w in weapons if not _is_listed(reading, w))
    if _flown(cast) or (lead.cls.name == "shelling" and not direct and _coalition(cast)):
        direct = direct - {"missile", "rocket"} | {"air"}
    direct |= _tank_fired(lead, weapons)
    thrown = any(w.name == "petrol bomb" for w in weapons)
    if thrown and not any(w.category == "incendiary" and w.name != "petrol bomb" for w in weapons):
        direct -= {"incendiary"}
    if lead.lemma == "ambush":  # rockets are part of the fight
        direct -= {"rocket", "missile", "artillery", "grenade"}
    if lead.lemma in _BROUGHT_DOWN and "air" in direct:  # a helicopter is what was hit, from the ground
        direct = direct - {"air"} | {"missile"}
    if lead.cls.name == "strike" and lead.lemma in _FELL:  # "two bombs fell on the camp" were fired at it
        direct = frozenset("artillery" if w in LAID else w for w in direct)
    if lead.lemma in _LANDED:
        direct -= {"air"}
    names = frozenset(t.cls.name for t in clause.triggers)
    return Facts(
        classes=names,
        lead=lead.cls.name,
        initiators=initiators,
        targets=targets,
        weapons=direct,
        government_wins=lead.cls.name in ("regain", "capture") and _state_leads(lead, cast, places),
        deaths=any(c.what in ("killed", "wounded") and (c.min or c.max or c.min is None) for c in counts),
        killed=any(c.what == "killed" and (c.max or c.max is None) for c in counts),
        military=_military(reading, clause, speaking),
        crowd_violence=bool(names & {"riot", "looting"}),
        intervention=bool(names & {"disperse", "arrest"}),
        roads=lead.lemma.startswith("block"),
        foiled=fold(lead.lemma) in grammar(reading.report.lang, "foils"),
        mob=_mob(cast)
        or (lead.lemma.split()[0] in grammar(reading.report.lang, "by_hand") and _residents(cast)),
        gunfight=any(map(gunfight, clause.triggers)),
        struck=lead.part == "verb" and lead.lemma in grammar(reading.report.lang, "strikes"),
        fallen=_fallen(reading, clause, lead),
        firebomb=thrown,
        housed=lead.cls.name == "strike" and lead.passive and _a_building(reading, clause, lead),
        laid=lead.passive and lead.cls.name == "kill" and any(_did_it(reading, w) for w in weapons),
    )


def _a_building(reading: Reading, clause: Clause, lead: Trigger) -> bool:
    """ "A tent was struck overnight, killing six": what was hit is no person."""
    tokens = reading.sentences[reading.sentence_at(clause.start)].tokens[clause.first : lead.first]
    return any(t.lower in grammar("en", "buildings") for t in tokens)


def _shot_at_a_crowd(reading: Reading, clause: Clause, lead: Trigger) -> bool:
    """ "Police opened fire on crowds", told of a protest in the same sentence or right before."""
    if lead.cls.name not in ("assault", "kill", "strike"):
        return False
    number = reading.sentence_at(clause.start)
    tokens = reading.sentences[number].tokens[clause.first : clause.last + 1]
    crowd = any(t.lower in ("crowd", "crowds") for t in tokens if t.start > lead.start)
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


def _mob(cast: tuple[tuple[ActorMention, ActorRole], ...]) -> bool:
    """Whether the words call those who act a mob."""
    return any(role == "initiator" and "mob" in actor.text.lower().split() for actor, role in cast)


def _residents(cast: tuple[tuple[ActorMention, ActorRole], ...]) -> bool:
    """Whether only residents, villagers and the like act."""
    acting = [a for a, role in cast if role == "initiator"]
    return bool(acting) and all(a.category == "civilians" and a.name == "civilians" for a in acting)


def _in_arms(reading: Reading, cast: tuple[tuple[ActorMention, ActorRole], ...]) -> frozenset[str]:
    """The kind "armed" where the words say that who acts bears arms: gunmen, not assailants."""
    said = {word for a, r in cast if r == "initiator" for word in a.text.lower().split()}
    return frozenset(("armed",)) if said & grammar(reading.report.lang, "bear_arms") else frozenset()


def _flown(cast: tuple[tuple[ActorMention, ActorRole], ...]) -> bool:
    """An air force that acts does so from the air, whatever the verb ("a jet targeted the post")."""
    return any(
        role == "initiator" and (actor.name.endswith("air force") or actor.text.startswith(_FLYING))
        for actor, role in cast
    )


def _coalition(cast: tuple[tuple[ActorMention, ActorRole], ...]) -> bool:
    """What a coalition of states abroad bombs, it bombs from the air: "قصف التحالف الدولي"."""
    return any(r == "initiator" and a.category == "international" and "oalition" in a.name for a, r in cast)


def _tank_fired(lead: Trigger, weapons: tuple[WeaponMention, ...]) -> frozenset[str]:
    """A tank that fires is artillery; one that is hit is a target."""
    fires = lead.part == "verb" and not lead.passive and bool(_FIRES & set(lead.lemma.split()))
    near = (lead.start - w.end for w in weapons if w.category == "tank")
    return frozenset(("artillery",)) if fires and any(0 < gap <= _BESIDE for gap in near) else frozenset()


def _military(reading: Reading, clause: Clause, speaking: tuple[tuple[int, int], ...]) -> bool:
    """Whether the clause names what belongs to an armed side ("a checkpoint"), but as one who speaks."""
    tokens = reading.sentences[reading.sentence_at(clause.start)].tokens[clause.first : clause.last + 1]
    said = {t.lower for t in tokens if not any(a <= t.start < b for a, b in speaking)}
    return bool(said & grammar(reading.report.lang, "military"))


def _state_leads(
    lead: Trigger, cast: tuple[tuple[ActorMention, ActorRole], ...], places: tuple[PlaceMention, ...]
) -> bool:
    """Whether the initiator nearest to the lead is the force of the state whose ground it is, or one beside
    it: ACLED counts what another state's forces take with what non-state actors overtake."""
    near = sorted(
        (abs(a.start - lead.start), a.category, a.country) for a, role in cast if role == "initiator"
    )
    grounds = {p.place.country for p in places if p.place is not None}
    if near and near[0][1] not in ("state", "foreign"):  # "the army and allied militias retook X"
        return any(category == "state" and country in grounds for _, category, country in near)
    return bool(near) and (not grounds or not near[0][2] or near[0][2] in grounds)


@cache
def unarmed_words() -> frozenset[str]:
    """The nouns of ``casualties.yaml`` for people who carry no arms."""
    people = load("casualties")["en"]["people"]
    return frozenset(word for kind in ("any", "kin", "civil", "work") for word in people[kind])


@cache
def _people() -> frozenset[str]:
    """The nouns of ``casualties.yaml`` for people, armed or not."""
    return unarmed_words() | frozenset(load("casualties")["en"]["people"]["arms"])


def somebody(word: str) -> bool:
    """Whether a word is for a person: "a third driver" is one more of the same."""
    return word in _people()


def kind_of(count: CountMention, lang: str) -> str:
    """Whether those counted are soldiers ("state"), fighters ("rebel") or civilians, "" for neither."""
    anyone = frozenset(load("casualties")["en"]["people"]["any"])
    words = [word for word in count.who.lower().split() if word not in anyone]
    kinds = people_of((replace(count, what="killed", who=" ".join(words)),), lang) if words else frozenset()
    return next(iter(kinds)) if len(kinds) == 1 else ""


def people_of(counts: tuple[CountMention, ...], lang: str) -> frozenset[str]:
    """The kinds of those who were killed or wounded, by the words for them."""
    found = set()
    for count in counts:
        if count.what not in ("killed", "wounded") or count.max == 0:
            continue
        said = set(count.who.lower().replace("-", " ").split())
        if said & grammar(lang, "civil_bodies"):  # "two members of a medical team"
            found.add("civilians")
            continue
        kinds = {kind for kind in _PEOPLE if said & grammar(lang, f"people_{kind}")}
        unarmed = bool(said & unarmed_words()) or (lang == "ar" and _of_a_people(said))
        found |= kinds or ({"civilians"} if unarmed else set())
    armed = found & ARMED
    return frozenset(armed or found)


def _of_a_people(said: set[str]) -> bool:
    """Whether one of a people is told of: "استشهد فلسطيني"."""
    return any(fold(word) in demonyms("ar") for word in said)


def _is_listed(reading: Reading, weapon: WeaponMention) -> bool:
    before = reading.text[max(0, weapon.start - 24) : weapon.start].lower().split()
    return any(word.strip(",") in grammar(reading.report.lang, "listed") for word in before[-3:])
