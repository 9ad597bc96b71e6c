/* Corridors, zones and known routes: lines with their direction, hatched grounds, symbols over units. */

/* Canvas fills with lines: zones look like nothing else on the map. */
function hatch(colour) {
  var tile = document.createElement("canvas");
  tile.width = tile.height = 9;
  var ctx = tile.getContext("2d");
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.3;
  ctx.beginPath();
  [-9, 0, 9].forEach(function (x) { ctx.moveTo(x - 1, 10); ctx.lineTo(x + 10, -1); });
  ctx.stroke();
  return ctx.createPattern(tile, "repeat");
}

function symbol(state, layer, latlng, radius, look, items, free) {
  var mark = new EventSymbol(latlng, { radius: radius, look: look, free: free, stroke: true, fill: true });
  mark.items = items;
  mark.on("click", opener(state, items)).addTo(layer);
  state.marks.push(mark);
  return mark;
}

function opener(state, items) {
  return function (event) {
    L.DomEvent.stopPropagation(event);
    var at = event.target instanceof EventSymbol ? event.target.spot() : event.latlng;
    whenReady(state, function () { openItems(state, at, items, 0); });
  };
}

function isOff(state, name) { return state.view.layersOff.indexOf(name) >= 0; }

function drawRoutes(state) {
  state.marks = [];
  state.drawnAbout = middleOf(state.map);
  ["zones", "corridors", "reference"].forEach(function (name) {
    var layer = state.drawn[name] = state.drawn[name] || L.layerGroup().addTo(state.map);
    layer.clearLayers();
    if (isOff(state, name)) { return; }
    state.kept[name].forEach(function (row) { drawRoute(state, name, row, layer); });
  });
}

/* Draws them anew where the map has come so far round the globe that another copy of one is in view. */
function turnRoutes(state) {
  var view = state.map.getBounds(), half = (view.getEast() - view.getWest()) / 2;
  if (Math.abs(middleOf(state.map) - state.drawnAbout) > Math.max(10, 180 - half)) { drawRoutes(state); }
}

/* Lines of corridors by status; all are dashed, for none is the road itself. The sign on the line tells them apart too. */
var LINES = {
  open: { ink: "route", weight: 4, dash: "14 5" },
  agreed: { ink: "route", weight: 3, dash: "5 6" },
  planned: { ink: "route", weight: 2.5, dash: "1 7" },
  closed: { ink: "shut", weight: 4, dash: "2 9" },
  attacked: { ink: "shut", weight: 4, dash: "12 5 2 5" }
};
var OTHER_LINE = { ink: "route", weight: 4, dash: "10 6" }, OTHER_REFERENCE = { ink: "reference", weight: 2.5, dash: "10 6" };

function isStatus(status) { return Object.prototype.hasOwnProperty.call(LINES, status); }

function lineOf(status) { return isStatus(status) ? LINES[status] : OTHER_LINE; }

/* A known route has the dashes of its status too; it is thinner and, where it can be used, grey. */
function referenceLine(standing) {
  if (!isStatus(standing)) { return OTHER_REFERENCE; }
  var line = LINES[standing];
  return { ink: line.ink === "shut" ? "shut" : "reference", weight: line.weight * 0.65, dash: line.dash };
}

/* The word of a status, in the language of the page where it is one of ours. */
function routeWord(state, status) { return isStatus(status) ? state.t("route_" + status) : status; }

/* The signs of the statuses that corridors and known routes of this map have, for the legend. */
function routeSigns(state) {
  return Object.keys(LINES).filter(function (status) {
    return state.corridors.some(function (row) { return row.status === status; });
  }).map(function (status) {
    return sign(lineSwatch({ kind: "corridor", count: 1, status: status }, lineOf(status)), state.t("route_" + status));
  });
}

