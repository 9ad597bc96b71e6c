"""Damaged documents of every format: a report or a sentence, never a traceback."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mapper.model import Report
from mapper.readers import FORMATS, Asked, Problem, read
from tests.mapper.documents import column, page, pdf, word_file

TEXT = "Gunmen attacked a convoy near Ansongo on Tuesday, killing two drivers, the transport union said."
RSS = f"<rss><channel><title>T</title><item><description>{TEXT}</description></item></channel></rss>"
WHOLE = {
    "a.txt": f"GAO, Mali, 4 May 2022 — {TEXT}".encode(),
    "a.html": page(f"<p>{TEXT}</p>" * 4).encode(),
    "a.pdf": pdf([column([TEXT[:60], TEXT[60:]])], info="/Title (T) /CreationDate (D:20220504)"),
    "a.docx": word_file([TEXT, TEXT]),
    "a.rss": RSS.encode(),
    "a.jsonl": json.dumps({"text": TEXT}).encode() + b"\n",
    "a.json": json.dumps([{"text": TEXT}]).encode(),
    "a.eml": f"From: a@example.org\r\nSubject: Ansongo\r\n\r\n{TEXT}\r\n".encode(),
    "a.mbox": f"From a Wed May 4 10:00:00 2022\nSubject: Ansongo\n\n{TEXT}\n".encode(),
    "a.csv": f'id,notes,event_date\n1,"{TEXT}",2022-05-04\n'.encode(),
}
EXAMPLES = settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def holds(found: list[Report | Problem]) -> None:
    """Every answer is a report with a text or one sentence."""
    for one in found:
        if isinstance(one, Problem):
            assert "\n" not in str(one)
            assert str(one).endswith((".", "?"))
        else:
            assert one.text.strip()
            assert one.id
            one.text.encode()
            (one.title + one.publisher + one.url + one.id).encode()


@pytest.mark.parametrize("name", WHOLE)
def test_whole_documents_are_reports(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(WHOLE[name])
    (found,) = read([tmp_path / name])
    assert isinstance(found, Report)
    assert "Ansongo" in found.text


@pytest.mark.parametrize("name", WHOLE)
@EXAMPLES
@given(data=st.data())
def test_damage_is_a_report_or_a_sentence(tmp_path: Path, name: str, data: st.DataObject) -> None:
    content = bytearray(WHOLE[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content)))
        how = data.draw(st.sampled_from(["cut", "put", "take"]))
        if how == "cut":
            del content[at:]
        elif how == "put":
            content[at:at] = data.draw(st.binary(max_size=12))
        else:
            del content[at : at + data.draw(st.integers(1, 200))]
    (tmp_path / name).write_bytes(content)
    holds(list(read([tmp_path / name])))


@pytest.mark.parametrize("form", [form.name for form in FORMATS])
@EXAMPLES
@given(content=st.binary(max_size=400) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")))
def test_anything_forced_into_a_format_is_a_report_or_a_sentence(
    tmp_path: Path, form: str, content: bytes
) -> None:
    (tmp_path / "a").write_bytes(content)
    holds(list(read([tmp_path / "a"], asked=Asked(format=form))))
    holds(list(read([tmp_path / "a"])))


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "feed", "csv", "json"])
def test_a_hundred_megabytes_are_refused_or_read_without_filling_the_memory(
    tmp_path: Path, form: str
) -> None:
    path = tmp_path / "a"
    with path.open("wb") as stream:
        stream.write(b"id,notes\n" if form == "csv" else b"%PDF-1.4\n" if form == "pdf" else b"<p>")
        stream.truncate(100 << 20)
    found = list(read([path], asked=Asked(format=form)))
    assert all(isinstance(one, Problem) for one in found)
    holds(found)
