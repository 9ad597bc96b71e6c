"""What the command line of the gazetteer has for asking online: the options of `find`, and `cache`."""

from collections.abc import Callable
from typing import Any

import click

from ..build import cache_folder
from ..errors import GazetteerError
from ..lookup import Gazetteer
from ..network.chain import OnlineGazetteer
from ..network.remembered import FILE, KEEP_DAYS, Remembered


def online_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options --online, --geocoder and --geocoder-option."""
    for option in (
        click.option(
            "--geocoder-option", "geocoder_options", multiple=True, metavar="KEY=VALUE",
            help="An option of the geocoder, such as domain, api_key or timeout; may be repeated.",
        ),
        click.option(
            "--geocoder", metavar="NAME",
            help="Which geocoder of geopy --online asks.  [nominatim]",
        ),
        click.option(
            "--online", is_flag=True, help="Ask a geocoder over the network where a name is not found here."
        ),
    ):  # fmt: skip
        command = option(command)
    return command


def chained(local: Gazetteer, online: bool, geocoder: str | None, options: tuple[str, ...]) -> Gazetteer:
    """The gazetteer, with the remote one behind it where ``--online`` was given.

    Raises GazetteerError where a geocoder is told of that would not be asked.
    """
    if not online and (geocoder or options):
        said = "--geocoder" if geocoder else "--geocoder-option"
        raise GazetteerError(f"{said} says whom --online asks: add --online, or leave it out.")
    if not online:
        return local
    from ..network.remote import opened  # geopy loads only where it is asked for

    return OnlineGazetteer(local, opened(geocoder or "nominatim", options, cache_folder()))


def failures(gazetteer: Gazetteer) -> list[str]:
    """What went wrong online, a sentence each."""
    return gazetteer.failures if isinstance(gazetteer, OnlineGazetteer) else []


@click.command("cache")
@click.option("--clear", is_flag=True, help="Forget the answers of geocoders that were asked online.")
def cache_command(clear: bool) -> None:
    """Say where files that can be made anew are kept, and how many online answers are remembered.

    An answer of a geocoder that was asked with --online is remembered for 30 days.
    """
    folder = cache_folder()
    click.echo(f"Folder: {folder}")
    if not (folder / FILE).is_file():
        click.echo("Online answers: none")
        return
    remembered = Remembered(folder / FILE)
    if clear:
        click.echo(f"Online answers: {remembered.clear()} forgotten")
    else:
        click.echo(f"Online answers: {remembered.count()}, each kept for {KEEP_DAYS} days ({FILE})")
    remembered.close()
