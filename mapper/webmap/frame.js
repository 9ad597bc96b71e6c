/* The page around the map: title and tools above, room for list and filters beside it, sources and notes below. */

function shell(state) {
  var about = state.data.about, t = state.t, container = state.map.getContainer();
  var skip = make("a", "em-skip", t("skip"));
  skip.href = "#em-options";
  skip.addEventListener("click", function (event) {
    event.preventDefault();
    whenReady(state, function () {
      showList(state, true);
      state.list.node.focus();
    });
  });
  var head = make("header", "em-head"), panel = make("aside", "em-panel"), foot = make("footer", "em-foot"), words = make("div", "em-head-words");
  var tools = make("div", "em-tools");
  panel.id = "em-list";
  panel.setAttribute("aria-label", t("events"));
  state.frame = { head: head, tools: tools, panel: panel, foot: foot };
  add(words, quoted("h1", "", cut(about.title || t("untitled"), TITLE)), subtitle(state));
  add(tools, sideButton(state), summaryLink(state, "em-button em-summary"), drawer(state, panel), themeButton(state));
  add(head, words, tools);
  fillFoot(state, foot);
  document.body.prepend(skip, head, panel);
  document.body.appendChild(foot);
  document.body.classList.add("em-page");
  container.dir = "ltr";
  container.setAttribute("role", "main");
  container.setAttribute("aria-label", t("map_label"));
}

function subtitle(state) {
  var about = state.data.about, t = state.t, from = about.date_from, to = about.date_to, line = make("p", "em-sub");
  var dates = !from ? t("undated") : from === to ? t("data_from", day(from, state.lang))
    : t("data_range", day(from, state.lang), day(to, state.lang));
  var days = state.data.published, published = days.length === 1 ? t("published", day(days[0], state.lang)) : "";
  var reports = about.reports === 1 ? t("report") : t("reports", grouped(state, about.reports));
  return add(line, parts("", [about.coarsened, state.data.events ? dates : "", reports].concat(fewOf(about.publishers, state, 3), [published])));
}

/* The first of many names, and how many more there are. */
function fewOf(names, state, most) {
  return names.length <= most + 1 ? names : names.slice(0, most).concat(state.t("more", grouped(state, names.length - most)));
}

/* The way to the page of counts and contradictions that lies beside a map of several reports. */
function summaryLink(state, className) {
  if (!state.data.about.summary) { return null; }
  var link = make("a", className, state.t("summary"));
  link.href = state.data.about.summary;
  return link;
}

/* On a phone the list is a sheet below the map, opened by this button. */
function drawer(state, panel) {
  var button = make("button", "em-button em-drawer", state.t("show_list", state.data.events));
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", panel.id);
  button.addEventListener("click", function () {
    whenReady(state, function () {
      var open = !document.body.classList.contains("em-open");
      showList(state, open);
      if (open) { state.list.node.focus({ preventScroll: true }); }
    });
  });
  panel.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || event.defaultPrevented || !document.body.classList.contains("em-open")) { return; }
    event.preventDefault();
    showList(state, false);
    button.focus({ preventScroll: true });
  });
  state.drawer = button;
  return button;
}

/* On a narrow or low screen list, filters and panel are sheets over the map: one at a time. */
function makeRoom(state) {
  var sheets = window.matchMedia("(max-width: 700px), (max-height: 500px)").matches;
  if (sheets && state.view.picked) { change(state, { picked: "" }); }
}

/* What the list would cover is moved into the part of the map that stays in sight, and back: until the reader moves the map. */
function riseAbove(state, open) {
  var box = state.data.focus, map = state.map;
  if (!box || state.moved || !window.matchMedia("(max-width: 700px)").matches) { return; }
  goHome(state);
  if (!open) { return; }
  var top = document.querySelector(".em-panel").getBoundingClientRect().top - map.getContainer().getBoundingClientRect().top;
  var middle = map.latLngToContainerPoint(L.latLngBounds([[box[1], box[0]], [box[3], box[2]]]).getCenter());
  state.homing = true;
  map.panBy([0, middle.y - top / 2], { animate: false });
  state.homing = state.moved = false;
}

function showList(state, open) {
  if (open) { showSide(state, false); makeRoom(state); }
  if (document.body.classList.contains("em-open") !== open) { riseAbove(state, open); }
  document.body.classList.toggle("em-open", open);
  state.drawer.setAttribute("aria-expanded", String(open));
}

/* A corner of the map, mirrored where the interface runs from right to left. */
function corner(state, name) {
  if (state.t("direction") !== "rtl") { return name; }
  return name.indexOf("left") > 0 ? name.replace("left", "right") : name.replace("right", "left");
}

/* Why there is nothing, where nothing was found. */
function emptyNotes(state, panel) {
  if (state.data.events) { return; }
  state.data.about.notes.filter(function (note) { return note !== state.t("empty"); })
    .forEach(function (note) { panel.firstChild.insertBefore(quoted("p", "em-small em-note", note), state.list.node); });
}

/* A foot of more characters, and that of a lower window (pixels), is closed at first: the map needs the room. The line that
   opens it shows the credits. */
var LONG_FOOT = 600, LOW_WINDOW = 1000;

function fillFoot(state, foot) {
  var about = state.data.about, t = state.t, box = make("details"), summary = make("summary", "", t("about"));
  var body = make("div", "em-foot-body"), size = about.publishers.concat(about.credits, about.notes).join(" · ").length;
  box.open = window.innerWidth > 700 && window.innerHeight >= LOW_WINDOW && size < LONG_FOOT;
  if (about.credits.length) { summary.appendChild(quoted("span", "em-foot-brief", about.credits.join(" · "))); }
  function line(head, values) {
    var filled = values.filter(Boolean), few = fewOf(filled, state, 8), rest = filled.slice(few.length - 1);
    if (!filled.length) { return; }
    if (few === filled) {
      body.appendChild(add(make("p"), make("b", "", head + ": "), parts("", filled)));
      return;
    }
    var more = make("details", "em-more");
    add(more, make("summary", "", few[few.length - 1]), parts("", rest));
    add(body, add(make("p"), make("b", "", head + ": "), parts("", few.slice(0, -1))), more);
  }
  add(body, summaryLink(state, "em-link"));
  line(t("publishers"), about.publishers);
  line(t("credits"), about.credits);
  body.appendChild(quoted("p", "", about.disclaimer));
  if (state.disputed.length) {
    var told = make("details", "em-disputes");
    told.open = state.disputed.length <= 2;
    told.appendChild(make("summary", "", t("disputed_count", state.disputed.length)));
    state.disputed.forEach(function (row) { told.appendChild(quoted("p", "", row.note)); });
    body.appendChild(told);
  }
  if (state.data.events) { about.notes.forEach(function (note) { body.appendChild(quoted("p", "", note)); }); }
  foot.appendChild(add(box, summary, body));
}

/* The first view, and again when the page's size changes, until the reader has moved the map. */
function keepHome(state) {
  var map = state.map;
  state.moved = Boolean(state.moved);  // a link may name a place
  map.on("movestart zoomstart", function () { if (!state.homing) { state.moved = true; } });
  new ResizeObserver(function () {
    var box = map.getContainer(), size = map.getSize();
    if (box.clientWidth === size.x && box.clientHeight === size.y) { return; }
    map.invalidateSize({ animate: false, pan: state.moved });
    if (!state.moved) { goHome(state); }
  }).observe(map.getContainer());
}