function referenceSigns(state) {
  return Object.keys(LINES).filter(function (status) {
    return state.reference.some(function (row) { return row.standing === status; });
  }).map(function (status) {
    var lined = state.reference.some(function (row) { return row.standing === status && row.line; });
    var look = lined ? { kind: "corridor", count: 1, reference: true, status: status } : { kind: "crossing", status: status };
    return sign(lined ? lineSwatch(look, referenceLine(status)) : swatch(look, 28, 8), state.t("route_" + status));
  });
}

/* A sign on its line. */
function lineSwatch(look, line) { return swatch(Object.assign({ line: line }, look), 46, 7, 22); }

function drawRoute(state, name, row, layer) {
  var kind = { zones: "zone", corridors: "corridor", reference: "reference" }[name];
  var items = [{ kind: kind, row: row }], open = opener(state, items), grey = name === "reference";
  var look = grey ? { kind: "crossing", status: row.standing } : { kind: "corridor", count: row.count || 1, status: row.status };
  if (name === "zones") {
    if (row.areas) {
      outlined(state.map, row.areas, state.scale, {
        color: INK.zone, weight: 1.8, opacity: 0.8, dashArray: "8 5", fillColor: state.hatch, fillOpacity: 0.42, smoothFactor: 0.6
      }, function (part) { part.on("click", open).addTo(layer).bringToBack(); });
    }
    return;
  }
  if (row.line) {
    var path = lineNear(state.map, row.line);
    L.polyline(path, { color: INK.halo, weight: 7, opacity: 0.9, interactive: false }).addTo(layer);
    var style = grey ? referenceLine(row.standing) : lineOf(row.status);
    L.polyline(path, { color: INK[style.ink], weight: style.weight, dashArray: style.dash }).on("click", open).addTo(layer);
    var along = { kind: "corridor", count: 1, reference: grey, angle: heads(path), status: grey ? row.standing : row.status };
    symbol(state, layer, middle(state.map, path), 11, along, items, true);
    return;
  }
  if (row.areas && !row.unit_codes) { coarseRoute(state, row, open, grey, layer); }
  var spots = row.points.filter(finite), over = !spots.length;
  if (over) { spots = overUnits(state, row); }
  /* The number of corridors that several places are named for stands at none of them. */
  if (spots.length > 1) { look.count = 1; }
  spots.forEach(function (p) { symbol(state, layer, [p[1], nearest(p[0], middleOf(state.map))], grey ? 9 : 13, look, items, over); });
}

/* A route whose ends were coarsened: the ground that it runs over, drawn in the dashes of its line. Provinces that a
   text names as a whole are drawn as such. */
function coarseRoute(state, row, open, grey, layer) {
  var style = grey ? referenceLine(row.standing) : lineOf(row.status);
  outlined(state.map, row.areas, state.scale, {
    color: INK[style.ink], weight: style.weight, dashArray: style.dash, fillColor: INK[style.ink], fillOpacity: 0.1, smoothFactor: 0.6
  }, function (part) { part.on("click", open).addTo(layer).bringToBack(); });
}

/* One symbol over all the provinces named: the middle of their inner points. */
function overUnits(state, row) {
  var units = (row.unit_codes || "").split(";").map(function (code) { return state.areas[code]; }).filter(Boolean);
  if (units.length < 2) { return row.inside ? [row.inside] : []; }
  var lon = 0, lat = 0;
  units.forEach(function (unit) { lon += nearest(unit.lon, units[0].lon) / units.length; lat += unit.lat / units.length; });
  return [[lon, lat]];
}

/* The way a route goes at its symbol, clockwise from east on the screen, in radians. */
function heads(path) {
  var i = Math.floor((path.length - 1) / 2), a = path[i], b = path[i + 1] || a;
  return Math.atan2((a[0] - b[0]) / Math.cos(a[0] * Math.PI / 180), b[1] - a[1]);
}

function middle(map, path) {
  var a = L.latLng(path[Math.floor((path.length - 1) / 2)]), b = L.latLng(path[Math.floor((path.length - 1) / 2) + 1] || a);
  return L.latLng((a.lat + b.lat) / 2, (a.lng + b.lng) / 2);
}
