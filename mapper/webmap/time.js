/* The strip of time: bars of what passes the other filters, two handles, typed days, a window or all up to a day, play. */

var STEP_MS = 700, LANE = 10, BARS = 38, TICKS = 15;
var CALM = window.matchMedia("(prefers-reduced-motion: reduce)");

function timeStrip(state) {
  var t = state.t, box = make("section", "em-time"), strip = { box: box, axis: null, counts: null, timer: null, drag: null };
  state.time = strip;
  box.setAttribute("aria-label", t("time"));
  strip.kinds = state.data.time;
  strip.from = dayField(state, "from");
  strip.to = dayField(state, "to");
  strip.play = timeButton("em-play", function () { if (strip.timer) { stopPlay(state); } else { play(state); } });
  strip.mode = modeField(state);
  strip.undated = make("input");
  strip.undated.type = "checkbox";
  strip.undated.addEventListener("change", function () { change(state, { undated: strip.undated.checked }); });
  strip.undatedWords = make("span");
  strip.said = make("span", "em-time-said");
  var track = strip.track = make("div", "em-track");
  strip.canvas = make("canvas");
  strip.canvas.setAttribute("aria-hidden", "true");
  strip.low = handle(state, "from");
  strip.high = handle(state, "to");
  add(track, strip.canvas, strip.low, strip.high);
  dragging(state, track);
  strip.days = add(make("div", "em-time-days"), strip.from, make("span", "em-dash", "–"), strip.to, strip.mode,
    add(make("label", "em-check"), strip.undated, strip.undatedWords));
  strip.days.id = "em-time-days";
  var row = add(make("div", "em-time-row"), strip.play, daysButton(state), strip.days);
  box.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !box.classList.contains("em-time-open")) { return; }
    strip.opener.click();
    strip.opener.focus({ preventScroll: true });
  });
  state.frame.foot.before(add(box, row, add(make("div", "em-time-bars"), strip.said, track)));
  /* Its height before the days are read: the map must not move when they are. */
  box.classList.toggle("em-no-days", !strip.kinds.days);
  box.hidden = !state.data.events || strip.kinds.one;
  strip.undated.parentNode.hidden = !strip.kinds.undated;
  strip.undatedWords.textContent = t("time_undated", strip.kinds.undated_shown);
  strip.undated.checked = state.view.undated;
  strip.high.style.left = "100%";
  strip.said.textContent = "\u00a0";
  sayPlay(state);
  strip.track.style.height = stripHeight(strip) + "px";
}

/* Fills the strip from the events' days, and keeps it so. */
function fillTime(state) {
  var strip = state.time;
  state.listeners.push(function (_, changed) { timeChanged(state, changed); });
  CALM.addEventListener("change", function () { sayPlay(state); });
  timeChanged(state, { statusOff: true, size: true });
  new ResizeObserver(function () {
    if (strip.wide === strip.track.clientWidth) { return; }
    strip.wide = strip.track.clientWidth;
    timeChanged(state, { size: true });
  }).observe(strip.track);
}

function stripHeight(strip) { return BARS + strip.kinds.lanes.filter(Boolean).length * LANE + TICKS; }

/* Where there is little room, what can be typed and chosen unfolds over the map; the button says which days are chosen. */
function daysButton(state) {
  var strip = state.time, button = strip.opener = timeButton("em-time-opener", function () {
    button.setAttribute("aria-expanded", String(strip.box.classList.toggle("em-time-open")));
  });
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", "em-time-days");
  return button;
}

function timeButton(className, f) {
  var button = make("button", className);
  button.type = "button";
  button.addEventListener("click", f);
  return button;
}

/* A typed day. Years before 1000 are a year that is still being typed. The browser's own field for days takes as long to
   make as the whole list: until the page is whole it is one for words. */
function dayField(state, key) {
  var field = make("input", "em-day");
  field.placeholder = state.t("day_form");
  field.setAttribute("aria-label", state.t(key === "from" ? "time_from" : "time_to"));
  field.addEventListener("change", function () {
    if (field.value && (field.value < "1000" || dayOf(field.value) === NODAY)) { return; }
    var patch = {}, other = key === "from" ? "to" : "from", said = "";
    patch[key] = field.value;
    if (state.view.from && state.view.to && field.value && (key === "from" ? field.value > state.view.to : field.value < state.view.from)) {
      patch[other] = field.value;
      said = state.t("days_one", day(field.value, state.lang));
    }
    stopPlay(state);
    change(state, patch);
    if (said) { notify(state, said, ["from", "to"]); }
  });
  return field;
}

function ownDayFields(state) {
  [state.time.from, state.time.to].forEach(function (field) {
    function own() { field.type = "date"; }
    if (document.activeElement === field) { field.addEventListener("blur", own, { once: true }); } else { own(); }
  });
}

function modeField(state) {
  var field = make("select", "em-mode");
  field.setAttribute("aria-label", state.t("time_mode"));
  [["window", "time_window"], ["cumulative", "time_cumulative"]].forEach(function (mode) {
    var option = make("option", "", state.t(mode[1]));
    option.value = mode[0];
    field.appendChild(option);
  });
  field.addEventListener("change", function () { change(state, { mode: field.value }); });
  return field;
}

/* The bars that are chosen: [first, after the last], as far as the axis goes. */
function chosenBars(state) {
  var axis = state.time.axis, view = state.view, from = dayOf(view.from), to = dayOf(view.to);
  if (view.mode === "cumulative") { from = NODAY; }
  return [
    from === NODAY || from <= axis.low ? 0 : from >= axis.high ? axis.bars : barOf(axis, from),
    to === NODAY || to >= axis.high - 1 ? axis.bars : to < axis.low ? 0 : barOf(axis, to) + 1
  ];
}

