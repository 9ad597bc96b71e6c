"""Chats: a message is a report of its own day; who is a person stays out."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mapper.model import Report
from tests.mapper.documents import given, problem

CHANNEL: dict[str, Any] = {
    "name": "Nyala Wire",
    "type": "public_channel",
    "id": 12,
    "messages": [
        {"id": 1, "type": "service", "date": "2024-06-01T10:00:00", "action": "create_channel", "text": ""},
        {
            "id": 2,
            "type": "message",
            "date": "2024-06-04T22:13:05",
            "from": "Nyala Wire",
            "text": ["⚡ ", {"type": "bold", "text": "Urgent"}, ": shells hit Kutum this morning."],
        },
        {"id": 3, "type": "message", "date": "2024-06-05T09:00:00", "photo": "a.jpg", "text": ""},
        {
            "id": 4,
            "type": "message",
            "date": "2024-06-05T10:00:00",
            "from": "Nyala Wire",
            "forwarded_from": "SUNA",
            "text": "Two died in Mellit yesterday.",
        },
        {
            "id": 5,
            "type": "message",
            "date": "2024-06-05T11:00:00",
            "from": "Adam Musa",
            "forwarded_from": "Fatima",
            "forwarded_from_id": "user77",
            "text": "Clashes in Kutum.",
        },
    ],
}
SAID = [
    ("2", date(2024, 6, 4), "Nyala Wire", "⚡ Urgent: shells hit Kutum this morning."),
    ("4", date(2024, 6, 5), "SUNA", "Two died in Mellit yesterday."),
    ("5", date(2024, 6, 5), "", "Clashes in Kutum."),
]
PAGE = """<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap">
<div class="page_header"><div class="content"><div class="text bold">Nyala Wire </div></div></div>
<div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">4 June 2024</div></div>
<div class="message default clearfix" id="message2"><div class="body">
<div class="pull_right date details" title="04.06.2024 22:13:05 UTC+02:00">22:13</div>
<div class="from_name">Nyala Wire </div><div class="text">Shells hit Kutum.<br>Two died.</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body">
<div class="pull_right date details" title="05.06.2024 08:00:00 UTC+02:00">08:00</div>
<div class="text">Clashes in Mellit yesterday.</div></div></div></div></div></div></body></html>"""
NOTICE = "Messages and calls are end-to-end encrypted. Only people in this chat can read them."


def told(path: Path, content: str, **asked: object) -> list[tuple[object, ...]]:
    found = given(path, content, **asked)
    assert all(isinstance(one, Report) for one in found), found
    return [
        (one.id.removeprefix(f"{path.stem}:"), one.published, one.publisher, one.text)
        for one in found
        if isinstance(one, Report)
    ]


def test_a_message_of_telegram_is_a_report_of_its_day(tmp_path: Path) -> None:
    heard: list[str] = []
    assert told(tmp_path / "result.json", json.dumps(CHANNEL, indent=1), say=heard.append) == SAID
    assert heard == [f"{tmp_path / 'result.json'}: 1 message without words is not read."]


def test_a_whole_export_of_telegram_gives_the_messages_of_each_chat(tmp_path: Path) -> None:
    two = {
        "chats": {"about": "x", "list": [CHANNEL, CHANNEL | {"id": 13, "messages": CHANNEL["messages"][1:2]}]}
    }
    names = [name for name, *_ in told(tmp_path / "result.json", json.dumps(two))]
    assert names == ["12:2", "12:4", "12:5", "13:2"]


def test_a_page_of_telegram_gives_each_message_its_own_day(tmp_path: Path) -> None:
    assert told(tmp_path / "messages.html", PAGE) == [
        ("2", date(2024, 6, 4), "Nyala Wire", "Shells hit Kutum.\nTwo died."),
        ("3", date(2024, 6, 5), "Nyala Wire", "Clashes in Mellit yesterday."),
    ]


@pytest.mark.parametrize(
    "form", ["{d}, 22:1{n} - {w}", "[{d}, 22:1{n}:05] {w}", "\u200e[{d}, 9:1{n}:05\u202fPM] {w}"]
)
@pytest.mark.parametrize("days", [("04/06/2024", "16/06/2024"), ("6/4/24", "6/16/24")])
def test_whatsapp_gives_its_messages_without_names(tmp_path: Path, form: str, days: tuple[str, str]) -> None:
    said = [NOTICE, "Adam Musa: Shells hit Kutum this morning\n3 wounded", "+249 91 2: <Media omitted>"]
    lines = [
        form.format(d=days[0], n=n, w=f"Group: {w}" if n == 0 and "[" in form else w)
        for n, w in enumerate(said)
    ]
    lines.append(form.format(d=days[1], n=5, w="Fatima (Kutum): Clashes: two died"))
    found = told(tmp_path / "_chat.txt", "\n".join(lines))
    assert [one[1:] for one in found if NOTICE not in str(one[3])] == [
        (date(2024, 6, 4), "", "Shells hit Kutum this morning\n3 wounded"),
        (date(2024, 6, 16), "", "Clashes: two died"),
    ]


def test_days_of_a_chat_that_may_be_two_are_not_guessed(tmp_path: Path) -> None:
    text = f"04/06/2024, 22:13 - {NOTICE}\n04/06/2024, 22:14 - Adam: Shells hit Kutum\n"
    assert "may be two" in problem(tmp_path / "a.txt", text)
    ((_, day, *_),) = told(tmp_path / "a.txt", text, day_order="mdy")
    assert day == date(2024, 4, 6)
    forward = f"{text}03/07/2024, 10:00 - Adam: Two died\n".replace("04/06", "05/06")
    assert [one[1] for one in told(tmp_path / "b.txt", forward)] == [date(2024, 6, 5), date(2024, 7, 3)]


def test_a_log_by_the_hour_is_no_chat(tmp_path: Path) -> None:
    text = "04/06/2024, 22:13 - El Fasher: shells hit the market\n04/06/2024, 23:00 - Kutum: two died\n"
    ((_, _, _, words),) = told(tmp_path / "log.txt", text)
    assert words == text


@pytest.mark.parametrize(
    "content", ['{"type": "public_channel", "messages": [', "plain words", "<p>Shells</p>"]
)
def test_what_is_no_chat_is_one_sentence(tmp_path: Path, content: str) -> None:
    assert "export it again" in problem(tmp_path / "a.x", content, format="chat")


@pytest.mark.parametrize("form", ["24/01/2020, 10:0{n} - {w}", "[24/01/2020, 10:00:0{n}] {w}"])
@pytest.mark.parametrize(
    ("between", "second"),
    [("Adam Musa added Fatima", "Fatima"), ("", "Adam Musa"), ("Fatima: <Media omitted>", "Fatima"),
     ("", "+249 91 234 567")],
)  # fmt: skip
def test_whatsapp_is_known_without_its_notice(tmp_path: Path, form: str, between: str, second: str) -> None:
    said = ["Adam Musa: Shells hit Kutum", between, f"{second}: Two died"]
    text = "\n".join(form.format(n=n, w=w) for n, w in enumerate(said) if w)
    found = told(tmp_path / "a.txt", f"\ufeff{text}\nin Mellit\n")
    assert [one[1:] for one in found] == [
        (date(2020, 1, 24), "", "Shells hit Kutum"),
        (date(2020, 1, 24), "", "Two died\nin Mellit"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "24/01/2020, 10:00 - ERROR: disk full\n24/01/2020, 10:01 - INFO: started\n",
        "[2020-01-24 10:00:01] server: started\n[2020-01-24 10:00:02] server: stopped\n",
        "2020-01-24 10:00:01,123 - mapper: started\n2020-01-24 10:00:01,200 - mapper: stopped\n",
        "10:00 - Saraqib: shells hit a market.\n10:05 - Sarmin: two people died.\n",
        "24/01/2020, 10:00 - BREAKING: Shells hit Saraqib.\n24/01/2020, 10:05 - UPDATE: Five died.\n",
        "24/01/2020, 10:00 - Shells hit Saraqib.\n24/01/2020, 10:05 - SANA: five died.\n"
        "24/01/2020, 10:09 - Two died in Sarmin.\n24/01/2020, 11:00 - HTS: the shells were ours.\n"
        "24/01/2020, 11:09 - It rained.\n",
        "24/01/2020, 10:00 - Shells hit Saraqib, SANA says: five died.\n"
        "24/01/2020, 10:05 - In Sarmin, a doctor said: two died.\n",
        "Live, 24 January\n24/01/2020, 10:00 - Ali: Shells.\n24/01/2020, 10:01 - Omar: Five died.\n",
        "24/01/2020, 10:00 - Ali: Shells hit Saraqib on Thursday, and five people died.\n",
        "24/01/2020, 10:00 - Saraqib: shells hit a market.\n24/01/2020, 10:05 - Sarmin: two died.\n",
    ],
)
def test_logs_and_live_pages_are_no_chats(tmp_path: Path, text: str) -> None:
    (found,) = told(tmp_path / "a.txt", text)
    assert str(found[3]).strip() == text.strip()
