/* Legend and layer control in one: what a sign means, how often it is there, and a box to hide it. */

/* A box that hides what a word of one of the view's lists stands for. */
function choice(state, list, word, text, picture, count) {
  var label = make("label", "em-choice"), box = make("input");
  box.type = "checkbox";
  box.dataset.list = list;
  box.dataset.word = word;
  box.checked = state.view[list].indexOf(word) < 0;
  box.addEventListener("change", function () { setOff(state, list, word, !box.checked); });
  add(label, box, picture, make("span", "em-choice-text", text));
  if (count !== undefined) { label.appendChild(make("span", "em-count", count)); }
  return label;
}

function setOff(state, list, word, off) {
  var rest = state.view[list].filter(function (other) { return other !== word; }), patch = {};
  patch[list] = off ? rest.concat(word) : rest;
  change(state, patch);
}

/* Boxes and layers follow the view, whoever changed it. */
function followView(state) {
  document.querySelectorAll("input[data-list]").forEach(function (box) {
    box.checked = state.view[box.dataset.list].indexOf(box.dataset.word) < 0;
  });
  var tiles = state.tiles, off = isOff(state, "tiles");
  if (tiles && state.map.hasLayer(tiles) === off) { tiles[off ? "removeFrom" : "addTo"](state.map); }
}

/* How often each word of a column stands in any row. */
function tally(state, column) {
  var found = {}, words = wordsOf(state, column), many = state.E ? new Int32Array(words.length) : state.first.tallies[column].all;
  var codes = state.E ? state.E.codes(column) : [];
  for (var i = 0; i < codes.length; i++) { many[codes[i]]++; }
  words.forEach(function (word, code) { found[word] = many[code]; });
  return found;
}

function patch(className) {
  var node = make("span", "em-patch " + className);
  node.setAttribute("aria-hidden", "true");
  return node;
}

function section(head, rows) {
  var box = make("div", "em-legend-part"), filled = rows.filter(Boolean);
  if (!filled.length) { return null; }
  add(box, make("div", "em-legend-head", head));
  filled.forEach(function (row) { box.appendChild(row); });
  return box;
}

function sign(picture, text) {
  return add(make("div", "em-choice"), picture, make("span", "em-choice-text", text));
}

function legendParts(state) {
  var t = state.t, types = tally(state, "event_type"), statuses = tally(state, "status"), ways = tally(state, "drawn_as");
  var names = Object.keys(types).sort(function (a, b) { return rank(a) - rank(b); }), main = names[0] || "";
  var points = ways.point, areas = state.data.events - (ways.point || 0) - (ways[""] || 0), paths = ways.line;
  var circles = state.E ? state.E.numbers("uncertainty_km").some(function (km) { return km > 0; }) : state.first.circles;
  return [
    section(t("types"), names.map(function (name) {
      return counted(state, "type", "event_type", name, choice(state, "typesOff", name, kindWord(state, name), swatch({ kind: "point", type: name, count: 1 }, 22, 7), 0));
    }).concat(names.length > 1 && make("div", "em-small", t("foremost")))),
    state.legend.paint,
    section(t("shown_as"), [
      points && sign(swatch({ kind: "point", type: main, count: 1 }, 24, 7.5), t("at_place")),
      areas && sign(swatch({ kind: "area", type: main, types: [main], count: 2 }, 28, 10), t("in_area")),
      Object.keys(state.data.zooms).length > 0 && sign(swatch({ kind: "area", type: main, types: names.slice(0, 3), count: 9, stack: true }, 30, 9), t("plates")),
      paths && sign(patch("em-line"), t("along_line")),
      circles && circleBox(state)
    ]),
    section(t("status"), Object.keys(statuses).length < 2 ? [] : Object.keys(statuses).map(function (name) {
      var look = { kind: "point", type: main, hollow: isHollow(name), count: 1 };
      return counted(state, "status", "status", name, choice(state, "statusOff", name, t("status_" + name), isHollow(name) ? swatch(look, 22, 7) : null, 0));
    })),
    section(t("routes"), routeSigns(state)),
    section(t("reference"), referenceSigns(state)),
    section(t("layers"), layerBoxes(state))
  ].filter(Boolean);
}

