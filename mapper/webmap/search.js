/* Free text: finds a name however it is spelled. Distinct words are compared once, then the distinct strings that
   hold them, then the rows by code, so that a keystroke costs little at 100,000 events. */

var TEXTS = ["place_names", "place_words", "admin1", "country_name", "actor1", "actor2", "actors_other", "source_chain", "publisher", "sub_event_type", "event_type", "title"];
/* More words than this, or longer ones, are not looked for: nobody types them. */
var MOST_WORDS = 12, LONGEST_WORD = 60;
/* Names of up to so many words are also compared as one word. */
var JOINED = 3;

/* All words of the events, each once, with how it is heard worked out when it is first needed. */
function Vocabulary(hearing) {
  this.hearing = hearing;
  this.ids = new Map();
  this.words = [];
  this.heard = [];
  this.byKey = new Map();
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

Vocabulary.prototype.listen = function () {
  for (var i = this.heard.length; i < this.words.length; i++) {
    var heard = this.hearing.heard(this.words[i]);
    this.heard.push(heard);
    for (var k = 0; k < heard.keys.length; k++) {
      var same = this.byKey.get(heard.keys[k]);
      if (same) { same.push(i); } else { this.byKey.set(heard.keys[k], [i]); }
    }
  }
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
    (this.byKey.get(key) || []).forEach(function (id) { if (soundsLike(own, heard[id])) { found.add(id); } });
  }, this);
  if (last && word.length > 3 && own.keys.length && own.keys[0].length > 1) { this.matchBeginnings(own, found); }
  if (!exact && word.length > 4 && !/\d/.test(word)) { this.matchTypos(word, found); }
};

/* Words that begin as a word sounds that is still being typed. */
Vocabulary.prototype.matchBeginnings = function (own, found) {
  var key = own.keys[0];
  this.heard.forEach(function (heard, id) {
    if (!heard.keys.length || !heard.keys[0].startsWith(key) || heard.other !== own.other) { return; }
    if (edits(own.sound, heard.sound, 1, true) <= 1) { found.add(id); }
  });
};

/* Slips of the keyboard, only for a word that nothing has as it stands. */
Vocabulary.prototype.matchTypos = function (word, found) {
  var most = word.length > 8 ? 2 : 1;
  for (var i = 0; i < this.words.length; i++) {
    if (this.words[i][0] === word[0] && edits(word, this.words[i], most) <= most) { found.add(i); }
  }
};

function searchOf(state) {
  if (!state.search) {
    var vocabulary = new Vocabulary(new Hearing(state.data.spelling));
    state.search = {
      vocabulary: vocabulary,
      columns: TEXTS.map(function (name) {
        return { codes: state.E.codes(name), strings: state.E.words(name).map(function (text) { return vocabulary.readNames(text); }) };
      }),
      long: null, reading: null
    };
  }
  return state.search;
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

/* The test of the dimension "text": every word of the query is somewhere in the event's texts. */
function testText(state) {
  if (!state.view.q.trim()) { return null; }
  var search = searchOf(state), query = queryOf(search.vocabulary, state.view.q), found = new Uint16Array(state.E.n);
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
  var search = searchOf(state), rows = new Int32Array(state.E.n);
  if (!search.reading) {
    for (var i = 0; i < rows.length; i++) { rows[i] = i; }
    search.reading = allDetails(state, rows, progress).then(function (whole) {
      search.long = whole.map(function (row) {
        return Int32Array.from(new Set(search.vocabulary.read(row.quote || "")));
      });
    });
  }
  return search.reading;
}
