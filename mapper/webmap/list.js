/* The list beside the map, for keyboard and screen reader: a hundred thousand lines, of which those in view exist. */

/* Lines made beyond what is in view, above and below; none with the first picture, which they are no part of. */
var SPARE = 6;

function eventList(state) {
  var list = state.list = {
    node: make("div", "em-list"), room: make("div", "em-room"), jumps: make("nav", "em-jumps"), none: make("p", "em-empty"),
    sections: [], total: 0, active: 0, made: new Map(), line: 76, head: 32, calm: 0, high: 0
  };
  list.node.id = "em-options";
  list.node.tabIndex = 0;
  list.node.setAttribute("role", "listbox");
  list.node.setAttribute("aria-label", state.t("list_label"));
  list.jumps.setAttribute("aria-label", state.t("jumps"));
  list.node.appendChild(list.room);
  list.node.addEventListener("scroll", function () { drawList(state); });
  list.node.addEventListener("keydown", function (event) { listKey(state, event); });
  list.node.addEventListener("focus", function () { if (list.total) { activate(state, list.active, true); } });
  list.room.addEventListener("click", function (event) {
    var node = event.target.closest(".em-item");
    if (node) { whenReady(state, function () { activate(state, +node.dataset.place, false); choose(state, list.active); }); }
  });
  new ResizeObserver(function () {
    if (list.high === list.node.clientHeight) { return; }
    measure(state);
    drawList(state);
  }).observe(list.node);
  state.listeners.push(function (state, changed) {
    if (changed.shown) { fillList(state); }
    if (changed.picked) { followPicked(state); }
  });
  return add(make("div", "em-lists"), list.jumps, list.none, list.node);
}

/* Puts the list into its room beside the map; its lines are made once their heights are known. */
function listRoom(state) {
  var panel = state.frame.panel;
  add(panel, eventList(state));
  panel.firstChild.prepend(chosenLine(state));
  emptyNotes(state, panel);
  listHead(state, "");
  layProbes(state);
}

function showEvents(state) {
  place(state);
  drawList(state, true);
}

/* Heights come from the style sheet, so that larger letters make taller lines. */
function layProbes(state) {
  var list = state.list;
  list.probes = [make("div", "em-item"), make("div", "em-list-head", "x")];
  list.room.append(list.probes[0], list.probes[1]);
}

function readHeights(state) {
  var list = state.list;
  list.high = list.node.clientHeight;
  list.line = list.probes[0].offsetHeight || list.line;
  list.head = list.probes[1].offsetHeight || list.head;
  list.probes.forEach(function (probe) { probe.remove(); });
}

function measure(state) {
  var list = state.list, before = [list.line, list.head];
  layProbes(state);
  readHeights(state);
  if (!same(before, [list.line, list.head])) { place(state); }
}

/* Where each section stands, in pixels. */
function place(state, stay) {
  var list = state.list, top = 0;
  list.sections.forEach(function (section) {
    section.top = top;
    top += list.head + section.size * list.line;
  });
  list.room.style.height = top + "px";
  if (stay) { return; }
  list.made.forEach(function (node) { node.remove(); });
  list.made.clear();
}

function fillList(state) {
  var list = state.list;
  listHead(state, list.total ? idAt(state, list.active) : "");
  list.node.scrollTop = 0;
  place(state);
  drawList(state);
}

/* What is to be listed, and the words above it; `id` names the line that was active. */
function listHead(state, id) {
  var list = state.list, t = state.t;
  list.sections = sectionsOf(state);
  list.total = list.sections.reduce(function (sum, section) { return sum + section.size; }, 0);
  list.active = Math.max(0, placeOfItem(state, list.sections, id));
  list.jumps.replaceChildren();
  list.sections.forEach(function (section) {
    var button = actionButton(section.head + " ", function () { activate(state, section.first, true, true); list.node.focus(); });
    button.appendChild(make("span", "em-count", grouped(state, section.size)));
    button.dataset.section = section.name;
    list.jumps.appendChild(button);
  });
  list.jumps.hidden = list.sections.length < 2;
  var many = state.data.about.reports > 1;
  list.none.textContent = !state.data.events ? t(many ? "empty_many" : "empty") : shownCount(state) ? "" : t("none_shown");
  list.none.hidden = !list.none.textContent;
  if (state.drawer) { state.drawer.textContent = t("show_list", grouped(state, shownCount(state))); }
}

/* The same list by the columns, when they are there: its lines stay as they are. */
function listWhole(state) {
  state.list.sections = sectionsOf(state);
  place(state, true);
  drawList(state);
}

function topOf(state, at) {
  var list = state.list, section = list.sections.find(function (s) { return at < s.first + s.size; });
  return section.top + list.head + (at - section.first) * list.line;
}

