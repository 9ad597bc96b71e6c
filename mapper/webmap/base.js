/* The base map: land, units and borders, and the panes of the page. */

function panes(map) {
  [["em-land", 190], ["em-lines", 260], ["em-events", 430], ["em-labels", 450]].forEach(function (pane) {
    var node = map.createPane(pane[0]);
    node.style.zIndex = pane[1];
    node.style.pointerEvents = "none";
  });
}

function outline(row, state, renderer, options) {
  if (!row.areas) { return null; }
  var style = Object.assign({ renderer: renderer, interactive: false, smoothFactor: 0.6 }, options);
  return L.polygon(latlngs(row.areas, state.scale), style);
}

function drawBase(state) {
  var land = L.canvas({ pane: "em-land", padding: 0.4 }), edge = L.canvas({ pane: "em-lines", padding: 0.4 });
  var group = L.layerGroup().addTo(state.map), units = state.drawn.units = L.layerGroup();
  var order = state.countries.slice().sort(function (a, b) { return a.near - b.near || a.concerned - b.concerned; });
  drawLand(state, land, group);
  order.forEach(function (row) {
    var fill = row.concerned ? "#fbfaf6" : "#f1efe8";
    var shape = outline(row, state, land, { pane: "em-land", stroke: true, color: "#c9c4b4", weight: 0.8, fillColor: fill, fillOpacity: 1 });
    if (shape) { group.addLayer(shape); }
  });
  drawFiner(state, edge, units);
  state.units.forEach(function (row) {
    var style = row.concerned
      ? { color: "#9a7b3c", weight: 1.6, fillColor: "#f3dfae", fillOpacity: 0.5 }
      : { color: "#c9c1ac", weight: 0.9, fill: false };
    var shape = outline(row, state, edge, Object.assign({ pane: "em-lines" }, style));
    if (shape) { units.addLayer(shape); }
  });
  order.filter(function (row) { return row.near || row.concerned; }).forEach(function (row) {
    var shape = outline(row, state, edge, { pane: "em-lines", color: "#8f8a7c", weight: row.concerned ? 1.8 : 1.1, fill: false });
    if (shape) { group.addLayer(shape); }
  });
  units.addTo(state.map);
  drawDisputed(state, edge);
}

/* Land where the user's boundaries and ours differ: the gap between them is no sea. */
function drawLand(state, renderer, group) {
  state.land.forEach(function (row) {
    var shape = outline(row, state, renderer, { pane: "em-land", stroke: false, fillColor: "#f1efe8", fillOpacity: 1 });
    if (shape) { group.addLayer(shape); }
  });
}

/* Districts and sub-districts: thin, below the provinces. */
function drawFiner(state, renderer, group) {
  state.finer.forEach(function (row) {
    var style = row.concerned ? { color: "#b3935a", weight: 1.2, fillColor: "#f3dfae", fillOpacity: 0.5 } : { color: "#c9b98f", weight: 0.6, fill: false };
    var shape = outline(row, state, renderer, Object.assign({ pane: "em-lines" }, style));
    if (shape) { group.addLayer(shape); }
  });
}

/* Outlines of disputed areas, dotted: nobody's border. Their names are written below. */
function drawDisputed(state, renderer) {
  var told = state.drawn.disputed = L.layerGroup();
  state.disputed.forEach(function (row) {
    var shape = outline(row, state, renderer, { pane: "em-lines", color: "#8a2f5b", weight: 1.6, opacity: 0.85, dashArray: "1 5", fill: false });
    if (shape) { told.addLayer(shape); }
  });
  told.addTo(state.map);
}
