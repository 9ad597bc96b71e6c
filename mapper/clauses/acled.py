"""ACLED's type and sub-type of a clause: one table of rules over triggers, actors and weapons. Pure.

The types, sub-types and what separates them follow ACLED's public codebook: two armed sides make a
battle; armed force against people who are not armed is violence against civilians; means that act at a
distance, with nobody answering, are explosions/remote violence. Rules are tried in order and the
first that holds decides, and the verdict carries its reason in words. More than 300 lines, because it is one
table.
"""

from collections.abc import Callable
from dataclasses import dataclass

BATTLES = "Battles"
REMOTE = "Explosions/Remote violence"
CIVILIANS = "Violence against civilians"
PROTESTS = "Protests"
RIOTS = "Riots"
STRATEGIC = "Strategic developments"

ARMED = frozenset(("state", "rebel", "militia", "communal", "foreign", "external", "armed"))
UNARMED = frozenset(("civilians", "protesters", "rioters", "media", "international", "party"))

_TROOPS = frozenset(("state", "ruling", "rebel", "foreign", "external", "communal", "armed"))
CROWDS = frozenset(("protesters", "rioters", "party"))
_OFFICE = frozenset(("state", "foreign", "external", "international"))
REBELS = frozenset(("rebel", "militia", "communal"))

#: A weapon's class → the sub-type of remote violence it makes.
REMOTE_BY_WEAPON: dict[str, str] = {
    "chemical": "Chemical weapon",
    "air": "Air/drone strike",
    "drone": "Air/drone strike",
    "suicide bomb": "Suicide bomb",
    "artillery": "Shelling/artillery/missile attack",
    "rocket": "Shelling/artillery/missile attack",
    "missile": "Shelling/artillery/missile attack",
    "cluster": "Shelling/artillery/missile attack",
    "incendiary": "Shelling/artillery/missile attack",
    "mine": "Remote explosive/landmine/IED",
    "bomb": "Remote explosive/landmine/IED",
    "vehicle bomb": "Remote explosive/landmine/IED",
    "grenade": "Grenade",
}


#: Means that lie in wait.
LAID = frozenset(("mine", "bomb", "vehicle bomb"))


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules look at, gathered from one clause or from an event merged of several.

    ``weapons`` are the classes of the means that act by themselves in the clause ("a rocket attack",
    "hit by a drone"), without those only listed among others ("weapons, including car bombs").
    ``roads``: a road was blocked. ``foiled``: an attempt was stopped before it came off. ``gunfight``: a word
    says that both sides shot. ``struck``: the verb is of a blow from afar ("struck", "pounded"). ``fallen``:
    what fell from the sky set things on fire. ``firebomb``: petrol bombs were thrown. ``mob``: residents took
    the law into their own hands. ``laid``: such means are told to have harmed people. Who bears arms by the
    words for them ("gunmen") is of the kind "armed" too, and a group that has come to rule "ruling".
    """

    classes: frozenset[str]
    lead: str
    initiators: frozenset[str]
    targets: frozenset[str]
    weapons: frozenset[str]
    government_wins: bool
    deaths: bool
    military: bool
    crowd_violence: bool
    intervention: bool
    killed: bool = False
    roads: bool = False
    foiled: bool = False
    gunfight: bool = False
    mob: bool = False
    struck: bool = False
    fallen: bool = False
    firebomb: bool = False
    laid: bool = False
    housed: bool = False

    @property
    def sides(self) -> frozenset[str]:
        """The kinds of all who take part."""
        return self.initiators | self.targets

    @property
    def two_armed_sides(self) -> bool:
        """Whether an armed actor faces an armed actor."""
        return bool(self.initiators & ARMED) and bool(self.targets & ARMED)

    @property
    def unarmed_target(self) -> bool:
        """Whether those it was done to are people without arms."""
        return bool(self.targets & UNARMED) and not self.targets & ARMED


@dataclass(frozen=True, slots=True)
class Verdict:
    """A type and sub-type, with the reason in words."""

    type: str
    sub_type: str
    why: str


Rule = tuple[Callable[[Facts], bool], Callable[[Facts], tuple[str, str]], str]


def _among_arms(facts: Facts) -> bool:
    """Whether armed sides face each other, or one was attacked with guns as well as bombs: "explosives and
    rifles were used"."""
    shot = facts.lead == "assault" and "firearm" in facts.weapons and bool(facts.targets & ARMED)
    return facts.two_armed_sides or shot


