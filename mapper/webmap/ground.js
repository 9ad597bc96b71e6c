/* Canvases of ground: the base map below, units and borders above it, the areas of events. Each shape is a path
   made once in pixels of zoom 0 and drawn at any zoom by the canvas's own scale, only where it is in view. */

var WORLD = 256;

function xOf(lon) { return (lon + 180) / 360 * WORLD; }

function yOf(lat) {
  var bounded = Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI / 180;
  return (0.5 - Math.log(Math.tan(Math.PI / 4 + bounded / 2)) / (2 * Math.PI)) * WORLD;
}

/* The path of an area: the box that it fills, and its corners in pixels of zoom 0 when it is first drawn. */
function pathOf(state, row) {
  if (!row.path) {
    row.path = { row: row, until: state.data.fine, scale: row.areas ? state.scale : state.data.rough, fine: state.scale, box: null, made: {}, rings: null, finer: null };
    if (row.box) { row.path.box = [xOf(row.box[0]), yOf(row.box[3]), xOf(row.box[2]), yOf(row.box[1])]; }
    else { row.path.rings = ringsOf(roughOf(row), row.path.scale, row.path.box = [Infinity, Infinity, -Infinity, -Infinity]); }
  }
  return row.path;
}

/* Where the degrees of latitude lie, by coarse steps of a degree: corners are many more than these. */
var HEIGHTS = new Map(), COARSE = 200;

function heightsOf(scale) {
  var made = HEIGHTS.get(scale);
  if (!made) {
    HEIGHTS.set(scale, made = new Float64Array(scale > COARSE ? 0 : 180 * scale + 1));
    /* The south is the north, turned over. */
    for (var i = 0, last = made.length - 1; 2 * i <= last; i++) {
      made[last - i] = yOf(90 - i / scale);
      made[i] = WORLD - made[last - i];
    }
  }
  return made;
}

function ringsOf(areas, scale, box) {
  var rings = [];
  var heights = heightsOf(scale), middle = heights.length >> 1;
  (areas || []).forEach(function (polygon) {
    polygon.forEach(function (steps) {
      var ring = new Float64Array(steps.length), lon = 0, lat = 0;
      for (var i = 0; i < steps.length; i += 2) {
        lon += steps[i];
        lat += steps[i + 1];
        ring[i] = (lon / scale + 180) / 360 * WORLD;
        ring[i + 1] = middle ? heights[middle + lat] : yOf(lat / scale);
      }
      rings.push(ring);
      for (var k = 0; box && k < ring.length; k++) {
        box[k % 2] = Math.min(box[k % 2], ring[k]);
        box[2 + k % 2] = Math.max(box[2 + k % 2], ring[k]);
      }
    });
  });
  return rings;
}

/* Areas of rows as they lie in a block: polygons of rings of steps, cut out when they are asked for. */
function Areas(columns) {
  this.polygons = beginnings(columns.row_size.raw);
  this.rings = beginnings(columns.polygon_size.raw);
  this.ends = beginnings(columns.ring_size.raw);
  this.steps = columns.steps.raw;
}

Areas.prototype.of = function (row) {
  var found = [];
  for (var p = this.polygons[row]; p < this.polygons[row + 1]; p++) {
    var polygon = [];
    for (var r = this.rings[p]; r < this.rings[p + 1]; r++) { polygon.push(this.steps.subarray(this.ends[r], this.ends[r + 1])); }
    found.push(polygon);
  }
  return found;
};

/* Gives the rows of the base map their areas: `name` is "rough" for those it opens with, "whole" for the later ones. */
function takeAreas(state, data, name) {
  var areas = new Areas(data.columns), at = 0;
  GROUNDS.forEach(function (layer) {
    state[layer].forEach(function (row) { row[name] = areas; row.at = at++; });
  });
}

/* The layers of the base map in the order of their areas. */
var GROUNDS = ["countries", "units", "finer", "land", "disputed"];

/* The areas of a row as the page opens with them, in steps of their own, and as exactly as they are known by now, in
   those of all areas; null where it has none. */
function roughOf(row) { return row.areas || (row.rough ? row.rough.of(row.at) : null); }

