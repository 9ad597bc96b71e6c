/* What is told of one event, corridor, zone or known route. Words are only ever set as text. */

function lines(text) {
  return text ? text.split("\n") : [];
}

/* A head and its values in a list of definitions; nothing where there is no value. */
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
    return address ? quoted("span", "em-small", cut(address, TITLE)) : null;
  }
  var link = make("a", "em-link", text);
  link.href = url.href;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return link;
}

function heading(item, state) {
  var row = item.row, head = make("div", "em-article-head"), look = lookOf(item), words = make("div");
  if (look) { head.appendChild(swatch(look, 30, 9)); }
  words.appendChild(quoted("h2", "", cut(titleOf(item, state), TITLE)));
  if (item.kind === "event") {
    add(words, quoted("div", "em-small", cut(kindWord(state, row.event_type), TITLE)), statusChip(row, state));
  } else if (item.kind === "reference") {
    words.appendChild(make("span", "em-chip", state.t("reference_one")));
  } else if (row.status && row.status !== "unknown") {
    words.appendChild(quoted("span", "em-chip", cut(routeWord(state, row.status), TITLE)));
  }
  return add(head, words);
}

/* The quote with the words around it, which bring their blanks with them. Each part keeps its direction marks to itself. */
function passage(row) {
  var box = quoted("blockquote", "em-quote", "");
  if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(row.lang || "")) { box.lang = row.lang; }
  [["em-around", row.quote_before], ["em-said", row.quote], ["em-around", row.quote_after]].forEach(function (part) {
    if (!part[1]) { return; }
    box.appendChild(make(part[0] === "em-said" ? "mark" : "span", part[0], cut(part[1], LONGEST)));
  });
  return box.firstChild ? box : null;
}

function sideText(row, state, n) {
  var code = row["inter" + n];
  return code ? small(state.t("side_" + code)) : null;
}

function placeParts(row, state) {
  var t = state.t, area = [row.admin1, row.country_name].filter(function (name, i, all) {
    return name && name !== row.place_names && all.indexOf(name) === i;
  });
  var kind = row.place_words && row.level === "point" ? t("beside") : t("level_" + row.level);
  var level = row.drawn_as === "part" ? t("part_of", kind) : kind;
  if (row.uncertainty_km && row.drawn_as !== "unit") { level += t("comma") + t("within_km", +row.uncertainty_km.toFixed(1)); }
  var drawn = row.drawn_as === "cell" ? t("where_cell") : row.drawn_as === "line" ? t("where_line", +(row.corridor_km || 1).toFixed(1)) : row.drawn_as === "point" ? "" : t("where_area");
  return [row.place_names, row.place_native && quoted("div", "em-native", row.place_native), parts("em-small", area), small((row.place_words || row.place_as_written) && t("as_written", row.place_words || row.place_as_written)), small(level), small(drawn),
    small(row.place_note && t("place_note", row.place_note))];
}

/* The codes of ACLED and UCDP, each with what it means. */
function codeList(row, state) {
  var found = [["time_precision", "acled_time_"], ["geo_precision", "acled_place_"], ["date_prec", "ucdp_date_"], ["where_prec", "ucdp_place_"]]
    .filter(function (code) { return row[code[0]] !== null; })
    .map(function (code) { return small(state.t(code[0], row[code[0]], state.t(code[1] + row[code[0]]))); });
  return found.length ? found : [small("–")];
}

function percent(value) { return value === null ? "–" : Math.round(value * 100) + " %"; }

/* The facts of an event in the order in which one asks for them. */
function eventFacts(row, state) {
  var t = state.t, list = make("dl");
  pair(list, t("date"), dateText(row, state) + (row.date_precision ? " (" + t("precise_" + row.date_precision) + ")" : ""),
    small(row.date_why || row.date_words && t("date_words", row.date_words)));
  pair.apply(null, [list, t("figures")].concat(figures(row, state)));
  pair(list, t("by"), row.actor1, small(row.actor1_as_written && t("as_written", row.actor1_as_written)), row.actor1 && sideText(row, state, 1));
  pair(list, t("against"), row.actor2, small(row.actor2_as_written && t("as_written", row.actor2_as_written)), row.actor2 && sideText(row, state, 2));
  pair(list, t("others"), row.actors_other);
  pair(list, t("weapons"), row.weapons, small(row.weapons_as_written && t("as_written", row.weapons_as_written)));
  pair(list, t("claims"), voiceList(row, state));
  if (row.place_names) { pair.apply(null, [list, t("place")].concat(placeParts(row, state))); } else { pair(list, t("no_place"), row.not_placed); }
  if (row.place_names) { pair(list, t("not_found"), row.place_not_found); }
  pair(list, t("places_other"), row.places_other);
  pair(list, t("type"), kindWord(state, row.sub_event_type || row.event_type), small(row.type_why));
  pair(list, t("confidence"), row.place_confidence === null
    ? t("confidence_event", percent(row.confidence))
    : t("confidence_both", percent(row.confidence), percent(row.place_confidence)), small(t("confidence_note")));
  pair.apply(null, [list, t("codes")].concat(codeList(row, state)));
  return list;
}

function routeFacts(item, state) {
  var row = item.row, t = state.t, list = make("dl");
  if (item.kind === "zone") { pair(list, t("zone"), t("zone_note"), small(row.note)); }
  else { pair(list, t("route"), row.note); }
  pair(list, "", row.route_from && t("route_from", row.route_from), row.route_via && t("route_via", row.route_via),
    row.route_to && t("route_to", row.route_to));
  pair(list, t("opened"), row.opened && day(row.opened, state.lang));
  pair(list, t("opened_by"), row.opened_by);
  pair(list, t("for_whom"), row.for_whom);
  if (item.kind === "corridor") { pair(list, t("date"), row.date_start && day(row.date_start, state.lang), small(row.date_words)); }
  if (item.kind === "reference") { pair(list, t("status"), row.standing && row.standing !== row.status && routeWord(state, row.standing), row.standing === row.status ? routeWord(state, row.status) : small(row.status)); }
  pair(list, t("place"), row.place_names);
  pair(list, t("according"), tellersOf(row, state));
  pair(list, t("source"), row.source);
  return list;
}

/* Which report it is from, and the way to it. */
function fromReport(row, state) {
  var from = make("div", "em-from"), who = [row.publisher, row.published && day(row.published, state.lang)];
  if (row.title) { from.appendChild(quoted("div", "em-from-title", cut(row.title, TITLE))); }
  return add(from, parts("em-small em-from-line", who), sourceLink(row.url, state.t("open_source")));
}

/* Everything about one thing, as an element. */
function article(item, state) {
  var row = item.row, box = make("article", "em-article"), event = item.kind === "event";
  add(box, heading(item, state), passage(row));
  if (item.kind !== "reference") { box.appendChild(fromReport(row, state)); }
  box.appendChild(actions(item, state));
  box.appendChild(event ? eventFacts(row, state) : routeFacts(item, state));
  if (event) {
    add(box, fold(state.t("why"), [[state.t("chosen"), lines(row.place_why)], [state.t("rejected"), lines(row.rejected)]]));
  }
  return box;
}