def _fought(facts: Facts) -> bool:
    """Whether armed sides fought, and who was taken was taken in the fight."""
    return facts.two_armed_sides and facts.lead in ("assault", "clash")


def _remote(facts: Facts) -> tuple[str, str]:
    for weapon, sub_type in REMOTE_BY_WEAPON.items():
        if weapon in facts.weapons:
            return REMOTE, sub_type
    return REMOTE, "Shelling/artillery/missile attack"


def _territory(facts: Facts) -> tuple[str, str]:
    if facts.government_wins:
        return BATTLES, "Government regains territory"
    return BATTLES, "Non-state actor overtakes territory"


def _has(*classes: str) -> Callable[[Facts], bool]:
    wanted = frozenset(classes)
    return lambda facts: bool(facts.classes & wanted)


def _always(type_: str, sub_type: str) -> Callable[[Facts], tuple[str, str]]:
    return lambda _facts: (type_, sub_type)


#: In an assault of one armed side on another these means still act by themselves; bombs that are driven
#: or thrown are part of the assault.
_STAND_OFF = frozenset(("air", "drone", "artillery", "rocket", "missile", "cluster", "incendiary"))
_LAWLESS = frozenset(("rebel", "militia", "communal", "civilians", "ruling"))
_SHOOTING = frozenset(("assault", "kill", "strike", "execution", "respond", "offensive"))

