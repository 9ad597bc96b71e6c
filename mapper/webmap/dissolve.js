/* Neighbouring areas as one: borders that two of them share point for point are taken out, so that the file holds
   valid polygons (OGC: parts of one area do not touch along a line). Rings are closed, the area lies to their left. */

/* Polygons of rings [[x, y], ...] as polygons without shared borders; as they were where the rings do not close. */
function dissolved(polygons) {
  var out = remainingEdges(polygons), rings = [], ring;
  while ((ring = nextRing(out))) {
    if (ring.length < 4) { return polygons; }
    rings.push(ring);
  }
  var shells = rings.filter(function (one) { return twiceArea(one) > 0; }).map(function (one) { return [one]; });
  rings.filter(function (one) { return twiceArea(one) < 0; }).forEach(function (hole) {
    var spot = [(hole[0][0] + hole[1][0]) / 2, (hole[0][1] + hole[1][1]) / 2];
    var shell = shells.find(function (one) { return ringHolds(one[0], spot); });
    if (shell) { shell.push(hole); }
  });
  return shells.length ? shells : polygons;
}

/* From each point the edges that leave it, those that two areas go along in opposite directions left out. */
function remainingEdges(polygons) {
  var out = new Map();
  function leave(from, to) {
    var key = from.join(), back = out.get(to.join()) || [], at = back.findIndex(function (end) { return end[0] === from[0] && end[1] === from[1]; });
    if (at >= 0) { back.splice(at, 1); return; }
    if (!out.has(key)) { out.set(key, []); }
    out.get(key).push(to);
  }
  polygons.forEach(function (polygon) {
    polygon.forEach(function (ring) {
      for (var i = 0; i + 1 < ring.length; i++) { leave(ring[i], ring[i + 1]); }
    });
  });
  return out;
}

/* A ring of the edges that are left, which are used up; null where there are none. */
function nextRing(out) {
  var start = null;
  out.forEach(function (ends, key) { if (!start && ends.length) { start = key.split(",").map(Number); } });
  if (!start) { return null; }
  var ring = [start], at = start, from = null, ends;
  do {
    ends = out.get(at.join()) || [];
    if (!ends.length) { return []; }
    var next = from ? sharpest(from, at, ends) : ends[0];
    ends.splice(ends.indexOf(next), 1);
    from = at;
    at = next;
    ring.push(at);
  } while (at[0] !== start[0] || at[1] !== start[1]);
  return ring;
}

/* Where areas touch in a point, the edge that goes on around the same one: the first clockwise from where we came. */
function sharpest(from, at, ends) {
  var back = Math.atan2(from[1] - at[1], from[0] - at[0]);
  function turn(end) {
    var angle = back - Math.atan2(end[1] - at[1], end[0] - at[0]);
    return angle <= 0 ? angle + 2 * Math.PI : angle;
  }
  return ends.reduce(function (best, end) { return turn(end) < turn(best) ? end : best; });
}

/* Twice the area of a closed ring: positive counter-clockwise. */
function twiceArea(ring) {
  var sum = 0;
  for (var i = 0; i + 1 < ring.length; i++) {
    sum += (ring[i][0] - ring[0][0]) * (ring[i + 1][1] - ring[0][1]) - (ring[i + 1][0] - ring[0][0]) * (ring[i][1] - ring[0][1]);
  }
  return sum;
}

function ringHolds(ring, spot) {
  var odd = false;
  for (var i = 0; i + 1 < ring.length; i++) {
    var a = ring[i], b = ring[i + 1];
    if ((a[1] > spot[1]) !== (b[1] > spot[1]) && spot[0] < (b[0] - a[0]) * (spot[1] - a[1]) / (b[1] - a[1]) + a[0]) { odd = !odd; }
  }
  return odd;
}
