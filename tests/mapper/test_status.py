"""Status: what is planned, denied, possible or going on is not told as done."""

import pytest

from mapper.detect.triggers import find
from mapper.model import Report
from mapper.reading import ready
from mapper.status import status, weak_world


def _status(text: str) -> str:
    reading = ready(Report("r", text))
    trigger = find(reading)[0][0]
    sentence = reading.sentences[0]
    return status(text, sentence, (sentence.start, sentence.end), trigger, "en")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rebels attacked the base.", "asserted"),
        ("Rebels will attack the base.", "planned"),
        ("Militants were supposed to withdraw by Monday.", "planned"),
        ("The army did not attack the town.", "negated"),
        ("The group denied that it had attacked the town.", "negated"),
        ("Rebels could attack the base.", "hypothetical"),
        ("Residents fear that rebels may attack.", "hypothetical"),
        ("Clashes were still ongoing.", "ongoing"),
        ("Fighting continued in the town.", "ongoing"),
        ("The army, which will hold talks, attacked the base.", "asserted"),
    ],
)
def test_status(text: str, wanted: str) -> None:
    assert _status(text) == wanted


def test_another_world() -> None:
    assert weak_world("The striker scored twice as the league match ended and the coach smiled.", "en")
    assert not weak_world("Militants attacked a checkpoint; the coach of a bus was hit.", "en")
