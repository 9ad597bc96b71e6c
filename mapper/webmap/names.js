/* Which names are written: beside what is drawn, then those of the base map. */

/* Names of the places that events and crossings stand at, before those of the base map. */
function allLabels(state) {
  var base = baseLabels(state);
  return function (zoom) {
    var own = [];
    pickedLabels(state, own);
    spotLabels(state, own);
    if (!isOff(state, "reference")) {
      state.kept.reference.forEach(function (row) {
        var p = row.points[0];
        if (finite(p)) { own.push({ text: row.name, lat: p[1], lon: p[0], style: "crossing", from: 7, to: 18, gap: 14, side: true }); }
      });
    }
    state.marks.filter(function (mark) { return mark.options.look.kind === "corridor" && mark._map; }).forEach(function (mark) {
      var at = mark.spot(), row = mark.items[0].row, many = row.count > 1 ? row.count + " " : "";
      var text = mark.items[0].kind === "reference" ? row.name : row.line ? state.t("corridor") + standingNamed(state, row.status)
        : state.t(row.count > 1 ? row.points.filter(finite).length > 1 ? "of_corridors_label" : "corridors_label" : "corridor_label", many.trim());
      own.push({ text: text, lat: at.lat, lon: at.lng, style: "corridor", from: 6, to: 18, gap: 20, side: true });
    });
    if (!isOff(state, "corridors")) {
      state.kept.corridors.filter(function (row) { return row.line; }).forEach(function (row) {
        var last = row.line[row.line.length - 1];
        var ends = [[row.route_from, row.line[0]], [row.route_to, last]];
        if (row.line.length === 3) { ends.push([row.route_via, row.line[1]]); }
        ends.forEach(function (end) {
          own.push({ text: end[0], lat: end[1][1], lon: end[1][0], style: "place", from: 0, to: 18, gap: 8, side: true });
        });
      });
    }
    if (!isOff(state, "zones")) {
      state.kept.zones.filter(function (row) { return row.areas && row.inside; }).forEach(function (row) {
        own.push({ text: state.t("zone_label", row.name), lat: row.inside[1], lon: row.inside[0], style: "zone", from: 7, to: 12 });
      });
    }
    return isOff(state, "labels") ? own : own.concat(base(zoom));
  };
}

/* How a corridor stands, behind its name on the map; "" for one that is open. */
function standingNamed(state, status) {
  if (!status || status === "open" || status === "unknown") { return ""; }
  return " (" + (isStatus(status) ? state.t("standing_" + status) : status) + ")";
}

/* So many places of events are named at once, those with most events first. */
var NAMED = 300;

/* The places that events stand at; what lies beside one carries the words that say so: "5 km south of X". A sign that stands for
   several is named by its own and how many there are, a plate that does by none. */
function spotLabels(state, own) {
  var first = state.spots.n, count = state.groups.count;
  state.eventLayer.drawn.filter(function (d) { return d.group < first && state.spots.name(d.group) && !(d.area && d.parts.length > 1); })
    .sort(function (a, b) { return count[b.group] - count[a.group]; }).slice(0, NAMED)
    .forEach(function (d) {
      var at = state.map.layerPointToLatLng([d.x, d.y]), text = state.spots.name(d.group);
      if (d.area) { text = isolated(cut(text.split("; ")[0], 40)); }
      if (d.parts.length > 1) { text += " " + state.t("more", d.parts.length - 1); }
      own.push({ text: text, native: state.spots.native(d.group), lat: at.lat, lon: at.lng, drawn: true, style: "place", from: 0, to: 18, gap: d.r + 5, side: true });
    });
}

/* The names of the base map in order of weight, each with the zooms it is for: a function of the zoom, which makes the
   names of a kind when they are first to be seen. */
function baseLabels(state) {
  var kinds = [
    { from: 5.5, f: ownUnitLabels }, { from: 0, f: countryLabels }, { from: 4.5, f: capitalLabels }, { from: 0, f: townLabels },
    { from: 5, f: disputedLabels }, { from: 6.5, f: otherUnitLabels }, { from: 7, f: finerLabels }
  ];
  return function (zoom) {
    return kinds.reduce(function (all, kind) {
      if (zoom < kind.from) { return all; }
      kind.made = kind.made || kind.f(state);
      return all.concat(kind.made);
    }, []);
  };
}

/* What a name must not leave; null for a row without an area. */
function areaOf(state, row) { return row.box ? function () { return pathOf(state, row); } : null; }

function ownUnitLabels(state) {
  return state.units.filter(function (u) { return u.concerned; }).map(function (u) {
    return { text: u.name, native: u.native, lat: u.lat, lon: u.lon, style: "concerned", from: 5.5, to: 12, area: areaOf(state, u) };
  });
}

function countryLabels(state) {
  return ordered(state.countries, function (c) { return -c.size - (c.concerned ? 1e6 : 0); }).map(function (c) {
    var size = c.size, from = c.concerned ? 0 : size > 250 ? 1 : size > 40 ? 3.5 : size > 6 ? 4.5 : 5.5;
    var area = areaOf(state, c), ground = c.near && !c.concerned ? area : null;
    return { text: c.name, native: c.near || state.t("direction") === "rtl" ? c.native : "", lat: c.lat, lon: c.lon, style: "country", from: from, to: c.near ? 10 : 8, ground: ground, area: area,
      room: [c.room_west, c.room_east], must: c.concerned };
  });
}

function capitalLabels(state) {
  return state.towns.filter(function (w) { return w.capital; }).map(function (w) {
    return { text: w.name, native: w.native, lat: w.lat, lon: w.lon, style: "capital", from: 4.5, to: 18 };
  });
}

function townLabels(state) {
  return ordered(state.towns.filter(function (w) { return !w.capital; }), function (w) { return -w.population; }).map(function (w) {
    var from = w.population > 1e6 ? 6 : w.population > 2e5 ? 7 : w.population > 5e4 ? 8 : 9;
    if (nearEvents(state, w)) { from = Math.min(from, state.homeZoom - 0.5); }
    return { text: w.name, native: w.native, lat: w.lat, lon: w.lon, style: "town", from: from, to: 18, apart: TOWNS_APART };
  });
}

function disputedLabels(state) {
  return state.disputed.map(function (d) {
    var from = d.size > 4 ? 5 : d.size > 0.5 ? 6.5 : 8;
    return { text: state.t("disputed_label", d.name), lat: d.lat, lon: d.lon, style: "disputed", from: from, to: 12, area: areaOf(state, d) };
  });
}

function otherUnitLabels(state) {
  return state.units.filter(function (u) { return !u.concerned; }).map(function (u) {
    return { text: u.name, lat: u.lat, lon: u.lon, style: "unit", from: 6.5, to: 12, area: areaOf(state, u) };
  });
}

function finerLabels(state) {
  return state.finer.map(function (u) {
    return { text: u.name, lat: u.lat, lon: u.lon, style: "unit", from: u.concerned ? 7 : 8.5, to: 13, area: areaOf(state, u) };
  });
}

/* Towns are this many pixels apart: of a city and its suburbs the city is named, and the map stays quiet. */
var TOWNS_APART = 56;

/* Whether a town lies in or about what the map opens on: there the larger ones are named at any zoom. */
function nearEvents(state, town) {
  var box = state.data.focus;
  if (!box) { return false; }
  var lon = nearest(town.lon, (box[0] + box[2]) / 2), x = (box[2] - box[0]) / 4, y = (box[3] - box[1]) / 4;
  return lon > box[0] - x && lon < box[2] + x && town.lat > box[1] - y && town.lat < box[3] + y;
}
