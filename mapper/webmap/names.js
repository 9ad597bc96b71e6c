/* Which names are written beside what is drawn, before those of the base map. */

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
        : state.t(row.count > 1 ? "corridors_label" : "corridor_label", many.trim());
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

/* The places that events stand at; what lies beside one carries the words that say so: "5 km south of X". */
function spotLabels(state, own) {
  var first = state.spots.n, count = state.groups.count;
  state.eventLayer.drawn.filter(function (d) { return d.group < first && state.spots.name(d.group); })
    .sort(function (a, b) { return count[b.group] - count[a.group]; }).slice(0, NAMED)
    .forEach(function (d) {
      var at = state.map.layerPointToLatLng([d.x, d.y]), text = state.spots.name(d.group);
      if (d.area) { text = isolated(cut(text.split("; ")[0], 40)); }
      own.push({ text: text, native: state.spots.native(d.group), lat: at.lat, lon: at.lng, drawn: true, style: "place", from: 0, to: 18, gap: d.r + 5, side: true });
    });
}
