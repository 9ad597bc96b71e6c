/* The picked event on the map: its own place, also where a plate or the filters hide it, and the edge of its ground. */

function followPick(state) {
  function draw() { drawPicked(state); }
  state.eventLayer.on("update", draw);
  state.listeners.push(function (_, changed) {
    if (changed.picked || changed.shown || changed.colours) { draw(); }
  });
  draw();
}

function drawPicked(state) {
  var layer = state.drawn.picked = state.drawn.picked || L.layerGroup().addTo(state.map);
  var i = state.view.picked ? indexOfEvent(state, state.view.picked) : -1;
  layer.clearLayers();
  state.pickedSpots = [];
  if (i < 0) { return; }
  state.E.anchors(i).forEach(function (s) {
    (state.spots.kind[s] === 0 ? pickedPoint(state, i, s) : pickedEdge(state, s)).forEach(function (part) { layer.addLayer(part); });
  });
  if (state.labelLayer) { state.labelLayer.redraw(); }
}

/* A point that does not stand for itself at this zoom: its sign, and within which distance it lies. */
function pickedPoint(state, i, s) {
  if (state.groups.of[s] === s && !state.fail[i] && !isJoined(state, s)) { return []; }
  var type = state.E.text("event_type", i), km = state.E.num("uncertainty_km", i), at = [state.spots.lat(s), nearest(state.spots.lon(s), middleOf(state.map))], parts = [];
  if (km > 0) {
    parts.push(L.circle(at, {
      radius: km * 1000, color: typeOf(type).colour, weight: 1.2, opacity: 0.8, dashArray: "3 4", fillOpacity: 0.06, interactive: false
    }));
  }
  var look = { kind: "point", type: type, types: [type], count: 1, hollow: isHollow(state.E.text("status", i)), focus: true };
  parts.push(new EventSymbol(at, { radius: 10, look: look, stroke: true, fill: true, interactive: false }));
  state.pickedSpots.push(s);
  return parts;
}

function pickedEdge(state, s) {
  var spots = state.spots, unit = state.areas[spots.code(s)];
  var areas = spots.kind[s] === 1 ? unit && areasOf(state, unit) : state.data.shapes[spots.shape[s]].areas;
  if (!areas) { return []; }
  var found = [];
  outlined(state.map, areas, state.scale, { color: INK.picked, weight: 2.5, fill: false, interactive: false, smoothFactor: 0.6 }, function (part) { found.push(part); });
  return found;
}

/* Names of the places that are drawn here alone. */
function pickedLabels(state, own) {
  (state.pickedSpots || []).forEach(function (s) {
    var spots = state.spots;
    own.push({ text: spots.name(s), native: spots.native(s), lat: spots.lat(s), lon: spots.lon(s), style: "place", from: 0, to: 18, gap: 15, side: true });
  });
}
