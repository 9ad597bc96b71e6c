"""GeoNames' feature classes and codes as our levels and kinds. Pure.

Codes after https://www.geonames.org/export/codes.html. Radii are rough: how far from the point given the
thing named usually reaches.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from gazetteer.place import Level

AIRPORT = re.compile(r"(?:[A-Z]{1,3}|[a-z]{1,3})\Z")
"""Among the other names stand codes of airports: "BUS" for Batumi, "DAY" for Dayton, "stf" for Sétif."""


class Sort(NamedTuple):
    """Level, kind ("by size": from its people), usual radius in km (0: from its people), note."""

    level: Level
    kind: str
    km: float = 0.0
    note: str = ""


_CLASSES: dict[str, Sort] = {
    "P": Sort("settlement", "by size"),
    "A": Sort("region", "area", 20),
    "T": Sort("region", "relief", 5),
    "H": Sort("region", "water", 5),
    "L": Sort("region", "area", 10),
    "V": Sort("region", "vegetation", 5),
    "U": Sort("region", "undersea", 50),
    "R": Sort("region", "road", 10),
    "S": Sort("point", "building", 0.5),
}
"""What a feature class is where its code says nothing else."""
_NONE = Sort("region", "area", 20)
_GROUPS: tuple[tuple[Sort, str], ...] = (
    (Sort("settlement", "capital"), "P.PPLC P.PPLG"),
    (Sort("settlement", "neighbourhood", 1.5), "P.PPLX"),
    (Sort("settlement", "by size", 0, "abandoned"), "P.PPLQ"),
    (Sort("settlement", "by size", 0, "no longer there"), "P.PPLH P.PPLCH"),
    (Sort("settlement", "by size", 0, "destroyed"), "P.PPLW"),
    (Sort("settlement", "camp", 2), "S.CMPRF S.CMP"),
    (Sort("country", "country", 300), "A.PCLI A.PCL A.PCLD A.PCLF A.PCLS A.PCLIX A.TERR"),
    (Sort("region", "country", 300, "no longer there"), "A.PCLH"),
    (Sort("admin1", "province", 80), "A.ADM1"),
    (Sort("admin2", "district", 25), "A.ADM2"),
    (Sort("admin3", "subdistrict", 10), "A.ADM3"),
    (Sort("admin3", "municipality", 5), "A.ADM4 A.ADM5"),
    (Sort("region", "province", 80, "no longer there"), "A.ADM1H"),
    (Sort("region", "district", 25, "no longer there"), "A.ADM2H A.ADM3H A.ADM4H A.ADM5H A.ADMDH"),
    (Sort("region", "district", 20), "A.ADMD A.PRSH"),
    (Sort("region", "region", 150), "L.RGN L.RGNE L.CONT L.TRB"),
    (Sort("region", "mountain", 3), "T.MT T.PK T.HLL T.VLC T.MESA T.BUTE"),
    (Sort("region", "mountains", 30), "T.MTS T.HLLS T.PKS T.UPLD T.PLAT"),
    (Sort("region", "valley", 15), "T.VAL T.VALS T.GRGE T.CNYN"),
    (Sort("region", "plain", 25), "T.PLN T.PLNS T.DPR"),
    (Sort("region", "desert", 100), "T.DSRT T.ERG"),
    (Sort("region", "island", 10), "T.ISL T.ISLET T.ISLS T.ATOL"),
    (Sort("region", "peninsula", 30), "T.PEN T.CAPE T.PT"),
    (Sort("region", "pass", 2), "T.PASS T.GAP"),
    (Sort("region", "river", 50), "H.STM H.STMS H.STMI H.STMX H.STMH H.CNL"),
    (Sort("region", "wadi", 15), "H.WAD H.WADS H.WADX H.WADJ"),
    (Sort("region", "lake", 5), "H.LK H.LKS H.LKI H.LKN H.LKX H.RSV H.RSVT H.LGN H.PND"),
    (Sort("region", "sea", 300), "H.SEA H.OCN"),
    (Sort("region", "bay", 20), "H.BAY H.GULF H.COVE H.INLT H.FJD"),
    (Sort("region", "strait", 30), "H.STRT H.CHN H.SD"),
    (Sort("point", "spring", 0.5), "H.SPNG H.SPNT H.WLL H.WLLS H.OAS"),
    (Sort("point", "harbour", 2), "H.HBR L.PRT S.PRT"),
    (Sort("point", "base", 2), "L.MILB L.NVB S.AIRB S.INSM S.FT"),
    (Sort("point", "airport", 2), "S.AIRP S.AIRF S.AIRH"),
    (Sort("point", "crossing", 1), "S.PSTB S.CSTM S.PSTC"),
    (Sort("point", "ruin", 0.5), "S.RUIN S.ANS S.CSTL S.ARCH"),
    (Sort("point", "farm", 1), "S.FRM S.FRMS S.FRMT S.EST S.FRMQ"),
    (Sort("point", "mosque", 0.3), "S.MSQE"),
    (Sort("point", "church", 0.3), "S.CH S.MSTY"),
    (Sort("point", "hospital", 0.3), "S.HSP S.CTRM"),
    (Sort("point", "school", 0.3), "S.SCH S.UNIV S.SCHC"),
    (Sort("point", "prison", 0.5), "S.PRN"),
    (Sort("point", "bridge", 0.5), "S.BDG"),
    (Sort("point", "dam", 1), "S.DAM"),
    (Sort("point", "station", 0.5), "S.RSTN S.RSTP S.BUSTN S.MTRO"),
    (Sort("point", "junction", 1), "R.RDJCT R.RJCT S.RDIN"),
    (Sort("region", "street", 1), "R.ST R.SQ R.RDB"),
    (Sort("region", "oil field", 10), "L.OILF L.GASF"),
    (Sort("region", "industrial area", 3), "L.INDS"),
)
_SORTS = {code: sort for sort, codes in _GROUPS for code in codes.split()}


@lru_cache(maxsize=2048)
def sort_of(feature_class: str, feature_code: str) -> Sort:
    """Level, kind, usual radius and note of a GeoNames feature.

    >>> sort_of("P", "PPL").kind, sort_of("P", "PPLQ").note, sort_of("A", "ADM2").level
    ('by size', 'abandoned', 'admin2')
    """
    known = _SORTS.get(f"{feature_class}.{feature_code}")
    return known or _CLASSES.get(feature_class, _NONE)
