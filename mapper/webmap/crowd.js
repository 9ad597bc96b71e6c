/* Symbols that would cover one another are gathered: one stands for all, with the number of their events.

   A point keeps its place; one whose symbol would lie on it joins it. Of plates without room aside.js tells.
   Each symbol drawn has `parts`, the groups that it stands for with their own places, its own first. */

/* Points nearer to each other than so many radii are one. */
var POINTS_NEAR = 1;
/* With more symbols in view than this each is drawn by itself: they are small then, and units gather most. */
var GATHER_MOST = 1500;

function partOf(d) { return { group: d.group, x: d.x, y: d.y }; }

/* Joins points to those with more events on which they would lie. */
function gatherPoints(state, drawn) {
  var g = state.groups, kept = [], cells = new Map();
  drawn.forEach(function (d) { d.parts = [partOf(d)]; });
  if (drawn.length > GATHER_MOST) { return drawn; }
  var order = drawn.filter(function (d) { return !d.area; }).sort(function (a, b) { return g.count[b.group] - g.count[a.group] || a.group - b.group; });
  order.forEach(function (d) {
    var step = POINTS_NEAR * d.r, column = Math.floor(d.x / step), row = Math.floor(d.y / step), best = null, least = step;
    for (var i = -1; i <= 1; i++) {
      for (var j = -1; j <= 1; j++) {
        (cells.get((column + i) + ":" + (row + j)) || []).forEach(function (other) {
          var far = Math.hypot(other.x - d.x, other.y - d.y);
          if (far < least) { least = far; best = other; }
        });
      }
    }
    if (best) { best.parts.push(d.parts[0]); d.joined = true; return; }
    var key = column + ":" + row;
    if (cells.has(key)) { cells.get(key).push(d); } else { cells.set(key, [d]); }
    kept.push(d);
  });
  return drawn.filter(function (d) { return !d.joined; });
}

/* What the symbols that stand for several groups show: of the events of two of their groups each is counted once. */
function countJoined(state, drawn) {
  var g = state.groups, joined = drawn.filter(function (d) { return d.parts.length > 1; }), within = new Map();
  if (!joined.length) { return; }
  /* Of each group the symbols that it is in: several where the world is in view more than once. */
  joined.forEach(function (d, k) {
    d.look = { count: 0, types: 0, solid: 0 };
    d.parts.forEach(function (part) {
      var held = within.get(part.group) || [];
      if (held.indexOf(k) >= 0) { return; }
      within.set(part.group, held.concat(k));
      d.look.count += g.count[part.group];
      d.look.types |= g.types[part.group];
      d.look.solid += g.solid[part.group];
    });
  });
  eachSpread(state, function (groups) {
    var seen = {};
    groups.forEach(function (group) {
      (within.get(group) || []).forEach(function (k) {
        if (seen[k]) { joined[k].look.count--; }
        seen[k] = true;
      });
    });
  });
}

/* f gets the groups, each once, of every shown event that stands at several spots. */
function eachSpread(state, f) {
  var g = state.groups, E = state.E, opening = state.opening;
  function groups(of, from, to) {
    var found = [];
    for (var a = from; a < to; a++) { if (found.indexOf(g.of[of[a]]) < 0) { found.push(g.of[of[a]]); } }
    if (found.length > 1) { f(found); }
  }
  if (E) {
    state.shown.forEach(function (i) { if (E.first[i + 1] - E.first[i] > 1) { groups(E.of, E.first[i], E.first[i + 1]); } });
  } else if (opening) {
    for (var k = 0; k < opening.several_types.length; k++) { groups(opening.several_of, opening.first[k], opening.first[k + 1]); }
  }
}

/* What a symbol shows: its group, or all that it stands for. */
function lookOfDrawn(state, d) {
  var look = groupLook(state, d.group);
  if (d.look) {
    look.types = typesOf(state, d.look.types);
    look.type = look.types[0];
    look.count = d.look.count;
    look.hollow = !d.look.solid;
    look.stack = look.count > 1;
  }
  look.focus = d.parts.some(function (part) { return part.group === state.focus; });
  return look;
}

/* Whether the symbol of a group is drawn as part of another's. */
function isJoined(state, group) {
  return state.eventLayer.drawn.some(function (d) {
    return d.group !== group && d.parts.some(function (part) { return part.group === group; });
  });
}

/* The shown events of a symbol, in the order of the rows. */
function rowsOfDrawn(state, d) {
  var mine = {};
  d.parts.forEach(function (part) { mine[part.group] = true; });
  return rowsWhere(state, function (spot) { return mine[state.groups.of[spot]] === true; });
}
