/* Days, spans of days and numbers in words, never finer than what is known. English is written here: the browser takes
   many milliseconds to have its tables of a language ready, and the page opens with a date. */

var MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
var SHORT_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

function locale(lang) { return lang === "en" ? "en-GB" : lang; }

/* A date by some of its parts, { day, month, year } as Intl has them, in the order of the language. */
function written(date, lang, parts) {
  if (lang !== "en") { return writer(lang, parts).format(date); }
  var month = parts.month && (parts.month === "short" ? SHORT_MONTHS : MONTHS)[date.getUTCMonth()];
  return [parts.day && date.getUTCDate(), month, parts.year && date.getUTCFullYear()].filter(Boolean).join(" ");
}

/* One writer for each language and parts. */
var WRITERS = new Map();

function writer(lang, parts) {
  var key = lang + Object.values(parts).join();
  if (!WRITERS.has(key)) { WRITERS.set(key, new Intl.DateTimeFormat(locale(lang), Object.assign({ timeZone: "UTC" }, parts))); }
  return WRITERS.get(key);
}

/* A whole number with its thousands apart. */
function grouped(state, number) {
  return state.lang === "en" ? String(number).replace(/\B(?=(\d{3})+$)/g, ",") : number.toLocaleString(locale(state.lang));
}

/* A day, or what is known of one: "23 January 2020", "January 2020", "2020". */
function day(iso, lang) {
  if (/^\d{4}-\d\d$/.test(iso)) { return monthOf(iso, lang); }
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) { return iso; }
  var date = new Date(iso + "T00:00:00Z");
  return isNaN(date) ? iso : written(date, lang, { day: "numeric", month: "long", year: "numeric" });
}

function monthOf(iso, lang) { return written(new Date(iso.slice(0, 7) + "-01T00:00:00Z"), lang, { month: "long", year: "numeric" }); }

function dayBefore(iso) {
  var date = new Date(iso + "T00:00:00Z");
  return isNaN(date) ? iso : new Date(date - 864e5).toISOString().slice(0, 10);
}

/* How much of a day is known of a span of this precision. */
var KNOWN_OF_DAY = { year: 4, month: 7 };

/* "23 January 2020", "October 2018", "2011", "1990 to 1999", "5 to 8 March 2020". */
function dateText(row, state) {
  if (!row.date_start) { return state.t("no_date"); }
  var last = dayBefore(row.date_end), alone = !(last > row.date_start), known = KNOWN_OF_DAY[row.date_precision];
  if (known) {
    var ends = [row.date_start, alone ? row.date_start : last].map(function (iso) { return day(iso.slice(0, known), state.lang); });
    return ends[0] === ends[1] ? ends[0] : state.t("until", ends[0], ends[1]);
  }
  return alone ? day(row.date_start, state.lang) : state.t("until", beginning(row.date_start, last, state.lang), day(last, state.lang));
}

/* The first day of a span without what its last day says too: the list has little room for both. */
function beginning(first, last, lang) {
  var date = new Date(first + "T00:00:00Z"), year = first.slice(0, 4) === last.slice(0, 4), month = first.slice(0, 7) === last.slice(0, 7);
  if (!year || isNaN(date)) { return day(first, lang); }
  return written(date, lang, month ? { day: "numeric" } : { day: "numeric", month: "long" });
}
