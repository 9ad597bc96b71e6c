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
from rapidfuzz.distance import JaroWinkler

from .letters import COARSE, DIGRAPHS, GENERIC_SPELLINGS, SOUND_OF_ARABIC, SOUND_OF_LATIN, FoldTable

_FOLD = FoldTable()
_ALWAYS = frozenset({"al", "el", "ul", "il"})
_SUN = {v + c: c[0] for v in "aeu" for c in ("t", "th", "d", "dh", "r", "z", "s", "sh", "n")}
ARTICLES = _ALWAYS | frozenset(_SUN)
_ABU = frozenset({"abul", "aboul", "abil", "abol"})
_ARABIC = re.compile("[\u0620-\u06ff]")
_NOT_LATIN = re.compile(r"[^a-zS]+")
_FIRST_SYLLABIC = "\u0900"  # from here on scripts write syllables or words, not consonants
_DIGRAPH_LETTERS = frozenset("hxuokj")  # every digraph holds one of these
_DOUBLED = re.compile(r"(.)\1+")
_THREE_VOWELS = str.maketrans("eyow", "iiuu")
_DIPHTHONG = re.compile("a(i)(?!a)")
_VOWELS = str.maketrans("", "", "aeiouwy")
_SPOKEN_VOWELS = frozenset("aeiou")
_JOINED = re.compile(r"\b(?:[ae]l(?=[a-z]{4})|[aeu]([tdrszn])(?=\1[a-z]{2}))")
_GENERIC = (
    ("country", ("country", "republic", "kingdom", "دولة", "جمهورية", "страна")),
    ("province", (
                 "province", "governorate", "region", "state", "oblast", "prefecture", "muhafazat",
                 "muhafazah", "gouvernement", "gouvernorat", "vilayet", "wilaya", "wilayat", "محافظة",
                 "ولاية", "اقليم", "область", "provincia", "provinz", "gobernacion", "ostan", "استان")),
    ("district", ("district", "county", "subdistrict", "منطقة", "ناحية", "قضاء", "район", "rayon", "raion")),
    ("camp", ("camp", "مخيم", "лагерь")),
    ("city", ("city", "town", "مدينة", "بلدة", "город", "ville", "ciudad", "stadt")),
    ("village", ("village", "hamlet", "قرية", "село", "деревня", "pueblo", "dorf")),
    ("mountain", ("mountain", "mount", "جبل", "гора")),
)  # fmt: skip


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Letters and digits only: no case, marks, apostrophes or hyphens; words by one blank.

    >>> fold("Ma‘arrat an-Nu‘mān"), fold("أَبُو الظُّهُور")
    ('maarrat an numan', 'ابو الظهور')
    """
    if text.isascii():
        return " ".join(text.lower().translate(_FOLD).split())
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(text.translate(_FOLD).split())


_KIND_OF_WORD = {fold(word): kind for kind, words in _GENERIC for word in words}


def is_article(word: str, following: str) -> bool:
    """Whether a folded word is an article before that word (\"ad duhur\", not \"ad hasakah\")."""
    return word in _ALWAYS or (word in _SUN and following.startswith(_SUN[word]))


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
    return " ".join("abu" if w in _ABU else w for w in kept)


def form(text: str) -> str:
    """The look-up form of a name as written: ``bare(fold(text))``."""
    return bare(fold(text))


def readings(folded: str) -> tuple[str, ...]:
    """Bare forms under which a written name may be filed: as it stands, then without a joined article.

    >>> readings("alhasakah"), readings("deir ezzor")
    (('alhasakah', 'hasakah'), ('deir ezzor', 'deir zor'))
    """
    whole = bare(folded)
    shorter = _JOINED.sub("", whole)
    return (whole,) if shorter == whole else (whole, shorter)


def _latin_sound(word: str) -> str:
    if not _DIGRAPH_LETTERS.isdisjoint(word):
        for letters, sound in DIGRAPHS:
            if letters in word:
                word = word.replace(letters, sound)
    word = word.translate(SOUND_OF_LATIN)
    if word[:1] == "u" and word[1:2] in tuple("aeiou"):
        word = "w" + word[1:]
    return word


def _consonants(sound: str, first: str) -> str:
    return (first if first in ("y", "w") else "") + sound.translate(_VOWELS)


def _squeeze(text: str) -> str:
    return _DOUBLED.sub(r"\1", text)


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
    stem = _NOT_LATIN.sub("", word if word.isascii() else anyascii(word).lower())
    stem = _squeeze(_latin_sound(stem))
    first = stem[:1]
    if len(stem) > 2 and stem[-1] == "h" and stem[-2] in "aeiou":
        return _consonants(stem[:-1], first), _consonants(stem, first)
    if not last and len(stem) > 3 and stem[-1] == "t" and stem[-2] in "aei":
        return _consonants(stem, first), _consonants(stem[:-1], first)
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


def coarse(fine: str) -> str:
    """A fine key with k, g, j, kh as one sound, t, d, th, z as one, no h but the first, nothing doubled."""
    return _squeeze((fine[:1] + fine[1:].replace("h", "")).translate(COARSE))


def keys(bare_form: str) -> tuple[str, ...]:
    """Coarse keys: two names may be one only if they share one of these."""
    fine = fine_keys(bare_form)
    return (coarse(fine[0]),) if len(fine) == 1 else tuple(dict.fromkeys(map(coarse, fine)))


def sounds_alone(bare_form: str) -> bool:
    """Whether a form is filed by sound: Latin and Arabic ones are; every place has a name in one of them."""
    return bare_form.isascii() or bool(_ARABIC.search(bare_form))


def script(bare_form: str) -> str:
    """ "latin", "arabic" or "other": forms of one script are compared letter by letter."""
    if bare_form.isascii():
        return "latin"
    return "arabic" if _ARABIC.search(bare_form) else "other"


@lru_cache(maxsize=16384)
def spoken(bare_form: str) -> str:
    """A Latin form by sound with the three vowels a, i, u: "rabeea" and "rabiah" are both "rabia".

    >>> spoken("heish"), spoken("hish")
    ('hiS', 'hiS')
    """
    words = []
    given = bare_form.split(" ")
    if len(given) > 1:
        given[0] = GENERIC_SPELLINGS.get(given[0], given[0])
    for word in given:
        sound = _squeeze(_latin_sound(_NOT_LATIN.sub("", word)).translate(_THREE_VOWELS))
        sound = _DIPHTHONG.sub(r"\1", sound)
        words.append(sound[:-1] if len(sound) > 2 and sound[-1] == "h" and sound[-2] in "aiu" else sound)
    return "".join(words)


def _both_ends(a: str, b: str) -> float:
    """Jaro-Winkler from both ends, the lesser, less for another length: "Malek" is not "Malikiyeh"."""
    alike = min(float(JaroWinkler.similarity(a, b)), float(JaroWinkler.similarity(a[::-1], b[::-1])))
    return alike * (1 - 0.3 * abs(len(a) - len(b)) / max(len(a), len(b), 1))


def similarity(asked: str, known: str) -> float:
    """How alike two bare forms are, 0–1.

    Latin forms by their sound with vowels, others by their letters; between scripts only consonants
    can be compared, and they must be the same: three or more count 0.9, two 0.8, one 0.6.
    """
    if asked == known:
        return 1.0
    mine, theirs = script(asked), script(known)
    shared = set(fine_keys(asked)) & set(fine_keys(known))
    if mine != theirs:
        return {0: 0.0, 1: 0.6, 2: 0.8}.get(min(map(len, shared), default=0), 0.9)
    if mine == "latin":
        if _SPOKEN_VOWELS.isdisjoint(known) or _SPOKEN_VOWELS.isdisjoint(asked):
            return 0.75 if shared else 0.0  # a bare transcription of Arabic letters says no vowels
        alike = _both_ends(spoken(asked), spoken(known))
    else:
        alike = _both_ends(asked.replace(" ", ""), known.replace(" ", ""))
    return min(0.99, alike) if shared else 0.95 * alike


def split_generic(folded: str) -> tuple[str, str | None]:
    """A folded name without the word that says its kind, and that kind (None where there is no such word).

    >>> split_generic("idlib governorate"), split_generic("city of aleppo"), split_generic("قريه التح")
    (('idlib', 'province'), ('aleppo', 'city'), ('التح', 'village'))
    """
    first, _, rest = folded.partition(" ")
    if rest and first in _KIND_OF_WORD:
        for link in ("of ", "de ", "d ", "von "):
            rest = rest.removeprefix(link)
        return rest, _KIND_OF_WORD[first]
    stem, _, last = folded.rpartition(" ")
    if stem and last in _KIND_OF_WORD:
        return stem, _KIND_OF_WORD[last]
    return folded, None