function areasOf(state, row) {
  if (row.areas || !row.rough) { return row.areas || null; }
  if (row.whole) { return row.whole.of(row.at); }
  var by = state.scale / state.data.rough;
  return row.rough.of(row.at).map(function (polygon) {
    return polygon.map(function (steps) { return Float64Array.from(steps, function (step) { return step * by; }); });
  });
}

/* Corners closer than this to the one before are left out, in pixels of the finest zoom that a path is used at. */
var TIGHT = 0.7;
/* From this zoom on all corners are kept: the data are no finer. */
var FINEST = 12;

/* The path to draw at a zoom: one for every two zooms, made when it is first asked for; of the whole outline only
   where the coarse one would be seen to differ. */
function shapeAt(path, zoom) {
  if (path.shape) { return path.shape; }
  var whole = zoom > path.until && path.row.whole, step = Math.min(FINEST, Math.max(0, 2 * Math.floor(zoom / 2))), key = (whole ? "w" : "c") + step;
  var made = path.made[key];
  if (!made) {
    made = path.made[key] = new Path2D();
    /* Of coarse outlines nearly all corners are seen close to the zoom that they are made for. */
    var exact = !whole && path.until !== null && step > path.until - 2;
    var least = step >= FINEST || exact ? 0 : TIGHT / Math.pow(2, step + 2), kept = whole ? "finer" : "rings";
    path[kept] = path[kept] || ringsOf(whole ? path.row.whole.of(path.row.at) : roughOf(path.row), whole ? path.fine : path.scale, null);
    path[kept].forEach(function (ring) { trace(made, ring, least, false); });
    if ((path.box[0] <= 0 || path.box[2] >= WORLD) && path[kept].some(crossesWorld)) {
      made.edge = new Path2D();
      path[kept].forEach(function (ring) { trace(made.edge, ring, least, true); });
    }
  }
  return made;
}

/* Areas are cut where the world begins and ends; that is no border. */
function onSeam(a, b) { return a === b && (a === 0 || a === WORLD); }

function crossesWorld(ring) {
  for (var i = 0; i < ring.length; i += 2) { if (onSeam(ring[i], ring[(i + 2) % ring.length])) { return true; } }
  return false;
}

/* Adds a ring to a path, as an area or without its seam; of one that is smaller than a pixel nothing is left. */
var KEPT_CORNERS = new Float64Array(0);

function trace(path, ring, least, open) {
  if (!least && !open) {
    path.moveTo(ring[0], ring[1]);
    for (var c = 2; c < ring.length; c += 2) { path.lineTo(ring[c], ring[c + 1]); }
    path.closePath();
    return;
  }
  if (KEPT_CORNERS.length < ring.length) { KEPT_CORNERS = new Float64Array(2 * ring.length); }
  var kept = KEPT_CORNERS, x = kept[0] = ring[0], y = kept[1] = ring[1], many = 2;
  for (var i = 2; i < ring.length; i += 2) {
    if (Math.abs(ring[i] - x) < least && Math.abs(ring[i + 1] - y) < least) { continue; }
    x = kept[many++] = ring[i];
    y = kept[many++] = ring[i + 1];
  }
  if (many < 6) { return; }
  path.moveTo(kept[0], kept[1]);
  for (var k = 2; k < many; k += 2) { path[open && onSeam(kept[k - 2], kept[k]) ? "moveTo" : "lineTo"](kept[k], kept[k + 1]); }
  if (!open) { path.closePath(); } else if (!onSeam(kept[many - 2], kept[0])) { path.lineTo(kept[0], kept[1]); }
}

/* The path of lines of [lon, lat]. */
function linePath(lines) {
  var path = new Path2D();
  lines.forEach(function (line) {
    line.forEach(function (p, i) { path[i ? "lineTo" : "moveTo"](xOf(p[0]), yOf(p[1])); });
  });
  return path;
}

/* How far a canvas reaches beyond what is in view, for whoever moves the map: this part of its size. */
var BEYOND_VIEW = 0.1;

