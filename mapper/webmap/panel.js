/* Title, list of everything found, sources and notes: the page around the map. */

function shell(state) {
  var about = state.data.about, t = state.t, container = state.map.getContainer();
  var skip = make("a", "em-skip", t("skip"));
  skip.href = "#em-list";
  var head = make("header", "em-head"), panel = make("aside", "em-panel"), foot = make("footer", "em-foot");
  panel.id = "em-list";
  panel.tabIndex = -1;
  var words = make("div", "em-head-words");
  add(words, quoted("h1", "", cut(about.title || t("untitled"), TITLE)), quoted("p", "em-sub", subtitle(state)));
  add(head, words, drawer(state, panel));
  add(panel, listOf(state));
  fillFoot(state, foot);
  document.body.prepend(skip, head, panel);
  document.body.appendChild(foot);
  document.body.classList.add("em-page");
  container.setAttribute("role", "region");
  container.setAttribute("aria-label", t("map_label"));
  state.map.invalidateSize({ animate: false, pan: false });
}

function subtitle(state) {
  var about = state.data.about, t = state.t, from = about.date_from, to = about.date_to;
  var dates = !from ? t("undated") : from === to ? t("data_from", day(from, state.lang))
    : t("data_range", day(from, state.lang), day(to, state.lang));
  var published = state.published.length === 1 ? t("published", day(state.published[0], state.lang)) : "";
  var reports = about.reports === 1 ? t("report") : t("reports", about.reports);
  return [state.E.n ? dates : "", reports, about.publishers.join(", "), published, about.coarsened].filter(Boolean).join(" · ");
}

/* On a phone the list is a sheet below the map, opened by this button. */
function drawer(state, panel) {
  var button = make("button", "em-drawer", state.t("show_list", state.E.n));
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", panel.id);
  button.addEventListener("click", function () {
    var open = document.body.classList.toggle("em-open");
    button.setAttribute("aria-expanded", String(open));
    state.map.invalidateSize({ animate: false });
  });
  state.drawer = button;
  return button;
}

function byDate(a, b) {
  var x = a.date_start || "", y = b.date_start || "";
  return x < y ? 1 : x > y ? -1 : a.index - b.index;
}

var LISTED = 2000;

function listOf(state) {
  var box = make("div", "em-lists"), t = state.t;
  if (!state.E.n) {
    box.appendChild(make("p", "em-empty", t(state.data.about.reports > 1 ? "empty_many" : "empty")));
    state.data.about.notes.filter(function (note) { return note !== t("empty"); })
      .forEach(function (note) { box.appendChild(quoted("p", "em-small", note)); });
  }
  var rows = [];
  for (var i = 0; i < Math.min(state.E.n, LISTED); i++) { rows.push(state.E.row(i)); }
  var now = rows.filter(function (row) { return row.status !== "historical"; }).sort(byDate);
  var old = rows.filter(function (row) { return row.status === "historical"; }).sort(byDate);
  add(box, group(state, t("events"), now, "event"), group(state, t("corridors"), state.corridors, "corridor"),
    group(state, t("zones"), state.zones, "zone"), group(state, t("reference"), state.reference, "reference"),
    group(state, t("history"), old, "event"));
  return box;
}

function group(state, head, rows, kind) {
  if (!rows.length) { return null; }
  var box = make("section", "em-group"), list = make("ul", "em-items");
  var title = make("h2", "", head);
  title.appendChild(make("span", "em-count", rows.length));
  rows.forEach(function (row) { list.appendChild(entry(state, { kind: kind, row: row })); });
  return add(box, title, list);
}

function entry(state, item) {
  var line = make("li"), button = make("button", "em-item"), words = make("span", "em-item-words"), row = item.row;
  button.type = "button";
  var at = placeOf(state, item), look = lookOf(item);
  if (look && item.kind === "event" && at && at.area) {
    look = { kind: "area", type: row.event_type, types: [row.event_type], count: 1, hollow: look.hollow };
  }
  button.appendChild(look ? swatch(look, 30, look.kind === "area" ? 11 : 9) : patch("em-hatch"));
  words.appendChild(quoted("span", "em-item-title", cut(titleOf(item, state), TITLE)));
  words.appendChild(quoted("span", "em-item-line", whereLine(state, item)));
  detailLines(state, item).forEach(function (text) { words.appendChild(quoted("span", "em-item-line", text)); });
  if (item.kind === "event" && row.status !== "asserted" && row.status !== "historical") {
    words.appendChild(make("span", "em-chip em-" + row.status, state.t("status_" + row.status)));
  }
  if (!at) { words.appendChild(make("span", "em-chip", state.t("not_on_map"))); }
  button.appendChild(words);
  line.appendChild(button);
  button.addEventListener("click", function () { choose(state, item, at, button, line); });
  return line;
}

