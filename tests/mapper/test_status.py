"""Status: what is planned, denied, possible or going on is not told as done."""

import pytest

from mapper.clauses.status import Said, status
from mapper.detect.triggers import find
from mapper.detect.triggers_ar import find as find_ar
from mapper.model import Report
from mapper.passing.worlds import weak_world
from mapper.reading import ready


def status_of(text: str) -> str:
    reading = ready(Report("r", text))
    trigger = find(reading)[0][0]
    sentence = reading.sentences[0]
    return status(Said(text, sentence, (sentence.start, sentence.end), trigger, "en"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rebels attacked the base.", "asserted"),
        ("Rebels will attack the base.", "planned"),
        ("Militants were supposed to withdraw by Monday.", "planned"),
        ("The union has called a rally in the town.", "planned"),
        ("The president has announced a peace agreement with the rebels.", "asserted"),
        ("The militia has declared a ceasefire.", "asserted"),
        ("The army did not attack the town.", "negated"),
        ("The group denied that it had attacked the town.", "negated"),
        ("The group denied on Tuesday that it had attacked the town.", "negated"),
        ("The group denied responsibility for the attack on the town.", "asserted"),
        ("An attack on the port would cut off the aid.", "hypothetical"),
        ("The attack on the port would be the third this week.", "asserted"),
        ("An attack on the port killed those who would have sailed.", "asserted"),
        ("The minister warned against any attack on the port.", "hypothetical"),
        ("A court sentenced two men to life over the attack on the base.", "historical"),
        ("Rebels could attack the base.", "hypothetical"),
        ("Residents fear that rebels may attack.", "hypothetical"),
        ("Clashes were still ongoing.", "ongoing"),
        ("Fighting continued in the town.", "ongoing"),
        ("The army, which will hold talks, attacked the base.", "asserted"),
    ],
)
def test_status(text: str, wanted: str) -> None:
    assert status_of(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قصفت الطائرات البلدة.", "asserted"),
        ("نفى مصدر في الجيش ما نشرته صفحات ومواقع محلية عن قصف البلدة.", "negated"),
        ("نفت الحركة مسؤوليتها عن قصف البلدة.", "asserted"),
        ("دعا اتحاد الطلاب في الجامعة إلى مظاهرة في الساحة.", "planned"),
        ("قال الوزير إن أي هجوم على البلدة سيقابل برد.", "hypothetical"),
    ],
)
def test_status_in_arabic(text: str, wanted: str) -> None:
    reading = ready(Report("r", text, lang="ar"))
    sentence = reading.sentences[0]
    trigger = find_ar(reading)[0][-1]
    assert status(Said(text, sentence, (sentence.start, sentence.end), trigger, "ar")) == wanted


def test_another_world() -> None:
    assert weak_world("The striker scored twice as the league match ended and the coach smiled.", "en")
    assert not weak_world("Militants attacked a checkpoint; the coach of a bus was hit.", "en")
