/* Reads the page's blocks of data: unzips them, finds the columns of the first, turns steps into rings. */

function bytesOf(id) {
  var text = document.getElementById(id).textContent.trim();
  if (Uint8Array.fromBase64) { return Uint8Array.fromBase64(text); }
  var raw = atob(text), bytes = new Uint8Array(raw.length);
  for (var i = 0; i < raw.length; i++) { bytes[i] = raw.charCodeAt(i); }
  return bytes;
}

/* The later blocks stand at the end of the file: they may not be there yet when the map is. */
function whenThere(id) {
  if (document.getElementById(id) || document.readyState !== "loading") { return Promise.resolve(id); }
  return new Promise(function (done) {
    document.addEventListener("DOMContentLoaded", function () { done(id); }, { once: true });
  });
}

/* The bytes go in at once and come out as they are ready: a blob's own stream would take the way round by another process. */
function unzipped(id) {
  var stream = new DecompressionStream("gzip"), writer = stream.writable.getWriter();
  function fail() {}
  writer.write(bytesOf(id)).catch(fail);
  writer.close().catch(fail);
  return new Response(stream.readable);
}

/* The first block: a head of JSON, then columns of little-endian numbers that are read in place. */
function readFirst(id) {
  return unzipped(id).arrayBuffer().then(function (buffer) {
    var size = new DataView(buffer).getUint32(0, true);
    var data = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, size)));
    var kinds = { u1: Uint8Array, u2: Uint16Array, i4: Int32Array, f8: Float64Array };
    Object.keys(data.columns).forEach(function (name) {
      var column = data.columns[name];
      column.values = new kinds[column.kind](buffer, 4 + size + column.at, column.n);
      if (column.unit) { column.values = measured(column.values, column.unit); }
    });
    return data;
  });
}

/* Whole numbers of a unit as numbers, NaN where nothing is known. */
function measured(whole, unit) {
  var values = new Float64Array(whole.length), per = Math.round(1 / unit);
  for (var i = 0; i < whole.length; i++) { values[i] = whole[i] === -2147483648 ? NaN : whole[i] / per; }
  return values;
}

/* Columns {a: [..], b: [..]} as rows [{a, b}, ..]. */
function rowsOf(columns) {
  var names = Object.keys(columns);
  var count = names.length ? columns[names[0]].length : 0;
  var rows = [];
  for (var i = 0; i < count; i++) {
    var row = { index: i };
    names.forEach(function (name) { row[name] = columns[name][i]; });
    rows.push(row);
  }
  return rows;
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
