/* The base map: land, units and borders, and the panes of the page. */

function panes(map) {
  [["em-land", 190], ["em-lines", 260], ["em-areas", 390], ["em-events", 430], ["em-labels", 450]].forEach(function (pane) {
    var node = map.createPane(pane[0]);
    node.style.zIndex = pane[1];
    node.style.pointerEvents = "none";
  });
}

/* The first picture is one canvas: land, areas, events and names. Many canvases take long to be made and shown. */
function paintFirst(state, pen) {
  paintLand(state, pen);
  paintAreas(state, pen);
  state.eventLayer.paintOn(pen.ctx, pen.box);
  state.labelLayer.writeOn(pen.ctx, pen.box, pen.ratio);
}

/* When it has been shown, each has a canvas of its own, and the borders are drawn. */
function ownLayers(state) {
  if (state.lined) { return; }
  state.lined = true;
  state.baseLayers.forEach(function (layer) { layer.options.padding = BEYOND_VIEW; });
  state.baseLayers.concat(state.eventLayer, state.areaLayer).forEach(function (layer) { layer._update(); });
  state.labelLayer.redraw();
}

function drawBase(state) {
  state.order = ordered(state.countries, function (row) { return 2 * row.near + row.concerned; });
  /* Online tiles lie between land and lines; without them one canvas holds both. */
  var both = [["em-land", paintLand], ["em-lines", paintLines]];
  if (!state.tiles) {
    both = [["em-land", function (state, pen) {
      if (!state.lined) { paintFirst(state, pen); } else { paintLand(state, pen); paintLines(state, pen); }
    }]];
  }
  tintUnits(state);
  state.baseLayers = both.map(function (part) { return new GroundLayer(state, part[0], part[1]).addTo(state.map); });
}

/* The units that hold something shown are tinted; whether these are others than before. An event of a whole country is in
   no one unit. */
function tintUnits(state) {
  var spots = state.spots, many = state.groups.many, kind = spots.kind, units = spots.of("unit"), codes = units.codes, held = new Uint8Array(units.words.length);
  var before = state.tinted, found = state.tinted = new Set();
  for (var s = 0; s < many.length; s++) {
    if (!many[s]) { continue; }
    if (kind[s] === 1) { found.add(spots.code(s)); }
    if (kind[s] !== 1 || spots.code(s) !== spots.country(s)) { held[codes[s]] = 1; }
  }
  units.words.forEach(function (word, code) { if (held[code]) { found.add(word); } });
  THINGS.forEach(function (name) {
    if (!isOff(state, name)) { state.kept[name].forEach(function (row) { row.codes.forEach(function (code) { found.add(code); }); }); }
  });
  return !before || before.size !== found.size || Array.from(found).some(function (code) { return !before.has(code); });
}

/* The base map anew: where colours, the layers shown or the fills of units have changed. */
function redrawBase(state) {
  state.baseLayers.forEach(function (layer) { layer.redraw(); });
}

/* Below online tiles, if any: land, and where the user's boundaries and ours differ, no sea between. */
function paintLand(state, pen) {
  state.land.forEach(function (row) { pen.fill(pathOf(state, row), INK.land); });
  state.order.forEach(function (row) {
    pen.fill(pathOf(state, row), row.concerned ? INK.own : INK.land);
    /* Where its border will be drawn over it on the same canvas, a coast is not seen. */
    if (state.tiles || !state.lined) { pen.stroke(pathOf(state, row), INK.coast, 0.8); }
  });
}

/* Below this zoom borders are many and thin. */
var WIDE_VIEW = 4;

/* Above them: districts, provinces (filled by state.fills where the reader asks for counts), borders, disputed areas. */
function paintLines(state, pen) {
  if (!isOff(state, "units")) {
    state.finer.forEach(function (row) { paintUnit(state, pen, row, "finer", [1.2, 0.6]); });
    state.units.forEach(function (row) { paintUnit(state, pen, row, "unit", [1.6, 0.9]); });
  }
  var thin = state.map.getZoom() < WIDE_VIEW ? 0.7 : 1.1;
  state.order.forEach(function (row) {
    pen.stroke(pathOf(state, row), INK.border, row.concerned ? 1.8 : thin);
  });
  if (!isOff(state, "disputed")) {
    /* Dotted: nobody's border. The names are written on the labels' canvas. */
    state.disputed.forEach(function (row) { pen.stroke(pathOf(state, row), INK.disputed, 1.6, [1, 5], 0.85); });
  }
}

/* `widths`: of the border of a unit that holds something shown, and of all others. */
function paintUnit(state, pen, row, name, widths) {
  var path = pathOf(state, row), fills = state.fills, colour = fills && fills[row.code], own = row.concerned && state.tinted.has(row.code);
  if (colour) { pen.fill(path, colour, 0.85); } else if (own && !fills) { pen.fill(path, INK["unit-fill"], 0.5); }
  pen.stroke(path, INK[own ? name + "-own" : name], widths[own ? 0 : 1], row.approximate ? [5, 4] : null);
}

/* Gives the base map its fills by unit, and takes them away. */
function paintLayer(state) {
  state.listeners.push(function (_, changed) {
    if (changed.paint || changed.shown && state.view.paint || changed.colours && state.view.paint) { paintUnits(state); }
  });
}
