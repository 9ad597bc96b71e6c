/* A day, a month or a year in the words of a search: "12 May 2025", "May 12, 2025", "2025-05-12", "May 2025", "2025-05", "2025". */

/* The number of a month by its name in English, short or long, or in the page's language; "" keeps nothing. */
function monthNumbers(state) {
  if (!state.monthNumbers) {
    var found = state.monthNumbers = new Map();
    MONTHS.forEach(function (name, n) {
      var date = new Date(Date.UTC(2025, n, 1));
      [name, SHORT_MONTHS[n], name.slice(0, 3), state.lang === "en" ? name : writer(state.lang, { month: "long" }).format(date)]
        .forEach(function (word) { found.set(word.toLowerCase(), n); });
    });
    if (state.lang === "ar" || state.t("direction") === "rtl") {
      LEVANT.forEach(function (name, n) { found.set(name, n); });
    }
  }
  return state.monthNumbers;
}

/* The names of the months east of Egypt, with "_" for the blank. */
var LEVANT = ["كانون_الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين_الأول", "تشرين_الثاني", "كانون_الأول"];

/* Forms of a day, month or year: a pattern of words, and the places of year, month and day among its groups (0: none). */
var DAY_FORMS = [
  [/^(\d{4})-(\d\d?)-(\d\d?)$/, 1, 2, 3], [/^(\d\d?)\.(\d\d?)\.(\d{4})$/, 3, 2, 1], [/^(\d\d?) (\D+) (\d{4})$/, 3, 2, 1],
  [/^(\D+) (\d\d?) (\d{4})$/, 3, 1, 2], [/^(\d{4}) (\D+) (\d\d?)$/, 1, 2, 3], [/^(\d{4})-(\d\d?)$/, 1, 2, 0], [/^(\D+) (\d{4})$/, 2, 1, 0], [/^(\d{4}) (\D+)$/, 1, 2, 0],
  [/^((?:19|20)\d\d)$/, 1, 0, 0]
];

/* The days that a text is, { from, to } with `to` excluded, or null. */
function daysNamed(state, text) {
  for (var k = 0; k < DAY_FORMS.length; k++) {
    var form = DAY_FORMS[k], parts = form[0].exec(text);
    if (!parts) { continue; }
    if (!form[2]) { return { from: utcDay(Number(parts[1]), 0), to: utcDay(Number(parts[1]) + 1, 0) }; }
    var word = parts[form[2]], month = /^\d+$/.test(word) ? Number(word) - 1 : monthNumbers(state).get(word), year = Number(parts[form[1]]);
    if (month === undefined || month < 0 || month > 11) { continue; }
    if (!form[3]) { return { from: utcDay(year, month), to: utcDay(year, month + 1) }; }
    var first = utcDay(year, month) + Number(parts[form[3]]) - 1;
    return first >= utcDay(year, month) && first < utcDay(year, month + 1) ? { from: first, to: first + 1 } : null;
  }
  return null;
}

/* The longest run of words of a search that is a day, month or year, { from, to, rest }: the other words; or null. */
function daysAsked(state, query) {
  if (!/[\d٠-٩]{4}/.test(query)) { return null; }
  var plain = cut(query, 500).toLowerCase().replace(/[٠-٩]/g, function (c) { return c.charCodeAt(0) - 0x660; })
    .replace(/(كانون|تشرين) (الثاني|الأول)/g, "$1_$2").replace(/(\d)(?:st|nd|rd|th)(?=\s|,|$)/g, "$1").replace(/[,،]/g, " ");
  var words = plain.split(/\s+/).filter(Boolean).map(function (word) { return /^\D+\.$/.test(word) ? word.slice(0, -1) : word; });
  for (var size = 3; size; size--) {
    for (var at = 0; at + size <= words.length; at++) {
      var days = daysNamed(state, words.slice(at, at + size).join(" "));
      if (days) { return { from: days.from, to: days.to, rest: words.slice(0, at).concat(words.slice(at + size)).join(" ") }; }
    }
  }
  return null;
}

/* Whether something from `first` to `end` (excluded) is of the days asked for; what is known no finer than a year is only of that year. */
function onDays(asked, first, end) {
  return first !== NODAY && first < asked.to && end > asked.from && end - first <= Math.max(LONG_SPAN, asked.to - asked.from);
}
