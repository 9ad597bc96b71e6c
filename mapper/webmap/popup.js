/* What is told of one event, corridor, zone or known route. Words are only ever set as text. */

function lines(text) {
  return text ? text.split("\n") : [];
}

function pair(list, head) {
  var values = Array.prototype.slice.call(arguments, 2).filter(Boolean);
  if (!values.length) { return; }
  var cell = make("dd");
  values.forEach(function (value) {
    cell.appendChild(typeof value === "string" ? quoted("div", "", value) : value);
  });
  add(list, make("dt", "", head), cell);
}

function small(text) {
  return text ? quoted("div", "em-small", text) : null;
}

function fold(head, blocks) {
  var filled = blocks.filter(function (block) { return block[1].length; });
  if (!filled.length) { return null; }
  var box = make("details", "em-fold");
  box.appendChild(make("summary", "", head));
  filled.forEach(function (block) {
    if (block[0]) { box.appendChild(make("div", "em-fold-head", block[0])); }
    var list = make("ul");
    block[1].forEach(function (line) { list.appendChild(quoted("li", "", line)); });
    box.appendChild(list);
  });
  return box;
}

/* A link only to the web; any other address stays text. */
function sourceLink(address, text) {
  var url;
  try { url = new URL(address); } catch (error) { url = null; }
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) {
    return address ? quoted("span", "em-small", address) : null;
  }
  var link = make("a", "em-link", text);
  link.href = url.href;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return link;
}

function day(iso, lang) {
  var parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!parts) { return iso; }
  var date = new Date(Date.UTC(+parts[1], +parts[2] - 1, +parts[3]));
  return date.toLocaleDateString(lang === "en" ? "en-GB" : lang, {
    day: "numeric", month: "long", year: "numeric", timeZone: "UTC"
  });
}

function dayBefore(iso) {
  var date = new Date(iso + "T00:00:00Z");
  return isNaN(date) ? iso : new Date(date - 864e5).toISOString().slice(0, 10);
}

/* "23 January 2020", "October 2018", "2011", "5 to 8 March": never finer than what is known. */
function dateText(row, state) {
  if (!row.date_start) { return state.t("no_date"); }
  if (row.date_precision === "year") { return row.date_start.slice(0, 4); }
  if (row.date_precision === "month") {
    var date = new Date(row.date_start + "T00:00:00Z");
    return date.toLocaleDateString(state.lang === "en" ? "en-GB" : state.lang, {
      month: "long", year: "numeric", timeZone: "UTC"
    });
  }
  var last = dayBefore(row.date_end), first = day(row.date_start, state.lang);
  return last > row.date_start ? state.t("until", first, day(last, state.lang)) : first;
}

function titleOf(item, state) {
  var row = item.row;
  if (item.kind === "event") { return row.sub_event_type || row.event_type; }
  if (item.kind === "corridor") { return state.t("corridor"); }
  return row.name || state.t(item.kind);
}

function lookOf(item) {
  var row = item.row;
  if (item.kind === "corridor") { return { kind: "corridor", count: row.count || 1 }; }
  if (item.kind === "reference") { return { kind: "crossing" }; }
  if (item.kind !== "event") { return null; }
  var look = { kind: "point", type: row.event_type, hollow: isHollow(row.status), count: 1 };
  return look;
}

function heading(item, state) {
  var row = item.row, head = make("div", "em-pop-head"), look = lookOf(item), words = make("div");
  if (look) { head.appendChild(swatch(look, 30, 9)); }
  words.appendChild(quoted("h2", "", cut(titleOf(item, state), TITLE)));
  if (item.kind === "event") {
    words.appendChild(make("div", "em-small", row.event_type));
    if (row.status !== "asserted") {
      words.appendChild(make("span", "em-chip em-" + row.status.replace(/\W/g, ""), state.t("status_" + row.status)));
    }
  } else if (item.kind === "reference") {
    words.appendChild(make("span", "em-chip", state.t("reference_one")));
  } else if (row.status && row.status !== "unknown") {
    words.appendChild(quoted("span", "em-chip", row.status));
  }
  return add(head, words);
}

