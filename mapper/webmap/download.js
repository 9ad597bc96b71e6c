/* "Download what is shown": exactly the events that pass the filters, as CSV or GeoJSON (there with the routes and zones
   that pass), made in the page. */

/* Rows that are read and written at a time. */
var BATCH = 2000;
var DAY_COLUMNS = ["date_start", "date_end", "published"];

/* A cell by RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvCell(value) {
  if (value === null || value === undefined) { return ""; }
  if (typeof value !== "string") { return String(value); }
  var text = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

function csvLine(values) { return values.map(csvCell).join(",") + "\r\n"; }

/* A row of the layer as the file has it: every column in its order; the layer is the same for all. */
function wholeRow(state, row) {
  return state.data.order.map(function (name) { return name === "layer" ? "event" : row[name]; });
}

/* Rings of steps as RFC 7946 has them: closed, the outer one counter-clockwise, holes clockwise. */
function polygonsOf(areas, scale) {
  return areas.map(function (polygon) {
    return polygon.map(function (steps, number) {
      var ring = [], x = 0, y = 0;
      for (var i = 0; i < steps.length; i += 2) {
        x += steps[i];
        y += steps[i + 1];
        ring.push([x / scale, y / scale]);
      }
      ring.push(ring[0].slice());
      return (twiceArea(ring) > 0) === (number === 0) ? ring : ring.reverse();
    });
  });
}

function geometryOf(type, parts) {
  if (!parts.length) { return null; }
  return parts.length === 1 ? { type: type, coordinates: parts[0] } : { type: "Multi" + type, coordinates: parts };
}

/* Where an event is, as it is drawn: points, the polygons of units, or a shape of its own; null where not placed. */
function eventGeometry(state, i) {
  var spots = state.spots, points = [], areas = [], lines = [];
  Array.from(state.E.anchors(i)).forEach(function (s) {
    if (spots.kind[s] === 0) { points.push([spots.lon(s), spots.lat(s)]); return; }
    var own = spots.kind[s] === 2 ? state.data.shapes[spots.shape[s]] : state.areas[spots.code(s)];
    if (own && own.paths) { lines = lines.concat(own.paths); return; }
    areas = areas.concat(own && areasOf(state, own) || []);
  });
  if (points.length) { return geometryOf("Point", points); }
  if (lines.length) { return geometryOf("LineString", lines); }
  var polygons = polygonsOf(areas, state.scale);
  return geometryOf("Polygon", state.E.anchors(i).length > 1 ? dissolved(polygons) : polygons);
}

function featureText(state, row) {
  var values = wholeRow(state, row), properties = {};
  state.data.order.forEach(function (name, at) {
    var value = values[at] === undefined ? null : values[at];
    properties[name] = value === "" && DAY_COLUMNS.indexOf(name) >= 0 ? null : value;
  });
  return JSON.stringify({ type: "Feature", id: row.event_id, geometry: eventGeometry(state, row.index), properties: properties });
}

/* What a GeoJSON file says of itself: as the file of the command does, and which view it holds. */
function fileHead(state, count) {
  var about = state.data.about;
  return {
    type: "FeatureCollection", title: about.title,
    about: {
      date_from: about.date_from, date_to: about.date_to, publishers: about.publishers, credits: about.credits,
      disclaimer: about.disclaimer, notes: about.notes, columns: "Every property is explained in docs/geojson.md of Event Mapper.",
      view: addressToTell(state), shown: count, events: state.E.n,
      geometry: "As drawn on the map: areas and lines to a ten-thousandth of a degree."
    }
  };
}

var FORMATS = {
  csv: {
    type: "text/csv;charset=utf-8",
    head: function (state) { return "\ufeff" + csvLine(state.data.order); },
    row: function (state, row) { return csvLine(wholeRow(state, row)); },
    foot: function () { return ""; }
  },
  geojson: {
    type: "application/geo+json;charset=utf-8",
    head: function (state, count) { return JSON.stringify(fileHead(state, count)).slice(0, -1) + ',"features":['; },
    row: function (state, row, number) { return (number ? ",\n" : "\n") + featureText(state, row); },
    foot: function (state, count) {
      return thingFeatures(state).map(function (text, number) { return (count + number ? ",\n" : "\n") + text; }).join("") + "\n]}\n";
    }
  }
};

/* The file's parts, read a batch at a time so that a hundred thousand rows are never in memory together. */
function fileParts(state, format, rows, progress) {
  var parts = [format.head(state, rows.length)], at = 0;
  function next() {
    if (at >= rows.length) { parts.push(format.foot(state, rows.length)); return Promise.resolve(parts); }
    return allDetails(state, rows.slice(at, at + BATCH)).then(function (whole) {
      parts.push(whole.map(function (row, k) { return format.row(state, row, at + k); }).join(""));
      at += whole.length;
      progress(at / rows.length);
      return next();
    });
  }
  return next();
}

/* A file's name from the map's title, without what file systems do not take. */
function fileStem(state) {
  var stem = String(state.data.about.title || "").normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return (Array.from(stem).slice(0, 60).join("") || "map") + "-shown";
}

/* Hands the shown events to the reader as a file. A promise of the number of rows. */
function download(state, name, progress) {
  var format = FORMATS[name], rows = state.shown.slice();
  return state.whole.then(function () { return fileParts(state, format, rows, progress || function () {}); }).then(function (parts) {
    var link = make("a"), address = URL.createObjectURL(new Blob(parts, { type: format.type }));
    link.href = address;
    link.download = fileStem(state) + "." + name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
    return rows.length;
  });
}
