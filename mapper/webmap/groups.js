/* Which symbols stand on the map: a spot, or the unit or country whose spots would cover one another here.

   A group is numbered: spots first, then units, then countries. At a zoom below the one at which most symbols
   of a unit stand apart, the whole unit is one plate with the number of its events. */

function prepareGroups(state) {
  var spots = state.spots, zooms = state.data.zooms, units = [], number = {};
  function plate(code) {
    if (!code || !Object.prototype.hasOwnProperty.call(state.areas, code)) { return -1; }
    if (!Object.prototype.hasOwnProperty.call(number, code)) {
      number[code] = spots.n + units.length;
      units.push({ code: code, lon: state.areas[code].lon, lat: state.areas[code].lat, from: zooms[code] || 0 });
    }
    return number[code];
  }
  var g = state.groups = { own: new Int32Array(spots.n), unit: new Int32Array(spots.n), country: new Int32Array(spots.n), units: units };
  /* Each word once, in the order in which the spots have them. */
  var unit = spots.of("unit"), country = spots.of("country"), firsts = unit.words.map(plate), countries = country.words.map(plate);
  for (var s = 0; s < spots.n; s++) {
    g.unit[s] = firsts[unit.codes[s]];
    g.country[s] = countries[country.codes[s]];
    var own = spots.kind[s] === 1 ? plate(spots.code(s)) : -1;
    g.own[s] = own >= 0 ? own : s;
  }
  g.grounded = [];
  for (var k = 0; k < spots.n; k++) { if (spots.kind[k]) { g.grounded.push(k); } }
  g.n = spots.n + units.length;
  g.of = new Int32Array(spots.n);
  g.count = new Int32Array(g.n);
  g.types = new Int32Array(g.n);
  g.solid = new Int32Array(g.n);
  g.stamp = new Int32Array(g.n);
  g.ground = new Int32Array(spots.n);
  g.groundTypes = new Int32Array(spots.n);
  g.groundSolid = new Int32Array(spots.n);
  g.x = new Float64Array(g.n).fill(NaN);
  g.y = new Float64Array(g.n);
  g.zoom = null;
}

/* Where each spot is drawn at a zoom. */
function assign(state, zoom) {
  var g = state.groups, first = state.spots.n;
  if (g.zoom === zoom) { return; }
  g.zoom = zoom;
  for (var s = 0; s < first; s++) {
    var unit = g.unit[s], country = g.country[s];
    if (unit >= 0 && zoom < g.units[unit - first].from) { g.of[s] = unit; } else { g.of[s] = g.own[s]; }
    if (country >= 0 && unit >= 0 && zoom < g.units[country - first].from) { g.of[s] = country; }
  }
}

/* Counts the shown events of every group: each event once, in all groups that it stands in. */
function count(state, zoom) {
  assign(state, zoom);
  var g = state.groups;
  g.count.fill(0);
  g.types.fill(0);
  g.solid.fill(0);
  g.stamp.fill(-1);
  g.ground.fill(0);
  g.groundTypes.fill(0);
  g.groundSolid.fill(0);
  if (state.E) { countEvents(state, g); } else if (state.opening) { countOpening(state, g, state.opening); }
}

function countEvents(state, g) {
  var E = state.E, shown = state.shown, type = E.codes("event_type"), solid = solidCodes(state);
  var status = E.codes("status"), first = E.first, of = E.of, kind = state.spots.kind;
  for (var k = 0; k < shown.length; k++) {
    var i = shown[k];
    for (var a = first[i]; a < first[i + 1]; a++) {
      var spot = of[a], group = g.of[spot], bit = 1 << Math.min(30, type[i]);
      if (kind[spot]) {
        g.ground[spot]++;
        g.groundTypes[spot] |= bit;
        g.groundSolid[spot] += solid[status[i]];
      }
      if (g.stamp[group] === i) { continue; }
      g.stamp[group] = i;
      g.count[group]++;
      g.types[group] |= bit;
      g.solid[group] += solid[status[i]];
    }
  }
}

/* The same from what the page opens with: events of one spot added up by spot, those of several one by one. */
function openingOf(data) {
  var columns = data.columns, found = { first: beginnings(columns.several_each.raw) };
  ["lone_count", "lone_types", "lone_solid", "several_of", "several_types", "several_solid"].forEach(function (name) { found[name] = columns[name].raw; });
  return found;
}

function countOpening(state, g, opening) {
  var kind = state.spots.kind, s, k, a;
  function put(spot, group, many, types, solid, once) {
    if (kind[spot]) {
      g.ground[spot] += many;
      g.groundTypes[spot] |= types;
      g.groundSolid[spot] += solid;
    }
    if (once >= 0 && g.stamp[group] === once) { return; }
    if (once >= 0) { g.stamp[group] = once; }
    g.count[group] += many;
    g.types[group] |= types;
    g.solid[group] += solid;
  }
  for (s = 0; s < state.spots.n; s++) {
    if (opening.lone_count[s]) { put(s, g.of[s], opening.lone_count[s], opening.lone_types[s], opening.lone_solid[s], -1); }
  }
  for (k = 0; k < opening.several_types.length; k++) {
    for (a = opening.first[k]; a < opening.first[k + 1]; a++) {
      put(opening.several_of[a], g.of[opening.several_of[a]], 1, opening.several_types[k], opening.several_solid[k], k);
    }
  }
}

function solidCodes(state) {
  return state.E.words("status").map(function (word) { return isHollow(word) ? 0 : 1; });
}

/* The shown events of one spot, in the order of the rows. */
function rowsOfSpot(state, wanted) {
  return rowsWhere(state, function (spot) { return spot === wanted; });
}

function rowsWhere(state, f) {
  var E = state.E, found = [];
  state.shown.forEach(function (i) {
    for (var a = E.first[i]; a < E.first[i + 1]; a++) {
      if (f(E.of[a])) { found.push(i); return; }
    }
  });
  return Int32Array.from(found);
}

/* What a group's symbol shows: a point, or a plate on an area. */
function groupLook(state, group) {
  var g = state.groups, types = typesOf(state, g.types[group]);
  var unit = g.units[group - state.spots.n], area = unit || state.spots.kind[group] !== 0;
  return {
    kind: area ? "area" : "point", type: types[0], types: types, count: g.count[group], hollow: !g.solid[group],
    stack: Boolean(unit && g.zoom < unit.from && g.count[group] > 1)
  };
}

/* The types whose bits are set, gravest first. */
function typesOf(state, bits) {
  return state.types.filter(function (word, code) { return bits & (1 << Math.min(30, code)); })
    .sort(function (a, b) { return rank(a) - rank(b); });
}

function rank(type) {
  var at = TYPE_NAMES.indexOf(type);
  return at < 0 ? 99 : at;
}