function whereLine(state, item) {
  var row = item.row, parts = item.kind === "event" ? [dateText(row, state)] : [];
  if (item.kind === "reference") { parts = [row.opened && state.t("opened") + " " + day(row.opened, state.lang)]; }
  if (row.place_words) { parts.push(isolated(row.place_words)); } else if (row.place_names) { parts.push(row.place_names + (row.level && row.drawn_as !== "point" ? " (" + state.t("level_" + row.level) + ")" : "")); }
  return parts.filter(Boolean).join(" · ");
}

function detailLines(state, item) {
  var row = item.row;
  if (item.kind === "corridor") { return [row.note]; }
  if (item.kind !== "event") { return []; }
  var people = ["killed", "wounded", "captured", "displaced", "missing"].filter(function (what) { return row[what + "_text"]; })
    .map(function (what) { return state.t(what) + ": " + isolated(row[what + "_text"]); });
  return people.length ? [people.join(" · ")] : [];
}

/* Where a thing of the list is on the map, or null. */
function placeOf(state, item) {
  var row = item.row;
  if (item.kind === "event") {
    var spots = state.E.anchors(row.index);
    return spots.length ? standOf(state, state.groups.own[spots[0]]) : null;
  }
  if (row.points.length && finite(row.points[0])) { return { lat: row.points[0][1], lon: row.points[0][0] }; }
  if (row.line) { var m = middle(state.map, row.line.map(function (p) { return [p[1], p[0]]; })); return { lat: m.lat, lon: m.lng }; }
  if (item.kind === "corridor") { var over = overUnits(state, row)[0]; return over ? { lat: over[1], lon: over[0] } : null; }
  return row.inside ? { lat: row.inside[1], lon: row.inside[0] } : null;
}

function choose(state, item, at, button, line) {
  wholeItem(state, item).then(function (whole) {
    if (!at) {
      var open = line.querySelector(".em-inline");
      if (open) { open.remove(); } else { line.appendChild(add(make("div", "em-inline"), article(whole, state))); }
      return;
    }
    reveal(state, item);
    document.body.classList.remove("em-open");
    state.drawer.setAttribute("aria-expanded", "false");
    state.map.invalidateSize({ animate: false });
    var latlng = L.latLng(at.lat, at.lon);
    if (!state.map.getBounds().pad(-0.1).contains(latlng)) { state.map.setView(latlng, state.map.getZoom(), { animate: false }); }
    if (item.kind !== "event") { openItems(state, latlng, [item], 0, button); return; }
    var spots = state.E.anchors(item.row.index), rows = rowsOfGroup(state, state.groups.of[spots[0]]);
    change(state, { picked: item.row.event_id });
    allDetails(state, rows).then(function (found) {
      var items = found.map(function (row) { return { kind: "event", row: row }; });
      openItems(state, latlng, items, Math.max(0, rows.indexOf(item.row.index)), button);
    });
  });
}

function wholeItem(state, item) {
  if (item.kind !== "event") { return Promise.resolve(item); }
  return details(state, item.row.index).then(function (row) { return { kind: "event", row: row }; });
}

/* What the reader asks for is shown, also where its kind is hidden at first. */
function reveal(state, item) {
  var lists = { corridor: [["layersOff", "corridors"]], zone: [["layersOff", "zones"]], reference: [["layersOff", "reference"]],
    event: [["statusOff", item.row.status], ["typesOff", item.row.event_type]] }[item.kind];
  lists.forEach(function (pair) { setOff(state, pair[0], pair[1], false); });
}

function fillFoot(state, foot) {
  var about = state.data.about, t = state.t, box = make("details"), summary = make("summary", "", t("about"));
  box.open = window.innerWidth > 700;
  var body = make("div", "em-foot-body");
  function line(head, values) {
    var filled = values.filter(Boolean);
    if (filled.length) { body.appendChild(add(make("p"), make("b", "", head + ": "), quoted("span", "", filled.join(" · ")))); }
  }
  line(t("publishers"), about.publishers);
  line(t("credits"), about.credits);
  body.appendChild(make("p", "", about.disclaimer));
  if (state.disputed.length) {
    var told = make("details", "em-disputes");
    told.open = state.disputed.length <= 2;
    told.appendChild(make("summary", "", t("disputed_count", state.disputed.length)));
    state.disputed.forEach(function (row) { told.appendChild(quoted("p", "", row.note)); });
    body.appendChild(told);
  }
  if (state.E.n) { about.notes.forEach(function (note) { body.appendChild(quoted("p", "", note)); }); }
  foot.appendChild(add(box, summary, body));
}
