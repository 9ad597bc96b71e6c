"""Words of conflict in reports of daily life: a team that advances, a deal of two firms. Pure.

In a report at peace (``worlds.py``) a word with an everyday sense tells of no event. Some rules hold in any.
"""

from collections.abc import Callable

from ..acled.deeds import GATHERED
from ..acled.kinds import ARMED, CROWDS, OFFICE, REBELS
from ..lexicon import load
from ..places.theatres import at_war
from ..words.grammar import of_use
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .account import Account
from .nature import HARM
from .worlds import in_arms, of_a_match

#: What people walk in, at a feast as well.
#: Classes for ground taken, whose words have everyday senses all; for what moves or is struck, by whom it is.
_GROUND = ("capture", "regain", "offensive", "repel", "respond")
_MOVES = ("movement", "strike", "strikes")
#: Classes for blows and ground, whose words are those of games too.
_GAMES = (*_GROUND, *_MOVES, "assault", "clash", "explosion", "riot", "execution", "shelling", "airstrike")
#: A storm stands so many words before what it strikes at most.
_NEAR = 3


def of_a_calamity(account: Account) -> bool:
    """ "Eight deaths were reported in the Czech Republic", "3,300 were evacuated", in a report of floods."""
    draft = account.draft
    fighters = any(a.category in REBELS for a in draft.initiators)
    return account.world.calamity and draft.lead.cls.name in HARM and not fighters


def daily_life(account: Account) -> bool:
    """ "The team advanced to the final", "a rain garden captures water", in a report at peace."""
    draft, lead = account.draft, account.draft.lead
    if not account.world.at_peace or _of_a_country(account):
        return False
    people = any(role != "other" for _, role in draft.actors) or account.numbered or account.no_toll
    if lead.cls.name in _MOVES and not grammar(account.lang, "weather").isdisjoint(account.before(_NEAR)):
        return True
    of_a_place = not account.sentence.words.isdisjoint(grammar(account.lang, "communities"))
    if lead.cls.name in _GROUND:
        return not (of_a_place or _of_ground(account))
    if of_use("everyday_alone", lead.lemma) or lead.cls.name in _MOVES:
        return not (people or account.deadly or lead.passive or _broke_out(account) or _in_a_war(account))
    if lead.cls.name == "displacement":
        return lead.lemma == "flee" and not (of_a_place or _many(account))
    noun = lead.cls.name == "assault" and lead.part == "noun" and draft.status == "asserted"
    return noun and shape("on_a_thing").match(account.reading.text, lead.end) is not None


def of_sport(account: Account) -> bool:
    """ "دافع المنتخب أمام هجوم": a match, in the words of a fight; no fight of those who watch it."""
    lead = account.draft.lead
    words = lead.cls.name in (*_GROUND, *_MOVES, "clash", "assault", "protest")
    hurt = lead.cls.name == "kill" and all(c.what == "wounded" for c in account.draft.counts)
    return (words or hurt) and account.world.at_peace and of_a_match(account.reading)


def _of_ground(account: Account) -> bool:
    """ "سيطر على بلدة بارا": what was taken is a place; who took it is told before it."""
    draft, lead, lang = account.draft, account.draft.lead, account.lang
    behind = account.sentence.tokens[lead.last + 1 :]
    if any(not grammar(lang, "ground").isdisjoint(t.forms) for t in behind):
        return True
    return lang == "ar" and any(
        shape("stands_in", lang).search(account.reading.text, lead.end, p.start) is None
        for p in draft.places
        if p.start >= lead.end and p.level is not None
    )


def _many(account: Account) -> bool:
    """Whether several people are told of, by a number or by a word for one ("hundreds")."""
    return any(c.hedge or max(c.min or 0, c.max or 0) > 1 for c in account.draft.counts)


def _broke_out(account: Account) -> bool:
    """ "Fighting erupted in northern Syria", "a strike destroyed a school in X": it is done with arms."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    noun = lead.part == "noun" and bool(draft.places)
    return noun and any(shape(name).match(text, lead.end) is not None for name in ("breaks_out", "ruins"))


def _in_a_war(account: Account) -> bool:
    """ "Strikes hit X", where X is a town of a land at war: no workers' strike or "teachers' strikes"."""
    draft, day, text = account.draft, account.reading.report.published, account.reading.text
    lands = (p.place.country for p in draft.places if p.place is not None and p.start >= draft.lead.end)
    struck = draft.lead.cls.name in _MOVES and any(at_war(land, day) for land in lands)
    whose = (text[a.end : draft.lead.start] for a, _ in draft.actors if a.category not in ARMED)
    return struck and not any(gap in (" ", "' ", "’ ", "'s ", "’s ") for gap in whose)


