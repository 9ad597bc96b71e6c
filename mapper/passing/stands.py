"""Whether what a clause tells is an event at all, rather than words used in passing. Pure."""

from dataclasses import replace

from ..acled.deeds import GATHERED, TAKEN
from ..acled.kinds import ARMED
from ..draft import Draft
from ..geometry.levels import THERE
from ..model import ActorMention, WeaponMention
from ..reading import Sentence
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.people import somebody
from ..words.shapes import shape
from ..words.triggerwords import words
from .account import Account, SoFar
from .everyday import only_died
from .hits import hit_a_place, ruined, under_fire, was_hit
from .nature import heard_in_a_fire, of_nature
from .reasons import PASSING, of_an_accident
from .spoken_of import condemned_there

#: So many words behind the verb stands what was taken.
_TAKEN = 3
#: Languages whose strong words count by themselves.
_LANGUAGES = ("en", "ar")
#: Classes of triggers for what is often asked for, and tells of nothing then.
_ASKED_FOR = ("displacement", "release", "development")
#: So many characters before the words for a crash stands what crashed at most.
_CRASH = 12
#: So many words before a verb its subject stands at most.
_SUBJECT = 4
#: Classes of triggers for blows, whose words may say more of a blow told before.
_BLOWS = ("assault", "strike", "strikes", "airstrike", "shelling", "explosion", "suicide", "clash", "kill")
#: … and for what is done to people.
_TO_PEOPLE = ("kill", "execution", "arrest", "assault", "abduction")
#: Relations of a clause to the one it hangs on, where it is told as known.
_ASIDE = ("after", "before", "relative")


def weighed(account: Account, so_far: SoFar) -> Draft | None:
    """A draft that is an account of an event, or may say more of one; None for what is only mentioned.

    A word of many senses opens no event by itself; but "it was hit near X", "Friday's attack on Y" may say
    where or when that was which was told before.
    """
    draft = account.draft
    if _only_mentioned(account, so_far):
        return None
    if _stands(account, so_far):
        return draft
    more = any(p.role in THERE for p in draft.places) or (draft.date is not None and not draft.told_on)
    violent = draft.lead.cls.name in _BLOWS and draft.status == "asserted" and not draft.in_arabic
    adds = more and violent and so_far.lately and not so_far.other_world and not draft.only_joins
    return replace(draft, weak=True) if adds else None


def _only_mentioned(account: Account, so_far: SoFar) -> bool:
    """Whether a draft is of another world than that of conflict, or only mentions a deed."""
    return (
        _voted(account)
        or (not (_armed(account, so_far) or _there(account, so_far)) and _by_nature(account))
        or (not (so_far.lately or so_far.under_fire or so_far.armed) and _in_a_fire(account))
        or _only_holds(account.sentence, account.draft)
        or (not so_far.lately and (of_an_accident(account) or only_died(account)))
        or any(only_mentions(account) for only_mentions in PASSING)
    )


def _stands(account: Account, so_far: SoFar) -> bool:
    """Whether a draft is an account of an event rather than a word used in passing."""
    draft = account.draft
    if so_far.other_world:
        return _of_forces(draft) and not (draft.denies or draft.only_joins) and _told(account)
    hit = (so_far.under_fire and was_hit(account)) or under_fire(account)
    told = _shot(account.reading.text, draft) or _led_away(account) or condemned_there(account)
    return told or _told(account) or hit


def _shot(text: str, draft: Draft) -> bool:
    """ "He was shot in the city on 28 January": one person, with a day that says when; "the head of the bar
    was gunned down in X", "was shot in the back in X"."""
    lead = draft.lead
    if lead.passive and of_use("done_to_somebody", lead.lemma) and draft.status == "asserted":
        return any(p.role in THERE for p in draft.places)
    if lead.passive and lead.lemma == "shoot" and shape("in_the_body").match(text, lead.end):
        return draft.status == "asserted" and any(p.role in THERE for p in draft.places)
    somebody = lead.passive and lead.lemma in ("shoot", "stab", "shoot dead", "stab to death")
    day = draft.date is not None and not draft.told_on
    return somebody and day and draft.status == "asserted"


def _led_away(account: Account) -> bool:
    """ "The opposition leader was arrested on Monday": somebody by what he stands for, on a day."""
    lead, draft = account.draft.lead, account.draft
    day = draft.precision == "day" and not draft.told_on and draft.status == "asserted"
    arrested = lead.cls.name == "arrest" and lead.passive and lead.part == "verb"
    who = {t.lower for t in account.sentence.tokens[: lead.first]}
    return arrested and day and not who.isdisjoint(grammar("en", "stands_for"))


def _voted(account: Account) -> bool:
    """Whether ground "captured" by nobody in arms is a seat, in a report that speaks of votes."""
    draft = account.draft
    lead = draft.lead
    taken = lead.cls.name in TAKEN or lead.lemma == "battle"
    return taken and not any(a.category in ARMED for a, _ in draft.actors) and account.of_votes


