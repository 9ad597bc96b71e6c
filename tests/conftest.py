"""What the tests of both packages share."""

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from gazetteer import Gazetteer

# How long a machine takes says nothing about the code: no example of a property has a time limit.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# What the user of this machine added must not change a test.
os.environ["EVENT_MAPPER_DATA"] = tempfile.mkdtemp(prefix="event-mapper-tests-")
sys.path.insert(0, str(Path(__file__).parent.parent))  # for scripts and benchmarks, which are not installed


@pytest.fixture(scope="session")
def gazetteer() -> "Gazetteer":
    """The embedded gazetteer, opened once a worker (built on first use; two at once are safe)."""
    from gazetteer import Gazetteer

    return Gazetteer.open()