/* Makes the lines in view that are not there, and forgets those that have gone. */
function drawList(state, first) {
  /* To ask for these before the first picture would lay the page out once more. */
  var list = state.list, scrolled = first ? 0 : list.node.scrollTop, high = first ? list.high : list.node.clientHeight;
  var spare = (state.E ? SPARE : 0) * list.line, top = scrolled - spare, foot = scrolled + high + spare;
  var wanted = new Map();
  list.sections.forEach(function (section) {
    if (section.top < foot && section.top + list.head > top) { wanted.set("h" + section.name, section); }
    var from = Math.max(0, Math.floor((top - section.top - list.head) / list.line));
    var to = Math.min(section.size, Math.ceil((foot - section.top - list.head) / list.line));
    for (var k = from; k < to; k++) { wanted.set(section.first + k, section); }
  });
  if (list.total) { wanted.set(list.active, null); }
  list.made.forEach(function (node, key) {
    if (!wanted.has(key)) { node.remove(); list.made.delete(key); }
  });
  wanted.forEach(function (section, key) {
    if (list.made.has(key)) { return; }
    var node = typeof key === "string" ? headLine(state, section) : itemLine(state, key);
    if (node) { list.made.set(key, node); }
  });
  mark(state);
  clearTimeout(list.calm);
  list.calm = setTimeout(function () { calm(state); }, 120);
}

function headLine(state, section) {
  var node = make("div", "em-list-head", section.head + " "), list = state.list;
  node.setAttribute("role", "presentation");
  node.appendChild(make("span", "em-count", grouped(state, section.size)));
  node.style.top = section.top + "px";
  list.room.appendChild(node);
  return node;
}

function itemLine(state, at) {
  var list = state.list, item = itemAt(state, list.sections, at);
  if (!item) { return null; }
  var node = entry(state, item);
  node.id = "em-option-" + at;
  node.dataset.place = at;
  node.setAttribute("aria-setsize", list.total);
  node.setAttribute("aria-posinset", at + 1);
  node.style.top = topOf(state, at) + "px";
  list.room.appendChild(node);
  return node;
}

function calm(state) {
  var list = state.list;
  if (!state.E) { return; }
  list.made.forEach(function (node, key) {
    if (typeof key === "number" && node.isConnected && !node.dataset.told) {
      node.dataset.told = "1";
      tellWhyNot(state, node, itemAt(state, list.sections, key));
    }
  });
}

function idAt(state, at) {
  var item = itemAt(state, state.list.sections, at);
  return item.row[item.kind + "_id"];
}

/* Shows which line is active and which is picked. */
function mark(state) {
  var list = state.list, picked = state.view.picked;
  list.made.forEach(function (node, key) {
    if (typeof key !== "number") { return; }
    node.classList.toggle("em-active", key === list.active);
    node.setAttribute("aria-selected", String(Boolean(picked) && idAt(state, key) === picked));
  });
  if (list.total) { list.node.setAttribute("aria-activedescendant", "em-option-" + list.active); }
  else { list.node.removeAttribute("aria-activedescendant"); }
}

function activate(state, at, show, first) {
  var list = state.list;
  list.active = Math.max(0, Math.min(list.total - 1, at));
  if (show) {
    var top = topOf(state, list.active), box = list.node, head = list.head;
    if (first || top - head < box.scrollTop) { box.scrollTop = top - head; }
    else if (top + list.line > box.scrollTop + box.clientHeight) { box.scrollTop = top + list.line - box.clientHeight; }
  }
  drawList(state);
}

/* The keys that the list answers; where the page is not whole yet, as soon as it is. */
var LIST_KEYS = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", "Enter", " "];

function listKey(state, event) {
  if (!state.list.total || event.ctrlKey || event.altKey || event.metaKey || LIST_KEYS.indexOf(event.key) < 0) { return; }
  event.preventDefault();
  whenReady(state, function () { goBy(state, event.key); });
}

function goBy(state, key) {
  var list = state.list, page = Math.max(1, Math.floor(list.node.clientHeight / list.line) - 1);
  var to = {
    ArrowDown: list.active + 1, ArrowUp: list.active - 1, PageDown: list.active + page, PageUp: list.active - page, Home: 0, End: list.total - 1
  }[key];
  if (to !== undefined) { activate(state, to, true); } else { choose(state, list.active); }
}

/* Opens a line's thing; what its layer or status hides is shown from then on. */
function choose(state, at) {
  var item = itemAt(state, state.list.sections, at), id = item.row[item.kind + "_id"];
  reveal(state, item);
  showList(state, false);
  pick(state, id, [], state.list.node);
  bringIntoView(state, item);
  state.list.active = Math.max(0, placeOfItem(state, state.list.sections, id));
  followPicked(state);
}

function reveal(state, item) {
  var lists = { corridor: ["layersOff", "corridors"], zone: ["layersOff", "zones"], reference: ["layersOff", "reference"],
    event: ["statusOff", item.row.status] }, pair = lists[item.kind], patch = {};
  patch[pair[0]] = state.view[pair[0]].filter(function (word) { return word !== pair[1]; });
  change(state, patch);
}

function followPicked(state) {
  var at = state.view.picked ? placeOfItem(state, state.list.sections, state.view.picked) : -1;
  if (at >= 0) { activate(state, at, true); } else { mark(state); }
}