RULES: tuple[Rule, ...] = (
    (_has("chemical"), _always(REMOTE, "Chemical weapon"), "a chemical attack is told"),
    (
        lambda f: (
            "chemical" in f.weapons and bool(f.classes & _SHOOTING | f.classes & {"shelling", "airstrike"})
        ),
        _always(REMOTE, "Chemical weapon"),
        "chemical weapons were the means",
    ),
    (_has("sexual"), _always(CIVILIANS, "Sexual violence"), "sexual violence is told"),
    (
        lambda f: f.fallen and not f.initiators,
        lambda f: _remote(f) if f.weapons else (REMOTE, "Air/drone strike"),
        "what fell from the sky set things on fire",
    ),
    (
        lambda f: f.roads and bool(f.initiators & {"rebel", "armed"}) and not f.sides & UNARMED,
        _always(STRATEGIC, "Other"),
        "an armed group closed a road",
    ),
    (
        lambda f: (
            f.lead == "arrest"
            and "arrest" not in f.classes
            and not (f.initiators & _OFFICE or f.targets & ARMED)
        ),
        _always(CIVILIANS, "Abduction/forced disappearance"),
        "people were taken away by those who hold no office",
    ),
    (
        lambda f: f.lead == "arrest" and bool(f.initiators) and f.initiators <= {"militia", "armed"},
        _always(CIVILIANS, "Abduction/forced disappearance"),
        "people were taken away by those who hold no office",
    ),
    (lambda f: f.lead == "agreement", _always(STRATEGIC, "Agreement"), "an agreement is told"),
    (
        lambda f: (
            f.lead == "capture" and f.killed and f.unarmed_target and f.initiators <= {"militia", "armed"}
        ),
        _always(CIVILIANS, "Attack"),
        "a gang killed people where it overran a place",
    ),
    (
        lambda f: f.lead in ("regain", "capture") and (f.government_wins or bool(f.initiators & ARMED)),
        _territory,
        "ground changed hands by force",
    ),
    (
        lambda f: (
            f.foiled
            and bool(f.classes & {"suicide", "explosion", "grenade"})
            and not (f.killed or f.two_armed_sides)
        ),
        _always(STRATEGIC, "Disrupted weapons use"),
        "a bomb or its bearer was stopped",
    ),
    (
        lambda f: (
            f.lead == "march" and f.classes == {"march"} and bool(f.initiators) and f.initiators <= _TROOPS
        ),
        _always(STRATEGIC, "Change to group/activity"),
        "an armed side moved",
    ),
    (
        lambda f: f.lead in ("protest", "march", "disperse") and f.crowd_violence,
        _always(RIOTS, "Violent demonstration"),
        "demonstrators used violence",
    ),
    (
        lambda f: (
            f.lead in ("protest", "march")
            and bool(f.classes & {"clash", "strike"})
            and "state" in f.targets
            and bool(f.initiators & CROWDS)
            and not f.initiators & (REBELS | {"armed", "ruling"})
        ),
        _always(RIOTS, "Violent demonstration"),
        "demonstrators fought with the police or soldiers",
    ),
    (
        lambda f: (
            f.lead in ("riot", "looting")
            and bool(f.classes & {"protest", "march"})
            and not f.initiators & (REBELS | {"armed", "ruling"})
        ),
        _always(RIOTS, "Violent demonstration"),
        "things were burned or broken at a protest",
    ),
    (
        lambda f: f.lead == "looting" and bool(f.initiators & {"protesters", "rioters"}) and not f.mob,
        _always(RIOTS, "Violent demonstration"),
        "demonstrators destroyed things",
    ),
    (
        lambda f: (
            f.lead != "clash"
            and bool(f.classes & {"protest", "march", "disperse"})
            and ("protesters" in f.targets or ("disperse" in f.classes and f.unarmed_target))
            and f.killed
        ),
        _always(PROTESTS, "Excessive force against protesters"),
        "protesters were killed",
    ),
    (
        lambda f: (
            f.lead != "clash"
            and "disperse" in f.classes
            and f.weapons == {"firearm"}
            and "protesters" in f.targets
            and f.deaths
        ),
        _always(PROTESTS, "Excessive force against protesters"),
        "protesters were wounded",
    ),
    (
        lambda f: (
            bool(f.classes & {"protest", "march"})
            and bool(f.classes & {"disperse", "warning"} or f.intervention)
            and f.lead != "riot"
            and not (f.lead == "clash" and f.crowd_violence)
        ),
        _always(PROTESTS, "Protest with intervention"),
        "a protest was broken up or its people arrested",
    ),
    (
        lambda f: (
            f.lead in ("protest", "march")
            and "protesters" in f.targets
            and bool(f.initiators & _OFFICE)
            and not f.deaths
        ),
        _always(PROTESTS, "Protest with intervention"),
        "force was used on a protest",
    ),
    (
        lambda f: (
            f.lead != "clash"
            and bool(f.classes & {"protest", "march"})
            and "protesters" in f.targets
            and f.deaths
        ),
        _always(PROTESTS, "Excessive force against protesters"),
        "protesters were wounded",
    ),
    (
        lambda f: f.lead == "assault" and "protesters" in f.initiators and not f.initiators & ARMED,
        _always(RIOTS, "Violent demonstration"),
        "demonstrators attacked",
    ),
    (
        lambda f: f.lead in ("strike", "grenade") and bool(f.initiators & {"protesters", "rioters"}),
        _always(RIOTS, "Violent demonstration"),
        "demonstrators threw what burns or explodes",
    ),
    (
        lambda f: f.lead in ("kill", "assault", "strike") and "protesters" in f.targets and f.crowd_violence,
        _always(RIOTS, "Violent demonstration"),
        "force was used against demonstrators who used violence",
    ),
    (
        lambda f: f.lead in ("kill", "assault", "strike") and "protesters" in f.targets,
        _always(PROTESTS, "Excessive force against protesters"),
        "force was used against protesters",
    ),
    (
        lambda f: (
            f.killed
            and f.unarmed_target
            and (
                (f.lead == "looting" and not f.initiators & CROWDS)
                or (f.lead == "riot" and bool(f.initiators & _TROOPS))
            )
        ),
        _always(CIVILIANS, "Attack"),
        "those who looted or burned killed people",
    ),
    (
        lambda f: (
            f.lead == "riot"
            and "rioters" in f.initiators
            and bool(f.targets & {"civilians", "militia", "armed"})
            and not f.targets & _OFFICE
            and not f.classes & {"protest", "march", "disperse", "clash"}
        ),
        _always(RIOTS, "Mob violence"),
        "a mob set upon people",
    ),
    (
        lambda f: (
            f.mob and f.lead in ("riot", "looting") and not f.classes & {"protest", "march", "disperse"}
        ),
        _always(RIOTS, "Mob violence"),
        "a mob destroyed things",
    ),
    (
        lambda f: (
            f.lead in ("assault", "strike", "riot", "looting")
            and bool(
                ("state" in f.initiators and f.initiators & {"rioters", "protesters"})
                or (f.firebomb and f.targets == {"state"})
                or (f.lead == "riot" and "disperse" in f.classes)
            )
            and not (f.mob or f.initiators & (REBELS | {"armed"}))
        ),
        _always(RIOTS, "Violent demonstration"),
        "a crowd and the police or soldiers used force",
    ),
    (
        lambda f: f.lead == "riot" and bool(f.initiators & _TROOPS) and not f.sides & CROWDS,
        _always(STRATEGIC, "Looting/property destruction"),
        "an armed side set fire to what it did not fight for",
    ),
    (
        lambda f: (
            f.lead in ("kill", "assault", "execution")
            and "rioters" in f.initiators
            and not f.classes & {"protest", "march", "disperse"}
        ),
        _always(RIOTS, "Mob violence"),
        "a mob used force",
    ),
    (
        lambda f: (
            f.lead in ("kill", "assault")
            and bool(f.classes & {"protest", "march"})
            and bool(f.initiators & _TROOPS)
            and f.deaths
            and f.unarmed_target
        ),
        _always(PROTESTS, "Excessive force against protesters"),
        "an armed side harmed people at a protest",
    ),
    (
        lambda f: (
            f.lead == "clash"
            and bool(f.initiators & CROWDS)
            and not f.sides & (ARMED | {"protesters", "international"})
            and not f.classes & {"protest", "march", "disperse"}
        ),
        _always(RIOTS, "Mob violence"),
        "two crowds fought each other",
    ),
    (
        lambda f: f.lead == "clash" and bool(f.sides & CROWDS) and not f.sides & REBELS,
        _always(RIOTS, "Violent demonstration"),
        "a crowd fought with police or with another crowd",
    ),
    (
        lambda f: f.lead == "clash" and f.initiators == {"civilians"} and f.targets == {"state"},
        _always(RIOTS, "Violent demonstration"),
        "people without arms fought with police or soldiers",
    ),
    (
        lambda f: (
            f.lead == "clash"
            and f.initiators == {"state"}
            and f.targets == {"civilians"}
            and not (f.deaths or f.gunfight)
        ),
        _always(RIOTS, "Violent demonstration"),
        "people without arms fought with police or soldiers",
    ),
    (
        lambda f: (
            f.lead == "assault"
            and f.initiators == {"civilians"}
            and bool(f.targets & {"state", "rebel"})
            and not f.weapons & REMOTE_BY_WEAPON.keys()
        ),
        _always(RIOTS, "Violent demonstration"),
        "people without arms attacked police, soldiers or fighters",
    ),
    (
        lambda f: f.lead == "clash" and bool(f.initiators) and not f.sides & ARMED,
        _always(RIOTS, "Mob violence"),
        "groups without arms fought each other",
    ),
    (lambda f: f.lead == "clash", _always(BATTLES, "Armed clash"), "a fight between two sides is told"),
    (
        lambda f: f.lead == "assault" and f.gunfight and bool(f.initiators & ARMED),
        _always(BATTLES, "Armed clash"),
        "an armed side attacked, and both sides shot",
    ),
    (
        lambda f: f.two_armed_sides and bool(f.classes & {"clash", "repel", "regain", "capture"}),
        _always(BATTLES, "Armed clash"),
        "armed sides fought each other",
    ),
    (_has("suicide"), _always(REMOTE, "Suicide bomb"), "a suicide bombing is told"),
    (
        lambda f: "suicide bomb" in f.weapons and not f.two_armed_sides,
        _always(REMOTE, "Suicide bomb"),
        "a suicide bomb was the means",
    ),
    (_has("airstrike"), _always(REMOTE, "Air/drone strike"), "an air or drone strike is told"),
    (
        lambda f: (
            f.lead in ("shelling", "strike", "grenade", "explosion")
            and bool(f.weapons & REMOTE_BY_WEAPON.keys())
        ),
        _remote,
        "the means named act at a distance",
    ),
    (
        lambda f: f.lead == "riot" and "explosion" in f.classes and not (f.weapons & _STAND_OFF or f.mob),
        _always(RIOTS, "Violent demonstration"),
        "a riot is told, whatever blew up in it",
    ),
    (_has("grenade"), _always(REMOTE, "Grenade"), "a grenade is told"),
    (
        lambda f: "shelling" in f.classes and f.weapons & REMOTE_BY_WEAPON.keys() == {"air"},
        _always(REMOTE, "Air/drone strike"),
        "what shelled was in the air",
    ),
    (_has("shelling"), _always(REMOTE, "Shelling/artillery/missile attack"), "shelling is told"),
    (_has("explosion"), _always(REMOTE, "Remote explosive/landmine/IED"), "an explosion is told"),
    (
        lambda f: f.firebomb and f.lead in _SHOOTING and f.unarmed_target,
        _always(CIVILIANS, "Attack"),
        "petrol bombs were thrown at people without arms",
    ),
    (
        lambda f: f.firebomb and f.lead in _SHOOTING and not f.targets,
        _always(STRATEGIC, "Looting/property destruction"),
        "petrol bombs were thrown at a building",
    ),
    (
        lambda f: f.lead == "strikes",
        lambda f: _remote(f) if f.weapons else (REMOTE, "Air/drone strike"),
        "strikes are told, by no other means",
    ),
    (
        lambda f: (
            f.lead == "assault" and "arrest" in f.classes and not (f.deaths or f.weapons or f.two_armed_sides)
        ),
        _always(STRATEGIC, "Arrests"),
        "a raid that ended in arrests",
    ),
    (
        lambda f: f.housed and not (f.initiators & (CROWDS | {"civilians"}) or "firearm" in f.weapons),
        _remote,
        "a building was hit from afar",
    ),
    (
        lambda f: f.lead in _SHOOTING and "rioters" in f.initiators and not f.targets & ARMED,
        _always(RIOTS, "Mob violence"),
        "a crowd used force",
    ),
    (
        lambda f: (
            bool(f.weapons & LAID)
            and (f.laid or (f.lead == "kill" and not f.classes & {"assault", "offensive", "clash", "repel"}))
        ),
        _remote,
        "a bomb or a mine is what killed",
    ),
    (
        lambda f: (
            f.lead in _SHOOTING
            and bool(f.weapons & (_STAND_OFF if _among_arms(f) else REMOTE_BY_WEAPON.keys()))
        ),
        _remote,
        "the means named act at a distance",
    ),
    (
        lambda f: f.lead == "execution" and not f.two_armed_sides,
        _always(CIVILIANS, "Attack"),
        "people in somebody's power were put to death",
    ),
    (
        lambda f: "abduction" in f.classes and f.deaths and not _fought(f),
        _always(CIVILIANS, "Attack"),
        "those who abducted people killed or hurt some",
    ),
    (
        lambda f: "abduction" in f.classes and not _fought(f),
        _always(CIVILIANS, "Abduction/forced disappearance"),
        "an abduction is told",
    ),
    (lambda f: f.mob, _always(RIOTS, "Mob violence"), "residents beat, stoned or burned somebody"),
    (
        lambda f: f.lead in _SHOOTING and f.unarmed_target,
        _always(CIVILIANS, "Attack"),
        "force was used against people without arms",
    ),
    (
        lambda f: f.lead in _SHOOTING and not f.targets and not f.military and bool(f.initiators & _LAWLESS),
        _always(CIVILIANS, "Attack"),
        "an armed group struck where nobody armed is named",
    ),
    (
        lambda f: f.lead in _SHOOTING and f.deaths and not f.sides and not f.military,
        _always(CIVILIANS, "Attack"),
        "people were harmed and no armed side is named",
    ),
    (
        lambda f: (
            f.lead in ("kill", "assault")
            and f.initiators == {"civilians"}
            and bool(f.targets)
            and f.targets <= {"militia", "armed"}
        ),
        _always(RIOTS, "Mob violence"),
        "people took the law into their own hands",
    ),
    (
        lambda f: f.lead == "strike" and f.struck and f.military and bool(f.initiators & _OFFICE),
        _remote,
        "a government's forces struck bases or positions",
    ),
    (
        lambda f: f.lead in _SHOOTING and bool((f.initiators | f.targets) & ARMED),
        _always(BATTLES, "Armed clash"),
        "armed sides face each other",
    ),
)


def classify(facts: Facts, default: tuple[str, str]) -> Verdict:
    """The type and sub-type by the first rule that holds, or by the lead trigger's own class."""
    for holds, found, why in RULES:
        if holds(facts):
            return Verdict(*found(facts), why)
    return Verdict(*default, f"the word that tells it says so ({facts.lead})")
