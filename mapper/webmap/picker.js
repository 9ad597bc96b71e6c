/* A filter by name, of which there may be thousands: a field to find one, the most frequent with their counts. */

var PICKS = 12;

/* The names in several columns whose cells may hold several ("a; b"), and which of them each cell holds. */
function namesIn(state, columns) {
  var ids = new Map(), names = [];
  var cells = columns.map(function (column) {
    return state.E.words(column).map(function (cell) {
      return cell === "" ? [] : cell.split("; ").map(function (name) {
        if (!ids.has(name)) { ids.set(name, names.length); names.push(name); }
        return ids.get(name);
      });
    });
  });
  var codes = columns.map(function (column) { return state.E.codes(column); });
  return { names: names, ids: ids, cells: cells, codes: codes };
}

/* How many rows that pass all other filters have each name: a row counts once, in whichever column it stands. */
function tallyNames(state, model, dimension) {
  var found = new Int32Array(model.names.length), last = new Int32Array(model.names.length).fill(-1);
  var fail = state.fail, others = dimension ? ~(1 << DIMENSIONS.indexOf(dimension)) : -1;
  for (var i = 0; i < fail.length; i++) {
    if (fail[i] & others) { continue; }
    for (var c = 0; c < model.cells.length; c++) {
      var held = model.cells[c][model.codes[c][i]];
      for (var k = 0; k < held.length; k++) {
        if (last[held[k]] !== i) { last[held[k]] = i; found[held[k]]++; }
      }
    }
  }
  return found;
}

/* Names that a query may mean, or null for all. */
function pickMatches(state, model, said, query) {
  if (!query.trim()) { return null; }
  if (!model.vocabulary) {
    model.vocabulary = new Vocabulary(begunSearch(state).vocabulary.hearing);
    model.lists = model.names.map(function (name) { return model.vocabulary.readNames(said(name), OF_PLACE | OF_ACTOR); });
  }
  var asked = queryOf(model.vocabulary, query), bits = bitsOf(model.lists, asked), found = new Set();
  bits.forEach(function (bit, id) { if (bit === asked.all) { found.add(id); } });
  return asked.all ? found : null;
}

/* A group of the filter panel. `list`: the choice of the view it sets; `said` puts a name into words. */
function picker(state, options) {
  var model = null, t = state.t, body = make("div", "em-picker"), field = make("input", "em-find"), items = make("div", "em-picks"), more = make("p", "em-small");
  field.type = "search";
  field.setAttribute("aria-label", t("find_in", options.head));
  field.placeholder = t("find_in", options.head);
  field.addEventListener("input", function () { fill(); });
  add(body, field, items, more);
  function fill() {
    model = model || namesIn(state, options.columns);
    var counts = tallyNames(state, model, options.dimension), chosen = state.view[options.list];
    var asked = pickMatches(state, model, options.said, field.value);
    var order = model.names.map(function (_, id) { return id; }).filter(function (id) {
      return chosen.indexOf(model.names[id]) >= 0 || (asked ? asked.has(id) : counts[id] > 0);
    });
    function weight(id) { return (chosen.indexOf(model.names[id]) >= 0 ? 1e9 : 0) + counts[id]; }
    order.sort(function (a, b) { return weight(b) - weight(a) || (model.names[a] < model.names[b] ? -1 : 1); });
    var shown = order.slice(0, Math.max(PICKS, chosen.length)), focus = document.activeElement && document.activeElement.dataset.word;
    items.replaceChildren.apply(items, shown.map(function (id) { return pickBox(state, options, model.names[id], counts[id]); }));
    if (focus !== undefined) { restoreFocus(items, focus); }
    more.textContent = order.length > shown.length ? t("more_names", order.length - shown.length) : order.length ? "" : t("no_names");
    more.hidden = !more.textContent;
  }
  return { body: body, fill: fill, count: function () { return state.view[options.list].length; } };
}

function pickBox(state, options, name, count) {
  var label = make("label", "em-choice"), box = make("input");
  box.type = "checkbox";
  box.dataset.word = name;
  box.checked = state.view[options.list].indexOf(name) >= 0;
  box.addEventListener("change", function () {
    var patch = {}, rest = state.view[options.list].filter(function (other) { return other !== name; });
    patch[options.list] = box.checked ? rest.concat(name) : rest;
    change(state, patch);
  });
  var words = quoted("span", "em-choice-text", cut(options.said(name), TITLE));
  return add(label, box, words, make("span", "em-count", count));
}

/* The box that had the focus, after the list was made anew. */
function restoreFocus(items, word) {
  var box = Array.from(items.querySelectorAll("input")).find(function (one) { return one.dataset.word === word; });
  if (box) { box.focus({ preventScroll: true }); }
}
