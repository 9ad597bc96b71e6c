"""Accounts that are no event: a breach only alleged, a crime, a quarrel of a family, an earlier toll. Pure.

The words are those of the report's language; where a language has none, no account is left out.
"""

from collections.abc import Callable

from ..acled.deeds import DEATHS
from ..acled.kinds import ARMED
from ..words.grammar import words as grammar
from ..words.shapes import shape
from .account import Account

#: How many words before a deed are read for a denial, or for a word that says it goes on.
_DENIAL, _REACH = 10, 4


def only_a_breach(account: Account) -> bool:
    """ "تبادل الجانبان الاتهامات بخرق الهدنة": nobody says how a truce was broken."""
    draft, lang = account.draft, account.reading.report.lang
    if draft.lead.cls.name != "violation" or draft.weapons or draft.counts:
        return False
    accusing = grammar(lang, "accusing") | grammar(lang, "accusations")
    return any(not accusing.isdisjoint(t.forms) for t in account.sentence.tokens[: draft.lead.first])


def denied_deed(account: Account) -> bool:
    """ "ونفت القوات قتل مدنيين": somebody denies what others tell, and says of no place or day."""
    draft, lang = account.draft, account.reading.report.lang
    if lang != "ar" or draft.status != "negated" or draft.denies:
        return False
    if draft.date or account.placed:
        return False
    tokens, lead = account.sentence.tokens, draft.lead
    behind = tokens[lead.last + 1].forms if lead.last + 1 < len(tokens) else ()
    before = tokens[max(0, lead.first - _DENIAL) : lead.first]
    return not grammar(lang, "anybody").isdisjoint(behind) and any(
        not grammar(lang, "denying").isdisjoint(t.forms) for t in before
    )


def still_holds(account: Account) -> bool:
    """ "لا يزال الجيش يسيطر على المطار": who holds ground took none."""
    lead, still = account.draft.lead, grammar(account.reading.report.lang, "still")
    return lead.cls.name == "capture" and lead.form == "s" and not still.isdisjoint(account.before(_REACH))


def ordinary_crime(account: Account) -> bool:
    """ "Police arrested two men with cannabis": an arrest for a crime that is no part of a conflict."""
    draft, lang = account.draft, account.reading.report.lang
    if draft.lead.cls.name not in ("arrest", "disrupted"):
        return False
    fighters = any(a.category in ("rebel", "militia", "protesters") for a, _ in draft.actors)
    crimes = grammar(lang, "crimes")
    return not fighters and any(not crimes.isdisjoint((t.lower, *t.forms)) for t in account.sentence.tokens)


def private_harm(account: Account) -> bool:
    """ "رجل يقتل زوجته", "رصاصة طائشة خلال عرس": who is killed in the family, or by who celebrates."""
    draft, lang, here = account.draft, account.reading.report.lang, account.sentence
    if draft.lead.cls.name not in DEATHS:
        return False
    if any(actor.category in ARMED for actor in draft.initiators):
        return False
    told = shape("private_harm", lang).search(account.reading.text, here.start, here.end)
    # "Settlers attacked a farmer and beat his son": in English who did it stands in the shape
    others = lang == "en" and told is not None and any(a.end <= told.start() for a in draft.initiators)
    return told is not None and not others


def earlier_toll(account: Account) -> bool:
    """ "وكانت الشرطة قد أعلنت في حصيلة سابقة مقتل 30": the toll of before is none of its own."""
    draft, said = account.draft, shape("earlier_toll", account.reading.report.lang)
    told = said.search(account.reading.text, draft.start, draft.end)
    return draft.lead.cls.name == "kill" and told is not None


def deal_in_the_offing(account: Account) -> bool:
    """ "An answer on a truce proposal", "ceasefire talks": a deal that is only talked about; "the ceasefire
    was not respected": one made before."""
    lead, tokens = account.draft.lead, account.sentence.tokens
    behind = tokens[lead.last + 1].lower if lead.last + 1 < len(tokens) else ""
    if lead.cls.name != "agreement":
        return False
    if not account.draft.date and shape("not_kept").match(account.reading.text, lead.end):
        return lead.part == "noun" or lead.form == "participle" or not account.draft.initiators
    beside = not account.reading.text[lead.end : lead.end + 1].strip()  # but "a truce, mediators said"
    return lead.part == "noun" and beside and behind in grammar("en", "offered")


def had_fled(account: Account) -> bool:
    """ "There were no deaths, the villagers having already fled to X": what had been before."""
    return account.draft.lead.cls.name == "displacement" and "having" in account.before(3)


def only_dates_it(account: Account) -> bool:
    """ "Attacks have risen since they ended a truce in 2022": the end of a truce that says when; but "a truce
    that had held since Monday expired"."""
    before = account.before(_REACH)
    if account.draft.lead.cls.name != "development" or "since" not in before:
        return False
    subject = before[before.index("since") + 1 :][:1]
    return bool(subject) and (subject[0] in grammar("en", "themselves") or subject[0] in ("the", "both"))


#: Whether an account only mentions something, by each reason.
MENTIONED: tuple[Callable[[Account], bool], ...] = (
    only_a_breach,
    denied_deed,
    still_holds,
    ordinary_crime,
    private_harm,
    earlier_toll,
    deal_in_the_offing,
    only_dates_it,
    had_fled,
)
