/* Names as they are heard: spellings folded, articles left out, vowels and doubled letters weighed less than
   consonants. The letter tables are the gazetteer's own, from the page's data, so that both find the same. */

var LATE_SCRIPTS = "\u0900"; /* from here on scripts write syllables or words, not consonants */
var MARKS = /[\p{Lm}\p{Cf}\p{Sk}'`´‘’‛′]/gu, WESTERN = /[\u0300-\u08ff\u1ab0-\u20ff\ufe20-\ufe2f]/;

function Hearing(tables) {
  this.tables = tables;
  this.same = new Map(Object.entries(tables.same));
  this.latin = new Map(Object.entries(tables.latin));
  this.sounds = new Map(Object.entries(tables.arabic));
  this.letters = new Map(Object.entries(tables.cyrillic).concat(Object.entries(tables.hebrew)));
  this.articles = new Map(Object.entries(tables.articles));
}

/* Letters and digits only, in one case, without marks; words by one blank. */
Hearing.prototype.folded = function (text) {
  var same = this.same, plain = String(text).toLowerCase();
  if (/^[a-z0-9 ]*$/.test(plain)) { return plain.trim().replace(/ +/g, " "); }
  plain = plain.normalize("NFKD").replace(MARKS, "");
  return plain.replace(/[^a-z0-9 ]/gu, function (letter) {
    if (same.has(letter)) { return same.get(letter); }
    if (/\p{M}/u.test(letter)) { return WESTERN.test(letter) ? "" : letter; }
    return /[\p{L}\p{N}]/u.test(letter) ? letter : " ";
  }).trim().replace(/ +/g, " ");
};

/* The words of a text, folded, without articles: "Ma'arrat an-Nu'man" is maarrat, numan. */
Hearing.prototype.words = function (text) {
  var articles = this.articles, folded = this.folded(text);
  if (!folded) { return []; }
  var all = folded.split(" ");
  return all.filter(function (word, i) {
    var before = articles.get(word), next = all[i + 1];
    return before === undefined || next === undefined || next.slice(0, before.length) !== before;
  }).map(function (word) { return word.length > 3 && word.slice(0, 2) === "ال" ? word.slice(2) : word; });
};

/* The same word without an article written in one with it: "alhasakah" is hasakah too, "ezzor" zor. */
Hearing.prototype.unjoined = function (word) {
  return word.replace(/^(?:[ae]l(?=[a-z]{3})|[aeu]([tdrszn])(?=\1[a-z]{2}))/, "");
};

/* A folded word by sound, in one alphabet: digraphs as one letter, letters of one sound as one. */
Hearing.prototype.sound = function (word) {
  var latin = this.latin, letters = this.letters, sounds = this.sounds, text = word;
  if (/[\u0620-\u06ff]/.test(text)) {
    return Array.from(text, function (c) { return sounds.get(c) || ""; }).join("");
  }
  if (/[\u05d0-\u05ea]/.test(text) && this.tables.hebrew_first[text[0]]) { text = this.tables.hebrew_first[text[0]] + text.slice(1); }
  if (!/^[a-z]*$/.test(text)) { text = Array.from(text, function (c) { return letters.has(c) ? letters.get(c) : c; }).join(""); }
  var digraphs = this.tables.digraphs;
  for (var i = 0; i < digraphs.length; i++) {
    if (text.indexOf(digraphs[i][0]) >= 0) { text = text.split(digraphs[i][0]).join(digraphs[i][1]); }
  }
  return text.replace(/[a-z]/g, function (c) { return latin.get(c) || c; }).replace(/(.)\1+/g, "$1");
};

var VOWELS = /[aeiouwy]/g;

function consonants(sound) {
  var first = sound[0] === "y" || sound[0] === "w" ? sound[0] : "";
  return (first + sound.replace(VOWELS, "")).replace(/(.)\1+/g, "$1");
}

/* What a word is compared by: its sounds and the consonants in each (two where a last h or t may be silent). */
Hearing.prototype.heard = function (word) {
  var arabic = /[\u0620-\u06ff]/.test(word), other = !/^[a-z0-9]*$/.test(word);
  if (/\d/.test(word) || word >= LATE_SCRIPTS) { return { sounds: [word], keys: [], other: other }; }
  var sound = this.sound(word), ends = [sound], last = word[word.length - 1];
  if (arabic && last === "ه" && sound.length > 1) { ends = [sound.slice(0, -1), sound.slice(0, -1) + "t"]; }
  else if (sound.length > 2 && /[aeiou]h$/.test(sound)) { ends = [sound.slice(0, -1), sound]; }
  else if (sound.length > 3 && /[aei]t$/.test(sound)) { ends = [sound, sound.slice(0, -1)]; }
  ends = ends.filter(consonants);
  return { sounds: ends.length ? ends : [sound], keys: ends.map(consonants), other: other };
};

/* Edits (put in, left out, changed, two exchanged) between two words, or most + 1 where there are more; with open
   ends the rest of b may be anything. */
function edits(a, b, most, open) {
  if (!open && Math.abs(a.length - b.length) > most) { return most + 1; }
  var wide = Math.min(b.length, a.length + most), older = ROWS[0], old = ROWS[1], row = ROWS[2], j, i, least, kept;
  for (j = 0; j <= wide; j++) { old[j] = j; }
  for (i = 1; i <= a.length; i++) {
    least = row[0] = i;
    for (j = 1; j <= wide; j++) {
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) { row[j] = Math.min(row[j], older[j - 2] + 1); }
      if (row[j] < least) { least = row[j]; }
    }
    if (least > most) { return most + 1; }
    kept = older;
    older = old;
    old = row;
    row = kept;
  }
  least = old[wide];
  for (j = 0; open && j < wide; j++) { least = Math.min(least, old[j]); }
  return Math.min(least, most + 1);
}

