"""The lexicons: tables of words that people edit as text, one YAML file a subject.

``load("numbers")`` reads ``numbers.yaml`` of this folder once and answers from memory afterwards.
"""

from functools import cache
from importlib import resources
from typing import Any, ClassVar

import yaml

from ..errors import UsageError
from ..files import kept

#: libyaml's loader reads the tables in an eighth of the time of the one in Python; both are safe.
_SAFE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BOOL, _TIME = "tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp"


class _Loader(_SAFE):  # type: ignore[misc]  # the base is chosen when the module loads
    """YAML in which "on", "off", "yes", "no" and days are words, and only true and false are not."""

    yaml_implicit_resolvers: ClassVar[Any] = {
        first: [
            (tag, pattern) for tag, pattern in known if tag != _TIME and (tag != _BOOL or first in "tTfF")
        ]
        for first, known in _SAFE.yaml_implicit_resolvers.items()
    }


@cache
def load(name: str) -> Any:
    """The content of ``<name>.yaml``, read once. It is shared: do not change it.

    Raises UsageError where there is no such lexicon or it is not valid YAML.
    """
    file = resources.files(__name__).joinpath(f"{name}.yaml")
    try:
        text = file.read_text("utf-8")
        return kept.thing(f"lexicon {text}", lambda: yaml.load(text, Loader=_Loader))
    except FileNotFoundError as error:
        raise UsageError(f"There is no lexicon {name!r}: name one of the .yaml files in it.") from error
    except yaml.YAMLError as error:
        raise UsageError(f"The lexicon {name!r} is not valid YAML; correct it: {error}") from error
