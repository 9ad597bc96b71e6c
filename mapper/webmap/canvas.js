/* The events' layer: one canvas, redrawn as a whole from the columns; where there are many symbols each is a small picture drawn once. */

/* From so many symbols in view on they are drawn smaller: points, plates. */
var SIZES = [[150, 10, 15], [1500, 7.5, 13], [Infinity, 6, 12]];
var PICTURES = 3000;

var EventLayer = CanvasLayer.extend({
  initialize: function (state) {
    CanvasLayer.prototype.initialize.call(this, state, "em-events");
    this._pictures = new Map();
    this.drawn = [];
  },
  /* Counts the groups at this zoom and draws those in view. */
  redraw: function () {
    if (!this._map || !this._bounds) { return; }
    var state = this._state;
    count(state, this._map.getZoom());
    state.focus = focusGroup(state);
    this.drawn = gatherPoints(state, inView(state, this._map, this._bounds));
    this.drawn = standAside(state, this._map, this.drawn);
    countJoined(state, this.drawn);
    this.paint();
  },
  paint: function () {
    if (this._inOne()) { return; }
    this._clear();
    this.paintOn(this._ctx, this._bounds);
  },
  /* Draws on a canvas that shows a box of the layer. */
  paintOn: function (ctx, b) {
    var ratio = this._ratio, self = this;
    ctx.setTransform(ratio, 0, 0, ratio, -b.min.x * ratio, -b.min.y * ratio);
    drawCircles(this._state, ctx, this.drawn, this._map.getZoom());
    this.drawn.forEach(function (d) { if (d.from) { drawLeader(ctx, d); } });
    var few = this.drawn.length <= SIZES[0][0];
    this.drawn.forEach(function (d) {
      if (few) { var look = self._look(d); DRAW[look.kind](ctx, d.x, d.y, d.r, look); return; }
      var picture = self._picture(d);
      ctx.drawImage(picture.node, d.x - picture.half, d.y - picture.half, picture.half * 2, picture.half * 2);
    });
  },
  _look: function (d) { return lookOfDrawn(this._state, d); },
  _picture: function (d) {
    var look = this._look(d);
    var key = [look.kind, look.types.join("|"), numeral(look.count), look.hollow, look.focus, look.stack, d.r, this._ratio].join("/");
    var found = this._pictures.get(key);
    if (!found) {
      if (this._pictures.size >= PICTURES) { this._pictures.clear(); }
      found = picture(look, d.r, this._ratio);
      this._pictures.set(key, found);
    }
    return found;
  },
  /* Forgets the pictures, where colours have changed, and draws all anew. */
  renew: function () {
    this._pictures.clear();
    this.redraw();
  },
  /* What is drawn on top at a point of the layer, or null. */
  hit: function (at) {
    for (var k = this.drawn.length - 1; k >= 0; k--) {
      var d = this.drawn[k], dx = at.x - d.x, dy = at.y - d.y, reach = d.r + (L.Browser.mobile ? 10 : 3);
      if (dx * dx + dy * dy <= reach * reach) { return d; }
    }
    return null;
  }
});

function picture(look, r, ratio) {
  var half = r + 22, node = document.createElement("canvas");
  node.width = node.height = Math.round(half * 2 * ratio);
  var ctx = node.getContext("2d");
  ctx.scale(node.width / half / 2, node.width / half / 2);
  DRAW[look.kind](ctx, half, half, r, look);
  return { node: node, half: half };
}

/* The position of a spot in pixels of zoom 0, worked out when it is first drawn; plates get theirs with their counts. */
function project(state, k) {
  state.groups.x[k] = xOf(state.spots.lon(k));
  state.groups.y[k] = yOf(state.spots.lat(k));
}

