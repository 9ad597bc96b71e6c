/* The groups of the filter panel: boxes with counts under the other filters, names to pick, a least number. */

function filterGroups(state) {
  var t = state.t, regions = areaNames(state);
  function word(name) { return name; }
  return [
    filterGroup(state, "type", t("type"), true, typeBoxes(state)),
    filterGroup(state, "status", t("status"), false, boxes(state, "status", "statusOff", "status", function (name) { return t("status_" + name); })),
    filterGroup(state, "area", t("areas"), false, picker(state, { dimension: "area", list: "areas", columns: ["country", "admin1_code"], head: t("areas"), said: regions })),
    filterGroup(state, "actor", t("actors"), false, picker(state, { dimension: "actor", list: "actors", columns: ["actor1", "actor2", "actors_other"], head: t("actors"), said: word })),
    filterGroup(state, "killed", t("killed"), false, leastKilled(state)),
    filterGroup(state, "source", t("source"), false, picker(state, { dimension: "source", list: "sources", columns: ["sources", "publisher"], head: t("source"), said: word })),
    filterGroup(state, "level", t("level"), false, boxes(state, "level", "levelsOff", "level", function (name) { return name ? t("level_" + name) : t("no_place"); }))
  ];
}

/* One group: folded away but for its name and how much of it is set. */
function filterGroup(state, dimension, head, open, part) {
  var node = make("details", "em-filter"), summary = make("summary", "", head), told = make("span", "em-count");
  node.open = open;
  node.dataset.dimension = dimension;
  summary.appendChild(told);
  add(node, summary, part.body);
  function update() {
    var set = part.count();
    told.textContent = set ? state.t(part.off ? "set_off_" + dimension : "set_on", set) : "";
    if (node.open) { part.fill(); }
  }
  node.addEventListener("toggle", update);
  return { node: node, update: update };
}

/* Boxes for the few words of a column, each checked while it is shown. */
function boxes(state, dimension, list, column, said) {
  var body = make("div"), counts = new Map();
  var order = column === "level" ? LEVELS : Object.keys(STATUS_ORDER);
  var words = state.E.words(column).slice().sort(function (a, b) { return place(a) - place(b); });
  function place(word) { var at = order.indexOf(word); return at < 0 ? 99 : at; }
  words.forEach(function (word) {
    var label = choice(state, list, word, said(word), null, 0);
    counts.set(word, label.lastChild);
    body.appendChild(label);
  });
  function fill() { fillTally(state, counts, dimension, column); }
  return { body: body, fill: fill, off: true, count: function () { return state.view[list].filter(function (word) { return words.indexOf(word) >= 0; }).length; } };
}

var STATUS_ORDER = { asserted: 0, ongoing: 1, planned: 2, hypothetical: 3, negated: 4, historical: 5 };

function fillTally(state, counts, dimension, column) {
  var found = tallyWithout(state, dimension, column);
  state.E.words(column).forEach(function (word, code) {
    var node = counts.get(word);
    if (node) { node.textContent = grouped(state, found[code]); }
  });
}

/* Types with their sign, and the sub-types of each folded below it. */
function typeBoxes(state) {
  var body = make("div"), types = new Map(), subs = new Map();
  typesHeld(state).forEach(function (held) {
    var label = choice(state, "typesOff", held.type, kindWord(state, held.type), swatch({ kind: "point", type: held.type, count: 1 }, 22, 7), 0);
    types.set(held.type, label.lastChild);
    body.appendChild(label);
    if (held.subs.length < 2) { return; }
    var below = make("details", "em-subs");
    below.appendChild(make("summary", "", state.t("sub_types", held.subs.length)));
    held.subs.forEach(function (sub) {
      var line = choice(state, "subtypesOff", sub, kindWord(state, sub), null, 0);
      subs.set(sub, line.lastChild);
      below.appendChild(line);
    });
    body.appendChild(below);
  });
  function fill() {
    fillTally(state, types, "type", "event_type");
    fillTally(state, subs, "type", "sub_event_type");
  }
  return { body: body, fill: fill, off: true, count: function () { return state.view.typesOff.length + state.view.subtypesOff.length; } };
}

/* The types in the data, gravest first, each with its sub-types by name. */
function typesHeld(state) {
  var E = state.E, types = E.codes("event_type"), subs = E.codes("sub_event_type"), found = E.words("event_type").map(function () { return new Set(); });
  for (var i = 0; i < E.n; i++) { found[types[i]].add(subs[i]); }
  return E.words("event_type").map(function (type, code) {
    return { type: type, subs: Array.from(found[code], function (sub) { return E.words("sub_event_type")[sub]; }).filter(Boolean).sort() };
  }).sort(function (a, b) { return rank(a.type) - rank(b.type) || (a.type < b.type ? -1 : 1); });
}

function leastKilled(state) {
  var t = state.t, field = make("input", "em-number"), label = make("label", "em-check");
  field.type = "number";
  field.min = "0";
  field.step = "1";
  field.addEventListener("input", function () {
    change(state, { killed: Math.max(0, Math.min(999999999, Math.floor(Number(field.value)) || 0)) });
  });
  add(label, make("span", "", t("killed_least")), field);
  var body = add(make("div"), label, make("p", "em-small", t("killed_hint")));
  function fill() { if (document.activeElement !== field) { field.value = state.view.killed || ""; } }
  return { body: body, fill: fill, count: function () { return state.view.killed; } };
}

/* Names of countries and provinces by their codes; a province with its country, where there are several. */
function areaNames(state) {
  var names = new Map();
  [["country", "country_name"], ["admin1_code", "admin1"]].forEach(function (pair) {
    var codes = state.E.codes(pair[0]), texts = state.E.codes(pair[1]), seen = new Set();
    for (var i = 0; i < state.E.n; i++) {
      var key = codes[i] * 1048576 + texts[i];
      if (seen.has(key)) { continue; }
      seen.add(key);
      var cells = state.E.words(pair[0])[codes[i]].split("; "), said = state.E.words(pair[1])[texts[i]].split("; ");
      if (cells.length === said.length) { cells.forEach(function (code, k) { if (!names.has(code)) { names.set(code, said[k]); } }); }
    }
  });
  var several = state.E.words("country").filter(Boolean).length > 1;
  return function (code) {
    var unit = state.areas[code], own = names.get(code) || unit && unit.name || code, at = code.indexOf("-");
    var country = at > 0 && several ? names.get(code.slice(0, at)) : "";
    return country ? own + " (" + country + ")" : own;
  };
}
