"""From a Query to an Answer: gather candidates, judge them, decide, and say why. Used by lookup.py."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from ..geography.boundaries import Boundaries
from ..measure import distance_km, prominence
from ..place import FINER, UNITS, Answer, Candidate, Place, Query
from ..scoring import GROUP_OF, Evidence, candidate, in_reports, is_no_such, score
from ..spellings.kind_words import SITES, said_otherwise, split_kind, unlinked, with_kind, without_kind
from ..spellings.names import fold, form, readings
from ..spellings.respelling import but_for_blanks
from ..spellings.scripts import otherwise
from ..storage.layers import Layers
from .across import AGREED, agreeing, respelled
from .adjectives import units_by_adjective
from .alone import LEAD, dwarfs, meant, own_names_first, reported_first
from .arabic_press import foreign_names
from .asking import alone, equal_codes, is_iso, narrowest
from .calibration import Facts, hopeful, probability
from .candidates import FAIR, Candidates, Spelled
from .common import may_be_meant, refused_word
from .facts import SPELLING_KM, at_hand, completed
from .inside import Inside
from .own_names import borrowers
from .refusals import ambiguous, one_of_several, unknown
from .rivals import districts_first, in_its_letters, with_namesake, without_districts, without_shores
from .seats import seats
from .sites import beside_its_town, towns_of_sites
from .weighed import Judged, Question, Scope, Weighed, answered, likelier, rivals

ACCEPT = 0.9
"""A name that is only alike is an answer from this confidence on."""
ACCEPT_SPOKEN = 0.8
"""The same where it sounds the same, vowels too: "Um Jalal" is Umm Jalal."""
ACCEPT_READ = 0.7
"""The same where it is recorded as another language's press would be read: "Chan al-Asal" is Khan al-Asal."""
DOUBTFUL = 0.4
"""Below this confidence a recorded spelling is ambiguous that others in what is stated share, or that
belongs to one of several places there of one name in another script."""
HARDLY = 0.1  # … where countries are only hinted at, but for the curated: confidence counts all namesakes
KNOWN_ELSEWHERE = 0.65
"""From this prominence on, a name spelled like a place elsewhere is no misspelling of one here: Paris."""
LEAD_STATED = 0.0286
"""The same between places of one stated country or unit: more than having the article or not."""
SUPPORT_KM = 120.0
"""A place named in the same text makes another likelier within this distance."""
REMEMBERED = 1024
"""Searches by sound that are remembered: a report, and those after it, ask for one name again and again."""
SMALL = 100_000
"""A place of fewer people, spelled so only outside what the text is about, is not what the text means."""