/* The groups with events whose symbols are in the box (pixels of the layer): areas below points, north below south. */
function inView(state, map, box) {
  var g = state.groups, scale = Math.pow(2, map.getZoom()), origin = map.getPixelOrigin(), found = [], world = WORLD * scale;
  for (var k = 0; k < g.n; k++) {
    if (!g.count[k]) { continue; }
    if (isNaN(g.x[k])) { project(state, k); }
    var y = g.y[k] * scale - origin.y;
    if (!(y > box.min.y - 30 && y < box.max.y + 30)) { continue; }
    for (var copy = -1; copy <= 1; copy++) {
      var x = g.x[k] * scale - origin.x + copy * world;
      if (x > box.min.x - 30 && x < box.max.x + 30) {
        found.push({ group: k, x: x, y: y, area: k >= state.spots.n || state.spots.kind[k] !== 0, r: 0 });
      }
    }
  }
  var size = SIZES.find(function (step) { return found.length <= step[0]; });
  found.forEach(function (d) { d.r = d.area ? size[2] : size[1]; });
  return found.sort(function (a, b) { return b.area - a.area || a.y - b.y; });
}

/* A line from a plate that stands aside to the middle of what it stands for, where a dot is: else it would seem to stand in
   another province or country. */
function drawLeader(ctx, d) {
  [[INK.halo, 4, 4], [INK.reference, 1.4, 2.5]].forEach(function (look) {
    ctx.strokeStyle = ctx.fillStyle = look[0];
    ctx.lineWidth = look[1];
    ctx.beginPath();
    ctx.moveTo(d.from[0], d.from[1]);
    ctx.lineTo(d.x, d.y);
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(d.from[0], d.from[1], look[2], 0, 2 * Math.PI);
    ctx.fill();
  });
}

/* Circles of uncertainty: of the picked event always, of all settlements in view where the reader asks for them. */
function drawCircles(state, ctx, drawn, zoom) {
  if (!state.view.circles && !state.view.picked) { return; }
  var all = state.view.circles, E = state.E, km = E.numbers("uncertainty_km"), most = {}, kind = state.spots.kind;
  function note(i) {
    for (var a = E.first[i]; a < E.first[i + 1]; a++) {
      var spot = E.of[a];
      if (kind[spot] === 0 && km[i] > 0) { most[spot] = Math.max(most[spot] || 0, km[i]); }
    }
  }
  if (all) { state.shown.forEach(note); } else if (state.view.picked) {
    var picked = indexOfEvent(state, state.view.picked);
    if (picked >= 0) { note(picked); }
  }
  drawn.reduce(function (all, d) { return d.area ? all : all.concat(d.parts); }, []).forEach(function (d) {
    if (!most[d.group]) { return; }
    var lat = state.spots.lat(d.group), perKm = WORLD * Math.pow(2, zoom) / (40075.017 * Math.cos(lat * Math.PI / 180));
    var colour = typeOf(groupLook(state, d.group).type).colour;
    ctx.beginPath();
    ctx.arc(d.x, d.y, most[d.group] * perKm, 0, 2 * Math.PI);
    ctx.globalAlpha = 0.06;
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.globalAlpha = 0.8;
    ctx.setLineDash([3, 4]);
    ctx.lineWidth = 1.2;
    ctx.strokeStyle = colour;
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.globalAlpha = 1;
  });
}

/* A click on a symbol comes before what lies below it; the canvas itself takes no clicks. */
function listenTo(state) {
  var map = state.map, box = map.getContainer();
  function at(event) { return state.eventLayer.hit(map.mouseEventToLayerPoint(event)); }
  function ours(event) { return !event.target.closest(".leaflet-control, .leaflet-popup, .em-over"); }
  box.addEventListener("click", function (event) {
    if (!ours(event) || map.dragging && map.dragging.moved()) { return; }
    var found = at(event);
    if (!found) { return; }
    event.stopPropagation();
    event.preventDefault();
    whenReady(state, function () { openGroup(state, rowsOfDrawn(state, found)); });
  }, true);
  box.addEventListener("mousemove", function (event) {
    box.classList.toggle("em-hit", Boolean(ours(event) && at(event)));
  });
}
