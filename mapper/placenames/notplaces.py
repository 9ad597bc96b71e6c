"""What shows that a known name is no place where it stands: a person, an organisation, a paper. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gazetteer import quick

from ..reading import Token
from ..words.grammar import words as grammar
from ..words.passives import no_object
from ..words.shapes import shape
from .led import gone_for
from .name_bounds import LONGEST, closes, follows, leads_on, part_of_another, touches
from .persons import one_of_peoples, someone
from .torn import goes_on_from, only_begins
from .unlisted import LOCATIVE, lies_on
from .words import PlaceWords, is_capital, is_compound

#: Marks that open and close what is quoted.
_OPENING, _CLOSING = frozenset("\"“‘'«"), frozenset("\"”’'»")
#: A small town's name of so many letters, all capitals, is an abbreviation.
ACRONYM = 5
#: A word of so many letters is no unit right behind a town; "alias" is read for so far behind a name.
_SHORT, _ALIAS = 3, 9
#: Words before "the" that lead to a country whose name is an adjective too: "from the US".
_THE_LED = (*LOCATIVE, "to", "from")


@quick
@dataclass(frozen=True, slots=True)
class Spelling:
    """What is spelled like a place, where it stands: its span, and the tokens of the name it is or begins.

    ``large``: it is the name of a province, a country or a large town; ``units``: where such names begin.
    """

    text: str
    tokens: Sequence[Token]
    table: PlaceWords
    start: int
    end: int
    first: int
    last: int
    large: bool = False
    units: frozenset[int] = frozenset()

    @property
    def name(self) -> str:
        """What is spelled so."""
        return self.text[self.start : self.end]

    def before(self, reach: int) -> list[str]:
        """So many words right before it at most, in lower case."""
        return [t.lower for t in self.tokens[max(0, self.first - reach) : self.first]]


def _named_house(spelling: Spelling) -> bool:
    """ "Stormed the Cairo hotel in Beledweyne": what is called so stands elsewhere."""
    the = spelling.before(1) == ["the"]
    return the and shape("house_elsewhere").match(spelling.text, spelling.end) is not None


def _in_solidarity(spelling: Spelling) -> bool:
    """ "Gathered in solidarity with Gaza": they were elsewhere."""
    feeling, with_ = ["", "", *spelling.before(2)][-2:]
    return with_ == "with" and feeling in grammar("en", "feels_with")


def _dealt_with(spelling: Spelling) -> bool:
    """ "Accused of collaborating with Israel", "spying for Iran": the state that somebody works for."""
    dealing, led = ["", "", *(word for word in spelling.before(3) if word != "the")][-2:]
    use = "dealings_to" if led == "to" else "dealings"
    return spelling.large and led in grammar("en", "dealt_by") and dealing in grammar("en", use)


def _depicted(spelling: Spelling) -> bool:
    """ "Burned an effigy of Pakistan's president", "waved the flag of Russia": what is shown, and nowhere."""
    before = spelling.before(4)
    led = before[-1:] == ["of"] or before[-2:] == ["of", "the"]
    return led and not grammar("en", "likenesses").isdisjoint(before)


def _spoken_for(spelling: Spelling) -> bool:
    """ "Chanting pro Pakistan slogans", "burnt India's flag": whom a crowd speaks for or against."""
    owned = shape("owns_a_flag").match(spelling.text, spelling.end) is not None
    return owned or spelling.before(1) in (["pro"], ["anti"])


def _crossed(spelling: Spelling) -> bool:
    """ "A bridge over the Niger": a river, and no country."""
    *before, preposition, article = ["", "", *spelling.before(4)]
    crossed = (preposition, article) in (("over", "the"), ("across", "the"))
    return crossed and not grammar("en", "crossings").isdisjoint(before)


def _is_adjective(spelling: Spelling) -> bool:
    """Whether a name is also the adjective of a nation, and nothing leads to it as to a place."""
    return spelling.name.lower() in spelling.table.demonyms and not _led_to(spelling)


def _no_unit_behind_a_comma(spelling: Spelling) -> bool:
    """Whether a name that counts only behind a comma ("Portland, Ore.") stands elsewhere."""
    behind = spelling.text[: spelling.start].rstrip().endswith(",")
    return spelling.name in spelling.table.after_comma and not behind


def _owns_hyphened(spelling: Spelling) -> bool:
    """ "A U.S.-owned ship", "Iraq-led talks": whose something is, and nowhere."""
    return shape("hyphened").match(spelling.text, spelling.end) is not None


def _aliased(spelling: Spelling) -> bool:
    """ "A target named Sana, alias Baru": names of somebody."""
    behind = shape("alias").match(spelling.text, spelling.end, spelling.end + _ALIAS) is not None
    return behind or not grammar("en", "goes_by").isdisjoint(spelling.before(1))


def _a_label(spelling: Spelling) -> bool:
    """ "Date: 3 May; Location: Djibo": what a row says of its cells."""
    labels = grammar("en", "date_labels")
    return spelling.name.lower() in labels and spelling.text.startswith(":", spelling.end)


def _quoted(spelling: Spelling) -> bool:
    """Whether a name ends what is quoted as a title, or is the name by which somebody goes: 'a "No Kings"
    march', 'known as "Medellin"'."""
    text, tokens, at = spelling.text, spelling.tokens, spelling.first
    if text[spelling.end : spelling.end + 1] not in _CLOSING:
        return False
    while at and is_capital(tokens[at - 1].text) and touches(tokens, at - 1):
        at -= 1
    if text[max(0, tokens[at].start - 1) : tokens[at].start] not in _OPENING:
        return False
    before = [t.lower for t in tokens[max(0, at - 2) : at]]
    behind = tokens[spelling.last + 1].text if spelling.last + 1 < len(tokens) else ""
    if (
        at
        and is_capital(tokens[at - 1].text)
        and is_capital(behind)
        and spelling.end + 2 >= tokens[spelling.last + 1].start
    ):
        return True  # 'Juan "El Mayo" Perez'
    return (
        at < spelling.first
        or before == ["known", "as"]
        or not grammar("en", "quoted_name").isdisjoint(before[-1:])
    )


