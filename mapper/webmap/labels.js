/* Names on the map: one canvas, written in order of weight, none over another or over a symbol. */

/* The machine's own letters; what these lack is looked for in few families, for each is a question to the system. */
var FONT = "system-ui, 'Noto Sans Arabic', 'Noto Sans', 'DejaVu Sans', sans-serif";

var STYLES = {
  place: { size: 13, weight: 600, halo: 4 },
  corridor: { size: 12, weight: 600, halo: 4 },
  zone: { size: 12, weight: 600, halo: 4 },
  crossing: { size: 12, weight: 600, halo: 4 },
  country: { size: 13, weight: 600, halo: 3, spacing: "0.14em", upper: true },
  concerned: { size: 13, weight: 600, halo: 4, spacing: "0.04em" },
  unit: { size: 12, weight: 400, halo: 3, spacing: "0.03em" },
  capital: { size: 12, weight: 600, halo: 3, dot: "square" },
  disputed: { size: 12, weight: 400, halo: 3 },
  town: { size: 12, weight: 400, halo: 3, dot: "dot" }
};

var LabelLayer = L.Layer.extend({
  initialize: function (state, labels, boxes) {
    this._state = state;
    this._labels = labels;
    this._boxes = boxes;
  },
  onAdd: function (map) {
    var pane = map.getPane("em-labels");
    this._canvas = L.DomUtil.create("canvas", "leaflet-zoom-hide", pane);
    this._canvas.hidden = !this._state.lined;
    map.on("moveend resize viewreset", this.redraw, this);
    this.redraw();
  },
  onRemove: function (map) {
    map.off("moveend resize viewreset", this.redraw, this);
    this._canvas.remove();
  },
  redraw: function () {
    var map = this._map;
    if (!map || !this._state.lined) { return; }
    var size = map.getSize(), ratio = window.devicePixelRatio || 1, canvas = this._canvas;
    canvas.hidden = false;
    canvas.width = size.x * ratio;
    canvas.height = size.y * ratio;
    canvas.style.width = size.x + "px";
    canvas.style.height = size.y + "px";
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    var ctx = canvas.getContext("2d");
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    this._write(ctx, map, size);
  },
  /* Writes on a canvas that shows a box of the layer. */
  writeOn: function (ctx, box, ratio) {
    var corner = this._map.containerPointToLayerPoint([0, 0]).subtract(box.min);
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, corner.x * ratio, corner.y * ratio);
    this._write(ctx, this._map, this._map.getSize());
    ctx.restore();
  },
  _write: function (ctx, map, size) {
    var taken = this._boxes(map), zoom = map.getZoom(), shown = {}, middle = middleOf(map), dots = [], written = this.written = [], where = this.where = [];
    this._labels(zoom).forEach(function (label) {
      if (zoom < label.from || zoom > label.to || !label.text) { return; }
      /* What is drawn is named where it is drawn, all else in the copy of the world that is in view. */
      var spot = label.drawn ? label : Object.assign({}, label, { lon: nearest(label.lon, middle) });
      spot = label.ground && visibleSpot(map, spot) || spot;
      var at = map.latLngToContainerPoint([spot.lat, spot.lon]);
      if (at.x < -50 || at.y < -50 || at.x > size.x + 50 || at.y > size.y + 50) { return; }
      var key = label.text + Math.round(at.x / 60) + ":" + Math.round(at.y / 60);
      if (shown[key] || label.apart && dots.some(function (dot) { return at.distanceTo(dot) < label.apart; })) { return; }
      var box = placeLabel(ctx, label, at, taken, size, label.area && groundTest(map, label.area, spot, label.room && spot.lat === label.lat ? label.room : null));
      if (!box) {
        /* A city without room for its name is not named by its suburbs. */
        if (label.apart) { dots.push(at); }
        return;
      }
      shown[key] = true;
      written.push(label.text);
      where.push(box);
      if (STYLES[label.style].dot) { dots.push(at); }
    });
  }
});

/* The middle of what is in view of an area whose usual spot is not: a name for it all the same. */
function visibleSpot(map, label) {
  var view = map.getBounds(), inner = view.pad(-0.08), found = [];
  if (inner.contains([label.lat, label.lon])) { return label; }
  for (var i = 1; i < 10; i++) {
    for (var j = 1; j < 10; j++) {
      var lat = inner.getSouth() + (inner.getNorth() - inner.getSouth()) * i / 10;
      var lon = inner.getWest() + (inner.getEast() - inner.getWest()) * j / 10;
      if (inPath(label.ground(), xOf(wrapped(lon)), yOf(lat), map.getZoom())) { found.push({ lat: lat, lon: lon }); }
    }
  }
  if (found.length < 4) { return null; }
  var mid = found.reduce(function (sum, p) { return { lat: sum.lat + p.lat / found.length, lon: sum.lon + p.lon / found.length }; }, { lat: 0, lon: 0 });
  function far(p) { return Math.hypot(p.lat - mid.lat, p.lon - mid.lon); }
  return found.sort(function (a, b) { return far(a) - far(b); })[0];
}

var RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/* A line of a name, measured. Letters that join are never spaced. */
function measuredLine(ctx, style, words, weight) {
  var made = { text: words.length > 40 ? words.slice(0, 39) + "…" : words, font: weight + " " + style.size + "px " + FONT, h: style.size * LINE };
  made.spacing = RIGHT_TO_LEFT.test(words) ? "0px" : style.spacing || "0px";
  ctx.font = made.font;
  if ("letterSpacing" in ctx) { ctx.letterSpacing = made.spacing; }
  made.w = ctx.measureText(made.text).width;
  return made;
}

/* The height of a line for each pixel of its size. */
var LINE = 1.25;

/* Of a name that is moved these parts of its width, from its middle, lie on the ground of its area: abroad it would be false. */
var ON_GROUND = [-0.3, 0, 0.3];

/* What keeps a name on its own ground, as this zoom draws it: whether a step from its spot may lead there, which costs little,
   whether a name in a box of the container does lie there, and whether one as wide as this, at its spot, lies on no ground of others
   (`room`: how far that is to the west and the east, in degrees). */
function groundTest(map, area, spot, room) {
  var scale = Math.pow(2, map.getZoom()), x = xOf(wrapped(spot.lon)), y = yOf(spot.lat);
  return {
    near: function (step) {
      var box = area().box, toX = x + step[0] / scale, toY = y + step[1] / scale;
      return toX >= box[0] && toX <= box[2] && toY >= box[1] && toY <= box[3];
    },
    fits: function (w) { return !room || Math.min(room[0], room[1]) * scale * WORLD / 360 >= ON_GROUND[2] * w; },
    holds: function (box) {
      return ON_GROUND.every(function (part) {
        var at = map.containerPointToLatLng([box[0] + (0.5 + part) * box[2], box[1] + box[3] / 2]);
        return inPath(area(), xOf(wrapped(at.lng)), yOf(at.lat), map.getZoom());
      });
    }
  };
}

/* The ways to write a name in lines: as it is, and where that would lie on the ground of others in two lines, in three, each
   about as long as the others. */
function broken(text) {
  var words = text.split(" "), found = [text];
  for (var many = 2; many <= Math.min(3, words.length); many++) {
    var least = Infinity, best = null;
    cuts(words, many).forEach(function (lines) {
      var longest = Math.max.apply(null, lines.map(function (line) { return line.length; }));
      if (longest < least) { least = longest; best = lines; }
    });
    found.push(best.join("\n"));
  }
  return found;
}

/* All ways to cut words into so many lines. */
function cuts(words, many) {
  if (many === 1) { return [[words.join(" ")]]; }
  var found = [];
  for (var first = 1; first <= words.length - many + 1; first++) {
    cuts(words.slice(first), many - 1).forEach(function (rest) { found.push([words.slice(0, first).join(" ")].concat(rest)); });
  }
  return found;
}

/* Writes a name at the first spot around its point that is free, on its own ground (`inside`): with what its own country
   writes below it, or else without. Gives its box, or null. Nothing is measured that can be seen to have no room: the letters
   of another script are searched for when they are first measured. */
function placeLabel(ctx, label, at, taken, size, inside) {
  /* The dot of a town would show through the symbol that lies on it. */
  if (STYLES[label.style].dot === "dot" && meets(dotBox(at), taken)) { return null; }
  var style = STYLES[label.style], text = (style.upper ? label.text.toLocaleUpperCase() : label.text).replace(TURNS, "");
  if (!label.room || !inside) { return placeLines(ctx, label, text.split("\n"), at, taken, size, inside); }
  var ways = broken(text), box = null;
  for (var way = 0; way < ways.length && !box; way++) {
    box = placeLines(ctx, label, ways[way].split("\n"), at, taken, size, inside, label.must && way === ways.length - 1);
  }
  return box;
}

/* `always`: at its own spot also where it reaches over the border. */
function placeLines(ctx, label, said, at, taken, size, inside, always) {
  var style = STYLES[label.style], own = null, many = said.length;
  function widest(lines) { return Math.max.apply(null, lines.map(function (line) { return line.w; })); }
  function lines() { return own = own || said.map(function (words) { return measuredLine(ctx, style, words, style.weight); }); }
  function room(number, w) { return freeSpot(label, at, taken, size, w, number * style.size * LINE, inside, always); }
  if (label.native && room(many + 1, 0) && room(many + 1, widest(lines()))) {
    var native = measuredLine(ctx, style, label.native, 400), found = room(many + 1, widest(lines().concat(native)));
    /* Readers of an interface from right to left look for that spelling first. */
    if (found) { return writeAt(ctx, label, document.documentElement.dir === "rtl" ? [native].concat(lines()) : lines().concat(native), at, taken, found); }
  }
  var alone = room(many, 0) && room(many, widest(lines()));
  return alone && writeAt(ctx, label, lines(), at, taken, alone);
}

