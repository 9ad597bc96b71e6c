/* The events as columns: a hundred thousand rows are never made into objects, only those that are read. */

var NODAY = -2147483648;

function eventTable(data) {
  var columns = data.columns, table = { n: columns.event_id.n, NODAY: NODAY };
  function column(name) {
    if (!Object.prototype.hasOwnProperty.call(columns, name)) { throw new Error("no column " + name); }
    return columns[name];
  }
  table.codes = function (name) { return column(name).values; };
  table.words = function (name) { return column(name).words; };
  table.numbers = function (name) { return column(name).values; };
  table.text = function (name, i) { var own = column(name); return own.words[own.values[i]]; };
  table.num = function (name, i) { var value = column(name).values[i]; return isNaN(value) ? null : value; };
  var span = column("span").raw, starts = daysOf(column("span_start"), null), ends = daysOf(column("span_days"), starts);
  table.spans = { of: span, start: starts, end: ends };
  table.start = taken(starts, span);
  table.end = taken(ends, span);
  table.first = beginnings(column("spots_each").values);
  table.of = column("spots_of").values;
  table.anchors = function (i) { return table.of.subarray(table.first[i], table.first[i + 1]); };
  var Row = rowMaker(table, data);
  table.row = function (i) { return new Row(i); };
  return table;
}

/* Days since 1970, or so many days after others; NODAY where none is known. */
function daysOf(column, since) {
  var raw = column.raw, low = column.head.low, days = new Int32Array(raw.length);
  for (var i = 0; i < raw.length; i++) { days[i] = raw[i] ? raw[i] + low + (since ? since[i] : 0) : NODAY; }
  return days;
}

/* What each row has of a table, by its number in it. */
function taken(values, of) {
  var found = new Int32Array(of.length);
  for (var i = 0; i < of.length; i++) { found[i] = values[of[i]]; }
  return found;
}

/* Rows of the first columns as objects with the columns' names, each cell read when it is asked for. */
function rowMaker(table, data) {
  function Row(i) { this.index = i; }
  /* The spots that it stands at. */
  Row.prototype.anchors = function () { return table.anchors(this.index); };
  Object.defineProperty(Row.prototype, "anchors", { enumerable: false });
  function cell(name, f) { Object.defineProperty(Row.prototype, name, { get: f, enumerable: true, configurable: true }); }
  data.listed.forEach(function (name) {
    if (data.columns[name].isText) { cell(name, function () { return table.text(name, this.index); }); }
    else { cell(name, function () { return table.num(name, this.index); }); }
  });
  cell("claims_disagree", function () { return Boolean(table.num("claims_disagree", this.index)); });
  cell("date_start", function () { return isoDay(table.start[this.index]); });
  cell("date_end", function () { return isoDay(table.end[this.index]); });
  return Row;
}

/* Days since 1970 as ISO 8601 and back; "" and NODAY where there is none. */
function isoDay(day) {
  if (day === NODAY) { return ""; }
  var date = new Date(day * 864e5), year = date.getUTCFullYear();
  if (year >= 0 && year <= 9999) { return date.toISOString().slice(0, 10); }
  return "";
}

function dayOf(iso) {
  var time = /^\d{4}-\d\d-\d\d$/.test(iso || "") ? Date.parse(iso + "T00:00:00Z") : NaN;
  return isNaN(time) ? NODAY : Math.round(time / 864e5);
}

/* The spots of the map as columns: kinds are 0 a point, 1 a unit, 2 a shape of its own. */
function spotTable(data) {
  var columns = data.columns;
  function values(name) { return columns["spot_" + name].values; }
  function cell(name) {
    var own = columns["spot_" + name];
    return function (s) { return own.cell(s); };
  }
  return {
    n: values("kind").length, kind: values("kind"), shape: values("shape"), lon: cell("lon"), lat: cell("lat"),
    of: function (name) { return { codes: values(name), words: columns["spot_" + name].words }; },
    name: cell("name"), native: cell("native"), code: cell("code"), unit: cell("unit"), country: cell("country")
  };
}

/* The whole row of an event, with the words of the later block: a promise. */
function details(state, i) {
  return chunkOf(state, Math.floor(i / state.data.chunk)).then(function (columns) {
    var row = state.E.row(i), at = i % state.data.chunk;
    Object.keys(columns).forEach(function (name) { if (!(name in row)) { row[name] = columns[name][at]; } });
    return row;
  });
}

/* The later blocks that were read last stay at hand. */
var KEPT = 6;

function chunkOf(state, number) {
  var kept = state.chunks = state.chunks || [];
  var found = kept.find(function (chunk) { return chunk.number === number; });
  if (!found) {
    found = { number: number };
    found.columns = whenThere("em-more-" + number).then(function (id) { return unzipped(id).then(jsonOf); });
    found.columns.catch(function () { kept.splice(kept.indexOf(found), 1); });
    kept.push(found);
    if (kept.length > KEPT) { kept.shift(); }
  }
  return found.columns;
}

/* Whole rows of many events in the order asked, each block read once; f is told the share done, 0 to 1. */
function allDetails(state, rows, f) {
  var found = new Array(rows.length), by = new Map(), done = 0;
  rows.forEach(function (i, at) {
    var number = Math.floor(i / state.data.chunk);
    if (!by.has(number)) { by.set(number, []); }
    by.get(number).push(at);
  });
  return Array.from(by.values()).reduce(function (before, places) {
    return before.then(function () {
      return Promise.all(places.map(function (at) {
        return details(state, rows[at]).then(function (row) { found[at] = row; });
      }));
    }).then(function () {
      done += places.length;
      if (f) { f(done / found.length); }
    });
  }, Promise.resolve()).then(function () { return found; });
}
