"""What the values of the product make of what is given to them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import mapper
from mapper.errors import UsageError
from mapper.model import Report

TEXT = "Five people were killed in Idlib, Syria, on Thursday."


@pytest.mark.parametrize(
    "time",
    [
        datetime(2020, 1, 24, 15, 30, tzinfo=UTC),
        pd.Timestamp("2020-01-24 15:30"),
        pd.Timestamp("2020-01-24 23:30", tz="Asia/Damascus"),
    ],
)
def test_of_a_time_the_day_is_taken(time: datetime, gazetteer: Any, tmp_path: Path) -> None:
    day = Report(id="r", text=TEXT, published=time).published
    assert (type(day), day) == (date, date(2020, 1, 24))
    found = mapper.extract(TEXT, published=time, gazetteer=gazetteer)
    assert mapper.loads(mapper.dumps(found)).report == found.report
    assert found.report.published == date(2020, 1, 24)
    drawn = mapper.map(TEXT, published=time, gazetteer=gazetteer, output=tmp_path)
    assert "2020-01-24T" not in drawn.geojson.read_text()


@pytest.mark.parametrize("value", [float("nan"), 0, 20200124, pd.NaT, b"2020-01-24"])
def test_what_is_no_date_is_refused(value: Any) -> None:
    for use in (
        lambda: Report(id="r", text=TEXT, published=value),
        lambda: mapper.extract(TEXT, published=value),
        lambda: mapper.map([], published=value),
    ):
        with pytest.raises(UsageError, match="is no date: give a date"):
            use()


def test_a_name_has_no_blanks_around_it() -> None:
    report = Report(id="r", text=" a ", title="\ta title\n", publisher="\u00a0SHAM ")
    assert (report.title, report.publisher, report.text) == ("a title", "SHAM", " a ")
    assert replace(report, publisher="SHAM\u2003").publisher == "SHAM"


@pytest.mark.parametrize("wrong", [None, b"Five people were killed.", 5, ["a.jsonl", "b"]])
def test_what_is_neither_report_nor_path_is_refused(wrong: Any) -> None:
    with pytest.raises(UsageError, match=r"is no path: give each file .* mapper\.read\(\*files\)"):
        list(mapper.read(wrong))
    with pytest.raises(UsageError, match="is no report: give a Report, its text as str, or its file as Path"):
        mapper.extract(wrong)
    with pytest.raises(UsageError, match="is no report: give a Report"):
        mapper.map([wrong])
    if not isinstance(wrong, list):
        with pytest.raises(UsageError, match=r"^(None|b'Five people were killed.'|5) is no report"):
            mapper.map(wrong)
