/* Which symbols stand on the map: a spot, or the unit or country whose spots would cover one another here.

   A group is numbered: spots first, then units, then countries. At a zoom below the one at which most symbols
   of a unit stand apart, the whole unit is one plate with the number of its events. It stands at the middle of the spots
   that it stands for; one whose shown events are all at one spot is drawn as that spot. */

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
  var g = state.groups = { units: units, grounded: [], own: {} }, kind = spots.kind;
  /* The plates of each word once, in the order in which the spots have them: spots have the numbers of words. */
  g.unit = spots.of("unit").words.map(plate);
  g.country = spots.of("country").words.map(plate);
  /* The spots that are no points, and the group of each where it stands for itself. */
  for (var s = 0; s < kind.length; s++) {
    if (!kind[s]) { continue; }
    var own = kind[s] === 1 ? plate(spots.code(s)) : -1;
    g.grounded.push(s);
    g.own[s] = own >= 0 ? own : s;
  }
  g.n = spots.n + units.length;
  g.at = new Int32Array(spots.n);
  g.of = new Int32Array(spots.n);
  g.many = new Int32Array(spots.n);
  g.members = new Int32Array(g.n);
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

/* Where each spot is drawn at a zoom, while others are shown too. */
function assign(state, zoom) {
  var g = state.groups, first = state.spots.n, at = g.at, units = state.spots.of("unit").codes, countries = state.spots.of("country").codes;
  if (g.zoom === zoom) { return; }
  g.zoom = zoom;
  /* Of each word the plate that stands for its spots at this zoom, or -1: the country's goes before the unit's. */
  function plateHere(plate) { return plate >= 0 && zoom < g.units[plate - first].from ? plate : -1; }
  var unit = g.unit.map(plateHere), country = g.country.map(plateHere), inUnit = g.unit.map(function (plate) { return plate >= 0; });
  for (var s = 0; s < first; s++) {
    var plate = inUnit[units[s]] ? country[countries[s]] : -1;
    if (plate < 0) { plate = unit[units[s]]; }
    at[s] = plate < 0 ? s : plate;
  }
  g.grounded.forEach(function (spot) { if (at[spot] === spot) { at[spot] = g.own[spot]; } });
}

/* Counts the shown events of every group: each event once, in all groups that it stands in. */
function count(state, zoom) {
  assign(state, zoom);
  var g = state.groups, ready = state.E || state.opening;
  [g.count, g.types, g.solid, g.many, g.members, g.ground, g.groundTypes, g.groundSolid].forEach(function (numbers) { numbers.fill(0); });
  g.stamp.fill(-1);
  if (!ready) { return; }
  if (state.E) { countSpots(state.E, state.shown, g.many); } else { openingSpots(state.opening, g.many); }
  gather(state, g);
  if (state.E) { countEvents(state, g); } else { countOpening(state, g, state.opening); }
}

/* How many shown events each spot has. */
function countSpots(E, shown, many) {
  for (var k = 0, first = E.first, of = E.of; k < shown.length; k++) {
    for (var a = first[shown[k]]; a < first[shown[k] + 1]; a++) { many[of[a]]++; }
  }
}

function openingSpots(opening, many) {
  many.set(opening.lone_count);
  for (var a = 0, of = opening.several_of; a < of.length; a++) { many[of[a]]++; }
}

/* Puts each plate at the middle of the spots that it stands for, each as often as it has events; a spot that has none beside
   it stands for itself. */
function gather(state, g) {
  var spots = state.spots, first = spots.n, many = g.many, s, k, plate, lon, lat, sums = g.units.map(function () { return [0, 0, 0]; });
  g.of.set(g.at);
  for (s = 0; s < first; s++) { if (many[s]) { g.members[g.at[s]]++; } }
  for (s = 0; s < first; s++) {
    if (!many[s] || g.at[s] < first) { continue; }
    if (g.members[g.at[s]] === 1) { g.of[s] = g.own[s] === undefined ? s : g.own[s]; }
    if (g.of[s] < first) { continue; }
    plate = sums[g.of[s] - first];
    lon = nearest(spots.lon(s), g.units[g.of[s] - first].lon);
    plate[0] += many[s];
    plate[1] += many[s] * lon;
    plate[2] += many[s] * spots.lat(s);
  }
  for (k = 0; k < sums.length; k++) {
    if (!sums[k][0]) { continue; }
    lon = sums[k][1] / sums[k][0];
    lat = sums[k][2] / sums[k][0];
    g.x[first + k] = xOf(wrapped(lon));
    g.y[first + k] = yOf(lat);
  }
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
  var many = opening.lone_count, types = opening.lone_types, solid = opening.lone_solid, kind = state.spots.kind;
  var of = g.of, count = g.count, held = g.types, sure = g.solid;
  for (var s = 0; s < many.length; s++) {
    var group = of[s];
    count[group] += many[s];
    held[group] |= types[s];
    sure[group] += solid[s];
  }
  g.grounded.forEach(function (spot) {
    g.ground[spot] = many[spot];
    g.groundTypes[spot] = types[spot];
    g.groundSolid[spot] = solid[spot];
  });
  for (var k = 0; k < opening.several_types.length; k++) { countSeveral(k); }
  /* Each event once in every group, at all of its spots. */
  function countSeveral(event) {
    var bit = opening.several_types[event], surely = opening.several_solid[event];
    for (var a = opening.first[event]; a < opening.first[event + 1]; a++) {
      var spot = opening.several_of[a], group = of[spot];
      if (kind[spot]) {
        g.ground[spot]++;
        g.groundTypes[spot] |= bit;
        g.groundSolid[spot] += surely;
      }
      if (g.stamp[group] === event) { continue; }
      g.stamp[group] = event;
      count[group]++;
      held[group] |= bit;
      sure[group] += surely;
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
  var area = group >= state.spots.n || state.spots.kind[group] !== 0;
  return {
    kind: area ? "area" : "point", type: types[0], types: types, count: g.count[group], hollow: !g.solid[group],
    stack: g.members[group] > 1 && g.count[group] > 1
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
