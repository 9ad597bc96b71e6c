/* One line of the list: its sign, and what, when, where and how many in three lines of words. */

var WHATS = ["killed", "wounded", "captured", "displaced", "missing"];

/* A type or sub-type, ACLED's words, in the language of the page. */
function kindWord(state, name) {
  var key = "kind:" + name, words = state.data.words;
  return Object.prototype.hasOwnProperty.call(words, key) ? words[key] : name;
}

function titleOf(item, state) {
  var row = item.row;
  if (item.kind === "event") {
    /* "Other" alone says nothing. */
    return row.sub_event_type === "Other" ? state.t("kind_other", kindWord(state, row.event_type)) : kindWord(state, row.sub_event_type || row.event_type);
  }
  if (item.kind === "corridor") { return state.t("corridor"); }
  return row.name || state.t(item.kind);
}

function lookOf(item) {
  var row = item.row;
  if (item.kind === "corridor") { return { kind: "corridor", count: row.count || 1, status: row.status }; }
  if (item.kind === "reference") { return { kind: "crossing", status: row.standing }; }
  if (item.kind !== "event") { return null; }
  return { kind: "point", type: row.event_type, types: [row.event_type], hollow: isHollow(row.status), count: 1 };
}

function statusChip(row, state) {
  if (row.status === "asserted") { return null; }
  return make("span", "em-chip em-" + row.status.replace(/\W/g, ""), cut(state.t("status_" + row.status), TITLE));
}

function entry(state, item) {
  var node = make("div", "em-item"), words = make("span", "em-item-words"), look = lookOf(item), row = item.row;
  var placed = isPlaced(state, item);
  if (look && item.kind === "event" && placed && row.drawn_as !== "point") { look.kind = "area"; }
  node.setAttribute("role", "option");
  node.appendChild(look ? swatch(look, 30, look.kind === "area" ? 11 : 9) : patch("em-hatch"));
  var title = make("span", "em-item-title");
  title.appendChild(quoted("span", "", cut(titleOf(item, state), TITLE)));
  if (item.kind === "event") { add(title, statusChip(row, state)); }
  if (!placed) { title.appendChild(make("span", "em-chip", state.t("not_on_map"))); }
  words.appendChild(title);
  words.appendChild(parts("em-item-line", whenWhere(state, item)));
  words.appendChild(parts("em-item-line em-item-more", placed || item.kind !== "event" ? whoMany(state, item) : []));
  node.title = cut(Array.from(words.children).map(function (line) { return unturned(line.textContent); }).filter(Boolean).join("\n"), TITLE);
  return add(node, words);
}

/* Words side by side, each of its own direction; one alone gives the line its own. */
function parts(className, texts) {
  var line = make("span", className), said = texts.filter(Boolean);
  if (said.length === 1) {
    line.dir = "auto";
    line.textContent = cut(said[0], TITLE);
    return line;
  }
  said.forEach(function (text, n) {
    if (n) { line.appendChild(document.createTextNode(" · ")); }
    line.appendChild(quoted("span", "", cut(text, TITLE)));
  });
  return line;
}

/* A corridor's way in words: "from X by way of Y to Z"; "" where no end is named. */
function routeEnds(state, row) {
  return [["route_from", row.route_from], ["route_via", row.route_via], ["route_to", row.route_to]]
    .filter(function (end) { return end[1]; })
    .map(function (end) { return state.t(end[0], isolated(end[1])); }).join(" ");
}

function whenWhere(state, item) {
  var row = item.row, t = state.t;
  if (item.kind === "reference") { return [row.opened && t("opened") + " " + day(row.opened, state.lang)]; }
  if (item.kind === "corridor") { return [routeWord(state, row.status), routeEnds(state, row) || row.place_names]; }
  if (item.kind !== "event") { return [row.place_names]; }
  var level = row.level && row.drawn_as !== "point" && !row.place_words ? t("level_" + row.level) : "";
  return [dateText(row, state), row.place_words || writtenAs(state, row.place_as_written) || namesAt(state, row) || row.place_names, level];
}

/* Names as a report or a country writes them, where that is the script of a page that runs from right to left; else "". */
var ARABIC = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;

function writtenAs(state, words) {
  var ours = state.t("direction") === "rtl" && RIGHT_TO_LEFT.test(words) && ARABIC.test(words) === ARABIC.test(state.t("events"));
  return ours ? words : "";
}

/* The places that an event stands at as the map names them, by the report's own spelling, or as their country writes them
   where that runs from right to left as the page does; of units only the latter; "" for other areas. */
function namesAt(state, row) {
  var point = row.drawn_as === "point", spots = state.spots;
  if (!point && row.drawn_as !== "unit") { return ""; }
  var names = Array.from(row.anchors()).map(function (spot) {
    if (point) { return writtenAs(state, spots.native(spot)) || spots.name(spot); }
    var unit = state.areas[spots.code(spot)];
    return unit ? writtenAs(state, unit.native || "") : "";
  });
  return names.every(Boolean) ? names.join("; ") : "";
}

function whoMany(state, item) {
  var row = item.row;
  if (item.kind === "corridor") { return [row.note]; }
  if (item.kind !== "event") { return [row.note]; }
  var many = WHATS.filter(function (what) { return row[what + "_text"]; })
    .map(function (what) { return state.t(what) + ": " + isolated(row[what + "_text"]); });
  return many.length ? many : whoElse(state, row);
}

/* Where there are no figures: who did it to whom, else who tells of it. */
function whoElse(state, row) {
  var sides = [["by", writtenAs(state, row.actor1_as_written) || row.actor1], ["against", writtenAs(state, row.actor2_as_written) || row.actor2]]
    .filter(function (side) { return side[1]; })
    .map(function (side) { return state.t(side[0]) + ": " + isolated(side[1]); });
  return sides.length ? sides : [tellersOf(row, state) || row.publisher];
}

/* Who tells of it, in the language of the page where nobody is named; English in the column, as in the files. */
function tellersOf(row, state) {
  return (row.source_chain || "").split("; ").map(function (chain) { return chain === "the report itself" ? state.t("itself") : chain; }).join("; ");
}

/* Why an event is not on the map stands in its later block: it is read when its line has come to rest in view. */
function tellWhyNot(state, node, item) {
  if (item.kind !== "event" || isPlaced(state, item)) { return; }
  details(state, item.row.index).then(function (row) {
    node.querySelector(".em-item-more").replaceWith(parts("em-item-line em-item-more", [row.not_placed]));
  }, function () {});
}
