"""Classes of the words that tell of events (``lexicon/triggers.yaml``), in sets that several rules ask for.

A set that one rule alone asks for stands beside that rule. Pure values.
"""

#: People gather; … or are driven apart.
GATHERED = frozenset(("protest", "march"))
CROWD = GATHERED | {"disperse"}
#: … or riot as well.
UNREST = CROWD | {"riot"}
#: Things are burned, broken or taken away.
RUIN = frozenset(("riot", "looting"))
#: Ground is taken; … or handed over.
TAKEN = frozenset(("capture", "regain"))
GROUND = TAKEN | {"transfer"}
#: Two sides fight on the ground; what is done with somebody, not to them ("clashed with").
FIGHTS = frozenset(("clash", "assault", "offensive"))
WITH_A_FOE = frozenset(("clash", "respond", "repel"))
#: Force is used against somebody; … or they are shot at; … or put to death.
HARMS = frozenset(("assault", "kill"))
SHOTS = HARMS | {"strike"}
DEATHS = HARMS | {"execution"}
#: What falls on a place or blows up there.
BLOWS = frozenset(("strike", "strikes", "airstrike", "shelling", "explosion"))
#: People are led away.
SEIZED = frozenset(("arrest", "abduction"))
#: What becomes of those who had been taken.
TAKEN_END = frozenset(("release", "kill", "execution"))
#: People go from one place to another, or are let go.
MOVES = frozenset(("movement", "displacement", "transfer", "release"))
#: What can go on for days.
LASTING = FIGHTS | BLOWS - {"explosion"} | {"conflict", "protest", "riot", "displacement"}
