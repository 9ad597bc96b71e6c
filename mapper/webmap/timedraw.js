/* How the strip of time looks: bars, lanes of spans, days below, handles, and the words that tell the same. */

function timeChanged(state, changed) {
  var strip = state.time;
  if (!(changed.shown || changed.statusOff || changed.size || changed.colours || changed.from || changed.to || changed.mode || changed.undated)) { return; }
  if (changed.statusOff || changed.size) {
    strip.axis = timeAxis(state, Math.max(24, strip.wide / 4));
    strip.kinds = timeKinds(state, strip.axis);
    stopPlay(state);
  }
  strip.counts = timeCounts(state, strip.axis);
  strip.box.classList.toggle("em-no-days", !strip.axis);
  strip.box.hidden = !state.data.events || nothingToChoose(state);
  sayTime(state);
  if (strip.axis) { placeHandles(state); drawTime(state); }
}

/* Where all events are of one day there is nothing to choose. */
function nothingToChoose(state) {
  var strip = state.time, kinds = strip.kinds, counts = strip.counts, view = state.view;
  var one = strip.axis && strip.axis.bars === 1 && !kinds.undated && !kinds.lanes.some(Boolean) && !counts.early && !counts.late;
  return one && !view.from && !view.to && view.mode === VIEW.mode;
}

function sayTime(state) {
  var strip = state.time, view = state.view, t = state.t, counts = strip.counts;
  [[strip.from, view.from], [strip.to, view.to]].forEach(function (pair) {
    if (pair[0].value !== pair[1]) { pair[0].value = pair[1]; }
  });
  strip.mode.value = view.mode;
  strip.from.disabled = strip.low.hidden = view.mode === "cumulative";
  strip.undated.checked = view.undated;
  strip.undatedWords.textContent = t("time_undated", counts.undated);
  strip.undated.parentNode.hidden = !strip.kinds.undated;
  var ends = [view.mode === "cumulative" ? "" : view.from, view.to].map(function (iso) { return iso ? day(iso, state.lang) : ""; });
  strip.opener.textContent = t("time_days") + ": " + (ends[0] || ends[1] ? ends[0] + " – " + ends[1] : t("time_all"));
  var words = [];
  if (strip.axis) { words.push(t("time_bars_" + strip.axis.unit) + (counts.most ? " (" + t("time_most", grouped(state, counts.most)) + ")" : "")); }
  if (counts.lanes.some(function (lane) { return lane.length; })) { words.push(t("time_spans", spansIn(counts))); }
  if (strip.axis && strip.axis.folds.size) { words.push(t("time_folds")); }
  if (counts.early) { words.push(t("time_early", counts.early)); }
  if (counts.late) { words.push(t("time_late", counts.late)); }
  strip.said.textContent = words.join(" · ");
}

function spansIn(counts) {
  return counts.lanes.reduce(function (sum, lane) { return lane.reduce(function (n, span) { return n + span[2]; }, sum); }, 0);
}

function placeHandles(state) {
  var strip = state.time, axis = strip.axis, bars = chosenBars(state);
  [[strip.low, bars[0], 0], [strip.high, bars[1], 1]].forEach(function (part) {
    var node = part[0], at = axis.edges[part[1]], open = part[2] ? !state.view.to : !state.view.from;
    node.style.left = 100 * shareOf(axis, at) + "%";
    node.setAttribute("aria-valuemin", "0");
    node.setAttribute("aria-valuemax", String(axis.bars));
    node.setAttribute("aria-valuenow", String(part[1]));
    var said = day(isoDay(part[2] ? at - 1 : at), state.lang);
    node.setAttribute("aria-valuetext", open ? state.t(part[2] ? "time_open_end" : "time_open_start", said) : said);
  });
}

function drawTime(state) {
  var strip = state.time, canvas = strip.canvas, ratio = window.devicePixelRatio || 1, width = strip.wide;
  var lanes = strip.counts.lanes.filter(function (_, number) { return strip.kinds.lanes[number]; });
  var height = stripHeight(strip);
  strip.track.style.height = height + "px";
  canvas.width = Math.max(1, width * ratio);
  canvas.height = height * ratio;
  var ctx = canvas.getContext("2d");
  ctx.scale(ratio, ratio);
  ctx.direction = state.t("direction");
  drawBars(state, ctx, width);
  lanes.forEach(function (lane, i) { drawLane(strip.axis, lane, ctx, width, BARS + i * LANE + 2); });
  drawTicks(state, ctx, width, height);
}

