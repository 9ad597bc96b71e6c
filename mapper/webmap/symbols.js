/* Symbols by type of event: a shape and a colour each, told apart without colour too. */

/* Types in their order, gravest first, and what is none of them; the theme gives their colours. */
var TYPES = {}, OTHER_TYPE = { shape: "circle", colour: "#555555" }, TYPE_NAMES = [];

function signOf(type, shape, colour) {
  if (!type) { OTHER_TYPE = { shape: shape, colour: colour }; return; }
  if (TYPE_NAMES.indexOf(type) < 0) { TYPE_NAMES.push(type); }
  TYPES[type] = { shape: shape, colour: colour };
}

function typeOf(name) {
  return Object.prototype.hasOwnProperty.call(TYPES, name) ? TYPES[name] : OTHER_TYPE;
}

/* Statuses that say that something happened are filled; all others are hollow. */
function isHollow(status) {
  return status === "planned" || status === "negated" || status === "hypothetical";
}

function polygonPath(ctx, x, y, radius, corners, turn, inner) {
  var steps = inner ? corners * 2 : corners;
  for (var i = 0; i < steps; i++) {
    var angle = turn + (2 * Math.PI * i) / steps;
    var r = inner && i % 2 ? radius * inner : radius;
    ctx[i ? "lineTo" : "moveTo"](x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
  ctx.closePath();
}

function shapePath(ctx, shape, x, y, r) {
  var up = -Math.PI / 2;
  ctx.beginPath();
  if (shape === "triangle") { polygonPath(ctx, x, y + r * 0.12, r * 1.18, 3, up); }
  else if (shape === "diamond") { polygonPath(ctx, x, y, r * 1.14, 4, up); }
  else if (shape === "burst") { polygonPath(ctx, x, y, r * 1.22, 8, up, 0.58); }
  else if (shape === "pentagon") { polygonPath(ctx, x, y, r * 1.05, 5, up); }
  else if (shape === "hexagon") { polygonPath(ctx, x, y, r * 1.02, 6, up); }
  else { ctx.arc(x, y, r * 0.95, 0, 2 * Math.PI); }
}

function roundRect(ctx, x, y, w, h, r) {
  ctx.beginPath();
  ctx.moveTo(x + r, y);
  ctx.arcTo(x + w, y, x + w, y + h, r);
  ctx.arcTo(x + w, y + h, x, y + h, r);
  ctx.arcTo(x, y + h, x, y, r);
  ctx.arcTo(x, y, x + w, y, r);
  ctx.closePath();
}

/* Sizes of figures in symbols: few, because each that is used first is looked up. */
var FIGURES = [9, 12, 14];

function writeIn(ctx, text, x, y, wanted, colour) {
  var size = FIGURES.reduce(function (best, each) { return Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best; });
  ctx.font = "600 " + size + "px " + FONT;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y + size * 0.06);
}

/* A number of events in the room of a symbol: 7, 940, 1.2k, 38k. */
function numeral(count) {
  if (count < 1000) { return String(count); }
  return count < 9950 ? (Math.round(count / 100) / 10) + "k" : Math.round(count / 1000) + "k";
}

/* A settlement: the type's shape; a number in a disc where several events share it. */
function drawPoint(ctx, x, y, r, look) {
  var type = typeOf(look.type);
  if (look.stack) { drawAnother(ctx, x + r * 0.55, y + r * 0.4, r, type); }
  shapePath(ctx, type.shape, x, y, r);
  ctx.lineJoin = "round";
  ctx.lineWidth = 5;
  ctx.strokeStyle = look.focus ? INK.picked : INK.halo;
  ctx.stroke();
  ctx.fillStyle = look.hollow ? INK.plate : type.colour;
  ctx.fill();
  ctx.lineWidth = look.hollow ? 2.5 : 1;
  ctx.strokeStyle = look.hollow ? type.colour : INK.outline;
  ctx.stroke();
  if (look.count > 1) {
    var text = numeral(look.count), size = r < 9 ? 8.5 : 10, h = size * 1.6, w = Math.max(h, size * (0.6 * text.length + 0.75));
    roundRect(ctx, x + r * 0.95 - h / 2, y - r * 0.95 - h / 2, w, h, h / 2);
    ctx.fillStyle = INK.badge;
    ctx.fill();
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = INK["badge-ink"];
    ctx.stroke();
    writeIn(ctx, text, x + r * 0.95 - h / 2 + w / 2, y - r * 0.95, size, INK["badge-ink"]);
  }
}

/* An area: a square plate with the number of events over a strip with the types' shapes. */
function drawArea(ctx, x, y, r, look) {
  var w = r * 2.1, h = r * 2.1, left = x - w / 2, top = y - h / 2;
  if (look.stack) { drawBehind(ctx, left + 4, top - 4, w, h, look); }
  roundRect(ctx, left, top, w, h, 4);
  ctx.lineWidth = 5;
  ctx.strokeStyle = INK.halo;
  ctx.stroke();
  ctx.fillStyle = INK.plate;
  ctx.fill();
  ctx.lineWidth = look.focus ? 3.5 : 2;
  ctx.strokeStyle = look.focus ? INK.picked : typeOf(look.type).colour;
  if (look.hollow) { ctx.setLineDash([4, 3]); }
  ctx.stroke();
  ctx.setLineDash([]);
  var text = numeral(look.count);
  writeIn(ctx, text, x, y - h * 0.15, r * (text.length > 3 ? 0.66 : 0.95), INK["plate-ink"]);
  var types = look.types.slice(0, 3), gap = r * 0.62;
  types.forEach(function (name, i) {
    var type = typeOf(name), px = x + (i - (types.length - 1) / 2) * gap;
    shapePath(ctx, type.shape, px, y + h * 0.27, r * 0.24);
    ctx.fillStyle = type.colour;
    ctx.fill();
  });
}

/* Another sign behind: the number stands for several places, too close to be drawn apart. */
function drawAnother(ctx, x, y, r, type) {
  shapePath(ctx, type.shape, x, y, r);
  ctx.lineJoin = "round";
  ctx.lineWidth = 4.5;
  ctx.strokeStyle = INK.halo;
  ctx.stroke();
  ctx.fillStyle = INK.plate;
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = type.colour;
  ctx.stroke();
}

/* A second plate behind: the number stands for several places, drawn as one while they are too close. */
function drawBehind(ctx, left, top, w, h, look) {
  roundRect(ctx, left, top, w, h, 4);
  ctx.lineWidth = 4;
  ctx.strokeStyle = INK.halo;
  ctx.stroke();
  ctx.fillStyle = INK.plate;
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = typeOf(look.type).colour;
  ctx.stroke();
}

/* A corridor: an arrow through a gap, over its line or over the provinces named. One that is only agreed is hollow,
   a closed one has a bar before the arrow, and one under attack a cross on it. */
function drawCorridor(ctx, x, y, r, look) {
  var shut = look.status === "closed" || look.status === "attacked", hollow = look.reference || look.status === "agreed" || look.status === "planned";
  var w = r * 2.5, h = r * 1.7, colour = shut ? INK.shut : look.reference ? INK.reference : INK.route;
  if (look.line) { drawStretch(ctx, x, y, look.line); }
  roundRect(ctx, x - w / 2, y - h / 2, w, h, h / 2);
  ctx.lineWidth = 5;
  ctx.strokeStyle = INK.halo;
  ctx.stroke();
  ctx.fillStyle = hollow ? INK.plate : colour;
  ctx.fill();
  ctx.lineWidth = look.focus ? 3.5 : 2;
  ctx.strokeStyle = look.focus ? INK.picked : colour;
  ctx.stroke();
  var ink = hollow ? colour : INK["route-ink"], shift = look.count > 1 ? r * 0.42 : 0;
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(look.angle || 0);
  ctx.translate(-x, -y);
  ctx.beginPath();
  ctx.moveTo(x - r * 0.78 + (shift ? 0 : r * 0.1), y);
  ctx.lineTo(x + r * 0.6 - shift, y);
  ctx.moveTo(x + r * 0.2 - shift, y - r * 0.4);
  ctx.lineTo(x + r * 0.62 - shift, y);
  ctx.lineTo(x + r * 0.2 - shift, y + r * 0.4);
  if (look.status === "closed") {
    ctx.moveTo(x + r * 0.88 - shift, y - r * 0.5);
    ctx.lineTo(x + r * 0.88 - shift, y + r * 0.5);
  }
  if (look.status === "attacked") {
    ctx.moveTo(x - r * 0.45 - shift / 2, y - r * 0.5);
    ctx.lineTo(x - r * 0.05 - shift / 2, y + r * 0.5);
    ctx.moveTo(x - r * 0.05 - shift / 2, y - r * 0.5);
    ctx.lineTo(x - r * 0.45 - shift / 2, y + r * 0.5);
  }
  ctx.lineWidth = 2.4;
  ctx.lineCap = "round";
  ctx.strokeStyle = ink;
  ctx.stroke();
  ctx.restore();
  if (shift) { writeIn(ctx, look.count, x + r * 0.78, y, r * 0.95, ink); }
}

/* A stretch of a route's line below its sign, for the legend. */
function drawStretch(ctx, x, y, line) {
  ctx.beginPath();
  ctx.moveTo(x - 22, y);
  ctx.lineTo(x + 22, y);
  ctx.lineWidth = line.weight * 0.75;
  ctx.strokeStyle = INK[line.ink];
  ctx.setLineDash(line.dash.split(" ").map(function (part) { return part * 0.6; }));
  ctx.stroke();
  ctx.setLineDash([]);
}

/* A crossing of the reference file: an open ring with a bar through it; a disc where it is closed, with a cross where it
   is under attack. */
function drawCrossing(ctx, x, y, r, look) {
  var closed = look.status === "closed", shut = closed || look.status === "attacked", colour = shut ? INK.shut : INK.reference;
  ctx.beginPath();
  ctx.arc(x, y, r * 0.7, 0, 2 * Math.PI);
  ctx.lineWidth = 6;
  ctx.strokeStyle = INK.halo;
  ctx.stroke();
  ctx.fillStyle = closed ? colour : INK.plate;
  ctx.fill();
  ctx.lineWidth = 2.2;
  ctx.strokeStyle = look.focus ? INK.picked : colour;
  if (look.status === "agreed" || look.status === "planned") { ctx.setLineDash([3, 2.5]); }
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.beginPath();
  if (look.status === "attacked") {
    [-1, 1].forEach(function (way) { ctx.moveTo(x - r * 0.4, y - way * r * 0.4); ctx.lineTo(x + r * 0.4, y + way * r * 0.4); });
  } else {
    if (closed) { ctx.strokeStyle = INK["route-ink"]; }
    ctx.moveTo(x - r * (closed ? 0.45 : 1.15), y);
    ctx.lineTo(x + r * (closed ? 0.45 : 1.15), y);
  }
  ctx.stroke();
}

var DRAW = { point: drawPoint, area: drawArea, corridor: drawCorridor, crossing: drawCrossing };

/* A symbol on Leaflet's canvas: hit by distance like a circle, drawn by its look. */
L.Canvas.include({
  _updateEventSymbol: function (layer) {
    if (!this._drawing || layer._empty()) { return; }
    var look = layer.options.look, p = layer.middle();
    this._ctx.save();
    this._ctx.globalAlpha = 1;
    this._ctx.setLineDash([]);
    if (!p.equals(layer._point)) { drawLeader(this._ctx, { from: [layer._point.x, layer._point.y], x: p.x, y: p.y }); }
    DRAW[look.kind](this._ctx, p.x, p.y, layer.options.radius, look);
    this._ctx.restore();
  }
});

var EventSymbol = L.CircleMarker.extend({
  _updatePath: function () { this._renderer._updateEventSymbol(this); },
  _updateBounds: function () {
    var r = this._radius + 14, p = this.middle(), home = this._point;
    this._pxBounds = new L.Bounds([p.x - r, p.y - r], [p.x + r, p.y + r]).extend(home.subtract([5, 5])).extend(home.add([5, 5]));
  },
  _containsPoint: function (at) {
    return at.distanceTo(this.middle()) <= this._radius + this._clickTolerance() + 3;
  },
  /* Where it is drawn, in pixels: those of points never stand aside; of others that do a line leads to where they belong. */
  middle: function () { return this._point.add(this.options.shift || [0, 0]); },
  spot: function () { return this._map.layerPointToLatLng(this.middle()); },
  _empty: function () { return !this._renderer._bounds.intersects(this._pxBounds); }
});

/* The same symbol as a small picture for the legend and the list; it remembers what it shows. */
function swatch(look, size, radius, high) {
  var node = document.createElementNS(SVG, "svg");
  setAll(node, { "class": "em-swatch", width: size, height: high || size, "aria-hidden": "true" });
  node.shows = { look: look, size: size, high: high || size, radius: radius };
  redrawSwatch(node);
  return node;
}

function redrawSwatch(node) {
  var own = node.shows;
  node.replaceChildren();
  DRAW[own.look.kind](new SvgPen(node), own.size / 2, own.high / 2, own.radius, own.look);
}
