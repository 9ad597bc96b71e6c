/* The panel of counts: the shown events by province and type, as a table. */

/* Provinces in the table before the others are added up. */
var ROWS_SHOWN = 15;

/* Shown events by unit ("" where in no one province) and type: Map of code to numbers by code of the type. */
function crossCounts(state) {
  var codes = state.E.codes("admin1_code"), types = state.E.codes("event_type"), many = state.E.words("event_type").length;
  var cells = state.E.words("admin1_code").map(function (cell) { return Array.from(new Set(cell.split("; "))); }), found = new Map();
  var shown = state.shown, flat = new Int32Array(cells.length * many);
  for (var k = 0; k < shown.length; k++) { flat[codes[shown[k]] * many + types[shown[k]]]++; }
  cells.forEach(function (units, code) {
    var part = flat.subarray(code * many, (code + 1) * many);
    if (!part.some(Boolean)) { return; }
    units.forEach(function (unit) {
      var row = found.get(unit) || new Int32Array(many);
      part.forEach(function (n, type) { row[type] += n; });
      found.set(unit, row);
    });
  });
  return found;
}

function sumOf(row) { return row.reduce(function (sum, n) { return sum + n; }, 0); }

function fillCounts(state) {
  var t = state.t, found = crossCounts(state), rest = found.get(""), names = areaNames(state), words = state.E.words("event_type");
  found.delete("");
  var order = Array.from(found.keys()).sort(function (a, b) { return sumOf(found.get(b)) - sumOf(found.get(a)) || (a < b ? -1 : 1); });
  var all = new Int32Array(words.length), types = state.E.codes("event_type");
  state.shown.forEach(function (i) { all[types[i]]++; });
  var columns = words.map(function (_, code) { return code; }).filter(function (code) { return all[code]; })
    .sort(function (a, b) { return rank(words[a]) - rank(words[b]); });
  var table = make("table"), body = make("tbody"), many = state.side.allRows ? order.length : ROWS_SHOWN;
  table.appendChild(make("caption", "em-small", t("counts_note")));
  table.appendChild(headOf(state, columns, words));
  order.slice(0, many).forEach(function (code) { body.appendChild(countRow(state, "td", names(code), found.get(code), columns)); });
  if (rest) { body.appendChild(countRow(state, "td", t("counts_rest"), rest, columns)); }
  table.appendChild(body);
  table.appendChild(add(make("tfoot"), countRow(state, "th", t("counts_all"), all, columns)));
  var button = null;
  if (order.length > many) {
    button = timeButton("em-side-button", function () { state.side.allRows = true; fillCounts(state); });
    button.textContent = t("counts_more", order.length - many);
  }
  state.side.table.replaceChildren(table);
  add(state.side.table, button);
}

function headOf(state, columns, words) {
  var row = make("tr");
  row.appendChild(make("th", "", state.t("province")));
  columns.forEach(function (code) {
    var cell = make("th", "em-number-cell"), name = kindWord(state, words[code]);
    cell.title = name;
    row.appendChild(add(cell, swatch({ kind: "point", type: words[code], count: 1 }, 20, 6.5), make("span", "em-unseen", name)));
  });
  row.appendChild(make("th", "em-number-cell", state.t("total")));
  Array.from(row.children).forEach(function (cell) { cell.scope = "col"; });
  return add(make("thead"), row);
}

function countRow(state, tag, name, numbers, columns) {
  var row = make("tr"), head = quoted("th", "", cut(name, TITLE)), sum = sumOf(numbers);
  head.scope = "row";
  row.appendChild(head);
  columns.forEach(function (code) { row.appendChild(make(tag, "em-number-cell", numbers[code] ? grouped(state, numbers[code]) : "–")); });
  row.appendChild(make(tag, "em-number-cell", grouped(state, sum)));
  return row;
}