def _abbreviates(spelling: Spelling) -> bool:
    """Whether capitals stand in brackets for what is named before, or are too few for the name of a town."""
    name, text, end = spelling.name, spelling.text, spelling.end
    if not name.isupper():
        return False
    short = len(name) <= ACRONYM and not spelling.large
    bracketed = f"({name})" in text[: end + 1] and len(name) <= ACRONYM  # there, or when it was explained
    return bracketed or (short and not _shouted(spelling.tokens, spelling.first))


def _led_to(spelling: Spelling) -> bool:
    """Whether words lead to a name that is an adjective too: "to the US." but no "in the US army"."""
    tokens, first, table = spelling.tokens, spelling.first, spelling.table
    the = first > 1 and tokens[first - 1].lower == "the"
    before = tokens[first - 1 - the].lower if first else ""
    if not the:  # "Bhamo, Myanmar, on Monday"
        held = spelling.text[: spelling.start].rstrip().endswith(",") and before not in table.demonyms
        return before in LOCATIVE or (held and closes(spelling.text, tokens, spelling.last, table))
    then = tokens[spelling.last + 1] if follows(tokens, spelling.last) else None
    if then is not None and then.lower not in no_object():  # "the US Embassy", but "to the US Monday"
        return False
    return before in _THE_LED and closes(spelling.text, tokens, spelling.last, table)


def _before_something(spelling: Spelling) -> bool:
    """Whether the words after a name make it an organisation's, a people's or a person's."""
    text, tokens, last, table = spelling.text, spelling.tokens, spelling.last, spelling.table
    if last + 1 >= len(tokens) or text[max(spelling.end, tokens[last].end) : tokens[last + 1].start].strip():
        return False
    alone = " " not in spelling.name and last == spelling.first
    after = tokens[last + 1]
    kinds = [t.lower for t in tokens[last + 2 : last + 4]]
    if after.lower in grammar("en", "waters") and kinds[1:] == ["of"] and kinds[0] in table.kinds:
        return True  # "the Volga river city of Saratov"
    # "in X rebels shelled Y"
    in_it = last > 0 and tokens[last - 1].lower in LOCATIVE and after.text in table.raiders
    if (after.text in table.not_before and not in_it) or one_of_peoples(tokens, last):
        return True
    if not is_capital(after.text) or text[tokens[last].start : tokens[last].end].isupper():
        return False
    at = last
    while at - last < LONGEST and (follows(tokens, at) or at == last):
        at += 1
        if tokens[at].text.removesuffix("'s").removesuffix("’s") in table.organisations:
            return tokens[min(at + 1, len(tokens) - 1)].text not in table.ends  # but "University Square"
    if alone and tokens[last].text.endswith(("'s", "’s")) and leads_on(tokens, last, table):
        return False  # "attacked Zamfara's X", "in Sudan's X"
    unit = after.start in spelling.units and len(after.text) > _SHORT  # but "Nga Ta Yaw"
    if not alone or unit or after.lower in table.vague:
        return False
    return after.text not in table.not_places and not after.text.isupper()


