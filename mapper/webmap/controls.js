/* The side of the page: search, how much is shown, and the panels of filters and of counts, which unfold there. */

/* What "reset" sets back: what hides events, not how the page looks. */
var FILTER_KEYS = ["from", "to", "mode", "undated", "typesOff", "subtypesOff", "statusOff", "actors", "areas", "sources", "levelsOff", "killed", "q", "quotes"];
var LEVELS = ["point", "settlement", "admin3", "admin2", "admin1", "country", "region", ""];
var TYPING_MS = 120;

function filterSide(state) {
  var t = state.t, box = make("section", "em-side"), side = state.side;
  side.box = box;
  box.setAttribute("aria-label", t("filters"));
  side.notice = make("div", "em-notice");
  side.notice.setAttribute("role", "status");
  side.shown = make("p", "em-shown");
  side.shown.setAttribute("aria-live", "polite");
  side.stay = make("p", "em-small");
  var bar = make("div", "em-side-bar");
  add(bar, panelButton(state, "filters", filterPanel(state)), panelButton(state, "counts", countsPanel(state)), resetButton(state), savingMenu(state));
  add(box, searchField(state), side.shown, side.stay, side.notice, bar, side.panels.filters.node, side.panels.counts.node);
  state.frame.head.after(box);
  state.listeners.push(function (_, changed) { sideChanged(state, changed); });
  box.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") { return; }
    event.preventDefault();
    /* First what was typed, then the panel. */
    if (event.target.type === "search" && event.target.value) {
      event.target.value = "";
      event.target.dispatchEvent(new Event("input", { bubbles: true }));
      return;
    }
    closePanels(state, true);
    leaveSide(state);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !event.defaultPrevented && !document.body.classList.contains("em-told")) { leaveSide(state); }
  });
  sideChanged(state, { shown: true });
}

/* A sentence for the reader, until it is closed or, where it is about choices of the view (`about`), until one of them changes. */
function notify(state, text, about) {
  var close = make("button", "em-close", "×");
  close.type = "button";
  close.setAttribute("aria-label", state.t("close"));
  close.addEventListener("click", function () { state.side.notice.replaceChildren(); });
  state.side.notice.replaceChildren(make("span", "", text), close);
  state.side.noticed = about || [];
}

function searchField(state) {
  var t = state.t, box = make("div", "em-search"), field = make("input", "em-find"), timer = null;
  field.type = "search";
  field.id = "em-q";
  field.placeholder = t("search");
  field.setAttribute("aria-label", t("search"));
  field.addEventListener("focus", function () { whenReady(state, function () { readAhead(state); }); });
  field.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(function () { change(state, { q: field.value }); }, TYPING_MS);
  });
  var quotes = make("input"), said = make("span", "", t("search_quotes")), label = add(make("label", "em-check"), quotes, said);
  quotes.type = "checkbox";
  quotes.addEventListener("change", function () { change(state, { quotes: quotes.checked }); });
  state.listeners.push(function (_, changed) {
    if (changed.q && field.value !== state.view.q) { clearTimeout(timer); field.value = state.view.q; }
    quotes.checked = state.view.quotes;
    label.hidden = !state.view.q.trim() && !state.view.quotes;
    if (changed.quotes && state.view.quotes) { bringQuotes(state, said); }
    else if (!state.view.quotes || searchOf(state).long) { said.textContent = t(state.shown.length || state.view.quotes ? "search_quotes" : "search_nothing"); }
  });
  label.hidden = true;
  return add(box, field, label);
}

/* Reads the quotes when they are first asked for, says how far it is, and searches once more. */
function bringQuotes(state, said) {
  if (searchOf(state).long) { return; }
  readQuotes(state, function (share) { said.textContent = state.t("search_reading", Math.round(share * 100)); }).then(function () {
    said.textContent = state.t("search_quotes");
    again(state, "text");
  });
}

function countNotPlaced(state) {
  if (!state.E) { return state.first.off; }
  var first = state.E.first, shown = state.shown, found = 0;
  for (var k = 0; k < shown.length; k++) { if (first[shown[k]] === first[shown[k] + 1]) { found++; } }
  return found;
}

function sideChanged(state, changed) {
  if (state.side.noticed && state.side.noticed.some(function (key) { return changed[key]; })) { state.side.notice.replaceChildren(); }
  if (!changed.shown && !changed.statusOff) { return; }
  var t = state.t, off = countNotPlaced(state), side = state.side, on = filtersOn(state);
  var words = t("shown_of", grouped(state, shownCount(state)), grouped(state, state.data.events));
  side.opener.textContent = on ? t("filters_on", on) : t("filters");
  side.shown.textContent = words + (off ? ", " + t("shown_off_map", grouped(state, off)) : "") + ".";
  side.stay.hidden = !on || !allThings(state);
  side.stay.textContent = t("routes_shown", grouped(state, keptThings(state)), grouped(state, allThings(state)));
  side.box.hidden = !state.data.events;
  side.reset.hidden = !on;
  side.panels.filters.button.textContent = on ? t("filters_on", on) : t("filters");
  fillOpenPanels(state);
}

/* How many filters differ from the view at first. */
function filtersOn(state) {
  return DIMENSIONS.filter(function (name) {
    return DEPENDS[name].some(function (key) { return key !== "quotes" && !same(state.view[key], VIEW[key]); });
  }).length;
}