function layerBoxes(state) {
  var t = state.t;
  return [
    state.corridors.length && choice(state, "layersOff", "corridors", t("corridors"), swatch({ kind: "corridor", count: 1 }, 28, 8), state.corridors.length),
    state.zones.length && choice(state, "layersOff", "zones", t("zones"), patch("em-hatch"), state.zones.length),
    state.reference.length && choice(state, "layersOff", "reference", t("reference"), swatch({ kind: "crossing" }, 24, 8), state.reference.length),
    state.units.length && choice(state, "layersOff", "units", t("units"), patch("em-unit")),
    state.units.some(function (row) { return row.approximate && (row.near || row.concerned); }) && sign(patch("em-unit em-rough"), t("units_rough")),
    state.disputed.length && choice(state, "layersOff", "disputed", t("disputed"), patch("em-disputed")),
    choice(state, "layersOff", "labels", t("labels"), null),
    state.tiles && choice(state, "layersOff", "tiles", t("tiles"), null)
  ];
}

/* A box of the legend whose number follows the filters: how many events it shows, or would show. */
function counted(state, dimension, column, word, label) {
  state.legend.counts.push({ dimension: dimension, column: column, word: word, node: label.lastChild });
  return label;
}

function legendChanged(state, changed) {
  if (!(changed.shown || changed.paint || changed.colours)) { return; }
  var found = {};
  state.legend.counts.forEach(function (one) {
    found[one.column] = found[one.column] || tallyWithout(state, one.dimension, one.column);
    one.node.textContent = grouped(state, found[one.column][wordsOf(state, one.column).indexOf(one.word)]);
  });
  state.legend.paint.hidden = !state.view.paint;
  if (!state.view.paint) { return; }
  var rest = unitCounts(state).rest, rows = paintRows(state);
  state.legend.paint.replaceChildren(make("div", "em-legend-head", state.t("paint_legend")));
  rows.forEach(function (row) { state.legend.paint.appendChild(row); });
  if (rest) { state.legend.paint.appendChild(make("div", "em-small", state.t("paint_rest", grouped(state, rest)))); }
}

/* Circles of uncertainty are drawn where the reader asks for them. */
function circleBox(state) {
  var label = make("label", "em-choice"), box = make("input");
  box.type = "checkbox";
  box.checked = state.view.circles;
  box.addEventListener("change", function () { change(state, { circles: box.checked }); });
  state.listeners.push(function () { box.checked = state.view.circles; });
  return add(label, box, patch("em-ring"), make("span", "em-choice-text", state.t("uncertain")));
}

/* Where there is room for it beside the events. */
function legendOpens(state) { return state.map.getSize().x > 700 && window.innerHeight > 560; }

function legendControl(state) {
  var Control = L.Control.extend({
    options: { position: corner(state, "topright") },
    onAdd: function () {
      var box = make("details", "em-legend");
      box.open = window.innerWidth > 1060 && window.innerHeight > 560;
      box.appendChild(make("summary", "", state.t("legend")));
      var body = make("div", "em-legend-body");
      state.legend = { box: box, counts: [], paint: make("div", "em-legend-part") };
      legendParts(state).forEach(function (part) { body.appendChild(part); });
      box.appendChild(body);
      L.DomEvent.disableClickPropagation(box);
      L.DomEvent.disableScrollPropagation(box);
      state.listeners.push(function (_, changed) { legendChanged(state, changed); });
      legendChanged(state, { shown: true });
      return box;
    }
  });
  return new Control().addTo(state.map);
}

/* Open or shut by the room that there is, when that is known. */
function openLegend(state) {
  var open = legendOpens(state);
  if (state.legend.box.open !== open) { state.legend.box.open = open; }
}

/* A button back to where the events are. */
function homeControl(state) {
  var Control = L.Control.extend({
    options: { position: corner(state, "topleft") },
    onAdd: function () {
      var bar = make("div", "leaflet-bar"), button = add(make("a", "em-home"), icon("home"));
      button.href = "#";
      button.setAttribute("role", "button");
      button.title = state.t("home");
      button.setAttribute("aria-label", state.t("home"));
      L.DomEvent.disableClickPropagation(bar);
      button.addEventListener("click", function (event) { event.preventDefault(); goHome(state); });
      return add(bar, button);
    }
  });
  return new Control().addTo(state.map);
}
