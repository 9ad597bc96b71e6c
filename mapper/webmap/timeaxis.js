/* The axis of time: its bars by day, week, month or year, and what stands in them. No element is touched here. */

var UNITS_OF_TIME = ["day", "week", "month", "year"];
/* What lies more than so many times as far away as nearly all events span (all but a hundredth, or one, at each end)
   is left off the axis and told beside it. Fewer events than FEW are never cut. Lengths are in days. */
var STRETCHED = 4, LEAST_SPAN = 30, EDGE = 0.01, FEW = 10, LONG_SPAN = 31;
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
   last. null where no event is dated. `room`: the most bars that can be told apart. Events known only to a year do
   not stretch it, where there are others. */
function timeAxis(state, room) {
  var ends = state.E ? axisEnds(state) : state.first.axis;
  return ends && axisOver(ends[0], ends[1], room);
}

/* The first day of the axis and the day after its last; null where no event is dated. */
function axisEnds(state) {
  var spans = spansThrough(state, 1 << DIMENSIONS.indexOf("status")), own = [], many = 0;
  function take(longest) {
    for (var i = 0; i < spans.start.length; i++) {
      if (!spans.many[i] || spans.start[i] === NODAY || spans.end[i] - spans.start[i] > longest) { continue; }
      own.push(i);
      many += spans.many[i];
    }
  }
  take(LONG_SPAN);
  if (!many) { take(Infinity); }
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

function axisOver(low, high, room) {
  var days = { day: 1, week: 7, month: 30.4, year: 365.25 };
  var unit = UNITS_OF_TIME.find(function (name) { return (high - low) / days[name] <= room; }) || "year";
  if (unit === "day" && high - low > 1 && high - low < LEAST_DAYS) {
    low -= Math.floor((LEAST_DAYS - high + low) / 2);
    high = low + LEAST_DAYS;
  }
  var edges = [floorTo(low, unit)];
  while (edges[edges.length - 1] < high) { edges.push(nextOf(edges[edges.length - 1], unit)); }
  return { unit: unit, edges: edges, low: edges[0], high: edges[edges.length - 1], bars: edges.length - 1, by: barsByDay(edges) };
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
  return start >= axis.low && end <= axis.high && end <= axis.edges[barOf(axis, start) + 1];
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
