/* Days and spans of days in words, never finer than what is known. */

function locale(lang) { return lang === "en" ? "en-GB" : lang; }

function written(date, lang, parts) {
  parts.timeZone = "UTC";
  return date.toLocaleDateString(locale(lang), parts);
}

function day(iso, lang) {
  var parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!parts) { return iso; }
  return written(new Date(Date.UTC(+parts[1], +parts[2] - 1, +parts[3])), lang, { day: "numeric", month: "long", year: "numeric" });
}

function dayBefore(iso) {
  var date = new Date(iso + "T00:00:00Z");
  return isNaN(date) ? iso : new Date(date - 864e5).toISOString().slice(0, 10);
}

/* "23 January 2020", "October 2018", "2011", "5 to 8 March". */
function dateText(row, state) {
  if (!row.date_start) { return state.t("no_date"); }
  if (row.date_precision === "year") { return row.date_start.slice(0, 4); }
  if (row.date_precision === "month") {
    return written(new Date(row.date_start + "T00:00:00Z"), state.lang, { month: "long", year: "numeric" });
  }
  var last = dayBefore(row.date_end), first = day(row.date_start, state.lang);
  return last > row.date_start ? state.t("until", first, day(last, state.lang)) : first;
}
