"""ACLED's types and sub-types as it spells them, and the kinds of actors and weapons behind them. Pure."""

from typing import NamedTuple

BATTLES = "Battles"
REMOTE = "Explosions/Remote violence"
CIVILIANS = "Violence against civilians"
PROTESTS = "Protests"
RIOTS = "Riots"
STRATEGIC = "Strategic developments"
#: Types of violence by arms.
VIOLENT = frozenset((BATTLES, REMOTE, CIVILIANS))


class EventType(NamedTuple):
    """A type with one of its sub-types."""

    type: str
    sub_type: str


ARMED_CLASH = EventType(BATTLES, "Armed clash")
REGAINED = EventType(BATTLES, "Government regains territory")
OVERTAKEN = EventType(BATTLES, "Non-state actor overtakes territory")
CHEMICAL_WEAPON = EventType(REMOTE, "Chemical weapon")
AIR_STRIKE = EventType(REMOTE, "Air/drone strike")
SUICIDE_BOMB = EventType(REMOTE, "Suicide bomb")
SHELLING = EventType(REMOTE, "Shelling/artillery/missile attack")
EXPLOSIVE = EventType(REMOTE, "Remote explosive/landmine/IED")
GRENADE = EventType(REMOTE, "Grenade")
SEXUAL_VIOLENCE = EventType(CIVILIANS, "Sexual violence")
ATTACK = EventType(CIVILIANS, "Attack")
ABDUCTION = EventType(CIVILIANS, "Abduction/forced disappearance")
PEACEFUL_PROTEST = EventType(PROTESTS, "Peaceful protest")
INTERVENTION = EventType(PROTESTS, "Protest with intervention")
EXCESSIVE_FORCE = EventType(PROTESTS, "Excessive force against protesters")
VIOLENT_DEMONSTRATION = EventType(RIOTS, "Violent demonstration")
MOB_VIOLENCE = EventType(RIOTS, "Mob violence")
AGREEMENT = EventType(STRATEGIC, "Agreement")
ARRESTS = EventType(STRATEGIC, "Arrests")
CHANGE = EventType(STRATEGIC, "Change to group/activity")
DISRUPTED = EventType(STRATEGIC, "Disrupted weapons use")
LOOTING = EventType(STRATEGIC, "Looting/property destruction")
OTHER = EventType(STRATEGIC, "Other")

#: Kinds of actors who bear arms, and who do not.
ARMED = frozenset(("state", "rebel", "militia", "communal", "foreign", "external", "armed"))
UNARMED = frozenset(("civilians", "protesters", "rioters", "media", "international", "party"))
#: Those who demonstrate or riot.
CROWDS = frozenset(("protesters", "rioters", "party"))
#: Those who fight for no state, by name …
REBELS = frozenset(("rebel", "militia", "communal"))
#: … or by the words for them too.
FIGHTERS = REBELS | {"armed"}
#: A state's, its own or another's.
STATES = frozenset(("state", "foreign"))
#: Those who hold an office.
OFFICE = frozenset(("state", "foreign", "external", "international"))
#: Those who move and act as troops do.
TROOPS = frozenset(("state", "ruling", "rebel", "foreign", "external", "communal", "armed"))
#: Armed men who hold no office: whom they lead away they do not arrest.
GANGS = frozenset(("militia", "armed"))
#: Those whose force is lawful nowhere.
LAWLESS = REBELS | {"civilians", "ruling"}

#: A weapon's class → the sub-type of remote violence it makes; of several the first here counts.
REMOTE_BY_WEAPON: dict[str, EventType] = {
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
FLOWN = frozenset(("air", "drone"))
STAND_OFF = frozenset(("air", "drone", "artillery", "rocket", "missile", "cluster", "incendiary"))
