/* Free text: finds a name however it is spelled. Distinct words are compared once, then the distinct strings that
   hold them, then the rows by code, so that a keystroke costs little at 100,000 events. */

/* Names of places and of actors are also found by sound; all other words only as they are spelled ("Maaret" is not the
   "more" of "3 more", nor "Tah" the "to" of a title). */
var PLACE_NAMES = ["place_names", "admin1", "place_as_written", "place_not_found", "places_other", "country_name"];
var ACTOR_NAMES = ["actor1", "actor1_as_written", "actor2", "actor2_as_written", "actors_other"];
var OTHER_TEXTS = ["place_words", "source_chain", "publisher", "sub_event_type", "event_type", "title", "killed_text", "wounded_text", "captured_text", "displaced_text", "missing_text"];
/* What a word is used as, a bit each. */
var OF_PLACE = 1, OF_ACTOR = 2, OF_TEXT = 4;
/* More words than this, or longer ones, are not looked for: nobody types them. */
var MOST_WORDS = 12, LONGEST_WORD = 60;
/* Names of up to so many words are also compared as one word. */
var JOINED = 3;
/* A word of up to so many letters says little: it is a whole word, or the beginning of a name where nothing is written so. */
var SHORT = 4, LEAST_BEGUN = 3;
/* Slips of the keyboard are forgiven from so many letters on: in names, in all words. */
var TYPO_NAME = 5, TYPO_TEXT = 7;
/* Strings or words read in one go: a few milliseconds. */
var READ_AT_ONCE = 1000;

/* All words of the events, each once, with what it is used as and, of names, how they are heard when that is first needed. */
function Vocabulary(hearing) {
  this.hearing = hearing;
  this.ids = new Map();
  this.words = [];
  this.uses = [];
  this.heard = [];
  this.byKey = new Map();
}

Vocabulary.prototype.id = function (word, use) {
  var known = this.ids.get(word);
  if (known === undefined) {
    known = this.words.length;
    this.ids.set(word, known);
    this.words.push(word);
    this.uses.push(0);
  }
  this.uses[known] |= use;
  return known;
};

/* Ids of the words of a text. */
Vocabulary.prototype.read = function (text, use) {
  var self = this;
  return this.hearing.words(cut(text, LONGEST)).map(function (word) { return self.id(word.slice(0, LONGEST_WORD), use || OF_TEXT); });
};

/* The same of names with "; " between them, where a name of a few words is also one word: Kafr Nabl, Kafranbel. */
Vocabulary.prototype.readNames = function (text, use) {
  var self = this, ids = [];
  cut(text, LONGEST).split("; ").forEach(function (name) {
    var words = self.hearing.words(name);
    ids = ids.concat(self.read(name, use));
    if (words.length > 1 && words.length <= JOINED) { ids.push(self.id(words.join("").slice(0, LONGEST_WORD), use)); }
  });
  return ids;
};

/* How words that are no names are heard: not at all. */
var UNHEARD = { sounds: [""], keys: [], other: false };

/* Works out how the next words are heard, at most so many; whether there are more. All names are read before. */
Vocabulary.prototype.listen = function (most) {
  var to = Math.min(this.words.length, this.heard.length + (most || this.words.length));
  for (var i = this.heard.length; i < to; i++) {
    var heard = this.uses[i] & (OF_PLACE | OF_ACTOR) ? this.hearing.heard(this.words[i]) : UNHEARD;
    this.heard.push(heard);
    for (var k = 0; k < heard.keys.length; k++) {
      var same = this.byKey.get(heard.keys[k]);
      if (same) { same.push(i); } else { this.byKey.set(heard.keys[k], [i]); }
    }
  }
  return to < this.words.length;
};

/* Ids of the words that a word of the query may mean. `last`: it may still be being typed. What is written exactly so goes
   before what only sounds alike: then only other spellings of places are found beside it. */
