/* What the list holds and in which order: sections of events, corridors, zones, known routes and background. */

/* All rows, newest first, undated last: sorted once. */
function newestFirst(state) {
  if (!state.newest) {
    var spans = state.E.spans, of = spans.of, rows = new Int32Array(of.length), i;
    /* Spans come with the earliest day first; those that begin on one day share a place. */
    var last = spans.start.length - 1, at = new Int32Array(last + 1), places = 0;
    for (i = last; i >= 0; i--) { at[i] = i < last && spans.start[i] === spans.start[i + 1] ? places - 1 : places++; }
    var many = new Int32Array(places);
    for (i = 0; i < of.length; i++) { many[at[of[i]]]++; }
    var next = beginnings(many);
    for (i = 0; i < of.length; i++) { rows[next[at[of[i]]]++] = i; }
    state.newest = rows;
  }
  return state.newest;
}

/* Shown events, and those that only their status hides: background, what is denied or merely possible. */
function listedEvents(state) {
  var fail = state.fail, bit = 1 << DIMENSIONS.indexOf("status"), order = newestFirst(state), n = order.length;
  var shown = new Int32Array(n), quiet = new Int32Array(n), a = 0, b = 0;
  for (var k = 0; k < n; k++) {
    var i = order[k];
    if (!fail[i]) { shown[a++] = i; } else if (fail[i] === bit) { quiet[b++] = i; }
  }
  return { shown: shown.subarray(0, a), quiet: quiet.subarray(0, b) };
}

/* Sections that hold something: { kind, head, rows, size, first } (first: the place of its first item among all).
   Before the columns are read only the first rows are there. */
function sectionsOf(state) {
  var events = state.E ? listedEvents(state) : state.first, t = state.t, total = 0;
  var found = [
    { kind: "event", name: "events", head: t("events"), rows: events.shown },
    { kind: "corridor", name: "corridors", head: t("corridors"), rows: state.kept.corridors },
    { kind: "zone", name: "zones", head: t("zones"), rows: state.kept.zones },
    { kind: "reference", name: "reference", head: t("reference"), rows: state.kept.reference },
    { kind: "event", name: "quiet", head: t("quiet"), rows: events.quiet }
  ].filter(function (section) { return section.rows.length; });
  found.forEach(function (section) {
    section.size = !state.E && section.kind === "event" ? state.first.sizes[section.name] : section.rows.length;
    section.first = total;
    total += section.size;
  });
  return found;
}

/* The item at a place among all: { kind, row, section }. */
function itemAt(state, sections, place) {
  var section = sections.find(function (s) { return place < s.first + s.size; }), own = section.rows[place - section.first];
  if (own === undefined) { return null; }
  return { kind: section.kind, row: section.kind === "event" ? (state.E || state.first.E).row(own) : own, section: section };
}

/* The place of an event or thing among all, or -1. */
function placeOfItem(state, sections, id) {
  var i = indexOfEvent(state, id);
  for (var s = 0; s < sections.length; s++) {
    var section = sections[s], at = -1;
    if (section.kind !== "event") {
      at = section.rows.findIndex(function (row) { return row[section.kind + "_id"] === id; });
    } else if (i >= 0) { at = section.rows.indexOf(i); }
    if (at >= 0) { return section.first + at; }
  }
  return -1;
}

/* Whether a thing is on the map: it has a spot, a point, a line or a ground. */
function isPlaced(state, item) {
  var row = item.row;
  if (item.kind === "event") { return row.anchors().length > 0; }
  return Boolean(row.line || row.areas || row.points.some(finite) || item.kind === "corridor" && overUnits(state, row).length);
}
