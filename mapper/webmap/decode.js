/* Reads the page's data: unzips it, turns steps into rings and columns into rows. */

function readData(id) {
  var text = document.getElementById(id).textContent.trim();
  var raw = atob(text);
  var bytes = new Uint8Array(raw.length);
  for (var i = 0; i < raw.length; i++) { bytes[i] = raw.charCodeAt(i); }
  var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
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

/* Says a word of the interface with its parts put in. */
function speaker(words) {
  return function (key) {
    var parts = Array.prototype.slice.call(arguments, 1);
    var text = Object.prototype.hasOwnProperty.call(words, key) ? words[key] : key;
    return text.replace(/\{(\d)\}/g, function (whole, n) {
      return parts[n] === undefined ? whole : String(parts[n]);
    });
  };
}

/* The one way to make an element: its words are set as text, never as markup. */
function make(tag, className, text) {
  var node = document.createElement(tag);
  if (className) { node.className = className; }
  if (text !== undefined && text !== null) { node.textContent = String(text); }
  return node;
}

/* Longest words shown, in characters: of anything, and of a title. The files keep all of them. */
var LONGEST = 20000, TITLE = 300;

function cut(text, most) {
  var whole = text === undefined || text === null ? "" : String(text);
  return whole.length > most ? whole.slice(0, most) + "…" : whole;
}

/* The same for words of a report: any direction, kept to themselves. */
function quoted(tag, className, text) {
  var node = make(tag, className, cut(text, LONGEST));
  node.dir = "auto";
  return node;
}

/* Words of a report inside a line of other words, or on the canvas: their own direction, kept to themselves
   (Unicode's first strong isolate), so that the 5 of "5 كم جنوب X" stands where Arabic has it. */
function isolated(text) {
  return text ? "\u2068" + text + "\u2069" : text;
}

function add(parent) {
  for (var i = 1; i < arguments.length; i++) {
    if (arguments[i]) { parent.appendChild(arguments[i]); }
  }
  return parent;
}
