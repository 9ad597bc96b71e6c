/* The view in the page's address, after the "#": only what differs from the view at first, in words that can be read.

   A link comes from anywhere: what is not understood is left out and told, and never breaks the page. */

/* Longer lists and words than these are not read. */
var MOST_LISTED = 500, LONGEST_SAID = 80;
var LINK_MS = 250;

/* Name in the address, choice of the view, and how its value is written. The order is that of the address. */
var LINKED = [
  ["from", "from", "day"], ["to", "to", "day"], ["time", "mode", ["window", "cumulative"]], ["undated", "undated", "flag"],
  ["types-off", "typesOff", "list"], ["kinds-off", "subtypesOff", "list"], ["status-off", "statusOff", "list"],
  ["actors", "actors", "list"], ["areas", "areas", "list"], ["sources", "sources", "list"], ["levels-off", "levelsOff", "list"],
  ["killed", "killed", "number"], ["q", "q", "text"], ["quotes", "quotes", "flag"], ["layers-off", "layersOff", "list"],
  ["provinces", "paint", "flag"], ["circles", "circles", "flag"], ["theme", "theme", ["auto", "light", "dark"]], ["event", "picked", "text"]
];
/* The columns that hold the words of a list, and the words that are known without them. */
var LISTED_IN = {
  typesOff: ["event_type"], subtypesOff: ["sub_event_type"], statusOff: ["status"], actors: ["actor1", "actor2", "actors_other"],
  areas: ["country", "admin1_code"], sources: ["sources", "publisher"], levelsOff: ["level"], picked: ["event_id"]
};
var LAYERS_KNOWN = ["corridors", "zones", "reference", "units", "labels", "disputed", "tiles"];
/* Stands for the empty word in a list. */
var NO_WORD = "~";

function encoded(text) {
  var whole = String(text).replace(/[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g, "$1\ufffd");
  return encodeURIComponent(whole).replace(/%20/g, "+").replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%3B/g, ";").replace(/~/g, "%7E");
}

function decoded(text) {
  try { return decodeURIComponent(text.replace(/\+/g, " ")); } catch (error) { return null; }
}

function valueText(kind, value) {
  if (kind === "list") { return value.map(function (word) { return word === "" ? NO_WORD : encoded(word); }).join(","); }
  if (kind === "flag") { return value ? "yes" : "no"; }
  return encoded(value);
}

/* The address's part for a view; "" for the view at first. `place`: zoom, latitude, longitude, or null. */
function linkText(view, place) {
  var parts = LINKED.filter(function (field) { return !same(view[field[1]], VIEW[field[1]]); })
    .map(function (field) { return field[0] + "=" + valueText(field[2], view[field[1]]); });
  if (place) { parts.push("map=" + [+place[0].toFixed(2), +place[1].toFixed(4), +place[2].toFixed(4)].join("/")); }
  return parts.length ? "#" + parts.join("&") : "";
}

/* The words that a list of the view may hold in this file. */
function knownWords(state, key) {
  var known = new Set(VIEW[key]);
  if (key === "layersOff") { LAYERS_KNOWN.forEach(function (word) { known.add(word); }); }
  (LISTED_IN[key] || []).forEach(function (column) {
    state.E.words(column).forEach(function (cell) { cell.split("; ").forEach(function (word) { known.add(word); }); });
  });
  return known;
}

/* The value of one part, or undefined where it cannot be read; words that this file does not have go to `unknown`. */
function readValue(state, field, text, unknown) {
  var kind = field[2], key = field[1];
  if (kind === "list") { return readList(state, key, text, unknown); }
  var plain = decoded(text);
  if (plain === null) { return undefined; }
  if (kind === "day") { return dayOf(plain) === NODAY ? undefined : plain; }
  if (kind === "flag") { return plain === "yes" ? true : plain === "no" ? false : undefined; }
  if (kind === "number") { return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined; }
  if (key === "picked" && indexOfEvent(state, plain) < 0) { return undefined; }
  if (kind === "text") { return plain.slice(0, 500); }
  return kind.indexOf(plain) >= 0 ? plain : undefined;
}

