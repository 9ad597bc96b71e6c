/* The world stands side by side with itself: which copy of a position is in view, and the shorter way round the globe. */

/* A longitude from -180 up to 180, and the copy of it that lies nearest to another. */
function wrapped(lon) { return ((lon + 180) % 360 + 360) % 360 - 180; }

function nearest(lon, to) { return lon + 360 * Math.round((to - lon) / 360); }

function middleOf(map) { return map.getCenter().lng; }

/* A line of [lon, lat] from corner to corner by the shorter way, as [lat, lng] in the copy nearest to the map's middle. */
function lineNear(map, line) {
  var path = [], at = line[0][0], sum = 0;
  line.forEach(function (p) {
    at = nearest(p[0], at);
    sum += at;
    path.push([p[1], at]);
  });
  var mean = sum / path.length, by = nearest(mean, middleOf(map)) - mean;
  return path.map(function (p) { return [p[0], p[1] + by]; });
}

/* The same line in pieces that end at the 180th meridian, as GeoJSON wants it. */
function cutLine(line) {
  var pieces = [[line[0]]];
  line.slice(1).forEach(function (p, i) {
    var a = line[i], turn = nearest(p[0], a[0]) - p[0], piece = pieces[pieces.length - 1];
    if (turn) {
      var side = turn > 0 ? 180 : -180, share = (side - a[0]) / (p[0] + turn - a[0]), lat = a[1] + share * (p[1] - a[1]);
      piece.push([side, lat]);
      pieces.push(piece = [[-side, lat]]);
    }
    piece.push(p);
  });
  return pieces;
}

/* Areas (see decode.js) as Leaflet's rings, each polygon in the copy nearest to the map's middle. */
function areasNear(map, areas, scale) {
  return latlngs(areas, scale).map(function (polygon) {
    var low = Infinity, high = -Infinity;
    (polygon[0] || []).forEach(function (p) { low = Math.min(low, p[1]); high = Math.max(high, p[1]); });
    var mean = (low + high) / 2, by = isFinite(mean) ? nearest(mean, middleOf(map)) - mean : 0;
    return polygon.map(function (ring) { return ring.map(function (p) { return [p[0], p[1] + by]; }); });
  });
}

/* Whether an edge between two longitudes lies on the 180th meridian, where areas are cut. */
function isSeam(a, b) { return a === b && (a === 180 || a === -180); }

/* The corner of a ring of [lat, lng] after the first such edge, or -1. */
function afterSeam(ring) {
  var at = ring.findIndex(function (p, i) { return isSeam(p[1], ring[(i + 1) % ring.length][1]); });
  return at < 0 ? -1 : at + 1;
}

/* An area drawn by Leaflet: where its parts meet at the 180th meridian there is no edge. f gets each layer. */
function outlined(map, areas, scale, style, f) {
  var near = areasNear(map, areas, scale), known = latlngs(areas, scale);
  if (!known.some(function (polygon) { return polygon.some(function (ring) { return afterSeam(ring) >= 0; }); })) { f(L.polygon(near, style)); return; }
  if (style.fill !== false) { f(L.polygon(near, Object.assign({}, style, { stroke: false }))); }
  known.forEach(function (polygon, k) {
    polygon.forEach(function (ring, r) {
      var by = near[k][r].length ? near[k][r][0][1] - ring[0][1] : 0;
      pieces(ring).forEach(function (piece) {
        f(L.polyline(piece.map(function (p) { return [p[0], p[1] + by]; }), Object.assign({}, style, { fill: false })));
      });
    });
  });
}

/* The edge of a ring without what lies on the 180th meridian: itself, closed, or open pieces. */
function pieces(ring) {
  var n = ring.length, start = afterSeam(ring), found = [], piece = null;
  if (start < 0) { return [ring.concat(ring.slice(0, 1))]; }
  for (var k = 0; k < n; k++) {
    var a = ring[(start + k) % n], b = ring[(start + k + 1) % n];
    if (isSeam(a[1], b[1])) { piece = null; continue; }
    if (!piece) { found.push(piece = [a]); }
    piece.push(b);
  }
  return found;
}

/* The smallest box [[south, west], [north, east]] of [lat, lng] by the shorter way, or null for none; as wide as half
   the globe it does not cross the 180th meridian. */
function boxOf(places, middle) {
  if (!places.length) { return null; }
  var lons = places.map(function (p) { return wrapped(p[1]); }).sort(function (a, b) { return a - b; }), lats = places.map(function (p) { return p[0]; });
  var west = lons[0], east = lons[lons.length - 1], gap = 360 - (east - west);
  for (var i = 1; i < lons.length; i++) {
    var wide = lons[i] - lons[i - 1];
    if (wide > gap && 360 - wide <= 180) { gap = wide; west = lons[i]; east = lons[i - 1] + 360; }
  }
  var low = lats.reduce(function (a, b) { return Math.min(a, b); }), high = lats.reduce(function (a, b) { return Math.max(a, b); });
  var centre = (west + east) / 2, by = nearest(centre, middle) - centre;
  return L.latLngBounds([[low, west + by], [high, east + by]]);
}