/* The rows of edits, made once: words are at most LONGEST_WORD long. */
var ROWS = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)];

/* Whether two words with the consonants `key` in common are one name. Few consonants say little: then the vowels must agree
   too (Homs is not Hamas, Sake no souk). */
function soundsLike(a, b, key) {
  var one = a.sounds[a.keys.indexOf(key)], other = b.sounds[b.keys.indexOf(key)];
  if (a.other !== b.other) { return a.other ? acrossScripts(one, other, key) : acrossScripts(other, one, key); }
  var stand = shapeOf(one) === shapeOf(other);
  if (key.length < 2) { return one.length > 1 && one === other; }
  if (key.length === 2) { return stand && hasVowels(one, other, true); }
  if (key.length === 3) { return edits(one, other, 2) <= (stand && Math.min(one.length, other.length) > 4 ? 2 : 1); }
  return edits(shapeOf(one), shapeOf(other), 1) <= 1;
}

/* Scripts such as the Arabic leave out short vowels and write long ones: a word in Latin letters has at least those,
   and begins with a vowel where the other does (أريحا is Ariha, never Rih). */
function acrossScripts(own, latin, key) {
  var few = key.length <= 3, vowels = (shapeOf(own).match(/\./g) || []).length, more = (shapeOf(latin).match(/\./g) || []).length;
  if (key.length < 2 || few && (shapeOf(own)[0] === ".") !== (shapeOf(latin)[0] === ".")) { return false; }
  if (key.length === 2 && !hasVowels(latin, own)) { return false; }
  return vowels <= more + (few ? 0 : 1);
}

/* Where the vowels of a sound stand, whichever they are. */
function shapeOf(sound) { return sound.replace(/[aeiouwy]+/g, "."); }

/* Kinds of vowels, as bits: a and e are written for one another, and so are e and i, o and u. */
var VOWEL_KINDS = { a: 1, e: 3, i: 2, y: 2, o: 4, u: 4, w: 4 };

/* Whether a sound has the vowels that another writes, each of the same kind and between the same consonants; which vowel a
   word begins with says little but where `first` asks for it. */
function hasVowels(sound, written, first) {
  var own = [0], at = 0;
  Array.from(sound).forEach(function (c) {
    if (VOWEL_KINDS[c]) { own[own.length - 1] |= VOWEL_KINDS[c]; } else { own.push(0); }
  });
  return Array.from(written).every(function (c) {
    if (!VOWEL_KINDS[c]) { at++; return true; }
    return !at && !first || (VOWEL_KINDS[c] & own[at]) > 0;
  });
}