function drawBars(state, ctx, width) {
  var strip = state.time, axis = strip.axis, counts = strip.counts, at = chosenBars(state);
  var left = width * shareOf(axis, axis.edges[at[0]]), right = width * shareOf(axis, axis.edges[at[1]]);
  ctx.fillStyle = INK.chosen;
  ctx.fillRect(left, 0, right - left, BARS);
  for (var b = 0; b < axis.bars; b++) {
    if (axis.folds.has(b)) { drawFold(ctx, width * axis.at[b], width * axis.at[b + 1]); }
    if (!counts.bars[b]) { continue; }
    var x = width * shareOf(axis, axis.edges[b]), next = width * shareOf(axis, axis.edges[b + 1]);
    var tall = Math.max(2, (BARS - 4) * counts.bars[b] / counts.most), gap = next - x > 4 ? 1 : 0;
    ctx.fillStyle = b >= at[0] && b < at[1] ? INK.bar : INK["bar-off"];
    ctx.fillRect(x + gap / 2, BARS - tall, Math.max(1, next - x - gap), tall);
  }
  ctx.fillStyle = INK.edge;
  ctx.fillRect(0, BARS, width, 1);
}

/* An empty stretch that is drawn short: three dots stand for it. */
function drawFold(ctx, left, right) {
  ctx.fillStyle = INK.soft;
  for (var n = -1; n <= 1; n++) { ctx.fillRect((left + right) / 2 + 5 * n - 1, BARS - 8, 2, 2); }
}

/* No number fits into a span of fewer pixels. */
var LEAST_SAID = 9;

/* Spans of one length, the earliest first as the columns have them, each with how many events it stands for where there is
   room. */
function drawLane(axis, lane, ctx, width, top) {
  var said = -1, before = [-2, -2];
  ctx.fillStyle = INK["span-fill"];
  ctx.strokeStyle = INK.span;
  ctx.lineWidth = 0.8;
  lane.forEach(function (span) {
    var x = width * shareOf(axis, span[0]), w = Math.max(2, width * shareOf(axis, span[1]) - x);
    /* One that would cover the one before within a pixel is not seen to be another. */
    if (x - before[0] < 1 && x + w - before[1] < 1) { return; }
    before = [x, x + w];
    ctx.fillRect(x, top, w, LANE - 3);
    ctx.strokeRect(x + 0.5, top + 0.5, Math.max(1, w - 1), LANE - 4);
  });
  ctx.font = "600 " + FIGURES[0] + "px " + FONT;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillStyle = INK["span-ink"];
  lane.forEach(function (span) {
    var x = width * shareOf(axis, span[0]), w = width * shareOf(axis, span[1]) - x, text = String(span[2]);
    if (x < said || w < LEAST_SAID || w < ctx.measureText(text).width + 6) { return; }
    ctx.fillText(text, x + 3, top + (LANE - 3) / 2 + 0.5);
    said = x + w;
  });
}

/* The days below: each bar's first, or under bars of weeks the first of each month. */
function tickDays(axis) {
  if (axis.unit !== "week") { return axis.edges.slice(0, -1).filter(function (_, bar) { return !axis.folds.has(bar); }); }
  var days = Array.from(axis.folds, function (bar) { return axis.edges[bar + 1]; }), day = nextOf(axis.low - 1, "month");
  if (days.length) { days.push(axis.low); }
  for (; day < axis.high; day = nextOf(day, "month")) { days.push(day); }
  return days.filter(function (first) { return !axis.folds.has(barOf(axis, first)); }).sort(function (a, b) { return a - b; });
}

function drawTicks(state, ctx, width, height) {
  var axis = state.time.axis, from = -1, style = { year: "numeric" };
  if (axis.unit !== "year") { style.month = "short"; }
  if (axis.unit === "day") { style.day = "numeric"; }
  ctx.font = "400 12px " + FONT;
  ctx.textBaseline = "bottom";
  ctx.textAlign = "left";
  tickDays(axis).forEach(function (day, number) {
    var x = width * shareOf(axis, day), text = written(new Date(day * 864e5), state.lang, style), w = ctx.measureText(text).width;
    if (x < from || x + w + 4 > width && number) { return; }
    ctx.fillStyle = INK.edge;
    ctx.fillRect(x, height - TICKS, 1, 4);
    ctx.fillStyle = INK.soft;
    ctx.fillText(text, x + 2, height);
    from = x + w + 14;
  });
}