/* A canvas in a pane that is drawn as a whole by redraw(), at every move and zoom. */
var CanvasLayer = L.Renderer.extend({
  initialize: function (state, pane) {
    L.Renderer.prototype.initialize.call(this, { padding: state.lined || pane !== "em-land" ? BEYOND_VIEW : 0, pane: pane });
    this._state = state;
  },
  _initContainer: function () {
    this._container = document.createElement("canvas");
    this._container.hidden = this._inOne();
    this._ctx = this._container.getContext("2d");
  },
  _destroyContainer: function () { this._container.remove(); delete this._container; },
  _onZoomEnd: function () {},
  _updatePaths: function () {},
  _update: function () {
    if (this._map._animatingZoom && this._bounds) { return; }
    L.Renderer.prototype._update.call(this);
    this._container.hidden = this._inOne();
    if (this._container.hidden) { this._ratio = window.devicePixelRatio || 1; } else { this._ratio = fitCanvas(this._container, this._bounds); }
    this.redraw();
    this.fire("update");
  },
  /* The first picture is one canvas, that of the ground; the others are made when it has been shown. */
  _inOne: function () { return !this._state.lined && !(this instanceof GroundLayer && this.options.pane === "em-land"); },
  _clear: function () {
    this._ctx.setTransform(1, 0, 0, 1, 0, 0);
    this._ctx.clearRect(0, 0, this._container.width, this._container.height);
  }
});

/* f(state, pen) draws, with the pen's helpers, whatever is in view. */
var GroundLayer = CanvasLayer.extend({
  initialize: function (state, pane, f) {
    CanvasLayer.prototype.initialize.call(this, state, pane);
    this._draw = f;
  },
  redraw: function () {
    if (!this._map || !this._bounds || this._inOne()) { return; }
    this._clear();
    this._draw(this._state, penOf(this));
  }
});

/* Sizes a canvas to a box of the layer and puts it there; says how many dots make a pixel. */
function fitCanvas(node, bounds) {
  var size = bounds.getSize(), ratio = window.devicePixelRatio || 1;
  node.width = Math.round(size.x * ratio);
  node.height = Math.round(size.y * ratio);
  node.style.width = size.x + "px";
  node.style.height = size.y + "px";
  L.DomUtil.setPosition(node, bounds.min);
  return ratio;
}

/* What draws paths at the zoom of now: fill and stroke with plain styles, skipping what is out of view. */
function penOf(layer) {
  var map = layer._map, zoom = map.getZoom(), scale = Math.pow(2, zoom), origin = map.getPixelOrigin(), b = layer._bounds;
  var ctx = layer._ctx, ratio = layer._ratio;
  var left = (origin.x + b.min.x) / scale, top = (origin.y + b.min.y) / scale;
  var right = (origin.x + b.max.x) / scale, bottom = (origin.y + b.max.y) / scale;
  /* The world stands side by side with itself. */
  function copies(box, f) {
    for (var copy = -1; copy <= 1; copy++) {
      var by = copy * WORLD;
      if (box && (box[2] + by < left || box[0] + by > right || box[3] < top || box[1] > bottom)) { continue; }
      ctx.setTransform(ratio * scale, 0, 0, ratio * scale, (by - left) * scale * ratio, -top * scale * ratio);
      f();
    }
  }
  return {
    ctx: ctx, box: b, ratio: ratio,
    fill: function (path, colour, alpha) {
      ctx.globalAlpha = alpha === undefined ? 1 : alpha;
      ctx.fillStyle = colour;
      copies(path.box, function () { ctx.fill(shapeAt(path, zoom), "evenodd"); });
      ctx.globalAlpha = 1;
    },
    stroke: function (path, colour, width, dash, alpha) {
      ctx.globalAlpha = alpha === undefined ? 1 : alpha;
      ctx.strokeStyle = colour;
      ctx.lineJoin = "bevel";
      ctx.lineWidth = width / scale;
      ctx.setLineDash((dash || []).map(function (part) { return part / scale; }));
      copies(path.box, function () {
        var shape = shapeAt(path, zoom);
        ctx.stroke(shape.edge || shape);
      });
      ctx.setLineDash([]);
      ctx.globalAlpha = 1;
    }
  };
}

/* Whether a position lies in the ground of a path. */
var probe = document.createElement("canvas").getContext("2d");
function holds(path, latlng) { return inPath(path, xOf(wrapped(latlng.lng)), yOf(latlng.lat), FINEST); }

/* The same for pixels of zoom 0, by the corners that a zoom shows. */
function inPath(path, x, y, zoom) {
  var box = path.box;
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && probe.isPointInPath(shapeAt(path, zoom), x, y, "evenodd");
}
