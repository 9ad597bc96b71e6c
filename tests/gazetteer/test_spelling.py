"""The letter tables for readers of names in other languages: what names.py works with, as plain data."""

import json
from dataclasses import asdict

from hypothesis import assume, given
from hypothesis import strategies as st

from gazetteer import spelling_tables
from gazetteer.spellings.names import ARTICLES, is_article, latin_sound

TABLES = spelling_tables()


def test_the_tables_are_plain_data() -> None:
    assert json.loads(json.dumps(asdict(TABLES)))["articles"]["at"] == "t"


@given(st.sampled_from(sorted(ARTICLES)), st.text("abdhlnrstz", min_size=1, max_size=6))
def test_an_article_stands_before_the_same_words(article: str, word: str) -> None:
    assert word.startswith(TABLES.articles[article]) == is_article(article, word)


@given(st.text("abcdefghijklmnopqrstuvxyz", min_size=2, max_size=9))
def test_a_latin_word_sounds_the_same_by_the_tables(word: str) -> None:
    sound = word
    for letters, one in TABLES.digraphs:
        sound = sound.replace(letters, one)
    assume(not sound.startswith("u"))  # before a vowel it is a w: "ouadi", "uadi"
    assert "".join(TABLES.latin.get(letter, letter) for letter in sound) == latin_sound(word)