def _of_a_country(account: Account) -> bool:
    """ "Ukraine recaptured Robotyne": a country takes ground."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    lands = (p for p in draft.places if p.level == "country" and p.end <= lead.start)
    return any(not text[p.end : lead.start].strip() for p in lands)


def only_died(account: Account) -> bool:
    """ "A teacher who taught for 30 years died on 19 March": told with no deed, in a report at peace."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    if lead.cls.name != "kill" or len(draft.triggers) > 1 or not account.world.at_peace:
        return False
    several = any((c.max or c.min or 0) > 1 for c in draft.counts)
    at_play = not account.sentence.words.isdisjoint(grammar(account.lang, "at_play"))
    if (
        several
        and not at_play
        and not shape("died_of", account.lang).search(text, lead.end, account.sentence.end)
    ):
        return False  # "seven civilians died in X": of something that is not told
    by_force = not account.sentence.words.isdisjoint(grammar(account.lang, "violent_causes"))
    plainly = grammar(account.lang, "plain_deaths")
    begun = account.sentence.tokens[: lead.first + 1]
    if at_play and not by_force:
        return True
    if by_force or any(not plainly.isdisjoint(t.forms) for t in begun):
        return not by_force
    return shape("plain_death").match(text, lead.end, account.sentence.end) is not None


def of_business(account: Account) -> bool:
    """ "The union and the company reached an agreement on pay": no agreement of those in a conflict."""
    draft, text = account.draft, account.reading.text
    if draft.lead.cls.name != "agreement" or not of_use("any_deal", draft.lead.lemma):
        return False
    if shape("declared").match(text, draft.lead.end):
        return True
    if account.lang == "en" and shape("of_trade").match(text, draft.lead.end):
        return True
    if any(a.category in ARMED | {"party", "international"} for a, _ in draft.actors):
        return False
    if account.lang == "en" and any(p.level == "country" for p in draft.places):
        return False
    whole = text[account.sentence.start : account.sentence.end]
    firms = account.lang == "en" or shape("of_firms", account.lang).search(whole) is not None
    return account.world.at_peace and firms and shape("of_peace", account.lang).search(whole) is None


def police_search(account: Account) -> bool:
    """ "Police raided an illegal casino in Macau": nobody fought and nobody was hurt."""
    draft, lead = account.draft, account.draft.lead
    if (
        not account.world.at_peace
        or not of_use("raid_words", lead.lemma)
        or account.numbered
        or draft.targets
    ):
        return False
    known = bool(draft.initiators) or account.lang != "en"
    police = known and all(of_use("civil_forces", a.name) for a in draft.initiators)
    return police and not account.sentence.words.isdisjoint(grammar(account.lang, "searched"))


def in_court(account: Account) -> bool:
    """ "محكمة النقض تؤيد إعدام قاتل": a sentence, and nobody was put to death."""
    lead, here = account.draft.lead, account.sentence
    begun = account.reading.text[here.start : lead.start]
    return lead.cls.name == "execution" and shape("in_court", account.lang).search(begun) is not None


def called_off(account: Account) -> bool:
    """ "A teachers' strike was averted after talks": nobody gathered."""
    lead = account.draft.lead
    gathers = lead.cls.name in GATHERED or (lead.cls.name == "strikes" and lead.part == "noun")
    return gathers and shape("was_called_off").match(account.reading.text, lead.end) is not None


def found_alive(account: Account) -> bool:
    """ "The man reported killed in Kano was found alive", "had been reported kidnapped, but turned out to
    have been with a cousin": it did not happen."""
    lead, before = account.draft.lead, account.before(1)
    harmed = account.lang == "en" and lead.cls.name in ("kill", "abduction") and lead.part == "verb"
    thought = harmed and not grammar("en", "thought_to_be").isdisjoint(before)
    behind = account.reading.text[lead.end : account.sentence.end]
    return thought and shape("found_alive").search(behind) is not None


def shows_how(account: Account) -> bool:
    """ "Demonstrated to students how to use it", "cooking demonstrations": nobody gathered."""
    lead, text = account.draft.lead, account.reading.text
    if _many(account):
        return False
    if lead.lemma == "demonstration":
        crafts = grammar("en", "shown_crafts")
        return any({w, w.rpartition("-")[2]} & crafts for w in account.before(1))  # "ice-carving"
    return lead.lemma == "demonstrate" and shape("shown").match(text, lead.end) is not None


