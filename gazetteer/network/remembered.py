"""Answers of remote geocoders, remembered in one small SQLite file of the user's cache folder.

Only well-formed answers are put in (an empty one too); each is forgotten after ``KEEP_DAYS``. Several
processes may share the file. Losing it costs nothing but asking again, so that a file that is damaged,
or a folder that cannot be written, never stops anybody.
"""

import hashlib
import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

KEEP_DAYS = 30
"""Days for which an answer counts: maps change slowly, and Nominatim's policy asks for caching."""
FILE = "online.sqlite"
_DAY = 86_400.0
_SCHEMA = "CREATE TABLE IF NOT EXISTS answer (question TEXT PRIMARY KEY, asked REAL, rows TEXT) WITHOUT ROWID"


class Remembered:
    """Question -> answer, both JSON values. ``path`` None: in memory only, for this run."""

    def __init__(self, path: Path | None, *, now: Callable[[], float] = time.time) -> None:
        self.path, self._now = path, now
        self._db = _opened(path)

    def get(self, question: Any) -> Any:
        """The answer that was remembered for a question, or None."""
        sql = "SELECT rows FROM answer WHERE question = ? AND asked > ?"
        try:
            row = self._db.execute(sql, (_key(question), self._now() - KEEP_DAYS * _DAY)).fetchone()
            return json.loads(row[0]) if row else None
        except (sqlite3.Error, ValueError, TypeError):
            return None

    def put(self, question: Any, answer: Any) -> None:
        """Remember an answer; what is past its time is deleted on the way."""
        with suppress(sqlite3.Error), self._db:
            self._db.execute("DELETE FROM answer WHERE asked <= ?", (self._now() - KEEP_DAYS * _DAY,))
            row = (_key(question), self._now(), json.dumps(answer))
            self._db.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", row)

    def clear(self) -> int:
        """Forget everything; how many answers there were."""
        with self._db:
            count = int(self._db.execute("SELECT count(*) FROM answer").fetchone()[0])
            self._db.execute("DELETE FROM answer")
        return count

    def count(self) -> int:
        """How many answers are remembered."""
        return int(self._db.execute("SELECT count(*) FROM answer").fetchone()[0])

    def close(self) -> None:
        """Close the file."""
        self._db.close()


def _key(question: Any) -> str:
    return hashlib.sha256(json.dumps(question, sort_keys=True).encode()).hexdigest()


def _opened(path: Path | None) -> sqlite3.Connection:
    """The file, made anew where it is damaged; a table in memory where there can be none."""
    for _ in range(2):
        if path is None:
            break
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            db = sqlite3.connect(path, timeout=10, check_same_thread=False)
            db.execute(_SCHEMA)
            db.execute("SELECT question, asked, rows FROM answer LIMIT 1").fetchone()
            return db
        except sqlite3.OperationalError:
            break  # locked for long, or not to be written: its owner's business
        except sqlite3.DatabaseError:
            with suppress(OSError):
                path.unlink()
        except OSError:
            break
    db = sqlite3.connect(":memory:", check_same_thread=False)
    db.execute(_SCHEMA)
    return db
