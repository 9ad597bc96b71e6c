"""E-mails that are passed on and answered: the words and the day of who wrote them."""

from datetime import date
from pathlib import Path

import pytest

from mapper.model import Report
from mapper.readers.quoted import own_words
from tests.mapper.documents import given, report

HEAD = "From: omar@example.org\nSubject: {subject}\nDate: Thu, 06 Jun 2024 10:00:00 +0000\n"
BODY = "At least 12 people were killed in Kutum on Monday."


def mail(subject: str, text: str, kind: str = "text/plain") -> str:
    return f"{HEAD.format(subject=subject)}Content-Type: {kind}; charset=utf-8\n\n{text}"


@pytest.mark.parametrize(
    "text",
    [
        "FYI\n\n---------- Forwarded message ---------\nFrom: OCHA <ocha@example.org>\n"
        f"Date: Tue, Jun 4, 2024 at 10:00 AM\nSubject: Sitrep 12\nTo: <omar@example.org>\n\n{BODY}\n",
        "Begin forwarded message:\n\n> From: OCHA <ocha@example.org>\n> Subject: Sitrep 12\n"
        f"> Date: 4 June 2024 at 10:00:00 GMT+3\n> To: omar@example.org\n> \n> {BODY}\n",
        "See below.\n\n-----Original Message-----\nFrom: OCHA\nSent: Tuesday, June 4, 2024 10:00 AM\n"
        f"To: Omar\nSubject: Sitrep 12\n\n{BODY}\n",
        f"*De :* OCHA\n*Envoyé :* 2024-06-04 10:00\n*Objet :* Sitrep 12\n\n{BODY}\n",
        "للعلم\n________________\nمن: أوتشا\nتاريخ الإرسال: 4 يونيو 2024 10:00 ص\n"
        f"الموضوع: Sitrep 12\n\n{BODY}\n",
    ],
)
def test_what_is_forwarded_is_read_with_its_own_day(tmp_path: Path, text: str) -> None:
    found = report(tmp_path / "a.eml", mail("Fwd: Sitrep 12", text))
    assert (found.text, found.title, found.published) == (BODY, "Sitrep 12", date(2024, 6, 4))


def test_a_message_that_was_forwarded_twice_is_that_of_who_wrote_it() -> None:
    inner = f"From: OCHA\nDate: 2024-06-02\nSubject: Sitrep\n\n{BODY}"
    found = own_words(f"From: Lina\nDate: 2024-06-05\nSubject: Fwd: Sitrep\n\nFYI\n\n{inner}", "Fwd: Sitrep")
    assert (found.text, found.sent, found.above) == (BODY, date(2024, 6, 2), 1)


@pytest.mark.parametrize(
    "quoted",
    [
        f"On Tue, 4 Jun 2024 at 10:00, OCHA <ocha@example.org> wrote:\n> {BODY}\n",
        f"On Tue, 4 Jun 2024 at 10:00, OCHA Information\nManagement <ocha@example.org> wrote:\n\n> {BODY}\n",
        f"-----Original Message-----\nFrom: OCHA\nSent: 2024-06-04\nTo: Omar\nSubject: Sitrep 12\n\n{BODY}\n",
        f"كتب أوتشا <ocha@example.org>:\n> {BODY}\n",
    ],
)
def test_what_an_answer_quotes_is_left_out(tmp_path: Path, quoted: str) -> None:
    found = report(tmp_path / "a.eml", mail("Re: Sitrep 12", f"Two more died in Mellit today.\n\n{quoted}"))
    assert (found.text, found.published) == ("Two more died in Mellit today.", date(2024, 6, 6))


@pytest.mark.parametrize(
    "text",
    [
        "From: the east came shells.\nTwo died in Kutum.",
        "The commander wrote in his letter:\nwe took Kutum.",
        "From Kutum: two died.\nDate: Monday.",
    ],
)
def test_words_that_only_look_like_a_head_stay(text: str) -> None:
    assert own_words(text, "Sitrep").text == text


def test_much_that_stands_above_is_told(tmp_path: Path) -> None:
    said: list[str] = []
    above = "Our own monitors add that two more shells fell on the same market today. " * 3
    text = f"{above}\n\n-- Forwarded message --\nFrom: OCHA\nDate: 2024-06-04\nSubject: Sitrep\n\n{BODY}"
    assert report(tmp_path / "a.eml", mail("Fwd: Sitrep", text), say=said.append).text == BODY
    assert said == [
        f"{tmp_path / 'a.eml'} is read as what is forwarded in it; what stands above that is left out."
    ]


def test_a_page_that_quotes_gives_its_own_words(tmp_path: Path) -> None:
    page = (
        f"<p>{BODY}</p><div class='gmail_quote'>On Sunday Lina wrote:<blockquote><p>Five died.</p>"
        "<div>Six fled.<br>Home.</div></blockquote></div>"
    )
    assert report(tmp_path / "a.eml", mail("Re: x", page, "text/html")).text == BODY


def test_an_attached_message_is_a_report_of_its_own(tmp_path: Path) -> None:
    text = (
        f"{HEAD.format(subject='Fwd: two')}Content-Type: multipart/mixed; boundary=B\n\n--B\n"
        f"Content-Type: text/plain\n\n{BODY}\n--B\nContent-Type: message/rfc822\n\n"
        "From: lina@example.org\nSubject: Nyala\nDate: Sun, 2 Jun 2024 10:00:00 +0000\n\n"
        "Five died on Saturday.\n--B--\n"
    )
    found = [one for one in given(tmp_path / "a.eml", text) if isinstance(one, Report)]
    assert [(one.id, one.text, one.published) for one in found] == [
        ("a", BODY, date(2024, 6, 6)),
        ("a/1", "Five died on Saturday.", date(2024, 6, 2)),
    ]
