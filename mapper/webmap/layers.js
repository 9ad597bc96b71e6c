/* What is drawn: the base map, areas, zones, routes and symbols. */

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

function panes(map) {
  [["em-land", 190], ["em-lines", 260], ["em-labels", 450]].forEach(function (pane) {
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

/* Where an event is drawn: its points, or its units, or the middle of its circle, part of a unit or line. */
function anchors(row, state) {
  if (row.points.length) {
    return row.points.filter(finite).map(function (p) {
      return { key: "p" + p[0].toFixed(4) + "," + p[1].toFixed(4), lat: p[1], lon: p[0], area: null };
    });
  }
  if (row.drawn_as === "unit") {
    return (row.unit_codes || "").split(";").map(function (code) { return state.areas[code]; }).filter(Boolean)
      .map(function (unit) { return { key: "u" + unit.code, lat: unit.lat, lon: unit.lon, area: unit.areas }; });
  }
  if (row.circle && row.lat !== null) {
    return [{ key: "c" + row.lon + "," + row.lat, lat: row.lat, lon: row.lon, area: row.circle, paths: row.paths }];
  }
  return [];
}

function groupsOf(state) {
  var groups = {};
  state.events.filter(function (row) { return shows(state, row); }).forEach(function (row) {
    anchors(row, state).forEach(function (anchor) {
      var group = groups[anchor.key] = groups[anchor.key] || { anchor: anchor, rows: [] };
      if (group.rows.indexOf(row) < 0) { group.rows.push(row); }
    });
  });
  return Object.keys(groups).map(function (key) { return groups[key]; });
}

function shows(state, row) {
  return !state.hidden["type:" + row.event_type] && !state.hidden["status:" + row.status];
}

function lookOfGroup(group) {
  var types = Array.from(new Set(group.rows.map(function (row) { return row.event_type; })));
  types.sort(function (a, b) { return rank(a) - rank(b); });
  return {
    kind: group.anchor.area ? "area" : "point",
    type: types[0],
    types: types,
    count: group.rows.length,
    hollow: group.rows.every(function (row) { return isHollow(row.status); })
  };
}

function rank(type) {
  var at = TYPE_NAMES.indexOf(type);
  return at < 0 ? 99 : at;
}

function drawEvents(state) {
  var layer = state.drawn.events = state.drawn.events || L.layerGroup().addTo(state.map);
  var over = state.drawn.symbols = state.drawn.symbols || L.layerGroup().addTo(state.map);
  layer.clearLayers();
  over.clearLayers();
  state.marks = [];
  var groups = groupsOf(state);
  groups.sort(function (a, b) { return (b.anchor.area ? 1 : 0) - (a.anchor.area ? 1 : 0) || b.anchor.lat - a.anchor.lat; });
  groups.forEach(function (group) { drawGroupArea(state, group, layer); });
  drawRoutes(state);
  groups.forEach(function (group) { drawGroupSymbol(state, group, over); });
  arrange(state);
  if (state.labelLayer) { state.labelLayer.redraw(); }
}

/* Area symbols claim no point: they stand aside for those that do, and for one another. */
function arrange(state) {
  var taken = [];
  function box(mark, shift) {
    var at = mark._point.add(shift), r = mark.options.radius * (mark.options.look.kind === "corridor" ? 1.3 : 1.1);
    return [at.x - r, at.y - r, 2 * r, 2 * r];
  }
  state.marks.filter(function (mark) { return !mark.options.free; }).forEach(function (mark) {
    taken.push(box(mark, [0, 0]));
  });
  state.marks.filter(function (mark) { return mark.options.free; }).forEach(function (mark) {
    var shift = ASIDE.find(function (step) {
      var own = box(mark, step);
      return !taken.some(function (other) { return overlaps(own, other); });
    }) || [0, 0];
    taken.push(box(mark, shift));
    mark.options.shift = shift;
    mark.redraw();
  });
}

var ASIDE = [[0, 0], [0, -36], [0, 36], [-36, 0], [36, 0], [-36, -36], [36, -36], [-36, 36], [36, 36], [0, -72], [0, 72], [-72, 0], [72, 0]];

function itemsOf(group) {
  return group.rows.map(function (row) { return { kind: "event", row: row }; });
}

function drawGroupArea(state, group, layer) {
  var look = lookOfGroup(group), colour = typeOf(look.type).colour, open = opener(state, itemsOf(group));
  if (group.anchor.area) {
    var country = group.rows.every(function (row) { return row.level === "country" || row.level === "region"; });
    L.polygon(latlngs(group.anchor.area, state.scale), {
      color: colour, weight: group.anchor.paths ? 0.8 : look.hollow ? 1.4 : 2, opacity: look.hollow ? 0.6 : 0.75, dashArray: "2 5", fillColor: colour, fillOpacity: look.hollow ? 0.02 : country || group.anchor.paths ? 0.06 : 0.13, smoothFactor: 0.6
    }).on("click", open).addTo(layer);
    (group.anchor.paths || []).forEach(function (path) {
      var style = { color: colour, weight: 3, opacity: look.hollow ? 0.6 : 0.85, dashArray: "9 5" };
      L.polyline(path.map(function (p) { return [p[1], p[0]]; }), style).on("click", open).addTo(layer);
    });
    return;
  }
  var km = Math.max.apply(null, group.rows.map(function (row) { return row.uncertainty_km || 0; }));
  if (km >= 1) {
    var ring = { radius: km * 1000, color: colour, weight: 1.2, opacity: 0.7, dashArray: "3 4", fillColor: colour, fillOpacity: 0.05, interactive: false };
    L.circle([group.anchor.lat, group.anchor.lon], ring).addTo(layer);
  }
}

function drawGroupSymbol(state, group, layer) {
  var look = lookOfGroup(group), latlng = [group.anchor.lat, group.anchor.lon];
  var radius = look.kind === "area" ? 15 : 10;
  symbol(state, layer, latlng, radius, look, itemsOf(group), look.kind === "area");
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
    openItems(state, event.target instanceof EventSymbol ? event.target.spot() : event.latlng, items, 0);
  };
}

function drawRoutes(state) {
  ["zones", "corridors", "reference"].forEach(function (name) {
    var layer = state.drawn[name] = state.drawn[name] || L.layerGroup().addTo(state.map);
    layer.clearLayers();
    if (state.hidden["layer:" + name]) { return; }
    state[name].forEach(function (row) { drawRoute(state, name, row, layer); });
  });
}

function drawRoute(state, name, row, layer) {
  var kind = { zones: "zone", corridors: "corridor", reference: "reference" }[name];
  var items = [{ kind: kind, row: row }], open = opener(state, items), grey = name === "reference";
  var look = grey ? { kind: "crossing" } : { kind: "corridor", count: row.count || 1 };
  if (name === "zones") {
    if (row.areas) {
      L.polygon(latlngs(row.areas, state.scale), {
        color: "#5b3f8c", weight: 1.8, opacity: 0.8, dashArray: "8 5", fillColor: state.hatch, fillOpacity: 0.42, smoothFactor: 0.6
      }).on("click", open).addTo(layer).bringToBack();
    }
    return;
  }
  if (row.line) {
    var path = row.line.map(function (p) { return [p[1], p[0]]; });
    L.polyline(path, { color: "#ffffff", weight: 7, opacity: 0.9, interactive: false }).addTo(layer);
    var shut = !grey && /closed|attacked/.test(row.status || "");
    L.polyline(path, {
      color: grey ? "#4b5563" : shut ? "#a3203b" : "#0b5fa5", weight: grey ? 2.5 : 4, dashArray: grey ? "2 6" : shut ? "2 9" : "10 6"
    }).on("click", open).addTo(layer);
    symbol(state, layer, middle(state.map, path), 11, { kind: "corridor", count: 1, reference: grey, angle: heads(path) }, items, true);
    return;
  }
  var spots = row.points.filter(finite), over = !spots.length;
  if (over) { spots = overUnits(state, row); }
  spots.forEach(function (p) { symbol(state, layer, [p[1], p[0]], grey ? 9 : 13, look, items, over); });
}

/* One symbol over all the provinces named: the middle of their inner points. */
function overUnits(state, row) {
  var units = (row.unit_codes || "").split(";").map(function (code) { return state.areas[code]; }).filter(Boolean);
  if (units.length < 2) { return row.inside ? [row.inside] : []; }
  var lon = 0, lat = 0;
  units.forEach(function (unit) { lon += unit.lon / units.length; lat += unit.lat / units.length; });
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

/* Names of the places that events and crossings stand at, before those of the base map. */
function allLabels(state) {
  var base = baseLabels(state);
  return function () {
    var own = [];
    state.events.filter(function (row) { return shows(state, row) && row.points.length; }).forEach(function (row) {
      var names = (row.place_names || "").split("; ");
      if (names.length !== row.points.length) { return; }
      row.points.filter(finite).forEach(function (p, i) {
        own.push({ text: names[i], lat: p[1], lon: p[0], style: "place", from: 0, to: 18, gap: 15, side: true });
      });
    });
    relatedLabels(state, own);
    if (!state.hidden["layer:reference"]) {
      state.reference.forEach(function (row) {
        var p = row.points[0];
        if (finite(p)) { own.push({ text: row.name, lat: p[1], lon: p[0], style: "crossing", from: 7, to: 18, gap: 14, side: true }); }
      });
    }
    state.marks.filter(function (mark) { return mark.options.look.kind === "corridor" && mark._map; }).forEach(function (mark) {
      var at = mark.spot(), row = mark.items[0].row, many = row.count > 1 ? row.count + " " : "";
      var text = mark.items[0].kind === "reference" ? row.name : row.line ? state.t("corridor") + (row.status && row.status !== "open" && row.status !== "unknown" ? " (" + row.status + ")" : "")
        : state.t(row.count > 1 ? "corridors_label" : "corridor_label", many.trim());
      own.push({ text: text, lat: at.lat, lon: at.lng, style: "corridor", from: 6, to: 18, gap: 20, side: true });
    });
    if (!state.hidden["layer:corridors"]) {
      state.corridors.filter(function (row) { return row.line; }).forEach(function (row) {
        var last = row.line[row.line.length - 1];
        var ends = [[row.route_from, row.line[0]], [row.route_to, last]];
        if (row.line.length === 3) { ends.push([row.route_via, row.line[1]]); }
        ends.forEach(function (end) {
          own.push({ text: end[0], lat: end[1][1], lon: end[1][0], style: "place", from: 0, to: 18, gap: 8, side: true });
        });
      });
    }
    if (!state.hidden["layer:zones"]) {
      state.zones.filter(function (row) { return row.areas && row.inside; }).forEach(function (row) {
        own.push({ text: state.t("zone_label", row.name), lat: row.inside[1], lon: row.inside[0], style: "zone", from: 7, to: 12 });
      });
    }
    return state.hidden["layer:labels"] ? own : own.concat(base);
  };
}