def of_culture(account: Account) -> bool:
    """ "تظاهرة ثقافية في صفاقس": a festival, which Arabic calls a demonstration."""
    lead = account.draft.lead
    noun = lead.cls.name in GATHERED and lead.part == "noun"
    return noun and shape("of_culture", account.lang).match(account.reading.text, lead.end) is not None


def by_a_thing(account: Account) -> bool:
    """ "A patrol car blocked the entrance", "blocked by a fallen tree": no crowd did."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    blocked = lead.cls.name == "protest" and lead.lemma.startswith("block")
    if not blocked or _many(account) or any(a.category in CROWDS for a, _ in draft.actors):
        return False
    if lead.passive:
        behind = text[lead.end : account.sentence.end]
        return shape("by_a_thing").match(behind) is not None
    return shape("a_thing").search(text[account.sentence.start : lead.start]) is not None


def of_a_case(account: Account) -> bool:
    """ "A sexual assault conviction was reversed", "a walk for victims of rape": the deed is what a
    case, a service or a law is about."""
    lead, text, here = account.draft.lead, account.reading.text, account.sentence
    if lead.cls.name not in ("sexual", "abduction", "kill", "assault", "execution") or account.numbered:
        return False
    if lead.part == "noun" and shape("of_a_case").match(text, lead.end):
        return True
    served = lead.cls.name in ("sexual", "abduction")
    return served and shape("case_of").search(text[here.start : lead.start]) is not None


def in_a_phrase(account: Account) -> bool:
    """ "Hit the streets with Meals on Wheels", "the row exploded", "drove back to Harlem": set phrases."""
    draft, lead, text = account.draft, account.draft.lead, account.reading.text
    armed = account.numbered or any(in_arms(a) for a, _ in draft.actors)
    if lead.lemma in ("fight", "fighting") and not armed and shape("fought_to").match(text, lead.end):
        return True
    if lead.part == "noun":  # "a heart attack", "a court battle", "معركة قضائية", "ran riot"
        if lead.lemma == "riot" and not {"ran", "run", "runs", "running"}.isdisjoint(account.before(1)):
            return True
        over = (
            account.lang == "en"
            and lead.cls.name in ("riot", *GATHERED)
            and text[lead.end : lead.end + 3] != " of"
        )
        if not over and shape("of_no_arms", account.lang).match(text, lead.end):
            return True  # "a war over tax"; but "riots over prices"
        return lead.lemma in ("attack", "battle", "war") and not grammar("en", "of_no_arms").isdisjoint(
            account.before(1)
        )
    if draft.weapons or lead.passive or (len(draft.triggers) > 1 and lead.lemma != "fight"):
        return False
    row = load("status")["set_phrases"].get("advance" if lead.lemma.startswith("advance") else lead.lemma)
    if row is not None and shape(row["behind"], account.lang).match(text, lead.end):
        return not row.get("at_peace") or (account.world.at_peace and not _many(account))
    if lead.lemma in ("hit", "take to the streets"):
        return account.world.at_peace and shape("hit_the_road").match(text, lead.start) is not None
    heated = lead.cls.name == "explosion"
    told = [word for word in account.before(_NEAR + 1) if word not in grammar("en", "have")]
    return heated and (
        not grammar("en", "heated").isdisjoint(told[-1:])
        or (told[-1:] == ["war"] and not grammar("en", "priced_war").isdisjoint(told[-2:]))
    )


def in_a_match(account: Account) -> bool:
    """ "Ambushed Chelsea with two early goals", "tore through the batting order": a game, and nobody in arms
    or in a crowd is told of."""
    draft = account.draft
    if draft.weapons or account.numbered or draft.lead.cls.name not in _GAMES:
        return False
    words_told = account.sentence.words
    if not words_told.isdisjoint(grammar("en", "crowds_at_games")):
        return False
    cast = [a for a, role in draft.actors if role != "other"]
    whole = account.reading.text[account.sentence.start : account.sentence.end]
    told = not words_told.isdisjoint(grammar("en", "of_a_match")) or shape("of_a_match").search(whole)
    teams = [a for a in cast if a.category in OFFICE and " " not in a.text]  # "a late charge by Ireland"
    return bool(told) and not any(in_arms(a) for a in cast if a not in teams)


#: Whether a word is used in its everyday sense, by each reason.
EVERYDAY: tuple[Callable[[Account], bool], ...] = (
    daily_life,
    of_a_calamity,
    of_business,
    police_search,
    of_sport,
    in_court,
    called_off,
    found_alive,
    shows_how,
    of_culture,
    by_a_thing,
    of_a_case,
    in_a_phrase,
    in_a_match,
)
