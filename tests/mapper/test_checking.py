"""Proposals are checked: words that the text does not hold are dropped and counted; we read the rest."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from gazetteer import Gazetteer
from mapper import serial
from mapper.model import Dropped, Extraction, Report
from mapper.pipeline import extract
from mapper.proposals.adopting import NO_DATE
from mapper.proposals.checking import NOT_THERE, TOO_LONG, check, locate
from mapper.proposals.model import Proposal, ProposedCount, ProposedEvent, ProposedMention, Quote

TEXT = "Clashes broke out in Sarmin on Monday. On Tuesday shells\n hit Sarmin, killing at least five people."
TEXTS = st.text(st.sampled_from("ab \n.é\u200f\ud800ق"), max_size=60)
QUOTES = st.builds(
    Quote, st.text(st.sampled_from("ab \n.é\u200f\ud800ق"), max_size=9), st.none() | st.integers(-3, 70)
)


def read(gazetteer: Gazetteer, proposal: Proposal, text: str = TEXT, lang: str = "") -> Extraction:
    return extract(Report("r", text, published=date(2020, 1, 24), lang=lang), gazetteer, (), proposal)


@given(TEXTS, st.lists(QUOTES, max_size=6))
def test_every_span_that_is_kept_holds_the_words_and_every_other_is_counted(
    text: str, quotes: list[Quote]
) -> None:
    checked = check(text, Proposal("x", tuple(ProposedMention("actor", quote) for quote in quotes)))
    spans = checked.of("actor")
    assert all(0 <= start < end <= len(text) for start, end in spans)
    words = {" ".join(quote.text.split()) for quote in quotes}
    assert all(" ".join(text[a:b].split()) in words for a, b in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    there = [quote for quote in quotes if locate(text, quote)]
    assert sum(drop.count for drop in checked.drops.all()) == len(quotes) - len(there)


def test_a_quote_is_looked_for_in_its_event_first_and_then_nearby() -> None:
    second = locate(TEXT, Quote("On Tuesday shells hit Sarmin"))
    assert second == (39, 68)
    assert locate(TEXT, Quote("Sarmin"), second) == (62, 68)
    assert locate(TEXT, Quote("Sarmin")) == (21, 27)
    assert locate(TEXT, Quote("Clashes"), second) == (0, 7)
    assert locate(TEXT, Quote("sarmin")) is None
    assert locate(TEXT, Quote("Sarmin", 20)) is None


EVENT = ProposedEvent(
    Quote("shells\n hit Sarmin"),
    "Explosions/Remote violence",
    "Shelling/artillery/missile attack",
    date=Quote("On Tuesday"),
    places=((Quote("Sarmin"), "target"), (Quote("Damascus"), "at")),
    actors=((Quote("people"), "target"),),
    weapons=(Quote("shells"),),
    counts=(ProposedCount(Quote("five people"), "killed"), ProposedCount(Quote("people"), "wounded")),
    sources=(Quote("the mayor"),),
)


def test_an_event_is_made_of_what_our_own_code_reads_at_its_words(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, Proposal("model", events=(EVENT,)))
    (event,) = found.events
    assert (event.type, event.sub_type, event.status) == (EVENT.type, EVENT.sub_type, "asserted")
    assert event.date is not None
    assert event.date.start == date(2020, 1, 21)
    (count,) = event.counts
    assert (count.mention.min, count.mention.max, count.mention.hedge) == (5, None, "at least")
    (placed,) = event.placements
    assert (placed.mention.start, placed.role) == (62, "target")
    assert placed.mention.place is not None
    assert placed.geo_precision
    assert found.backend == "model"
    assert event.type_reason == "model says so"
    assert Dropped(NOT_THERE, 2) in found.dropped


def test_two_proposed_events_stay_two(gazetteer: Gazetteer) -> None:
    again = ProposedEvent(Quote("shells\n hit Sarmin"), EVENT.type, EVENT.sub_type)
    assert len(read(gazetteer, Proposal("model", events=(EVENT, again))).events) == 2


def test_a_date_that_is_no_date_phrase_and_a_figure_without_a_number_are_dropped(
    gazetteer: Gazetteer,
) -> None:
    event = ProposedEvent(
        Quote("shells\n hit Sarmin"),
        EVENT.type,
        EVENT.sub_type,
        date=Quote("hit Sarmin"),
        counts=(ProposedCount(Quote("shells"), "killed"),),
    )
    found = read(gazetteer, Proposal("model", events=(event,)))
    (made,) = found.events
    assert (made.date, made.counts) == (None, ())
    assert sum(drop.count for drop in found.dropped) >= 2


def test_what_is_dropped_of_a_report_that_is_read_twice_is_counted_once(gazetteer: Gazetteer) -> None:
    text = "SAF shelled a market in Omdurman on Friday, killing two people."
    proposal = Proposal("model", tuple(ProposedMention("date", Quote(q)) for q in ("a market", "two people")))
    assert read(gazetteer, proposal, text).dropped == (Dropped(NO_DATE, 2),)


def test_an_event_whose_own_words_are_not_in_the_text_is_dropped_whole(gazetteer: Gazetteer) -> None:
    event = ProposedEvent(
        Quote("Rockets hit Hama"), EVENT.type, EVENT.sub_type, places=((Quote("Sarmin"), "at"),)
    )
    long = ProposedEvent(Quote("x" * 5_000), EVENT.type, EVENT.sub_type)
    found = read(gazetteer, Proposal("model", events=(event, long)))
    assert found.events == ()
    assert found.dropped == (Dropped(TOO_LONG, 1), Dropped(NOT_THERE, 1))
    assert found.note


def test_no_events_is_an_answer(gazetteer: Gazetteer) -> None:
    assert read(gazetteer, Proposal("model", events=())).events == ()
    assert read(gazetteer, Proposal("model")).events


def test_mentions_are_added_to_those_of_the_rules_or_replace_them(gazetteer: Gazetteer) -> None:
    text = "Gunmen of the Blue Feather Brigade attacked soldiers in Zzyqq on Monday."
    named = (ProposedMention("actor", Quote("Blue Feather Brigade")),)
    added = read(gazetteer, Proposal("x", named), text)
    alone = read(gazetteer, Proposal("x", named, frozenset({"actor"})), text)
    rules = read(gazetteer, Proposal(), text)
    names = [[m.text for m in found.mentions if m.kind == "actor"] for found in (rules, added, alone)]
    assert "Blue Feather Brigade" in " ".join(names[1])
    assert names[2] == ["Blue Feather Brigade"]
    assert set(names[0]) <= {*names[1]} | {m for m in names[0] if "Blue Feather Brigade" in m}


def test_a_known_actor_gets_its_neutral_name(gazetteer: Gazetteer) -> None:
    text = "There the men of Nusra Front waited for the night."
    found = read(
        gazetteer,
        Proposal("x", (ProposedMention("actor", Quote("Nusra Front")),), frozenset({"actor"})),
        text,
    )
    (actor,) = [m for m in found.mentions if m.kind == "actor"]
    assert getattr(actor, "name", "") == "Jabhat al-Nusra"


@pytest.mark.parametrize("lang", ["fr", "und"])
def test_a_language_that_the_rules_do_not_read_is_read_by_the_back_end(
    gazetteer: Gazetteer, lang: str
) -> None:
    text = "Des obus sont tombés sur Alep le 21/01/2020, tuant 5 civils, selon la Défense civile."
    event = ProposedEvent(
        Quote("Des obus sont tombés sur Alep"),
        EVENT.type,
        EVENT.sub_type,
        date=Quote("21/01/2020"),
        places=((Quote("Alep"), "at"),),
        counts=(ProposedCount(Quote("5 civils"), "killed"),),
        sources=(Quote("Défense civile"),),
    )
    found = read(gazetteer, Proposal("model", events=(event,)), text, lang)
    (made,) = found.events
    assert made.date is not None
    assert made.date.start == date(2020, 1, 21)
    assert [(c.mention.min, c.mention.max) for c in made.counts] == [(5, 5)]
    assert [p.mention.text for p in made.placements] == ["Alep"]
    assert [s.name for c in found.claims for s in c.sources] == ["Défense civile"]
    assert read(gazetteer, Proposal(), text, lang).events == ()


def quotes(text: str) -> st.SearchStrategy[Quote]:
    """Words of a text, and some that are not in it."""
    cuts = st.tuples(st.integers(0, len(text)), st.integers(0, 25)).map(lambda c: text[c[0] : c[0] + c[1]])
    return st.builds(Quote, cuts | st.just("Atlantis"), st.none() | st.integers(-1, 120))


LONG = (
    TEXT + "\n\nقال مصدر عسكري إن 7 جنود قتلوا قرب إدلب يوم الأحد.\n"
    '"Up to 40 soldiers died at 5 p.m.," SANA said.'
)
PLACES = st.lists(st.tuples(quotes(LONG), st.sampled_from(["at", "near", "from", "within"])), max_size=3).map(
    tuple
)
PROPOSED = st.builds(
    ProposedEvent,
    quote=quotes(LONG),
    type=st.just("Battles"),
    sub_type=st.just("Armed clash"),
    status=st.sampled_from(["asserted", "planned", "historical"]),
    date=st.none() | quotes(LONG),
    places=PLACES,
    actors=st.lists(st.tuples(quotes(LONG), st.sampled_from(["initiator", "other"])), max_size=2).map(tuple),
    weapons=st.lists(quotes(LONG), max_size=2).map(tuple),
    counts=st.lists(
        st.builds(ProposedCount, quotes(LONG), st.sampled_from(["killed", "missing"])), max_size=2
    ).map(tuple),
    sources=st.lists(quotes(LONG), max_size=2).map(tuple),
)
PROPOSALS = st.builds(
    Proposal,
    backend=st.just("x"),
    mentions=st.lists(
        st.builds(
            ProposedMention,
            st.sampled_from(["place", "actor", "date", "count", "weapon", "source"]),
            quotes(LONG),
        ),
        max_size=4,
    ).map(tuple),
    replaces=st.sets(st.sampled_from(["place", "actor", "date", "count", "source"]), max_size=2).map(
        frozenset
    ),
    events=st.none() | st.lists(PROPOSED, max_size=3).map(tuple),
)


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(PROPOSALS, st.sampled_from(["en", "ar", "fr"]))
def test_whatever_is_proposed_the_output_is_whole_and_quotes_the_text(
    gazetteer: Gazetteer, proposal: Proposal, lang: str
) -> None:
    found = read(gazetteer, proposal, LONG, lang)
    Draft202012Validator(serial.schema()).validate(serial.to_object(found))
    assert serial.dumps(serial.loads(serial.dumps(found))) == serial.dumps(found)
    for mention in found.mentions:
        assert LONG[mention.start : mention.end] == mention.text
    for event in found.events:
        parts = [a.mention for a in event.actors] + [c.mention for c in event.counts]
        for part in (*parts, *(p.mention for p in event.placements)):
            assert LONG[part.start : part.end] == part.text
    if proposal.events is not None:
        assert len(found.events) <= len(proposal.events)
