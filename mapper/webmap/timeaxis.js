/* The axis of time: its bars by day, week, month or year, and what stands in them. No element is touched here. */

var UNITS_OF_TIME = ["day", "week", "month", "year"];
/* What lies more than so many times as far away as nearly all events span (all but a hundredth, or one, at each end)
   is left off the axis and told beside it. Fewer events than FEW are never cut. Lengths are in days. */
var STRETCHED = 4, LEAST_SPAN = 30, EDGE = 0.01, FEW = 10, LONG_SPAN = 31;
/* An empty stretch between events that is longer than LEAST_FOLD days, and than all the rest of the axis, is drawn as one
   bar that takes FOLD_WIDE of the width of the others. Two lonely days are not drawn nearer. */
var LEAST_FOLD = 60, FOLD_WIDE = 0.04, LONELY = 3;
/* Between two days there is room for as many bars, with empty days before and after. */
var LEAST_DAYS = 15;

/* The first day of the unit of time that a day lies in, and of the next one. */
function floorTo(day, unit) {
  if (unit === "day") { return day; }
  if (unit === "week") { return day - ((day + 3) % 7 + 7) % 7; } /* 1 January 1970 was a Thursday; weeks begin on Monday */
  var date = new Date(day * 864e5);
  return Math.round(utcDay(date.getUTCFullYear(), unit === "year" ? 0 : date.getUTCMonth()));
}

function nextOf(day, unit) {
  if (unit === "day") { return day + 1; }
  if (unit === "week") { return day + 7; }
  var date = new Date(day * 864e5), year = date.getUTCFullYear();
  return unit === "year" ? utcDay(year + 1, 0) : utcDay(year, date.getUTCMonth() + 1);
}

/* Date.UTC takes the years 0 to 99 for 1900 to 1999; setUTCFullYear does not. */
function utcDay(year, month) {
  var date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return Math.round(date.getTime() / 864e5);
}

/* The axis over dated events whose status is shown: `edges` are the first days of its bars and the day after the
   last, `at` where they stand, `folds` the bars that are an empty stretch. null where no event is dated. `room`: the most
   bars that can be told apart. Events known only to a year do not stretch it, where there are others. */
function timeAxis(state, room) {
  var ends = state.E ? axisEnds(state) : state.first.axis;
  return ends && axisOver(stretches(state, ends[0], ends[1]), room);
}

/* The spans that make the axis, by their numbers: short ones, where there are any. */
function ownSpans(spans) {
  function upTo(longest) {
    var own = [];
    for (var i = 0; i < spans.start.length; i++) {
      if (spans.many[i] && spans.start[i] !== NODAY && spans.end[i] - spans.start[i] <= longest) { own.push(i); }
    }
    return own;
  }
  var short = upTo(LONG_SPAN);
  return short.length ? short : upTo(Infinity);
}

/* The parts of the axis between its long empty stretches, as [first day, day after the last]. */
function stretches(state, low, high) {
  var spans = spansThrough(state, 1 << DIMENSIONS.indexOf("status")), own = ownSpans(spans), parts = [], end = low, rest = high - low;
  if (own.length < LONELY) { return [[low, high]]; }
  own.sort(function (a, b) { return spans.start[a] - spans.start[b]; });
  var gaps = [];
  own.forEach(function (i) {
    if (spans.start[i] >= high || spans.end[i] <= low) { return; }
    if (spans.start[i] - end > LEAST_FOLD) { gaps.push([end, spans.start[i]]); }
    end = Math.max(end, spans.end[i]);
  });
  gaps.sort(function (a, b) { return b[1] - b[0] - a[1] + a[0]; });
  var folded = gaps.filter(function (gap) {
    var less = rest - gap[1] + gap[0], folds = gap[1] - gap[0] > less;
    if (folds) { rest = less; }
    return folds;
  }).sort(function (a, b) { return a[0] - b[0]; });
  end = low;
  folded.forEach(function (gap) { parts.push([end, gap[0]]); end = gap[1]; });
  return parts.concat([[end, high]]);
}

/* The first day of the axis and the day after its last; null where no event is dated. */
function axisEnds(state) {
  var spans = spansThrough(state, 1 << DIMENSIONS.indexOf("status")), own = ownSpans(spans);
  var many = own.reduce(function (sum, i) { return sum + spans.many[i]; }, 0);
  if (!many) { return null; }
  var starts = inOrder(own, spans.start, spans.many), ends = inOrder(own, spans.end, spans.many), last = many - 1, low = starts(0), high = ends(last);
  var apart = last < FEW ? 0 : Math.max(1, Math.floor(last * EDGE)), first = starts(apart), end = ends(last - apart);
  var far = STRETCHED * Math.max(end - first, LEAST_SPAN);
  if (first - low > far) { low = first; }
  if (high - end > far) { high = Math.max(end, low + 1); }
  return [low, high];
}

/* The spans of days, each once, and how many events have it that the dimensions of these bits let pass. */
function spansThrough(state, bits) {
  if (!state.E) { return state.first.spans; }
  var own = state.E.spans, of = own.of, many = new Int32Array(own.start.length), fail = state.fail;
  for (var i = 0; i < of.length; i++) { if (!(fail[i] & bits)) { many[of[i]]++; } }
  return { start: own.start, end: own.end, many: many };
}

/* More than there are spans. */
var BEHIND = 1e8;

/* The days of some spans in order, as a function: the day at a place, where a span stands as often as it has events. */
function inOrder(own, days, many) {
  /* Day and number in one, which the browser sorts without asking us which comes first. */
  var order = Float64Array.from(own, function (i) { return days[i] * BEHIND + i; }).sort();
  return function (place) {
    for (var k = 0, passed = 0; k < order.length; k++) {
      var day = Math.floor(order[k] / BEHIND);
      passed += many[order[k] - day * BEHIND];
      if (place < passed) { return day; }
    }
    return NODAY;
  };
}

