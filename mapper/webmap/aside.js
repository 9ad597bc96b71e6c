/* Signs that claim no point stand aside for those of points, and for one another: plates, and what stands on a route. Points
   never move.

   A sign looks for room near where it belongs first: a line leads there. On a map of the world one step is thousands of km:
   signs of Africa stood in the ocean and in Greenland. There a plate joins what it would cover. */

/* Up to so many signs of a kind in view stand aside. */
var ASIDE_MOST = 300;
/* Steps in pixels, the first of them that of a sign at home. */
var ASIDE = [[0, 0], [0, -36], [0, 36], [-36, 0], [36, 0], [-36, -36], [36, -36], [-36, 36], [36, 36], [0, -72], [0, 72], [-72, 0], [72, 0],
  [-72, -72], [72, -72], [-72, 72], [72, 72]];
/* Steps to places on circles, so many on each. */
function circles(radii, ways) {
  return radii.reduce(function (steps, far) {
    for (var way = 0; way < ways; way++) { steps.push([Math.round(far * Math.cos(2 * way * Math.PI / ways)), Math.round(far * Math.sin(2 * way * Math.PI / ways))]); }
    return steps;
  }, []);
}
/* Steps on a plate's own ground, nearest first: in pixels, eight ways. */
var WITHIN = circles([18, 36, 54, 72, 108, 144], 8);
/* Steps of a sign of a route that finds no room near its line: all round it, as little farther off as may be. */
var ROUND = [[0, 0]].concat(circles([18, 24, 30, 36, 43, 50, 60, 72, 102], 12));
/* So many km a sign may stand from where it belongs. */
var ASIDE_KM = 400;

function around(x, y, r) { return [x - r * 1.1, y - r * 1.1, r * 2.2, r * 2.2]; }

function symbolBox(d) { return around(d.x, d.y, d.r); }

/* The steps that lead no farther than a sign may stand, at a height of the layer: the first alone where one more is too far. */
function nearSteps(map, y) {
  var km = 40075.017 * Math.cos(map.layerPointToLatLng([0, y]).lat * Math.PI / 180) / (WORLD * Math.pow(2, map.getZoom()));
  return ASIDE.filter(function (by) { return Math.hypot(by[0], by[1]) * km <= ASIDE_KM; });
}

/* Signs of routes first, as far as there is room near their line; then plates; then signs of routes at the nearest room there is,
   for nothing else on the map shows that there is a route. Gives the symbols that are left. */
function standAside(state, map, drawn) {
  var marks = state.marks.filter(function (mark) { return mark._map; }), many = marks.length > ASIDE_MOST;
  var free = many ? [] : marks.filter(function (mark) { return mark.options.free; });
  var fixed = marks.filter(function (mark) { return free.indexOf(mark) < 0; }), points = drawn.filter(function (d) { return !d.area; });
  free.forEach(function (mark) { mark.options.shift = [0, 0]; });
  var late = shiftMarks(free, points, fixed, function (mark) {
    var near = nearSteps(map, mark._point.y);
    return near.length > 1 ? near : [];
  });
  var placed = fixed.concat(free.filter(function (mark) { return late.indexOf(mark) < 0; }));
  if (drawn.length - points.length <= ASIDE_MOST) { drawn = shiftPlates(state, map, drawn, placed.map(markBox)); }
  shiftMarks(late, drawn, placed, function () { return ROUND; });
  free.forEach(function (mark) { mark.redraw(); });
  /* No line lies over a sign that is where it belongs. */
  if (!many) { marks.forEach(function (mark) { if (mark.middle().equals(mark._point)) { mark.bringToFront(); } }); }
  return drawn;
}

function markBox(mark) {
  var at = mark.middle();
  return around(at.x, at.y, mark.options.radius * (mark.options.look.kind === "corridor" ? 1.2 : 1));
}

/* Puts signs of routes where they cover no symbol and no other sign; gives those that found no room. */
function shiftMarks(marks, symbols, others, steps) {
  var taken = symbols.map(symbolBox).concat(others.map(markBox));
  return marks.filter(function (mark) {
    var home = markBox(mark), found = steps(mark).find(function (by) {
      var own = [home[0] + by[0], home[1] + by[1], home[2], home[3]];
      return !taken.some(function (other) { return overlaps(own, other); });
    });
    if (!found) { return true; }
    mark.options.shift = found;
    taken.push(markBox(mark));
    return false;
  });
}

/* A plate looks for room on its own ground first, then beside it. Else it joins the plate that it would cover, or takes in the
   points; where a route is in its way still, it stands farther off. */
function shiftPlates(state, map, drawn, routes) {
  var scale = Math.pow(2, map.getZoom()), origin = map.getPixelOrigin(), plates = [];
  var points = drawn.filter(function (d) { return !d.area; });
  function over(own) { return function (other) { return !other.joined && overlaps(own, symbolBox(other)); }; }
  drawn.filter(function (d) { return d.area; }).forEach(function (d) {
    var ground = groundOfGroup(state, d.group);
    function free(by) {
      var own = around(d.x + by[0], d.y + by[1], d.r), covers = over(own);
      return !points.some(covers) && !plates.some(covers) && !routes.some(function (box) { return overlaps(own, box); });
    }
    function inside(by) {
      var x = (d.x + by[0] + origin.x) / scale;
      return ground && inPath(ground, x - WORLD * Math.floor(x / WORLD), (d.y + by[1] + origin.y) / scale, map.getZoom());
    }
    var home = free(ASIDE[0]) ? ASIDE[0] : WITHIN.find(function (by) { return free(by) && inside(by); });
    var room = home || nearSteps(map, d.y).find(free);
    if (!room && joins(d, plates.filter(over(symbolBox(d))), points.filter(over(symbolBox(d))))) { return; }
    var step = room || ASIDE.find(free) || ASIDE[0];
    if (!home && step !== ASIDE[0]) { d.from = [d.x, d.y]; }
    d.x += step[0];
    d.y += step[1];
    plates.push(d);
  });
  return drawn.filter(function (d) { return !d.joined; });
}

/* Gives a plate to the nearest of the plates that it would cover, true then; else it takes the points that it would cover. */
function joins(d, plates, points) {
  var far = plates.map(function (plate) { return Math.hypot(plate.x - d.x, plate.y - d.y); });
  var other = plates[far.indexOf(Math.min.apply(null, far))];
  if (other) { other.parts.push(d.parts[0]); d.joined = true; return true; }
  points.forEach(function (point) { d.parts = d.parts.concat(point.parts); point.joined = true; });
  return false;
}