function readList(state, key, text, unknown) {
  if (text === "") { return []; }
  var known = knownWords(state, key), found = [];
  text.split(",").slice(0, MOST_LISTED).forEach(function (part) {
    var word = part === NO_WORD ? "" : decoded(part);
    if (word === null || !known.has(word)) { unknown.push(cut(word === null ? part : word, LONGEST_SAID)); }
    else if (found.indexOf(word) < 0) { found.push(word); }
  });
  return found.length ? found : undefined;
}

/* What an address asks for: the whole view, where the map is (or null), and what was not understood. null where it
   is no view, such as the link to the list. */
function readLink(state, hash) {
  var text = String(hash).replace(/^#/, ""), view = freshView(), unknown = [], place = null, any = false;
  if (text === "") { return { view: view, place: null, unknown: [] }; }
  if (text.indexOf("=") < 0) { return null; }
  if (text.length > LONGEST_LINK) { return { view: view, place: null, unknown: [text.slice(0, LONGEST_SAID) + "…"] }; }
  text.split("&").forEach(function (part) {
    var cutAt = part.indexOf("="), name = part.slice(0, Math.max(cutAt, 0)), value = part.slice(cutAt + 1);
    var field = LINKED.find(function (one) { return one[0] === name; });
    any = any || Boolean(field) || name === "map";
    if (name === "map") { place = readPlace(state.map, value); }
    var read = field ? readValue(state, field, value, unknown) : undefined;
    if (read !== undefined) { view[field[1]] = read; }
    else if (part && !(field && field[2] === "list") && !(name === "map" && place)) { unknown.push(cut(part, LONGEST_SAID)); }
  });
  return any ? { view: view, place: place, unknown: unknown } : null;
}

/* Where the map is, or null while the reader has not moved it. */
function placeNow(state) {
  var middle = state.map.getCenter().wrap();
  return state.moved ? [state.map.getZoom(), middle.lat, middle.lng] : null;
}

function applyLink(state, hash) {
  var asked = readLink(state, hash);
  if (!asked) { return; }
  var turned = asked.view.from && asked.view.to && asked.view.from > asked.view.to;
  if (turned) { asked.view.to = [asked.view.from, asked.view.from = asked.view.to][0]; }
  change(state, asked.view);
  if (turned) { notify(state, state.t("days_turned"), ["from", "to"]); }
  if (asked.place) { state.map.setView([asked.place[1], asked.place[2]], asked.place[0], { animate: false }); }
  if (asked.view.picked) { seePicked(state); }
  if (asked.unknown.length) { notify(state, state.t("link_unknown", asked.unknown.slice(0, 5).map(isolated).join(", "))); }
}

/* The whole address of what is shown now. */
function addressNow(state) {
  return location.href.split("#")[0] + linkText(state.view, placeNow(state));
}

/* Whether the page's address leads others to it: that of a file names folders of this computer, and so its user. */
function onTheWeb() { return location.protocol === "https:" || location.protocol === "http:"; }

/* What of the address may leave this computer: all of it on the web, else only what stands after the "#". */
function addressToTell(state) {
  return onTheWeb() ? addressNow(state) : linkText(state.view, placeNow(state));
}

/* A file's address is that of this computer: what can be sent is the part after "#", and how to use it. */
function linkForFile(state) {
  var name = decodeURIComponent(location.pathname.split("/").pop() || "");
  return state.t("link_file_text", unturned(name), linkText(state.view, placeNow(state)) || "#");
}

function writeLink(state) {
  var address = addressNow(state);
  if (address !== location.href) { history.replaceState(null, "", address); }
}

/* Reads the address at the beginning and when it changes, and keeps it up to date. */
function linkView(state) {
  var timer = null;
  function soon() {
    clearTimeout(timer);
    timer = setTimeout(function () { writeLink(state); }, LINK_MS);
  }
  if (location.hash) { applyLink(state, location.hash); }
  state.listeners.push(soon);
  state.map.on("moveend", soon);
  window.addEventListener("hashchange", function () { applyLink(state, location.hash); });
}