def after_something(spelling: Spelling) -> bool:
    """Whether the word before a name makes it a person's or a part of a longer name."""
    text, tokens, first, table = spelling.text, spelling.tokens, spelling.first, spelling.table
    if not first or text[tokens[first - 1].end : spelling.start].strip():
        return False
    previous = tokens[first - 1]
    if is_compound(previous.text):
        return False  # "the Taliban-held Kunduz"
    if previous.text.rstrip(".") in table.titles or previous.text in table.street_heads:
        return True
    if not is_capital(previous.text) or previous.text.isupper():
        return False
    if spelling.large and tokens[first].text not in table.ends and _after_place(tokens, first, table):
        return False
    small = previous.lower
    if (
        small in table.kinds
        and first > 1
        and is_capital(tokens[first - 2].text)
        and follows(tokens, first - 2)
    ):
        return previous.text not in table.heads  # "Lancashire County Council"
    return (
        previous.text not in table.not_places
        and small not in table.kinds
        and small not in table.vague
        and small not in table.prepositions
        and small not in table.fillers
        and small not in table.demonyms
        and not small.endswith(("'s", "s'"))
    )


def _after_place(tokens: Sequence[Token], first: int, table: PlaceWords) -> bool:
    """Whether one or two capitals before a name follow a preposition, or a comma and another name: "in
    Adampur Haryana", "the Basti area of Adampur Haryana", "in Basti, Adampur Haryana"."""
    at = first - 1
    while at > first - 3 and at > 0 and is_capital(tokens[at].text) and not _behind_comma(tokens, at):
        at -= 1
    if tokens[at].lower == "of" and at:
        return tokens[at - 1].lower in table.vague and tokens[at + 1].text not in table.heads
    if not _behind_comma(tokens, at):
        return tokens[at].text in LOCATIVE
    at -= 1
    while at > 0 and is_capital(tokens[at].text) and touches(tokens, at - 1):
        at -= 1
    return tokens[at].text in LOCATIVE


def _behind_comma(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma and a blank stand before a word."""
    return at > 0 and tokens[at].start - tokens[at - 1].end == 2


def _shouted(tokens: Sequence[Token], first: int) -> bool:
    """Whether the words beside a name are all capitals too: a headline, a dateline."""
    beside = [t.text for t in tokens[max(0, first - 1) : first + 2] if t.text.isalpha() and len(t.text) > 1]
    return first == 0 or (len(beside) > 1 and all(t.isupper() for t in beside))


#: What shows that a known spelling is no place where it stands, and what it is.
AGAINST: tuple[tuple[Callable[[Spelling], bool], str], ...] = (
    (lambda s: s.name.lower() in grammar("en", "articles_alone"), "an article torn from its name"),
    (lambda s: s.before(1) == ["ethnic"], "a people: “ethnic Amhara”"),
    (_named_house, "a hotel or the like that is named after it, in another town"),
    (lambda s: shape("its_mission").match(s.text, s.end) is not None, "whose embassy it is"),
    (_in_solidarity, "those whom a crowd speaks for"),
    (_dealt_with, "the state that somebody is said to work for"),
    (_depicted, "whose likeness or flag is shown"),
    (_spoken_for, "whom a crowd speaks for or against"),
    (lambda s: lies_on(s.tokens, s.last), "what a town lies on"),
    (_crossed, "what a bridge leads over"),
    (_quoted, "a title, or somebody's nickname"),
    (lambda s: goes_on_from(s.tokens, s.first, s.table), "the end of a longer name"),
    (lambda s: someone(s.tokens, s.first, s.last, s.table), "a person, a ship or a storm"),
    (lambda s: only_begins(s.tokens, s.last, s.table), "the beginning of a longer name: “Bab al-Salam”"),
    (lambda s: s.name in s.table.not_places or s.name in s.table.outlets, "a word or an outlet"),
    (_is_adjective, "the adjective of a nation"),
    (_owns_hyphened, "whose something is: “U.S.-owned”"),
    (_aliased, "somebody's name or alias"),
    (_a_label, "the word for a column of a table"),
    (_no_unit_behind_a_comma, "a short form that only stands behind a comma"),
    (_abbreviates, "an abbreviation"),
    (_before_something, "the beginning of an organisation's or a people's name"),
    (
        lambda s: part_of_another(s.tokens, s.first, s.table) and not gone_for(s.text, s.start),
        "the end of another name, that of no place",
    ),
    (after_something, "a person's name, or part of a longer one"),
)


def against(spelling: Spelling) -> bool:
    """Whether something shows that a known spelling is no place here."""
    return any(shows(spelling) for shows, _ in AGAINST)
