/* Reads the page's blocks of data: unzips them, finds their columns, turns steps into rings. */

/* The elements that hold a block: a long one comes in pieces, since a browser reads short elements faster and can draw
   between them. */
function piecesOf(id) {
  var node = document.getElementById(id), found = [];
  for (; node; node = node.nextElementSibling) {
    if (found.length && node.className !== "em-further") { break; }
    found.push(node);
  }
  return found;
}

function bytesOf(id) {
  var texts = piecesOf(id).map(function (node) { return node.textContent; });
  var bytes = new Uint8Array(texts.reduce(function (sum, text) { return sum + Math.ceil(text.length / 4) * 3; }, 0)), at = 0;
  texts.forEach(function (text) { at += decodeInto(bytes.subarray(at), text); });
  return bytes.subarray(0, at);
}

/* Puts what a text of base64 says into these bytes: how many there are. */
function decodeInto(bytes, text) {
  if (bytes.setFromBase64) { return bytes.setFromBase64(text).written; }
  var raw = atob(text);
  for (var i = 0; i < raw.length; i++) { bytes[i] = raw.charCodeAt(i); }
  return raw.length;
}

/* A block is whole when what follows it has begun, or the document has ended: a promise. */
function whenThere(id) {
  var pieces = piecesOf(id), last = pieces[pieces.length - 1];
  if (last && last.nextElementSibling || document.readyState !== "loading") { return Promise.resolve(id); }
  return new Promise(function (done) {
    document.addEventListener("DOMContentLoaded", function () { done(id); }, { once: true });
  });
}

/* Behind the columns of the events stands the script that answers the reader, and behind both a call of came(): that
   the script has begun does not say that it has run. A promise. */
var came, haveCome = new Promise(function (done, failed) {
  came = done;
  document.addEventListener("DOMContentLoaded", function () {
    failed(new Error("the file is cut short; get it again."));
  }, { once: true });
});
haveCome.catch(function () {});

/* A promise of the bytes of a block. They go in at once and are put where they belong as they come out: any other way
   leads round by another process. The last four bytes of what is zipped are the size of what comes out. */
function unzipped(id) {
  var packed = bytesOf(id), size = new DataView(packed.buffer, packed.byteOffset + packed.length - 4).getUint32(0, true);
  var stream = new DecompressionStream("gzip"), writer = stream.writable.getWriter(), reader = stream.readable.getReader();
  var bytes = new Uint8Array(size), at = 0;
  function fail() {}
  function take(part) {
    if (part.done) { return bytes; }
    bytes.set(part.value, at);
    at += part.value.length;
    return reader.read().then(take);
  }
  writer.write(packed).catch(fail);
  writer.close().catch(fail);
  return reader.read().then(take);
}

function jsonOf(bytes) { return JSON.parse(new TextDecoder().decode(bytes)); }

/* A block of a head of JSON and columns of little-endian numbers: a promise of the head with its columns. */
function readBlock(id) {
  return unzipped(id).then(function (bytes) {
    var size = new DataView(bytes.buffer).getUint32(0, true), data = jsonOf(bytes.subarray(4, 4 + size));
    Object.keys(data.columns).forEach(function (name) {
      data.columns[name] = new Column(data.columns[name], bytes.subarray(4 + size));
    });
    return data;
  });
}

/* Numbers and words that are read where they lie when they are first asked for. */
var KINDS = { u1: Uint8Array, u2: Uint16Array, i2: Int16Array, i4: Int32Array };

function Column(head, bytes) {
  this.n = head.n;
  this.head = head;
  this.bytes = bytes;
  this.raw = head.kind === "row" ? countUp(head.n) : new KINDS[head.kind](bytes.buffer, bytes.byteOffset + head.at, head.n);
  this.isText = head.words_at !== undefined;
}

Object.defineProperty(Column.prototype, "words", { get: function () {
  var own = this.head;
  if (!this.read) { this.read = jsonOf(this.bytes.subarray(own.words_at, own.words_at + own.words_size)); }
  return this.read;
} });

/* One cell: a word, or a number; NaN where nothing is known. */
Column.prototype.cell = function (i) {
  if (this.isText) { return this.words[this.raw[i]]; }
  var head = this.head, raw = this.raw[i];
  return head.unit === undefined ? raw : raw ? (raw + head.low) / Math.round(1 / head.unit) : NaN;
};

/* The codes of a column whose every row has a word of its own. */
function countUp(n) {
  var codes = new Int32Array(n);
  for (var i = 0; i < n; i++) { codes[i] = i; }
  return codes;
}

/* Codes of words and plain numbers as they are; numbers of a unit measured, NaN where nothing is known. */
Object.defineProperty(Column.prototype, "values", { get: function () {
  if (!this.made) { this.made = this.head.unit === undefined ? this.raw : measured(this.raw, this.head); }
  return this.made;
} });

function measured(raw, head) {
  var values = new Float64Array(raw.length), per = Math.round(1 / head.unit), low = head.low;
  for (var i = 0; i < raw.length; i++) { values[i] = raw[i] ? (raw[i] + low) / per : NaN; }
  return values;
}

/* Numbers of things, each one after the other: where those of each begin, and where the last ends. */
function beginnings(sizes) {
  var first = new Int32Array(sizes.length + 1);
  for (var i = 0; i < sizes.length; i++) { first[i + 1] = first[i] + sizes[i]; }
  return first;
}

/* Columns {a: [..], b: [..]} as rows [{a, b}, ..]. */
function rowsOf(columns) {
  var names = Object.keys(columns);
  var count = names.length ? columns[names[0]].length : 0;
  var rows = [];
  for (var i = 0; i < count; i++) {
    var row = { index: i };
    for (var k = 0; k < names.length; k++) { row[names[k]] = columns[names[k]][i]; }
    rows.push(row);
  }
  return rows;
}

/* The rows of a table whose columns begin with its name: each cell is read when it is asked for. */
function tableOf(data, name) {
  var before = name + "_", rows = [], n = 0;
  function Row(i) { this.index = i; }
  Object.keys(data.columns).forEach(function (key) {
    if (key.slice(0, before.length) !== before) { return; }
    var column = data.columns[key];
    n = column.n;
    Object.defineProperty(Row.prototype, key.slice(before.length), { get: function () { return column.cell(this.index); } });
  });
  /* West, south, east, north; null where the row has no area. */
  Object.defineProperty(Row.prototype, "box", { get: function () { return isNaN(this.west) ? null : [this.west, this.south, this.east, this.north]; } });
  for (var i = 0; i < n; i++) { rows.push(new Row(i)); }
  return rows;
}

/* Rows by a number of each, the lowest first; of each row the cells are read once. */
function ordered(rows, f) {
  var keys = rows.map(f);
  return Array.from(keys.keys()).sort(function (a, b) { return keys[a] - keys[b] || a - b; }).map(function (at) { return rows[at]; });
}

/* Polygons of rings of steps as Leaflet's [lat, lng] rings. */
function latlngs(areas, scale) {
  return areas.map(function (polygon) {
    return polygon.map(function (steps) {
      var ring = [], x = 0, y = 0;
      for (var i = 0; i < steps.length; i += 2) {
        x += steps[i];
        y += steps[i + 1];
        ring.push([y / scale, x / scale]);
      }
      return ring;
    });
  });
}

function finite(point) {
  return point && isFinite(point[0]) && isFinite(point[1]);
}
