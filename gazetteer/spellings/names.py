"""Spellings of names: folding, articles, sound keys, similarity. Pure.

Three ever coarser forms of a name decide what may be the same name:
``fold``  letters only, no case, marks, apostrophes or hyphens ("Ma‘arrat an-Nu‘mān" -> "maarrat an numan")
``bare``  the fold without articles ("maarrat numan"): the look-up form of exact answers
``keys``  consonants by sound, one alphabet for all scripts ("mrtnmn" for Maarrat al-Numan and معرة النعمان)
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii

from .generic import KIND_WORDS, LINKS, NAME_WORDS, SEAT
from .letters import (
    COARSE,
    CYRILLIC,
    DIGRAPHS,
    HAMZA_SEAT,
    HEBREW,
    HEBREW_FIRST,
    SOUND_OF_ARABIC,
    SOUND_OF_LATIN,
    FoldTable,
)

_FOLD = FoldTable()
_ALWAYS = frozenset({"al", "el", "ul", "il", "ehl", "аль", "эль"})
_SUN = {v + c: c[0] for v in ("a", "e", "u", "eh") for c in ("t", "th", "d", "dh", "r", "z", "s", "sh", "n")}
_SUN |= {"e" + c + c: c for c in "tdrzsn"} | {"ej": "j", "aj": "j", "ech": "c", "ach": "c"}
ARTICLES = _ALWAYS | frozenset(_SUN)
_ABU = frozenset({"abul", "aboul", "abil", "abol"})
_ARABIC = re.compile("[\u0620-\u06ff]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_HEBREW = re.compile("[\u05d0-\u05ea]")
_BY_SOUND = re.compile("[\u0400-\u052f\u05d0-\u05ea\u0620-\u06ff]")
_NOT_LATIN = re.compile(r"[^a-zS]+")
_FIRST_SYLLABIC = "\u0900"  # from here on scripts write syllables or words, not consonants
_DIGRAPH = re.compile("|".join(letters for letters, _ in DIGRAPHS))
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("", "", "aeiouwy")
_WRITTEN_VOWELS = frozenset("eiou")
_JOINED = re.compile(r"\b(?:[ae]l(?=[a-z]{3})|[aeu]([tdrszn])(?=\1[a-z]{2}))")
_JOINED_SHORT = re.compile(r"\bal(?=[a-z]{2})")
_PREFIX = re.compile("^(?:(?:[وف]?[بلك]|[وف])(?=.{3})|[ושמהבלכ](?=[א-ת]{3}|[א-ת]{2} [א-ת]{2}))")
_TWO_PREFIXES = re.compile("^[וש][שמהבלכ](?=[א-ת]{3}|[א-ת]{2} [א-ת]{2})")
_ABU_ON = re.compile("^(?:[وف]?[بلك]?)ابو(?=[^ ]{3})")
_AND = re.compile("^[وف](?=[بلك].{3})")
_LIL = re.compile("^[وف]?لل(?=.{3})")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Letters and digits only: no case, marks, apostrophes or hyphens; words by one blank.

    >>> fold("Ma‘arrat an-Nu‘mān"), fold("أَبُو الظُّهُور")
    ('maarrat an numan', 'ابو الظهور')
    """
    if text.isascii():
        return " ".join(text.lower().translate(_FOLD).split())
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    if "\u064a\u0654" in text:
        text = HAMZA_SEAT.sub("\u0627", text)
    return " ".join(text.translate(_FOLD).split())


_KIND_OF_WORD = {fold(word): kind for kind, words in KIND_WORDS for word in words}
MOST_WORDS = max(word.count(" ") + 1 for word in _KIND_OF_WORD)
"""Words of the longest word for a kind: "local government area"."""
GENERIC = {w: w for w in NAME_WORDS} | {x: w for w, s in NAME_WORDS.items() for x in fold(s).split()}
"""Folded first words of many names, in all transcriptions -> the one they are compared by."""


def is_article(word: str, following: str) -> bool:
    """Whether a folded word is an article before that word (\"ad duhur\", not \"ad hasakah\")."""
    return word in _ALWAYS or (word in _SUN and following.startswith(_SUN[word]))


