/* The filters that are on, in words: above the list, each to be taken back; on paper; in the title of the window. */

/* So many of one kind are told one by one. */
var CHIPS = 6;

/* What differs from the view at first: [{ words, patch }], `patch` takes it back. */
function chosenFilters(state) {
  var t = state.t, view = state.view, found = [];
  function put(words, patch) { found.push({ words: words, patch: patch }); }
  function without(key, word) {
    var patch = {};
    patch[key] = view[key].filter(function (other) { return other !== word; });
    return patch;
  }
  /* `made`: the words of the list that are not in the view at first; `back`: those that are there and no longer here. */
  function list(key, head, said) {
    var made = view[key].filter(function (word) { return VIEW[key].indexOf(word) < 0; }), rest = {};
    made.slice(0, CHIPS).forEach(function (word) { put(t(head, isolated(said(word))), without(key, word)); });
    rest[key] = view[key].filter(function (word) { return made.indexOf(word) < CHIPS; });
    if (made.length > CHIPS) { put(t("more", grouped(state, made.length - CHIPS)), rest); }
    VIEW[key].filter(function (word) { return view[key].indexOf(word) < 0; }).forEach(function (word) {
      var patch = {};
      patch[key] = view[key].concat(word);
      put(t("on_with", said(word)), patch);
    });
  }
  function plain(word) { return word; }
  function kind(word) { return kindWord(state, word); }
  var days = daysInWords(state);
  if (days) { put(days, { from: VIEW.from, to: VIEW.to, mode: VIEW.mode }); }
  if (!view.undated) { put(t("on_dated"), { undated: true }); }
  list("typesOff", "on_without", kind);
  list("subtypesOff", "on_without", kind);
  list("statusOff", "on_without", function (word) { return t("status_" + word); });
  list("areas", "on_in", areasNamed(state));
  list("actors", "on_of", plain);
  list("sources", "on_by", plain);
  list("levelsOff", "on_without", function (word) { return word ? t("level_" + word) : t("no_place"); });
  if (view.killed) { put(t("on_killed", grouped(state, view.killed)), { killed: 0 }); }
  if (view.q.trim()) { put(t(view.quotes ? "on_quotes" : "on_search", isolated(cut(view.q.trim(), 60))), { q: "", quotes: false }); }
  return found;
}

/* The days chosen, or "" for all. */
function daysInWords(state) {
  var view = state.view, t = state.t, from = view.mode === "cumulative" ? "" : view.from;
  if (!from && !view.to) { return ""; }
  if (!from) { return t("on_until", day(view.to, state.lang)); }
  if (!view.to) { return t("on_from", day(from, state.lang)); }
  return from === view.to ? day(from, state.lang) : t("from_to", day(from, state.lang), day(view.to, state.lang));
}

/* Names of areas are worked out when one is first chosen. */
function areasNamed(state) {
  return function (code) {
    state.areaNamed = state.areaNamed || areaNames(state);
    return state.areaNamed(code);
  };
}

function chosenInWords(state) { return chosenFilters(state).map(function (one) { return one.words; }).join(" · "); }

/* The line of filters; it is kept up to date, and the window's title with it. */
function chosenLine(state) {
  var box = make("ul", "em-chosen"), title = document.title;
  box.setAttribute("aria-label", state.t("on_filters"));
  function fill() {
    var found = chosenFilters(state), inside = box.contains(document.activeElement);
    box.replaceChildren();
    found.forEach(function (one) { box.appendChild(add(make("li"), chosenButton(state, one))); });
    box.hidden = !found.length;
    if (inside) { (box.querySelector("button") || state.list.node).focus({ preventScroll: true }); }
    document.title = found.length ? title + " (" + unturned(chosenInWords(state)) + ")" : title;
  }
  state.listeners.push(function (_, changed) { if (changed.shown) { fill(); } });
  fill();
  return box;
}

function chosenButton(state, one) {
  var button = make("button", "em-chosen-one"), cross = make("span", "em-cross", "×");
  button.type = "button";
  button.setAttribute("aria-label", state.t("on_remove", unturned(one.words)));
  cross.setAttribute("aria-hidden", "true");
  button.addEventListener("click", function () { change(state, one.patch); });
  return add(button, quoted("span", "", one.words), cross);
}