/* Chooses bars; an end at the edge of the axis is open, so that nothing beyond it is lost. `kept`: the end that is not
   moved, "from" or "to": its day stays as it was typed, also inside a bar. */
function chooseBars(state, first, after, kept) {
  var axis = state.time.axis;
  first = Math.max(0, Math.min(first, axis.bars - 1));
  after = Math.max(first + 1, Math.min(after, axis.bars));
  var patch = kept === "to" ? {} : { to: after >= axis.bars ? "" : isoDay(axis.edges[after] - 1) };
  if (state.view.mode !== "cumulative" && kept !== "from") { patch.from = first <= 0 ? "" : isoDay(axis.edges[first]); }
  change(state, patch);
}

function handle(state, key) {
  var node = make("div", "em-handle em-handle-" + key), low = key === "from";
  node.tabIndex = 0;
  node.setAttribute("role", "slider");
  node.setAttribute("aria-label", state.t(low ? "time_from" : "time_to"));
  node.addEventListener("keydown", function (event) {
    var axis = state.time.axis, far = axis ? Math.max(2, Math.round(axis.bars / 10)) : 0;
    var step = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageDown: -far, PageUp: far, Home: -1e6, End: 1e6 }[event.key];
    if (!step || !axis) { return; }
    event.preventDefault();
    stopPlay(state);
    var at = chosenBars(state);
    if (low) { chooseBars(state, Math.min(at[0] + step, at[1] - 1), at[1], "to"); }
    else { chooseBars(state, at[0], Math.max(at[1] + step, at[0] + 1), "from"); }
  });
  return node;
}

/* By mouse or finger: a handle is moved, a chosen window pushed along, elsewhere a new window is drawn. */
function dragging(state, track) {
  var strip = state.time;
  function at(event) {
    var edge = strip.canvas.getBoundingClientRect();
    return barAt(strip.axis, Math.max(0, Math.min((event.clientX - edge.left) / edge.width, 0.999999)));
  }
  track.addEventListener("pointerdown", function (event) {
    if (!strip.axis || event.button) { return; }
    var now = chosenBars(state), bar = at(event), kind = event.target === strip.low ? "low" : event.target === strip.high ? "high" : "";
    if (state.view.mode === "cumulative") { kind = "high"; }
    else if (!kind) { kind = bar >= now[0] && bar < now[1] && now[1] - now[0] < strip.axis.bars ? "push" : "new"; }
    strip.drag = { kind: kind, start: bar, now: now };
    track.setPointerCapture(event.pointerId);
    stopPlay(state);
    if (kind === "low" || kind === "high") { event.target.focus({ preventScroll: true }); }
    event.preventDefault();
  });
  track.addEventListener("pointermove", function (event) {
    if (strip.drag) { strip.drag.bar = at(event); dragSoon(state); }
  });
  ["pointerup", "pointercancel"].forEach(function (name) {
    track.addEventListener(name, function (event) {
      if (!strip.drag) { return; }
      if (name === "pointerup") { strip.drag.bar = at(event); dragNow(state); }
      strip.drag = null;
    });
  });
}

/* At most once a frame. */
function dragSoon(state) {
  var strip = state.time;
  if (strip.frame) { return; }
  strip.frame = requestAnimationFrame(function () {
    strip.frame = 0;
    if (strip.drag) { dragNow(state); }
  });
}

function dragNow(state) {
  var drag = state.time.drag, bar = drag.bar, now = drag.now, by = bar - drag.start;
  if (drag.kind === "low") { chooseBars(state, Math.min(bar, now[1] - 1), now[1], "to"); }
  else if (drag.kind === "high") { chooseBars(state, now[0], Math.max(bar, now[0]) + 1, "from"); }
  else if (drag.kind === "new") { chooseBars(state, Math.min(bar, drag.start), Math.max(bar, drag.start) + 1); }
  else {
    by = Math.max(-now[0], Math.min(by, state.time.axis.bars - now[1]));
    chooseBars(state, now[0] + by, now[1] + by);
  }
}

/* Plays the window, or the end of what is counted up, through the axis. Where motion is unwelcome, one step a press. */
function play(state) {
  var strip = state.time;
  if (!strip.axis) { return; }
  var now = chosenBars(state), all = now[1] - now[0] >= strip.axis.bars;
  if (all) { chooseBars(state, 0, stride(strip.axis)); } else if (!playStep(state)) { chooseBars(state, 0, now[1] - now[0]); }
  if (CALM.matches) { return; }
  strip.timer = setInterval(function () { if (!playStep(state)) { stopPlay(state); } }, STEP_MS);
  sayPlay(state);
}

/* Bars that one step plays, so that years are played in a minute and a half; never more than the window holds, so that
   each bar is shown. */
var MOST_STEPS = 120;
function stride(axis) { return Math.max(1, Math.ceil(axis.bars / MOST_STEPS)); }

function playStep(state) {
  var now = chosenBars(state), axis = state.time.axis;
  if (!axis || now[1] >= axis.bars) { return false; }
  var summed = state.view.mode === "cumulative", by = Math.min(stride(axis), axis.bars - now[1], summed ? Infinity : now[1] - now[0]);
  chooseBars(state, summed ? now[0] : now[0] + by, now[1] + by);
  return true;
}

function stopPlay(state) {
  clearInterval(state.time.timer);
  state.time.timer = null;
  sayPlay(state);
}

function sayPlay(state) {
  var strip = state.time;
  var words = state.t(strip.timer ? "time_pause" : CALM.matches ? "time_step" : "time_play");
  strip.play.replaceChildren(icon(strip.timer ? "pause" : "play"));
  strip.play.setAttribute("aria-label", words);
  strip.play.title = words;
}
