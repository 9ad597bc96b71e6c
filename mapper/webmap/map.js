/* Starts the page in stages. First all that is on the screen, from what the file begins with: the map with its events and
   what stands around it (em-drawn, em-ready). Then, when that is shown and the rest of the file arrives, the columns of
   the events, so that what the reader does is answered (em-whole), and the whole outlines of the ground. */

/* A frame is asked for before there is anything to show: the browser has it ready then. */
requestAnimationFrame(function () {});

function start(map, id) {
  readBlock(id).then(function (data) {
    /* Others than those shown at first: nothing is drawn before the view is theirs. */
    if (openingLink(map, location.hash).filters) {
      var said = data.first && sayReading(data);
      return columnsOf().then(function (more) {
        if (said) { said.remove(); }
        complete(open(map, data, more));
      });
    }
    /* Few events: their columns are read at once. */
    if (!data.first) {
      return columnsOf().then(function (more) { return showFirst(open(map, data, more)); }).then(complete);
    }
    var state = open(map, data, null);
    return showFirst(state).then(columnsOf).then(function (more) {
      return inTurn([
        function () { takeEvents(state, more); },
        function () { listWhole(state); },
        function () { complete(state); }
      ]);
    });
  }).catch(function (error) {
    var words = make("p", "em-failed", "The map could not be drawn: " + error.message);
    words.setAttribute("role", "alert");
    document.body.prepend(words);
    throw error;
  });
}

/* What a large page shows where its address asks for events that only the columns know. */
function sayReading(data) {
  var node = make("p", "em-reading", speaker(data.words)("reading"));
  takeColours(data, systemTheme());
  node.setAttribute("role", "status");
  document.body.prepend(node);
  return node;
}

/* When the first picture has been shown each layer has a canvas of its own: a promise of the state. */
function showFirst(state) {
  document.body.classList.add("em-drawn", "em-ready");
  return new Promise(afterFrame).then(function () {
    ownLayers(state);
    return state;
  });
}

function columnsOf() { return haveCome.then(function () { return readBlock("em-data"); }); }

/* A task of its own, before the rest of the file is parsed where the browser knows that order: a promise. */
function nextTask(f) {
  if (window.scheduler && scheduler.postTask) { return scheduler.postTask(f, { priority: "user-blocking" }); }
  return new Promise(function (done, failed) {
    setTimeout(function () { try { done(f()); } catch (error) { failed(error); } }, 0);
  });
}

/* Once the browser has shown a frame with what is there: the second one begins when the first is out. */
function afterFrame(f) {
  requestAnimationFrame(function () { requestAnimationFrame(function () { nextTask(f); }); });
}

function inTurn(tasks) {
  return tasks.reduce(function (before, f) { return before.then(function () { return nextTask(f); }); }, Promise.resolve());
}

/* All that is on the screen, by the columns of the events (`more`) or, where these are still to come, by what the page
   opens with. All elements are made before the first size is asked for, so that they are laid out once. */
function open(map, data, more) {
  var state = newState(map, data), asked = openingLink(map, location.hash);
  state.view.theme = asked.theme;
  takeTheme(state, themeOf(state));
  state.hatch = hatch(INK.zone);
  map.attributionControl.setPrefix(false);
  readRows(state, data);
  prepareGroups(state);
  panes(map);
  map.eachLayer(function (layer) { if (layer instanceof L.TileLayer && !state.tiles) { state.tiles = layer; } });
  state.lined = Boolean(asked.filters || state.tiles);
  if (more) { takeEvents(state, more); }
  shell(state);
  timeStrip(state);
  filterSide(state);
  detailPanel(state);
  listRoom(state);
  L.control.zoom({ position: corner(state, "topleft"), zoomInTitle: state.t("zoom_in"), zoomOutTitle: state.t("zoom_out"), zoomOutText: "–" }).addTo(map);
  homeControl(state);
  legendControl(state);
  map.invalidateSize({ animate: false, pan: false });
  state.time.wide = state.time.track.clientWidth;
  readHeights(state);
  openLegend(state);
  goHome(state);
  if (asked.place) { map.setView([asked.place[1], asked.place[2]], asked.place[0], { animate: false }); state.moved = true; }
  L.control.scale({ position: corner(state, "bottomleft"), maxWidth: 140, imperial: false }).addTo(map);
  drawRoutes(state);
  map.on("moveend", function () { turnRoutes(state); });
  state.eventLayer = new EventLayer(state).addTo(map);
  drawAreas(state);
  paintLayer(state);
  state.labelLayer = new LabelLayer(state, allLabels(state), takenBoxes(state)).addTo(map);
  drawBase(state);
  state.eventLayer.on("update", function () { state.areaLayer.redraw(); });
  state.listeners.push(redraw, followView);
  listenTo(state);
  keepHome(state);
  defaultIcon();
  fillTime(state);
  showEvents(state);
  followTheme(state);
  window.eventMapper.state = state;
  return state;
}