def _there(account: Account, so_far: SoFar) -> bool:
    """Whether it goes on about violence of its paragraph: "two blasts hit a mosque. Five died as its roof
    collapsed"."""
    return so_far.scene and account.draft.date is None and not account.placed


def _armed(account: Account, so_far: SoFar) -> bool:
    """Whether its sentence names a weapon or fighters, but for an aircraft that fell by itself."""
    weapons = account.draft.weapons
    return so_far.armed and not (weapons and all(_crashed(account, weapon) for weapon in weapons))


def _by_nature(account: Account) -> bool:
    draft = account.draft
    if draft.weapons and all(_crashed(account, weapon) for weapon in draft.weapons):
        draft = replace(draft, weapons=())
    flown = [(a, role) for a, role in draft.actors if role != "initiator" or not _crashed(account, a)]
    if len(flown) < len(draft.actors):
        draft = replace(draft, actors=tuple(flown))
    return not done_by(draft) and of_nature(account.reading, draft.sentence, draft.triggers)


def _crashed(account: Account, craft: WeaponMention | ActorMention) -> bool:
    """ "The pilot of a light aircraft was killed when it crashed": what fell by itself is no means, and did
    nothing."""
    here = account.sentence
    fell = shape("aircraft_fell").finditer(account.reading.text, here.start, here.end)
    flies = craft.category == "air" or craft.name.endswith("air force")
    flies = flies or not grammar("en", "flies_in").isdisjoint(craft.text.lower().split())
    near = max(craft.end, craft.start + _CRASH)
    return flies and any(m.start() < near for m in fell if m.end() > craft.start)


def _in_a_fire(account: Account) -> bool:
    return heard_in_a_fire(account.reading, account.draft.sentence, account.draft.lead)


def done_by(draft: Draft) -> bool:
    """Whether a draft names a weapon, or somebody in arms who did it."""
    return bool(draft.weapons) or any(a.category in ARMED for a in draft.initiators)


def _only_holds(sentence: Sentence, draft: Draft) -> bool:
    """Whether "controlled" tells who holds ground, not who won it: without a day and a word of a fight."""
    if draft.lead.lemma not in grammar("en", "holds_ground"):
        return False
    told = draft.precision == "day" or not sentence.words.isdisjoint(grammar("en", "won_by"))
    told = told or _is_the_news(sentence, draft)
    won = draft.lead.form == "past" and told
    return not won or draft.lead.passive


def _is_the_news(sentence: Sentence, draft: Draft) -> bool:
    """ "IS controlled X village in Hama.": all that the first sentence of a report tells is new."""
    alone = draft.sentence == 0 and draft.relation == "main" and len(draft.triggers) == 1
    return alone and bool(draft.places) and sentence.words.isdisjoint(grammar("en", "held_then"))


def _fighters_fled(draft: Draft) -> bool:
    """ "The militants fled towards the hills": the end of what was told, and nobody displaced."""
    kinds = {a.category for a in draft.initiators} or {a.category for a in draft.targets}
    fled = draft.lead.cls.name == "displacement" and draft.lead.lemma == "flee"
    return fled and bool(kinds) and kinds <= ARMED


def _only_asked_for(draft: Draft) -> bool:
    """ "Called for a truce to evacuate families", "none had been released"."""
    name = draft.lead.cls.name
    if name == "release" and draft.status == "negated":
        return True
    bare = not (draft.places or draft.date or draft.counts)
    return name in _ASKED_FOR and draft.status == "planned" and bare


def _won_elsewhere(account: Account) -> bool:
    """Whether what was taken is no ground: by voters, by teams, by travellers."""
    draft = account.draft
    if draft.lead.cls.name not in TAKEN or any(a.category in ARMED for a in _cast(draft)):
        return False
    fought = not account.sentence.words.isdisjoint(grammar("en", "won_by"))
    other = draft.lead.lemma in grammar("en", "taken_elsewhere") and not (
        fought and not account.world.at_peace
    )
    return other or not account.sentence.words.isdisjoint(grammar(account.lang, "polls"))


def _taken_by_force(account: Account) -> bool:
    """Whether ground was taken, or something destroyed or burned down, at a place that is named."""
    lead, words_told = account.draft.lead, account.sentence.words
    wrecked = lead.cls.name == "looting"
    torched = of_use("burned", lead.lemma) and lead.passive
    torched = torched and words_told.isdisjoint(grammar("en", "fires"))
    by_force = wrecked and (torched or lead.lemma in grammar("en", "destroyed"))
    return (lead.cls.name in TAKEN or by_force) and bool(account.draft.places)


