/* One small test a dimension: null where all rows pass, else a function of a row's number. */

/* Codes of a text column whose words a function accepts, as a table of 0 and 1. */
function accepted(state, column, f) {
  var words = state.E.words(column), table = new Uint8Array(words.length);
  words.forEach(function (word, code) { table[code] = f(word) ? 1 : 0; });
  return table;
}

function byColumn(state, column, f) {
  var table = accepted(state, column, f), codes = state.E.codes(column);
  return function (i) { return table[codes[i]] === 1; };
}

function notIn(list) { return function (word) { return list.indexOf(word) < 0; }; }

/* Whether a cell that holds several items ("a; b") has one of the list. */
function anyOf(list) {
  return function (cell) { return cell.split("; ").some(function (word) { return list.indexOf(word) >= 0; }); };
}

var TESTS = {
  time: function (state) {
    var view = state.view, E = state.E, from = dayOf(view.from), to = dayOf(view.to);
    if (view.mode === "cumulative") { from = NODAY; }
    if (from === NODAY && to === NODAY && view.undated) { return null; }
    return function (i) {
      if (E.start[i] === NODAY) { return view.undated; }
      return (from === NODAY || E.end[i] > from) && (to === NODAY || E.start[i] <= to);
    };
  },
  type: function (state) {
    var types = state.view.typesOff, subs = state.view.subtypesOff;
    if (!types.length && !subs.length) { return null; }
    var first = byColumn(state, "event_type", notIn(types)), second = byColumn(state, "sub_event_type", notIn(subs));
    return function (i) { return first(i) && second(i); };
  },
  status: function (state) {
    return state.view.statusOff.length ? byColumn(state, "status", notIn(state.view.statusOff)) : null;
  },
  actor: function (state) {
    var list = state.view.actors;
    if (!list.length) { return null; }
    var tests = ["actor1", "actor2", "actors_other"].map(function (name) { return byColumn(state, name, anyOf(list)); });
    return function (i) { return tests[0](i) || tests[1](i) || tests[2](i); };
  },
  area: function (state) {
    var list = state.view.areas;
    if (!list.length) { return null; }
    var unit = byColumn(state, "admin1_code", anyOf(list)), country = byColumn(state, "country", anyOf(list));
    return function (i) { return unit(i) || country(i); };
  },
  source: function (state) {
    var list = state.view.sources;
    if (!list.length) { return null; }
    var named = byColumn(state, "sources", anyOf(list)), publisher = byColumn(state, "publisher", anyOf(list));
    return function (i) { return named(i) || publisher(i); };
  },
  level: function (state) {
    return state.view.levelsOff.length ? byColumn(state, "level", notIn(state.view.levelsOff)) : null;
  },
  /* Passes where any source gives so many or more. */
  killed: function (state) {
    var least = state.view.killed;
    if (!(least > 0)) { return null; }
    var most = state.E.numbers("killed_most");
    return function (i) { return most[i] >= least; };
  },
  text: testText
};