/* Nothing is missing now; what the reader did too soon is done. */
function complete(state) {
  ownDayFields(state);
  followPick(state);
  printing(state);
  state.ready = true;
  linkView(state);
  state.waiting.splice(0).forEach(function (f) { f(); });
  document.body.classList.add("em-drawn", "em-ready", "em-whole");
  state.whole = new Promise(function (done) { setTimeout(done, REST_MS); }).then(function () { return wholeGround(state); });
}

/* The page is shown before the whole outlines are read. */
var REST_MS = 50;

/* Reads them, where the file has them: a promise. */
function wholeGround(state) {
  return whenThere("em-ground").then(function (id) { return document.getElementById(id) && readBlock(id); }).then(function (data) {
    if (!data) { return; }
    takeAreas(state, data, "whole");
    if (state.map.getZoom() > state.data.fine) { redrawBase(state); state.areaLayer.redraw(); }
  });
}

/* What a change of the view asks of the map. */
function redraw(state, changed) {
  if (changed.layersOff || changed.things) { drawRoutes(state); }
  if (changed.shown || changed.layersOff || changed.circles || changed.picked) {
    state.eventLayer.redraw();
    if (tintUnits(state) || changed.layersOff) { redrawBase(state); }
    state.areaLayer.redraw();
    state.labelLayer.redraw();
  }
}

/* The group that the picked event stands in, or -1. */
function focusGroup(state) {
  var i = state.view.picked ? indexOfEvent(state, state.view.picked) : -1, spots = i < 0 ? [] : state.E.anchors(i);
  return spots.length ? state.groups.of[spots[0]] : -1;
}

function readRows(state, data) {
  ["corridors", "zones", "reference"].forEach(function (name) {
    var part = data[name];
    state[name] = rowsOf(part.rows).map(function (row) {
      return Object.assign(row, {
        points: part.points[row.index], codes: part.codes[row.index], heard: [], line: part.lines[row.index], areas: part.areas[row.index], inside: part.inside[row.index]
      });
    });
  });
  state.kept = { corridors: state.corridors, zones: state.zones, reference: state.reference };
  GROUNDS.concat("towns").forEach(function (name) { state[name] = tableOf(data, name); });
  takeAreas(state, data, "rough");
  state.countries.concat(state.units, state.finer).forEach(function (row) { if (!isNaN(row.west)) { state.areas[row.code] = row; } });
}

/* Shows where the events are, clear of the legend. */
function goHome(state) {
  var box = state.data.focus, wide = legendOpens(state) ? 270 : 24, rtl = state.t("direction") === "rtl";
  state.homing = true;
  if (box) {
    state.map.fitBounds([[box[1], box[0]], [box[3], box[2]]], {
      paddingTopLeft: [rtl ? wide : 30, 52], paddingBottomRight: [rtl ? 30 : wide, 34], maxZoom: 11, animate: false
    });
  } else { state.map.setView([25, 35], 2.5, { animate: false }); }
  state.homeZoom = state.map.getZoom();
  state.homing = state.moved = false;
}

/* Leaflet looks for its pin beside its style sheet; here it is the picture inside that sheet, read when a pin is made. */
function defaultIcon() {
  var pin = L.Icon.Default.prototype, own = pin._getIconUrl;
  L.Icon.Default.include({ _getIconUrl: function (name) {
    if (typeof L.Icon.Default.imagePath !== "string") { readPin(); }
    return own.call(this, name);
  } });
}

function readPin() {
  var probe = make("div", "leaflet-default-icon-path");
  document.body.appendChild(probe);
  var url = /^url\(["']?(data:[^"')]+)["']?\)$/.exec(getComputedStyle(probe).backgroundImage);
  probe.remove();
  L.Icon.Default.imagePath = "";
  if (url) { L.Icon.Default.mergeOptions({ iconUrl: url[1], iconRetinaUrl: url[1], shadowUrl: "" }); }
}
