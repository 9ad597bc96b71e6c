/* Free text: finds a name however it is spelled. Distinct words are compared once, then the distinct strings that
   hold them, then the rows by code, so that a keystroke costs little at 100,000 events. */

var NAMES = ["place_names", "admin1", "actor1", "actor1_as_written", "actor2", "actor2_as_written", "actors_other"];
/* Words that only figures have are no names: they are found as they stand ("Maaret" is not the "more" of "3 more"). */
var FIGURE_TEXTS = ["killed_text", "wounded_text", "captured_text", "displaced_text", "missing_text"];
var TEXTS = NAMES.concat(["place_words", "place_as_written", "country_name", "source_chain", "publisher", "sub_event_type", "event_type", "title"], FIGURE_TEXTS);
/* More words than this, or longer ones, are not looked for: nobody types them. */
var MOST_WORDS = 12, LONGEST_WORD = 60;
/* Names of up to so many words are also compared as one word. */
var JOINED = 3;
/* Strings or words read in one go: a few milliseconds. */
var READ_AT_ONCE = 1000;

/* All words of the events, each once, with how it is heard worked out when it is first needed. */
function Vocabulary(hearing) {
  this.hearing = hearing;
  this.ids = new Map();
  this.words = [];
  this.heard = [];
  this.byKey = new Map();
  this.figures = [Infinity, Infinity];
}

Vocabulary.prototype.id = function (word) {
  var known = this.ids.get(word);
  if (known !== undefined) { return known; }
  known = this.words.length;
  this.ids.set(word, known);
  this.words.push(word);
  return known;
};

/* Ids of the words of a text. */
Vocabulary.prototype.read = function (text) {
  var self = this;
  return this.hearing.words(cut(text, LONGEST)).map(function (word) { return self.id(word.slice(0, LONGEST_WORD)); });
};

/* The same of names with "; " between them, where a name of a few words is also one word: Kafr Nabl, Kafranbel. */
Vocabulary.prototype.readNames = function (text) {
  var self = this, ids = [];
  cut(text, LONGEST).split("; ").forEach(function (name) {
    var words = self.hearing.words(name);
    ids = ids.concat(self.read(name));
    if (words.length > 1 && words.length <= JOINED) { ids.push(self.id(words.join("").slice(0, LONGEST_WORD))); }
  });
  return ids;
};

/* Works out how the next words are heard, at most so many; whether there are more. */
Vocabulary.prototype.listen = function (most) {
  var to = Math.min(this.words.length, this.heard.length + (most || this.words.length));
  for (var i = this.heard.length; i < to; i++) {
    var heard = this.hearing.heard(this.words[i]);
    if (i >= this.figures[0] && i < this.figures[1]) { heard.keys = []; }
    this.heard.push(heard);
    for (var k = 0; k < heard.keys.length; k++) {
      var same = this.byKey.get(heard.keys[k]);
      if (same) { same.push(i); } else { this.byKey.set(heard.keys[k], [i]); }
    }
  }
  return to < this.words.length;
};

/* Ids of the words that a word of the query may mean. `last`: it may still be being typed. */
Vocabulary.prototype.match = function (word, last) {
  var found = new Set(), self = this;
  this.listen();
  [word, this.hearing.unjoined(word)].filter(function (w, i, all) { return w && all.indexOf(w) === i; })
    .forEach(function (form) { self.matchForm(form, last, found); });
  return found;
};

Vocabulary.prototype.matchForm = function (word, last, found) {
  var own = this.hearing.heard(word), words = this.words, heard = this.heard, exact = false, i;
  for (i = 0; i < words.length; i++) {
    if (words[i] === word || last && words[i].startsWith(word)) { found.add(i); exact = true; }
  }
  own.keys.forEach(function (key) {
    (this.byKey.get(key) || []).forEach(function (id) { if (soundsLike(own, heard[id], key)) { found.add(id); } });
  }, this);
  if (last && own.sounds[0].length > 3 && own.keys.length && own.keys[0].length > 1 && word.length <= 3 * own.keys[0].length) { this.matchBeginnings(own, found); }
  if (!exact && word.length > 4 && !/\d/.test(word)) { this.matchTypos(word, found); }
};

/* Words that begin as a word sounds that is still being typed. */
Vocabulary.prototype.matchBeginnings = function (own, found) {
  var key = own.keys[0];
  this.heard.forEach(function (heard, id) {
    if (!heard.keys.length || heard.sounds[0][0] !== own.sounds[0][0] || !heard.keys[0].startsWith(key) || heard.other !== own.other) { return; }
    if (edits(own.sounds[0], heard.sounds[0], 1, true) <= 1) { found.add(id); }
  });
};

/* Slips of the keyboard, only for a word that nothing has as it stands. */
Vocabulary.prototype.matchTypos = function (word, found) {
  var most = word.length > 8 ? 2 : 1;
  for (var i = 0; i < this.words.length; i++) {
    if (this.words[i][0] === word[0] && edits(word, this.words[i], most) <= most) { found.add(i); }
  }
};