@lru_cache(maxsize=65536)
def bare(folded: str) -> str:
    """A folded name without its articles: al-, el- and the sun-letter forms, and Arabic ال.

    >>> bare("abu ad duhur"), bare("abul thohur"), bare("التح")
    ('abu duhur', 'abu thohur', 'تح')
    """
    if " " not in folded:
        return folded if folded.isascii() or not folded.startswith("ال") or len(folded) < 4 else folded[2:]
    words = folded.split(" ")
    kept = [w for w, after in pairwise(words) if not is_article(w, after)]
    kept.append(words[-1])
    if not folded.isascii():
        kept = [w[2:] if w.startswith("ال") and len(w) > 3 else w for w in kept]
    return " ".join("abu" if w in _ABU and i < len(kept) - 1 else w for i, w in enumerate(kept))


def form(text: str) -> str:
    """The look-up form of a name as written: ``bare(fold(text))``."""
    return bare(fold(text))


def has_no_vowels(form: str) -> bool:
    """Whether a Latin form transcribes letters and leaves short vowels out: "mdynt alsdr", "alqahrt"."""
    return form.isascii() and _WRITTEN_VOWELS.isdisjoint(form) and 3 * form.count("a") < len(form)


@lru_cache(maxsize=4096)
def readings(folded: str) -> tuple[str, ...]:
    """Bare forms under which a written name may be filed: as it stands first, then as it may be taken apart.

    Joined articles are taken off, and in Arabic and Hebrew script the words for "and", "in", "to", "as"
    that are written with the next word; "Abu" is parted from what is written on to it ("أبوشوك").

    >>> readings("alhasakah"), readings("deir ezzor"), readings("وادلب"), readings("בתל אביב")
    (('alhasakah', 'hasakah'), ('deir ezzor', 'deir zor'), ('وادلب', 'ادلب'), ('בתל אביב', 'תל אביב'))
    """
    whole = bare(folded)
    if folded.isascii():
        shorter = (_JOINED_SHORT if has_no_vowels(whole) else _JOINED).sub("", whole)
        return (whole,) if shorter == whole else (whole, shorter)
    if not _BY_SOUND.match(folded):
        return (whole,)
    less = (_LIL, _AND, _PREFIX, _TWO_PREFIXES)  # "وبداما" is Bdama before it is "in Dama"
    cut = [bare(taken.sub("", folded)) for taken in less]
    cut.append(bare(_ABU_ON.sub("ابو ", folded)))
    return tuple(dict.fromkeys((whole, *(c for c in cut if c not in (folded, whole)))))