function axisOver(parts, room) {
  var length = parts.reduce(function (sum, part) { return sum + part[1] - part[0]; }, 0);
  var days = { day: 1, week: 7, month: 30.4, year: 365.25 };
  var unit = UNITS_OF_TIME.find(function (name) { return length / days[name] <= room; }) || "year";
  if (unit === "day" && length > 1 && length < LEAST_DAYS) { parts = roomier(parts, LEAST_DAYS - length); }
  var edges = [floorTo(parts[0][0], unit)], folds = new Set();
  parts.forEach(function (part) {
    var last = edges[edges.length - 1], first = floorTo(part[0], unit);
    if (first > last) { folds.add(edges.length - 1); edges.push(first); }
    while (edges[edges.length - 1] < part[1]) { edges.push(nextOf(edges[edges.length - 1], unit)); }
  });
  var bars = edges.length - 1;
  return { unit: unit, edges: edges, low: edges[0], high: edges[bars], bars: bars, by: barsByDay(edges), folds: folds, at: places(bars, folds) };
}

/* The parts of an axis with empty days before and after each, `more` in all; they may not run into each other. */
function roomier(parts, more) {
  var before = Math.floor(more / 2 / parts.length), after = Math.ceil(more / parts.length) - before;
  if (parts.length === 1) { return [[parts[0][0] - before, parts[0][0] - before + LEAST_DAYS]]; }
  return parts.map(function (part) { return [part[0] - before, part[1] + after]; });
}

/* Where the edges of the bars stand, as shares of the width: all bars are as wide, an empty stretch as it is drawn. */
function places(bars, folds) {
  var at = new Float64Array(bars + 1), wide = Math.max(1, FOLD_WIDE * (bars - folds.size));
  for (var b = 0; b < bars; b++) { at[b + 1] = at[b] + (folds.has(b) ? wide : 1); }
  return at.map(function (place) { return place / at[bars]; });
}

/* Where a day stands on the axis, as a share of its width; and the bar that stands at a share. */
function shareOf(axis, day) {
  if (day <= axis.low || day >= axis.high) { return day <= axis.low ? 0 : 1; }
  var bar = barOf(axis, day), first = axis.edges[bar];
  return axis.at[bar] + (axis.at[bar + 1] - axis.at[bar]) * (day - first) / (axis.edges[bar + 1] - first);
}

function barAt(axis, share) {
  var bar = axis.at.findIndex(function (place) { return place > share; });
  return bar < 0 ? axis.bars - 1 : Math.max(0, bar - 1);
}

/* The bar of each day of the axis; of longer axes than so many days none, and each bar is looked for. */
var LONGEST_TABLE = 200000;

function barsByDay(edges) {
  var many = edges[edges.length - 1] - edges[0], by = new Int32Array(many <= LONGEST_TABLE ? many : 0);
  for (var bar = 0; by.length && bar + 1 < edges.length; bar++) { by.fill(bar, edges[bar] - edges[0], edges[bar + 1] - edges[0]); }
  return by;
}

/* The bar that a day of the axis lies in. */
function barOf(axis, day) {
  if (axis.by.length) { return axis.by[Math.max(0, Math.min(day - axis.low, axis.by.length - 1))]; }
  var low = 0, high = axis.bars;
  while (high - low > 1) {
    var mid = (low + high) >> 1;
    if (axis.edges[mid] <= day) { low = mid; } else { high = mid; }
  }
  return low;
}

/* Whether any event has no date, and which lanes are ever needed: the strip keeps its height whatever is filtered. */
function timeKinds(state, axis) {
  if (!state.E) { return state.data.time; }
  var spans = state.E.spans, kinds = { undated: false, lanes: [false, false, false] };
  for (var i = 0; i < spans.start.length; i++) {
    var start = spans.start[i], end = spans.end[i];
    if (start === NODAY) { kinds.undated = true; }
    else if (axis && end > axis.low && start < axis.high && !inBar(axis, start, end)) { kinds.lanes[laneOf(end - start)] = true; }
  }
  return kinds;
}

/* Whether a span lies within one bar. */
function inBar(axis, start, end) {
  if (start < axis.low || end > axis.high) { return false; }
  var bar = barOf(axis, start);
  return end <= axis.edges[bar + 1] && !axis.folds.has(bar);
}

/* How long a span is: the lane it is drawn in. */
function laneOf(days) { return days <= 7 ? 0 : days <= LONG_SPAN ? 1 : 2; }

/* What passes all other filters: `bars` count the events known to lie within each bar; `lanes` (week, month, longer)
   hold the spans of the others as [first day, day after, how many]; outside the axis and undated ones are counted. */
function timeCounts(state, axis) {
  var spans = spansThrough(state, ~(1 << DIMENSIONS.indexOf("time")));
  var made = { bars: new Int32Array(axis ? axis.bars : 0), lanes: [[], [], []], early: 0, late: 0, undated: 0, most: 0 };
  for (var i = 0; i < spans.start.length; i++) {
    var start = spans.start[i], end = spans.end[i], n = spans.many[i];
    if (!n) { continue; }
    if (start === NODAY) { made.undated += n; }
    else if (!axis || end <= axis.low) { made.early += n; }
    else if (start >= axis.high) { made.late += n; }
    else if (inBar(axis, start, end)) { made.bars[barOf(axis, start)] += n; }
    else { made.lanes[laneOf(end - start)].push([start, end, n]); }
  }
  made.bars.forEach(function (n) { made.most = Math.max(made.most, n); });
  return made;
}