function eventBody(row, state, box) {
  var t = state.t, list = make("dl");
  if (row.quote) { box.appendChild(quoted("blockquote", "", row.quote)); }
  pair(list, t("date"), dateText(row, state) + (row.date_precision ? " (" + t("precise_" + row.date_precision) + ")" : ""),
    small(row.date_why || row.date_words && t("date_words", row.date_words)));
  pair.apply(null, [list, t("figures")].concat(lines(row.counts_text), row.claims_disagree ? [make("strong", "", t("disagree"))] : []));
  pair(list, t("type"), row.sub_event_type || row.event_type, small(row.type_why));
  pair(list, t("by"), row.actor1, small(row.actor1_as_written && t("as_written", row.actor1_as_written)));
  pair(list, t("against"), row.actor2, small(row.actor2_as_written && t("as_written", row.actor2_as_written)));
  pair(list, t("others"), row.actors_other);
  pair(list, t("weapons"), row.weapons, small(row.weapons_as_written && t("as_written", row.weapons_as_written)));
  pair(list, t("according"), row.source_chain);
  if (row.place_names) {
    var area = row.admin1 && row.admin1 !== row.place_names ? ", " + row.admin1 : "";
    var kind = row.place_words && row.level === "point" ? t("beside") : t("level_" + row.level);
    var level = (row.drawn_as === "part" ? t("part_of", kind) : kind) + (row.uncertainty_km && row.drawn_as !== "unit" ? ", " + t("within_km", +row.uncertainty_km.toFixed(1)) : "");
    pair(list, t("place"), row.place_names + area, small(row.place_words && t("as_written", row.place_words)), small(level),
      row.drawn_as === "point" ? null : small(row.drawn_as === "cell" ? t("where_cell") : row.drawn_as === "line" ? t("where_line", +(row.corridor_km || 1).toFixed(1)) : t("where_area")),
      small(row.place_note && t("place_note", row.place_note)));
  } else {
    pair(list, t("no_place"), row.not_placed);
  }
  pair(list, t("confidence"), row.place_confidence === null
    ? t("confidence_event", percent(row.confidence))
    : t("confidence_both", percent(row.confidence), percent(row.place_confidence)));
  pair(list, t("codes"), small(t("codes_text", code(row.time_precision), code(row.geo_precision), code(row.date_prec), code(row.where_prec))));
  add(box, list, fold(t("claims"), [["", lines(row.claims_text)]]),
    fold(t("why"), [[t("chosen"), lines(row.place_why)], [t("rejected"), lines(row.rejected)]]));
}

function percent(value) { return value === null ? "–" : Math.round(value * 100) + " %"; }
function code(value) { return value === null ? "–" : value; }

function routeBody(item, state, box) {
  var row = item.row, t = state.t, list = make("dl");
  if (row.quote) { box.appendChild(quoted("blockquote", "", row.quote)); }
  if (item.kind === "zone") { pair(list, t("zone"), t("zone_note"), small(row.note)); }
  else { pair(list, t("route"), row.note); }
  pair(list, "", row.route_from && t("route_from", row.route_from), row.route_via && t("route_via", row.route_via),
    row.route_to && t("route_to", row.route_to));
  pair(list, t("opened"), row.opened && day(row.opened, state.lang));
  pair(list, t("opened_by"), row.opened_by);
  pair(list, t("for_whom"), row.for_whom);
  if (item.kind === "corridor") { pair(list, t("date"), row.date_start && day(row.date_start, state.lang), small(row.date_words)); }
  if (item.kind === "reference") { pair(list, t("status"), row.status); }
  pair(list, t("place"), row.place_names);
  pair(list, t("according"), row.source_chain);
  pair(list, t("source"), row.source);
  box.appendChild(list);
}

/* Everything about one thing, as an element. */
function article(item, state) {
  var row = item.row, box = make("article", "em-article");
  box.appendChild(heading(item, state));
  if (item.kind === "event") { eventBody(row, state, box); } else { routeBody(item, state, box); }
  if (item.kind !== "reference") {
    var from = make("div", "em-from"), who = [row.publisher, row.published && day(row.published, state.lang)];
    if (row.title) { from.appendChild(quoted("div", "em-from-title", cut(row.title, TITLE))); }
    add(from, small(who.filter(Boolean).join(", ")), sourceLink(row.url, state.t("open_source")));
    box.appendChild(from);
  }
  return box;
}

/* Several things at one place: one at a time, with the way to the others; nothing hidden. */
function pager(items, state, start) {
  var box = make("div", "em-pager"), at = start || 0, body = make("div");
  function show() {
    body.replaceChildren(article(items[at], state));
    if (count) { count.textContent = state.t("page", at + 1, items.length); }
    var scroll = box.closest(".leaflet-popup-content");
    if (scroll) { scroll.scrollTop = 0; }
  }
  function turn(step) {
    return function () { at = (at + step + items.length) % items.length; show(); };
  }
  var count = null;
  if (items.length > 1) {
    var bar = make("div", "em-pages"), back = make("button", "", "‹"), on = make("button", "", "›");
    count = make("span", "", "");
    [[back, "previous", -1], [on, "next", 1]].forEach(function (b) {
      b[0].type = "button";
      b[0].setAttribute("aria-label", state.t(b[1]));
      b[0].addEventListener("click", turn(b[2]));
    });
    count.setAttribute("aria-live", "polite");
    box.appendChild(add(bar, back, count, on));
  }
  box.appendChild(body);
  show();
  return box;
}

/* The events of one symbol: their words are read first. */
function openGroup(state, rows, latlng) {
  allDetails(state, rows).then(function (found) {
    openItems(state, latlng, found.map(function (row) { return { kind: "event", row: row }; }), 0);
  });
}

function openItems(state, latlng, items, start, back) {
  var size = state.map.getSize();
  var popup = L.popup({
    maxWidth: Math.min(380, size.x - 64),
    minWidth: Math.min(320, size.x - 64),
    maxHeight: Math.max(160, Math.min(520, size.y - 110)),
    autoPanPadding: [14, 14],
    className: "em-popup"
  }).setLatLng(latlng).setContent(pager(items, state, start));
  popup.openOn(state.map);
  var node = popup.getElement();
  node.setAttribute("role", "dialog");
  node.setAttribute("aria-label", cut(titleOf(items[start || 0], state), TITLE));
  node.tabIndex = -1;
  if (back) {
    node.focus({ preventScroll: true });
    popup.on("remove", function () { back.focus({ preventScroll: true }); });
  }
}
