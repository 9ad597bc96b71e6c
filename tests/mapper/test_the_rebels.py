"""Who "the rebels" and "the militants" of a story are: the only group that was named before, or nobody."""

import pytest

import mapper
from gazetteer import Gazetteer

_ADF = "Fighters from the Allied Democratic Forces stormed the town of Beni on Tuesday, killing nine people."
_IS = "Rebels clashed with Islamic State fighters in Raqqa on Tuesday, leaving nine dead."


def _doers(text: str, gazetteer: Gazetteer) -> set[str]:
    found = mapper.extract(text, published="2025-02-13", gazetteer=gazetteer)
    return {actor.mention.name for actor in found.events[-1].actors if actor.role == "initiator"}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (f"{_ADF}\n\nOn Friday, the rebels ambushed a convoy in Mambasa.", {"Allied Democratic Forces"}),
        (f"{_ADF}\n\nThe militants burned a church in Komanda on Friday.", {"Allied Democratic Forces"}),
        # people of whom nothing was told, another group beside it, a group that faces them
        (f"{_ADF}\n\nOn Friday, rebels ambushed a convoy in Mambasa.", {"rebels"}),
        (f"{_ADF} CODECO raided Djugu.\n\nOn Friday, the rebels ambushed a convoy in Mambasa.", {"rebels"}),
        (f"{_IS}\n\nOn Friday, the rebels ambushed a convoy in Tabqa.", {"rebels"}),
        ("Rebels raided Beni.\n\nOn Friday, the rebels ambushed a convoy in Mambasa.", {"rebels"}),
    ],
)
def test_the_only_group_is_meant(text: str, doers: set[str], gazetteer: Gazetteer) -> None:
    assert _doers(text, gazetteer) == doers