/* Steps of the middle of an area's name from its own spot, in pixels. The first is that spot. */
var OVER = [[0, 0], [0, -22], [0, 22], [-30, 0], [30, 0], [0, -44], [0, 44], [-36, -33], [36, -33], [-36, 33], [36, 33], [-70, 0], [70, 0]];

/* The first box of this size around a point that lies in view, is free and, where it is moved, `inside` its area: { box, number },
   or null. A wider one has no spot that a narrower one has not. */
function freeSpot(label, at, taken, size, w, h, inside, always) {
  var gap = label.gap || 6, spots = STYLES[label.style].dot || label.side
    ? [[gap, -h / 2], [-gap - w, -h / 2], [-w / 2, -gap - h], [-w / 2, gap]]
    : OVER.map(function (step) { return [step[0] - w / 2, step[1] - h / 2]; });
  for (var i = 0; i < spots.length; i++) {
    if (i && inside && !inside.near(OVER[i])) { continue; }
    var box = [at.x + spots[i][0] - 2, at.y + spots[i][1] - 1, w + 4, h + 2];
    var outside = box[0] < 2 || box[1] < 2 || box[0] + box[2] > size.x - 2 || box[1] + box[3] > size.y - 2;
    if (!outside && !meets(box, taken) && (!inside || !w || (i ? inside.holds(box) : always || inside.fits(w)))) { return { box: box, number: i }; }
  }
  return null;
}

function dotBox(at) { return [at.x - 4, at.y - 4, 8, 8]; }

function meets(box, taken) {
  for (var k = 0; k < taken.length; k++) { if (overlaps(box, taken[k])) { return true; } }
  return false;
}

function writeAt(ctx, label, lines, at, taken, found) {
  var style = STYLES[label.style], colour = INK["name-" + label.style];
  taken.push(found.box);
  if (style.dot) { taken.push(dotBox(at)); drawDot(ctx, at, style, colour); }
  writeLines(ctx, lines, found.box, style.dot || label.side ? found.number : 2, style.halo, colour);
  return found.box;
}

/* Lines of one box: on the side of the point where the box lies beside it (0 right of it, 1 left), else in the middle. */
function writeLines(ctx, lines, box, side, halo, colour) {
  var y = box[1] + 1;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = halo;
  ctx.strokeStyle = INK.halo;
  ctx.fillStyle = colour;
  lines.forEach(function (line) {
    var room = box[2] - 4 - line.w, x = box[0] + 2 + (side === 0 ? 0 : side === 1 ? room : room / 2);
    ctx.font = line.font;
    if ("letterSpacing" in ctx) { ctx.letterSpacing = line.spacing; }
    ctx.strokeText(line.text, x, y + line.h / 2);
    ctx.fillText(line.text, x, y + line.h / 2);
    y += line.h;
  });
}

function drawDot(ctx, at, style, colour) {
  ctx.fillStyle = colour;
  ctx.strokeStyle = INK.halo;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  if (style.dot === "square") { ctx.rect(at.x - 3, at.y - 3, 6, 6); }
  else { ctx.arc(at.x, at.y, 2.2, 0, 2 * Math.PI); }
  ctx.stroke();
  ctx.fill();
}

function overlaps(a, b) {
  return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
}

/* Names keep out of so many symbols at most: more leave them no room anyway. */
var BOXES = 1500;

/* The room that symbols and controls take, for the names to keep out of. */
function takenBoxes(state) {
  return function (map) {
    var offset = map.layerPointToContainerPoint([0, 0]), drawn = state.eventLayer ? state.eventLayer.drawn : [];
    var taken = state.marks.filter(function (mark) { return mark._map; }).map(function (mark) {
      var at = map.layerPointToContainerPoint(mark.middle()), look = mark.options.look;
      var r = mark.options.radius * (look.kind === "corridor" ? 1.3 : 1.1);
      return [at.x - r, at.y - r, 2 * r, 2 * r];
    });
    drawn.slice(0, BOXES).forEach(function (d) { taken.push(around(d.x + offset.x, d.y + offset.y, d.r)); });
    return taken.concat(controlBoxes(map));
  };
}

/* The boxes of the buttons and signs that lie over the map, in pixels of its container. */
function controlBoxes(map) {
  var edge = map.getContainer().getBoundingClientRect(), found = [];
  map.getContainer().querySelectorAll(".leaflet-control").forEach(function (node) {
    var box = node.getBoundingClientRect();
    if (getComputedStyle(node).visibility === "hidden") { return; }
    found.push([box.left - edge.left, box.top - edge.top, box.width, box.height]);
  });
  return found;
}
