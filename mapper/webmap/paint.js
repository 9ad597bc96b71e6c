/* Provinces coloured by the number of shown events: classes with round limits, light to dark. */

var PAINT_CLASSES = 5;

/* How many shown events each first-level unit has, and how many are in no one province: known only to a country or a
   region, or not placed. An event in two provinces counts in both. */
function unitCounts(state) {
  var model = state.unitModel = state.unitModel || namesIn(state, ["admin1_code"]), counts = tallyNames(state, model, "");
  var found = new Map(), codes = state.E.codes("admin1_code"), words = state.E.words("admin1_code"), none = words.indexOf(""), rest = 0;
  model.names.forEach(function (code, id) { if (counts[id]) { found.set(code, counts[id]); } });
  if (none >= 0) { state.shown.forEach(function (i) { if (codes[i] === none) { rest++; } }); }
  return { by: found, rest: rest };
}

/* The lowest number of each class: 1, then round numbers up to the highest count, evenly by ratio. */
function paintLimits(most) {
  var limits = [1], round = [1, 2, 3, 5, 10];
  for (var k = 1; k < PAINT_CLASSES; k++) {
    var raw = Math.pow(most, k / PAINT_CLASSES), ten = Math.pow(10, Math.floor(Math.log10(raw)));
    var value = ten * round.find(function (step) { return step * ten >= raw * 0.999; });
    if (value > limits[limits.length - 1] && value <= most) { limits.push(value); }
  }
  return limits;
}

/* Class of a number, from 0; -1 for none. */
function classOf(limits, number) {
  for (var k = limits.length - 1; k >= 0; k--) { if (number >= limits[k]) { return k; } }
  return -1;
}

/* The colour of a class: with fewer classes than colours, spread over all of them. */
function paintColour(limits, k) {
  var last = limits.length - 1, step = last ? Math.round(k * (PAINT_CLASSES - 1) / last) : 2;
  return INK["paint-" + (step + 1)];
}

function paintUnits(state) {
  state.fills = null;
  if (state.view.paint) {
    var counts = unitCounts(state).by, limits = paintLimits(mostOf(counts));
    state.fills = Object.create(null);
    counts.forEach(function (number, code) { state.fills[code] = paintColour(limits, classOf(limits, number)); });
  }
  redrawBase(state);
  /* In a map of counts the grounds of events are outlined alone. */
  if (state.areaLayer) { state.areaLayer.redraw(); }
}

function mostOf(counts) {
  var most = 1;
  counts.forEach(function (number) { most = Math.max(most, number); });
  return most;
}

/* The classes with their colours, for the legend. */
function paintRows(state) {
  var counts = unitCounts(state).by, most = mostOf(counts), limits = paintLimits(most);
  if (!counts.size) { return []; }
  return limits.map(function (low, k) {
    var high = k + 1 < limits.length ? limits[k + 1] - 1 : most, box = patch("em-paint-patch");
    box.style.backgroundColor = paintColour(limits, k);
    return sign(box, low === high ? grouped(state, low) : state.t("from_to", grouped(state, low), grouped(state, high)));
  });
}