@lru_cache(maxsize=16384)
def latin(word: str) -> str:
    """A folded word in Latin letters: Cyrillic and Hebrew by our tables, other scripts by anyascii."""
    if word.isascii():
        return word
    if _CYRILLIC.search(word):
        word = word.translate(CYRILLIC)
    elif _HEBREW.search(word):
        word = HEBREW_FIRST.get(word[0], word[0]) + word[1:]
        word = word.replace("וו", "v").translate(HEBREW)
    return word if word.isascii() else anyascii(word).lower()


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A word by sound, in Latin letters only: digraphs as one letter, p as b, c and q as k, v as f."""
    word = latin(word)
    return latin_sound(
        word if word.isascii() and word.isalpha() and word.islower() else _NOT_LATIN.sub("", word)
    )


def latin_sound(word: str) -> str:
    """A Latin word by sound, its other letters kept."""
    if _DIGRAPH.search(word):
        for letters, sound in DIGRAPHS:
            if letters in word:
                word = word.replace(letters, sound)
    word = word.translate(SOUND_OF_LATIN)
    if word[:1] == "u" and word[1:2] in tuple("aeiou"):
        word = "w" + word[1:]
    return word


def _consonants(sound: str, first: str) -> str:
    return (first if first in ("y", "w") else "") + sound.translate(_VOWELS)


def squeeze(text: str) -> str:
    """Doubled letters once."""
    return _DOUBLED.sub(r"\1", text) if _DOUBLED.search(text) else text  # most hold none


@lru_cache(maxsize=262144)
def _word_keys(word: str, last: bool) -> tuple[str, ...]:
    """Consonant skeletons of one bare word, the likeliest first."""
    if _ARABIC.search(word):
        first = {"و": "w", "ي": "y"}.get(word[0], "")
        stem = "".join(SOUND_OF_ARABIC.get(c, "") for c in word)
        if word.endswith("ه") and len(word) > 1:
            ending = stem[:-1]
            plain = _consonants(ending, first)
            return (plain,) if last else (plain + "t", plain)
        return (_consonants(stem, first),)
    stem = squeeze(sound(word))
    first = stem[:1]
    if "ח" in word:  # h, or kh of Arabic names: "חאן יונס" is Khan Yunis
        return _consonants(stem, first), _consonants(squeeze(sound(word.replace("ח", "כ"))), "")
    if len(stem) > 2 and stem[-1] == "h" and stem[-2] in "aeiou":
        return _consonants(stem[:-1], first), _consonants(stem, first)
    if len(stem) > 3 and stem[-1] == "t" and stem[-2] in "aei" and not last:
        return _consonants(stem, first), _consonants(stem[:-1], first)
    if len(stem) > 2 and stem[-1] == "t" and has_no_vowels(latin(word)):
        return _consonants(stem[:-1], first), _consonants(stem, first)
    return (_consonants(stem, first),)


@lru_cache(maxsize=16384)
def fine_keys(bare_form: str) -> tuple[str, ...]:
    """Consonants by sound, in one alphabet for Latin, Arabic, Cyrillic and other scripts.

    More than one where the spelling leaves a letter open (a final h; the t of a construct state).

    None for the scripts of South and East Asia, whose names are found as they are spelled.

    >>> fine_keys("maarrat numan")[0] == fine_keys("معره نعمان")[0]
    True
    """
    if not bare_form.isascii() and max(bare_form) >= _FIRST_SYLLABIC:
        return ()
    words = bare_form.split(" ")
    if len(words) == 1:
        return tuple(k for k in _word_keys(bare_form, True) if k)
    results = [""]
    for number, word in enumerate(words):
        options = _word_keys(word, number == len(words) - 1)
        results = [r + o[1:] if r and o and r[-1] == o[0] else r + o for r in results for o in options][:4]
    return tuple(dict.fromkeys(r for r in results if r))


@lru_cache(maxsize=32768)
def coarse(fine: str) -> str:
    """A fine key with k, g, j, kh as one sound, t, d, th, z as one, no h but the first, nothing doubled."""
    return squeeze((fine[:1] + fine[1:].replace("h", "")).translate(COARSE))


def keys(bare_form: str) -> tuple[str, ...]:
    """Coarse keys: two names may be one only if they share one of these."""
    fine = fine_keys(bare_form)
    return (coarse(fine[0]),) if len(fine) == 1 else tuple(dict.fromkeys(map(coarse, fine)))


def sounds_alone(bare_form: str) -> bool:
    """Whether a form is filed by sound: Latin, Arabic, Cyrillic and Hebrew ones are."""
    return bare_form.isascii() or bool(_BY_SOUND.search(bare_form))


@lru_cache(maxsize=65536)
def script(bare_form: str) -> str:
    """ "latin", "arabic", "cyrillic", "hebrew" or "other": within one, forms are compared by letters."""
    if bare_form.isascii():
        return "latin"
    for name, letters in (("arabic", _ARABIC), ("cyrillic", _CYRILLIC), ("hebrew", _HEBREW)):
        if letters.search(bare_form):
            return name
    return "other"


def split_generic(folded: str) -> tuple[str, str | None]:
    """A folded name without the word that says its kind, and that kind (None where there is no such word).

    >>> split_generic("idlib governorate"), split_generic("city of aleppo"), split_generic("قريه التح")
    (('idlib', 'province'), ('aleppo', 'city'), ('التح', 'village'))
    """
    words = folded.split(" ")
    for count in range(min(MOST_WORDS, len(words) - 1), 0, -1):
        kind = _KIND_OF_WORD.get(" ".join(words[:count]))
        if kind is not None:
            rest = " ".join(words[count:])
            for link in LINKS:
                rest = rest.removeprefix(link)
            return rest, kind
        kind = _KIND_OF_WORD.get(" ".join(words[-count:]))
        if kind is not None:
            return " ".join(words[:-count]).removesuffix(SEAT), kind
    return folded, None
