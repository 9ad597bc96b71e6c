/* The panel that tells of the picked event, corridor, zone or route: a drawer over the map, on a phone a sheet. */

function turn(state, step) {
  var detail = state.detail, many = detail.items.length;
  if (many < 2) { return; }
  change(state, { picked: idOf(state, detail.items[(detail.at + step + many) % many]) });
}

/* An item is the number of an event's row, or { kind, row } of another thing. */
function idOf(state, item) {
  if (typeof item === "number") { return state.E.text("event_id", item); }
  return item.row[item.kind + "_id"];
}

function itemOf(state, id) {
  var i = indexOfEvent(state, id), found = null;
  if (i >= 0) { return i; }
  [["corridor", "corridors"], ["zone", "zones"], ["reference", "reference"]].forEach(function (pair) {
    (state[pair[1]] || []).forEach(function (row) {
      if (!found && row[pair[0] + "_id"] === id) { found = { kind: pair[0], row: row }; }
    });
  });
  return found;
}

/* Opens the events of one symbol (rows), or other things (items), the first of them to begin with. */
function openGroup(state, rows) { openAll(state, Array.from(rows)); }

function openItems(state, latlng, items) { openAll(state, items); }

function openAll(state, items) {
  if (items.length) { pick(state, idOf(state, items[0]), items, state.map.getContainer()); }
}

/* Picks one among items (none: all of its place); back is what gets the focus when the panel closes. */
function pick(state, id, items, back) {
  state.detail.items = items;
  state.detail.back = back;
  if (state.view.picked === id) { showPicked(state); } else { change(state, { picked: id }); }
}

function closeDetail(state) {
  var back = state.detail.back;
  change(state, { picked: "" });
  if (back && back.isConnected) { back.focus({ preventScroll: true }); }
}

/* Where the picked one stands among those told of; all of its place where it is none of them. */
function settle(state, item) {
  var detail = state.detail, id = idOf(state, item);
  function place() { return detail.items.findIndex(function (other) { return idOf(state, other) === id; }); }
  if (place() < 0) {
    var spots = typeof item === "number" ? state.E.anchors(item) : [];
    detail.items = spots.length ? Array.from(rowsOfSpot(state, spots[0])) : [item];
    if (place() < 0) { detail.items.unshift(item); }
  }
  detail.at = place();
}

function showPicked(state) {
  var detail = state.detail, item = state.view.picked ? itemOf(state, state.view.picked) : null;
  var fresh = detail.node.hidden, asked = ++detail.asked;
  if (item === null) {
    detail.node.hidden = true;
    detail.items = [];
    foldLegend(state, false);
    return;
  }
  settle(state, item);
  detail.node.hidden = false;
  if (fresh) { foldLegend(state, true); }
  detail.pages.node.hidden = detail.items.length < 2;
  detail.pages.count.textContent = state.t("page", detail.at + 1, detail.items.length);
  noteFilters(state);
  tell(state, item, asked);
  if (fresh) { detail.node.focus({ preventScroll: true }); }
}

/* Says where the filters no longer show the picked event; it stays open, for the reader asked for it. */
function noteFilters(state) {
  var i = state.view.picked ? indexOfEvent(state, state.view.picked) : -1;
  state.detail.note.hidden = i < 0 || !state.fail[i];
  state.detail.note.textContent = state.detail.note.hidden ? "" : state.t("filtered_out");
}

/* Where the panel leaves the map little room, the legend is folded for as long. */
function foldLegend(state, told) {
  var legend = document.querySelector("details.em-legend"), room = state.map.getSize().x - state.detail.node.offsetWidth;
  document.body.classList.toggle("em-told", told);
  if (legend && told && legend.open && room < 900) {
    legend.open = false;
    state.detail.folded = true;
  } else if (legend && !told && state.detail.folded) {
    legend.open = true;
    state.detail.folded = false;
  }
  if (state.labelLayer) { state.labelLayer.redraw(); }
}

/* What is known at once is told at once, the rest when its block is read; an older question is forgotten. */
function tell(state, item, asked) {
  if (typeof item !== "number") {
    fill(state, article(item, state), item);
    return;
  }
  var detail = state.detail, first = { kind: "event", row: state.E.row(item) }, wait = make("p", "em-small", state.t("loading"));
  fill(state, add(make("article", "em-article"), heading(first, state), wait), first);
  detail.body.setAttribute("aria-busy", "true");
  details(state, item).then(function (row) {
    if (asked !== detail.asked) { return; }
    fill(state, article({ kind: "event", row: row }, state), first);
  }, function (error) {
    if (asked !== detail.asked) { return; }
    var said = make("p", "em-error", state.t("not_read", error.message));
    said.setAttribute("role", "alert");
    wait.replaceWith(said, actionButton(state.t("try_again"), function () { tell(state, item, ++detail.asked); }));
    detail.body.removeAttribute("aria-busy");
  });
}

/* A quote that is longer than its room ends in a fade, and a button shows all of it. */
function shorten(state, quote) {
  if (!quote || quote.scrollHeight <= quote.clientHeight + 4) { return; }
  quote.classList.add("em-long");
  var button = actionButton(state.t("whole_quote"), function () {
    quote.classList.remove("em-long");
    quote.classList.add("em-whole");
    button.remove();
    state.detail.body.focus({ preventScroll: true });
  });
  quote.after(button);
}

function fill(state, told, item) {
  var detail = state.detail;
  detail.node.setAttribute("aria-label", unturned(cut(titleOf(item, state), TITLE)));
  detail.body.replaceChildren(told);
  detail.body.scrollTop = 0;
  shorten(state, told.querySelector(".em-quote"));
  detail.body.removeAttribute("aria-busy");
}
