/* The one state of the page: what the reader chose, which events that shows, and who must know of a change. */

/* The reader's choices and their values at first. Days are ISO 8601, both inclusive, "" open; lists are of plain words. */
var VIEW = {
  from: "", to: "", mode: "window", undated: true,
  typesOff: [], subtypesOff: [], statusOff: ["historical", "negated", "hypothetical"],
  actors: [], areas: [], sources: [], levelsOff: [], killed: 0, q: "", quotes: false,
  layersOff: [], paint: false, circles: false, theme: "auto", picked: ""
};

/* A dimension rejects a row by its bit. The choices on which each depends. */
var DIMENSIONS = ["time", "type", "status", "actor", "area", "source", "level", "killed", "text"];
var DEPENDS = {
  time: ["from", "to", "mode", "undated"], type: ["typesOff", "subtypesOff"], status: ["statusOff"],
  actor: ["actors"], area: ["areas"], source: ["sources"], level: ["levelsOff"], killed: ["killed"], text: ["q", "quotes"]
};

function copyOf(value) { return Array.isArray(value) ? value.slice() : value; }

function freshView() {
  var view = {};
  Object.keys(VIEW).forEach(function (key) { view[key] = copyOf(VIEW[key]); });
  return view;
}

function same(a, b) {
  if (!Array.isArray(a)) { return a === b; }
  return a.length === b.length && a.every(function (value, i) { return value === b[i]; });
}

/* The state of the first picture: what is drawn at first is in `opening`, the events themselves (E) are still to come. */
function newState(map, data) {
  return {
    map: map, data: data, lang: data.lang, scale: data.scale, t: speaker(data.words), view: freshView(), types: data.types,
    listeners: [], waiting: [], lined: false, ready: false, drawn: {}, marks: [], areas: {}, tiles: null, E: null, spots: spotTable(data), opening: openingOf(data), first: firstOf(data)
  };
}

/* Takes the events' columns when they are there. */
function takeEvents(state, data) {
  ["listed", "order", "spelling", "chunk"].forEach(function (name) { state.data[name] = data[name]; });
  state.E = eventTable(data);
  state.first = null;
  state.fail = new Uint16Array(state.E.n);
  state.buffer = new Int32Array(state.E.n);
  state.shown = state.buffer;
  DIMENSIONS.forEach(function (name) { refilter(state, name); });
  collect(state);
}

/* What stands around the map before the columns are read: the first rows of the list, numbers, days; null where they are
   read at once. */
function firstOf(data) {
  var own = data.first, columns = {};
  if (!own) { return null; }
  Object.keys(data.columns).forEach(function (name) { if (name.slice(0, 6) === "first_") { columns[name.slice(6)] = data.columns[name]; } });
  var starts = daysOf(data.columns.shown_span_start, null), rows = countUp(own.lines[0] + own.lines[1]);
  return {
    E: eventTable({ columns: columns, listed: own.listed }), shown: rows.subarray(0, own.lines[0]), quiet: rows.subarray(own.lines[0]),
    sizes: { events: own.shown, quiet: data.events - own.shown }, off: own.off_map, axis: own.axis, circles: own.circles, tallies: own.tallies,
    spans: { start: starts, end: daysOf(data.columns.shown_span_days, starts), many: data.columns.shown_many.raw }
  };
}

function shownCount(state) { return state.E ? state.shown.length : state.first.sizes.events; }

function wordsOf(state, column) { return state.E ? state.E.words(column) : state.first.tallies[column].words; }

/* Now, or when the whole page stands: what a reader did a moment too soon is done then. */
function whenReady(state, f) {
  if (state.ready) { f(); } else { state.waiting.push(f); }
}

/* Marks the rows that one dimension rejects. */
function refilter(state, name) {
  var bit = 1 << DIMENSIONS.indexOf(name), test = TESTS[name](state), fail = state.fail, n = state.E.n;
  if (!test) {
    for (var i = 0; i < n; i++) { fail[i] &= ~bit; }
    return;
  }
  for (var k = 0; k < n; k++) {
    if (test(k)) { fail[k] &= ~bit; } else { fail[k] |= bit; }
  }
}

/* The events that pass, and the routes and zones; whether the latter are others than before. */
function collect(state) {
  var count = 0, fail = state.fail;
  for (var i = 0; i < fail.length; i++) {
    if (!fail[i]) { state.buffer[count++] = i; }
  }
  state.shown = state.buffer.subarray(0, count);
  return keepThings(state);
}

/* The only way to change the view: takes new values of some choices, filters anew what they touch, tells all. */
function change(state, patch) {
  if (!state.ready) { whenReady(state, function () { change(state, patch); }); return; }
  var changed = {}, any = false;
  Object.keys(patch).forEach(function (key) {
    if (!Object.prototype.hasOwnProperty.call(VIEW, key) || same(state.view[key], patch[key])) { return; }
    state.view[key] = copyOf(patch[key]);
    changed[key] = any = true;
  });
  if (!any) { return; }
  var touched = DIMENSIONS.filter(function (name) {
    return DEPENDS[name].some(function (key) { return changed[key]; });
  });
  touched.forEach(function (name) { refilter(state, name); });
  if (touched.length) {
    changed.things = collect(state);
    changed.shown = true;
  }
  state.listeners.slice().forEach(function (listener) { listener(state, changed); });
}

/* One dimension once more, and all listeners: where its answer came late, such as words read on demand. */
function again(state, name) {
  refilter(state, name);
  var things = collect(state);
  state.listeners.slice().forEach(function (listener) { listener(state, { shown: true, things: things }); });
}

/* How many rows pass all other dimensions, by code of a text column: the numbers beside a filter's boxes. */
function tallyWithout(state, dimension, column) {
  if (!state.E) { return state.first.tallies[column][dimension === "status" ? "all" : "shown"]; }
  var codes = state.E.codes(column), found = new Int32Array(state.E.words(column).length), fail = state.fail;
  var others = ~(dimension ? 1 << DIMENSIONS.indexOf(dimension) : 0);
  for (var i = 0; i < codes.length; i++) {
    if (!(fail[i] & others)) { found[codes[i]]++; }
  }
  return found;
}

/* The row of an event by its id, or -1. Ids are unique, so that a column's words are in the order of the rows. */
function indexOfEvent(state, id) {
  return id ? state.E.words("event_id").indexOf(id) : -1;
}
