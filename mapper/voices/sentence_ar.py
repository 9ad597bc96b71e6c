"""Who says what in an Arabic sentence: "قال مصدر طبي لرويترز إن …", "نقلت سانا عن مصدر عسكري قوله …". Pure.

The verb mostly comes first, its source after it; ``speakers_ar`` finds the words for the source.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model import ActorMention, Source
from ..reading import Reading
from ..words import arabic
from ..words.grammar import words as grammar
from .assertions import quotation_end
from .cue import Verb
from .lines_ar import alone, past_where, unlisted
from .sayings import Attribution
from .speakers_ar import CLOSE, LONGEST, Line, Voice, listed, table, verbs

#: How far on the word "that" is looked for.
_THAT = 16
#: A source that heads a sentence with a colon behind it, "مراسلنا: …", has at most so many words.
_HEADED = 7
#: The sources of a word of saying, nearest to the report first, and the atom after its words.
Cue = tuple[tuple[Voice, ...], int]
#: "As", before who tells of the whole of what stands before it; so many words say when behind them.
_AS, _WHEN = "كما", 3
#: Marks behind the town of a dateline, whose name has fewer words than this.
_DASHES, _PLACE = ("-", "–", "—"), 4
#: A name alone has at most so many words, and "to" is written on to it behind these.
_NAMED, _TO = 4, ("وفقا", "طبقا")
#: Whom somebody accused, written on to the verb.
_THEM = ("هم", "هما", "هن")


def read(reading: Reading, actors: Sequence[ActorMention]) -> list[tuple[Attribution, tuple[Voice, ...]]]:
    """Each phrase of saying of a report with the sources that the text names in it."""
    found: list[tuple[Attribution, tuple[Voice, ...]]] = []
    last: Voice | None = None
    known: list[Voice] = []
    for number, sentence in enumerate(reading.sentences):
        line = Line(
            reading.text, sentence.start, sentence.end,
            [a for a in actors if sentence.start <= a.start < sentence.end],
        )  # fmt: skip
        for said, voices in _said(reading, number, line, last):
            named = tuple(_again(voice, known) for voice in voices)
            chain = tuple(Source(v.name, s.as_written) for v, s in zip(named, said.chain, strict=True))
            found.append((replace(said, chain=chain), tuple(v for v in named if v.first >= 0)))
            known += named
            last = named[-1]
    return found


def _again(voice: Voice, known: Sequence[Voice]) -> Voice:
    """ "The agency", "the source": the last one of its kind under the name it was given."""
    if voice.last - voice.first != 1 or not voice.name.startswith(arabic.ARTICLE):
        return voice
    head = arabic.forms(voice.name)[-1]
    for other in reversed(known):
        same = head in arabic.forms(other.name.split()[0])
        outlet = voice.kind in ("media", "monitor") and other.kind == voice.kind
        if other.name != voice.name and (same or outlet):
            return replace(voice, name=other.name)
    return voice


def _said(
    reading: Reading, number: int, line: Line, last: Voice | None
) -> Iterator[tuple[Attribution, tuple[Voice, ...]]]:
    headed = _headed(reading, number, line) or alone(reading, number, line)
    i = 0
    if headed:
        yield headed
        last, i = headed[1][0], headed[1][0].last
    while i < len(line.atoms):
        hit = verbs().at(line.atoms, i)
        if hit is None:
            i += 1
            continue
        verb, end = hit
        if _no_saying(line, i, verb):
            i += 1
            continue
        made = _cue(line, i, end, verb, last)
        if made is None:
            i = max(end, i + 1)
            continue
        voices, after = made
        chain = tuple(Source(v.name, line.text[v.start : v.end] if v.first >= 0 else v.name) for v in voices)
        start, stop = _scope(reading, number, line, (i, after), verb)
        cue_end = line.atoms[max(after, end) - 1].end
        yield (
            Attribution(
                line.atoms[i].start, cue_end, chain, start, max(start, stop), verb.lemma, verb.weight
            ),
            voices,
        )
        last, i = voices[-1], max(after, end, i + 1)


def _no_saying(line: Line, i: int, verb: Verb) -> bool:
    """Whether what looks like a verb of saying is another word with the article ("التابع"), or says of a
    statement who made it: "في بيان نشره على الإنترنت"."""
    key = line.atoms[i].key
    if verb.kind == "preposition":
        return False
    if (
        key in table()["describing"]
        and i
        and not line.broken(i)
        and listed("that").at(line.atoms, i + 1) is None
    ):
        return True  # "إصابات مؤكدة"
    if key.lstrip("و") in grammar("ar", "belonging") and i + 1 < len(line.atoms):
        return line.atoms[i + 1].key.startswith("ل")  # "طيران تابع للجيش"
    told = i and not table()["statements"].isdisjoint(arabic.forms(line.atoms[i - 1].text))
    return key.lstrip("وف").startswith(arabic.ARTICLE) or (bool(told) and key.endswith(("ه", "ها")))


def _headed(reading: Reading, number: int, line: Line) -> tuple[Attribution, tuple[Voice, ...]] | None:
    """ "المرصد السوري: …": a source with a colon at the head of a sentence."""
    first = 0
    while first < len(line.atoms) - 1 and line.atoms[first].key in table()["alerts"]:
        first += 1
    first = next((k for k in range(first + 1, first + _PLACE) if _behind_dash(line, k)), first)
    voice = line.voice(first) or (
        unlisted(reading, line, first) if first and _behind_dash(line, first) else None
    )
    if voice is None or voice.last - first > _HEADED or voice.last >= len(line.atoms):
        return None
    last = past_where(line, voice.last)
    if ":" not in line.atoms[last].before:
        return None
    chain = (Source(voice.name, line.text[voice.start : voice.end]),)
    start, sentence = line.atoms[last].start, reading.sentences[number]
    said = Attribution(voice.start, voice.end, chain, start, max(start, sentence.end), "say")
    return said, (voice,)


def _behind_dash(line: Line, k: int) -> bool:
    """Whether a dash stands before an atom, as behind the town of a dateline: "صنعاء - المرصد: …"."""
    return k < len(line.atoms) and line.atoms[k].before.strip() in _DASHES


def _cue(line: Line, i: int, end: int, verb: Verb, last: Voice | None) -> Cue | None:
    """The sources of a word of saying, nearest to the report first, and the atom after them."""
    if verb.kind == "preposition":
        return _according(line, end)
    if verb.lemma == "accuse" and line.atoms[i].key.endswith(_THEM) and not line.atoms[i].before:
        return None  # "أعدمت حركة الشباب أربعة اتهمتهم بالتجسس": of whom she speaks
    k = end
    while k < len(line.atoms):
        told_in = k + 1 < len(line.atoms) and line.atoms[k].key == "في"
        if told_in and line.atoms[k + 1].key in table()["statements"] and line.before(i):
            k += 2  # "the ministry said in a statement"
            while k < len(line.atoms) and line.atoms[k].key in table()["of_statements"]:
                k += 1
        elif line.atoms[k].key in table()["adverbs"] and not line.voice(k):
            k += 1
        else:
            break
    if verb.kind == "cite":
        return _cited(line, i, k)
    voice = line.voice(k) if k < len(line.atoms) and not _opens_speech(line, k) else None
    that = _that(line, voice.last if voice else k)
    if voice is None:
        goes_on = "،" in line.atoms[i].before and line.atoms[i].key[:1] == "و" and that is not None
        if goes_on and that and that[0] == k and last is not None and line.holds(last):
            return (replace(last, first=-1),), that[1]  # "نفت الحكومة سقوط البلدة بيد Y، وقالت إن"
        voice = line.before(i)
        if voice is None and (that is None or that[0] > k + 1):
            return None
        if voice is None:
            voice = replace(last, first=-1) if last else None
        return ((voice,), that[1] if that else k) if voice else None
    voices, after = _told(line, voice)
    that = _that(line, after)
    return voices, that[1] if that else after


def _told(line: Line, voice: Voice) -> Cue:
    """The source with the outlet that it told, or with the one that it cites in turn."""
    for k in range(voice.last, min(voice.last + 6, len(line.atoms))):
        if line.told_to(k) or (k == voice.last and line.agency_at(k)):
            carrier = line.voice(k)
            if carrier and carrier.kind == "media":
                return (carrier, voice), carrier.last
        hit = verbs().at(line.atoms, k)
        if hit and hit[0].kind == "preposition" and "عن" in line.atoms[hit[1] - 1].key:
            cited = line.voice(hit[1])
            if cited:
                return (voice, cited), cited.last
        if hit or line.broken(k):
            break
    return (voice,), voice.last


def _according(line: Line, end: int) -> Cue | None:
    """ "بحسب المرصد", "بحسب ما أفاد المرصد", "وفقا لمصدر طبي"."""
    k = end
    if k < len(line.atoms) and listed("what").at(line.atoms, k):
        k += 1
    verb = verbs().at(line.atoms, k) if k < len(line.atoms) else None
    if verb and verb[0].kind != "preposition":
        if verb[0].kind == "cite":
            return _cited(line, k, verb[1])
        k = verb[1]
    voice = line.voice(k) or _by_name(line, k)
    if voice is None:
        return None
    voices, after = _told(line, voice)
    return voices, after


def _by_name(line: Line, k: int) -> Voice | None:
    """Who is told by name alone behind "according to", up to the next comma: "بحسب زيلينسكي"."""
    last = next((n for n in range(k + 1, len(line.atoms)) if line.broken(n)), len(line.atoms))
    if k >= len(line.atoms) or line.broken(k) or not 0 < last - k <= _NAMED:
        return None
    words_ = line.atoms[k:last]
    onto = line.atoms[k - 1].key in _TO and words_[0].key[:1] == "ل"
    keys = [words_[0].key[onto:], *(atom.key for atom in words_[1:])]
    other = any(not key.isalpha() or key in table()["no_sources"] for key in keys)
    if other or any(line.stops(n) or verbs().at(line.atoms, n) for n in range(k, last)):
        return None
    start, end = words_[0].start + onto, words_[-1].end
    return Voice(k, last, start, end, " ".join(line.text[start:end].split()), "people")


def _cited(line: Line, i: int, k: int) -> Cue | None:
    """ "نقلت سانا عن مصدر عسكري قوله إن": the outlet, then the one it passes on."""
    outer = line.voice(k) or line.before(i)
    begin = outer.last if outer and outer.first >= k else k
    for at in range(begin, min(begin + 5, len(line.atoms))):
        if listed("from").at(line.atoms, at):
            inner = line.voice(at + 1)
            if inner is None:
                return None
            that = _that(line, inner.last)
            after = that[1] if that else inner.last
            return ((outer, inner) if outer else (inner,)), after
    return None


def _opens_speech(line: Line, k: int) -> bool:
    return ":" in line.atoms[k].before or listed("that").at(line.atoms, k) is not None


def _that(line: Line, k: int) -> tuple[int, int] | None:
    """The word "that" or a colon after atom ``k``: where it stands, and the atom after it."""
    for at in range(k, min(k + _THAT, len(line.atoms))):
        hit = listed("that").at(line.atoms, at)
        if hit:
            return at, hit[1]
        if ":" in line.atoms[at].before:
            return at, at
        if at > k and verbs().at(line.atoms, at):
            return None
    return None


def _scope(reading: Reading, number: int, line: Line, said: tuple[int, int], verb: Verb) -> tuple[int, int]:
    """What a source asserts: what follows, or all of a sentence that it ends.

    ``said``: the atom of the word of saying, and the one behind it and its sources.
    """
    i, after = said
    sentence = reading.sentences[number]
    if verb.kind == "preposition":
        if i <= 1 and after < len(line.atoms):
            return line.atoms[after].start, sentence.end
        return sentence.start, sentence.end
    before = line.atoms[i].before
    if i > 1 and line.atoms[i - 1].key == _AS and len(line.atoms) - after <= _WHEN:
        before = line.atoms[i - 1].before  # "قتل 60 مدنيا، كما أعلن مسؤولون الاثنين"
    if i and after - i < LONGEST and any(c in CLOSE or c in "،," for c in before):
        that = any(listed("that").at(line.atoms, k) for k in range(i, after))
        if not that and ":" not in line.text[line.atoms[i].start : line.atoms[after - 1].end + 1]:
            return sentence.start, line.atoms[i - 1].end
    if after >= len(line.atoms):
        return sentence.start, sentence.end
    return line.atoms[after].start, quotation_end(reading, number)
