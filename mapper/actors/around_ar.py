"""The words around an actor of an Arabic clause: before it, written on to it, behind it. Pure."""

from functools import lru_cache

from ..clause import Trigger
from ..model import ActorMention
from ..reading import Token
from ..words.arabic import THIRD_PERSON, fold
from ..words.grammar import words as grammar
from ..words.phrases import QUOTES
from ..words.shapes import shape
from .scene import Scene

#: What is read for marks of quotation; "and", "of", "by" where such a mark parts them from a name.
_UNQUOTED = str.maketrans(dict.fromkeys(QUOTES, " "))
_APART = ("و", "ل", "ب", "ول", "وب", "لل", "ولل")
#: Spelled as "in front of" is, but for its hamza.
_IMAM = "إمام"
#: Before a figure: "ما بين 20 و25".
_BETWEEN = ("ما", "بين")


def words_before(scene: Scene, position: int) -> list[Token]:
    """The words of the clause before a position, the last one first."""
    return [
        t for t in reversed(scene.sentence.tokens) if t.start < position and t.start >= scene.clause.start
    ]


@lru_cache(maxsize=2)
def unquoted(text: str) -> str:
    """A text with a space for each mark of quotation: 'كمين نصبته "قسد"' is read as it would be without."""
    return text.translate(_UNQUOTED)


def written_on(scene: Scene, actor: ActorMention) -> str:
    """What is written on to an actor in front: "ل" of "لقوات النظام" or of 'لـ"قسد"'."""
    token = next((t for t in scene.sentence.tokens if t.start <= actor.start < t.end), None)
    on = scene.text[token.start : actor.start] if token else ""
    apart = [t.lower for t in words_before(scene, actor.start)[:1] if t.end <= actor.start]
    return on or next((word for word in apart if word in _APART), "")


def whole_before(scene: Scene, actor: ActorMention) -> list[Token]:
    """The words of a clause before an actor, the last one first, without what it is written on to."""
    back = [t for t in words_before(scene, actor.start) if t.end <= actor.start]
    return back[1:] if back and back[0].lower in _APART else back


def next_to(scene: Scene, end: int, start: int) -> bool:
    """Whether nothing but a space stands between the end of one thing and the start of another."""
    return not scene.text[end:start].strip()


def of_use(token: Token | None, use: str) -> bool:
    """Whether a word is of a use of ``grammar.yaml``, with whatever is written on to it; never for None."""
    return token is not None and not grammar("ar", use).isdisjoint(token.forms)


def trigger_before(scene: Scene, actor: ActorMention) -> Trigger | None:
    """The last trigger of the clause that begins before an actor, though it may reach over him."""
    return next((t for t in reversed(scene.clause.triggers) if t.start < actor.start), None)


def is_asset(back: list[Token], at: int) -> bool:
    """Whether a word is what an armed side has, or an adjective behind it: "قاعدة عسكرية للقوات"."""
    nisba = back[at].lower.endswith(("يه", "يا")) and at + 1 < len(back)
    return of_use(back[at], "assets") or (nisba and of_use(back[at + 1], "assets"))


def _past_asides(text: str, at: int) -> int:
    """Behind the words between commas that say how, when or with whom: "، خلال عملية في الجيزة، "."""
    leads = grammar("ar", "aside_leads") | grammar("ar", "opens_a_day")
    while (aside := shape("aside", "ar").match(text, at)) is not None and fold(aside["lead"]) in leads:
        at = aside.end()
    return at


def object_follows(scene: Scene, actor: ActorMention) -> bool:
    """Whether another noun stands right behind an actor that is not joined or tied to it, or people counted
    behind an aside: "قتلت قوات الأمن، خلال عملية في الجيزة، ثلاثة"."""
    behind = _past_asides(scene.text, actor.end)
    if behind > actor.end and any(c.start == behind for c in scene.counts):
        return True
    after = [t for t in scene.sentence.tokens if t.start >= actor.end and t.start < scene.clause.end]
    if not after or scene.text[actor.end : after[0].start].strip():
        return False
    first = after[0]
    led = "" if first.lower in grammar("ar", "own_letters") else first.lower[:1]
    if led == "ب":  # "قتل مقاتلو X بالسواطير عشرين نازحا"
        then = next((t.start for t in after[1:] if t.lower not in _BETWEEN), -1)
        return any(c.start <= then < c.end for c in scene.counts)
    small = of_use(first, "prepositions") and not first.text.startswith(_IMAM)
    return not (small or led in ("و", "ل") or of_use(first, "adjectives"))


def first_after(scene: Scene, trigger: Trigger, actor: ActorMention) -> bool:
    """Whether no word stands between a trigger and an actor behind it."""
    return not any(trigger.end <= t.start and t.end <= actor.start for t in scene.sentence.tokens)


def has_object(trigger: Trigger) -> bool:
    """Whether whom a verb was done to is written on to it: "قتله مسلحون"."""
    return fold(trigger.text).endswith(THIRD_PERSON) and not fold(trigger.lemma).endswith("ه")


def first_behind(scene: Scene, actor: ActorMention) -> str:
    """The word right behind an actor, folded; "" for none."""
    return next((t.lower for t in scene.sentence.tokens if t.start >= actor.end), "")
