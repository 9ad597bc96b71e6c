"""ACLED's types and sub-types as it spells them, and the kinds of actors and weapons behind them. Pure."""

from typing import NamedTuple

BATTLES = "Battles"
REMOTE = "Explosions/Remote violence"
CIVILIANS = "Violence against civilians"
PROTESTS = "Protests"
RIOTS = "Riots"
STRATEGIC = "Strategic developments"


class Kind(NamedTuple):
    """A type with one of its sub-types."""

    type: str
    sub_type: str


ARMED_CLASH = Kind(BATTLES, "Armed clash")
REGAINED = Kind(BATTLES, "Government regains territory")
OVERTAKEN = Kind(BATTLES, "Non-state actor overtakes territory")
CHEMICAL_WEAPON = Kind(REMOTE, "Chemical weapon")
AIR_STRIKE = Kind(REMOTE, "Air/drone strike")
SUICIDE_BOMB = Kind(REMOTE, "Suicide bomb")
SHELLING = Kind(REMOTE, "Shelling/artillery/missile attack")
EXPLOSIVE = Kind(REMOTE, "Remote explosive/landmine/IED")
GRENADE = Kind(REMOTE, "Grenade")
SEXUAL_VIOLENCE = Kind(CIVILIANS, "Sexual violence")
ATTACK = Kind(CIVILIANS, "Attack")
ABDUCTION = Kind(CIVILIANS, "Abduction/forced disappearance")
INTERVENTION = Kind(PROTESTS, "Protest with intervention")
EXCESSIVE_FORCE = Kind(PROTESTS, "Excessive force against protesters")
VIOLENT_DEMONSTRATION = Kind(RIOTS, "Violent demonstration")
MOB_VIOLENCE = Kind(RIOTS, "Mob violence")
AGREEMENT = Kind(STRATEGIC, "Agreement")
ARRESTS = Kind(STRATEGIC, "Arrests")
CHANGE = Kind(STRATEGIC, "Change to group/activity")
DISRUPTED = Kind(STRATEGIC, "Disrupted weapons use")
LOOTING = Kind(STRATEGIC, "Looting/property destruction")
OTHER = Kind(STRATEGIC, "Other")

#: Kinds of actors who bear arms, and who do not.
ARMED = frozenset(("state", "rebel", "militia", "communal", "foreign", "external", "armed"))
UNARMED = frozenset(("civilians", "protesters", "rioters", "media", "international", "party"))
#: Those who demonstrate or riot.
CROWDS = frozenset(("protesters", "rioters", "party"))
#: Those who fight for no state, by name …
REBELS = frozenset(("rebel", "militia", "communal"))
#: … or by the words for them too.
FIGHTERS = REBELS | {"armed"}
#: Those who hold an office.
OFFICE = frozenset(("state", "foreign", "external", "international"))
#: Those who move and act as troops do.
TROOPS = frozenset(("state", "ruling", "rebel", "foreign", "external", "communal", "armed"))
#: Those whose force is lawful nowhere.
LAWLESS = REBELS | {"civilians", "ruling"}

#: A weapon's class → the sub-type of remote violence it makes; of several the first here counts.
REMOTE_BY_WEAPON: dict[str, Kind] = {
    "chemical": CHEMICAL_WEAPON,
    "air": AIR_STRIKE,
    "drone": AIR_STRIKE,
    "suicide bomb": SUICIDE_BOMB,
    "artillery": SHELLING,
    "rocket": SHELLING,
    "missile": SHELLING,
    "cluster": SHELLING,
    "incendiary": SHELLING,
    "mine": EXPLOSIVE,
    "bomb": EXPLOSIVE,
    "vehicle bomb": EXPLOSIVE,
    "grenade": GRENADE,
}
#: Means that lie in wait.
LAID = frozenset(("mine", "bomb", "vehicle bomb"))
#: In an assault of one armed side on another these means still act by themselves; bombs that are driven
#: or thrown are part of the assault.
STAND_OFF = frozenset(("air", "drone", "artillery", "rocket", "missile", "cluster", "incendiary"))
