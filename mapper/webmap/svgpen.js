/* A pen with the calls of a canvas that our symbols use, which leaves an SVG picture: a canvas of its own for each small
   picture of the legend and the list takes the browser longer to show than the map. */

function SvgPen(node) {
  this.node = node;
  this.path = "";
  this.dash = [];
  this.last = null;
}

function short(number) { return String(Math.round(number * 100) / 100); }

SvgPen.prototype = {
  beginPath: function () { this.path = ""; this.last = null; },
  moveTo: function (x, y) { this._to("M", x, y); },
  lineTo: function (x, y) { this._to(this.path ? "L" : "M", x, y); },
  closePath: function () { this.path += "Z"; },
  _to: function (letter, x, y) {
    this.path += letter + short(x) + " " + short(y);
    this.x = x;
    this.y = y;
  },
  /* Whole circles. */
  arc: function (x, y, r) {
    var half = "A" + short(r) + " " + short(r) + " 0 1 1 ";
    this.path += "M" + short(x + r) + " " + short(y) + half + short(x - r) + " " + short(y) + half + short(x + r) + " " + short(y) + "Z";
  },
  /* Corners of boxes, clockwise. */
  arcTo: function (x, y, nextX, nextY, r) {
    this.lineTo(x - r * Math.sign(x - this.x), y - r * Math.sign(y - this.y));
    this._to("A" + short(r) + " " + short(r) + " 0 0 1 ", x + r * Math.sign(nextX - x), y + r * Math.sign(nextY - y));
  },
  setLineDash: function (dash) { this.dash = dash; },
  fill: function () {
    this.last = this._put("path", { d: this.path, fill: this.fillStyle });
  },
  /* The line about what was just filled belongs to the same shape. */
  stroke: function () {
    var look = { stroke: this.strokeStyle, "stroke-width": this.lineWidth, "stroke-linejoin": this.lineJoin || "miter", "stroke-linecap": this.lineCap || "butt" };
    if (this.dash.length) { look["stroke-dasharray"] = this.dash.join(" "); }
    if (this.last) { setAll(this.last, look); this.last = null; return; }
    this._put("path", Object.assign({ d: this.path, fill: "none" }, look));
  },
  fillText: function (text, x, y) {
    var size = /(\d+) (\d+)px/.exec(this.font);
    this._put("text", { x: short(x), y: short(y), fill: this.fillStyle, "font-weight": size[1], "font-size": size[2], "text-anchor": "middle", "dominant-baseline": "central" }).textContent = text;
  },
  _put: function (tag, look) {
    var made = document.createElementNS(SVG, tag);
    setAll(made, look);
    this.node.appendChild(made);
    return made;
  },
  /* The small pictures are never turned. */
  save: function () { this.kept = [this.dash, this.lineCap]; },
  restore: function () { this.dash = this.kept[0]; this.lineCap = this.kept[1]; },
  translate: function () {},
  rotate: function () {}
};

function setAll(node, look) {
  Object.keys(look).forEach(function (name) { node.setAttribute(name, look[name]); });
}
