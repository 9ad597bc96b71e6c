/* Legend and layer control in one: what a sign means, how often it is there, and a box to hide it. */

function choice(state, key, text, picture, count) {
  var label = make("label", "em-choice"), box = make("input");
  box.type = "checkbox";
  box.checked = !state.hidden[key];
  box.dataset.key = key;
  box.addEventListener("change", function () { setHidden(state, key, !box.checked); });
  add(label, box, picture, make("span", "em-choice-text", text));
  if (count !== undefined) { label.appendChild(make("span", "em-count", count)); }
  return label;
}

function setHidden(state, key, hide) {
  state.hidden[key] = hide;
  document.querySelectorAll("input[data-key]").forEach(function (box) {
    if (box.dataset.key === key) { box.checked = !hide; }
  });
  var layer = { "layer:units": state.drawn.units, "layer:disputed": state.drawn.disputed, "layer:tiles": state.tiles }[key];
  if (layer) { layer[hide ? "removeFrom" : "addTo"](state.map); }
  drawEvents(state);
}

function tally(rows, name) {
  var found = {};
  rows.forEach(function (row) { found[row[name]] = (found[row[name]] || 0) + 1; });
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
  var t = state.t, types = tally(state.events, "event_type"), statuses = tally(state.events, "status");
  var names = Object.keys(types).sort(function (a, b) { return rank(a) - rank(b); });
  var points = state.events.some(function (row) { return row.points.length; });
  var areas = state.events.some(function (row) { return row.drawn_as && row.drawn_as !== "point"; }), paths = state.events.some(function (row) { return row.paths; });
  var main = names[0] || "", circles = state.events.some(function (row) { return row.uncertainty_km >= 1 && row.drawn_as !== "unit"; });
  return [
    section(t("types"), names.map(function (name) {
      return choice(state, "type:" + name, name, swatch({ kind: "point", type: name, count: 1 }, 22, 7), types[name]);
    })),
    section(t("shown_as"), [
      points && sign(swatch({ kind: "point", type: main, count: 1 }, 24, 7.5), t("at_place")),
      areas && sign(swatch({ kind: "area", type: main, types: [main], count: 2 }, 28, 10), t("in_area")),
      paths && sign(patch("em-line"), t("along_line")),
      circles && sign(patch("em-ring"), t("uncertain"))
    ]),
    section(t("status"), Object.keys(statuses).length < 2 ? [] : Object.keys(statuses).map(function (name) {
      var look = { kind: "point", type: main, hollow: isHollow(name), count: 1 };
      return choice(state, "status:" + name, t("status_" + name), isHollow(name) ? swatch(look, 22, 7) : null, statuses[name]);
    })),
    section(t("layers"), [
      state.corridors.length && choice(state, "layer:corridors", t("corridors"), swatch({ kind: "corridor", count: 1 }, 28, 8), state.corridors.length),
      state.zones.length && choice(state, "layer:zones", t("zones"), patch("em-hatch"), state.zones.length),
      state.reference.length && choice(state, "layer:reference", t("reference"), swatch({ kind: "crossing" }, 24, 8), state.reference.length),
      state.units.length && choice(state, "layer:units", t("units"), patch("em-unit")),
      state.disputed.length && choice(state, "layer:disputed", t("disputed"), patch("em-disputed")),
      choice(state, "layer:labels", t("labels"), null),
      state.tiles && choice(state, "layer:tiles", t("tiles"), null)
    ])
  ].filter(Boolean);
}

function legendControl(state) {
  var Control = L.Control.extend({
    options: { position: "topright" },
    onAdd: function () {
      var box = make("details", "em-legend");
      box.open = state.map.getSize().x > 700;
      box.appendChild(make("summary", "", state.t("legend")));
      var body = make("div", "em-legend-body");
      legendParts(state).forEach(function (part) { body.appendChild(part); });
      box.appendChild(body);
      L.DomEvent.disableClickPropagation(box);
      L.DomEvent.disableScrollPropagation(box);
      return box;
    }
  });
  return new Control().addTo(state.map);
}

/* A button back to where the events are. */
function homeControl(state) {
  var Control = L.Control.extend({
    options: { position: "topleft" },
    onAdd: function () {
      var bar = make("div", "leaflet-bar"), button = make("a", "em-home", "⌂");
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