/* What is searched: read in full where it is asked for at once, else a little at a time (readAhead). */
function searchOf(state) {
  var search = begunSearch(state);
  while (!readSome(state, search)) { /* a batch a turn */ }
  return search;
}

function begunSearch(state) {
  if (!state.search) {
    state.search = {
      vocabulary: new Vocabulary(new Hearing(state.data.spelling)), long: null, reading: null, done: false,
      columns: TEXTS.map(function (name) { return { name: name, codes: state.E.codes(name), words: state.E.words(name), strings: [] }; })
    };
    readThings(state, state.search.vocabulary);
  }
  return state.search;
}

/* Reads the next strings; true when there are no more. */
function readSome(state, search) {
  if (search.done) { return true; }
  var column = search.columns.find(function (one) { return one.strings.length < one.words.length; }), vocabulary = search.vocabulary;
  if (!column) {
    vocabulary.figures[1] = Math.min(vocabulary.figures[1], vocabulary.words.length);
    search.done = !vocabulary.listen(READ_AT_ONCE);
    return search.done;
  }
  var from = column.strings.length, to = Math.min(column.words.length, from + READ_AT_ONCE), names = NAMES.indexOf(column.name) >= 0;
  if (FIGURE_TEXTS.indexOf(column.name) >= 0) { vocabulary.figures[0] = Math.min(vocabulary.figures[0], vocabulary.words.length); }
  for (var i = from; i < to; i++) { column.strings.push(names ? vocabulary.readNames(column.words[i]) : vocabulary.read(column.words[i])); }
  return false;
}

/* Reads what is searched while the reader begins to type. */
function readAhead(state) {
  if (!readSome(state, begunSearch(state))) { setTimeout(function () { readAhead(state); }, 0); }
}

/* What a query looks for: for each id of a word the words of the query that it answers, a bit each (`by`), and the
   bits of all (`all`). The last word may be unfinished unless a blank follows it; at most MOST_WORDS count. */
function queryOf(vocabulary, text) {
  var words = vocabulary.hearing.words(cut(text, 500)).slice(0, MOST_WORDS);
  var open = !/\s$/.test(text), all = (1 << words.length) - 1;
  var sets = words.map(function (word, i) { return vocabulary.match(word.slice(0, LONGEST_WORD), open && i === words.length - 1); });
  var joined = words.length > 1 && words.length <= JOINED ? vocabulary.match(words.join(""), open) : new Set();
  var by = new Uint16Array(vocabulary.words.length);
  sets.forEach(function (set, q) { set.forEach(function (id) { by[id] |= 1 << q; }); });
  joined.forEach(function (id) { by[id] = all; });
  return { by: by, all: all };
}

/* For each list of word ids, the words of the query that it answers. */
function bitsOf(lists, query) {
  var bits = new Uint16Array(lists.length), by = query.by;
  for (var i = 0; i < lists.length; i++) {
    for (var j = 0, list = lists[i]; j < list.length; j++) { bits[i] |= by[list[j]]; }
  }
  return bits;
}

/* The test of the dimension "text": every word of the query is somewhere in the event's texts, or it names a day or month
   of the event, and every other word is there. */
function testText(state) {
  if (!state.view.q.trim()) { return null; }
  var days = daysAsked(state, state.view.q), E = state.E, said = testWords(state, state.view.q);
  if (!days) { return said; }
  var rest = days.rest ? testWords(state, days.rest) : null;
  return function (i) { return said && said(i) || onDays(days, E.start[i], E.end[i]) && (!rest || rest(i)); };
}

/* Which events have every word of a text; null where it has none. */
function testWords(state, text) {
  var search = searchOf(state), query = queryOf(search.vocabulary, text), found = new Uint16Array(state.E.n);
  if (!query.all) { return null; }
  search.columns.forEach(function (column) {
    var bits = bitsOf(column.strings, query), codes = column.codes;
    for (var i = 0; i < found.length; i++) { found[i] |= bits[codes[i]]; }
  });
  if (state.view.quotes && search.long) {
    var bits = bitsOf(search.long, query);
    for (var i = 0; i < found.length; i++) { found[i] |= bits[i]; }
  }
  return function (i) { return found[i] === query.all; };
}

/* Reads the quotes of all events for the search, once; `progress` gets 0 to 1. A promise. */
function readQuotes(state, progress) {
  var search = searchOf(state), lists = [], n = state.E.n;
  function next() {
    if (lists.length >= n) { search.long = lists; return Promise.resolve(); }
    var rows = Int32Array.from({ length: Math.min(BATCH, n - lists.length) }, function (_, k) { return lists.length + k; });
    return allDetails(state, rows).then(function (whole) {
      whole.forEach(function (row) { lists.push(Int32Array.from(new Set(search.vocabulary.read(row.quote || "")))); });
      progress(lists.length / n);
      return next();
    });
  }
  search.reading = search.reading || next();
  return search.reading;
}
