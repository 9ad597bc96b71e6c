"""Triggers: the lexicon is sound, and verbs, nouns and their passives are told apart."""

import pytest

from mapper.clause import Trigger
from mapper.detect.triggers import find
from mapper.lexicon import load
from mapper.model import Report
from mapper.reading import ready
from mapper.words.triggerwords import classes

ACLED = {
    "Battles": {"Government regains territory", "Non-state actor overtakes territory", "Armed clash"},
    "Protests": {"Excessive force against protesters", "Protest with intervention", "Peaceful protest"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Explosions/Remote violence": {
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Strategic developments": {
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    },
}


def _triggers(text: str) -> tuple[Trigger, ...]:
    return tuple(t for sentence in find(ready(Report("r", text))) for t in sentence)


def _told(text: str) -> list[tuple[str, str]]:
    return [(t.text, t.cls.name) for t in _triggers(text)]


def test_every_class_has_a_type_and_sub_type_of_acled() -> None:
    for cls in classes().values():
        assert cls.sub_type in ACLED[cls.type], cls


def test_every_row_of_the_table_names_a_class() -> None:
    tables = {"irregular", "light_verbs", "back_words", "noun_too", "ground", "ground_share", "strong"} | {
        "homographs",
        "sets",
        "no_groups",
    }
    assert set(load("triggers")["en"]) - tables <= set(classes())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rebels attacked the base.", [("attacked", "assault")]),
        ("An attack by rebels began.", [("attack", "assault")]),
        ("Rebels launched an attack on the base.", [("attack", "assault")]),
        ("Clashes broke out near the port.", [("Clashes", "clash")]),
        ("The army made advances in the plain.", [("made advances", "offensive")]),
        ("Nurses continued a strike over pay.", [("continued a strike", "protest")]),
        ("Rioters set a land office ablaze.", [("set", "riot")]),
        ("A man hurled hand-bombs at the bus.", [("hurled", "strike")]),
        ("Loggers came together to denounce the tax.", [("came together", "protest")]),
        ("Envoys came together to confer.", []),
        ("The two sides clashed.", [("clashed", "clash")]),
        ("The militia said it had bombed nobody.", [("bombed", "airstrike")]),
        ("A petrol bomb was found.", []),
        ("The civil war broke out in 1991.", [("civil war", "conflict")]),
        ("The civil war has no end.", []),
        ("The army stopped the attackers.", [("stopped", "repel")]),
        ("The bus stopped in town.", []),
        ("The shelling of the town went on.", [("shelling", "shelling")]),
        ("Troops are shelling the town.", [("shelling", "shelling")]),
        ("The army pulled its troops back from the river.", [("pulled", "movement")]),
        ("The boy pulled his hand back.", []),
        ("Two rifles were seized.", [("seized", "disrupted")]),
        ("Protesters burst into the hall.", [("burst into", "riot")]),
        ("The crew burst into song.", []),
        ("Al-Shabaab hits police camp.", [("hits", "strike")]),
        ("Bus drivers strike over pay.", [("strike", "protest")]),
        ("Three men accused of cattle theft fled.", [("fled", "displacement")]),
        ("Camps for displaced people are full.", []),
    ],
)
def test_told(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("Two men were killed.", True),
        ("The town was heavily bombarded.", True),
        ("A village attacked by bandits burned.", True),
        ("Bandits have attacked a village.", False),
        ("Bandits killed two men.", False),
    ],
)
def test_passive(text: str, passive: bool) -> None:
    assert _triggers(text)[0].passive is passive


def test_spans_are_the_quote() -> None:
    text = "Planes bombed A. Then gunmen opened fire on B."
    for trigger in _triggers(text):
        assert text[trigger.start : trigger.end] == trigger.text
