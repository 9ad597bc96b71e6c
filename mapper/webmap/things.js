/* Corridors, zones and known routes under the filters: what they have (days, a status, provinces, words, sources) hides
   them as it hides events. They have no type, actor, figures or level, so that those choices leave them. */

var THINGS = ["corridors", "zones", "reference"], KIND_OF = { corridors: "corridor", zones: "zone", reference: "reference" };
/* What a status of theirs is among those of events; all others are told as they are. */
var AS_STATUS = { agreed: "planned", proposed: "planned", planned: "planned", historical: "historical", negated: "negated", hypothetical: "hypothetical" };
/* Where the words stand that are searched. */
var THING_NAMES = ["name", "place_names", "route_from", "route_to", "route_via"];
var THING_TEXTS = ["opened_by", "for_whom", "source_chain", "source", "publisher", "title", "status"];

/* A test for each dimension that they know; null where all pass. */
var THING_TESTS = {
  time: function (state) {
    var view = state.view, from = view.mode === "cumulative" ? NODAY : dayOf(view.from), to = dayOf(view.to);
    if (from === NODAY && to === NODAY && view.undated) { return null; }
    return function (row) {
      var first = dayOf(row.date_start || row.opened || ""), end = dayOf(row.date_end || "");
      if (first === NODAY) { return view.undated; }
      /* A known route is there from the day on which it was opened. */
      return (from === NODAY || row.opened !== undefined || (end === NODAY ? first + 1 : end) > from) && (to === NODAY || first <= to);
    };
  },
  status: function (state) {
    var off = state.view.statusOff;
    return function (row) {
      var own = Object.prototype.hasOwnProperty.call(AS_STATUS, row.standing || row.status) ? AS_STATUS[row.standing || row.status] : "asserted";
      return off.indexOf(own) < 0;
    };
  },
  area: function (state) {
    var list = state.view.areas;
    return list.length ? function (row) { return row.codes.some(function (code) { return list.indexOf(code) >= 0; }); } : null;
  },
  source: function (state) {
    var list = state.view.sources;
    return list.length ? function (row) {
      return list.some(function (name) { return name === row.publisher || (row.source_chain || row.source || "").indexOf(name) >= 0; });
    } : null;
  },
  text: function (state) {
    if (!state.view.q.trim()) { return null; }
    var days = daysAsked(state, state.view.q), said = thingWords(state, state.view.q), rest = days && days.rest && thingWords(state, days.rest);
    return function (row) {
      var first = dayOf(row.date_start || row.opened || ""), end = dayOf(row.date_end || "");
      return said(row) || days && onDays(days, first, end === NODAY ? first + 1 : end) && (!rest || rest(row));
    };
  }
};

/* Which have every word of a text. */
function thingWords(state, text) {
  var query = queryOf(searchOf(state).vocabulary, text);
  return function (row) { return !query.all || row.heard.length > 0 && bitsOf([row.heard], query)[0] === query.all; };
}

/* The words of all of them go into the vocabulary that is searched. */
function readThings(state, vocabulary) {
  THINGS.forEach(function (name) {
    state[name].forEach(function (row) {
      row.heard = [state.t(KIND_OF[name])].concat(THING_TEXTS.map(function (key) { return row[key]; })).filter(Boolean)
        .reduce(function (ids, text) { return ids.concat(vocabulary.read(text)); }, []);
      THING_NAMES.forEach(function (key) { if (row[key]) { row.heard = row.heard.concat(vocabulary.readNames(row[key], OF_PLACE)); } });
    });
  });
}

function allThings(state) { return THINGS.reduce(function (sum, name) { return sum + state[name].length; }, 0); }

function keptThings(state) { return THINGS.reduce(function (sum, name) { return sum + state.kept[name].length; }, 0); }

/* Works out which pass; whether that is another choice than before. */
function keepThings(state) {
  var before = state.kept, changed = false;
  if (!allThings(state)) { return false; }
  var tests = Object.keys(THING_TESTS).map(function (name) { return THING_TESTS[name](state); }).filter(Boolean);
  state.kept = {};
  THINGS.forEach(function (name) {
    state.kept[name] = state[name].filter(function (row) { return tests.every(function (test) { return test(row); }); });
    changed = changed || !same(state.kept[name], before[name]);
  });
  return changed;
}

/* Those that are shown, as features of a file. */
function thingFeatures(state) {
  var found = [];
  THINGS.forEach(function (name) {
    if (isOff(state, name)) { return; }
    state.kept[name].forEach(function (row) {
      var properties = { layer: KIND_OF[name] };
      Object.keys(state.data[name].rows).forEach(function (key) {
        properties[key] = row[key] === "" && DAY_COLUMNS.indexOf(key) >= 0 ? null : row[key];
      });
      found.push(JSON.stringify({ type: "Feature", id: row[KIND_OF[name] + "_id"], geometry: thingGeometry(state, row), properties: properties }));
    });
  });
  return found;
}

function thingGeometry(state, row) {
  if (row.line) { return geometryOf("LineString", cutLine(row.line)); }
  if (row.areas) { return geometryOf("Polygon", polygonsOf(row.areas, state.scale)); }
  return geometryOf("Point", row.points.filter(finite));
}