class Search:
    """Answers queries whose within and context are codes."""

    def __init__(self, index: Layers, boundaries: Boundaries) -> None:
        self._index = index
        self._boundaries = boundaries
        self.inside = Inside(index, boundaries)
        self._candidates = Candidates(index)
        self._alike = lru_cache(REMEMBERED)(self._sounding_alike)

    def ask(self, query: Query, limit: int) -> Answer:
        """The answer, with at most ``limit`` candidates, best first."""
        if not fold(query.name):
            return Answer(query, None, 0.0, f"“{query.name}” holds no letters")
        found, scope = self.judged(query)
        answer = self._decide(Question(query, scope, found, limit))
        if answer.best is None and (more := self._reaching(found, scope)):
            answer = self._decide(Question(query, scope, more, limit))
        return beside_its_town(answer)

    def judged(self, query: Query) -> tuple[Judged, Scope]:
        """Every place that may be meant, the likeliest first, and what binds the query."""
        folded = fold(unlinked(query.name))
        scope = Scope(self._narrowest(query.within), self._countries(query))
        found = self._judged(query, folded, query.kind, scope)
        found = [w for w in found if not is_no_such(w.place, query.kind)]
        if any(w.evidence.exact for w in found):
            return found, scope
        for reading in map(fold, otherwise(query.name)):
            other = self._judged(query, reading, query.kind, scope)
            if any(w.evidence.exact for w in other):
                return other, scope
            found = likelier(found, other)
        stem, kind = without_kind(folded)
        names = foreign_names(self._index, folded, scope.within)
        for said in (*names, *with_kind(folded, query.kind), *said_otherwise(folded)):
            if any(map(self._index.may_know, readings(said))):
                other = self._judged(query, said, query.kind or kind, scope)
                if any(w.evidence.exact and not is_no_such(w.place, query.kind) for w in other):
                    return other, scope
        if kind not in SITES:
            stem, kind = split_kind(folded)
        if kind and stem:
            other = units_by_adjective(stem, kind, lambda name, said: self._judged(query, name, said, scope))
            if other:
                return other, scope
            other = self._judged(query, stem, query.kind or kind, scope)
            fit = [w for w in other if w.evidence.exact] if kind in SITES else other
            fit = towns_of_sites(fit) if kind in SITES else fit
            found = [w for w in fit if not is_no_such(w.place, kind)] or found
        return found, scope

    def _reaching(self, found: Judged, scope: Scope) -> Judged:
        """Where none in what is stated is spelled so: these with those that reach into it, seas, disputed
        places, crossings. [] where none does."""
        if not scope.within or any(w.inside and w.evidence.exact for w in found):
            return []
        reach = [w.evidence.exact and self.inside.reaches(w.place, scope.within) for w in found]
        told = [replace(w, inside=w.inside or near) for w, near in zip(found, reach, strict=True)]
        return sorted(told, key=lambda w: (not w.inside, -w.score, w.place.id)) if any(reach) else []

    def _narrowest(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Codes without the countries and units of which a finer one is given too."""
        given = narrowest(codes)
        finer = [c for c in given if not is_iso(c)]
        holders = {*self._index.iso(finer), *(c.split("-")[0] for c in self._index.iso(finer))} - set(finer)
        return equal_codes((c for c in given if c not in holders), self._index)

    def good(self, scope: Scope, found: Judged) -> Judged:
        """Those that may be the answer: spelled so or supported, not astray, nor a unit under one that is."""
        famous = any(w.evidence.exact and prominence(w.place) >= KNOWN_ELSEWHERE for w in found)
        astray = {id(w): w.score for w in found if w.inside and self._stray(w.evidence, scope)}
        return [
            w for w in found
            if w.inside and id(w) not in astray and may_be_meant(w.evidence, scope.countries)
            and (w.evidence.exact or (not famous and self._agrees(w.evidence, scope)))
            and (w.place.level not in UNITS or w.score >= max(astray.values(), default=w.score))
        ]  # fmt: skip

    def _countries(self, query: Query) -> tuple[str, ...]:
        codes = [*query.within] if query.within else [*query.context]
        if not query.within:
            codes += [self._boundaries.unit_at(p)[0] for p in query.near]
        return tuple(dict.fromkeys(c.split("-")[0] for c in self._index.iso(filter(None, codes))))

    def _judged(self, query: Query, folded: str, kind: str | None, scope: Scope) -> Judged:
        """Every place that may be meant: those in what is stated first, by score."""
        spelled = in_its_letters(query.name, self._candidates.spelled(folded, scope.within))
        unmeant = () if GROUP_OF.get(kind or "") == "district" else FINER
        spelled = without_districts(spelled) if unmeant else districts_first(spelled)
        known = {s.place.id for s in spelled}
        spelled = without_shores(folded, kind, spelled, stated=bool(scope.within))
        agreeing = scope.within or query.context
        meant = [s for s in spelled if s.place.level not in unmeant]
        if not meant or (agreeing and not any(self.inside(s.place, agreeing) for s in meant)):
            stated = scope.within
            finer = () if all(map(is_iso, stated)) else stated
            alike = [*self._alike(folded, self._index.iso(stated) or scope.countries, finer)]
            if query.alike or all(s.likeness < FAIR for s in alike):
                likest = {s.place.id for s in alike}
                keep = (lambda p: self.inside(p, finer)) if finer else None
                other = self._candidates.by_arabic(folded, self._index.iso(stated) or scope.countries, keep)
                alike += [s for s in other if s.place.id not in likest]
            alike = [s for s in alike if s.place.id not in known and s.place.level not in unmeant]
            alike = [self._exact(s) if but_for_blanks(folded, s.matched) else s for s in alike]
            spelled += [s for s in alike if not stated or self.inside(s.place, stated)]
        towns = seats(folded, spelled, self._index.written)
        lent = borrowers([(s.matched, s.place) for s in spelled if s.exact])
        found = []
        for s in spelled:
            sibling = s.place.level in UNITS and (s.place.country, s.place.admin1) in towns
            evidence = Evidence(
                query, s.place, s.read or folded, s.matched, s.likeness, s.exact, s.same_article, kind,
                sibling, fold(s.place.name), len(self._index.written(s.place).folded) if s.exact else 0,
                s.literal, s.place.id in lent,
            )  # fmt: skip
            inside = not scope.within or self.inside(s.place, scope.within)
            found.append(Weighed(evidence, score(evidence), inside, s.number))
        found.sort(key=lambda w: (not w.inside, -w.score, w.place.id))
        return found

    def _exact(self, spelled: Spelled) -> Spelled:
        """A place that is spelled so after all, with all its names: how many there are counts for it."""
        place = spelled.place if spelled.number is None else self._index.place(spelled.number)
        return replace(spelled, place=place, number=None, exact=True)

    def _sounding_alike(
        self, folded: str, countries: tuple[str, ...], stated: tuple[str, ...]
    ) -> tuple[Spelled, ...]:
        """The places in these countries whose names sound like it; of finer units stated those inside."""
        inside = None if all(map(is_iso, stated)) else lambda p: self.inside(p, stated)
        return tuple(self._candidates.alike(folded, countries, inside))

    def _agrees(self, e: Evidence, scope: Scope) -> bool:
        """Whether a country or neighbour agrees with a place whose name is only alike."""
        near = any(distance_km(e.place.point, p) <= SPELLING_KM for p in e.query.near)
        return near or e.place.country in scope.countries

    def _stray(self, e: Evidence, scope: Scope) -> bool:
        """Whether a small place bears the name, but far from everything that the text is about."""
        if scope.within or not e.query.context or self._supported(e, scope):
            return False
        known = e.place.kind == "capital" or e.place.source != "geonames" or e.place.population >= SMALL
        return e.exact and not known

    def _shown(self, found: Judged) -> tuple[Candidate, ...]:
        """These as candidates with their reasons in words."""
        self._index.places([w.number for w in found if w.number is not None])  # all read at once
        return tuple(candidate(w.evidence, w.score, self._whole(w)) for w in found)

    def _whole(self, weighed: Weighed) -> Place:
        """The place with all its names where it was read briefly."""
        return weighed.place if weighed.number is None else self._index.place(weighed.number)

    def _decide(self, question: Question) -> Answer:
        query, scope = question.query, question.scope
        good = self.good(scope, question.found)
        if not good:
            return self._refused(question)
        if query.alike and GROUP_OF.get(query.kind or "") == "settlement":
            good = [w for w in good if w.place.level not in FINER] or good
        if query.alike and not good[0].evidence.exact:
            return self._respelled(question, good)
        facts = at_hand(scope, good)
        read = facts.spoken_alike and form(good[0].evidence.matched) == good[0].evidence.asked
        least = ACCEPT_READ if read else ACCEPT_SPOKEN if facts.spoken_alike else ACCEPT
        if not (facts.exact or (facts.literal and hopeful(facts) >= least)):
            return self._across(question, good)
        if alone(query):
            return self._asked_alone(question, good)
        if len(own := own_names_first(good)) < len(good):
            good, facts = own, at_hand(scope, own)
        facts = completed(facts, good[0].evidence, self._whole(good[0]), scope, self._candidates)
        sure = probability(facts)
        if facts.exact or sure >= max(least, AGREED):
            return self._accepted(question, good, sure, facts.shared_here)
        other = self._across(question, good)
        return self._accepted(question, good, sure, 0) if sure >= least and other.best is None else other

    def _across(self, question: Question, good: Judged) -> Answer:
        """The place whose name in other letters agrees with one that no place is spelled by, if one does."""
        one = agreeing(question.query, good, self._whole, self._index.written)
        return self._refused(question) if one is None else self._first(question, one, AGREED)

    def _asked_alone(self, question: Question, good: Judged) -> Answer:
        """The place that a bare name means, if its namesakes leave it likely enough."""
        query, (sure, others) = question.query, meant(good := reported_first(good))
        shown = self._shown(with_namesake(good[0], good, question.found, question.limit))
        if others:
            told = ambiguous(query.name, [good[0], *others])
            return Answer(query, None, 0.0, told, shown, "ambiguous")
        return answered(query, good[0], round(sure, 3), shown)

    def _respelled(self, question: Question, good: Judged) -> Answer:
        """The place that a text means by a spelling of its own, if one is likely enough."""
        stated = any(not is_iso(code) or "-" in code for code in question.scope.within)
        told = respelled(question.query, good, self._whole, self._index.written, stated)
        return self._refused(question) if told is None else self._first(question, *told)

    def _first(self, question: Question, best: Weighed, sure: float) -> Answer:
        """This place as the answer, and then the others."""
        order = [best, *(w for w in question.found if w is not best)][: question.limit]
        return answered(question.query, order[0], sure, self._shown(order))

    def _accepted(self, question: Question, good: Judged, sure: float, shared: int) -> Answer:
        """The best of the good ones, unless others are as likely or its name is ``shared``."""
        query, scope, found = question.query, question.scope, question.found
        best, exact = good[0], good[0].evidence.exact
        others = rivals(good)
        lead = best.score - others[0].score if others else 1.0
        least_lead = LEAD_STATED if exact and scope.within else LEAD
        same = [w for w in found if w.evidence.exact]
        shown = self._shown(with_namesake(best, same, found, question.limit))
        least = DOUBTFUL if scope.within else HARDLY * (1.0 - in_reports(best.evidence))
        if exact and scope.within and others and dwarfs(best, others):
            return answered(query, best, sure, shown)
        if lead < least_lead or (others and sure < least and exact):
            close = [w for w in others if best.score - w.score < least_lead] or others[:1]
            told = ambiguous(query.name, [best, *close], query.within)
            return Answer(query, None, 0.0, told, shown, "ambiguous")
        if shared and sure < DOUBTFUL and exact and best.place.level not in FINER:
            told = one_of_several(query.name, best, shared)
            return Answer(query, None, 0.0, told, shown, "ambiguous")
        return answered(query, best, sure, shown)

    def facts(self, scope: Scope, good: Judged) -> Facts:
        """What bears on the first of these candidates being right."""
        first = good[0]
        return completed(at_hand(scope, good), first.evidence, self._whole(first), scope, self._candidates)

    @staticmethod
    def _supported(e: Evidence, scope: Scope) -> bool:
        return e.place.country in scope.countries or any(
            distance_km(e.place.point, p) <= SUPPORT_KM for p in e.query.near
        )

    def _refused(self, question: Question) -> Answer:
        query, shown = question.query, self._shown(question.found[: question.limit])
        labels = (self._index.label(c) or c for c in narrowest(query.within))
        where = " or ".join(dict.fromkeys(labels))
        told = refused_word(query, where) or unknown(query.name, question.found, where)
        return Answer(query, None, 0.0, told, shown)