function resetButton(state) {
  var button = state.side.reset = timeButton("em-reset", function () {
    var patch = {};
    FILTER_KEYS.forEach(function (key) { patch[key] = VIEW[key]; });
    change(state, patch);
  });
  button.textContent = state.t("reset");
  return button;
}

/* Where there is no room beside the map, the side is a sheet over it, which this button of the head opens. */
function sideButton(state) {
  var button = actionButton(state.t("filters"), function () {
    whenReady(state, function () { showSide(state, !document.body.classList.contains("em-sided")); });
  });
  state.side = { opener: button, panels: {}, groups: null };
  button.classList.add("em-opener");
  button.setAttribute("aria-expanded", "false");
  return button;
}

function showSide(state, open) {
  document.body.classList.toggle("em-sided", open);
  state.side.opener.setAttribute("aria-expanded", String(open));
  if (!open) { return; }
  showList(state, false);
  makeRoom(state);
  if (state.side.panels.filters.node.hidden) { togglePanel(state, "filters"); }
}

/* Back to the map, and the focus to the button that opened the sheet. */
function leaveSide(state) {
  if (!document.body.classList.contains("em-sided")) { return; }
  showSide(state, false);
  state.side.opener.focus({ preventScroll: true });
}

/* A button that unfolds a panel; one panel at a time is open. */
function panelButton(state, name, node) {
  var button = timeButton("em-side-button", function () { whenReady(state, function () { togglePanel(state, name); }); });
  button.textContent = state.t(name);
  node.id = "em-panel-" + name;
  node.hidden = true;
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", node.id);
  state.side.panels[name] = { button: button, node: node };
  return button;
}

function togglePanel(state, name) {
  var open = state.side.panels[name].node.hidden;
  closePanels(state, false);
  if (open) {
    var panel = state.side.panels[name];
    panel.node.hidden = false;
    panel.button.setAttribute("aria-expanded", "true");
    document.body.classList.add("em-unfolded");
    fillOpenPanels(state);
  }
}

function closePanels(state, back) {
  document.body.classList.remove("em-unfolded");
  Object.keys(state.side.panels).forEach(function (name) {
    var panel = state.side.panels[name], inside = panel.node.contains(document.activeElement);
    if (back && inside && !panel.node.hidden) { panel.button.focus({ preventScroll: true }); }
    panel.node.hidden = true;
    panel.button.setAttribute("aria-expanded", "false");
  });
}

function fillOpenPanels(state) {
  var panels = state.side.panels;
  if (!panels.filters.node.hidden) { groupsOf(state).forEach(function (group) { group.update(); }); }
  if (!panels.counts.node.hidden) { fillCounts(state); }
}

function panelHead(state, words) {
  var head = make("div", "em-panel-head"), close = timeButton("em-close", function () { closePanels(state, true); });
  close.textContent = "×";
  close.setAttribute("aria-label", state.t("close"));
  return add(head, make("h2", "", words), close);
}

function filterPanel(state) {
  return add(make("div", "em-side-panel"), panelHead(state, state.t("filters")));
}

function countsPanel(state) {
  var node = make("div", "em-side-panel"), label = make("label", "em-choice"), box = make("input");
  node.appendChild(panelHead(state, state.t("counts")));
  box.type = "checkbox";
  box.dataset.flag = "paint";
  box.addEventListener("change", function () {
    var patch = { paint: box.checked };
    if (box.checked) { patch.layersOff = state.view.layersOff.filter(function (name) { return name !== "units"; }); }
    change(state, patch);
  });
  state.listeners.push(function () { box.checked = state.view.paint; });
  add(label, box, make("span", "em-choice-text", state.t("paint")));
  state.side.table = make("div", "em-table");
  state.side.allRows = false;
  return add(node, label, state.side.table);
}

/* The groups of the panel, made when it is first unfolded. */
function groupsOf(state) {
  var side = state.side;
  if (!side.groups) {
    side.groups = filterGroups(state);
    side.groups.forEach(function (group) { side.panels.filters.node.appendChild(group.node); });
  }
  return side.groups;
}

/* What can be taken away: the shown events as files, the view as a link. */
function savingMenu(state) {
  var t = state.t, box = make("details", "em-saving"), list = make("div", "em-saving-list");
  add(box, make("summary", "", t("save")), list);
  [["csv", "download_csv"], ["geojson", "download_geojson"]].forEach(function (format) {
    var name = format[0], words = t(format[1]);
    var button = timeButton("", function () {
      button.disabled = true;
      new Promise(function (done) { whenReady(state, done); }).then(function () { return download(state, name, function (share) { button.textContent = t("download_making", Math.round(share * 100)); }); })
        .catch(function (error) { notify(state, t("download_failed", error.message)); })
        .then(function () { button.disabled = false; button.textContent = words; });
    });
    button.dataset.format = name;
    button.textContent = words;
    list.appendChild(button);
  });
  var link = timeButton("", function () {
    whenReady(state, function () {
      var file = !onTheWeb(), text = file ? linkForFile(state) : addressToTell(state);
      copyText(text).then(function (done) { notify(state, t(!done ? "link_by_hand" : file ? "link_copied_file" : "link_copied", text)); });
    });
  });
  link.dataset.format = "link";
  link.textContent = t("link_copy");
  list.appendChild(link);
  box.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && box.open) { box.open = false; box.firstChild.focus(); event.stopPropagation(); }
  });
  document.addEventListener("click", function (event) { if (!box.contains(event.target)) { box.open = false; } });
  return box;
}