def _by_a_country(account: Account) -> bool:
    """ "Russia masses tanks near X": a country that moves what belongs to an army."""
    draft, text = account.draft, account.reading.text
    army = draft.lead.cls.name == "movement" and account.sentence.words & grammar("en", "of_an_army")
    led = any(p.level == "country" and not text[p.end : draft.lead.start].strip() for p in draft.places)
    return bool(army) and led and account.placed


def _of_somebody(account: Account) -> bool:
    """ "Men shot a presenter in X", "the novelist was detained", "coca growers blocked the road": people whom
    no lexicon of actors names, beside a verb for what is done to people or by them."""
    draft, lead, tokens = account.draft, account.draft.lead, account.sentence.tokens
    if draft.in_arabic or lead.part != "verb" or draft.status != "asserted" or not account.placed:
        return False
    before = tokens[max(0, lead.first - _SUBJECT) : lead.first]
    behind = tokens[lead.last + 1 : lead.last + 1 + _SUBJECT]
    if lead.cls.name in GATHERED and lead.lemma.startswith("block"):
        return any(somebody(t.lower) for t in before)
    alone = lead.last + 1 == len(tokens) or behind[0].lower in grammar("en", "after_participle")
    headline = alone and lead.form in ("past", "participle") and lead.cls.name != "assault"
    whom = before if lead.passive or headline else behind
    return lead.cls.name in _TO_PEOPLE and any(somebody(t.lower) for t in whom)


def _of_a_post(account: Account) -> bool:
    """ "هاجموا المعسكر وسيطروا على القاعدة", "استهداف سيارة عسكرية في مارع": what was taken or hit is the
    business of those in arms."""
    draft, lead = account.draft, account.draft.lead
    behind = account.sentence.tokens[lead.last + 1 : lead.last + 1 + _TAKEN]
    taken = draft.in_arabic and lead.part == "verb" and lead.cls.name in TAKEN
    hit = draft.in_arabic and lead.cls.name == "assault" and account.placed and draft.status == "asserted"
    what = "posts_of_arms" if taken else "hit_by_arms"
    return (taken or hit) and any(not grammar("ar", what).isdisjoint(t.forms) for t in behind)


def _with_harm(account: Account) -> bool:
    """ "There were deaths in an attack on X", "an attack in X caused casualties": people harmed, how many is
    not said."""
    if account.draft.in_arabic or account.draft.status != "asserted" or not account.placed:
        return False
    return shape("harm_told").search(account.reading.text, account.draft.start, account.draft.end) is not None


def _to_protest(account: Account) -> bool:
    """ "Community members gathered in X to protest against Y": what they came for says it, whoever."""
    draft, text = account.draft, account.reading.text
    gathered = draft.lead.cls.name in GATHERED and draft.lead.part == "verb" and draft.status == "asserted"
    return gathered and shape("came_to_protest").match(text, draft.lead.end, account.sentence.end) is not None


def _weak(draft: Draft) -> bool:
    """Whether the word that leads has many senses, and only what is beside it says that force was used; it
    is enough that arms or captives are what it is of: "Customs officers seized 500 rifles"."""
    lead = draft.lead
    if not lead.cls.weak or any(lead.lemma in words(lang).strong for lang in _LANGUAGES):
        return False
    arms = lead.cls.name == "disrupted" and lead.part == "verb" and of_use("arms_taken", lead.lemma)
    return not (arms or (lead.cls.name == "release" and of_use("frees_captives", lead.lemma)))


def _cast(draft: Draft) -> list[ActorMention]:
    """Who has a part in it."""
    return [actor for actor, role in draft.actors if role != "other"]


def _of_forces(draft: Draft) -> bool:
    """Whether forces are named; a country that plays another names itself."""
    return any(a.category in ARMED and a.name != a.text for a in _cast(draft))


def _told(account: Account) -> bool:
    """Whether a draft is an account of an event rather than a word used in passing."""
    draft = account.draft
    if draft.denies:
        return True
    if _only_asked_for(draft):
        return False
    if draft.only_joins:
        return bool(draft.places or draft.date or draft.actors or draft.counts)
    if _fighters_fled(draft):
        return False
    if any(t.cls.name == "repel" for t in draft.triggers) and draft.places:
        return True  # "three assaults near X were repelled"
    if _won_elsewhere(account):
        return False
    means = draft.weapons and draft.lead.cls.name != "displacement"  # a robber flees with his gun
    said = means or draft.counts or _cast(draft) or _taken_by_force(account) or _by_a_country(account)
    said = said or _of_somebody(account) or hit_a_place(account) or ruined(account) or _of_a_post(account)
    said = said or _with_harm(account) or _to_protest(account)
    if _weak(draft) and not said:
        return False
    own_day = draft.date is not None and not draft.told_on
    return draft.relation not in _ASIDE or bool(draft.places or own_day or draft.counts)
