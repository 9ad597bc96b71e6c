/* The ground of events that no point stands for: units outlined, circles, parts of a unit, bands about lines. */

function drawAreas(state) {
  var layer = state.drawn.areas = state.drawn.areas || L.layerGroup().addTo(state.map);
  var kept = state.drawn.areaShapes = state.drawn.areaShapes || {}, g = state.groups, spots = state.spots;
  for (var s = 0; s < spots.n; s++) {
    if (!spots.kind[s]) { continue; }
    var key = g.ground[s] && g.of[s] === g.own[s] ? g.groundTypes[s] + ":" + (g.groundSolid[s] > 0) : "";
    var old = kept[s];
    if (old && old.key === key) { continue; }
    if (old) { old.parts.forEach(function (part) { layer.removeLayer(part); }); delete kept[s]; }
    if (key) {
      kept[s] = { key: key, parts: groundOf(state, s) };
      kept[s].parts.forEach(function (part) { layer.addLayer(part); });
    }
  }
}

/* The shapes of one spot: its area, and the paths of a line. */
function groundOf(state, s) {
  var spots = state.spots, own = spots.kind[s] === 2 ? state.data.shapes[spots.shape[s]] : null;
  var area = own ? own.area : state.areas[spots.code(s)] && state.areas[spots.code(s)].areas, paths = own ? own.paths : null;
  var type = typesOf(state, state.groups.groundTypes[s])[0], colour = typeOf(type).colour, hollow = !state.groups.groundSolid[s];
  var wide = spots.kind[s] === 1 && !spots.unit(s), parts = [], open = function (event) {
    L.DomEvent.stopPropagation(event);
    openGroup(state, rowsOfSpot(state, s), event.latlng);
  };
  if (area) {
    parts.push(L.polygon(latlngs(area, state.scale), {
      color: colour, weight: paths ? 0.8 : hollow ? 1.4 : 2, opacity: hollow ? 0.6 : 0.75, dashArray: "2 5",
      fillColor: colour, fillOpacity: hollow ? 0.02 : wide || paths ? 0.06 : 0.13, smoothFactor: 0.6
    }).on("click", open));
  }
  (paths || []).forEach(function (path) {
    var style = { color: colour, weight: 3, opacity: hollow ? 0.6 : 0.85, dashArray: "9 5" };
    parts.push(L.polyline(path.map(function (p) { return [p[1], p[0]]; }), style).on("click", open));
  });
  return parts;
}
