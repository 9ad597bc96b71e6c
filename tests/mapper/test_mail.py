"""E-mails: the words of the writer, the subject, the day; what is attached or quoted is not taken."""

from datetime import date
from pathlib import Path

import pytest

from mapper.model import Report
from mapper.readers import Problem
from tests.mapper.documents import given, problem, report

TWO_PARTS = """From: Lina <lina@example.org>
Subject: =?utf-8?q?Air_strike_in_Kutum?=
Date: Wed, 2 Oct 2024 23:30:00 +0300
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=OUT

--OUT
Content-Type: multipart/alternative; boundary=IN

--IN
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

A strike hit the market of Kutum on Tuesday, killing at least 1=
6 people.
> On Monday Omar wrote:
> Two shells fell on Mellit.
--=20
Lina, Information Management
--IN
Content-Type: text/html; charset=utf-8

<p>A strike hit the market of Kutum on Tuesday, killing at least 16 people.</p>
--IN--
--OUT
Content-Type: application/pdf
Content-Disposition: attachment; filename="map.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--OUT--
"""


def test_a_message_is_a_report_of_its_own_words(tmp_path: Path) -> None:
    said: list[str] = []
    found = report(tmp_path / "kutum.eml", TWO_PARTS, say=said.append)
    assert found == Report(
        "kutum",
        "A strike hit the market of Kutum on Tuesday, killing at least 16 people.",
        title="Air strike in Kutum",
        published=date(2024, 10, 2),
    )
    assert said == [f"{tmp_path / 'kutum.eml'} has 1 attached that is not read."]


def test_a_page_alone_and_an_old_encoding_are_read(tmp_path: Path) -> None:
    head = "Subject: x\nContent-Type: text/html; charset=windows-1256\n\n"
    content = head.encode() + "<p>قصف على سراقب</p><p>قتيلان</p>".encode("cp1256")
    assert report(tmp_path / "a.eml", content).text == "قصف على سراقب\nقتيلان"


def test_a_mailbox_is_a_report_a_message(tmp_path: Path) -> None:
    box = (
        "From lina@example.org Mon Mar  4 10:00:00 2024\nSubject: Drodro\n"
        "Date: Mon, 4 Mar 2024 10:00:00 +0000\n\n"
        "A militia attacked the site at Drodro.\nFrom there it left.\n\n"
        "From omar@example.org Tue Mar  5 10:00:00 2024\nSubject: empty\n\n\n"
        "From omar@example.org Tue Mar  5 11:00:00 2024\nSubject: Re\n\nNot confirmed.\n"
    )
    one, bad, two = given(tmp_path / "box.mbox", box)
    assert isinstance(one, Report)
    assert isinstance(two, Report)
    assert isinstance(bad, Problem)
    assert (one.id, one.title, one.published) == ("box:1", "Drodro", date(2024, 3, 4))
    assert one.text == "A militia attacked the site at Drodro.\nFrom there it left."
    assert "message 2, holds no text" in str(bad)
    assert two.text == "Not confirmed."


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.eml", "Only words.", "is no e-mail"),
        ("a.eml", "Subject: x\n\n", "holds no text"),
        ("a.mbox", "\n", "is an empty mailbox"),
    ],
)
def test_what_is_no_message_is_told(tmp_path: Path, name: str, content: str, words: str) -> None:
    assert words in problem(tmp_path / name, content)


def test_a_line_of_a_mailbox_that_begins_with_from_is_text(tmp_path: Path) -> None:
    head = "From a@b.example Fri Jan 24 10:00:00 2020\nFrom: a@b.example\nSubject: Gao\n\n"
    box = f"{head}Two men died.\n>From Gao they were taken home.\n> quoted\n"
    assert report(tmp_path / "a.mbox", box).text == "Two men died.\nFrom Gao they were taken home."