Vocabulary.prototype.match = function (word, last) {
  var found = new Set(), self = this;
  this.listen();
  var forms = [word, this.hearing.unjoined(word)].filter(function (w, i, all) { return w && all.indexOf(w) === i; });
  forms.forEach(function (form) { if (self.ids.has(form)) { found.add(self.ids.get(form)); } });
  var exact = found.size > 0;
  forms.forEach(function (form) {
    var own = self.hearing.heard(form);
    self.matchSound(own, exact ? OF_PLACE : OF_PLACE | OF_ACTOR, found);
    if (last) { self.matchBegun(form, exact, found); }
    if (exact) { return; }
    if (last) { self.matchBeginnings(form, own, found); }
    if (form.length >= TYPO_NAME && !/\d/.test(form)) { self.matchTypos(form, found); }
  });
  return found;
};

/* Names of these uses that are another spelling of the same. */
Vocabulary.prototype.matchSound = function (own, uses, found) {
  own.keys.forEach(function (key) {
    (this.byKey.get(key) || []).forEach(function (id) {
      if (this.uses[id] & uses && soundsLike(own, this.heard[id], key)) { found.add(id); }
    }, this);
  }, this);
};

/* Words that begin with one that is still being typed; with a short one only names do, and where nothing is written so. */
Vocabulary.prototype.matchBegun = function (word, exact, found) {
  var short = word.length <= SHORT;
  if (short && (exact || word.length < LEAST_BEGUN && !/[^a-z]/.test(word))) { return; }
  for (var i = 0; i < this.words.length; i++) {
    if (this.words[i].startsWith(word) && (!short || this.uses[i] & (OF_PLACE | OF_ACTOR))) { found.add(i); }
  }
};

/* Places that begin as a word sounds that is still being typed, with their vowels where it has them. */
Vocabulary.prototype.matchBeginnings = function (word, own, found) {
  var key = own.keys[0], shape = shapeOf(own.sounds[0]);
  if (word.length <= SHORT && !own.other || own.sounds[0].length <= 3 || !own.keys.length || key.length < 2 || word.length > 3 * key.length) { return; }
  this.heard.forEach(function (heard, id) {
    if (!(this.uses[id] & OF_PLACE) || !heard.keys.length || heard.other !== own.other) { return; }
    if (heard.sounds[0][0] !== own.sounds[0][0] || !heard.keys[0].startsWith(key) || !shapeOf(heard.sounds[0]).startsWith(shape)) { return; }
    if (edits(own.sounds[0], heard.sounds[0], 1, true) <= 1) { found.add(id); }
  }, this);
};

/* Slips of the keyboard, only for a word that nothing has as it stands. */
Vocabulary.prototype.matchTypos = function (word, found) {
  var most = word.length > 8 ? 2 : 1, uses = OF_PLACE | OF_ACTOR | (word.length >= TYPO_TEXT ? OF_TEXT : 0);
  for (var i = 0; i < this.words.length; i++) {
    if (this.uses[i] & uses && this.words[i][0] === word[0] && edits(word, this.words[i], most) <= most) { found.add(i); }
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
      columns: [[PLACE_NAMES, OF_PLACE], [ACTOR_NAMES, OF_ACTOR], [OTHER_TEXTS, OF_TEXT]].reduce(function (all, group) {
        return all.concat(group[0].map(function (name) { return { use: group[1], codes: state.E.codes(name), words: state.E.words(name), strings: [] }; }));
      }, [{ use: OF_PLACE, codes: state.E.codes("country"), words: shortNames(state), strings: [] }])
    };
    readThings(state, state.search.vocabulary);
  }
  return state.search;
}

/* The further names of the countries of each cell: DRC, UK, Britain. */
function shortNames(state) {
  var also = new Map(state.countries.map(function (row) { return [row.code, row.also]; }));
  return state.E.words("country").map(function (cell) {
    return cell.split("; ").map(function (code) { return also.get(code) || ""; }).filter(Boolean).join("; ");
  });
}

/* Reads the next strings; true when there are no more. */
function readSome(state, search) {
  if (search.done) { return true; }
  var column = search.columns.find(function (one) { return one.strings.length < one.words.length; }), vocabulary = search.vocabulary;
  if (!column) {
    search.done = !vocabulary.listen(READ_AT_ONCE);
    return search.done;
  }
  var from = column.strings.length, to = Math.min(column.words.length, from + READ_AT_ONCE), read = column.use === OF_TEXT ? "read" : "readNames";
  for (var i = from; i < to; i++) { column.strings.push(vocabulary[read](column.words[i], column.use)); }
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
