/* The ground of events that no point stands for: units outlined, circles, parts of a unit, bands about lines. */

function drawAreas(state) {
  state.areaLayer = new GroundLayer(state, "em-areas", paintAreas).addTo(state.map);
  state.map.on("click", function (event) {
    var spots = shownAreas(state).filter(function (s) { return holds(groundOf(state, s).path, event.latlng); });
    if (!spots.length) { return; }
    /* The smallest of those that lie over one another is meant. */
    spots.sort(function (a, b) { return sizeOf(groundOf(state, a).path) - sizeOf(groundOf(state, b).path); });
    whenReady(state, function () { openGroup(state, rowsOfSpot(state, spots[0])); });
  });
}

function sizeOf(path) { return (path.box[2] - path.box[0]) * (path.box[3] - path.box[1]); }

/* The spots with ground whose events are shown and stand for themselves at this zoom. */
function shownAreas(state) {
  var g = state.groups, found = [];
  g.grounded.forEach(function (s) {
    if (g.ground[s] && g.of[s] === g.own[s] && groundOf(state, s)) { found.push(s); }
  });
  return found;
}

/* The path of a spot's area and, of a line, that of the line; null for a unit without a polygon. */
function groundOf(state, s) {
  var spots = state.spots, kept = state.grounds = state.grounds || {};
  if (!Object.prototype.hasOwnProperty.call(kept, s)) {
    var own = spots.kind[s] === 2 ? state.data.shapes[spots.shape[s]] : null, code = spots.code(s);
    var unit = !own && Object.prototype.hasOwnProperty.call(state.areas, code) ? state.areas[code] : null;
    kept[s] = own ? { path: pathOf(state, own), line: own.paths && linePath(own.paths) } : unit ? { path: pathOf(state, unit), line: null } : null;
  }
  return kept[s];
}

function paintAreas(state, pen) {
  var g = state.groups, spots = state.spots;
  shownAreas(state).forEach(function (s) {
    var ground = groundOf(state, s), colour = typeOf(typesOf(state, g.groundTypes[s])[0]).colour;
    var hollow = !g.groundSolid[s], wide = spots.kind[s] === 1 && !spots.unit(s);
    /* In a map of counts by unit, the fills speak. */
    if (!state.fills) { pen.fill(ground.path, colour, hollow ? 0.02 : wide || ground.line ? 0.06 : 0.13); }
    pen.stroke(ground.path, colour, ground.line ? 0.8 : hollow ? 1.4 : 2, [2, 5], hollow ? 0.6 : 0.75);
    if (ground.line) { pen.stroke({ shape: ground.line, box: ground.path.box }, colour, 3, [9, 5], hollow ? 0.6 : 0.85); }
  });
}

/* The ground that a group's plate stands for, or null. */
function groundOfGroup(state, group) {
  if (group < state.spots.n) {
    var own = groundOf(state, group);
    return own && own.path;
  }
  return pathOf(state, state.areas[state.groups.units[group - state.spots.n].code]);
}
